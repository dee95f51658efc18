/** A workbook read through Excel without an engine beside it. */
import { cellsInThisThread } from "../../src/workbook/excel/excelCells";
import { readSnapshot } from "../../src/workbook/excel/excelSnapshot";
import { readWorkbook, type WorkbookReading } from "../../src/workbook/reading/readWorkbook";

export async function readFromExcel(context: Excel.RequestContext): Promise<WorkbookReading> {
  const snapshot = await readSnapshot(context);
  return readWorkbook(snapshot, cellsInThisThread(context, snapshot));
}
