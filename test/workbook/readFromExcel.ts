/** A workbook read through Excel without an engine beside it. */
import { cellsInThisThread } from "../../src/workbook/excel/excelCells";
import { readSnapshot } from "../../src/workbook/excel/excelSnapshot";
import { readWorkbook, type WorkbookReading } from "../../src/workbook/reading/readWorkbook";

export async function readFromExcel(context: Excel.RequestContext): Promise<WorkbookReading> {
  return readWorkbook(await readSnapshot(context), cellsInThisThread(context));
}
