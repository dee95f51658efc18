/** Fields in braces: what stands in an analyst's text for a figure of the update. */
import { nameKey, sameName } from "../basics/names";
import { nearNames } from "../basics/nearNames";
import { ordinal } from "../basics/ordinal";
import { shortPeriodName } from "../basics/period";
import type { MeasureResult } from "../model/measureResult";
import type { IndicatorResult } from "../model/ownFigures";
import type { Fact, OwnSetup } from "../model/ownSetup";
import type { Setup } from "../model/setup";
import { averageBenchmark } from "../standing/benchmarks";
import { aspirationBenchmark } from "../standing/aspirationBenchmark";
import { changeRequired } from "../standing/change";
import { changeText, measureText } from "../words/wording";
import { amountText } from "./comparedWords";
import { INDICATOR_FIELDS, type FieldText, type IndicatorField } from "./indicatorFields";

/** All that a field can name. */
export interface FieldSources {
  readonly setup: Setup;
  readonly own: Pick<OwnSetup, "facts" | "quarter">;
  /** The name of this update. */
  readonly update: string;
  readonly indicators: readonly IndicatorResult[];
  readonly measures: readonly MeasureResult[];
}

/** A text in pieces: words as they are, and fields by what stands in their braces. */
export type TextPiece = { readonly words: string } | { readonly field: string };

const FIELD = /\{([^{}]*)\}/gu;

/**
 * The pieces of a text.
 *
 * @example piecesOf("In {Quarter}: {999 calls}.") // [{ words: "In " }, { field: "Quarter" }, { words: ": " }, { field: "999 calls" }, { words: "." }]
 */
export function piecesOf(text: string): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const found of text.matchAll(FIELD)) {
    if (found.index > from) pieces.push({ words: text.slice(from, found.index) });
    pieces.push({ field: found[1] ?? "" });
    from = found.index + found[0].length;
  }
  if (from < text.length) pieces.push({ words: text.slice(from) });
  return pieces;
}

/** What a field names, and which of its figures it asks for. */
export type FieldMeaning =
  | {
      readonly kind: "indicator";
      readonly result: IndicatorResult;
      readonly option: IndicatorField | undefined;
    }
  | {
      readonly kind: "measure";
      readonly result: MeasureResult;
      readonly option: MeasureField | undefined;
    }
  | { readonly kind: "fact"; readonly fact: Fact }
  | { readonly kind: "setting"; readonly text: string }
  | { readonly kind: "unknown" };

/** The fields of a measure, by what stands behind its name. */
const MEASURE_FIELDS = {
  position: ({ position, tied }) =>
    told(position > 0 ? `${tied ? "=" : ""}${ordinal(position)}` : "", "it has no position"),
  value: ({ value, measure }) => told(measureText(value, measure), "it has no value"),
  "to average": ({ toAverage, measure }) =>
    told(toAverage ? changeText(toAverage, measure, "average") : "", NO_CHANGE),
  "to top quartile": ({ toTopQuartile, measure }) =>
    told(toTopQuartile ? changeText(toTopQuartile, measure, "top quartile") : "", NO_CHANGE),
  "to aspiration": (result, setup) => told(toAspiration(result, setup), NO_CHANGE),
  status: ({ status }) => told(status, "its status cannot be given"),
} as const satisfies Readonly<Record<string, (result: MeasureResult, setup: Setup) => FieldText>>;

type MeasureField = keyof typeof MEASURE_FIELDS;

const NO_CHANGE = "no change required is known";

function told(words: string, why: string): FieldText {
  return words === "" ? { why } : { text: words };
}

function toAspiration(result: MeasureResult, { settings }: Setup): string {
  const { aspiration, league, measure, status } = result;
  if (aspiration.kind === "none" || aspiration.kind === "unreadable" || !league) return "";
  if (status === "Met") return "N/A - already met";
  const average = averageBenchmark(league, measure, settings);
  const terms = { ...measure, topQuartile: settings.topQuartile, average: average.figure };
  const benchmark = { ...average, ...aspirationBenchmark(aspiration, league.values, terms) };
  const change = changeRequired(league, measure, benchmark);
  return change ? changeText(change, measure, "average") : "";
}

/** What a field means. The settings' own names come first, then indicators, measures and facts. */
export function meaningOf(field: string, sources: FieldSources): FieldMeaning {
  const setting = settingText(field, sources);
  if (setting !== undefined) return { kind: "setting", text: setting };
  return meant(field, "", sources) ?? split(field, sources) ?? { kind: "unknown" };
}

function settingText(field: string, { setup, own, update }: FieldSources): string | undefined {
  if (sameName(field, "Quarter")) return own.quarter ? shortPeriodName(own.quarter) : "";
  if (sameName(field, "Update")) return update;
  return sameName(field, "Home force") ? setup.settings.homeForce : undefined;
}

