/**
 * Texts longer than a row can show. Excel's rows are at most 409 points high, and what needs more is
 * cut on screen and paper: the rest of such a text goes on in rows below.
 */
import { BLANK, filled, type Block, type Cell, type Row } from "./block";
import { STYLES, type Style, type StyleName } from "./styles";

/** Points of a row that texts may take, by the estimate below: it is less exact than Excel is. */
const HIGHEST = 360;
const LINE_HEIGHT = 1.35;
/** Of a cell, at both sides of its text; and of each step of indent. */
const SIDES = 8;
const INDENT = 9;

/** How wide letters are in sizes of their font: on average no narrower than Calibri's. */
const WIDE = /[\u1100-\uffdc]/u;
const BROAD = /[\p{Lu}mw@%&–—…]/u;
const [WIDE_LETTER, BROAD_LETTER, LETTER] = [1.05, 0.68, 0.52];
const BOLD = 1.07;

/**
 * A text in pieces that each fit a row, broken between words where it can be.
 *
 * @param width of the column, in points
 */
export function fittingPieces(text: string, width: number, name: StyleName): readonly string[] {
  const style: Style = STYLES[name];
  const size = style.size ?? 10;
  const room = Math.max(size * 2, width - SIDES - (style.indent ?? 0) * INDENT);
  const most = Math.max(1, Math.floor(HIGHEST / (size * LINE_HEIGHT)));
  const pieces: string[] = [];
  let rest = text;
  do {
    const end = lengthThatFits(rest, most, room / (size * (style.bold ? BOLD : 1)));
    pieces.push(end < rest.length ? rest.slice(0, end).trimEnd() : rest);
    rest = rest.slice(end).trimStart();
  } while (rest !== "");
  return pieces;
}

/** How much of a text fits so many lines; `room` is their width in sizes of the font. */
function lengthThatFits(text: string, most: number, room: number): number {
  let [lines, used, word, lastBreak] = [1, 0, 0, 0];
  let at = 0;
  for (const letter of text) {
    const width = widthOf(letter);
    if (letter === "\n") [lines, used, word] = [lines + 1, 0, 0];
    else if (used + width > room) {
      // The word goes to the next line with it, unless it fills a line by itself.
      const moved = letter !== " " && word < used ? word + width : width;
      [lines, used, word] = [lines + 1, moved, letter === " " ? 0 : moved];
    } else [used, word] = [used + width, letter === " " ? 0 : word + width];
    if (lines > most) return lastBreak > 0 ? lastBreak : Math.max(1, at);
    at += letter.length;
    if (/\s/u.test(letter)) lastBreak = at;
  }
  return text.length;
}

function widthOf(letter: string): number {
  if (WIDE.test(letter)) return WIDE_LETTER;
  return BROAD.test(letter) ? BROAD_LETTER : LETTER;
}

/** How wide a text is on one line, in points, by the same estimate. */
export function textWidth(text: string, name: StyleName): number {
  const style: Style = STYLES[name];
  const sizes = [...text].reduce((sum, letter) => sum + widthOf(letter), 0);
  return sizes * (style.size ?? 10) * (style.bold ? BOLD : 1) + SIDES;
}

/** What a row is called that goes on with the texts of another one. */
export function continued(name: string, at: number): string {
  return at === 0 ? name : `${name} (continued${at > 1 ? ` ${at}` : ""})`;
}

/**
 * The block with rows put in below those whose texts are longer than a row can show; rows known by
 * the texts of key columns have these in every row.
 *
 * @param widths of the block's columns, in points
 */
export function inRowsThatFit(block: Block, widths: readonly (number | undefined)[]): Block {
  return { ...block, rows: block.rows.flatMap((row) => rowsThatFit(row, block, widths)) };
}

function rowsThatFit(
  row: Row,
  { style, columns, keyColumns = [] }: Block,
  widths: readonly (number | undefined)[],
): readonly Row[] {
  const pieces = row.cells.map((one, at) => {
    const name: StyleName = one.style ?? style;
    const width = widths[at];
    const isWrapped = (STYLES[name] as Style).wrap === true;
    return typeof one.content === "string" && isWrapped && width !== undefined
      ? fittingPieces(one.content, width, name)
      : [];
  });
  const needed = Math.max(1, ...pieces.map(({ length }) => length));
  return Array.from({ length: needed }, (_, piece): Row => {
    const cells = row.cells.map((one, at): Cell => {
      const text = pieces[at]?.[piece];
      if (piece === 0) return text === undefined ? one : { ...one, content: text };
      const again = keyColumns.includes(at) ? continued(String(one.content), piece) : "";
      return text === undefined && again === "" ? BLANK : { ...one, content: text ?? again };
    });
    return { key: continued(row.key, piece), cells: filled(cells, columns.length) };
  });
}
