import fc from "fast-check";
import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

const run = <T>(batch: (sheet: Excel.Worksheet, context: Excel.RequestContext) => Promise<T>) =>
  opened.excel.run((context) => batch(context.workbook.worksheets.getActiveWorksheet(), context));

/** Loads what is named of a range, in one sync. */
const read = <Name extends keyof Excel.Range>(address: string, ...names: Name[]) =>
  run(async (sheet, context) => {
    const range = sheet.getRange(address);
    range.load(names.join(","));
    await context.sync();
    return Object.fromEntries(names.map((name) => [name, range[name]])) as Pick<Excel.Range, Name>;
  });

const write = (address: string, values: unknown) =>
  run(async (sheet, context) => {
    sheet.getRange(address).values = values as never;
    await context.sync();
  });

const refusal = async (promise: Promise<unknown>) => {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason as OfficeExtension.Error,
  );
  return error && { code: error.code, location: error.debugInfo.errorLocation };
};

test("what is written is parsed as Excel parses it", async () => {
  await write("A1:F1", [["=1+1", "12%", "TRUE", "4-5", "'007", "text"]]);
  const { values, formulas, valueTypes } = await read("A1:F1", "values", "formulas", "valueTypes");
  expect(values[0]?.[0]).toBe(2);
  expect(formulas[0]?.[0]).toBe("=1+1");
  expect(values[0]?.[1]).toBeCloseTo(0.12);
  expect(values[0]?.[2]).toBe(true);
  expect(typeof values[0]?.[3]).toBe("number");
  expect(values[0]?.slice(4)).toEqual(["007", "text"]);
  expect(valueTypes).toEqual([["Double", "Double", "Boolean", "Double", "String", "String"]]);
});

test("a cell formatted @ takes text as it is", async () => {
  await run(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.numberFormat = [["@", "@"]];
    range.values = [["4-5", "=1+1"]];
    await context.sync();
  });
  expect((await read("A1:B1", "values")).values).toEqual([["4-5", "=1+1"]]);
});

test("null leaves a cell, an empty text empties it, one value goes to every cell", async () => {
  await write("A1:B2", 7);
  await write("A1:B1", [[null, ""]]);
  expect((await read("A1:B2", "values", "valueTypes")).values).toEqual([
    [7, ""],
    [7, 7],
  ]);
  expect((await read("B1", "valueTypes")).valueTypes).toEqual([["Empty"]]);
});

test.each([[[[1, 2, 3]]], [[[1], [2]]], [[[1, 2], [3]]], [[[1, { a: 1 }]]]])(
  "an array of the wrong shape or content is refused whole: %j",
  async (values) => {
    expect(await refusal(write("A1:B1", values))).toEqual({
      code: "InvalidArgument",
      location: "Range.values",
    });
    expect((await read("A1:B1", "values")).values).toEqual([["", ""]]);
  },
);

/** Excel has neither a negative zero nor numbers closer to zero than 2.2E-308. */
const asExcelHolds = <T>(value: T) =>
  typeof value === "number" && Math.abs(value) < 2.2250738585072014e-308 ? 0 : value;

test("numbers, texts and booleans written through values come back as the model holds them", async () => {
  const cell = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }),
    fc.boolean(),
    fc.stringMatching(/^[A-Za-z][A-Za-z ]{0,20}x$/),
  );
  const grids = fc
    .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
    .chain(([rows, columns]) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
        minLength: rows,
        maxLength: rows,
      }),
    );
  await fc.assert(
    fc.asyncProperty(grids, async (grid) => {
      const returned = await run(async (sheet, context) => {
        const range = sheet.getRange("B2").getResizedRange(grid.length - 1, grid[0]!.length - 1);
        range.values = grid;
        range.load("values");
        await context.sync();
        return range.values;
      });
      const sheet = opened.workbook.activeSheet;
      const plain = grid.map((row) => row.map(asExcelHolds));
      expect(returned).toEqual(plain);
      expect(plain.map((row, r) => row.map((_, c) => sheet.value(r + 1, c + 1)))).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test("arrays over 1,500 cells, which the client splits, arrive whole", async () => {
  const grid = Array.from({ length: 700 }, (_, row) => [row, `row ${row}`, row % 2 === 0]);
  await write("C3:E702", grid);
  expect((await read("C3:E702", "values")).values).toEqual(grid);
  const wrong = Array.from({ length: 700 }, () => [1, 2]);
  expect(await refusal(write("C3:E702", wrong))).toMatchObject({ code: "InvalidArgument" });
});

test("values are calculated before they are read, within one batch", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:A2").values = [[3], [4]];
    sheet.getRange("A3").formulas = [["=SUM(A1:A2)"]];
    const sum = sheet.getRange("A3");
    sum.load("values");
    await context.sync();
    const first = sum.values;
    sheet.getRange("A1").values = [[10]];
    sum.load("values");
    await context.sync();
    return [first, sum.values];
  });
  expect(seen).toEqual([[[7]], [[14]]]);
});

