/** A workbook read through Excel without an engine beside it. */
import { cellsInThisThread } from "../../src/workbook/excelCells";
import { readSnapshot } from "../../src/workbook/excelSnapshot";
import { readWorkbook, type WorkbookReading } from "../../src/workbook/readWorkbook";

export async function readFromExcel(context: Excel.RequestContext): Promise<WorkbookReading> {
  return readWorkbook(await readSnapshot(context), cellsInThisThread(context));
}
