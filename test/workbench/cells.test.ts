import { newWorkbook } from "../../excel-host/package/open";
import { cellStyle, fitNumber, textSide } from "../../workbench/grid/cellAppearance";
import { CellKind } from "../../excel-host/worker/messages";
import { rowPixels, wrappedLines } from "../../excel-host/worker/rowHeights";
import { typedContent } from "../../excel-host/worker/typedContent";

function sheetWith(...inputs: (string | number | boolean)[]) {
  const sheet = newWorkbook().sheets[0]!;
  inputs.forEach((input, row) => sheet.enter(row, 0, input));
  return sheet;
}

const upTo = (length: number) => (text: string) => text.length <= length;

test("what the formula bar shows is what can be typed again", () => {
  const inputs = ["=1+1", "12.5%", "Essex", "TRUE", 83.6, "'007"];
  const sheet = sheetWith(...inputs);
  expect(inputs.map((_, row) => typedContent(sheet, row, 0))).toEqual([
    "=1+1",
    "12.5%",
    "Essex",
    "TRUE",
    "83.6",
    "'007",
  ]);
  expect(typedContent(sheet, 99, 0)).toBe("");
});

test("a percentage keeps its digits and gains none", () => {
  const sheet = sheetWith("16.2%");
  sheet.setValue(0, 0, 0.162);
  expect(typedContent(sheet, 0, 0)).toBe("16.2%");
});

test("a date shows as a date, not as its serial number", () => {
  const sheet = sheetWith("31/03/2021");
  sheet.setValue(0, 0, 44286);
  sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "dd/mm/yyyy" });
  expect(typedContent(sheet, 0, 0)).toBe("31/03/2021");
});

test.each([
  [0.795123, "0.795123", "General", 5, "0.795"],
  [85.15, "85.15", "General", 5, "85.15"],
  [123456, "123456", "General", 4, "####"],
  [0.795123, "0.795123", "0.000000", 5, "#####"],
  [-18586, "-18,586", "#,##0", 7, "-18,586"],
])("%d as %s (%s) in %d places is %s", (value, text, format, places, shown) => {
  expect(fitNumber(value, text, format, upTo(places))).toBe(shown);
});

test("numbers keep right, text left, truth in the middle, unless the format says otherwise", () => {
  const format = sheetWith("x").format(0, 0);
  const { number, text, boolean, error, empty } = CellKind;
  const sides = [number, text, boolean, error, empty].map((kind) => textSide(format, kind));
  expect(sides).toEqual(["right", "left", "center", "center", "left"]);
  expect(textSide({ ...format, horizontalAlignment: "Center" }, number)).toBe("center");
  expect(textSide({ ...format, horizontalAlignment: "Right" }, text)).toBe("right");
});

test("fill, font and borders become CSS", () => {
  const sheet = sheetWith("x");
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  const edge = { style: "Continuous", weight: "Medium", color: "#FF0000" } as const;
  sheet.setFormat(cell, {
    fillColor: "#DDEEFF",
    bold: true,
    fontColor: "#112233",
    borders: { EdgeTop: edge, EdgeBottom: null, EdgeLeft: null, EdgeRight: null },
  });
  expect(cellStyle(sheet.format(0, 0), CellKind.text, 0.5)).toMatchObject({
    backgroundColor: "#DDEEFF",
    color: "#112233",
    borderTop: "2px solid #FF0000",
    font: expect.stringMatching(/^bold 7\.33px "Calibri", /),
  });
});

describe("row heights", () => {
  const widthOf = (text: string) => text.length;

  test.each([
    ["", 5, 1],
    ["one", 5, 1],
    ["one two", 7, 1],
    ["one two", 6, 2],
    ["one two three", 9, 2],
    ["unbreakable", 5, 1],
    ["one\ntwo three", 5, 3],
  ])("%j in a width of %d takes %d lines", (text, width, lines) => {
    expect(wrappedLines(text, width, widthOf)).toBe(lines);
  });

  test("a row is as tall as its wrapped text needs, unless it is set", () => {
    const sheet = sheetWith("one two three four", "x");
    const first = { row: 0, column: 0, rows: 1, columns: 1 };
    const pixels = (row: number) => rowPixels(sheet, row, 1, (text) => text.length * 10);
    expect(pixels(0)).toBe(20);
    sheet.setFormat(first, { wrapText: true });
    expect(pixels(0)).toBeGreaterThan(70);
    sheet.setRowHeight(0, 30);
    expect(pixels(0)).toBe(40);
    expect(pixels(1)).toBe(20);
  });

  test("large text makes its row taller", () => {
    const sheet = sheetWith("Title");
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { fontSize: 18 });
    expect(rowPixels(sheet, 0, 1, () => 10)).toBe(31);
  });
});
