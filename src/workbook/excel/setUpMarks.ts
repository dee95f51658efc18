/**
 * Marks on MSG Setup of work that takes several writes: put there first, and changed to "finished" last, so that
 * whatever was cut off is known and goes on when it is asked for again.
 */
import { SHEETS } from "../names/contract";

const SET_UP_MARKS = {
  /** The sheet itself is being made. */
  setUp: "MsgAnalyst set-up",
  /** The names of the settings are being rolled forward. */
  newUpdate: "MsgAnalyst new update",
} as const;

type SetUpMark = keyof typeof SET_UP_MARKS;

const FINISHED = "finished";

/** Asks for a mark; it comes with the next round trip. */
export function loadMark(context: Excel.RequestContext, mark: SetUpMark) {
  return context.workbook.worksheets
    .getItemOrNullObject(SHEETS.setup)
    .customProperties.getItemOrNullObject(SET_UP_MARKS[mark])
    .load("value");
}

/** What the mark says of work that was not finished; undefined where there is none. */
export function unfinished(mark: Excel.WorksheetCustomProperty): string | undefined {
  return mark.isNullObject || mark.value === FINISHED ? undefined : mark.value;
}

export function putMark(sheet: Excel.Worksheet, mark: SetUpMark, text: string): void {
  sheet.customProperties.add(SET_UP_MARKS[mark], text);
}

export function finishMark(sheet: Excel.Worksheet, mark: SetUpMark): void {
  putMark(sheet, mark, FINISHED);
}
