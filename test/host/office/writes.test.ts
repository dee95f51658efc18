/** Which requests change what the workbook's file would hold: by them a page knows what is not saved. */
import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

type Doing = (sheet: Excel.Worksheet, context: Excel.RequestContext) => unknown;

async function writesOf(doing: Doing): Promise<number> {
  const before = opened.page.traffic.writes;
  await opened.excel.run(async (context) => {
    await doing(context.workbook.worksheets.getActiveWorksheet(), context);
    await context.sync();
  });
  return opened.page.traffic.writes - before;
}

test.each<[string, Doing]>([
  ["a value", (sheet) => (sheet.getRange("A1").values = [[1]])],
  ["several properties at once", (sheet) => sheet.set({ name: "Other" })],
  ["a format", (sheet) => (sheet.getRange("A1").format.fill.color = "#FF0000")],
  [
    "a new sheet, of which nothing more is asked",
    (_, { workbook }) => workbook.worksheets.add("B"),
  ],
  ["a sheet deleted", (sheet, { workbook }) => [workbook.worksheets.add("B"), sheet.delete()]],
  ["a table", (sheet) => sheet.tables.add("A1:B2", true)],
  ["a name", (sheet, { workbook }) => workbook.names.add("here", sheet.getRange("A1"))],
  [
    "a value, calculated at once",
    (sheet) => [(sheet.getRange("A1").values = [[1]]), sheet.calculate(true)],
  ],
])("%s is written", async (_, doing) => {
  expect(await writesOf(doing)).toBe(1);
});

test.each<[string, Doing]>([
  ["reading", (sheet) => sheet.getUsedRange().load("values")],
  [
    "looking for what may not be there",
    (_, { workbook }) => workbook.tables.getItemOrNullObject("x").load("name"),
  ],
  ["selecting", (sheet) => [sheet.activate(), sheet.getRange("B2").select()]],
  ["listening", (sheet) => sheet.onChanged.add(() => Promise.resolve())],
  ["a worksheet function", (_, { workbook }) => workbook.functions.date(2000, 1, 1).load("value")],
  ["calculating", (_, { application }) => application.calculate("Full")],
])("%s writes nothing", async (_, doing) => {
  expect(await writesOf(doing)).toBe(0);
});
