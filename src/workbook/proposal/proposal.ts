/** A set-up proposed from what stands in a workbook; every part of it is the analyst's to correct. */
import { nameKey, plainText } from "../names/cellText";
import { ForceNames } from "../cells/forceNames";
import { monthName, periodName } from "../../msg/basics/period";
import { findForceTables, whyNoTable, type SheetSample } from "./forceTable";
import { KNOWN_GROUPS, POLICE_FORCES } from "./policeForces";
import { proposeAcross, proposeSheets } from "./proposeAcross";
import { proposeMeasures, type ProposedMeasure, type TitledSource } from "./proposeMeasures";
import { ownRows, proposeOwn, type ProposedOwn } from "./proposeOwn";
import { proposeSources } from "./proposeSource";
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
  /** What it has, in a line: "24 series, 41 of 43 forces, 12 months to December 2019; not there: Gwent". */
  readonly summary: string;
  readonly row: SetUpRow<"sources">;
}

export interface Proposal {
  /** "" until it is chosen. */
  readonly homeForce: string;
  readonly forces: readonly ProposedForce[];
  readonly sources: readonly ProposedSource[];
  readonly measures: readonly ProposedMeasure[];
  /** Sheets on which forces stand and of which nothing is proposed, and why. */
  readonly passedOver: readonly PassedOver[];
  /** Sheets of the force's own figures, a source each; left out where there are none. */
  readonly own?: readonly ProposedOwn[];
}

export interface PassedOver {
  readonly sheet: string;
  /** A clause. */
  readonly why: string;
}

/**
 * Looks through the sheets. Figures that can be compared between forces as they are (rates,
 * percentages) become measures, made of their counts where these stand in the workbook; numbers only where a population stands beside them or nothing else
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
  const acrossOrApart = [...across, ...apart].map(({ source, title, forces }) => ({
    source: { ...source, forces: new Set(forces) },
    title,
  }));
  const found = [...ofTables, ...acrossOrApart]
    .filter(({ source }) => source.series.length > 0)
    .map(({ source, title }): TitledSource => ({ ...source, title }));
  const sources = withNames(withPeriods(found));
  const forcesFound = new Set([
    ...tables.flatMap((table) => [...table.forces]),
    ...[...across, ...apart].flatMap(({ forces }) => forces),
  ]);
  const isRead = new Set([...across, ...apart].map(({ source }) => String(source.row.Sheet)));
  // Of a sheet that goes on below, the forces that come later are not known yet.
  const isOpen = sheets.some(({ sample, tables: own }) => sample.isCut && own.length > 0);
  const forces = POLICE_FORCES.filter((_, index) => isOpen || forcesFound.has(index));
  return {
    homeForce: "",
    forces: forces.map(({ name, areaCode, aliases }) => {
      return { name, areaCode, aliases, inGroup: false };
    }),
    sources: sources.map((source) => ({
      title: source.title,
      summary: summaryOf(source),
      row: source.row,
    })),
    measures: proposeMeasures(sources),
    passedOver: passedOver(samples, sources, names),
    own: proposeOwn(others.filter(({ cells }) => !isRead.has(cells.sheet))),
  };
}

function passedOver(
  samples: readonly SheetSample[],
  sources: readonly TitledSource[],
  names: ForceNames,
): PassedOver[] {
  const used = new Set(sources.map(({ row }) => nameKey(String(row.Sheet))));
  return samples.flatMap((sample) => {
    const sheet = plainText(sample.cells.sheet);
    const why = used.has(nameKey(sheet)) ? undefined : whyNoTable(sample, names);
    return why === undefined ? [] : [{ sheet, why }];
  });
}

/** Forces that are not there are named where they are few. */
const NAMED_MISSING = 6;

function summaryOf({ row, series, latest, forces }: TitledSource): string {
  const fixed = row["Fixed period"];
  const period = latest ? periodName(latest) : fixed === undefined ? "" : String(fixed);
  const missing = POLICE_FORCES.filter((_, index) => !forces?.has(index)).map(({ name }) => name);
  const found = POLICE_FORCES.length - missing.length;
  const parts = [
    `${series.length} series`,
    ...(found > 0 ? [`${found} of ${POLICE_FORCES.length} forces`] : []),
    ...(period === "" ? [] : [period]),
  ];
  const areNamed = found > 0 && missing.length > 0 && missing.length <= NAMED_MISSING;
  return `${parts.join(", ")}${areNamed ? `; not there: ${missing.join(", ")}` : ""}`;
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

/** The forces of a group: the Most Similar Group of a force where it is known. */
export function chooseHomeForce(proposal: Proposal, homeForce: string): Proposal {
  const group = KNOWN_GROUPS[homeForce] ?? [homeForce];
  const forces = proposal.forces.map((force) => ({
    ...force,
    inGroup: group.includes(force.name),
  }));
  const measures = proposal.measures.map((measure) => withCheckValue(measure, homeForce));
  return { ...proposal, homeForce, forces, measures };
}

/** Digits of a printed rate that a population rounded to hundreds leaves standing. */
const CHECKED_DIGITS = 3;

function withCheckValue(measure: ProposedMeasure, homeForce: string): ProposedMeasure {
  if (!measure.printed) return measure;
  const printed = measure.printed.get(homeForce);
  const value = printed === undefined ? "" : Number(printed.toPrecision(CHECKED_DIGITS));
  return { ...measure, row: { ...measure.row, "Check value": value } };
}

/** What is written to MSG Setup once the analyst agrees; parts not used are left out. */
export function setUpRows({ homeForce, forces, sources, measures, own = [] }: Proposal): SetUpRows {
  const ofOwn = ownRows(own);
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
      ...ofOwn.settings,
    ],
    forces: forces.map(({ name, areaCode, aliases, inGroup }) => ({
      Force: name,
      "In group": inGroup || name === homeForce ? "Yes" : "No",
      "Also written as": aliases.join("; "),
      "Area code": areaCode,
    })),
    measures: used.map(({ row }) => row),
    sources: [
      ...sources.filter((_, index) => read.has(index)).map(({ row }) => row),
      ...ofOwn.sources,
    ],
    ...(ofOwn.indicators.length > 0 ? { indicators: ofOwn.indicators } : {}),
  };
}