test("suspended calculation waits for the end of the batch, manual for calculate()", async () => {
  await write("A1:B1", [[1, "=A1*2"]]);
  const seen = await run(async (sheet, context) => {
    const { application } = context.workbook;
    const doubled = sheet.getRange("B1");
    application.suspendApiCalculationUntilNextSync();
    sheet.getRange("A1").values = [[5]];
    doubled.load("values");
    await context.sync();
    const suspended = doubled.values[0]?.[0] as number;
    doubled.load("values");
    await context.sync();
    const after = doubled.values[0]?.[0] as number;
    application.calculationMode = "Manual";
    sheet.getRange("A1").values = [[6]];
    doubled.load("values");
    await context.sync();
    const manual = doubled.values[0]?.[0] as number;
    application.calculate("Recalculate");
    doubled.load("values");
    await context.sync();
    return { suspended, after, manual, calculated: doubled.values[0]?.[0] as number };
  });
  expect(seen).toEqual({ suspended: 2, after: 10, manual: 10, calculated: 12 });
});

test("a dynamic array spills, and the range says where", async () => {
  await write("A1:A3", [[3], [1], [2]]);
  await write("C1", [["=SORT(A1:A3)"]]);
  const seen = await run(async (sheet, context) => {
    const spill = sheet.getRange("C1").getSpillingToRangeOrNullObject();
    const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
    spill.load("address,values");
    const cell = sheet.getRange("C1");
    cell.load("hasSpill");
    await context.sync();
    return [spill.address, spill.values, none.isNullObject, cell.hasSpill];
  });
  expect(seen).toEqual(["Sheet1!C1:C3", [[1], [2], [3]], true, true]);
});

test("whole columns and rows have addresses and no cell values", async () => {
  const columns = await read("B:C", "address", "values", "rowCount", "cellCount", "isEntireColumn");
  expect(columns).toEqual({
    address: "Sheet1!B:C",
    values: null,
    rowCount: 1_048_576,
    cellCount: 2 * 1_048_576,
    isEntireColumn: true,
  });
  expect((await read("2:3", "address")).address).toBe("Sheet1!2:3");
  expect(await refusal(write("A:B", "Due"))).toMatchObject({ code: "InvalidArgument" });
});

test("ranges are made from ranges", async () => {
  await write("B2:D4", 1);
  const addresses = await run(async (sheet, context) => {
    const range = sheet.getRange("B2:D4");
    const made = {
      cell: range.getCell(1, 2),
      row: range.getRow(1),
      column: range.getColumn(0),
      lastCell: range.getLastCell(),
      lastRow: range.getLastRow(),
      offset: range.getOffsetRange(1, -1),
      resized: range.getResizedRange(-2, 1),
      absolute: range.getAbsoluteResizedRange(1, 1),
      above: range.getRowsAbove(1),
      below: range.getRowsBelow(2),
      before: range.getColumnsBefore(1),
      after: range.getColumnsAfter(1),
      entire: range.getEntireRow(),
      bounding: range.getBoundingRect("F9"),
      intersection: range.getIntersectionOrNullObject("C1:C3"),
      used: sheet.getUsedRange(true),
      region: sheet.getRange("C3").getSurroundingRegion(),
      byIndexes: sheet.getRangeByIndexes(0, 1, 2, 3),
    };
    for (const each of Object.values(made)) each.load("address");
    await context.sync();
    return Object.fromEntries(
      Object.entries(made).map(([name, each]) => [name, each.address.replace("Sheet1!", "")]),
    );
  });
  expect(addresses).toEqual({
    cell: "D3",
    row: "B3:D3",
    column: "B2:B4",
    lastCell: "D4",
    lastRow: "B4:D4",
    offset: "A3:C5",
    resized: "B2:E2",
    absolute: "B2",
    above: "B1:D1",
    below: "B5:D6",
    before: "A2:A4",
    after: "E2:E4",
    entire: "2:4",
    bounding: "B2:F9",
    intersection: "C2:C3",
    used: "B2:D4",
    region: "B2:D4",
    byIndexes: "B1:D2",
  });
});

