import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
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

/** Runs one change of the active sheet's page layout; its error's code, or "no error". */
const change = (set: (page: Excel.PageLayout, sheet: Excel.Worksheet) => void) =>
  codeOf(
    run(async (context, sheet) => {
      set(sheet.pageLayout, sheet);
      await context.sync();
    }),
  );

const setup = () => opened.workbook.sheets[0]!.pageSetup;

test("a new sheet is portrait, at full size, with Excel's margins, and prints as a whole", async () => {
  const seen = await run(async (context, sheet) => {
    const page = sheet.pageLayout.load();
    const area = sheet.pageLayout.getPrintAreaOrNullObject();
    const rows = sheet.pageLayout.getPrintTitleRowsOrNullObject();
    await context.sync();
    return [page.orientation, page.zoom, page.leftMargin, page.topMargin, area, rows].map((part) =>
      part !== null && typeof part === "object" && "isNullObject" in part
        ? part.isNullObject
        : part,
    );
  });
  expect(seen).toEqual([
    "Portrait",
    { horizontalFitToPages: null, verticalFitToPages: null, scale: 100 },
    50.4,
    54,
    true,
    true,
  ]);
  expect(await change((page) => void page.getPrintArea().load())).toBe("ItemNotFound");
});

test("what is set is read again, and is what the workbook holds", async () => {
  const seen = await run(async (context, sheet) => {
    const page = sheet.pageLayout;
    page.orientation = "Landscape";
    page.paperSize = "A4";
    page.zoom = { horizontalFitToPages: 1 };
    page.centerHorizontally = true;
    page.setPrintMargins("Centimeters", { left: 2.54, top: 1.27 });
    page.bottomMargin = 40;
    page.setPrintArea("A1:C9");
    page.setPrintTitleRows("$6:$6");
    page.setPrintTitleColumns(sheet.getRange("A:B"));
    const all = page.headersFooters.defaultForAllPages;
    all.leftHeader = "Smith && Sons";
    all.rightFooter = "Page &P of &N";
    await context.sync();
    page.load("orientation,paperSize,zoom,leftMargin,rightMargin,topMargin,centerHorizontally");
    all.load("leftHeader,centerHeader,rightFooter");
    const [area, rows] = [page.getPrintArea(), page.getPrintTitleRows()];
    const columns = page.getPrintTitleColumns();
    for (const range of [area, rows, columns]) range.load("address");
    await context.sync();
    return [
      [page.orientation, page.paperSize, page.zoom.horizontalFitToPages],
      [page.leftMargin, page.rightMargin, page.topMargin, page.centerHorizontally],
      [all.leftHeader, all.centerHeader, all.rightFooter],
      [area.address, rows.address, columns.address],
    ];
  });
  expect(seen).toEqual([
    ["Landscape", "A4", 1],
    [72, 50.4, 36, true],
    ["Smith && Sons", "", "Page &P of &N"],
    ["Sheet1!A1:C9", "Sheet1!6:6", "Sheet1!A:B"],
  ]);
  expect(setup()).toMatchObject({ paper: 9, fitTo: { across: 1, down: 0 } });
  expect(setup().margins.bottom).toBe(40);
  expect(opened.workbook.names.map(({ name, formula }) => [name, formula])).toEqual([
    ["Print_Area", "='Sheet1'!$A$1:$C$9"],
    ["Print_Titles", "='Sheet1'!$A:$B,'Sheet1'!$6:$6"],
  ]);
});

test("a scale takes the place of pages to fit to", async () => {
  await change((page) => (page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 2 }));
  expect(setup().fitTo).toEqual({ across: 1, down: 2 });
  await change((page) => (page.zoom = { scale: 80 }));
  expect([setup().fitTo, setup().scale]).toEqual([null, 80]);
});

