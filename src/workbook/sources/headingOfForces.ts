/** The heading of a table whose columns are forces: the row with the most names of forces. */
import type { ForceNames } from "../cells/forceNames";
import type { SheetCells } from "../cells/sheetCells";
import { headingRowsAt, type SourceHeading } from "./headings";

const ROWS_SEARCHED = 200;
const FEWEST_FORCES = 2;

/** undefined where no row names two forces. */
export function headingOfForces(
  cells: SheetCells,
  count: number,
  forces: ForceNames,
): SourceHeading | undefined {
  const named = new Map<number, { column: number; forces: number }>();
  for (const { cell, row, column } of cells.inRows(cells.area.top, ROWS_SEARCHED)) {
    if (typeof cell !== "string" || forces.find(cell).length === 0) continue;
    const known = named.get(row) ?? { column, forces: 0 };
    named.set(row, { column: known.column, forces: known.forces + 1 });
  }
  const [best] = [...named].sort(([, one], [, other]) => other.forces - one.forces);
  if (!best || best[1].forces < FEWEST_FORCES) return undefined;
  const cell = { row: best[0], column: best[1].column };
  return { rows: (merges) => headingRowsAt(cell, count, merges, cells.area) };
}
