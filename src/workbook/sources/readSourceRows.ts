/** MsgSources: where figures stand and in which layout. */
import type { Period } from "../../msg/basics/period";
import type { Place, Problem } from "../../msg/basics/problem";
import { nameKey } from "../names/cellText";
import { WORDS, type ColumnOf } from "../names/contract";
import type { PeriodIs } from "../cells/periodText";
import { ANY_NUMBER, quotedList, RowReader, wholeNumber } from "../setup/rowReader";
import type { TableRow } from "../setup/setUpTable";

export type SourceColumn = ColumnOf<"sources">;
type SourceRow = TableRow<SourceColumn>;

export type Layout = (typeof WORDS.layout)[number];
type IfTwice = (typeof WORDS.ifTwice)[number];

/** One row of MsgSources. Texts are plain; "" is blank. Rows of one name are one source. */
export interface Source {
  readonly name: string;
  readonly sheet: string;
  readonly range: string;
  readonly headerRows: number;
  readonly layout: Layout;
  readonly forceColumn: string;
  readonly periodColumn: string;
  readonly seriesColumn: string;
  readonly valueColumn: string;
  readonly fixedPeriod: Period | undefined;
  readonly fixedSeries: string;
  readonly onlyRows: string;
  readonly periodIs: PeriodIs | undefined;
  readonly ifTwice: IfTwice;
  readonly noRowIsZero: boolean;
  readonly multiplyBy: number;
  /** The cell of one of its columns on MSG Setup. */
  readonly place: (column: SourceColumn) => Place;
  /** False when its row is wrong: its figures are not read. */
  readonly usable: boolean;
}

export interface SourceRowsReading {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

/** The most rows a heading can take. */
const MOST_HEADER_ROWS = 20;

/** What a layout needs, one of each list, and what it has no use for. */
const LAYOUT_RULES: {
  readonly [Name in Layout]: {
    readonly oneOf: readonly (readonly SourceColumn[])[];
    readonly unused: readonly SourceColumn[];
  };
} = {
  long: {
    oneOf: [["Period column", "Fixed period"], ["Series column", "Fixed series"], ["Value column"]],
    unused: [],
  },
  "wide periods": {
    oneOf: [["Series column", "Fixed series"]],
    unused: ["Period column", "Fixed period"],
  },
  "wide series": {
    oneOf: [["Period column", "Fixed period"]],
    unused: ["Series column", "Fixed series", "Value column"],
  },
};

/** Reads the rows of MsgSources; a row that is wrong is not usable and has its problems. */
export function readSourceRows(rows: readonly SourceRow[]): SourceRowsReading {
  const problems: Problem[] = [];
  const sources = rows.map((row) => {
    const own: Problem[] = [];
    const source = readSource(row, own);
    problems.push(...own);
    return { ...source, usable: own.every(({ severity }) => severity !== "error") };
  });
  return { sources, problems };
}

function readSource(row: SourceRow, problems: Problem[]): Omit<Source, "usable"> {
  const named = row.text("Source") === "" ? row.text("Sheet") : row.text("Source");
  const read = new RowReader(row, "error", problems, `Source "${named}"`);
  if (read.isBlank("Sheet") && read.isBlank("Range")) read.wrong("Sheet", "the name of a sheet");
  if (read.isBlank("Force column")) {
    read.wrong("Force column", 'a heading, or a column such as "column A"');
  }
  if (read.isBlank("Layout")) read.wrong("Layout", `one of ${quotedList(WORDS.layout)}`);
  const layout = read.word("Layout", WORDS.layout, "long");
  checkLayout(read, layout);
  const kind = periodIs(read);
  return {
    name: named,
    sheet: read.text("Sheet"),
    range: read.text("Range"),
    headerRows: read.number("Header rows", wholeNumber(0, MOST_HEADER_ROWS), 1),
    layout,
    forceColumn: read.text("Force column"),
    periodColumn: read.text("Period column"),
    seriesColumn: read.text("Series column"),
    valueColumn: read.text("Value column"),
    fixedPeriod: read.period("Fixed period", kind),
    fixedSeries: read.text("Fixed series"),
    onlyRows: read.text("Only rows"),
    periodIs: kind,
    ifTwice: read.word("If twice", WORDS.ifTwice, "error"),
    noRowIsZero: read.word("No row means", WORDS.noRowMeans, "missing") === "0",
    multiplyBy: read.number("Multiply by", ANY_NUMBER, 1),
    place: (column) => row.place(column),
  };
}

function periodIs(read: RowReader<SourceColumn>): PeriodIs | undefined {
  return read.isBlank("Period is") ? undefined : read.word("Period is", WORDS.periodIs, "month");
}

function checkLayout(read: RowReader<SourceColumn>, layout: Layout): void {
  const rule = LAYOUT_RULES[layout];
  for (const columns of rule.oneOf) {
    const given = columns.filter((column) => !read.isBlank(column));
    const [first, second] = given;
    if (first === undefined) {
      const names = columns.join(" or ");
      read.say(
        columns[0] ?? "Layout",
        `A source with the layout "${layout}" needs a ${names}.`,
        `Fill in ${names}.`,
      );
    } else if (second !== undefined) {
      read.say(
        second,
        `${first} and ${second} are both filled in; which of them holds is not clear.`,
        `Clear one of them.`,
      );
    }
  }
  for (const column of rule.unused.filter((unused) => !read.isBlank(unused))) {
    read.say(
      column,
      `${column} has no meaning for the layout "${layout}"; it is not used.`,
      "Clear the cell, or correct the layout.",
      "notice",
    );
  }
}

/** Two rows with the same key are parts of one source. */
export function sourceKey(source: Source): string {
  return nameKey(source.name);
}
