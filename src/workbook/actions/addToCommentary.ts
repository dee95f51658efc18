/** Add to commentary: a fact picked in the pane goes into a measure's cell of MsgNotes. */
import { nameKey, sameName } from "../../msg/basics/names";
import { withFact } from "../../msg/telling/commentary";
import type { Note } from "../../msg/model/setup";
import { cellPlace } from "../names/addresses";
import { readSnapshot } from "../excel/excelSnapshot";
import { inExcelInTurn } from "../excel/inExcel";
import { placeText } from "./outcome";
import { cell } from "../report/block";
import { readNotes } from "../setup/readNotes";
import { cellEntry } from "../plan/cellEntries";
import { appendRows } from "../excel/growingRows";
import { readGrowingTables } from "../excel/growingTables";
import { appendProblems } from "../plan/growingTable";

export interface FactForCommentary {
  readonly measure: string;
  /** Name of the update. */
  readonly update: string;
  readonly fact: string;
  /** What the product drafts or offers for the measure today: a cell of nothing else is its own. */
  readonly ownSentences: readonly string[];
}

export interface CommentaryOutcome {
  readonly kind: "added" | "there" | "own words";
  /** The cell as formulas name it. */
  readonly where: string;
}

/**
 * Writes a fact into the measure's cell of this update in MsgNotes: into an empty one, or behind the
 * product's own sentences. An analyst's words, and formulas, are never touched. A measure without a
 * row for this update gets one.
 *
 * @throws an Error for a person, where the sheet is protected or the table cannot grow
 */
export function addToCommentary(asked: FactForCommentary): Promise<CommentaryOutcome> {
  return inExcelInTurn((context) => add(context, asked));
}

async function add(
  context: Excel.RequestContext,
  asked: FactForCommentary,
): Promise<CommentaryOutcome> {
  const { notes } = readNotes(await readSnapshot(context, undefined, [asked.update]));
  const rows = notes.filter(
    ({ measure, update }) => sameName(measure, asked.measure) && sameName(update, asked.update),
  );
  const written = rows.filter(({ text }) => text.trim() !== "");
  const [note] = written.length > 0 ? written : rows;
  if (!note) return addRow(context, asked);
  const where = placeText(note.place);
  if (written.length > 1) return { kind: "own words", where };
  return { kind: await addToCell(context, note, asked), where };
}

async function addToCell(
  context: Excel.RequestContext,
  { place }: Note,
  { fact, ownSentences }: FactForCommentary,
): Promise<CommentaryOutcome["kind"]> {
  const sheet = context.workbook.worksheets.getItem(place.sheet);
  const range = sheet.getRange(place.address).load("formulas,values");
  const protection = sheet.protection.load("protected");
  await context.sync();
  const [formula, held] = [range.formulas[0]?.[0] as unknown, range.values[0]?.[0] as unknown];
  // A constant reads as its own formula.
  if (formula !== held) return "own words";
  const added = withFact(String(held ?? ""), fact, ownSentences);
  if (added.kind !== "added") return added.kind;
  if (protection.protected) {
    throw new Error(
      `The sheet ${place.sheet} is protected. Take its protection off (Review, Unprotect Sheet), or copy the fact.`,
    );
  }
  const { format, value } = cellEntry(cell(added.text));
  range.numberFormat = [[format]];
  range.values = [[value]];
  await context.sync();
  return "added";
}

async function addRow(
  context: Excel.RequestContext,
  { measure, update, fact }: FactForCommentary,
): Promise<CommentaryOutcome> {
  const [notes] = await readGrowingTables(context, [{ key: "notes", rows: 1 }]);
  if (!notes) throw new Error("The workbook is not set up: there is no table MsgSettings.");
  const [obstacle] = appendProblems(notes);
  if (obstacle) throw new Error(`${obstacle.what} ${obstacle.remedy}`);
  appendRows(context, notes, [{ Measure: cell(measure), Update: cell(update), Text: cell(fact) }]);
  await context.sync();
  const column = notes.headings.findIndex((heading) => nameKey(heading) === "text");
  return {
    kind: "added",
    where: placeText(cellPlace(notes.sheet, notes.lastRow + 1, notes.area.left + column)),
  };
}
