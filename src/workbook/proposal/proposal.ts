/** A set-up proposed from what stands in a workbook; every part of it is the analyst's to correct. */
import { nameKey } from "../names/cellText";
import { ForceNames } from "../cells/forceNames";
import { monthName } from "../../msg/basics/period";
import { findForceTables, type SheetSample } from "./forceTable";
import { KNOWN_GROUPS, POLICE_FORCES } from "./policeForces";
import { proposeAcross, proposeSheets } from "./proposeAcross";
import { proposeSources, type FoundSeries, type FoundSource } from "./proposeSource";
import type { SeriesKind } from "./seriesKinds";
import type { SetUpRow, SetUpRows } from "./setUpRows";

export interface ProposedForce {
  readonly name: string;
  readonly areaCode: string;
  readonly aliases: readonly string[];
  readonly inGroup: boolean;
}

export interface ProposedSource {
  /** The first line above the table; "" for none. */
  readonly title: string;
  readonly row: SetUpRow<"sources">;
}

export interface ProposedMeasure {
  readonly use: boolean;
  readonly kind: SeriesKind;
  /** Indices of the sources of its figures: its own, and its denominator's. */
  readonly sources: readonly number[];
  readonly row: SetUpRow<"measures">;
}

export interface Proposal {
  /** "" until it is chosen. */
  readonly homeForce: string;
  readonly forces: readonly ProposedForce[];
  readonly sources: readonly ProposedSource[];
  readonly measures: readonly ProposedMeasure[];
}

interface TitledSource extends FoundSource {
  readonly title: string;
}

const KINDS_COMPARED: readonly SeriesKind[] = ["rate", "percentage"];

/**
 * Looks through the sheets. Figures that can be compared between forces as they are (rates,
 * percentages) become measures; numbers only where a population stands beside them or nothing else
 * is there. Changes and populations are offered, not taken.
 */
export function propose(samples: readonly SheetSample[]): Proposal {
  const names = new ForceNames(POLICE_FORCES);
  const sheets = samples.map((sample) => ({ sample, tables: findForceTables(sample, names) }));
  const tables = sheets.flatMap(({ tables: own }) => own);
  const others = sheets.filter(({ tables: own }) => own.length === 0).map(({ sample }) => sample);
  const across = others.flatMap((sample) => proposeAcross(sample, names) ?? []);
  const apart = across.length === 0 ? proposeSheets(others, names) : [];
  const ofTables = tables.flatMap((table) =>
    proposeSources(table).map((source) => ({ source, title: table.titles[0] ?? "" })),
  );
  const found = [...ofTables, ...across, ...apart]
    .filter(({ source }) => source.series.length > 0)
    .map(({ source, title }): TitledSource => ({ ...source, title }));
  const sources = withNames(withPeriods(found));
  const forcesFound = new Set([
    ...tables.flatMap((table) => [...table.forces]),
    ...[...across, ...apart].flatMap(({ forces }) => forces),
  ]);
  // Of a sheet that goes on below, the forces that come later are not known yet.
  const isOpen = sheets.some(({ sample, tables: own }) => sample.isCut && own.length > 0);
  const forces = POLICE_FORCES.filter((_, index) => isOpen || forcesFound.has(index));
  return {
    homeForce: "",
    forces: forces.map(({ name, areaCode, aliases }) => {
      return { name, areaCode, aliases, inGroup: false };
    }),
    sources: sources.map(({ title, row }) => ({ title, row })),
    measures: proposeMeasures(sources),
  };
}

/** Populations without a date hold for the latest figures, until the analyst says of when they are. */
function withPeriods(sources: readonly TitledSource[]): readonly TitledSource[] {
  const ends = sources.flatMap(({ latest }) => (latest ? [latest.end] : []));
  const latest = ends.length === 0 ? undefined : monthName(Math.max(...ends));
  return sources.map((source) => {
    const { row, series } = source;
    const isDated = row["Period column"] !== undefined || row["Fixed period"] !== undefined;
    const isPopulation = series.every(({ kind }) => kind === "population");
    if (isDated || !isPopulation || latest === undefined || row.Layout !== "wide series")
      return source;
    return { ...source, row: { ...row, "Fixed period": latest } };
  });
}

