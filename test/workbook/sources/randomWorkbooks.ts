/** Random sheets and rows of MsgSources, and what must hold of any reading of them. */
import fc from "fast-check";
import { FigureKind, type Series } from "../../../src/msg/model/observations";
import type { CellValue } from "../../../src/workbook/names/cellText";
import { percentPoints } from "../../../src/workbook/cells/numberText";
import type { SourcesReading } from "../../../src/workbook/sources/readSources";
import { readLiteral, simpleSetup } from "./literalSource";
import type { Rows } from "../snapshots";

const SHEET = "Crime";
const FORCES = 4;
/** Excel's own limit. */
const MOST_COLUMNS = 16_384;

const cell: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    "",
    "Force",
    "Month",
    "Offence",
    "Number",
    "Essex",
    "Sussex",
    "Kent9",
    "Arson",
    "Jan 2021",
    "2011-12",
    "2020/21",
    44_227,
    2019,
    "..",
    "[x]",
    "#REF!",
    "1,234",
    "12%",
    1.797_693_134_862_315_7e308,
    -1e308,
    true,
  ),
  fc.string({ unit: "binary", maxLength: 12 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.integer({ min: 36_000, max: 47_000 }),
  fc.boolean(),
);

const columnName = fc.constantFrom(
  "",
  "Force",
  "Month",
  "Offence",
  "Number",
  "Month | Force",
  "column A",
  "column C",
  "column ZZ",
  "a / b",
);

const source = fc.record({
  Source: fc.constantFrom("Crime", ""),
  Sheet: fc.constantFrom("Crime", "crime ", "None", ""),
  Layout: fc.constantFrom("long", "wide periods", "wide series", ""),
  Range: fc.constantFrom("", "A1:D9", "B2", "A:C", "Crime!A1:C3", "nonsense"),
  "Header rows": fc.constantFrom("", 0, 1, 2, 5, "x"),
  "Force column": columnName,
  "Period column": columnName,
  "Series column": columnName,
  "Value column": columnName,
  "Fixed period": fc.constantFrom("", "Jan 2021", "2011-12", "?"),
  "Fixed series": fc.constantFrom("", "Arson"),
  "Only rows": fc.constantFrom("", "Number = 1", "Number <> (blank) AND Force = Essex", "?"),
  "Period is": fc.constantFrom("", "month", "financial year", "12 months"),
  "If twice": fc.constantFrom("", "add up", "same", "last"),
  "No row means": fc.constantFrom("", "0"),
  "Multiply by": fc.constantFrom("", 1000, "1e3"),
});

export interface RandomWorkbook {
  readonly sources: readonly { readonly [column: string]: string | number }[];
  readonly rows: Rows;
  readonly merges: readonly string[];
}

const merges = fc.constantFrom<readonly string[]>([], ["A1:C1", "B2:B3"], ["A1:A9"]);
const sources = fc.array(source, { minLength: 1, maxLength: 3 });

/** Small sheets, every cell of its own. */
export const smallWorkbook: fc.Arbitrary<RandomWorkbook> = fc.record({
  sources,
  rows: fc.array(fc.array(cell, { minLength: 1, maxLength: 7 }), { minLength: 1, maxLength: 9 }),
  merges,
});

/** A source that fits a sheet with our heading, so that figures are read and not only refused. */
const fittingSource = fc
  .record({
    layout: fc.constantFrom(
      {
        Layout: "long",
        "Period column": "Month",
        "Series column": "Offence",
        "Value column": "Number",
      },
      { Layout: "wide series", "Period column": "Month" },
      { Layout: "wide periods", "Fixed series": "Arson" },
    ),
    "Only rows": fc.constantFrom("", "Number <> (blank) AND Force <> Sussex"),
    "If twice": fc.constantFrom("", "add up", "same", "last"),
    "No row means": fc.constantFrom("", "0"),
    "Multiply by": fc.constantFrom("", "", 1000),
  })
  .map(({ layout, ...given }) => ({
    Source: SHEET,
    Sheet: SHEET,
    "Header rows": 1,
    "Force column": "Force",
    ...given,
    ...layout,
  }));

const HEADING = ["Force", "Month", "Offence", "Number", "Jan 2021", "Feb 2021", "Arson"];
const NAMES: readonly (readonly CellValue[])[] = [
  ["Essex", "Sussex", "Kent9", "A&S Police", "South East", ""],
  Array.from(
    { length: 120 },
    (_, at) => `${at % 12 < 9 ? "0" : ""}${(at % 12) + 1}/${2011 + Math.floor(at / 12)}`,
  ),
  ["Arson", "ARSON ", "Theft"],
];

/** One cell, one column, a full row of columns, or a table with our heading. */
const shape = fc.oneof(
  fc.constant({ rows: 1, columns: 1, heading: false }),
  fc.record({
    rows: fc.integer({ min: 1, max: 600 }),
    columns: fc.constant(1),
    heading: fc.boolean(),
  }),
  fc.record({
    rows: fc.integer({ min: 1, max: 3 }),
    columns: fc.constant(MOST_COLUMNS),
    heading: fc.boolean(),
  }),
  fc.record({
    rows: fc.integer({ min: 2, max: 400 }),
    columns: fc.integer({ min: 2, max: 12 }),
    heading: fc.constant(true),
  }),
);

/** Sheets of any shape, filled from a few cells; those with our heading have a source to fit. */
export const shapedWorkbook: fc.Arbitrary<RandomWorkbook> = fc
  .record({
    source,
    fitting: fittingSource,
    shape,
    cells: fc.array(fc.oneof(cell, fc.double({ noNaN: true, noDefaultInfinity: true })), {
      minLength: 1,
      maxLength: 40,
    }),
    seed: fc.nat(),
    merges,
  })
  .map(
    ({ source: anySource, fitting, shape: { rows, columns, heading }, cells, seed, ...given }) => {
      const pick = picker(seed);
      const cellAt = (row: number, column: number): CellValue => {
        if (heading && row === 0) return HEADING[column] ?? `Extra ${column}`;
        const names = heading ? NAMES[column] : undefined;
        return pick(names ?? cells);
      };
      return {
        sources: [heading ? fitting : anySource],
        rows: Array.from({ length: rows }, (_, row) =>
          Array.from({ length: columns }, (_unused, column) => cellAt(row, column)),
        ),
        merges: heading ? [] : given.merges,
      };
    },
  );

/** Forces as they are written, each once: those of the set-up and others. */
const WRITTEN_FORCES = [
  "Essex",
  "A&S Police",
  "E23000033",
  "Kent9",
  "South East",
  "Nowhere",
] as const;
const SERIES = ["Arson", "Theft"] as const;

/** A figure, or what may stand for one without being an error. */
const figureCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 8, arbitrary: fc.nat({ max: 1e6 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e9, max: 1e9, noNaN: true }) },
  { weight: 2, arbitrary: fc.constantFrom<CellValue>("", "..", "[x]", "1,234", "12", "170,002 ") },
);

