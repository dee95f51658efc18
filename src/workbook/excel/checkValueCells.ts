/** The cells of Check value and Check position that hold something, wherever their tables stand. */
import { headingsOf } from "../names/columns/tables";
import { MEASURES } from "../names/columns/measures";
import { INDICATORS } from "../names/columns/ownFigures";
import { cellAddress } from "../names/addresses";
import { nameKey, type CellValue } from "../names/cellText";
import { TABLES } from "../names/contract";
import { readTables } from "./workbookStructure";

/** The columns that hold figures published elsewhere, to compare with. */
const COLUMNS = {
  measures: [MEASURES.checkValue.name, MEASURES.checkPosition.name],
  indicators: [INDICATORS.checkValue.name],
} as const;
type CheckedTable = keyof typeof COLUMNS;

/** A cell by what it is for: rows that are put in or sorted meanwhile do not matter. */
export interface CheckValueCell {
  readonly table: string;
  readonly column: string;
  /** The row's measure or indicator, "#2" behind it where it is the second of the name. */
  readonly row: string;
}

export interface FoundCheckValue extends CheckValueCell {
  readonly sheet: string;
  readonly address: string;
  /** "" in a cell that holds nothing. */
  readonly content: CellValue;
  readonly isFormula: boolean;
  readonly format: string;
  readonly isProtected: boolean;
  readonly range: Excel.Range;
}

/** Every cell of these columns, the blank ones too; two round trips, and nothing is changed. */
export async function readCheckValues(context: Excel.RequestContext): Promise<FoundCheckValue[]> {
  const tables = await readTables(context);
  const loaded = (Object.keys(COLUMNS) as CheckedTable[]).flatMap((key) => {
    const found = tables.find(({ name }) => nameKey(name) === nameKey(TABLES[key]));
    if (!found?.showHeaders) return [];
    const sheet = context.workbook.worksheets.getItem(found.sheet);
    sheet.protection.load("protected");
    const header = found.table.getHeaderRowRange().load("values");
    const body = found.table
      .getDataBodyRange()
      .load("values,formulas,numberFormat,rowIndex,columnIndex");
    return [{ key, name: found.name, sheetName: found.sheet, sheet, header, body }];
  });
  await context.sync();
  return loaded.flatMap(({ key, name, sheetName, sheet, header, body }) => {
    const headings = (header.values[0] ?? []).map((cell) => nameKey(cell as CellValue));
    const names = rowNames(
      body.values as CellValue[][],
      headings.indexOf(nameKey(headingsOf(key)[0] ?? "")),
    );
    return COLUMNS[key].flatMap((column) => {
      const at = headings.indexOf(nameKey(column));
      if (at < 0) return [];
      return names.map((row, index): FoundCheckValue => {
        const content = (body.values[index]?.[at] ?? "") as CellValue;
        const place = { row: body.rowIndex + index, column: body.columnIndex + at };
        return {
          table: name,
          column,
          row,
          sheet: sheetName,
          address: cellAddress(place.row, place.column),
          content,
          isFormula: body.formulas[index]?.[at] !== body.values[index]?.[at],
          format: String(body.numberFormat[index]?.[at] ?? ""),
          isProtected: sheet.protection.protected,
          range: sheet.getCell(place.row, place.column),
        };
      });
    });
  });
}

function rowNames(values: readonly (readonly CellValue[])[], column: number): string[] {
  const times = new Map<string, number>();
  return values.map((cells) => {
    const name = nameKey(cells[column] ?? "");
    const time = (times.get(name) ?? 0) + 1;
    times.set(name, time);
    return time === 1 ? name : `${name} #${time}`;
  });
}
