/** Drafted sentences, written into the empty cells of MsgNotes and MsgNarrative and nowhere else. */
import { notice, type Problem } from "../../msg/basics/problem";
import { cell } from "../report/block";
import { cellEntry } from "../plan/cellEntries";
import { DRAFT } from "../../msg/telling/emptyNotes";
import type { Place } from "../../msg/basics/problem";
import type { Draft, NewNote, UpdateReport } from "../../msg/model/update";
import { TABLES } from "../names/contract";
import { appendProblems, type GrowingRow, type GrowingTable } from "../plan/growingTable";
import { appendRows } from "./growingRows";
import type { FoundTable } from "./workbookStructure";
import { readGrowingTables } from "./growingTables";

/** A text, and the empty cell it goes into. */
type DraftedText = Pick<Draft, "text" | "place" | "statusPlace">;

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
 * its sheet is not protected, and marks it as one. One round trip to look; the writing goes with the
 * next one.
 *
 * @param agreed marks of drafts that are the analyst's words by now: they go
 * @param next makes the round trip, where something else is to be read as well
 * @returns how many cells were written; a notice where a protected sheet kept its cells empty
 */
export async function writeDrafts(
  context: Excel.RequestContext,
  drafts: readonly DraftedText[],
  agreed: readonly Place[] = [],
  next: () => Promise<unknown> = () => context.sync(),
): Promise<WrittenDrafts> {
  const marks = agreed.map(({ sheet: name, address }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return { range: sheet.getRange(address), protection: sheet.protection.load("protected") };
  });
  const cells = drafts.map((draft) => {
    const sheet = context.workbook.worksheets.getItem(draft.place.sheet);
    return {
      draft,
      range: sheet.getRange(draft.place.address).load("formulas"),
      protection: sheet.protection.load("protected"),
    };
  });
  await next();
  const empty = cells.filter(({ range }) => range.formulas[0]?.[0] === "");
  const free = empty.filter(({ protection }) => !protection.protected);
  const closed = empty.filter(({ protection }) => protection.protected);
  for (const { draft, range } of free) {
    const { format, value } = cellEntry(cell(draft.text));
    range.numberFormat = [[format]];
    range.values = [[value]];
    const { statusPlace: mark } = draft;
    if (mark)
      context.workbook.worksheets.getItem(mark.sheet).getRange(mark.address).values = DRAFTED;
  }
  for (const { range, protection } of marks) if (!protection.protected) range.values = [[""]];
  return { written: free.length, problems: protectedNotes(closed.map(({ draft }) => draft)) };
}

const DRAFTED = [[DRAFT]];
const NOTHING: WrittenDrafts = { written: 0, problems: [] };

/** Where rows that MsgNotes lacks would stand; undefined without such rows, or without the table. Three round trips. */
export async function readNotesTable(
  context: Excel.RequestContext,
  notes: readonly NewNote[],
  known: readonly FoundTable[],
): Promise<GrowingTable | undefined> {
  const wanted = [{ key: "notes", rows: notes.length }] as const;
  const [table] = await readGrowingTables(context, wanted, known);
  // Without the table nobody writes commentary in this workbook: the report shows the drafts.
  return table?.name === undefined ? undefined : table;
}

/**
 * Adds the rows that MsgNotes lacks for an update, their drafts in them and marked as such; a notice
 * where the table cannot grow. The writing goes with the next round trip.
 */
export function addDraftedNotes(
  context: Excel.RequestContext,
  table: GrowingTable | undefined,
  notes: readonly NewNote[],
  update: string,
): WrittenDrafts {
  if (!table || notes.length === 0) return NOTHING;
  const [obstacle] = appendProblems(table);
  if (obstacle) {
    const count = notes.length === 1 ? "A row" : `${notes.length} rows`;
    const what = `${count} with drafted commentary could not be added to ${TABLES.notes}; the report shows the drafts. ${obstacle.what}`;
    return { written: 0, problems: [{ ...obstacle, severity: "notice", what }] };
  }
  const rows = notes.map(({ measure, text }): GrowingRow => {
    const row = { Measure: measure, Update: update, Text: text, Status: DRAFT };
    return Object.fromEntries(Object.entries(row).map(([name, words]) => [name, cell(words)]));
  });
  appendRows(context, table, rows);
  return { written: rows.length * Object.keys(rows[0] ?? {}).length, problems: [] };
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
