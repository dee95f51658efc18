import type { CellError } from "../model/types";
import { boundingArea, sharedArea } from "../model/areas";
import {
  isError,
  isMatrix,
  isReference,
  nullError,
  Reference,
  valueError,
  type Value,
} from "./values";

/** The range between two references, their intersection, or their union. */
export function combined(operator: ":" | " " | ",", a: Value, b: Value): Reference | CellError {
  if (isError(a)) return a;
  if (isError(b)) return b;
  if (!isReference(a) || !isReference(b)) return valueError;
  if (operator === ",") return new Reference([...a.areas, ...b.areas]);
  const [first, second] = [a.single, b.single];
  if (isError(first)) return first;
  if (isError(second)) return second;
  if (first.sheet !== second.sheet) return operator === " " ? nullError : valueError;
  const area =
    operator === ":" ? boundingArea(first.area, second.area) : sharedArea(first.area, second.area);
  return area ? new Reference([{ sheet: first.sheet, area }]) : nullError;
}

/** Implicit intersection (@): the cell of the reference in the formula's own row or column. */
export function intersected(value: Value, formula: { row: number; column: number }): Value {
  if (isMatrix(value)) return value[0]?.[0] ?? null;
  if (!isReference(value)) return value;
  const single = value.single;
  if (isError(single)) return single;
  const { area, sheet } = single;
  const row = area.rows === 1 ? area.row : formula.row;
  const column = area.columns === 1 ? area.column : formula.column;
  const cell = sharedArea(area, { row, column, rows: 1, columns: 1 });
  return cell ? new Reference([{ sheet, area: cell }]) : valueError;
}
