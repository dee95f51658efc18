/** Pointing at cells, reading them and putting a formula into a cell, through office.js. */
import { insertFormula, readAreas, selectedArea } from "../../../src/workbook/excel/formulaPlaces";
import { openMsgWorkbook, type MsgWorkbook } from "../freezing/msgWorkbook";
import type { Sheet } from "../../../excel-host/model/sheet";

let book: MsgWorkbook;
beforeAll(async () => {
  book = await openMsgWorkbook({
    "Crime, all": { A1: "Essex", B1: "150", A2: "Kent", B2: "90" },
    Room: { B2: "Here" },
  });
});
afterAll(() => book.close());

const area = (top: number, left: number, rows: number, columns: number) => ({
  top,
  left,
  rows,
  columns,
});

test("the selection is given with its sheet", async () => {
  book.excel.select("Crime, all", "B1:B2");
  expect(await selectedArea()).toEqual({ sheet: "Crime, all", area: area(0, 1, 2, 1) });
});

test("areas are read as they are, whole columns as far as they are used", async () => {
  const sheet = "Crime, all";
  expect(
    await readAreas([
      { sheet, area: area(0, 0, 3, 1) },
      { sheet, area: area(0, 1, 1_048_576, 1) },
      { sheet, area: area(0, 9, 1_048_576, 1) },
    ]),
  ).toEqual([
    { area: area(0, 0, 3, 1), values: [["Essex"], ["Kent"], [""]] },
    { area: area(0, 1, 2, 1), values: [[150], [90]] },
    { area: undefined, values: [] },
  ]);
});

test("a sheet that is not there, and too many cells, are refused in words", async () => {
  await expect(readAreas([{ sheet: "Gone", area: area(0, 0, 1, 1) }])).rejects.toThrow(
    'There is no sheet "Gone".',
  );
  await expect(readAreas([{ sheet: "Room", area: area(0, 0, 1_000_000, 2) }])).rejects.toThrow(
    "more than a function can be given",
  );
});

test("a formula goes into the cell and spills over free ones", async () => {
  const place = { sheet: "Room", area: area(4, 0, 2, 1) };
  book.sheet("Room").setFormat({ row: 4, column: 0, rows: 1, columns: 1 }, { numberFormat: "@" });
  await insertFormula(place, "=MSG.RATE('Crime, all'!B1:B2,'Crime, all'!B1:B2)");
  await book.excel.calculated();
  expect([book.value("Room", 4, 0), book.value("Room", 5, 0)]).toEqual([1000, 1000]);
});

test("occupied cells, protected and missing sheets are refused, and nothing is written", async () => {
  const insert = (row: number, sheet = "Room") =>
    insertFormula({ sheet, area: area(row, 1, 2, 1) }, "=MSG.ORDINAL(8)");
  await expect(insert(0)).rejects.toThrow("B1:B2 is not empty.");
  expect(book.value("Room", 0, 1)).toBeNull();
  await expect(insert(0, "Gone")).rejects.toThrow('There is no sheet "Gone" any more.');
  await expect(insert(1_048_575)).rejects.toThrow("beyond the end of the sheet");
  const { layout } = book.sheet("Room") as Sheet;
  layout.isProtected = true;
  await expect(insert(7)).rejects.toThrow("The sheet Room is protected.");
  layout.isProtected = false;
});

test("a result of several cells does not go into a table or over merged cells", async () => {
  const sheet = book.sheet("Room");
  sheet.setValue(9, 3, "Head");
  sheet.addTable({ row: 9, column: 3, rows: 4, columns: 1 }, true, "Mine");
  const insert = (column: number, rows: number) =>
    insertFormula({ sheet: "Room", area: area(10, column, rows, 1) }, "=MSG.ORDINAL(8)");
  await expect(insert(3, 2)).rejects.toThrow("cannot stand in a table (Mine)");
  sheet.merge({ row: 11, column: 5, rows: 1, columns: 2 });
  await expect(insert(5, 2)).rejects.toThrow("merged cells");
  await insert(3, 1);
  await book.excel.calculated();
  expect(book.value("Room", 10, 3)).toBe("8th");
});