/** Tables of one sheet are sources of their own; sheets of one force each are one. */
function withNames(sources: readonly TitledSource[]): readonly TitledSource[] {
  const told = new Map<string, number>();
  return sources.map((source) => {
    const { row } = source;
    const key = nameKey(String(row.Source));
    const before = told.get(key) ?? 0;
    told.set(key, before + 1);
    const isPart = row["Fixed force"] !== undefined || row["Value column"] !== undefined;
    if (before === 0 || isPart || row.Range === undefined) return source;
    return { ...source, row: { ...row, Source: `${String(row.Source)} ${before + 1}` } };
  });
}

/** A series and its source. */
interface PlacedSeries {
  readonly index: number;
  readonly source: SetUpRow<"sources">;
  readonly series: FoundSeries;
}

function proposeMeasures(sources: readonly TitledSource[]): ProposedMeasure[] {
  const met = new Set<string>();
  const all = sources.flatMap(({ row: source, series }, index) =>
    series
      .map((one): PlacedSeries => ({ index, source, series: one }))
      // Parts of one source, as sheets of one force each, have their series in common.
      .filter((placed) => {
        const key = nameKey(seriesName(placed));
        if (met.has(key)) return false;
        met.add(key);
        return true;
      }),
  );
  const population = all.find(({ series }) => series.kind === "population");
  const hasRates = all.some(({ series }) => KINDS_COMPARED.includes(series.kind));
  const isTaken = ({ series: { kind } }: PlacedSeries) =>
    hasRates ? KINDS_COMPARED.includes(kind) : kind === "count";
  const open = all.filter(({ series }) => series.kind !== "population");
  // Of series of one name, one that becomes a measure has the plain name.
  const told = new Set<string>();
  const named = new Map<PlacedSeries, string>();
  for (const one of [...open.filter(isTaken), ...open.filter((each) => !isTaken(each))]) {
    const name = freeName(one, told);
    told.add(nameKey(name));
    named.set(one, name);
  }
  return open.map((one) => {
    const name = named.get(one) ?? "";
    const { kind } = one.series;
    const offences = kind === "count" ? offencesSolved(one, open) : undefined;
    const divisor = offences ?? (kind === "count" ? population : undefined);
    return {
      use: isTaken(one),
      kind,
      sources: [
        ...new Set([...partsOf(sources, one), ...(divisor ? partsOf(sources, divisor) : [])]),
      ],
      row: offences ? shareRow(name, one, offences) : measureRow(name, one, population),
    };
  });
}

const SOLVED = /^(?<offences>.+?)[\s(,:–-]+(?:solved|detected|detections|positive outcomes)\)?$/iu;

/** The offences of which a series counts those solved: "All crime" of "All crime solved". */
function offencesSolved(
  { series }: PlacedSeries,
  all: readonly PlacedSeries[],
): PlacedSeries | undefined {
  const offences = SOLVED.exec(series.name)?.groups?.["offences"];
  if (offences === undefined) return undefined;
  const names = [offences, `${offences} offences`].map(nameKey);
  return all.find(
    ({ series: { kind, name } }) => kind === "count" && names.includes(nameKey(name)),
  );
}

/** The sources of a series: its own, or those of all sheets of one force each. */
function partsOf(sources: readonly TitledSource[], { index, source }: PlacedSeries): number[] {
  if (source["Fixed force"] === undefined) return [index];
  return [...sources.keys()].filter((at) => sources[at]?.row.Source === source.Source);
}

function freeName({ source, series }: PlacedSeries, told: ReadonlySet<string>): string {
  const names = [series.name, `${series.name} (${String(source.Source)})`];
  const free = names.find((name) => !told.has(nameKey(name)));
  return free ?? `${names[1] ?? ""} ${told.size + 1}`;
}

const seriesName = ({ source, series }: PlacedSeries) => `${String(source.Source)}!${series.name}`;

/** Of what more is wanted: officers, and crimes solved; of other figures of crime, less. */
const MORE_IS_BETTER =
  /\b(?:officers?|staff|strength|workforce|pcsos?|specials?|solved|detect(?:ed|ions?)|positive outcomes?|charged?|satisf\w+|confiden\w+|trust)\b/i;

const RATE_OF = 1000;

function measureRow(
  name: string,
  figures: PlacedSeries,
  population: PlacedSeries | undefined,
): SetUpRow<"measures"> {
  const { unit, months } = figures.series;
  const better = MORE_IS_BETTER.test(`${name} ${figures.series.name}`) ? "higher" : "lower";
  const start = { Measure: name, Better: better, Decimals: 2 };
  if (figures.series.kind !== "count" || !population)
    return { ...start, Unit: unit, Value: seriesName(figures) };
  const at = population.source["Fixed period"];
  return {
    ...start,
    Unit: `per ${RATE_OF.toLocaleString("en-GB")} population`,
    Count: seriesName(figures),
    Denominator: seriesName(population),
    Per: RATE_OF,
    ...yearOf(months),
    "Denominator is": "stock",
    // One population for all periods: without it, the periods before have no rate.
    ...(at === undefined ? {} : { "Denominator at": at }),
  };
}

