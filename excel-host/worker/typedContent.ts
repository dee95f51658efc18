/** A cell's content as the formula bar shows it and as a person could type it again. */
import { isDateFormat, isPercentFormat } from "numfmt";
import { CellError, type SheetModel } from "../model/types";

export function typedContent(sheet: SheetModel, row: number, column: number): string {
  const formula = sheet.formula(row, column);
  if (formula !== undefined) return formula;
  const value = sheet.value(row, column);
  if (value === null) return "";
  if (value instanceof CellError) return value.text;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const format = sheet.format(row, column);
  if (typeof value === "string") return format.quotePrefix ? `'${value}` : value;
  if (isDateFormat(format.numberFormat)) return sheet.text(row, column);
  // 15 digits as Excel shows them: 16.2%, not 16.200000000000003%.
  return isPercentFormat(format.numberFormat)
    ? `${Number((value * 100).toPrecision(15))}%`
    : String(value);
}
