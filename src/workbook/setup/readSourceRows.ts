/** MsgSources: where figures stand and in which layout. */
import type { Place, Problem } from "../../msg/basics/problem";
import { sourceCause } from "../../msg/basics/causes";
import { listEntries, nameKey } from "../names/cellText";
import type { Fields } from "../names/columns/column";
import { SOURCES, type Layout, type SourceColumn } from "../names/columns/sources";
import { readFields, RowReader } from "./rowReader";
import type { TableRow } from "./setUpTable";

type SourceRow = TableRow<SourceColumn>;

export type { Layout, SourceColumn };

/** One row of MsgSources. Texts are plain; "" is blank. Rows of one name are one source. */
export interface Source extends Fields<typeof SOURCES> {
  readonly noRowIsZero: boolean;
  /** The cell of one of its columns on MSG Setup. */
  readonly place: (column: SourceColumn) => Place;
  /** False when its row is wrong: its figures are not read. */
  readonly usable: boolean;
}

export interface SourceRowsReading {
  readonly sources: readonly Source[];
  readonly problems: readonly Problem[];
}

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
  "wide forces": {
    oneOf: [
      ["Period column", "Fixed period"],
      ["Series column", "Fixed series"],
    ],
    unused: ["Force column", "Fixed force"],
  },
};

/** Reads the rows of MsgSources; a row that is wrong is not usable and has its problems. */
export function readSourceRows(rows: readonly SourceRow[]): SourceRowsReading {
  const problems: Problem[] = [];
  const sources = rows.map((row) => {
    const own: Problem[] = [];
    const source = readSource(row, own);
    const usable = own.every(({ severity }) => severity !== "error");
    const cause = sourceCause(source.name);
    problems.push(
      ...own.map((problem) => (problem.severity === "error" ? { ...problem, cause } : problem)),
    );
    return { ...source, usable };
  });
  return { sources, problems };
}

/** A fixed period is read as Period is says. */
const { fixedPeriod, ...COLUMNS } = SOURCES;

function readSource(row: SourceRow, problems: Problem[]): Omit<Source, "usable"> {
  const named = row.text("Source") === "" ? row.text("Sheet") : row.text("Source");
  const read = new RowReader(row, "error", problems, `Source "${named}"`);
  if (read.isBlank("Sheet") && read.isBlank("Range")) read.wrong("Sheet", "the name of a sheet");
  if (!read.isBlank("Force column") && !read.isBlank("Fixed force")) {
    read.say(
      "Fixed force",
      "Force column and Fixed force are both filled in; which of them holds is not clear.",
      "Clear one of them.",
    );
  }
  const fields = readFields(COLUMNS, read);
  checkLayout(read, fields.layout);
  checkMultiplier(row, read, fields.multiplyBy);
  checkLists(row, read);
  return {
    ...fields,
    name: named,
    // With its blanks: of two sheets that differ by one, the exact name decides.
    sheet: typeof row.cell("Sheet") === "string" ? String(row.cell("Sheet")) : fields.sheet,
    fixedPeriod: read.period(fixedPeriod.name, fields.periodIs),
    noRowIsZero: fields.noRowMeans === "0",
    place: (column) => row.place(column),
  };
}

function checkMultiplier(row: SourceRow, read: RowReader<SourceColumn>, multiplyBy: number): void {
  const written = row.text("Multiply by");
  if (!written.endsWith("%")) return;
  read.say(
    "Multiply by",
    `Multiply by is shown as a percentage, ${written}: whether it means ${multiplyBy} or ${multiplyBy / 100} is not clear.`,
    "Write it as a plain number.",
  );
}

/** Columns of MsgSources that may name several columns of a sheet. */
const LISTS = ["Force column", "Period column", "Series column", "Value column"] as const;

function checkLists(row: SourceRow, read: RowReader<SourceColumn>): void {
  for (const column of LISTS) {
    const named = listEntries(row.text(column), "|").map(nameKey);
    if (new Set(named).size === named.length) continue;
    read.say(
      column,
      `${column} names a column twice ("${row.text(column)}"): its cells would count twice.`,
      "Name each column once.",
    );
  }
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

/** The column by whose heading the heading of a source without a Range is found; undefined: by none. */
export function headingAnchor(source: Source): SourceColumn | undefined {
  const anchors = {
    "Force column": source.layout === "wide forces" ? "" : source.forceColumn,
    "Period column": source.periodColumn,
    "Series column": source.seriesColumn,
    "Value column": source.layout === "long" ? source.valueColumn : "",
  } as const;
  return (Object.keys(anchors) as (keyof typeof anchors)[]).find((name) => anchors[name] !== "");
}

/** What a source says in the column by which its heading is found; "" where no column is named. */
export function headingName(source: Source): string {
  const isAcross = source.layout === "wide forces";
  const names = [isAcross ? "" : source.forceColumn, source.periodColumn, source.seriesColumn];
  return names.find((name) => name !== "") ?? source.valueColumn;
}

/** Two rows with the same key are parts of one source. */
export function sourceKey(source: Source): string {
  return nameKey(source.name);
}

export const COLUMN_REFERENCE = /^column ([a-z]{1,3})$/i;

/** @example isColumnReference("column AB") // true */
export function isColumnReference(name: string): boolean {
  return COLUMN_REFERENCE.test(name);
}
