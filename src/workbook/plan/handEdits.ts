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
import type { RememberedEdit } from "./begun";
import { contentAt, writtenBlocks, type OwnSheet } from "./ownSheets";
import { UNFINISHED } from "../report/texts";

export type HandEditDecision = "keep" | "replace";

/** What becomes of changes made by hand: of all of them, or of each by its id; others are kept. */
export type HandEdits = HandEditDecision | Readonly<Record<string, HandEditDecision>>;

export function decisionOn(
  { id, isLeftBehind }: MatchedEdit,
  handling: HandEdits,
): HandEditDecision {
  if (isLeftBehind) return "replace";
  return typeof handling === "string" ? handling : (handling[id] ?? "keep");
}

/** A cell that does not hold what was written there. */
interface HandEdit extends RememberedEdit {
  /** What share of the row holds what was written there. */
  readonly fit?: number;
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
  /** One of several figures in a row of a table: no change by hand, but what a writing left that was cut off. */
  readonly isLeftBehind?: boolean;
}

/** Every edit on a sheet that still differs from what would be written. */
export function handEdits(sheet: OwnSheet, placed: readonly PlacedBlock[]): MatchedEdit[] {
  const placeOf = (id: string) => placed.find(({ block }) => block.id === id);
  const edits = editsFound(sheet, placeOf)
    .map((edit) => ({ ...edit, target: targetOf(edit, placeOf(edit.block)) }))
    .filter(({ found, target }) => !target || !sameContent(found, target.planned));
  return withLeftBehind(edits, placeOf);
}

type PlaceOf = (block: string) => PlacedBlock | undefined;

function editsFound(sheet: OwnSheet, placeOf: PlaceOf): readonly HandEdit[] {
  const seen = (blocks: readonly BlockStamp[] = []) =>
    blocks.map((stamp) => cellsOfBlock(sheet, stamp, placeOf(stamp.id)));
  const before = seen(sheet.stamp?.blocks);
  if (!sheet.begun) return before.flatMap(({ edits }) => edits);
  const remembered = sheet.begun.edits.map((edit) => inColumnsOfNow(edit, sheet, placeOf));
  return editsOnUnfinished(before, seen(sheet.begun.stamp?.blocks), remembered);
}

/** An edit remembered by the index of its column, which may be another in the block as it is planned now. */
function inColumnsOfNow(edit: RememberedEdit, { name, begun }: OwnSheet, placeOf: PlaceOf) {
  const stamp = begun?.stamp?.blocks.find(({ id }) => id === edit.block);
  const heading = stamp?.columns?.[edit.column];
  const column = heading === undefined ? -1 : placeOf(edit.block)?.block.columns.indexOf(heading);
  if (column === undefined || column < 0) return edit;
  return { ...edit, column, id: editId(name, edit.block, edit.row, column) };
}

function editId(sheet: string, block: string, row: string, column: number | string): string {
  return [sheet, block, row, column].join("|");
}

/**
 * Edits on a sheet whose writing was not finished: cells that are neither as before nor as they were to be, and what was
 * known before and is not found. A row may be of either report: an edit belongs to the one that the rest of its row fits.
 */
function editsOnUnfinished(
  before: readonly SeenBlock[],
  after: readonly SeenBlock[],
  remembered: readonly RememberedEdit[],
): readonly HandEdit[] {
  const cells = (blocks: readonly SeenBlock[], which: "ours" | "covered") =>
    new Set(blocks.flatMap((block) => block[which]));
  const ours = cells([...before, ...after], "ours");
  const [wasCovered, isCovered] = [cells(before, "covered"), cells(after, "covered")];
  const byCell = new Map<string, HandEdit>();
  for (const edit of [...before, ...after].flatMap(({ edits }) => edits)) {
    const key = cellKey(edit.at);
    // Emptied on the way, or not written yet.
    const isBlankOfOurs = edit.found === "" && !(wasCovered.has(key) && isCovered.has(key));
    if (ours.has(key) || isBlankOfOurs) continue;
    const other = byCell.get(key);
    if (!other || (other.fit ?? 0) < (edit.fit ?? 0)) byCell.set(key, edit);
  }
  const found = [...byCell.values()];
  const ids = new Set(found.map(({ id }) => id));
  return [...found, ...remembered.filter(({ id }) => !ids.has(id))];
}

/** Nobody changes so many figures of one row of a table by hand; an earlier release had no mark for a writing that was cut off. */
const FIGURES_AT_ONCE = 3;

