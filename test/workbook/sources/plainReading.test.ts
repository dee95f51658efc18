/** Random tables of every layout give the figures, cells and problems that a plain reading gives. */
import fc from "fast-check";
import { periodName } from "../../../src/msg/basics/period";
import { FigureKind, type Series } from "../../../src/msg/model/observations";
import { columnLetters } from "../../../src/workbook/names/addresses";
import type { CellValue } from "../../../src/workbook/names/cellText";
import type { SourcesReading } from "../../../src/workbook/sources/readSources";
import { readLiteral, simpleSetup } from "./literalSource";
import {
  readPlainly,
  type FigureCell,
  type PlainPair,
  type PlainSeries,
  type PlainSource,
  type Rules,
  type Said,
  type SheetCell,
} from "./plainReading";

/** As `simpleSetup` has them: Kent is not in the group. */
const FORCES = ["Essex", "Avon and Somerset", "Sussex", "Kent"];
const IN_GROUP = [true, true, true, false];

/** What the texts of the tables mean; undefined: no force, no period, no series that is wanted. */
const FORCE_CELLS: readonly (readonly [CellValue, number | undefined])[] = [
  ["Essex", 0],
  ["E23000028", 0],
  ["avon", 1],
  ["Sussex3", 2],
  ["Kent", 3],
  ["Nowhere", undefined],
  ["", undefined],
];
const PERIOD_CELLS: readonly (readonly [CellValue, number | undefined])[] = [
  ["Jan 2021", 24_252],
  ["31/01/2021", 24_252],
  [44_255, 24_253],
  ["Feb 2021", 24_253],
  ["March 2020", 24_242],
  ["whenever", undefined],
];
const SERIES_CELLS: readonly (readonly [CellValue, string | undefined])[] = [
  ["Arson", "Arson"],
  ["ARSON ", "Arson"],
  ["Theft", "Theft"],
  ["Other", undefined],
];
const figureCell = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: -2, max: 3 }) },
  fc.constantFrom<CellValue>("..", "", "-", "1,234", "2", "see note", true, 0.125),
);

const HEADINGS = {
  long: ["Force", "Month", "Offence", "Kind", "Number", "More"],
  "wide periods": ["Force", "Month", "Offence", "Kind", "Jan 2021", "28/02/2021", "March 2020"],
  "wide series": ["Force", "Month", "Offence", "Kind", "Arson", "Theft", "Other"],
} as const;
const HEADING_ENDS = [24_252, 24_253, 24_242];
const FIRST_FIGURE = 4;

type Pick<Meaning> = readonly [CellValue, Meaning | undefined];

interface TableRow {
  readonly force: Pick<number>;
  readonly period: Pick<number>;
  readonly series: Pick<string>;
  readonly kind: CellValue;
  readonly figures: readonly CellValue[];
}

const tableRow: fc.Arbitrary<TableRow> = fc.record({
  force: fc.constantFrom(...FORCE_CELLS),
  period: fc.constantFrom(...PERIOD_CELLS),
  series: fc.constantFrom(...SERIES_CELLS),
  kind: fc.constantFrom("a", "b", ""),
  figures: fc.tuple(figureCell, figureCell, figureCell),
});

const task = fc.record({
  layout: fc.constantFrom("long", "wide periods", "wide series"),
  isFixed: fc.boolean(),
  isSum: fc.boolean(),
  ifTwice: fc.constantFrom("", "add up", "same", "last"),
  onlyRows: fc.constantFrom("", "Kind = a", "Kind <> (blank)"),
  noRowIsZero: fc.boolean(),
  multiplyBy: fc.constantFrom(1, 1, 10),
  isPercent: fc.boolean(),
  /** A second one makes the source stand on two sheets. */
  tables: fc.array(fc.array(tableRow, { maxLength: 25 }), { minLength: 1, maxLength: 2 }),
});
type Task = typeof task extends fc.Arbitrary<infer Value> ? Value : never;

const SHEETS = ["Crime", "Crime again"];
/** The second figure of rows 3 to 9 has a percentage format. */
const PERCENT_AREA = "F3:F9";

function isPercentCell({ isPercent }: Task, row: number, column: number): boolean {
  return isPercent && column === FIRST_FIGURE + 1 && row >= 2 && row <= 8;
}