/** A year's figures, as rates are published. */
function yearOf(months: number | undefined): SetUpRow<"measures"> {
  return months !== undefined && months < 12 ? { Window: 12 / months } : {};
}

/** What counts of a period are divided by, when these are counts of the same period. */
const PER_CENT_OF_COUNTS = { Unit: "%", Per: 100, "Denominator is": "flow" } as const;

function shareRow(
  name: string,
  solved: PlacedSeries,
  offences: PlacedSeries,
): SetUpRow<"measures"> {
  return {
    Measure: name,
    Better: "higher",
    Decimals: 1,
    Count: seriesName(solved),
    Denominator: seriesName(offences),
    ...PER_CENT_OF_COUNTS,
    ...yearOf(solved.series.months),
  };
}

/**
 * A proposed measure as the analyst corrected it. Counts named as its denominator are offences of the
 * same periods, not people at one time: the measure becomes a percentage of their sum.
 */
export function correctMeasure(
  { measures }: Pick<Proposal, "measures">,
  measure: ProposedMeasure,
  row: SetUpRow<"measures">,
): ProposedMeasure {
  if (row.Denominator === measure.row.Denominator) return { ...measure, row };
  const counted = measures.find((one) => isCountedAs(one, row.Denominator));
  if (!counted) return { ...measure, row: { ...row, "Denominator is": "stock" } };
  const ofOneTime: keyof SetUpRow<"measures"> = "Denominator at";
  const ofPeriods = Object.entries(row).filter(([column]) => column !== ofOneTime);
  return {
    ...measure,
    sources: [...new Set([...measure.sources, ...counted.sources.slice(0, 1)])],
    row: { ...Object.fromEntries(ofPeriods), ...PER_CENT_OF_COUNTS },
  };
}

/** Whether a text names the counts of a measure, with their source or without it. */
function isCountedAs({ kind, row }: ProposedMeasure, text: unknown): boolean {
  const full = String(row.Count ?? row.Value ?? "");
  const names = [full, full.slice(full.lastIndexOf("!") + 1)].map(nameKey);
  return kind === "count" && typeof text === "string" && names.includes(nameKey(text));
}

/** The forces of a group: the Most Similar Group of a force where it is known. */
export function chooseHomeForce(proposal: Proposal, homeForce: string): Proposal {
  const group = KNOWN_GROUPS[homeForce] ?? [homeForce];
  const forces = proposal.forces.map((force) => ({
    ...force,
    inGroup: group.includes(force.name),
  }));
  return { ...proposal, homeForce, forces };
}

/** What is written to MSG Setup once the analyst agrees; parts not used are left out. */
export function setUpRows({ homeForce, forces, sources, measures }: Proposal): SetUpRows {
  const used = measures.filter(({ use }) => use);
  const read = new Set(used.flatMap((measure) => measure.sources));
  return {
    settings: [
      { Setting: "Home force", Value: homeForce },
      { Setting: "Group name", Value: `${homeForce} and its Most Similar Group` },
      { Setting: "Report title", Value: `${homeForce} and its Most Similar Group` },
      { Setting: "Marking", Value: "" },
      { Setting: "Version", Value: "1.0" },
      { Setting: "Produced by", Value: "" },
      { Setting: "Produced on", Value: "" },
      { Setting: "Update", Value: "" },
      { Setting: "Period", Value: "" },
      { Setting: "Previous update", Value: "" },
      { Setting: "Average", Value: "mean" },
      { Setting: "Home force in average", Value: "Yes" },
      { Setting: "Top quartile", Value: "rank" },
      { Setting: "Confidence", Value: 0.95 },
    ],
    forces: forces.map(({ name, areaCode, aliases, inGroup }) => ({
      Force: name,
      "In group": inGroup || name === homeForce ? "Yes" : "No",
      "Also written as": aliases.join("; "),
      "Area code": areaCode,
    })),
    measures: used.map(({ row }) => row),
    sources: sources.filter((_, index) => read.has(index)).map(({ row }) => row),
  };
}
