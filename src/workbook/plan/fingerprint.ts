/**
 * What was written on our sheets, kept as short hashes in a custom property of each sheet, so that
 * a hand edit is known by block, row and column at the next refresh.
 */
import { isFormula, type Block, type Cell, type Content } from "../report/block";
import type { Area } from "../names/addresses";
import { KEY_LENGTH, keyHash, shortHash } from "../names/hashes";

/** A block as it was written: where, and a hash of every row's key and cells. */
export interface BlockStamp {
  readonly id: string;
  readonly area: Area;
  /** What its columns were called, in their order; undefined where an earlier release wrote it. */
  readonly columns?: readonly string[] | undefined;
  readonly rows: readonly RowStamp[];
}

export interface RowStamp {
  readonly key: string;
  readonly cells: readonly string[];
}

export interface SheetStamp {
  readonly blocks: readonly BlockStamp[];
  /** A hash of all that the sheet was given (wholeHash.ts); undefined where that is not known. */
  readonly whole?: string;
}

const CELL_LENGTH = 4;
const VERSION = 1;

/** A hash of what a cell holds, the same before it is written and after it is read back. */
export function contentHash(content: unknown): string {
  return shortHash(canonical(content), CELL_LENGTH);
}

const REFERENCE = /(?:'(?:[^']|'')+'!|[^\s'!(),=<>&*/^+-]+!)?(?:\$?[A-Z]{1,3}\$?\d{1,7}|#REF!)/gi;

/**
 * Formulas are compared without their references and blanks: rows put into a source move these,
 * and Excel writes sheet names with or without quotes. Numbers are compared to 12 digits.
 */
function canonical(content: unknown): string {
  if (typeof content === "number")
    return Number.isFinite(content) ? `n${Number(content.toPrecision(12))}` : "";
  if (typeof content === "boolean") return `b${content}`;
  if (content === null || content === undefined || content === "") return "";
  const text = String(content).replace(/\r\n?/g, "\n");
  if (!text.startsWith("=")) return `t${text.replace(/^'/, "")}`;
  return `f${text.replace(REFERENCE, "R").replace(/\s+/g, "").toUpperCase()}`;
}

/** As `contentHash`, and a formula's references count: whether a cell holds exactly what is planned for it. */
export function isContent(found: unknown, planned: Content): boolean {
  const wanted = contentInSheet(planned);
  if (typeof wanted !== "string" || !wanted.startsWith("="))
    return canonical(found) === canonical(wanted);
  return typeof found === "string" && spelled(found) === spelled(wanted);
}

/** A formula however Excel spaces it and quotes its sheets; texts in it as they are. */
function spelled(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, at) => (at % 2 === 1 ? part : part.replace(/['\s]/g, "").toUpperCase()))
    .join("");
}

/** A cell's content as a sheet gives it back. */
export function contentInSheet(content: Content): unknown {
  return isFormula(content) ? content.formula : content;
}

function rowStamp(key: string, cells: readonly Cell[]): RowStamp {
  return {
    key: keyHash(key),
    cells: cells.map(({ content }) => contentHash(contentInSheet(content))),
  };
}

/** @param area where the block stands; columns that the analyst put into it have no stamp */
export function blockStamp(block: Block, area: Area): BlockStamp {
  return {
    id: block.id,
    area: { ...area, columns: block.columns.length },
    columns: block.columns,
    rows: block.rows.map(({ key, cells }) => rowStamp(key, cells)),
  };
}

/** Whether a block holds what was written, wherever it stood. */
export function isAsWritten(block: Block, stamp: BlockStamp): boolean {
  const rows = blockStamp(block, stamp.area).rows;
  const text = (row: RowStamp) => row.key + row.cells.join("");
  return rows.map(text).join(" ") === stamp.rows.map(text).join(" ");
}

/**
 * The stamp as text: JSON with one string of hashes a block, and every list of columns' names once.
 *
 * @param whole a hash of all that the sheet is given with it; left out by whoever writes less than a report: what stands
 *   there then is no longer what that hash was of
 */
export function writeStamp(stamp: SheetStamp, whole?: string): string {
  const columns: string[] = [];
  const listOf = (names: readonly string[]) => {
    const text = JSON.stringify(names);
    return columns.includes(text) ? columns.indexOf(text) : columns.push(text) - 1;
  };
  const blocks = stamp.blocks.map(({ id, area, columns: names, rows }) => [
    id,
    [area.top, area.left, area.rows, area.columns],
    rows.map(({ key, cells }) => key + cells.join("")).join(""),
    ...(names ? [listOf(names)] : []),
  ]);
  const lists = columns.map((text) => JSON.parse(text) as unknown);
  const wholeIs = whole === undefined ? {} : { whole };
  return JSON.stringify({ version: VERSION, blocks, columns: lists, ...wholeIs });
}

/** undefined when the text is no stamp of this version: then nothing is known of hand edits. */
export function readStamp(text: string): SheetStamp | undefined {
  try {
    return stampFrom(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}

/** As `readStamp`, of what the text says. */
export function stampFrom(read: unknown): SheetStamp | undefined {
  if (!isRecord(read) || read["version"] !== VERSION || !Array.isArray(read["blocks"]))
    return undefined;
  const lists = Array.isArray(read["columns"]) ? (read["columns"] as string[][]) : [];
  const whole = read["whole"];
  return {
    blocks: read["blocks"].map((block) => readBlock(block, lists)),
    ...(typeof whole === "string" ? { whole } : {}),
  };
}

function readBlock(read: unknown, lists: readonly (readonly string[])[]): BlockStamp {
  if (!Array.isArray(read)) throw new TypeError("A block's stamp is a list.");
  const [id, area, hashes, list] = read as [
    string,
    [number, number, number, number],
    string,
    number?,
  ];
  const [top, left, rows, columns] = area;
  const length = KEY_LENGTH + columns * CELL_LENGTH;
  return {
    id,
    area: { top, left, rows, columns },
    columns: list === undefined ? undefined : lists[list],
    // A block of which only the place is known has no rows.
    rows: Array.from({ length: hashes === "" ? 0 : rows }, (_, at) =>
      readRow(hashes.slice(at * length, (at + 1) * length), columns),
    ),
  };
}

function readRow(text: string, columns: number): RowStamp {
  return {
    key: text.slice(0, KEY_LENGTH),
    cells: Array.from({ length: columns }, (_, at) =>
      text.slice(KEY_LENGTH + at * CELL_LENGTH, KEY_LENGTH + (at + 1) * CELL_LENGTH),
    ),
  };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
