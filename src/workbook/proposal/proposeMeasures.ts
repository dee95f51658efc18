/** The measures that can be made of the series found: rates and percentages as printed, or of counts where these are there. */
import { nameKey, withoutFootnotes } from "../names/cellText";
import { countNoun } from "./countNoun";
import { POLICE_FORCES } from "./policeForces";
import { printedRate, type Rated } from "./printedRates";
import type { FoundSeries, FoundSource } from "./proposeSource";
import type { SeriesKind } from "./seriesKinds";
import type { SetUpRow } from "./setUpRows";

export interface ProposedMeasure {
  readonly use: boolean;
  readonly kind: SeriesKind;
  /** Indices of the sources of its figures: its own, and its denominator's. */
  readonly sources: readonly number[];
  readonly row: SetUpRow<"measures">;
  /** The rate that is printed of it, by the force's name: what Check value is filled from. */
  readonly printed?: ReadonlyMap<string, number>;
}

export interface TitledSource extends FoundSource {
  readonly title: string;
}

/** A series and its source. */
interface PlacedSeries {
  readonly index: number;
  readonly source: TitledSource;
  readonly series: FoundSeries;
}

const KINDS_COMPARED: readonly SeriesKind[] = ["rate", "percentage"];

/**
 * A measure for each series that is no population. A printed rate whose counts and population are there is one
 * measure of these, so that offences, ranges and projections can be told, and the rate is what it is checked with.
 */
export function proposeMeasures(sources: readonly TitledSource[]): ProposedMeasure[] {
  const all = placedSeries(sources);
  const rates = new Map<PlacedSeries, Rated<PlacedSeries>>();
  const counted = new Set<PlacedSeries>();
  for (const one of all) {
    const printed = printedRate(one, all);
    if (!printed || counted.has(printed.counts)) continue;
    rates.set(one, printed);
    counted.add(printed.counts);
  }
  const population = all.find(({ series }) => series.kind === "population");
  const hasRates = all.some(({ series }) => KINDS_COMPARED.includes(series.kind));
  const isTaken = ({ series: { kind } }: PlacedSeries) =>
    hasRates ? KINDS_COMPARED.includes(kind) : kind === "count";
  const open = all.filter((one) => one.series.kind !== "population" && !counted.has(one));
  const named = namesOf([...open.filter(isTaken), ...open.filter((each) => !isTaken(each))]);
  return open.map((one) => {
    const name = named.get(one) ?? "";
    const rate = rates.get(one);
    if (rate) return checkedMeasure(name, one, rate, sources);
    const { kind } = one.series;
    const offences = kind === "count" ? offencesSolved(one, all) : undefined;
    const divisor = offences ?? (kind === "count" ? population : undefined);
    return {
      use: isTaken(one),
      kind,
      sources: sourcesOf(sources, [one, divisor]),
      row: offences ? shareRow(name, one, offences) : measureRow(name, one, population),
    };
  });
}

function placedSeries(sources: readonly TitledSource[]): PlacedSeries[] {
  const met = new Set<string>();
  return sources.flatMap((source, index) =>
    source.series
      .map((series): PlacedSeries => ({ index, source, series }))
      // Parts of one source, as sheets of one force each, have their series in common.
      .filter((placed) => {
        const key = nameKey(seriesName(placed));
        if (met.has(key)) return false;
        met.add(key);
        return true;
      }),
  );
}

/** Of series of one name, the first, one that becomes a measure, has the plain name. */
function namesOf(all: readonly PlacedSeries[]): ReadonlyMap<PlacedSeries, string> {
  const told = new Set<string>();
  const named = new Map<PlacedSeries, string>();
  for (const one of all) {
    const name = freeName(one, told);
    told.add(nameKey(name));
    named.set(one, name);
  }
  return named;
}

function checkedMeasure(
  name: string,
  rate: PlacedSeries,
  { counts, population, per }: Rated<PlacedSeries>,
  sources: readonly TitledSource[],
): ProposedMeasure {
  const { printed = new Map<number, number>() } = rate.series;
  const byName = [...printed].map(
    ([force, value]) => [POLICE_FORCES[force]?.name ?? "", value] as const,
  );
  return {
    use: true,
    kind: "count",
    sources: sourcesOf(sources, [counts, population]),
    row: { ...perPeople(name, counts, population, per), Unit: rate.series.unit },
    printed: new Map(byName),
  };
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

function sourcesOf(
  sources: readonly TitledSource[],
  series: readonly (PlacedSeries | undefined)[],
): number[] {
  return [...new Set(series.flatMap((one) => (one ? partsOf(sources, one) : [])))];
}

/** The sources of a series: its own, or those of all sheets of one force each. */
function partsOf(sources: readonly TitledSource[], { index, source }: PlacedSeries): number[] {
  if (source.row["Fixed force"] === undefined) return [index];
  return [...sources.keys()].filter((at) => sources[at]?.row.Source === source.row.Source);
}

function freeName({ source, series }: PlacedSeries, told: ReadonlySet<string>): string {
  const name = series.name.split(" / ").map(withoutFootnotes).join(" / ");
  const names = [name, `${name} (${String(source.row.Source)})`];
  const free = names.find((name) => !told.has(nameKey(name)));
  return free ?? `${names[1] ?? ""} ${told.size + 1}`;
}

const seriesName = ({ source, series }: PlacedSeries) =>
  `${String(source.row.Source)}!${series.name}`;

/** Of what more is wanted: officers, and crimes solved; of other figures of crime, less. */
const MORE_IS_BETTER =
  /\b(?:officers?|staff|strength|workforce|pcsos?|specials?|solved|detect(?:ed|ions?)|positive outcomes?|charged?|satisf\w+|confiden\w+|trust)\b/i;

const RATE_OF = 1000;

function measureRow(
  name: string,
  figures: PlacedSeries,
  population: PlacedSeries | undefined,
): SetUpRow<"measures"> {
  if (figures.series.kind === "count" && population)
    return perPeople(name, figures, population, RATE_OF);
  return { ...startOf(name, figures), Unit: figures.series.unit, Value: seriesName(figures) };
}

function startOf(name: string, { series }: PlacedSeries): SetUpRow<"measures"> {
  const better = MORE_IS_BETTER.test(`${name} ${series.name}`) ? "higher" : "lower";
  return { Measure: name, Better: better, Decimals: 2 };
}

/** Counts by people at one time. */
function perPeople(
  name: string,
  counts: PlacedSeries,
  population: PlacedSeries,
  per: number,
): SetUpRow<"measures"> {
  const at = population.source.row["Fixed period"];
  return {
    ...startOf(name, counts),
    Unit: `per ${per.toLocaleString("en-GB")} population`,
    Count: seriesName(counts),
    Denominator: seriesName(population),
    Per: per,
    ...yearOf(counts.series.months),
    "Denominator is": "stock",
    // One population for all periods: without it, the periods before have no rate.
    ...(at === undefined ? {} : { "Denominator at": at }),
    ...nounOf(counts),
  };
}

function nounOf({ source, series }: PlacedSeries): SetUpRow<"measures"> {
  const noun = countNoun([series.name, String(source.row["Value column"] ?? ""), source.title]);
  return noun === undefined ? {} : { "Count noun": noun };
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
    ...nounOf(solved),
  };
}

/**
 * A proposed measure as the analyst corrected it. Counts named as its denominator are offences of the
 * same periods, not people at one time: the measure becomes a percentage of their sum.
 */
export function correctMeasure(
  { measures }: { readonly measures: readonly ProposedMeasure[] },
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
