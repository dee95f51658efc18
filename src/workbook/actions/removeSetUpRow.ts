/** Remove a row of the set-up: the add-in's columns of the row become blank, and can be brought back. */
import { inExcelInTurn } from "../excel/inExcel";
import { nameKey, type CellValue } from "../names/cellText";
import { headingsOf } from "../names/columns/tables";
import { TABLES } from "../names/contract";
import type { Snapshot } from "../names/snapshot";
import { broughtBack } from "../plan/cellEntries";
import type { RowTable } from "../setup/setUpRows";
import { lastSetUpChange, rememberSetUpChange } from "./lastSetUpChange";

export interface SetUpRow {
  readonly table: RowTable;
  /** Counted from the table's heading at 0. */
  readonly row: number;
  readonly name: string;
}

/** What a cell held: a formula as it was entered. */
interface HeldCell {
  readonly heading: string;
  readonly content: CellValue;
  readonly formula: string | undefined;
}

/**
 * Blanks the row's cells in the add-in's columns. Nothing moves, so that formulas that point at the table's other rows,
 * and the analyst's own columns, are as they were; a row without a name is read as none. Cut off, it can be asked for
 * again, and undone.
 *
 * @param shown what the person saw when asking
 * @throws Error in a person's words, before anything is written
 */
export function removeSetUpRow(asked: SetUpRow, shown: Snapshot): Promise<void> {
  return inExcelInTurn(async (context) => {
    const found = await readRow(context, asked);
    const known = shown.own[asked.table]?.values[asked.row] ?? [];
    const isAsShown = found.cells.every(
      ({ at, content }) => content === "" || content === (known[at] ?? ""),
    );
    if (!isAsShown)
      throw new Error(
        `The row of ${asked.name} in ${TABLES[asked.table]} was changed meanwhile. Read the set-up again.`,
      );
    const what = `removing ${asked.name}`;
    const isBegun = found.cells.some(({ at, content }) => content === "" && known[at] !== "");
    // What was kept before a cut knows the formulas too.
    if (!isBegun || lastSetUpChange()?.what !== what) {
      const held = found.cells.map(({ heading, at, formula }): HeldCell => {
        return { heading, content: known[at] ?? "", formula };
      });
      rememberSetUpChange({ what, undo: () => bringBack(asked, held) });
    }
    for (const { range } of found.cells) range.clear("Contents");
    await context.sync();
  });
}

/** Writes the row back where it stood, if that is blank still. */
function bringBack(asked: SetUpRow, held: readonly HeldCell[]): Promise<string> {
  return inExcelInTurn(async (context) => {
    const { cells } = await readRow(context, asked);
    const pairs = cells.flatMap((cell) => {
      const before = held.find(({ heading }) => heading === cell.heading);
      return before ? [{ cell, before }] : [];
    });
    const isFree = pairs.every(
      ({ cell, before }) => cell.content === "" || cell.content === before.content,
    );
    if (!isFree)
      throw new Error(
        `The row in ${TABLES[asked.table]} where ${asked.name} stood is filled anew. Write it into a row of its own.`,
      );
    for (const { cell, before } of pairs) {
      if (before.formula !== undefined) cell.range.formulas = [[before.formula]];
      else if (before.content !== "")
        cell.range.values = [[broughtBack(before.content, cell.format)]];
    }
    await context.sync();
    return `${asked.name} is in ${TABLES[asked.table]} again.`;
  });
}

interface FoundCell extends HeldCell {
  /** Its place in the row. */
  readonly at: number;
  readonly format: string;
  readonly range: Excel.Range;
}

/** The row's cells in the add-in's columns. */
async function readRow(
  context: Excel.RequestContext,
  { table: key, row, name }: SetUpRow,
): Promise<{ readonly cells: readonly FoundCell[] }> {
  const table = context.workbook.tables.getItemOrNullObject(TABLES[key]);
  table.worksheet.protection.load("protected");
  table.worksheet.load("name");
  const whole = table.getRange().load("values,formulas,numberFormat");
  await context.sync();
  if (table.isNullObject) throw new Error(`There is no table ${TABLES[key]} any more.`);
  if (table.worksheet.protection.protected)
    throw new Error(
      `The sheet ${table.worksheet.name} is protected. Take its protection off (Review, Unprotect Sheet) and try again.`,
    );
  const values = whole.values[row] as readonly CellValue[] | undefined;
  if (!values) throw new Error(`${TABLES[key]} has no longer the row where ${name} stood.`);
  const names = (whole.values[0] ?? []).map((cell) => nameKey(cell as CellValue));
  const cells = (headingsOf(key) as readonly string[]).flatMap((heading): FoundCell[] => {
    const at = names.indexOf(nameKey(heading));
    if (at < 0) return [];
    const content = values[at] ?? "";
    const formula: unknown = whole.formulas[row]?.[at];
    return [
      {
        heading,
        at,
        content,
        formula: formula === content ? undefined : String(formula),
        format: String(whole.numberFormat[row]?.[at] ?? ""),
        range: whole.getCell(row, at),
      },
    ];
  });
  return { cells };
}
