/** The set-up's tables as the pane edits them: read whole, and single cells written back. */
import { cellAddress } from "../names/addresses";
import { TABLES } from "../names/contract";
import { inExcel, inExcelInTurn } from "../excel/inExcel";
import { readSnapshot } from "../excel/excelSnapshot";
import { typedCell, type SetUpEdit } from "../setup/setUpForm";
import { cellEntry } from "../plan/cellEntries";
import type { Snapshot } from "../names/snapshot";

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
    await context.sync();
    for (const { edit, range, place, before } of cells) {
      if (holdsTyped(edit, range)) continue;
      const formula: unknown = range.formulas[0]?.[0];
      if (typeof formula === "string" && formula.startsWith("=") && formula !== before)
        throw new Error(`${place} holds a formula; change it on the sheet.`);
      if ((range.values[0]?.[0] ?? "") !== before)
        throw new Error(`${place} was changed meanwhile. Read the set-up again.`);
    }
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

function holdsTyped({ text }: SetUpEdit, { values, formulas, numberFormat }: Excel.Range): boolean {
  const held: unknown = values[0]?.[0];
  const typed = typedCell(text, String(numberFormat[0]?.[0] ?? ""));
  return held === typed.value && formulas[0]?.[0] === held;
}
