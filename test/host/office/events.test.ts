import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

/** Lets messages between host and page, and the client's promises, come to rest. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

async function listen<Args>(
  source: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Args>,
) {
  const heard: Args[] = [];
  const registration = await opened.excel.run(async (context) => {
    const result = source(context).add((args) => {
      heard.push(args);
      return Promise.resolve();
    });
    await context.sync();
    return result;
  });
  return { heard, registration };
}

test("a person's edit fires the sheet's change event, with what the cell held", async () => {
  opened.page.edit("Sheet1", "B2", "4");
  const { heard } = await listen(
    (context) => context.workbook.worksheets.getItem("Sheet1").onChanged,
  );
  opened.page.edit("Sheet1", "B2", "=2*3");
  await settled();
  expect(heard).toMatchObject([
    {
      type: "WorksheetChanged",
      address: "B2",
      changeType: "RangeEdited",
      source: "Local",
      details: {
        valueBefore: 4,
        valueAfter: 6,
        valueTypeBefore: "Double",
        valueTypeAfter: "Double",
      },
    },
  ]);
});

test("writes of the add-in fire the collection's change event, once a write", async () => {
  const { heard } = await listen((context) => context.workbook.worksheets.onChanged);
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B2").values = 1 as never;
    sheet.getRange("D4").clear();
    await context.sync();
  });
  await settled();
  expect(heard.map((event) => event.address)).toEqual(["A1:B2", "D4"]);
});

test("a removed handler hears nothing more", async () => {
  const { heard, registration } = await listen(
    (context) => context.workbook.worksheets.getItem("Sheet1").onChanged,
  );
  await opened.excel.run(registration.context, async (context) => {
    registration.remove();
    await context.sync();
  });
  opened.page.edit("Sheet1", "A1", "1");
  await settled();
  expect(heard).toEqual([]);
});

test("selecting fires the workbook's and the sheet's selection events", async () => {
  const workbook = await listen((context) => context.workbook.onSelectionChanged);
  const sheet = await listen(
    (context) => context.workbook.worksheets.getItem("Sheet1").onSelectionChanged,
  );
  opened.page.select("Sheet1", "C3:D4");
  await settled();
  expect(workbook.heard).toHaveLength(1);
  expect(sheet.heard).toMatchObject([{ type: "WorksheetSelectionChanged", address: "C3:D4" }]);
});

test("a change within a table fires the table's event", async () => {
  await opened.excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:B1").values = [["Force", "Value"]];
    sheet.tables.add("A1:B3", true).name = "Figures";
    await context.sync();
  });
  const { heard } = await listen((context) => context.workbook.tables.getItem("Figures").onChanged);
  opened.page.edit("Sheet1", "B2", "7");
  opened.page.edit("Sheet1", "D9", "8");
  await settled();
  expect(heard.map((event) => event.address)).toEqual(["B2"]);
});

test("a change event leads to the changed cells", async () => {
  const { heard } = await listen((context) => context.workbook.worksheets.onChanged);
  opened.page.edit("Sheet1", "B2", "7");
  await settled();
  const address = await opened.excel.run(async (context) => {
    const range = heard[0]!.getRange(context).load("address,values");
    await context.sync();
    return [range.address, range.values];
  });
  expect(address).toEqual(["Sheet1!B2", [[7]]]);
});

test("clearing formats is no change of contents", async () => {
  const { heard } = await listen((context) => context.workbook.worksheets.onChanged);
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").getRange("A1").clear("Formats");
    await context.sync();
  });
  await settled();
  expect(heard).toEqual([]);
});

test("a person who turns to another sheet fires its activation", async () => {
  opened.workbook.addSheet("Other");
  const { heard } = await listen((context) => context.workbook.worksheets.onActivated);
  opened.page.select("Other", "A1");
  opened.page.select("Other", "A2");
  await settled();
  const { id } = opened.workbook.sheetByName("Other")!;
  expect(heard.map((event) => event.worksheetId)).toEqual([id]);
});

test("sheets added and activated are told", async () => {
  const added = await listen((context) => context.workbook.worksheets.onAdded);
  const activated = await listen((context) => context.workbook.worksheets.onActivated);
  await opened.excel.run(async (context) => {
    context.workbook.worksheets.add("Another").activate();
    await context.sync();
  });
  await settled();
  expect([added.heard.length, activated.heard.length]).toEqual([1, 1]);
});

test("a person's edit is entered and recalculated", () => {
  opened.page.edit("Sheet1", "A1", "=1+2");
  expect(opened.workbook.activeSheet.value(0, 0)).toBe(3);
});
