/** Random tables as publishers lay them out, with the figures that they truly hold. */
import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { columnLetters } from "../../../src/workbook/names/addresses";
import type { SourcesReading } from "../../../src/workbook/sources/readSources";
import type { LiteralSheet } from "../snapshots";
import { readLiteral, simpleSetup } from "./literalSource";

const FORCES = ["Essex", "Avon and Somerset", "Sussex", "Kent"];
const SERIES = "Arson";

/** How the periods of a table are written; `ends` are their last months. */
interface PeriodStyle {
  readonly months: number;
  readonly ends: readonly number[];
  readonly cell: (end: number) => CellValue;
  /** A line above them. */
  readonly caption?: string;
}

const month = (year: number, ofYear: number) => year * 12 + ofYear - 1;
const yearOf = (end: number) => Math.floor(end / 12);
const pad = (number: number) => String(number % 100).padStart(2, "0");
const lastDay = (end: number) => Date.UTC(yearOf(end), (end % 12) + 1, 0) / 86_400_000 + 25_569;
const financialYear = (end: number) => `${yearOf(end) - 1}/${pad(yearOf(end))}`;
const NAMES = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const YEARS = [2018, 2019, 2020, 2021].map((year) => month(year, 3));
const QUARTERS = [6, 9, 12, 15].map((ofYear) => month(2020, 0) + ofYear);
const MONTHS = [month(2020, 11), month(2020, 12), month(2021, 1), month(2021, 2)];
const quarterOf = (end: number) => `Q${(((end - month(2020, 3)) / 3 + 3) % 4) + 1}`;

const STYLES: readonly PeriodStyle[] = [
  { months: 12, ends: YEARS, cell: financialYear },
  { months: 12, ends: YEARS, cell: (end) => financialYear(end).slice(2) },
  { months: 12, ends: YEARS, cell: financialYear, caption: "Financial year" },
  { months: 12, ends: YEARS, cell: (end) => `Year ending March ${yearOf(end)}` },
  { months: 12, ends: YEARS, cell: lastDay, caption: "Year ending" },
  { months: 12, ends: YEARS, cell: lastDay },
  {
    months: 12,
    ends: YEARS,
    cell: (end) => `Apr '${pad(yearOf(end) - 1)} to Mar '${pad(yearOf(end))}`,
  },
  { months: 3, ends: QUARTERS, cell: (end) => `${quarterOf(end)} 2020/21` },
  { months: 3, ends: QUARTERS, cell: lastDay },
  { months: 3, ends: QUARTERS, cell: quarterOf, caption: "2020/21" },
  { months: 1, ends: MONTHS, cell: lastDay },
  { months: 1, ends: MONTHS, cell: (end) => `${NAMES[end % 12] ?? ""}-${pad(yearOf(end))}` },
];

const FORCE_TEXTS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => `${name}3`,
  (name) => ` ${name.toUpperCase()}\u00a0`,
  (name) => name.replace("and", "&"),
  (name) => (name === "Avon and Somerset" ? `${name} Constabulary` : `${name} Police`),
];

const FIGURE_TEXTS: readonly ((figure: number) => CellValue)[] = [
  (figure) => figure,
  (figure) => figure.toLocaleString("en-GB"),
  (figure) => `${figure} [r]`,
  (figure) => `${figure}~`,
];

/** Marks and words behind a period; those of the second list make it another time, or none. */
const PERIOD_MARKS = ["", "", "", " (p)", "3", " [r]", "*", " R", " provisional"];
const PERIOD_DECOYS = [" YTD", " to date", " part", " (Apr-Sep)", " and earlier"];

const option = <Value>(value: Value, odds = 3) =>
  fc.constantFrom(...Array<Value | undefined>(odds).fill(undefined), value);

