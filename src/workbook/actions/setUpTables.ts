/** The set-up's tables as the pane edits them: read whole, and single cells written back. */
import { cellAddress, type Area } from "../names/addresses";
import { TABLES } from "../names/contract";
import { inExcel, inExcelInTurn } from "../excel/inExcel";
import { areaRange } from "../excel/areaRange";
import { readSnapshot } from "../excel/excelSnapshot";
import { typedCell, type SetUpEdit } from "../setup/setUpForm";
import { cellEntry } from "../plan/cellEntries";
import type { Snapshot } from "../names/snapshot";
import { ROW_TABLES } from "../setup/setUpRows";

export { removeSetUpRow } from "./removeSetUpRow";

export function readSetUpTables(): Promise<Snapshot> {
  return inExcel(readSnapshot);
}

/**
 * Writes typed texts into their cells, none of them where one cannot be written. Cut off, they can be saved again: a
 * cell that holds what was typed already is as it should be.
 *
 * @param shown what the person saw when editing
 * @throws Error in a person's words where a cell holds a formula or was changed meanwhile
 */
export function saveSetUpEdits(edits: readonly SetUpEdit[], shown: Snapshot): Promise<void> {
  return inExcelInTurn(async (context) => {
    const cells = edits.map((edit) => {
      const grid = shown.own[edit.table];
      if (!grid) throw new Error(`There is no table ${TABLES[edit.table]}.`);
      const row = grid.area.top + edit.row;
      const column = grid.area.left + edit.column;
      const sheet = context.workbook.worksheets.getItem(grid.sheet);
      const range = sheet.getCell(row, column).load("values,formulas,numberFormat");
      const place = `${grid.sheet}!${cellAddress(row, column)}`;
      return { edit, range, place, before: grid.values[edit.row]?.[edit.column] ?? "" };
    });
    const grown = grownTables(context, edits, shown);
    await context.sync();
    for (const table of grown) refuseToGrow(table);
    for (const { edit, range, place, before } of cells) {
      if (holdsTyped(edit, range)) continue;
      const formula: unknown = range.formulas[0]?.[0];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== before)
        throw new Error(`${place} holds a formula; change it on the sheet.`);
      if ((range.values[0]?.[0] ?? "") !== before)
        throw new Error(`${place} was changed meanwhile. Read the set-up again.`);
    }
    for (const { table, whole, target } of grown)
      if (whole.rowCount < target.rows) table.resize(areaRange(table.worksheet, target));
    for (const { edit, range } of cells.filter((one) => !holdsTyped(one.edit, one.range))) {
      const typed = typedCell(edit.text, String(range.numberFormat[0]?.[0] ?? ""));
      const entry = cellEntry({ content: typed.value });
      const format = typeof typed.value === "number" ? typed.format : entry.format;
      if (format !== undefined && typed.value !== "") range.numberFormat = [[format]];
      range.values = [[entry.value]];
    }
    await context.sync();
  });
}

interface GrownTable {
  readonly name: string;
  readonly table: Excel.Table;
  readonly whole: Excel.Range;
  /** What it is to reach over. */
  readonly target: Area;
  readonly below: Excel.Range;
}

/** The tables in which something is typed below their last row, with what stands there. */
function grownTables(
  context: Excel.RequestContext,
  edits: readonly SetUpEdit[],
  { own }: Snapshot,
): GrownTable[] {
  return ROW_TABLES.flatMap((key) => {
    const grid = own[key];
    const rows =
      1 + Math.max(0, ...edits.filter(({ table }) => table === key).map(({ row }) => row));
    if (!grid || rows <= grid.area.rows) return [];
    const table = context.workbook.tables.getItem(TABLES[key]).load("showTotals");
    const sheet = table.worksheet.load("name");
    sheet.protection.load("protected");
    const { area } = grid;
    const strip = { ...area, top: area.top + area.rows, rows: rows - area.rows };
    return [
      {
        name: TABLES[key],
        table,
        whole: table.getRange().load("rowCount"),
        target: { ...area, rows },
        below: sheet
          .getRangeByIndexes(strip.top, strip.left, strip.rows, strip.columns)
          .load("values,address"),
      },
    ];
  });
}

/** @throws Error in a person's words where the table cannot have more rows */
function refuseToGrow({ name, table, whole, target, below }: GrownTable): void {
  // It has grown already, and the answer was lost.
  if (whole.rowCount >= target.rows) return;
  if (table.worksheet.protection.protected)
    throw new Error(
      `The sheet ${table.worksheet.name} is protected. Take its protection off (Review, Unprotect Sheet) and try again.`,
    );
  if (table.showTotals)
    throw new Error(
      `The table ${name} has a total row, where new rows have to go. Take it off (Table Design, Total Row) and try again.`,
    );
  if (below.values.some((cells) => cells.some((cell) => cell !== "")))
    throw new Error(
      `The table ${name} has to grow over ${below.address}, where something of your own stands. Move it away, and try again.`,
    );
}

function holdsTyped({ text }: SetUpEdit, { values, formulas, numberFormat }: Excel.Range): boolean {
  const held: unknown = values[0]?.[0];
  const typed = typedCell(text, String(numberFormat[0]?.[0] ?? ""));
  return held === typed.value && formulas[0]?.[0] === held;
}
