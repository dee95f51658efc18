/** The cell of a figure. */
import type { Place } from "../../msg/basics/problem";
import type { Series } from "../../msg/model/observations";
import type { Setup } from "../../msg/model/setup";
import { cellPlace } from "../names/addresses";

/** Where a figure stands; nowhere where no single cell holds it. */
export function figurePlaces(
  { cells }: Series,
  period: number,
  force: number,
  { forces }: Pick<Setup, "forces">,
): Place[] {
  const at = period * forces.length + force;
  const other = cells.elsewhere?.get(at);
  if (other) return [cellPlace(other.sheet, other.row, other.column)];
  const row = cells.rows[at] ?? -1;
  return row < 0 ? [] : [cellPlace(cells.sheet, row, cells.columns[at] ?? -1)];
}
