/**
 * Columns of the analyst's own in our tables: what stands in them belongs to a row's measure (and period), and goes with
 * it when rows come, go or change places. Words of a row that is gone are kept, and come back with it.
 */
import { notice, type Problem } from "../../msg/basics/problem";
import { areaAddress, sameInExcel, type Area } from "../names/addresses";
import { keyHash } from "../names/hashes";
import { contentAt, type OwnColumn, type OwnSheet, type OwnTable } from "./ownSheets";
import type { OwnWord } from "./ownWords";
import type { PlacedBlock } from "./placedBlocks";

/** What is written into an own column: an entry a row, null for a cell that stays as it is. */
export interface OwnColumnWriting {
  readonly area: Area;
  readonly formats: readonly (string | null)[];
  readonly entries: readonly (string | number | boolean | null)[];
}

interface OwnColumnsPlan {
  readonly writings: readonly OwnColumnWriting[];
  /** Every word there is, where any of them moves. */
  readonly moving: readonly OwnWord[];
  /** Words of rows that are not in the table. */
  readonly kept: readonly OwnWord[];
  readonly problems: readonly Problem[];
}

/** What becomes of the own columns of a sheet's tables. */
export function planOwnColumns(sheet: OwnSheet, placed: readonly PlacedBlock[]): OwnColumnsPlan {
  const plans = placed.flatMap((place) =>
    place.table ? [planOfTable(sheet, place, place.table)] : [],
  );
  const isMoving = plans.some(({ writings }) => writings.length > 0);
  return {
    writings: plans.flatMap(({ writings }) => writings),
    moving: isMoving ? plans.flatMap(({ words }) => words) : [],
    kept: plans.flatMap(({ kept }) => kept),
    problems: plans.flatMap(({ kept, place }) => keptProblems(sheet.name, place, kept)),
  };
}

/** Every word that stands in an own column of a sheet's tables. */
export function standingOwnWords(
  sheet: OwnSheet,
  placed: readonly PlacedBlock[],
): readonly OwnWord[] {
  return placed.flatMap((place) => {
    const table = sheet.tables.find(
      ({ name }) => place.block.table !== undefined && sameInExcel(name, place.block.table),
    );
    return table ? standingWords(sheet, place, table) : [];
  });
}

function planOfTable(sheet: OwnSheet, place: PlacedBlock, table: OwnTable) {
  const words = wordsOf(sheet, place, table);
  const rows = place.block.rows.slice(1).map(({ key }) => keyHash(key));
  const known = new Map(words.map((word) => [`${word.row} ${word.column}`, word]));
  const top = place.area.top + 1;
  const writings = (table.own ?? []).flatMap((column): OwnColumnWriting[] => {
    const planned = rows.map((row) => known.get(`${row} ${column.heading}`));
    const isAsPlanned = planned.every((word, at) =>
      isSame(word, wordIn(column, at, table), top + at),
    );
    if (isAsPlanned) return [];
    const cells = planned.map((word, at) =>
      word ? entryOf(word, top + at) : leftBlank(column, at),
    );
    return [
      {
        area: { top, left: column.column, rows: rows.length, columns: 1 },
        formats: cells.map(({ format }) => format),
        entries: cells.map(({ value }) => value),
      },
    ];
  });
  const there = new Set(rows);
  return { place, words, writings, kept: words.filter(({ row }) => !there.has(row)) };
}

/** The words of a table by their rows: as they stand, as a writing that was cut off was moving them, and those kept. */
function wordsOf(sheet: OwnSheet, place: PlacedBlock, table: OwnTable): readonly OwnWord[] {
  const standing = standingWords(sheet, place, table);
  const isOfTable = ({ table: name }: OwnWord) => name === place.block.table;
  const moving = (sheet.begun?.own ?? []).filter(isOfTable);
  const typedSince = ({ column, content }: OwnWord) =>
    !moving.some((word) => word.column === column && word.content === content);
  const found = moving.length > 0 ? [...standing.filter(typedSince), ...moving] : standing;
  const words = new Map<string, OwnWord>();
  for (const word of [...found, ...(sheet.keptWords ?? []).filter(isOfTable)]) {
    const key = `${word.row} ${word.column}`;
    if (!words.has(key)) words.set(key, word);
  }
  return [...words.values()];
}