test("a range beyond the sheet, and what is no address, are refused", async () => {
  const offGrid = run(async (sheet, context) => {
    sheet.getRange("A1").getOffsetRange(-1, 0);
    await context.sync();
  });
  expect(await refusal(offGrid)).toEqual({
    code: "InvalidArgument",
    location: "Range.getOffsetRange",
  });
  expect(await refusal(read("not an address", "values"))).toEqual({
    code: "InvalidArgument",
    location: "Worksheet.getRange",
  });
});

test("formats are set and read; mixed ones are null", async () => {
  const seen = await run(async (sheet, context) => {
    const both = sheet.getRange("A1:B1");
    const first = sheet.getRange("A1");
    both.format.fill.color = "#1f6feb";
    first.format.font.bold = true;
    both.format.columnWidth = 90;
    both.format.borders.getItem("EdgeBottom").style = "Continuous";
    first.format.horizontalAlignment = "Right";
    both.load("format/fill/color,format/font/bold,format/columnWidth,format/horizontalAlignment");
    first.load({ format: { font: { bold: true, name: true }, wrapText: true } });
    const border = both.format.borders.getItem("EdgeBottom");
    border.load("style,weight");
    await context.sync();
    return {
      fill: both.format.fill.color,
      bold: both.format.font.bold,
      width: both.format.columnWidth,
      alignment: both.format.horizontalAlignment,
      firstBold: first.format.font.bold,
      wrap: first.format.wrapText,
      border: [border.style, border.weight],
    };
  });
  expect(seen).toMatchObject({
    fill: "#1F6FEB",
    bold: null,
    alignment: null,
    firstBold: true,
    wrap: false,
    border: ["Continuous", "Thin"],
  });
  expect(seen.width).toBeCloseTo(90, 0);
});

test("a hyperlink shows its text and leads where it says", async () => {
  await run(async (sheet, context) => {
    sheet.getRange("A1").hyperlink = {
      documentReference: "Sheet1!B5",
      textToDisplay: "B5",
      screenTip: "Go there",
    };
    await context.sync();
  });
  const { hyperlink, values } = await read("A1", "hyperlink", "values");
  expect(values).toEqual([["B5"]]);
  expect(hyperlink).toEqual({
    documentReference: "Sheet1!B5",
    textToDisplay: "B5",
    screenTip: "Go there",
  });
});

test("merged areas are found, and gone after unmerge", async () => {
  const seen = await run(async (sheet, context) => {
    sheet.getRange("A1:B2").merge();
    sheet.getRange("D1:E1").merge();
    const merged = sheet.getRange("A1:F9").getMergedAreasOrNullObject();
    merged.load("address,areaCount");
    merged.areas.load("items/address");
    await context.sync();
    const before = [merged.address, merged.areaCount, merged.areas.items.map((a) => a.address)];
    sheet.getRange("A1:F9").unmerge();
    const after = sheet.getRange("A1:F9").getMergedAreasOrNullObject();
    after.load("isNullObject");
    await context.sync();
    return [before, after.isNullObject];
  });
  expect(seen).toEqual([["Sheet1!A1:B2,Sheet1!D1:E1", 2, ["Sheet1!A1:B2", "Sheet1!D1:E1"]], true]);
});

test("the properties of each cell, row and column are set and read in one call", async () => {
  const seen = await run(async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.setCellProperties([
      [{ format: { fill: { color: "#FF0000" } } }, { format: { font: { bold: true } } }],
    ]);
    range.setRowProperties([{ format: { rowHeight: 30 } }]);
    range.setColumnProperties([{ format: { columnWidth: 50 } }, { format: { columnWidth: 100 } }]);
    const cells = range.getCellProperties({
      address: true,
      format: { fill: { color: true }, font: { bold: true } },
    });
    const rows = range.getRowProperties({ rowIndex: true, format: { rowHeight: true } });
    const columns = range.getColumnProperties({ format: { columnWidth: true } });
    await context.sync();
    return {
      cells: cells.value,
      rows: rows.value,
      widths: columns.value.map((column) => Math.round(column.format!.columnWidth!)),
    };
  });
  expect(seen).toEqual({
    cells: [
      [
        { address: "Sheet1!A1", format: { fill: { color: "#FF0000" }, font: { bold: false } } },
        { address: "Sheet1!B1", format: { fill: { color: "#FFFFFF" }, font: { bold: true } } },
      ],
    ],
    rows: [{ rowIndex: 0, format: { rowHeight: 30 } }],
    widths: [50, 100],
  });
  const wrong = run(async (sheet, context) => {
    sheet.getRange("A1:B1").setRowProperties([]);
    await context.sync();
  });
  expect(await refusal(wrong)).toEqual({
    code: "InvalidArgument",
    location: "Range.setRowProperties",
  });
});