test("a second print area takes the place of the first, in several ranges where given", async () => {
  await change((page) => page.setPrintArea("A1:C9"));
  await change((page, sheet) => page.setPrintArea(sheet.getRanges("A1:B2,D4:E5")));
  const address = await run(async (context, sheet) => {
    const area = sheet.pageLayout.getPrintArea();
    area.load("address");
    await context.sync();
    return area.address;
  });
  expect(address).toBe("Sheet1!A1:B2,Sheet1!D4:E5");
  expect(opened.workbook.names).toHaveLength(1);
});

test("headers for first and even pages are their own", async () => {
  await change(({ headersFooters }) => {
    headersFooters.state = "FirstOddAndEven";
    headersFooters.useSheetScale = false;
    headersFooters.firstPage.centerHeader = "first";
    headersFooters.evenPages.centerHeader = "even";
    headersFooters.oddPages.centerHeader = "odd";
  });
  const { state, useSheetScale, pages } = setup().headersFooters;
  expect([state, useSheetScale]).toEqual(["FirstOddAndEven", false]);
  expect([pages.first, pages.even, pages.odd].map(({ header }) => header.center)).toEqual([
    "first",
    "even",
    "odd",
  ]);
});

const REFUSED: readonly [string, (page: Excel.PageLayout) => void][] = [
  ["rows that are not whole", (page) => page.setPrintTitleRows("A1:B2")],
  ["columns that are not whole", (page) => page.setPrintTitleColumns("A1:B2")],
  ["no pages", (page) => (page.zoom = { horizontalFitToPages: 0 })],
  ["half a page", (page) => (page.zoom = { verticalFitToPages: 1.5 })],
  ["a scale beside pages", (page) => (page.zoom = { horizontalFitToPages: 1, scale: 50 })],
  ["a scale over 400", (page) => (page.zoom = { scale: 401 })],
  ["a scale under 10", (page) => (page.zoom = { scale: 9 })],
  ["an unknown paper", (page) => (page.paperSize = "A99" as "A4")],
  ["a negative margin", (page) => (page.leftMargin = -1)],
  [
    "a header over 255 characters in all",
    ({ headersFooters: { defaultForAllPages } }) => {
      defaultForAllPages.leftHeader = "x".repeat(200);
      defaultForAllPages.rightHeader = "x".repeat(52);
    },
  ],
];

test.each(REFUSED)("%s is refused", async (_what, set) => {
  expect(await change(set)).toBe("InvalidArgument");
});

test("a header of 255 characters in all is taken", async () => {
  const taken = change(({ headersFooters: { defaultForAllPages } }) => {
    defaultForAllPages.leftHeader = "x".repeat(200);
    defaultForAllPages.rightHeader = "x".repeat(51);
  });
  expect(await taken).toBe("no error");
});

test("what prints of errors and comments is not simulated, and says so", async () => {
  expect(await change((page) => (page.printErrors = "Blank"))).toBe("ApiNotFound");
});

test("page breaks are added, counted, kept in the file and taken away", async () => {
  await run(async (context, sheet) => {
    sheet.horizontalPageBreaks.add("A20");
    sheet.horizontalPageBreaks.add("A10");
    sheet.verticalPageBreaks.add("D1");
    await context.sync();
  });
  const again = openWorkbook(saveWorkbook(opened.workbook)).sheets[0]!.pageSetup;
  expect(again.breaks).toEqual({ rows: [9, 19], columns: [3] });
  await run(async (context, sheet) => {
    const breaks = sheet.horizontalPageBreaks.load("items/rowIndex");
    await context.sync();
    expect(breaks.items.map(({ rowIndex }) => rowIndex)).toEqual([9, 19]);
    breaks.items[0]?.delete();
    sheet.verticalPageBreaks.removePageBreaks();
    await context.sync();
  });
  expect(setup().breaks).toEqual({ rows: [19], columns: [] });
  expect(await change((_page, sheet) => sheet.horizontalPageBreaks.add("A1"))).toBe(
    "InvalidArgument",
  );
});
