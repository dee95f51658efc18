import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

const run = <T>(batch: (context: Excel.RequestContext) => Promise<T>) => opened.excel.run(batch);

/** Runs a batch that is to fail, and says how. */
async function failure(batch: (context: Excel.RequestContext) => unknown) {
  const error = await run(async (context) => {
    batch(context);
    await context.sync();
  }).then(
    () => undefined,
    (reason: unknown) => reason as OfficeExtension.Error,
  );
  if (!error) throw new Error("The batch did not fail.");
  return { code: error.code, message: error.message, location: error.debugInfo.errorLocation };
}

const active = (context: Excel.RequestContext) => context.workbook.worksheets.getActiveWorksheet();

test("a null object says so, and everything passes on it", async () => {
  const seen = await run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject("Nowhere");
    const cell = sheet.getRange("A1");
    sheet.load("name");
    cell.load("values");
    sheet.delete();
    await context.sync();
    return [sheet.isNullObject, cell.isNullObject];
  });
  expect(seen).toEqual([true, true]);
  expect(opened.workbook.sheets).toHaveLength(1);
});

test("what is not there is ItemNotFound, with its place", async () => {
  expect(await failure((context) => context.workbook.worksheets.getItem("Nowhere"))).toMatchObject({
    code: "ItemNotFound",
    location: "WorksheetCollection.getItem",
  });
});

test("an error stops the rest of the batch; what ran before stays", async () => {
  const result = await failure((context) => {
    const sheet = active(context);
    sheet.getRange("A1").values = [["before"]];
    sheet.getRange("A2:B2").values = [["wrong shape"]];
    sheet.getRange("A3").values = [["after"]];
  });
  expect(result).toMatchObject({ code: "InvalidArgument", location: "Range.values" });
  const { activeSheet } = opened.workbook;
  expect([0, 1, 2].map((row) => activeSheet.value(row, 0))).toEqual(["before", null, null]);
});

test.each<[string, (context: Excel.RequestContext) => unknown]>([
  ["Worksheet.shapes", (context) => active(context).shapes.getCount()],
  ["Worksheet.copy", (context) => active(context).copy()],
  ["Range.style", (context) => (active(context).getRange("A1").style = "Good")],
  ["Range.autoFill", (context) => active(context).getRange("A1").autoFill("A1:A9")],
  [
    "Range.conditionalFormats",
    (context) => active(context).getRange("A1").load("conditionalFormats/type"),
  ],
])("%s, which the host does not simulate, is ApiNotFound by name", async (name, batch) => {
  const { code, message, location } = await failure(batch);
  expect({ code, location }).toEqual({ code: "ApiNotFound", location: name });
  expect(message).toContain(name);
});

test("a member above the advertised set is ApiNotFound, and says which set has it", async () => {
  const { code, message } = await failure((context) =>
    active(context).getRange("A1").getDependents().getRangeAreasBySheet("Sheet1"),
  );
  expect(code).toBe("ApiNotFound");
  expect(message).toContain("Range.getDependents is in ExcelApi 1.15");
});

test("loading an unknown property is refused", async () => {
  const { code, message } = await failure((context) =>
    active(context).getRange("A1").load("nonsense"),
  );
  expect(code).toBe("InvalidArgument");
  expect(message).toContain("nonsense");
});

test("requests over 5 MB are refused and write nothing", async () => {
  const text = "x".repeat(30_000);
  const { code } = await failure((context) => {
    active(context).getRange("A1:A180").values = Array.from({ length: 180 }, () => [text]);
  });
  expect(code).toBe("RequestPayloadSizeLimitExceeded");
  expect(opened.workbook.activeSheet.usedArea(false)).toBeUndefined();
  expect(opened.page.traffic.requestBytes).toBeGreaterThan(5 * 1024 * 1024);
});

test("responses over 5 MB are refused", async () => {
  const text = "x".repeat(30_000);
  for (let row = 0; row < 180; row++) opened.workbook.activeSheet.setValue(row, 0, text);
  const { code } = await failure((context) => active(context).getRange("A1:A180").load("values"));
  expect(code).toBe("ResponsePayloadSizeLimitExceeded");
});

test("a range is kept from one sync to the next, and let go after the run", async () => {
  const kept = await run(async (context) => {
    const range = active(context).getRange("B2");
    await context.sync();
    const during = opened.page.session.host.references.count;
    active(context).name = "Renamed";
    range.values = [["kept"]];
    await context.sync();
    range.load("address");
    await context.sync();
    return [during, range.address];
  });
  expect(kept).toEqual([1, "Renamed!B2"]);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(opened.page.session.host.references.count).toBe(0);
});

test("collections list their items; top and skip take a part", async () => {
  const names = await run(async (context) => {
    const { worksheets } = context.workbook;
    for (const name of ["Two", "Three", "Four"]) worksheets.add(name);
    worksheets.load("items/name,items/visibility");
    await context.sync();
    const all = worksheets.items.map((sheet) => sheet.name);
    const part = context.workbook.worksheets;
    part.load({ select: "name", top: 2, skip: 1 });
    await context.sync();
    part.items[0]!.load("position");
    await context.sync();
    return { all, part: part.items.map((sheet) => sheet.name), position: part.items[0]!.position };
  });
  expect(names).toEqual({
    all: ["Sheet1", "Two", "Three", "Four"],
    part: ["Two", "Three"],
    position: 1,
  });
});

test("nested loads answer objects and collections within objects", async () => {
  const seen = await run(async (context) => {
    active(context).getRange("A1:B1").values = [["Force", "Value"]];
    active(context).tables.add("A1:B3", true).name = "Figures";
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/tables/items/name,items/tables/items/columns/items/name");
    await context.sync();
    return worksheets.items.map((sheet) => ({
      sheet: sheet.name,
      tables: sheet.tables.items.map((table) => [
        table.name,
        table.columns.items.map((column) => column.name),
      ]),
    }));
  });
  expect(seen).toEqual([{ sheet: "Sheet1", tables: [["Figures", ["Force", "Value"]]] }]);
});

test("a protected sheet refuses writes with AccessDenied", async () => {
  const { activeSheet } = opened.workbook;
  Object.defineProperty(activeSheet, "isProtected", { value: true });
  expect(await failure((context) => (active(context).getRange("A1").values = [[1]]))).toMatchObject(
    { code: "AccessDenied", location: "Range.values" },
  );
});

test("a fault of the host fails the call, and is recorded", async () => {
  const fault = new TypeError("The host's own fault");
  opened.workbook.activeSheet.usedArea = () => {
    throw fault;
  };
  expect(await failure((context) => active(context).getUsedRange())).toMatchObject({
    code: "GeneralException",
  });
  expect(opened.page.errors).toEqual([fault]);
});

test("an event that is not simulated cannot be registered", async () => {
  const { code } = await failure((context) =>
    active(context).onCalculated.add(() => Promise.resolve()),
  );
  expect(code).toBe("ApiNotFound");
});

test("set() and toJSON() of the client work over the host", async () => {
  const json = await run(async (context) => {
    const range = active(context).getRange("A1");
    range.set({ values: [[5]], format: { font: { italic: true }, wrapText: true } });
    range.load({ values: true, format: { wrapText: true, font: { italic: true } } });
    await context.sync();
    return range.toJSON();
  });
  expect(json).toMatchObject({ values: [[5]], format: { wrapText: true, font: { italic: true } } });
});