const layout = fc.record({
  style: fc.constantFrom(...STYLES),
  shape: fc.constantFrom("wide periods", "wide periods", "long", "wide forces"),
  isDescending: fc.boolean(),
  forces: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4 }),
  forceText: fc.constantFrom(...FORCE_TEXTS),
  figureText: fc.constantFrom(...FIGURE_TEXTS),
  titles: fc.constantFrom<readonly string[]>([], ["Table 1"], ["Arson by police force area", ""]),
  mark: fc.constantFrom(...PERIOD_MARKS),
  markedAt: fc.nat({ max: 3 }),
  decoy: option(fc.constantFrom(...PERIOD_DECOYS), 4).chain((one) => one ?? fc.constant(undefined)),
  /** Columns behind the periods. */
  extra: fc.constantFrom<readonly string[]>(
    [],
    [],
    ["Total"],
    ["% change"],
    ["Change in 12 months"],
    [""],
  ),
  totalAt: fc.constantFrom(-1, -1, 0, 2, 4),
  totalName: fc.constantFrom("England and Wales", "All forces", "East of England", ""),
  /** Where a second table begins, in another order; 0: none. */
  cut: fc.constantFrom(0, 0, 1, 2),
  isMerged: fc.constantFrom(true, true, false),
  missing: fc.constantFrom<CellValue>("..", "", "[x]", "\u2013"),
  missingAt: fc.constantFrom(-1, -1, 5, 9),
  isNamedOnce: fc.constantFrom("no", "no", "merged", "blank"),
  figures: fc.array(fc.integer({ min: 1, max: 99_999 }), { minLength: 16, maxLength: 16 }),
});
type Layout = typeof layout extends fc.Arbitrary<infer Value> ? Value : never;

export interface PublishedTable {
  readonly sheet: LiteralSheet;
  readonly source: { readonly [column: string]: string | number };
  readonly months: number;
  /** "force end" -> figure. */
  readonly truth: ReadonlyMap<string, number>;
  readonly cells: number;
}

export const publishedTable: fc.Arbitrary<PublishedTable> = layout.map(made);

const keyOf = (force: number, end: number) => `${FORCES[force] ?? ""} ${end}`;

function made(one: Layout): PublishedTable {
  const truth = new Map<string, number>();
  const { ends } = one.style;
  FORCES.forEach((_, f) =>
    ends.forEach((end, p) => {
      if (f * 4 + p !== one.missingAt) truth.set(keyOf(f, end), one.figures[f * 4 + p] ?? 0);
    }),
  );
  const figure = (force: number, end: number): CellValue => {
    const known = truth.get(keyOf(force, end));
    return known === undefined ? one.missing : one.figureText(known);
  };
  const period = (end: number): CellValue => {
    const cell = one.style.cell(end);
    const isMarked = ends.indexOf(end) === one.markedAt && typeof cell === "string";
    return isMarked ? `${cell}${one.mark}` : cell;
  };
  const ordered = one.isDescending ? [...ends].reverse() : ends;
  const parts = { one, ordered, figure, period };
  const { rows, merges, source } = SHAPES[one.shape](parts);
  const sheet = { name: "Crime", rows, merges };
  return {
    sheet,
    source: { Source: "Crime", Sheet: "Crime", ...source },
    months: one.style.months,
    truth,
    cells: rows.reduce((count, row) => count + row.length, 0),
  };
}

interface Parts {
  readonly one: Layout;
  readonly ordered: readonly number[];
  readonly figure: (force: number, end: number) => CellValue;
  readonly period: (end: number) => CellValue;
}

interface Shaped {
  readonly rows: CellValue[][];
  readonly merges: string[];
  readonly source: { readonly [column: string]: string | number };
}

const SHAPES: Readonly<Record<Layout["shape"], (parts: Parts) => Shaped>> = {
  "wide periods": widePeriods,
  long,
  "wide forces": wideForces,
};

function widePeriods({ one, ordered, figure, period }: Parts): Shaped {
  const rows: CellValue[][] = one.titles.map((title) => [title]);
  const merges: string[] = [];
  const decoys =
    one.decoy === undefined ? [] : [`${String(one.style.cell(ordered[0] ?? 0))}${one.decoy}`];
  const heading = (ends: readonly number[]) => {
    const top = rows.length;
    const caption = one.style.caption;
    if (caption !== undefined) {
      rows.push(["Force", caption, ...ends.slice(1).map(() => "")]);
      merges.push(`A${top + 1}:A${top + 2}`);
      if (one.isMerged) merges.push(`B${top + 1}:${columnLetters(ends.length)}${top + 1}`);
    }
    rows.push([caption === undefined ? "Force" : "", ...ends.map(period), ...decoys, ...one.extra]);
  };
  const body = (forces: readonly number[], ends: readonly number[]) => {
    for (const force of forces)
      rows.push([
        one.forceText(FORCES[force] ?? ""),
        ...ends.map((end) => figure(force, end)),
        ...decoys.map(() => 777_777),
        ...one.extra.map(() => 888_888),
      ]);
  };
  heading(ordered);
  const start = rows.length;
  const cut = one.cut === 0 ? one.forces.length : one.cut;
  body(one.forces.slice(0, cut), ordered);
  if (one.totalAt >= 0 && one.totalAt <= cut)
    rows.splice(start + one.totalAt, 0, [one.totalName, ...ordered.map(() => 44_286)]);
  if (cut < one.forces.length) {
    const other = [...ordered].reverse();
    rows.push([""], ["Most similar forces"]);
    heading(other);
    body(one.forces.slice(cut), other);
  }
  rows.push(["Source: Home Office"]);
  const source = {
    Layout: "wide periods",
    "Force column": "Force",
    "Fixed series": SERIES,
    ...(one.style.caption === undefined ? {} : { "Header rows": 2 }),
  };
  return { rows, merges, source };
}

