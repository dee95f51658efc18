/** Drafted sentences, written into the empty cells of MsgNotes and MsgNarrative and nowhere else. */
import { notice, type Problem } from "../../msg/basics/problem";
import { cell } from "../report/block";
import { cellEntry } from "../plan/cellEntries";
import type { UpdateReport, Draft } from "../../msg/model/update";

/** A text, and the empty cell it goes into. */
type DraftedText = Pick<Draft, "text" | "place">;

/** All that was drafted for an update. */
export function draftsOf({ drafts, own }: Pick<UpdateReport, "drafts" | "own">): DraftedText[] {
  return [...drafts, ...(own?.drafts ?? [])];
}

export interface WrittenDrafts {
  readonly written: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes each draft into its cell, if that is still empty (a formula that shows nothing is not) and
 * its sheet is not protected. One round trip to look; the writing goes with the next one.
 *
 * @returns how many cells were written; a notice where a protected sheet kept its cells empty
 */
export async function writeDrafts(
  context: Excel.RequestContext,
  drafts: readonly DraftedText[],
): Promise<WrittenDrafts> {
  if (drafts.length === 0) return { written: 0, problems: [] };
  const cells = drafts.map((draft) => {
    const sheet = context.workbook.worksheets.getItem(draft.place.sheet);
    return {
      draft,
      range: sheet.getRange(draft.place.address).load("formulas"),
      protection: sheet.protection.load("protected"),
    };
  });
  await context.sync();
  const empty = cells.filter(({ range }) => range.formulas[0]?.[0] === "");
  const free = empty.filter(({ protection }) => !protection.protected);
  const closed = empty.filter(({ protection }) => protection.protected);
  for (const { draft, range } of free) {
    const { format, value } = cellEntry(cell(draft.text));
    range.numberFormat = [[format]];
    range.values = [[value]];
  }
  return { written: free.length, problems: protectedNotes(closed.map(({ draft }) => draft)) };
}

function protectedNotes(drafts: readonly DraftedText[]): Problem[] {
  const [first] = drafts;
  if (!first) return [];
  const { sheet } = first.place;
  const count =
    drafts.length === 1 ? "A drafted sentence was" : `${drafts.length} drafted sentences were`;
  return [
    notice(
      `${count} not written into the notes, because the sheet ${sheet} is protected; the report shows them.`,
      "Take its protection off (Review, Unprotect Sheet) and refresh again, or write your own words there.",
      ...drafts.map(({ place }) => place),
    ),
  ];
}
