/** A text of MsgNarrative that was edited in the pane goes into its cell. */
import { sameName } from "../../msg/basics/names";
import type { Place } from "../../msg/basics/problem";
import type { NarrativeRow } from "../../msg/model/ownSetup";
import { readSnapshot } from "../excel/excelSnapshot";
import { inExcelInTurn } from "../excel/inExcel";
import { TABLES } from "../names/contract";
import { cellEntry } from "../plan/cellEntries";
import { cell } from "../report/block";
import { readOwnSetup } from "../setup/readOwnSetup";
import { placeText } from "./outcome";

/** A row as it was read, and what is to stand in its cell. */
export interface NarrativeEdit {
  readonly row: NarrativeRow;
  readonly text: string;
}

/**
 * Writes one cell, as text, whatever it begins with. The row is looked for by what it says, so that rows put in or
 * sorted meanwhile do no harm; what a person typed meanwhile is not overwritten.
 *
 * @returns the cell as formulas name it
 * @throws an Error for a person, where the row no longer says what was read, holds a formula or is protected
 */
export function saveNarrative({ row, text }: NarrativeEdit): Promise<string> {
  return inExcelInTurn(async (context) => {
    const snapshot = await readSnapshot(context, undefined, [row.update]);
    const { own } = readOwnSetup(snapshot, { text: "", place: undefined });
    const place = placeOf(own?.narrative ?? [], row, text);
    const where = placeText(place);
    const sheet = context.workbook.worksheets.getItem(place.sheet);
    const range = sheet.getRange(place.address).load("formulas,values");
    const protection = sheet.protection.load("protected");
    await context.sync();
    const [formula, held] = [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown];
    // A constant reads as its own formula.
    if (formula !== held)
      throw new Error(`${where} holds a formula, which is left as it is. Change it there.`);
    // Written already, and its answer lost.
    if (held === text) return where;
    if (protection.protected)
      throw new Error(
        `The sheet ${place.sheet} is protected. Take its protection off (Review, Unprotect Sheet) and save again.`,
      );
    const { format, value } = cellEntry(cell(text));
    range.numberFormat = [[format]];
    range.values = [[value]];
    await context.sync();
    return where;
  });
}

/** The cell of a row that says what was read, or already what is to be written: where it stood, else the only one. */
function placeOf(rows: readonly NarrativeRow[], known: NarrativeRow, text: string): Place {
  const same = rows.filter(
    (row) => isSameBut(row, known) && [known.text.trim(), text.trim()].includes(row.text.trim()),
  );
  const where = placeText(known.place);
  const there = same.find(({ place }) => placeText(place) === where);
  const found = there ?? (same.length === 1 ? same[0] : undefined);
  if (found) return found.place;
  throw new Error(
    `${where} no longer holds the text that was read: ${TABLES.narrative} was changed meanwhile. Refresh the report and look at it first; what you typed stays here.`,
  );
}

function isSameBut(one: NarrativeRow, other: NarrativeRow): boolean {
  return (["update", "commitment", "area", "lead"] as const).every((field) =>
    sameName(one[field], other[field]),
  );
}
