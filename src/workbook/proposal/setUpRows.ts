/** The rows of MSG Setup before they are written, and the same as the reader takes them. */
import type { Area } from "../names/addresses";
import type { CellValue } from "../names/cellText";
import { headingsOf, type ColumnOf } from "../names/columns/tables";
import { SHEETS } from "../names/contract";
import type { Snapshot, TableGrid } from "../names/snapshot";

/** Tables that a new set-up has; notes stand ready for the first commentary, indicators only where there are some. */
const NEW_TABLES = ["settings", "forces", "measures", "sources", "notes", "indicators"] as const;
type NewTable = (typeof NEW_TABLES)[number];

/** A row by column; columns left out are blank. */
export type SetUpRow<Table extends NewTable> = Readonly<
  Partial<Record<ColumnOf<Table>, string | number>>
>;

export interface SetUpRows {
  readonly settings: readonly SetUpRow<"settings">[];
  readonly forces: readonly SetUpRow<"forces">[];
  readonly measures: readonly SetUpRow<"measures">[];
  readonly sources: readonly SetUpRow<"sources">[];
  readonly indicators?: readonly SetUpRow<"indicators">[];
}

/** A table where it will stand: headings first. */
export interface PlacedTable {
  readonly table: NewTable;
  readonly area: Area;
  readonly values: readonly (readonly CellValue[])[];
}

/** Row of the headings on MSG Setup, from 0; a title and a caption stand above. */
export const HEADING_ROW = 3;

/** The tables side by side, one blank column between them, so that each can grow downwards. */
export function placedTables(rows: SetUpRows): readonly PlacedTable[] {
  let left = 0;
  const tables = NEW_TABLES.filter((table) => table !== "indicators" || rows.indicators?.length);
  return tables.map((table) => {
    const columns: readonly string[] = headingsOf(table);
    const own: readonly Readonly<Partial<Record<string, string | number>>>[] =
      table === "notes" ? [] : (rows[table] ?? []);
    // Excel's tables have one row at least.
    const body = own.length > 0 ? own : [{}];
    const values = [columns, ...body.map((row) => columns.map((column) => row[column] ?? ""))];
    const area = { top: HEADING_ROW, left, rows: values.length, columns: columns.length };
    left += columns.length + 1;
    return { table, area, values };
  });
}

/** The workbook as it will be read once the rows are written. */
export function snapshotWith(snapshot: Snapshot, rows: SetUpRows): Snapshot {
  const own: Partial<Record<NewTable, TableGrid>> = {};
  for (const { table, area, values } of placedTables(rows)) {
    const formats = values.map((row) => row.map(() => "General"));
    own[table] = { sheet: SHEETS.setup, area, values, formats };
  }
  const others = snapshot.sheets.filter(({ name }) => name !== SHEETS.setup);
  return { ...snapshot, sheets: [...others, { name: SHEETS.setup, used: undefined }], own };
}