/** What MsgSources says of a table. */
function sourceRow(one: Task, sheet: string) {
  const { layout, isFixed, isSum } = one;
  const period = isFixed ? { "Fixed period": "Jan 2021" } : { "Period column": "Month" };
  const series = isFixed ? { "Fixed series": "Arson" } : { "Series column": "Offence" };
  const own = {
    long: { ...period, ...series, "Value column": isSum ? "Number | More" : "Number" },
    "wide periods": series,
    "wide series": period,
  }[layout];
  return {
    Source: "Crime",
    Sheet: sheet,
    Layout: layout,
    "Force column": "Force",
    "If twice": one.ifTwice,
    "Only rows": one.onlyRows,
    "No row means": one.noRowIsZero ? 0 : "",
    "Multiply by": one.multiplyBy,
    ...own,
  };
}

function rowsOf({ layout }: Task, table: readonly TableRow[]): CellValue[][] {
  return [
    [...HEADINGS[layout]],
    ...table.map(({ force, period, series, kind, figures }) => [
      force[0],
      period[0],
      series[0],
      kind,
      ...figures.slice(0, HEADINGS[layout].length - FIRST_FIGURE),
    ]),
  ];
}

/** What the rows of a table say, figure by figure. */
function saidBy(one: Task, table: readonly TableRow[], sheet: string): Said[] {
  const { layout, isFixed, isSum, onlyRows } = one;
  return table.flatMap(({ force, period, series, kind, figures }, at) => {
    const row = at + 1;
    const cell = (figure: number): FigureCell => {
      const column = FIRST_FIGURE + figure;
      const isPercent = isPercentCell(one, row, column);
      return { sheet, row, column, cell: figures[figure] ?? "", isPercent };
    };
    const isKept = onlyRows === "" || (onlyRows === "Kind = a" ? kind === "a" : kind !== "");
    const said = (figure: number, whose: string | undefined, end: number | undefined): Said => ({
      force: force[1],
      series: whose,
      end,
      cells: layout === "long" && isSum ? [cell(0), cell(1)] : [cell(figure)],
      isKept,
    });
    const [ownEnd, ownSeries] = isFixed ? [HEADING_ENDS[0], "Arson"] : [period[1], series[1]];
    switch (layout) {
      case "long":
        return [said(0, ownSeries, ownEnd)];
      case "wide periods":
        return HEADING_ENDS.map((end, figure) => said(figure, ownSeries, end));
      case "wide series":
        return ["Arson", "Theft"].map((name, figure) => said(figure, name, ownEnd));
    }
  });
}

function address({ row, column }: SheetCell): string {
  return `${columnLetters(column)}${row + 1}`;
}

function place(cell: SheetCell): string {
  return `'${cell.sheet}'!${address(cell)}`;
}

/** Every place of a series that some row or an assumed 0 fills. */
function figuresIn({ ends, values, cells }: Series) {
  const figures: { [place: string]: object } = {};
  values.forEach((value, at) => {
    const other = cells.elsewhere?.get(at);
    const row = cells.rows[at] ?? -1;
    const own = row < 0 ? undefined : { sheet: cells.sheet, row, column: cells.columns[at] ?? -1 };
    const from = other ?? own;
    const kind = cells.kinds[at] ?? FigureKind.Missing;
    if (!from && kind === FigureKind.Missing) return;
    const parts = cells.addends.get(at) ?? [];
    const addresses = parts.flatMap((partRow, index) =>
      index % 2 === 0 ? address({ sheet: "", row: partRow, column: parts[index + 1] ?? -1 }) : [],
    );
    const key = `${ends[Math.floor(at / FORCES.length)] ?? ""} ${at % FORCES.length}`;
    figures[key] = { value, kind: FigureKind[kind], from: from && place(from), parts: addresses };
  });
  return figures;
}

function plainFiguresIn({ figures }: PlainSeries) {
  return Object.fromEntries(
    [...figures].map(([key, { value, kind, from, parts }]) => [
      key,
      { value, kind: FigureKind[kind], from: from && place(from), parts: parts.map(address) },
    ]),
  );
}

const NAMED = 5;

/** "Neither is used" in the words of the product. */
function conflictText(series: string, pairs: readonly PlainPair[]): string {
  const texts = pairs.slice(0, NAMED).map(({ force, end, values: [first, second], cells }) => {
    const when = periodName({ end, months: 1 });
    return `${FORCES[force] ?? ""}, ${when}: ${second} in ${place(cells[1])} and ${first} in ${place(cells[0])}`;
  });
  const rest = pairs.length > NAMED ? `; and ${pairs.length - NAMED} more` : "";
  return `Source "Crime" has two figures of "${series}" for the same force and period (${texts.join("; ")}${rest}). Neither is used.`;
}

