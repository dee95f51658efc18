/**
 * Native formulas as text, in Excel's English. Nothing here takes a cell's text for a formula:
 * names become quoted references or doubled-quote literals, figures become numbers.
 */
import { columnLetters, type Area } from "../names/addresses";
import type { Formula } from "./block";

export function formula(expression: string): Formula {
  return { formula: `=${expression}` };
}

/** Excel's limits of one formula: characters, "=" included, and arguments of one function. */
export const LONGEST_FORMULA = 8192;
const MOST_ARGUMENTS = 255;

/** Whether an expression is short enough for one formula. */
export function fitsInFormula(expression: string): boolean {
  return expression.length + 1 <= LONGEST_FORMULA;
}

/**
 * A function of any number of references whose results add up, called as often as its arguments ask for.
 * @example addedCalls("SUM", ["A1", "B1"]) // "SUM(A1,B1)"
 */
export function addedCalls(name: "SUM" | "COUNT", references: readonly string[]): string {
  const calls: string[] = [];
  for (let from = 0; from < references.length; from += MOST_ARGUMENTS)
    calls.push(`${name}(${references.slice(from, from + MOST_ARGUMENTS).join(",")})`);
  return calls.join("+");
}

/** @example sheetReference("O'Brien") // "'O''Brien'!" */
export function sheetReference(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** @example absolute(4, 0) // "$A$5" */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** @example areaReference({ top: 0, left: 0, rows: 2, columns: 1 }) // "$A$1:$A$2" */
export function areaReference(area: Area): string {
  const first = absolute(area.top, area.left);
  if (area.rows === 1 && area.columns === 1) return first;
  return `${first}:${absolute(area.top + area.rows - 1, area.left + area.columns - 1)}`;
}

/** A text inside a formula; Excel allows 255 characters there. */
export function textLiteral(text: string): string {
  return `"${text.slice(0, 255).replaceAll('"', '""')}"`;
}

/** A finite number inside a formula. */
export function numberLiteral(figure: number): string {
  if (!Number.isFinite(figure)) throw new RangeError("Only finite numbers stand in a formula.");
  return String(figure).toUpperCase();
}

/**
 * The areas of single cells, neighbours in one row or column joined, in the order given.
 * @example joinedAreas([[0, 0], [0, 1], [4, 2]]) // two areas: A1:B1 and C5
 */
export function joinedAreas(cells: readonly (readonly [number, number])[]): Area[] {
  const areas: Area[] = [];
  for (const [row, column] of cells) {
    const last = areas.at(-1);
    const grown = last && grownBy(last, row, column);
    if (grown) areas[areas.length - 1] = grown;
    else areas.push({ top: row, left: column, rows: 1, columns: 1 });
  }
  return areas;
}

function grownBy(area: Area, row: number, column: number): Area | undefined {
  if (area.rows === 1 && row === area.top && column === area.left + area.columns)
    return { ...area, columns: area.columns + 1 };
  if (area.columns === 1 && column === area.left && row === area.top + area.rows)
    return { ...area, rows: area.rows + 1 };
  return undefined;
}
