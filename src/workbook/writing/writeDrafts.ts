/** Drafted sentences, written into the empty cells of MsgNotes and nowhere else. */
import type { Draft } from "../../msg/drafts/emptyNotes";
import { cell } from "../report/block";
import { cellEntry } from "./cellEntries";

/**
 * Writes each draft into its cell, if that is still empty (a formula that shows nothing is not) and
 * its sheet is not protected. One round trip to look; the writing goes with the next one.
 *
 * @returns how many cells were written
 */
export async function writeDrafts(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
): Promise<number> {
  if (drafts.length === 0) return 0;
  const cells = drafts.map((draft) => {
    const sheet = context.workbook.worksheets.getItem(draft.place.sheet);
    return {
      draft,
      range: sheet.getRange(draft.place.address).load("formulas"),
      protection: sheet.protection.load("protected"),
    };
  });
  await context.sync();
  const free = cells.filter(
    ({ range, protection }) => !protection.protected && range.formulas[0]?.[0] === "",
  );
  for (const { draft, range } of free) {
    const { format, value } = cellEntry(cell(draft.text));
    range.numberFormat = [[format]];
    range.values = [[value]];
  }
  return free.length;
}