/** What may stand anywhere by mistake. */
const oddCell = fc.record({ at: fc.nat(), column: fc.nat(), cell });

/** A table as it should be, in any order and layout, with an odd cell now and then. */
export const tidyWorkbook: fc.Arbitrary<RandomWorkbook> = fc
  .record({
    layout: fc.constantFrom("long", "wide series", "wide periods"),
    forces: fc.shuffledSubarray([...WRITTEN_FORCES], { minLength: 1 }),
    months: fc.integer({ min: 1, max: 24 }),
    figures: fc.array(figureCell, { minLength: 1, maxLength: 40 }),
    seed: fc.nat(),
    titles: fc.array(fc.constantFrom<CellValue>("", "Police recorded crime", "Table 3"), {
      maxLength: 3,
    }),
    ifTwice: fc.constantFrom("", "same", "last", "add up"),
    odd: fc.option(oddCell, { freq: 4, nil: undefined }),
  })
  .map(({ layout, forces, months, figures, seed, titles, ifTwice, odd }) => {
    const pick = picker(seed);
    const periods = Array.from({ length: months }, (_, at) => monthText(at));
    const table: CellValue[][] = {
      long: () => [
        ["Force", "Month", "Offence", "Number"],
        ...forces.flatMap((force) =>
          periods.flatMap((period) =>
            SERIES.map((series) => [force, period, series, pick(figures)]),
          ),
        ),
      ],
      "wide series": () => [
        ["Force", "Month", ...SERIES],
        ...forces.flatMap((force) =>
          periods.map((period) => [force, period, ...SERIES.map(() => pick(figures))]),
        ),
      ],
      "wide periods": () => [
        ["Force", ...periods],
        ...forces.map((force) => [force, ...periods.map(() => pick(figures))]),
      ],
    }[layout as "long" | "wide series" | "wide periods"]();
    const [heading = [], ...body] = table;
    const rows = [...titles.map((title) => [title]), heading, ...shuffled(body, seed)];
    const row = odd && rows[odd.at % rows.length];
    if (odd && row) row[odd.column % row.length] = odd.cell;
    const columns = {
      long: { "Period column": "Month", "Series column": "Offence", "Value column": "Number" },
      "wide series": { "Period column": "Month" },
      "wide periods": { "Fixed series": "Arson" },
    }[layout as "long" | "wide series" | "wide periods"];
    const named = { Source: SHEET, Sheet: SHEET, Layout: layout, "Force column": "Force" };
    return {
      sources: [{ ...named, ...columns, "If twice": ifTwice }],
      rows,
      merges: [],
    };
  });

