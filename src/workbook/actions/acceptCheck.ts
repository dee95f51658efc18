/** A person's word on a check, written into the two columns of MSG Checks that are the analyst's. */
import type { Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { inExcelInTurn } from "../excel/inExcel";
import { cell } from "../report/block";
import {
  ANALYST_COLUMNS,
  CHECK_COLUMNS,
  checkColumn,
  checkKey,
  type AcceptedCheck,
  type CheckColumn,
  type CheckTexts,
} from "../report/checks";
import { cellEntry } from "../plan/cellEntries";
import { stampOf } from "../excel/readOwnSheets";

/** What a person wrote on a check; "" for nothing. */
export type CheckWord = Pick<AcceptedCheck, "acceptedBy" | "reason">;

/**
 * Writes the analyst's two cells of a check's row, and no other cell. The row is found by the sheet's
 * stamp and by what it says. Refused, in words for a person, where MSG Checks is gone or protected, no
 * longer lists the check, or holds another word than the one known.
 *
 * @param known what stood there when it was last read
 * @param word what is to stand there; "" clears a cell
 */
export function writeAcceptance(
  check: CheckTexts,
  known: CheckWord,
  word: CheckWord,
): Promise<void> {
  return inExcelInTurn(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.checks);
    const protection = sheet.protection.load("protected");
    const properties = sheet.customProperties.load("items/key,items/value");
    await context.sync();
    if (sheet.isNullObject)
      throw new Error(
        `There is no sheet ${SHEETS.checks} yet. Refresh the report, or choose Check.`,
      );
    if (protection.protected)
      throw new Error(
        `The sheet ${SHEETS.checks} is protected. Take its protection off (Review, Unprotect Sheet) and try again.`,
      );
    const area = stampOf(properties.items).stamp?.blocks.find(({ id }) => id === "checks")?.area;
    if (!area) throw notListed();
    const { top, left, rows, columns } = area;
    const found = sheet.getRangeByIndexes(top, left, rows, columns).load("values");
    await context.sync();
    const row = rowOf(found.values, check);
    if (row < 0) throw notListed();
    const held = found.values[row] ?? [];
    // Written already, and its answer lost.
    if (isWord(held, word)) return;
    refuseOther(held, known);
    writeWord(sheet, area, row, word);
    await context.sync();
  });
}

const textIn = (cells: readonly unknown[], column: CheckColumn): string =>
  String(cells[checkColumn(column)] ?? "");

/** The row that says the check, by its headings' columns; -1 where there is none. */
function rowOf(values: readonly (readonly unknown[])[], check: CheckTexts): number {
  const [headings = []] = values;
  const isAsWritten = CHECK_COLUMNS.every(({ name }) => textIn(headings, name) === name);
  if (!isAsWritten) return -1;
  return values.findIndex(
    (cells, at) =>
      at > 0 &&
      checkKey({
        where: textIn(cells, "Where"),
        what: textIn(cells, "What"),
        measure: textIn(cells, "Measure"),
      }) === checkKey(check),
  );
}

function isWord(cells: readonly unknown[], { acceptedBy, reason }: CheckWord): boolean {
  const found = ANALYST_COLUMNS.map((column) => textIn(cells, column).trim());
  return [acceptedBy, reason].every((text, at) => text.trim() === found[at]);
}

function refuseOther(cells: readonly unknown[], known: CheckWord): void {
  if (isWord(cells, known)) return;
  const found = ANALYST_COLUMNS.map((column) => textIn(cells, column).trim());
  const words = found.filter((text) => text !== "").join(": ");
  throw new Error(
    `${SHEETS.checks} was changed meanwhile: it says ${words === "" ? "nothing" : `"${words}"`} there now. Refresh the report and look at it first.`,
  );
}

function notListed(): Error {
  return new Error(
    `${SHEETS.checks} does not list this as the report was written. Refresh the report, or choose Check, and try again.`,
  );
}

/** The columns stand side by side: both are written at once, as texts. */
function writeWord(
  sheet: Excel.Worksheet,
  { top, left }: Area,
  row: number,
  { acceptedBy, reason }: CheckWord,
): void {
  const first = left + checkColumn("Accepted by");
  const entries = [acceptedBy, reason].map((text) => cellEntry(cell(text.trim())));
  const target = sheet.getRangeByIndexes(top + row, first, 1, entries.length);
  target.numberFormat = [entries.map(({ format }) => format)];
  target.values = [entries.map(({ value }) => value)];
}
