/** The sheet MSG Setup with its tables side by side, so that each can grow downwards. */
import {
  headingsOf,
  SET_UP,
  SET_UP_TITLE,
  type ColumnOf,
} from "../src/workbook/names/columns/tables";
import { SHEETS, TABLES } from "../src/workbook/names/contract";
import {
  TAB_COLORS,
  type PlannedColumn,
  type PlannedGrid,
  type PlannedLine,
  type PlannedSheet,
  type PlannedValue,
} from "./workbookPlan";

const SETUP_TABLES = [
  ...(["settings", "forces", "measures", "sources", "notes", "history"] as const),
  ...(["priorities", "indicators", "facts", "narrative"] as const),
];
type SetupTable = (typeof SETUP_TABLES)[number];
type Rows<Table extends SetupTable> = readonly Partial<Record<ColumnOf<Table>, PlannedValue>>[];

/** The rows of the tables, by column; columns that no row uses are left out unless listed. */
export interface SetupRows {
  readonly settings: Rows<"settings">;
  readonly forces: Rows<"forces">;
  readonly measures: Rows<"measures">;
  readonly sources: Rows<"sources">;
  readonly notes?: Rows<"notes">;
  readonly history?: Rows<"history">;
  readonly priorities?: Rows<"priorities">;
  readonly indicators?: Rows<"indicators">;
  readonly facts?: Rows<"facts">;
  readonly narrative?: Rows<"narrative">;
}

/** Tables that keep all their columns, used or not: rows are appended to them later. */
const COMPLETE: ReadonlySet<SetupTable> = new Set([
  "notes",
  "history",
  "priorities",
  "indicators",
  "facts",
  "narrative",
]);

const TEXT: Omit<PlannedColumn, "heading"> = { width: 16, numberFormat: "@" };
/** Centred: a figure at the right edge would run into the text of the next column. */
const NUMBER: Omit<PlannedColumn, "heading"> = { width: 10, align: "Center" };
const MONTH: Omit<PlannedColumn, "heading"> = {
  width: 12,
  numberFormat: "mmm yyyy",
  align: "Center",
};

/** Columns that are not 16 characters of text, by heading. */
const LOOKS: Readonly<Record<string, Omit<PlannedColumn, "heading">>> = {
  Setting: { ...TEXT, width: 23 },
  "Also written as": { ...TEXT, width: 30 },
  "In group": { ...TEXT, width: 11 },
  "Area code": { ...TEXT, width: 13 },
  Measure: { ...TEXT, width: 36 },
  Priority: { ...TEXT, width: 58 },
  Unit: { ...TEXT, width: 31 },
  Better: { ...TEXT, width: 10 },
  "First is": { ...TEXT, width: 10 },
  Basis: { ...TEXT, width: 10 },
  Count: { ...TEXT, width: 23 },
  Per: { ...NUMBER, width: 8, numberFormat: "#,##0" },
  Window: NUMBER,
  "Denominator at": { ...TEXT, width: 17 },
  Decimals: NUMBER,
  Aspiration: { ...TEXT, width: 28 },
  Rationale: { ...TEXT, width: 88 },
  "Check value": { ...NUMBER, width: 13 },
  "Check position": { ...NUMBER, width: 16 },
  Commitment: { ...TEXT, width: 22 },
  Indicator: { ...TEXT, width: 34 },
  Series: { ...TEXT, width: 30 },
  "Share of": { ...TEXT, width: 30 },
  Noun: { ...TEXT, width: 22 },
  "Hours per FTE": { ...NUMBER, width: 15 },
  "Cost per FTE": { ...NUMBER, width: 14, numberFormat: "#,##0" },
  Fact: { ...TEXT, width: 42 },
  Area: { ...TEXT, width: 20 },
  Lead: { ...TEXT, width: 28 },
  Intro: { ...TEXT, width: 44 },
  Source: { ...TEXT, width: 24 },
  Sheet: { ...TEXT, width: 26 },
  "Header rows": { ...NUMBER, width: 13 },
  "Period column": { ...TEXT, width: 25 },
  "Value column": { ...TEXT, width: 21 },
  "Fixed series": { ...TEXT, width: 42 },
  Text: { ...TEXT, width: 92 },
  "Data to": MONTH,
  Position: NUMBER,
  Of: { ...NUMBER, width: 6 },
  Average: NUMBER,
  "Change to average": { ...NUMBER, width: 19 },
  "Change to top quartile": { ...NUMBER, width: 23 },
};

/** "Value" is text in the settings and the measures, a figure in the history; widths differ too. */
const LOOKS_IN_TABLE: { readonly [Table in SetupTable]?: typeof LOOKS } = {
  settings: { Value: { ...TEXT, width: 46 } },
  measures: { Value: { ...TEXT, width: 38 } },
  priorities: { Commitment: { ...TEXT, width: 78 } },
  history: { Value: NUMBER, Aspiration: { ...TEXT, width: 20 } },
};

function look(table: SetupTable, heading: string): PlannedColumn {
  return { heading, ...(LOOKS_IN_TABLE[table]?.[heading] ?? LOOKS[heading] ?? TEXT) };
}

const CAPTION_ROW = 2;
const HEADING_ROW = 3;

function tableGrid(
  table: SetupTable,
  rows: readonly Readonly<Record<string, PlannedValue>>[],
  column: number,
): PlannedGrid {
  const headings = headingsOf(table).filter(
    (heading) => COMPLETE.has(table) || rows.some((row) => heading in row),
  );
  return {
    row: HEADING_ROW,
    column,
    table: TABLES[table],
    columns: headings.map((heading) => look(table, heading)),
    rows: rows.map((row) => headings.map((heading) => row[heading] ?? null)),
  };
}

/**
 * Plans MSG Setup: a caption and a table for each part given, one blank column between them.
 * Tables without rows are left out, as the contract allows for notes and history.
 */
export function setupSheet(rows: SetupRows): PlannedSheet {
  const lines: PlannedLine[] = [
    {
      row: 0,
      column: 0,
      text: SET_UP_TITLE,
      style: "title",
    },
  ];
  const grids: PlannedGrid[] = [];
  const widths: Record<number, number> = {};
  let column = 0;
  for (const table of SETUP_TABLES) {
    const tableRows = rows[table];
    if (tableRows === undefined) continue;
    const grid = tableGrid(table, tableRows as readonly Record<string, PlannedValue>[], column);
    lines.push({ row: CAPTION_ROW, column, text: SET_UP[table].caption, style: "heading" });
    grids.push(grid);
    column += grid.columns.length;
    widths[column] = 3;
    column += 1;
  }
  return {
    name: SHEETS.setup,
    tabColor: TAB_COLORS.setup,
    lines,
    grids,
    widths,
    frozen: { rows: HEADING_ROW + 1, columns: 0 },
    gridlines: false,
    print: "by grid",
  };
}