function monthText(at: number): string {
  return `${String((at % 12) + 1).padStart(2, "0")}/${2019 + Math.floor(at / 12)}`;
}

function shuffled<One>(all: readonly One[], seed: number): One[] {
  const pick = picker(seed);
  const keys = Array.from({ length: 1000 }, (_, at) => at);
  return all
    .map((one) => ({ one, key: Number(pick(keys)) }))
    .sort((one, other) => one.key - other.key)
    .map(({ one }) => one);
}

/** Picks cells as a seed says, so that a large sheet needs no random number of its own a cell. */
function picker(seed: number): (from: readonly CellValue[]) => CellValue {
  let state = seed;
  return (from) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return from[(state >>> 8) % from.length] ?? "";
  };
}

export function cellCount({ rows }: RandomWorkbook): number {
  return rows.reduce((count, row) => count + row.length, 0);
}

/** Reads a random workbook as Excel's would be. */
export function readRandom({ sources: given, rows, merges: merged }: RandomWorkbook) {
  return readLiteral({
    own: simpleSetup(["Arson", "Crime!Number"], given),
    sheets: [{ name: SHEET, rows, merges: merged, percents: ["C2:D5"] }],
  });
}

/** Everything that is wrong with a reading; empty when it is sound. */
export function unsoundness(reading: SourcesReading, workbook: RandomWorkbook): string[] {
  const wrong = reading.observations.series.flatMap((series) => wrongIn(series, workbook));
  const silent = reading.problems.filter(({ what }) => what.trim() === "");
  return [...wrong, ...silent.map(() => "A problem says nothing.")];
}

/** How many figures a reading has. */
export function figureCount({ observations }: SourcesReading): number {
  return observations.series.reduce(
    (count, { values }) => count + values.filter((value) => value === value).length,
    0,
  );
}

function wrongIn(series: Series, workbook: RandomWorkbook): string[] {
  const { name, values, ends, cells } = series;
  const wrong: string[] = [];
  if (values.length !== ends.length * FORCES) wrong.push(`${name}: no place for every figure.`);
  if (ends.some((end, at) => at > 0 && end <= (ends[at - 1] ?? end)))
    wrong.push(`${name}: periods are not ascending.`);
  const scaled = workbook.sources.some((one) => (one["Multiply by"] ?? "") !== "");
  values.forEach((value, at) => {
    const kind = cells.kinds[at] as FigureKind;
    if (Math.abs(value) === Infinity) wrong.push(`${name}: figure ${at} is infinite.`);
    if (Number.isNaN(value) !== (kind === FigureKind.Missing))
      wrong.push(`${name}: figure ${at} is ${value}, of kind ${kind}.`);
    const stands = standing(series, at, workbook.rows);
    if (!scaled && stands !== undefined && stands !== value)
      wrong.push(`${name}: figure ${at} is ${value}, its cells hold ${stands}.`);
  });
  return wrong;
}

/** What the cells of a figure hold; undefined where no native formula could say. */
function standing({ cells }: Series, at: number, rows: Rows): number | undefined {
  const cellOf = (row: number, column: number): number => {
    const found = rows[row]?.[column];
    return typeof found === "number" ? found : Number.NaN;
  };
  const own = cellOf(cells.rows[at] ?? -1, cells.columns[at] ?? -1);
  switch (cells.kinds[at] as FigureKind) {
    case FigureKind.Number:
      return own;
    case FigureKind.Percent:
      return percentPoints(own);
    case FigureKind.Sum: {
      const addends = cells.addends.get(at) ?? [];
      let sum = cellOf(addends[0] ?? -1, addends[1] ?? -1);
      for (let i = 2; i < addends.length; i += 2)
        sum += cellOf(addends[i] ?? -1, addends[i + 1] ?? -1);
      return sum;
    }
    default:
      return undefined;
  }
}
