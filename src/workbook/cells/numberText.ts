/** Figures as they stand in cells: numbers, numbers written as text, and marks for "missing". */
import { MISSING } from "../../msg/basics/missing";
import { FigureKind } from "../../msg/model/observations";
import { MOST_COUNTED } from "../../msg/basics/counts";
import { isBlank, plainText, type CellValue } from "../names/cellText";

/** Marks for "no figure" in official statistics, in lower case. */
const MISSING_MARKS = new Set([
  "",
  "..",
  ".",
  "-",
  ":",
  "+",
  "*",
  "na",
  "n/a",
  "[x]",
  "[c]",
  "[z]",
]);

/** Errors of formulas come as texts. */
const CELL_ERROR =
  /^#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|GETTING_DATA|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|UNKNOWN!|BUSY!|EXTERNAL!|PYTHON!|TIMEOUT!)$/;

const NUMBER_TEXT = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)?(\.\d+)?\s?(%?)$/;

/** True for blank cells, marks for "missing" and error cells. */
export function isMissingMark(cell: CellValue): boolean {
  if (typeof cell !== "string") return false;
  const text = plainText(cell);
  return MISSING_MARKS.has(text.toLowerCase()) || CELL_ERROR.test(text);
}

/**
 * The number that a text is: thousands may be parted by commas or no-break spaces, a percentage
 * counts in points. undefined when the text is no number.
 * @example numberFromText("170,002 ") // 170002
 * @example numberFromText("12.5%") // 12.5
 */
export function numberFromText(text: string): number | undefined {
  const bare = plainText(text.replace(/(?<=\d)[\u00a0\u2009\u202f](?=\d{3}(?!\d))/g, ",")).replace(
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
  return value === undefined ? UNREADABLE : cellFigure(value, FigureKind.Text);
}

/**
 * A figure of a cell with a percentage format, in points, as ROUND(x * 100, 12) gives it.
 * @example percentPoints(0.162) // 16.2
 */
export function percentPoints(share: number): number {
  const points = share * 100;
  return Math.abs(points) < 1e21 ? Number(points.toFixed(12)) : points;
}
