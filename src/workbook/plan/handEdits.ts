/**
 * Changes made by hand on our sheets: known by block, row and column against the stamp of what was
 * written, reported, and kept unless a person says to replace them.
 */
import { notice, stop, warning, type Problem } from "../../msg/basics/problem";
import { cellAddress, cellPlace, intersection, type Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { keyHash } from "../names/hashes";
import { contentHash, contentInSheet, type BlockStamp, type RowStamp } from "./fingerprint";
import type { PlacedBlock } from "./placedBlocks";
import { stampedColumns } from "./stampedColumns";
import { isBlank, isFormula, type Content } from "../report/block";
import { contentAt, type OwnSheet } from "./ownSheets";

export type HandEditDecision = "keep" | "replace";

/** What becomes of changes made by hand: of all of them, or of each by its id; others are kept. */
export type HandEdits = HandEditDecision | Readonly<Record<string, HandEditDecision>>;

export function decisionOn({ id }: HandEdit, handling: HandEdits): HandEditDecision {
  return typeof handling === "string" ? handling : (handling[id] ?? "keep");
}

/** A cell that does not hold what was written there. */
export interface HandEdit {
  /** Sheet, block, row and column: the same for as long as the change stands there. */
  readonly id: string;
  readonly block: string;
  /** Hash of the row's key. */
  readonly row: string;
  /** Index among the block's columns; -1 for one that the report no longer has. */
  readonly column: number;
  readonly at: { readonly row: number; readonly column: number };
  /** What the cell holds now. */
  readonly found: unknown;
}

/** An edit with the cell of the new report that it stands for; none when that row is gone. */
export interface MatchedEdit extends HandEdit {
  readonly target:
    | {
        readonly row: number;
        readonly column: number;
        readonly planned: Content;
        /** What the row is about, and what its column is called. */
        readonly rowName: string;
        readonly columnName: string;
      }
    | undefined;
}

/** Every edit on a sheet that still differs from what would be written. */
export function handEdits(sheet: OwnSheet, placed: readonly PlacedBlock[]): MatchedEdit[] {
  return (sheet.stamp?.blocks ?? []).flatMap((stamp) => {
    const place = placed.find(({ block }) => block.id === stamp.id);
    return editsOfBlock(sheet, stamp, place)
      .map((edit) => ({ ...edit, target: targetOf(edit, place) }))
      .filter(({ found, target }) => !target || !sameContent(found, target.planned));
  });
}

function sameContent(found: unknown, planned: Content): boolean {
  return contentHash(found) === contentHash(contentInSheet(planned));
}

function editsOfBlock(
  sheet: OwnSheet,
  stamp: BlockStamp,
  place: PlacedBlock | undefined,
): HandEdit[] {
  const inBlock = stampedColumns(stamp, place?.block, headingsOf(sheet, stamp));
  const columns = columnsOf(stamp, place, inBlock);
  const top = place?.table?.area.top ?? stamp.area.top;
  const analysts = new Set(place?.block.analystColumns ?? []);
  const byKey = new Map(stamp.rows.map((row) => [row.key, row]));
  const keyColumns = (place?.block.keyColumns ?? []).map((column) => inBlock.indexOf(column));
  return stamp.rows.flatMap((inOrder, at) => {
    const row = top + at;
    const contents = columns.map((column) => (column < 0 ? "" : contentAt(sheet, row, column)));
    if (contents.every((content) => content === "")) return [];
    const written = rowWritten(contents, keyColumns, byKey) ?? inOrder;
    return contents.flatMap((found, index): HandEdit[] => {
      const inSheet = columns[index] ?? -1;
      const column = inBlock[index] ?? -1;
      const isAnalysts = analysts.has(place?.block.columns[column] ?? "");
      if (inSheet < 0 || isAnalysts || contentHash(found) === written.cells[index]) return [];
      const cell = { row, column: inSheet };
      const id = [sheet.name, stamp.id, written.key, column < 0 ? `- ${index}` : column].join("|");
      return [{ id, block: stamp.id, row: written.key, column, at: cell, found }];
    });
  });
}

/** The stamp of the row that the key cells name: rows may have been sorted. */
function rowWritten(
  contents: readonly unknown[],
  keyColumns: readonly number[],
  byKey: ReadonlyMap<string, RowStamp>,
): RowStamp | undefined {
  if (keyColumns.length === 0) return undefined;
  return byKey.get(keyHash(keyColumns.map((column) => String(contents[column])).join(" ")));
}

/** What stands in the row of a block that names its columns. */
function headingsOf(sheet: OwnSheet, { area, rows }: BlockStamp): readonly unknown[] | undefined {
  const at = rows.findIndex(({ key }) => key === keyHash("heading"));
  if (at < 0) return undefined;
  return Array.from({ length: area.columns }, (_, column) =>
    contentAt(sheet, area.top + at, area.left + column),
  );
}

/** The sheet's columns of the stamp's; -1 for one that is no longer ours in a table. */
function columnsOf(
  stamp: BlockStamp,
  place: PlacedBlock | undefined,
  inBlock: readonly number[],
): readonly number[] {
  if (place?.table) return inBlock.map((column) => place.columns[column] ?? -1);
  return Array.from({ length: stamp.area.columns }, (_, at) => stamp.area.left + at);
}

function targetOf(edit: HandEdit, place: PlacedBlock | undefined): MatchedEdit["target"] {
  const at = place?.block.rows.findIndex(({ key }) => keyHash(key) === edit.row) ?? -1;
  const row = place?.block.rows[at];
  const cell = row?.cells[edit.column];
  const column = place?.columns[edit.column];
  if (!place || !cell || column === undefined) return undefined;
  return {
    row: place.area.top + at,
    column,
    planned: cell.content,
    rowName: row.key,
    columnName: place.block.columns[edit.column] ?? "",
  };
}

/** Shown in messages; longer texts are cut. */
const SHOWN = 60;

function shown(content: unknown): string {
  const text = String(content);
  if (text === "") return "nothing";
  return `“${text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text}”`;
}

/** One notice for each edit, saying what became of it. */
export function editProblems(
  sheet: string,
  edits: readonly MatchedEdit[],
  handling: HandEdits,
): Problem[] {
  return edits.map((edit) => editProblem(sheet, edit, decisionOn(edit, handling)));
}

function editProblem(sheet: string, edit: MatchedEdit, decision: HandEditDecision): Problem {
  const { at, found, target } = edit;
  const where = cellPlace(sheet, target?.row ?? at.row, target?.column ?? at.column);
  if (!target)
    return warning(
      `${cellAddress(at.row, at.column)} had been changed by hand to “${String(found)}”, in a row that the report no longer has; it is not on the sheet any more.`,
      "Write it again where it belongs, if it still holds.",
      where,
    );
  const planned = isFormula(target.planned)
    ? "a formula of the report"
    : shown(isBlank(target.planned) ? "" : target.planned);
  const change = `Changed by hand: it holds ${shown(found)}, the report has ${planned}.`;
  if (decision === "replace") return notice(`${change} The change was replaced.`, "", where);
  const kept = notice(
    `${change} The change was kept.`,
    "To have the report's own text, clear the row or replace changes made by hand.",
    where,
  );
  return bearsOnFigures(sheet, edit) ? { ...kept, needs: "name and reason" } : kept;
}

/** Sheets and blocks of words that are nobody's verdict. */
const SHEETS_OF_WORDS: readonly string[] = [SHEETS.background, SHEETS.checks, SHEETS.update];
const BLOCKS_OF_WORDS: readonly string[] = ["title"];
/** Columns of words; texts of the evidence and the summary are read as figures and verdicts. */
const COLUMNS_OF_WORDS: readonly string[] = ["Rationale", "Commentary", "Note", "Priority area"];

/** Whether a change stands where the report has figures, positions, statuses or movements. */
export function bearsOnFigures(sheet: string, { block, target }: MatchedEdit): boolean {
  return (
    target !== undefined &&
    !SHEETS_OF_WORDS.includes(sheet) &&
    !BLOCKS_OF_WORDS.includes(block) &&
    !COLUMNS_OF_WORDS.includes(target.columnName)
  );
}

/**
 * Cells with something of the analyst's own where the report has to go: not written by us, and
 * inside an area that will be. The first one of each block is enough to say so.
 */
export function cellsInTheWay(sheet: OwnSheet, placed: readonly PlacedBlock[]): Problem[] {
  const ours = [
    ...(sheet.stamp?.blocks ?? []).map(({ area }) => area),
    ...sheet.tables.map(({ area }) => area),
  ];
  return placed.flatMap(({ block, area }) => {
    const cell = firstForeignCell(sheet, area, ours);
    return cell ? [inTheWay(sheet, block.id, cell)] : [];
  });
}

function firstForeignCell(
  sheet: OwnSheet,
  area: Area,
  ours: readonly Area[],
): { readonly row: number; readonly column: number } | undefined {
  for (const grid of sheet.grids) {
    const held = { ...grid, rows: grid.cells.length, columns: grid.cells[0]?.length ?? 0 };
    const shared = intersection(area, held);
    if (!shared) continue;
    const near = ours.filter((own) => intersection(own, shared));
    for (let row = shared.top; row < shared.top + shared.rows; row++) {
      for (let column = shared.left; column < shared.left + shared.columns; column++) {
        if (contentAt(sheet, row, column) === "") continue;
        const one = { top: row, left: column, rows: 1, columns: 1 };
        if (!near.some((own) => intersection(own, one))) return { row, column };
      }
    }
  }
  return undefined;
}

function inTheWay(
  sheet: OwnSheet,
  block: string,
  { row, column }: { readonly row: number; readonly column: number },
): Problem {
  return stop(
    `The report (${block}) has to grow over ${sheet.name}!${cellAddress(row, column)}, which holds something of your own: ${shown(contentAt(sheet, row, column))}.`,
    "Move it away from the report, or replace changes made by hand.",
    cellPlace(sheet.name, row, column),
  );
}
