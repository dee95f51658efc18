/** Words that a refresh drafts, and writes into the empty cells of the notes, and below them where there is no row yet. */
import { updateName } from "../../msg/model/update";
import {
  addDraftedNotes,
  draftsOf,
  readNotesTable,
  writeDrafts,
  type WrittenDrafts,
} from "../excel/writeDrafts";
import { sameInExcel } from "../names/addresses";
import { SHEETS, TABLES } from "../names/contract";
import { agreedDrafts } from "../plan/agreedDrafts";
import type { GrowingTable } from "../plan/growingTable";
import type { Computed } from "./run";

type Found = Pick<Computed, "update" | "state" | "structure">;

/** What is drafted, the marks of drafts that go, and the rows that are wanting; none of these without MsgNotes. */
function draftedWords({ update, state, structure }: Found) {
  const hasNotes = structure.tables.some(({ name }) => sameInExcel(name, TABLES.notes));
  return {
    drafts: draftsOf(update),
    agreed: agreedDrafts(update, state.sheets.get(SHEETS.movement)),
    newNotes: hasNotes ? update.newNotes : [],
  };
}

/** Whether a refresh writes words of its own into the analyst's tables. */
export function hasDraftedWords(found: Found): boolean {
  return Object.values(draftedWords(found)).some((words) => words.length > 0);
}

/** No round trip where there are none. */
export async function writeDraftedWords(
  context: Excel.RequestContext,
  found: Found,
): Promise<WrittenDrafts> {
  if (!hasDraftedWords(found)) return { written: 0, problems: [] };
  const { drafts, agreed, newNotes } = draftedWords(found);
  let table: GrowingTable | undefined;
  const drafted = await writeDrafts(context, drafts, agreed, async () => {
    if (newNotes.length === 0) await context.sync();
    else table = await readNotesTable(context, newNotes, found.structure.tables);
  });
  const added = addDraftedNotes(context, table, newNotes, updateName(found.update));
  const problems = [...drafted.problems, ...added.problems];
  return { written: drafted.written + added.written, problems };
}
