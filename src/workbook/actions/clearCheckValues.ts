/** Clear Check values: what was typed from the last publication to compare with goes, and can be brought back. */
import type { CellValue } from "../names/cellText";
import { inExcel, inExcelInTurn } from "../excel/inExcel";
import {
  readCheckValues,
  type CheckValueCell,
  type FoundCheckValue,
} from "../excel/checkValueCells";
import { broughtBack } from "../plan/cellEntries";
import { sheetReference } from "../report/formulas";
import { rememberSetUpChange } from "./lastSetUpChange";

/** A typed figure that is to be cleared. */
export interface TypedCheckValue extends CheckValueCell {
  readonly content: CellValue;
}

/** The cells of a column, as a question says them. */
export interface CheckValueColumn {
  /** "MsgMeasures" */
  readonly table: string;
  /** "Check value" */
  readonly column: string;
  readonly count: number;
  /** From the first to the last of them: "'MSG Setup'!V5:V16". */
  readonly where: string;
}

export interface CheckValues {
  readonly typed: readonly TypedCheckValue[];
  readonly columns: readonly CheckValueColumn[];
  /** Cells whose figure is a formula's: they follow what they point at, and stay. */
  readonly formulas: number;
}

/** What clearing would clear; writes nothing. */
export function findCheckValues(): Promise<CheckValues> {
  return inExcel(async (context) => {
    const found = await readCheckValues(context);
    const typed = found.filter(isTyped);
    const groups = new Map<string, FoundCheckValue[]>();
    for (const cell of typed) {
      const key = `${cell.table} ${cell.column}`;
      groups.set(key, [...(groups.get(key) ?? []), cell]);
    }
    return {
      typed: typed.map(({ table, column, row, content }) => ({ table, column, row, content })),
      columns: [...groups.values()].flatMap(columnOf),
      formulas: found.filter(({ isFormula }) => isFormula).length,
    };
  });
}

/**
 * Clears the contents of the cells that were found, and of no others; formats and validation stay. Cut off, it can be
 * asked for again, and undone.
 *
 * @throws an Error for a person, before anything is written, where one of them says something else by now or is protected
 */
export function clearCheckValues(typed: readonly TypedCheckValue[]): Promise<void> {
  return inExcelInTurn(async (context) => {
    const found = await readCheckValues(context);
    const cells = typed.map((known) => {
      const cell = found.find((one) => isSame(one, known));
      const isAsKnown = cell && (cell.content === "" || cell.content === known.content);
      if (!isAsKnown || cell.isFormula)
        throw new Error(
          `${cell ? `${cell.sheet}!${cell.address}` : `${known.column} of ${known.table}`} was changed meanwhile. Look again what is to be cleared.`,
        );
      return cell;
    });
    const standing = cells.filter(({ content }) => content !== "");
    refuseProtected(standing);
    rememberSetUpChange({ what: "clearing the Check values", undo: () => bringBack(typed) });
    for (const { range } of standing) range.clear("Contents");
    await context.sync();
  });
}

/** Writes the figures back into the cells that are still blank. */
function bringBack(typed: readonly TypedCheckValue[]): Promise<string> {
  return inExcelInTurn(async (context) => {
    const found = await readCheckValues(context);
    const cells = typed.map((known) => ({
      known,
      cell: found.find((one) => isSame(one, known)),
    }));
    const blank = cells.flatMap(({ known, cell }) =>
      cell && cell.content === "" && !cell.isFormula ? [{ known, cell }] : [],
    );
    refuseProtected(blank.map(({ cell }) => cell));
    for (const { known, cell } of blank)
      cell.range.values = [[broughtBack(known.content, cell.format)]];
    await context.sync();
    const standing = cells.filter(({ known, cell }) => cell?.content === known.content).length;
    const left = typed.length - blank.length - standing;
    const rest =
      left === 0
        ? ""
        : ` ${left === 1 ? "1 was not brought back: its cell is" : `${left} were not brought back: their cells are`} filled anew, or gone.`;
    return `${countText(blank.length + standing)} brought back.${rest}`;
  });
}

/** @example countText(1) // "1 Check value" */
function countText(count: number): string {
  return `${count} Check value${count === 1 ? "" : "s"}`;
}

function isTyped({ content, isFormula }: FoundCheckValue): boolean {
  return content !== "" && !isFormula;
}

function isSame(one: CheckValueCell, other: CheckValueCell): boolean {
  return one.table === other.table && one.column === other.column && one.row === other.row;
}

function columnOf(cells: readonly FoundCheckValue[]): CheckValueColumn[] {
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return [];
  const { table, column, sheet } = first;
  const range = first === last ? first.address : `${first.address}:${last.address}`;
  return [{ table, column, count: cells.length, where: sheetReference(sheet) + range }];
}

function refuseProtected(cells: readonly FoundCheckValue[]): void {
  const locked = cells.find(({ isProtected }) => isProtected);
  if (!locked) return;
  throw new Error(
    `The sheet ${locked.sheet} is protected. Take its protection off (Review, Unprotect Sheet) and try again.`,
  );
}