function long({ one, ordered, figure, period }: Parts): Shaped {
  const rows: CellValue[][] = [
    ...one.titles.map((title) => [title]),
    ["Force", "Period", "Number"],
  ];
  const merges: string[] = [];
  for (const force of one.forces) {
    const top = rows.length + 1;
    ordered.forEach((end, at) => {
      const isNamed = at === 0 || one.isNamedOnce === "no";
      const said = one.style.caption === undefined ? period(end) : joined(one.style, period(end));
      rows.push([isNamed ? one.forceText(FORCES[force] ?? "") : "", said, figure(force, end)]);
    });
    if (one.isNamedOnce === "merged") merges.push(`A${top}:A${top + ordered.length - 1}`);
    if (one.totalAt === force) rows.push([one.totalName, period(ordered[0] ?? 0), 55_555]);
  }
  const source = {
    Layout: "long",
    "Force column": "Force",
    "Period column": "Period",
    "Value column": "Number",
    "Fixed series": SERIES,
  };
  return { rows, merges, source };
}

/** What a caption and a cell say together, in one cell of a list. */
function joined({ caption = "" }: PeriodStyle, cell: CellValue): CellValue {
  if (typeof cell === "number") {
    const day = new Date((cell - 25_569) * 86_400_000);
    return `${caption} ${day.getUTCDate()} ${NAMES[day.getUTCMonth()] ?? ""} ${day.getUTCFullYear()}`;
  }
  return String(cell).startsWith("Q") ? `${String(cell)} ${caption}` : `${caption} ${String(cell)}`;
}

function wideForces({ one, ordered, figure, period }: Parts): Shaped {
  const total = one.totalAt < 0 ? [] : [one.totalName];
  const rows: CellValue[][] = [
    ...one.titles.map((title) => [title]),
    ["Period", ...total, ...one.forces.map((force) => one.forceText(FORCES[force] ?? ""))],
    ...ordered.map((end) => [
      one.style.caption === undefined ? period(end) : joined(one.style, period(end)),
      ...total.map(() => 66_666),
      ...one.forces.map((force) => figure(force, end)),
    ]),
  ];
  const source = { Layout: "wide forces", "Period column": "Period", "Fixed series": SERIES };
  return { rows, merges: [], source };
}

export function readPublished({ sheet, source }: PublishedTable): Promise<SourcesReading> {
  return readLiteral({ own: simpleSetup([SERIES], source), sheets: [sheet] });
}

/** What is wrong with a reading: a figure that the table does not have, or one that is left out in silence. */
export function untruths(reading: SourcesReading, { truth, months }: PublishedTable): string[] {
  const wrong: string[] = [];
  const usable = reading.setup.measures[0]?.usable === true;
  const series = reading.observations.series.find(({ name }) => name === SERIES);
  const read = new Set<string>();
  if (usable && series) {
    if (series.values.some((value) => value === value) && series.months !== months)
      wrong.push(`Periods of ${series.months} months, not ${months}.`);
    series.values.forEach((value, at) => {
      if (value !== value) return;
      const key = keyOf(at % FORCES.length, series.ends[Math.floor(at / FORCES.length)] ?? 0);
      read.add(key);
      if (truth.get(key) !== value)
        wrong.push(`${key} is ${value}, not ${truth.get(key) ?? "missing"}.`);
    });
  }
  const isTold = reading.problems.some(({ severity }) => severity !== "notice");
  const silent = [...truth.keys()].filter((key) => !read.has(key));
  if (silent.length > 0 && !isTold) wrong.push(`Left out in silence: ${silent.join(", ")}.`);
  return wrong;
}