/** "999 calls: per day": the name may have a colon itself, so that the last one is tried first. */
function split(field: string, sources: FieldSources): FieldMeaning | undefined {
  for (let at = field.lastIndexOf(":"); at >= 0; at = field.lastIndexOf(":", at - 1)) {
    const found = meant(field.slice(0, at), field.slice(at + 1), sources);
    if (found) return found;
    if (at === 0) break;
  }
  return undefined;
}

function meant(name: string, option: string, sources: FieldSources): FieldMeaning | undefined {
  const { indicators, measures, own } = sources;
  const indicator = indicators.find((result) => sameName(result.indicator.name, name));
  const measure = measures.find((result) => sameName(result.measure.name, name));
  const ofIndicator = optionNamed(INDICATOR_FIELDS, option);
  const ofMeasure = optionNamed(MEASURE_FIELDS, option);
  if (measure && (!indicator || (ofIndicator === undefined && ofMeasure !== undefined)))
    return { kind: "measure", result: measure, option: ofMeasure };
  if (indicator) return { kind: "indicator", result: indicator, option: ofIndicator };
  const fact = option === "" ? own.facts.find((one) => sameName(one.name, name)) : undefined;
  return fact && { kind: "fact", fact };
}

function optionNamed<Option extends string>(
  fields: Readonly<Record<Option, unknown>>,
  option: string,
): Option | undefined {
  const key = nameKey(option);
  return (Object.keys(fields) as Option[]).find((one) => nameKey(one) === key);
}

/** What a field is filled with, or why it cannot be, in words that may follow a semicolon. */
export function fieldText(field: string, sources: FieldSources): FieldText {
  const meaning = meaningOf(field, sources);
  switch (meaning.kind) {
    case "setting":
      return told(meaning.text, "the setting is blank");
    case "fact":
      return told(factText(meaning.fact), "the fact has no figure");
    case "indicator": {
      const { result, option } = meaning;
      if (option === undefined) return { why: optionsOffered(INDICATOR_FIELDS) };
      if (!result.now) return { why: "the indicator has no figure" };
      return INDICATOR_FIELDS[option](result);
    }
    case "measure": {
      const { result, option } = meaning;
      if (option === undefined) return { why: optionsOffered(MEASURE_FIELDS) };
      return MEASURE_FIELDS[option](result, sources.setup);
    }
    case "unknown":
      return { why: unknownText(field, sources) };
  }
}

/** A fact's figure as it was written, with its unit. */
function factText({ figureText, unit, figure }: Fact): string {
  if (figureText === "" || unit === "" || figureText.includes(unit)) return figureText;
  return unit.startsWith("£") || unit.startsWith("%")
    ? amountText(figure, unit, decimalsOf(figureText))
    : figureText;
}

function decimalsOf(text: string): number {
  return /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
}

function optionsOffered(fields: object): string {
  const options = Object.keys(fields).filter((option) => option !== "");
  return `after the colon may stand ${options.join(", ")}`;
}

function unknownText(field: string, sources: FieldSources): string {
  const known = fieldNames(sources);
  const near = nearNames(field.split(":")[0] ?? "", known).map((name) => `"${name}"`);
  const offer = near.length > 0 ? `; names like it: ${near.join(", ")}` : "";
  return `it names no indicator, measure, fact or setting${offer}`;
}

/** Every name that a field may begin with. */
export function fieldNames({ indicators, measures, own }: FieldSources): string[] {
  return [
    ...indicators.map(({ indicator }) => indicator.name),
    ...measures.map(({ measure }) => measure.name),
    ...own.facts.map(({ name }) => name),
    "Quarter",
    "Update",
    "Home force",
  ];
}

/** A field, and what it is filled with now. */
export interface OfferedField {
  readonly field: string;
  readonly text: string;
}

/**
 * The fields of an indicator, a measure, a fact or a setting that have something to say now, for a person to choose
 * from.
 *
 * @param name as `fieldNames` gives it
 */
export function fieldsOf(name: string, sources: FieldSources): readonly OfferedField[] {
  const named: FieldSources = {
    ...sources,
    indicators: sources.indicators.filter(({ indicator }) => sameName(indicator.name, name)),
    measures: sources.measures.filter(({ measure }) => sameName(measure.name, name)),
  };
  const options = new Set([
    "",
    ...(named.indicators.length > 0 ? Object.keys(INDICATOR_FIELDS) : []),
    ...(named.measures.length > 0 ? Object.keys(MEASURE_FIELDS) : []),
  ]);
  return [...options].flatMap((option): OfferedField[] => {
    const field = option === "" ? name : `${name}: ${option}`;
    const filled = fieldText(field, named);
    return "text" in filled ? [{ field, text: filled.text }] : [];
  });
}