function withLeftBehind(edits: readonly MatchedEdit[], placeOf: PlaceOf): MatchedEdit[] {
  const rowOf = ({ block, at }: MatchedEdit) => `${block} ${at.row}`;
  const figures = new Map<string, number>();
  for (const edit of edits) {
    const isFigure = typeof edit.found === "number" && placeOf(edit.block)?.table !== undefined;
    if (isFigure) figures.set(rowOf(edit), (figures.get(rowOf(edit)) ?? 0) + 1);
  }
  return edits.map((edit) =>
    (figures.get(rowOf(edit)) ?? 0) < FIGURES_AT_ONCE ? edit : { ...edit, isLeftBehind: true },
  );
}

function sameContent(found: unknown, planned: Content): boolean {
  return contentHash(found) === contentHash(contentInSheet(planned));
}

/** The cells of a stamp's block. Those that are ours are told of a sheet that was not finished only. */
interface SeenBlock {
  readonly edits: readonly HandEdit[];
  readonly ours: readonly string[];
  readonly covered: readonly string[];
}

function cellKey({ row, column }: HandEdit["at"]): string {
  return `${row} ${column}`;
}

function cellsOfBlock(
  sheet: OwnSheet,
  stamp: BlockStamp,
  place: PlacedBlock | undefined,
): SeenBlock {
  const inBlock = stampedColumns(stamp, place?.block, headingsOf(sheet, stamp));
  const columns = columnsOf(stamp, place, inBlock);
  const top = place?.table?.area.top ?? stamp.area.top;
  const analysts = new Set(place?.block.analystColumns ?? []);
  const byKey = new Map(stamp.rows.map((row) => [row.key, row]));
  const keyColumns = (place?.block.keyColumns ?? []).map((column) => inBlock.indexOf(column));
  const [edits, ours, covered]: [HandEdit[], string[], string[]] = [[], [], []];
  stamp.rows.forEach((inOrder, down) => {
    const row = top + down;
    const contents = columns.map((column) => (column < 0 ? "" : contentAt(sheet, row, column)));
    if (sheet.begun) covered.push(...columns.map((column) => cellKey({ row, column })));
    if (contents.every((content) => content === "")) return;
    const written = rowWritten(contents, keyColumns, byKey) ?? inOrder;
    const changed: HandEdit[] = [];
    contents.forEach((found, index) => {
      const at = { row, column: columns[index] ?? -1 };
      const column = inBlock[index] ?? -1;
      const isAnalysts = analysts.has(place?.block.columns[column] ?? "");
      if (at.column < 0 || isAnalysts) return;
      if (contentHash(found) === written.cells[index] || found === UNFINISHED) {
        if (sheet.begun) ours.push(cellKey(at));
        return;
      }
      const id = editId(sheet.name, stamp.id, written.key, column < 0 ? `- ${index}` : column);
      changed.push({ id, block: stamp.id, row: written.key, column, at, found });
    });
    const fit = 1 - changed.length / contents.length;
    edits.push(...changed.map((edit) => ({ ...edit, fit })));
  });
  return { edits, ours, covered };
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
  return `"${text.length > SHOWN ? `${text.slice(0, SHOWN - 1)}…` : text}"`;
}

/** What became of each edit. */
export function editProblems(
  sheet: string,
  edits: readonly MatchedEdit[],
  handling: HandEdits,
): Problem[] {
  const byHand = edits.filter(({ isLeftBehind }) => isLeftBehind !== true);
  return [
    ...byHand.map((edit) => editProblem(sheet, edit, decisionOn(edit, handling))),
    ...leftBehindProblems(sheet, edits),
  ];
}

/** One for each row, with all that stood there. */
function leftBehindProblems(sheet: string, edits: readonly MatchedEdit[]): Problem[] {
  const rows = new Map<string, MatchedEdit[]>();
  for (const edit of edits) {
    if (!edit.isLeftBehind) continue;
    const key = `${edit.block} ${edit.at.row}`;
    rows.set(key, [...(rows.get(key) ?? []), edit]);
  }
  return [...rows.values()].flatMap((cells) => {
    const [first] = cells;
    if (!first) return [];
    const held = cells.map(({ found, target }) => `${target?.columnName ?? ""} ${shown(found)}`);
    return [
      notice(
        `${first.target?.rowName ?? "A row"}: so many figures of one row are not changed by hand. They were left by a refresh that was cut off, and were replaced: ${held.join(", ")}.`,
        "If they were typed, write them again where they belong.",
        cellPlace(sheet, first.at.row, first.at.column),
      ),
    ];
  });
}

function editProblem(sheet: string, edit: MatchedEdit, decision: HandEditDecision): Problem {
  const { at, found, target } = edit;
  const where = cellPlace(sheet, target?.row ?? at.row, target?.column ?? at.column);
  if (!target)
    return warning(
      `${cellAddress(at.row, at.column)} had been changed by hand to "${String(found)}", in a row that the report no longer has; it is not on the sheet any more.`,
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
    ...writtenBlocks(sheet).map(({ area }) => area),
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
