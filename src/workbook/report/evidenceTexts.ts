/** Words of MSG Evidence, and the definition that each block states. */
import { AVERAGE_NAMES } from "../../msg/standing/average";
import { changeAs, sinceWhen } from "../../msg/figures/units";
import { periodName, type Period } from "../../msg/basics/period";
import type { Measure, Settings } from "../../msg/model/setup";
import { topQuartileWords } from "../../msg/standing/topQuartile";
import { decimalsWritten } from "../../msg/basics/rounding";
import { changeText, NOT_APPLICABLE, numberText } from "../../msg/words/wording";
import type { MeasureResult } from "../../msg/model/measureResult";
import type { CertaintyRow, EvidenceResult } from "./layout";

export const EVIDENCE_TEXTS = {
  title: "Evidence",
  introduction:
    "Every figure of the report, worked out again by this workbook's own formulas from the source sheets. " +
    "A block a measure; MsgResults and MsgPositions, to the right, hold the figures as reported.",
  resultHeading: [
    "Result",
    "",
    "",
    "This block",
    "MsgResults",
    "Same",
    "Counts as equal within",
    "Whole change tried",
    "Value aspired to",
  ],
  results: {
    value: "Value",
    position: "Position",
    average: "Average",
    topQuartile: "Top quartile value",
    toAverage: "Change to average",
    toTopQuartile: "Change to top quartile",
    toAspiration: "Change to aspiration",
  } satisfies Record<EvidenceResult, string>,
  line: {
    periods: "Last periods",
    positions: "Position (as reported)",
    of: "Of",
  },
  resultsRow: "Row in MsgResults",
  verdict: "This block",
} as const;

export const CERTAINTY_TEXTS = {
  heading: "How sure is it",
  columns: ["How sure is it", "", "", "This block", "MsgResults", "Same"],
  methods: (columns: string) =>
    `The working and the methods by name stand in the part For statisticians, columns ${columns}.`,
  rows: {
    rankBest: () => "Best place of the range",
    rankWorst: () => "Worst place of the range",
    chanceBest: () => "Best place, by chance alone",
    chanceWorst: () => "Worst place, by chance alone",
    variation: () => "Usual variation, times as much as chance",
    pairs: () => "Pairs of years that it is made from",
    low: (home) => `Expected low of ${home}, like its peers (95%)`,
    high: (home) => `Expected high of ${home}, like its peers (95%)`,
    within: () => "Within expected range",
    allWithin: () => "Every force within its own",
    chanceLow: () => "Expected low, by chance alone around the average (95%)",
    chanceHigh: () => "Expected high, by chance alone around the average (95%)",
  } satisfies Record<CertaintyRow, (home: string) => string>,
} as const;

/** The change to the average if the home force's own change moves the average; "" where none is needed. */
export function ownShareText(
  { homeForce }: Settings,
  { toAverage, measure }: MeasureResult,
): string {
  if (!toAverage || toAverage.reached) return "";
  const held = changeText(toAverage, measure, "average");
  const moving = changeText(toAverage, measure, "average", true);
  if (moving === NOT_APPLICABLE || moving === held) return "";
  return `Change to average, allowing for ${homeForce}'s own share of it: ${moving}.`;
}

type Defined = Pick<MeasureResult, "measure" | "of">;

/** What a measure's figures of a period mean, in sentences. */
export function measureDefinition(settings: Settings, result: Defined, period: Period): string {
  return definitionSentences(settings, result, period).join(" ");
}

/** The same, a sentence each. */
export function definitionSentences(
  settings: Settings,
  { measure, of }: Defined,
  period: Period,
): readonly string[] {
  const sentences = [
    `${capital(figureText(measure))}, ${periodName(period)}`,
    betterText(measure),
    `Average: ${AVERAGE_NAMES[settings.average]}, ${settings.homeForce} ${settings.homeForceInAverage ? "included" : "left out"}`,
  ];
  if (measure.better !== "neither")
    sentences.push(`Top quartile: ${topQuartileWords(settings.topQuartile, of)}`);
  return sentences.map((sentence) => `${sentence}.`);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function figureText(measure: Measure): string {
  const rate =
    measure.denominator === ""
      ? ""
      : ` / ${measure.denominator} × ${numberText(measure.per, decimalsWritten(measure.per))}`;
  const level = measure.value !== "" ? measure.value : `${measure.count}${rate}`;
  const summed = measure.window > 1 ? `, summed over ${measure.window} periods` : "";
  const change = `in ${changeAs(measure)}`;
  const yearly =
    measure.basis !== "level" ? `change of ${level} ${sinceWhen(measure)}, ${change}` : level;
  return yearly + summed;
}

function betterText(measure: Measure): string {
  if (measure.better === "neither")
    return "Neither lower nor higher is better, so nothing is ranked";
  const first = measure.firstIs === "best" ? "1st is best" : "1st is worst";
  return `${capital(measure.better)} is better; ${first}; equal values share a position`;
}