function problemsLike(reading: SourcesReading, part: RegExp) {
  return reading.problems.filter(({ what }) => part.test(what));
}

/** The cells that problems name, in no order. */
function cellsNamed(problems: SourcesReading["problems"]): string[] {
  return problems
    .flatMap(({ where }) => where.map((one) => `'${one.sheet}'!${one.address}`))
    .sort();
}

function expectCells(problems: SourcesReading["problems"], cells: readonly SheetCell[]): void {
  const named = cellsNamed(problems);
  if (cells.length <= NAMED) expect(named).toEqual(cells.map(place).sort());
  else {
    expect(named).toHaveLength(NAMED);
    expect(cells.map(place)).toEqual(expect.arrayContaining(named));
  }
}

function expectSameProblems(
  reading: SourcesReading,
  measured: string,
  name: string,
  plain: PlainSeries,
): void {
  const conflicts = problemsLike(reading, new RegExp(`two figures of "${name}"`));
  const pairs = plain.conflicts;
  expect(conflicts.map(({ what }) => what)).toEqual(
    pairs.length === 0 ? [] : [conflictText(name, pairs)],
  );
  expect(conflicts.flatMap(({ severity }) => severity)).toEqual(
    pairs.length === 0 ? [] : [pairs.some(({ force }) => IN_GROUP[force]) ? "error" : "warning"],
  );
  const revised = problemsLike(reading, new RegExp(`revised figures of "${name}"`));
  const all = [
    [conflicts, pairs],
    [revised, plain.revisions],
  ] as const;
  for (const [problems, expected] of all) {
    expect(problems.flatMap(({ where }) => where.map((one) => one.address))).toEqual(
      expected.slice(0, NAMED).flatMap(({ cells }) => cells.map(address)),
    );
  }
  const ofMeasure = problemsLike(reading, /stands where a figure should be/).filter(
    ({ measure }) => measure === `${measured} measure`,
  );
  expectCells(ofMeasure, plain.unreadable);
}

function expectSame(reading: SourcesReading, plain: PlainSource): void {
  for (const name of ["Arson", "Theft"]) {
    // A series has the name that was met first, "ARSON" perhaps.
    const series = reading.observations.series.find(
      (one) => one.name.toLowerCase() === name.toLowerCase(),
    );
    const expected = plain.series.get(name);
    expect([name, (series?.ends.length ?? 0) > 0]).toEqual([
      name,
      (expected?.ends.length ?? 0) > 0,
    ]);
    if (!series || !expected) continue;
    expect([...series.ends]).toEqual(expected.ends);
    expect(figuresIn(series)).toEqual(plainFiguresIn(expected));
    const { missingMarks, mostRowsAdded } = expected;
    const back = reading.readBack.find((one) => one.series === series.name);
    expect(back).toMatchObject({ missingMarks, mostRowsAdded });
    expectSameProblems(reading, name, series.name, expected);
  }
  const texts = problemsLike(reading, /written as text/);
  expectCells(texts, plain.textNumbers);
  for (const { what } of texts) expect(what).toContain(`: ${plain.textNumbers.length} figure`);
  const elsewhere = problemsLike(reading, /stands where a figure should be/).filter(
    ({ severity }) => severity === "warning",
  );
  expectCells(elsewhere, plain.unreadableElsewhere);
}

async function expectReadAsPlainly(one: Task): Promise<void> {
  const tables = one.tables.map((table, at) => ({ table, sheet: SHEETS[at] ?? "" }));
  const reading = await readLiteral({
    own: simpleSetup(
      ["Arson", "Theft"],
      tables.map(({ sheet }) => sourceRow(one, sheet)),
    ),
    sheets: tables.map(({ table, sheet }) => ({
      name: sheet,
      rows: rowsOf(one, table),
      percents: one.isPercent ? [PERCENT_AREA] : [],
    })),
  });
  const rules: Rules = one;
  const said = tables.flatMap(({ table, sheet }) => saidBy(one, table, sheet));
  expectSame(reading, readPlainly(said, rules, IN_GROUP));
}

describe("tables of every layout", () => {
  it("are read as one would read them by hand, figure by figure and cell by cell", async () => {
    await fc.assert(fc.asyncProperty(task, expectReadAsPlainly), { numRuns: 600 });
  });
});
