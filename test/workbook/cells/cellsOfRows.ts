import type { Area } from "../../../src/workbook/names/addresses";
import {
  AreaCellsBuilder,
  SheetCells,
  type CellRows,
} from "../../../src/workbook/cells/sheetCells";

/** Cells given as rows of values. */
export function sheetCells(sheet: string, area: Area, rows: CellRows): SheetCells {
  const builder = new AreaCellsBuilder(area);
  builder.add(rows);
  return new SheetCells(sheet, area, builder.build());
}
