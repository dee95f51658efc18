import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

const run = <T>(batch: (context: Excel.RequestContext, sheet: Excel.Worksheet) => Promise<T>) =>
  opened.excel.run((context) => batch(context, context.workbook.worksheets.getActiveWorksheet()));

const codeOf = (promise: Promise<unknown>) =>
  promise.then(
    () => "no error",
    (error: OfficeExtension.Error) => error.code,
  );

test("sheets are added, renamed, ordered, hidden, coloured, activated and deleted", async () => {
  const seen = await run(async (context) => {
    const { worksheets } = context.workbook;
    const added = worksheets.add("MSG Summary");
    added.tabColor = "#FF0000";
    added.showGridlines = false;
    added.activate();
    const hidden = worksheets.add("Hidden");
    hidden.visibility = "Hidden";
    added.load("name,position,tabColor,showGridlines,id");
    const count = worksheets.getCount(true);
    const last = worksheets.getLast(true);
    last.load("name");
    const active = worksheets.getActiveWorksheet();
    active.load("name");
    await context.sync();
    const before = [added.name, added.position, added.tabColor, added.showGridlines];
    hidden.delete();
    await context.sync();
    return [before, count.value, last.name, active.name];
  });
  expect(seen).toEqual([["MSG Summary", 1, "#FF0000", false], 2, "MSG Summary", "MSG Summary"]);
  expect(opened.workbook.sheets.map((sheet) => sheet.name)).toEqual(["Sheet1", "MSG Summary"]);
});

test("a sheet's name is refused when taken or not allowed", async () => {
  const add = (name: string) =>
    run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
  expect(await codeOf(add("sheet1"))).toBe("ItemAlreadyExists");
  expect(await codeOf(add("a/b"))).toBe("InvalidArgument");
  expect(await codeOf(add("x".repeat(32)))).toBe("InvalidArgument");
});

test("a very hidden sheet is not deleted", async () => {
  const deleting = run(async (context) => {
    const sheet = context.workbook.worksheets.add("Secret");
    sheet.visibility = "VeryHidden";
    sheet.delete();
    await context.sync();
  });
  expect(await codeOf(deleting)).toBe("InvalidOperation");
});

test("a table is made, named, read by its parts, and resized", async () => {
  const seen = await run(async (context, sheet) => {
    sheet.getRange("B2:C4").values = [
      ["Force", "Value"],
      ["Essex", 1],
      ["Kent", 2],
    ];
    const table = sheet.tables.add("B2:C4", true);
    table.name = "Figures";
    table.style = "TableStyleLight1";
    table.showFilterButton = false;
    await context.sync();
    const found = context.workbook.tables.getItem("figures");
    found.resize("B2:C6");
    const parts = {
      whole: found.getRange(),
      header: found.getHeaderRowRange(),
      body: found.getDataBodyRange(),
      column: found.columns.getItem("Value").getDataBodyRange(),
      row: found.rows.getItemAt(1).getRange(),
    };
    for (const part of Object.values(parts)) part.load("address,values");
    found.load("name,style,showFilterButton,showHeaders,showTotals,id");
    found.rows.load("count");
    found.columns.load("items/name,items/index");
    found.worksheet.load("name");
    const touching = sheet.getRange("A1:B2").getTables(false);
    touching.load("items/name");
    const missing = context.workbook.tables.getItemOrNullObject("Other");
    await context.sync();
    return {
      addresses: Object.values(parts).map((part) => part.address),
      row: parts.row.values,
      table: [found.name, found.style, found.showFilterButton, found.showHeaders, found.showTotals],
      rows: found.rows.count,
      columns: found.columns.items.map((column) => [column.index, column.name]),
      sheet: found.worksheet.name,
      touching: touching.items.map((each) => each.name),
      missing: missing.isNullObject,
    };
  });
  expect(seen).toEqual({
    addresses: ["Sheet1!B2:C6", "Sheet1!B2:C2", "Sheet1!B3:C6", "Sheet1!C3:C6", "Sheet1!B4:C4"],
    row: [["Kent", 2]],
    table: ["Figures", "TableStyleLight1", false, true, false],
    rows: 4,
    columns: [
      [0, "Force"],
      [1, "Value"],
    ],
    sheet: "Sheet1",
    touching: ["Figures"],
    missing: true,
  });
});

test("tables do not overlap, and two do not share a name", async () => {
  const add = (address: string, name?: string) =>
    run(async (context, sheet) => {
      const table = sheet.tables.add(address, true);
      if (name) table.name = name;
      await context.sync();
    });
  await add("A1:B3", "First");
  expect(await codeOf(add("B2:C4"))).not.toBe("no error");
  expect(await codeOf(add("E1:F3", "First"))).toBe("ItemAlreadyExists");
});

