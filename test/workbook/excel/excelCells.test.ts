/** Cells of sources as they are asked of Excel: merged areas come with the values, or are asked for again. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { newWorkbook } from "../../../excel-host/package/open";
import { ExcelCells } from "../../../src/workbook/excel/excelCells";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
afterEach(() => excel.close());

const ROWS = 2000;

/** @param length of the text in every cell */
async function read(length: number) {
  const workbook = newWorkbook();
  const sheet = workbook.addSheet("Crime");
  const text = "x".repeat(length);
  for (let row = 2; row < ROWS; row++)
    for (let column = 0; column < 3; column++) sheet.setValue(row, column, text);
  sheet.setValue(0, 0, "Force");
  sheet.merge({ row: 0, column: 0, rows: 2, columns: 2 });
  excel = await openExcel(workbook);
  const area = { top: 0, left: 0, rows: ROWS, columns: 3 };
  const asked = [
    { sheet: "Crime", area },
    { sheet: "Crime", area: { ...area, top: 10, rows: 5 } },
  ];
  return Excel.run(async (context) => {
    const cells = new ExcelCells(context, false);
    await cells.values(asked);
    const before = excel.roundTrips;
    const merges = await cells.merges(asked);
    return { merges, trips: excel.roundTrips - before };
  });
}

const MERGED = [[{ top: 0, left: 0, rows: 2, columns: 2 }], []];

test("merged areas of areas that were read cost no round trip", async () => {
  expect(await read(5)).toEqual({ merges: MERGED, trips: 0 });
});

test("where the first answer was too large for Excel, they are asked for again", async () => {
  expect(await read(1000)).toEqual({ merges: MERGED, trips: 1 });
});
