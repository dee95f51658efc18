/** What the pane needs of the workbook to put a function into a cell: places, values, and the writing. */
import {
  areaAddress,
  intersection,
  parseAddress,
  SHEET_COLUMNS,
  SHEET_ROWS,
} from "../names/addresses";
import type { Area, SheetArea } from "../names/addresses";
import type { CellValue } from "../names/cellText";
import { inExcel, inExcelInTurn } from "./inExcel";
import { readCells } from "./chunkedCells";

/** The selected cells. @throws Error in a person's words where several ranges are selected */
export function selectedArea(): Promise<SheetArea> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRanges();
    range.load("address");
    await context.sync();
    if (range.address.includes(",") && parseAddress(range.address) === undefined)
      throw new Error("Several ranges are selected. Select one.");
    const place = parseAddress(range.address);
    if (!place?.sheet) throw new Error("Cells must be selected.");
    return { sheet: place.sheet, area: place.area };
  });
}

/** More cells than Excel would pass to a function: a call takes 5 MB. */
const MOST_CELLS = 500_000;

/** What was read of an area. */
export interface ReadArea {
  /** The cells that were read; undefined where nothing of a whole row or column is used. */
  readonly area: Area | undefined;
  readonly values: readonly (readonly CellValue[])[];
}

/**
 * The values of areas; whole rows and columns end where the sheet's used cells do.
 * @throws Error in a person's words for a sheet that is not there and for too many cells
 */
export function readAreas(areas: readonly SheetArea[]): Promise<ReadArea[]> {
  return inExcel(async (context) => {
    const sheets = areas.map(({ sheet }) => {
      const found = context.workbook.worksheets.getItemOrNullObject(sheet);
      const used = found.getUsedRangeOrNullObject(true);
      used.load("rowIndex,columnIndex,rowCount,columnCount");
      return { found, used };
    });
    await context.sync();
    const asked = areas.flatMap(({ sheet, area }, index) => {
      const { found, used } = sheets[index] ?? {};
      if (!found || !used || found.isNullObject) throw new Error(`There is no sheet "${sheet}".`);
      const filled = used.isNullObject
        ? undefined
        : {
            top: used.rowIndex,
            left: used.columnIndex,
            rows: used.rowCount,
            columns: used.columnCount,
          };
      const part = bounded(area, filled);
      return part ? [{ sheet, area: part, index }] : [];
    });
    const cells = asked.reduce((sum, { area }) => sum + area.rows * area.columns, 0);
    if (cells > MOST_CELLS) throw new Error("That is more than a function can be given at once.");
    const values = areas.map((): CellValue[][] => []);
    await readCells(context, asked, "values", (at, _block, rows) => {
      const list = values[asked[at]?.index ?? -1];
      for (const row of rows) list?.push(row as CellValue[]);
    });
    return values.map((rows, at) => {
      return { area: asked.find(({ index }) => index === at)?.area, values: rows };
    });
  });
}

/** An area as it is; of whole rows and columns what is used. */
function bounded(area: Area, used: Area | undefined): Area | undefined {
  const isWhole = area.rows === SHEET_ROWS || area.columns === SHEET_COLUMNS;
  if (!isWhole) return area;
  return used && intersection(area, used);
}

/**
 * Enters a formula into the first of the cells that its result fills, if it meets nothing there, and
 * selects it.
 * @throws Error in a person's words where cells are occupied or a result cannot spill
 */
export function insertFormula(place: SheetArea, formula: string): Promise<void> {
  return inExcelInTurn(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(place.sheet);
    await context.sync();
    if (sheet.isNullObject) throw new Error(`There is no sheet "${place.sheet}" any more.`);
    const { area } = place;
    const { top: row, left: column, rows, columns } = area;
    if (row + rows > SHEET_ROWS || column + columns > SHEET_COLUMNS)
      throw new Error("The result would reach beyond the end of the sheet.");
    const filled = sheet.getRangeByIndexes(row, column, rows, columns);
    filled.load("formulas,numberFormat");
    const tables = filled.getTables(false).load("items/name");
    const merged = filled.getMergedAreasOrNullObject();
    merged.load("address");
    sheet.protection.load("protected");
    await context.sync();
    if (sheet.protection.protected) throw new Error(`The sheet ${place.sheet} is protected.`);
    if (filled.formulas.some((line) => line.some((cell) => cell !== "")))
      throw new Error(`${areaAddress(area)} is not empty. Choose a cell with room for the result.`);
    const spills = rows * columns > 1;
    const table = tables.items[0];
    if (spills && table)
      throw new Error(
        `A result of several cells cannot stand in a table (${table.name}). Choose a cell beside it.`,
      );
    if (spills && !merged.isNullObject)
      throw new Error(`${areaAddress(area)} holds merged cells, into which no result spills.`);
    const cell = sheet.getCell(row, column);
    // In a cell for text a formula would stay text.
    if (filled.numberFormat[0]?.[0] === "@") cell.numberFormat = [["General"]];
    cell.formulas = [[formula]];
    sheet.activate();
    cell.select();
    await context.sync();
  });
}
