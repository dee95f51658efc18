import { GRID_COLUMNS, GRID_ROWS } from "../../model/areas";
import { columnLetters, parseArea } from "../../model/addresses";
import type { Area, SheetModel, WorkbookModel } from "../../model/types";
import { excelError } from "../contract/errors";
import { type Argument, HostObject } from "../contract/hostObject";
import type { RangeTarget } from "../contract/targets";

export const isWholeColumns = (area: Area): boolean => area.rows === GRID_ROWS;
export const isWholeRows = (area: Area): boolean => area.columns === GRID_COLUMNS;

/** Whole rows or columns: Excel answers null for what their cells hold. */
export const isUnbounded = (area: Area): boolean => isWholeColumns(area) || isWholeRows(area);

/** "A1", "A1:B2", "A:C", "1:3"; a whole sheet is "1:1048576". */
export function areaText(area: Area): string {
  const bottom = area.row + area.rows;
  const right = area.column + area.columns - 1;
  if (isWholeRows(area)) return `${area.row + 1}:${bottom}`;
  if (isWholeColumns(area)) return `${columnLetters(area.column)}:${columnLetters(right)}`;
  const from = `${columnLetters(area.column)}${area.row + 1}`;
  const to = `${columnLetters(right)}${bottom}`;
  return from === to ? from : `${from}:${to}`;
}

/** A sheet's name as addresses show it: 'MSG Setup', Sheet1. */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "'MSG Setup'!A1:B2", as Range.address. */
export function rangeAddress({ sheet, area }: RangeTarget): string {
  return `${quotedSheetName(sheet.name)}!${areaText(area)}`;
}

const SHEET_AND_AREA = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * What an address or a name means on a sheet: "A1:B2", "Other!A1", a defined name or a table's name.
 * @throws HostError InvalidArgument for what is none of these.
 */
export function rangeOfAddress(sheet: SheetModel, address: string): RangeTarget {
  const target = findRange(sheet.workbook, address, sheet);
  if (!target) throw excelError("InvalidArgument", `"${address}" is not an address or a name.`);
  return target;
}

/** As rangeOfAddress; undefined for what names no range. */
export function findRange(
  workbook: WorkbookModel,
  address: string,
  sheet: SheetModel | undefined,
): RangeTarget | undefined {
  const text = address.trim().replace(/^=/, "");
  const match = SHEET_AND_AREA.exec(text);
  if (match) {
    const named = workbook.sheetByName((match[1] ?? match[2] ?? "").replaceAll("''", "'"));
    return named ? findRange(workbook, match[3] ?? "", named) : undefined;
  }
  const area = parseArea(text);
  if (area) return sheet ? { sheet, area } : undefined;
  const table = workbook.tableByName(text);
  if (table) return { sheet: table.sheet, area: tableBody(table.area, table) };
  const name = definedName(workbook, text, sheet);
  return name === undefined ? undefined : findRange(workbook, name.formula, undefined);
}

/** A table's rows without header and totals. */
export function tableBody(
  area: Area,
  { hasHeaders, hasTotals }: { hasHeaders: boolean; hasTotals: boolean },
): Area {
  const head = hasHeaders ? 1 : 0;
  return { ...area, row: area.row + head, rows: area.rows - head - (hasTotals ? 1 : 0) };
}

function definedName(workbook: WorkbookModel, text: string, sheet: SheetModel | undefined) {
  const isNamed = (name: { name: string }) => name.name.toLowerCase() === text.toLowerCase();
  const named = workbook.names.filter(isNamed);
  return (
    named.find((name) => sheet !== undefined && name.scope === sheet.name) ??
    named.find((name) => name.scope === "Workbook")
  );
}

/** Moves and resizes an area; refused when it would leave the grid. */
export function shiftedArea(area: Area, change: Partial<Area>): Area {
  const moved = { ...area, ...change };
  const fits =
    moved.row >= 0 &&
    moved.column >= 0 &&
    moved.rows > 0 &&
    moved.columns > 0 &&
    moved.row + moved.rows <= GRID_ROWS &&
    moved.column + moved.columns <= GRID_COLUMNS;
  if (!fits) throw excelError("InvalidArgument", "The range would leave the sheet.");
  return moved;
}

/** @throws HostError InvalidReference for a range whose sheet was deleted. */
export function requireLiving({ sheet }: Pick<RangeTarget, "sheet">): void {
  if (!sheet.workbook.sheets.includes(sheet)) {
    throw excelError("InvalidReference", "The sheet was deleted.");
  }
}

/** The range an argument gives: a Range object, or an address as seen from another range's sheet. */
export function rangeArgument(
  args: readonly Argument[],
  index: number,
  from: Pick<RangeTarget, "sheet">,
): RangeTarget {
  const value = args[index];
  if (value instanceof HostObject && value.className === "Range")
    return value.target as RangeTarget;
  if (typeof value === "string") return rangeOfAddress(from.sheet, value);
  throw excelError("InvalidArgument", `Argument ${index + 1} is not a range.`);
}
