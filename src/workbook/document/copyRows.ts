/** Rows of the accessible copy that every text fits: Excel's are at most 409 points high, and what is higher is cut. */
import type { CopyCell, CopyTable } from "./copyModel";

/** Lines of a row, of Arial in 12 points, with room to spare. */
const MOST_LINES = 20;
/** Of a column's characters, a line of words holds at least so many. */
const FILLED = 0.75;

/** What the other cells of a row say that goes on with a text of the row above. */
const AS_ABOVE = "as in the row above";

/** The table's rows, those with longer texts going on in rows below. */
export function fittingRows({ columns, rows }: CopyTable): readonly (readonly CopyCell[])[] {
  return rows.flatMap((row) => {
    const pieces = row.map((cell, at) =>
      typeof cell === "string" ? piecesOf(cell, columns[at]?.width ?? 0) : [cell],
    );
    const needed = Math.max(...pieces.map(({ length }) => length));
    return Array.from({ length: needed }, (_, at) =>
      pieces.map((own, across) => own[at] ?? (across === 0 ? continued(own[0]) : AS_ABOVE)),
    );
  });
}

/** Points of a line of Arial in 12 points. */
const LINE_HEIGHT = 15.75;

/** The height in points that a row's texts need; Excel fits rows to wrapped texts only when they are typed. */
export function rowHeight(cells: readonly CopyCell[], widths: readonly number[]): number {
  const lines = cells.map((cell, at) => {
    const text = typeof cell === "string" ? cell : "text" in cell ? cell.text : "";
    const room = roomOf(widths[at] ?? 0);
    return text.split("\n").reduce((sum, line) => sum + linesOf(line, room), 0);
  });
  return Math.max(1, ...lines) * LINE_HEIGHT;
}

/** Words that are longer than the rest of a line leave it unfilled. */
function linesOf(line: string, room: number): number {
  let [lines, used] = [1, 0];
  for (const { length } of line.split(" ")) {
    if (used > 0 && used + 1 + length > room) [lines, used] = [lines + 1, 0];
    lines += Math.max(0, Math.ceil(length / room) - 1);
    used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}

function roomOf(width: number): number {
  return Math.max(1, Math.floor(width * FILLED));
}

function continued(first: CopyCell | undefined): CopyCell {
  return typeof first === "string" ? `${first} (continued)` : (first ?? AS_ABOVE);
}

function piecesOf(text: string, width: number): readonly string[] {
  const room = roomOf(width);
  const pieces: string[] = [];
  let [piece, lines] = ["", 0];
  for (const line of text.split("\n").flatMap((one) => shortened(one, room * (MOST_LINES / 2)))) {
    const needed = linesOf(line, room);
    if (piece !== "" && lines + needed > MOST_LINES) {
      pieces.push(piece);
      [piece, lines] = ["", 0];
    }
    piece = piece === "" ? line : `${piece}\n${line}`;
    lines += needed;
  }
  return [...pieces, piece];
}

/** A line in pieces of at most so many characters, broken between words where it can be. */
function shortened(line: string, most: number): readonly string[] {
  const pieces: string[] = [];
  let rest = line;
  while (rest.length > most) {
    const blank = rest.lastIndexOf(" ", most);
    const end = blank > 0 ? blank : most - (/[\ud800-\udbff]/u.test(rest[most - 1] ?? "") ? 1 : 0);
    pieces.push(rest.slice(0, end));
    rest = rest.slice(end).trimStart();
  }
  return [...pieces, rest];
}