test("names are added for ranges and constants, found, read and deleted", async () => {
  const seen = await run(async (context, sheet) => {
    const { names } = context.workbook;
    names.add("Figures", sheet.getRange("A1:B2"), "The figures");
    names.add("Confidence", "=0.95");
    sheet.names.add("Local", sheet.getRange("C3"));
    const figures = names.getItem("figures");
    figures.load("name,formula,value,type,scope,visible,comment");
    const confidence = names.getItem("Confidence");
    confidence.load("value,type");
    const range = figures.getRange();
    range.load("address");
    const none = confidence.getRangeOrNullObject();
    names.load("items/name");
    sheet.names.load("items/name,items/scope");
    await context.sync();
    figures.delete();
    const gone = names.getItemOrNullObject("Figures");
    await context.sync();
    return {
      figures: [figures.formula, figures.value, figures.type, figures.scope, figures.comment],
      confidence: [confidence.value, confidence.type],
      address: range.address,
      none: none.isNullObject,
      all: names.items.map((name) => name.name),
      local: sheet.names.items.map((name) => [name.name, name.scope]),
      gone: gone.isNullObject,
    };
  });
  expect(seen).toEqual({
    figures: ["=Sheet1!$A$1:$B$2", "Sheet1!A1:B2", "Range", "Workbook", "The figures"],
    confidence: [0.95, "Double"],
    address: "Sheet1!A1:B2",
    none: true,
    all: ["Figures", "Confidence"],
    local: [["Local", "Worksheet"]],
    gone: true,
  });
});

test("custom properties of a sheet are added, replaced, listed and deleted", async () => {
  const seen = await run(async (context, sheet) => {
    const { customProperties } = sheet;
    customProperties.add("msg", "one");
    customProperties.add("MSG", "two");
    customProperties.add("other", "three");
    customProperties.load("items/key,items/value");
    const missing = customProperties.getItemOrNullObject("missing");
    await context.sync();
    const listed = customProperties.items.map(({ key, value }) => [key, value]);
    customProperties.getItem("other").delete();
    const count = customProperties.getCount();
    await context.sync();
    return [listed, missing.isNullObject, count.value];
  });
  expect(seen).toEqual([
    [
      ["msg", "two"],
      ["other", "three"],
    ],
    true,
    1,
  ]);
});

test("settings hold JSON", async () => {
  const seen = await run(async (context) => {
    const { settings } = context.workbook;
    settings.add("fingerprint", { a: [1, "x"] });
    const item = settings.getItem("fingerprint");
    item.load("key,value");
    const missing = settings.getItemOrNullObject("missing");
    await context.sync();
    return [item.key, item.value, missing.isNullObject];
  });
  expect(seen).toEqual(["fingerprint", { a: [1, "x"] }, true]);
});

test("panes freeze, and say where", async () => {
  const seen = await run(async (context, sheet) => {
    const { freezePanes } = sheet;
    const none = freezePanes.getLocationOrNullObject();
    await context.sync();
    freezePanes.freezeAt(sheet.getRange("A1:B3"));
    const both = freezePanes.getLocationOrNullObject();
    both.load("address");
    await context.sync();
    freezePanes.freezeRows(2);
    const rows = freezePanes.getLocationOrNullObject();
    rows.load("address");
    await context.sync();
    return [none.isNullObject, both.address, rows.address];
  });
  expect(seen).toEqual([true, "Sheet1!A1:B3", "Sheet1!1:2"]);
});

test("selection: what is selected, what is active, and select()", async () => {
  const seen = await run(async (context) => {
    const other = context.workbook.worksheets.add("Other");
    other.getRange("B2:C3").select();
    const selected = context.workbook.getSelectedRange();
    const cell = context.workbook.getActiveCell();
    selected.load("address");
    cell.load("address");
    await context.sync();
    return [selected.address, cell.address];
  });
  expect(seen).toEqual(["Other!B2:C3", "Other!B2"]);
});

test("autofit makes a column wide enough for its longest text", async () => {
  const widths = await run(async (context, sheet) => {
    sheet.getRange("A1:A2").values = [["short"], ["a rather long text in a cell"]];
    const { format } = sheet.getRange("A:A");
    format.autofitColumns();
    const first = sheet.getRange("A1").format;
    first.load("columnWidth");
    const second = sheet.getRange("B1").format;
    second.load("columnWidth");
    await context.sync();
    return [first.columnWidth, second.columnWidth] as const;
  });
  expect(widths[0]).toBeGreaterThan(28 * 5);
  expect(widths[0]).toBeLessThan(28 * 8);
  expect(widths[1]).toBeLessThan(widths[0]);
});