function standingWords(sheet: OwnSheet, place: PlacedBlock, table: OwnTable): readonly OwnWord[] {
  const { block } = place;
  const stamp = sheet.stamp?.blocks.find(({ id }) => id === block.id);
  const rows = new Set([
    ...(stamp?.rows ?? []).map(({ key }) => key),
    ...block.rows.map(({ key }) => keyHash(key)),
  ]);
  return (table.own ?? []).flatMap((column) =>
    column.cells.flatMap((_, at): OwnWord[] => {
      const word = wordIn(column, at, table);
      if (!word) return [];
      const name = (block.keyColumns ?? [])
        .map((key) => String(contentAt(sheet, word.at, place.columns[key] ?? -1)))
        .join(" ");
      const written = stamp?.rows[at + 1]?.key;
      // Where the key itself was changed by hand the row is the one that was written there.
      const row = rows.has(keyHash(name)) ? keyHash(name) : (written ?? keyHash(name));
      return [{ ...word, table: block.table ?? "", row, name }];
    }),
  );
}

type Word = Pick<OwnWord, "column" | "content" | "isFormula" | "format" | "at">;

/** What a row of a column holds; undefined for a blank. */
function wordIn({ heading, cells }: OwnColumn, row: number, { area }: OwnTable): Word | undefined {
  const cell = cells[row];
  if (!cell || cell.formula === "") return undefined;
  const isFormula = typeof cell.formula === "string" && cell.formula.startsWith("=");
  return {
    column: heading,
    content: cell.formula,
    // A text that looks like a formula is its own value.
    isFormula: isFormula && cell.formula !== cell.value,
    format: cell.format,
    at: area.top + 1 + row,
  };
}

function isSame(planned: Word | undefined, standing: Word | undefined, row: number): boolean {
  if (!planned || !standing) return planned === standing;
  return contentIn(planned, row) === standing.content && planned.isFormula === standing.isFormula;
}

function entryOf(word: Word, row: number) {
  const { isFormula, format } = word;
  const content = contentIn(word, row);
  const isText = typeof content === "string" && !isFormula;
  return { format, value: isText && format !== "@" ? `'${content}` : content };
}

/** A cell of a row without a word: emptied where another row's stands there. */
function leftBlank({ cells }: OwnColumn, row: number) {
  const isBlank = (cells[row]?.formula ?? "") === "";
  return { format: null, value: isBlank ? null : "" };
}

/** A formula's references to cells of its own row mean the row where it will stand. */
function contentIn({ content, isFormula, at }: Word, row: number): OwnWord["content"] {
  if (!isFormula || typeof content !== "string" || at === row) return content;
  const own = new RegExp(`(^|[^!$\\w.'\\]])(\\$?[A-Z]{1,3})${at + 1}(?![\\w(.!])`, "g");
  return content
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(own, `$1$2${row + 1}`)))
    .join("");
}

/** One for each row that is gone, with its words. */
function keptProblems(
  sheet: string,
  { area, block }: PlacedBlock,
  kept: readonly OwnWord[],
): readonly Problem[] {
  const names = [...new Set(kept.map(({ name }) => name))];
  return names.map((name) => {
    const words = kept
      .filter((word) => word.name === name)
      .map(({ column, content }) => `${column}: "${String(content)}"`);
    return notice(
      `${block.table ?? ""} has no row ${name} any more. What you wrote in it is kept, and comes back with the row: ${words.join("; ")}.`,
      "Copy it from here, if it belongs elsewhere now.",
      { sheet, address: areaAddress({ ...area, rows: 1 }) },
    );
  });
}
