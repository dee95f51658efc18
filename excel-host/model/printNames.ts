/**
 * The print area and the rows and columns repeated on every page: Excel keeps them as the names
 * Print_Area and Print_Titles of the sheet (ECMA-376 part 1, 18.2.5).
 */
import { areaAddress, columnLetters, parseArea } from "./addresses";
import { GRID_COLUMNS, GRID_ROWS } from "./areas";
import { sameName } from "./names";
import type { Area, DefinedName, SheetModel } from "./types";

const PRINT_AREA = "Print_Area";
const PRINT_TITLES = "Print_Titles";

/** First and count of the rows, or the columns, that every page repeats. */
export interface PrintTitles {
  rows: { first: number; count: number } | undefined;
  columns: { first: number; count: number } | undefined;
}

/** The areas of the sheet that print; empty where all of it does, or the name is no plain reference. */
export function printAreas(sheet: SheetModel): Area[] {
  return referencedAreas(namedOn(sheet, PRINT_AREA));
}

/** Sets what prints; no areas for the whole sheet. */
export function setPrintAreas(sheet: SheetModel, areas: readonly Area[]): void {
  setName(sheet, PRINT_AREA, areas.map(absoluteAddress));
}

export function printTitles(sheet: SheetModel): PrintTitles {
  const areas = referencedAreas(namedOn(sheet, PRINT_TITLES));
  const rows = areas.find(({ columns }) => columns === GRID_COLUMNS);
  const columns = areas.find(({ rows: height }) => height === GRID_ROWS);
  return {
    rows: rows && { first: rows.row, count: rows.rows },
    columns: columns && { first: columns.column, count: columns.columns },
  };
}

export function setPrintTitles(sheet: SheetModel, { rows, columns }: PrintTitles): void {
  setName(sheet, PRINT_TITLES, [
    ...(columns
      ? [`$${columnLetters(columns.first)}:$${columnLetters(columns.first + columns.count - 1)}`]
      : []),
    ...(rows ? [`$${rows.first + 1}:$${rows.first + rows.count}`] : []),
  ]);
}

const isNamed = (sheet: SheetModel, name: string) => (candidate: DefinedName) =>
  sameName(candidate.name, name) && sameName(candidate.scope, sheet.name);

const namedOn = (sheet: SheetModel, name: string): DefinedName | undefined =>
  sheet.workbook.names.find(isNamed(sheet, name));

function setName(sheet: SheetModel, name: string, addresses: readonly string[]): void {
  const { workbook } = sheet;
  const present = namedOn(sheet, name);
  const quoted = `'${sheet.name.replaceAll("'", "''")}'!`;
  const formula = `=${addresses.map((address) => quoted + address).join(",")}`;
  if (addresses.length === 0) {
    if (present) workbook.removeName(present.name, present.scope);
  } else if (present) present.formula = formula;
  else workbook.addName(name, formula, sheet.name);
}

const absoluteAddress = (area: Area): string =>
  areaAddress(area).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");

/** "='My sheet'!$A$1:$B$2,'My sheet'!$D$1": a comma inside quotes is part of the sheet's name. */
function referencedAreas(name: DefinedName | undefined): Area[] {
  const references = name?.formula.slice(1).match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return references.flatMap((reference) => {
    const area = parseArea(reference.slice(reference.lastIndexOf("!") + 1));
    return area ? [area] : [];
  });
}
