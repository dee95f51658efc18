/** Figures as they stand in cells: numbers, numbers written as text, and marks for "missing". */
import { MISSING } from "../../msg/basics/missing";
import { FigureKind } from "../../msg/model/observations";
import { MOST_COUNTED } from "../../msg/basics/counts";
import { isBlank, plainText, type CellValue } from "../names/cellText";

/** Words and signs for "no figure" in official statistics, in lower case; dashes are one "-". */
const MISSING_MARKS = new Set([
  "",
  "..",
  "...",
  "\u2026",
  ".",
  "-",
  ":",
  "+",
  "*",
  "~",
  "x",
  "c",
  "z",
  "na",
  "n/a",
  "n.a.",
  "n/k",
  "n/r",
  "not available",
  "not applicable",
  "not known",
  "not recorded",
  "not collected",
  "not provided",
  "no data",
  "no return",
  "suppressed",
  "confidential",
]);

/** "[x]", "[low]", "[note 3]": whatever a mark alone says, there is no figure beside it. */
const MARK_ALONE = /^(?:\[(?:[a-z]{1,2}|low|n\/a|note \d{1,2})\] ?)+$/;

/** Hyphens, dashes of all lengths and the minus sign. */
const DASHES = /^[-\u2010-\u2015\u2212\u2e3a\u2e3b]+$/;

/** Errors of formulas come as texts. */
const CELL_ERROR =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

const NUMBER_TEXT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s?(%?)$/;

/** True for blank cells, marks for "missing" and error cells. */
export function isMissingMark(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  const words = text.toLowerCase();
  const isMark = MISSING_MARKS.has(words) || DASHES.test(words) || MARK_ALONE.test(words);
  return isMark || CELL_ERROR.test(text);
}

/**
 * A publisher's mark behind a figure: "2~", "12 [r]", "12 (p)", "12r", "5*". Two marks, and digits in brackets
 * that are a note ("12 [3]"), are read alike.
 */
const MARKED =
  /^([^~*\u2020\u2021\u00a7#([a-z]*\d[^~*\u2020\u2021\u00a7#([a-z]*?)\s?((?:\s?(?:~|\*+|[\u2020\u2021\u00a7#\u00b9\u00b2\u00b3]|\[(?:[a-z]{1,3}|note \d{1,2}|\d{1,2})\]|\((?:[a-z]|prov\.?|provisional|revised|note \d{1,2})\)|[pre]))+)$/i;

/**
 * A figure and the mark behind it; undefined where no known mark follows a number.
 *
 * @example markedFigure("12 [r]") // { figure: "12", mark: "[r]" }
 */
function markedFigure(
  text: string,
): { readonly figure: string; readonly mark: string } | undefined {
  const [, figure, mark] = MARKED.exec(plainText(text)) ?? [];
  return figure === undefined || mark === undefined ? undefined : { figure, mark: mark.trim() };
}

/**
 * The number that a text is: thousands may be parted by commas or no-break spaces, a percentage
 * counts in points. undefined when the text is no number.
 * @example numberFromText("170,002 ") // 170002
 * @example numberFromText("12.5%") // 12.5
 */
export function numberFromText(text: string): number | undefined {
  const bare = plainText(text.replace(/(\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, "$1,")).replace(
    /^\u2212/,
    "-",
  );
  const match = NUMBER_TEXT.exec(bare);
  if (!match || (match[2] === undefined && match[3] === undefined)) return undefined;
  const [, sign = "", whole = "0", fraction = ""] = match;
  const figure = Number(`${sign}${whole.replaceAll(",", "")}${fraction}`);
  return Number.isFinite(figure) ? figure : undefined;
}

/** A cell read as a figure. */
export interface CellFigure {
  /** NaN when missing or unreadable. */
  readonly value: number;
  readonly kind: FigureKind;
  /** False when the cell holds something that is neither a number nor a mark for "missing". */
  readonly readable: boolean;
  /** A publisher's mark behind the figure ("[r]" for revised). */
  readonly mark?: string;
}

export const NO_FIGURE: CellFigure = { value: MISSING, kind: FigureKind.Missing, readable: true };
const UNREADABLE: CellFigure = { ...NO_FIGURE, readable: false };

/** A figure; what is no finite number is missing, and what is beyond every count is none. */
export function cellFigure(value: number, kind: FigureKind): CellFigure {
  if (!Number.isFinite(value)) return NO_FIGURE;
  return Math.abs(value) > MOST_COUNTED ? UNREADABLE : { value, kind, readable: true };
}

/** A sum of cells if both are numbers or sums of them; a missing part makes the whole missing. */
export function addedFigure(one: FigureAsItIs, other: FigureAsItIs): CellFigure {
  const isPlain = isNumberOrSum(one) && isNumberOrSum(other);
  return cellFigure(one.value + other.value, isPlain ? FigureKind.Sum : FigureKind.Derived);
}

type FigureAsItIs = Pick<CellFigure, "value" | "kind">;

function isNumberOrSum({ kind }: FigureAsItIs): boolean {
  return kind === FigureKind.Number || kind === FigureKind.Sum;
}

/** Reads a text or a TRUE/FALSE as a figure. */
export function readTextFigure(cell: string | boolean): CellFigure {
  if (typeof cell === "boolean") return UNREADABLE;
  if (isBlank(cell) || isMissingMark(cell)) return NO_FIGURE;
  const value = numberFromText(cell);
  if (value !== undefined) return cellFigure(value, FigureKind.Text);
  const marked = markedFigure(cell);
  const figure = marked && numberFromText(marked.figure);
  if (marked === undefined || figure === undefined) return UNREADABLE;
  return { ...cellFigure(figure, FigureKind.Text), mark: marked.mark };
}

/**
 * A figure of a cell with a percentage format, in points, as ROUND(x * 100, 12) gives it.
 * @example percentPoints(0.162) // 16.2
 */
export function percentPoints(share: number): number {
  const points = share * 100;
  return Math.abs(points) < 1e21 ? Number(points.toFixed(12)) : points;
}
