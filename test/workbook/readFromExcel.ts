/** A workbook read through Excel without an engine beside it. */
import { SheetCells } from "../../src/workbook/cells/sheetCells";
import { ExcelCells } from "../../src/workbook/excelCells";
import { readSnapshot } from "../../src/workbook/excelSnapshot";
import { readWorkbook, type WorkbookReading } from "../../src/workbook/readWorkbook";

export async function readFromExcel(context: Excel.RequestContext): Promise<WorkbookReading> {
  const snapshot = await readSnapshot(context);
  const excel = new ExcelCells(context);
  return readWorkbook(snapshot, {
    values: async (areas) => {
      const cells = areas.map(({ sheet, area }) => new SheetCells(sheet, area));
      await excel.values(areas, (index, block) => cells[index]?.add(block));
      return cells;
    },
    merges: (areas) => excel.merges(areas),
    percents: (lists) => excel.percents(lists),
    texts: (areas) => excel.texts(areas),
  });
}
