import { readInput } from "../../../excel-host/model/input";
import { newWorkbook } from "../../../excel-host/package/open";
import { CellError, type Scalar } from "../../../excel-host/model/types";

/** A date's serial number, counted independently of the code under test. */
const serial = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
const thisYear = new Date().getFullYear();

/**
 * What Excel under en-US makes of a text typed into a cell with the format General: Microsoft, "Enter
 * data manually in worksheet cells", "Format a date the way you want", "Stop automatically changing
 * numbers to dates"; and numfmt's own table, which was taken from Range.Value.
 */
const CASES: [input: string, value: Scalar, format: string][] = [
  ["1 Jan 2021", serial(2021, 1, 1), "d-mmm-yy"],
  ["1 January 2021", serial(2021, 1, 1), "d-mmm-yy"],
  ["Jan 2021", serial(2021, 1, 1), "mmm-yy"],
  ["January 2021", serial(2021, 1, 1), "mmm-yy"],
  ["Mar-45", serial(1945, 3, 1), "mmm-yy"],
  ["Jan-21", serial(thisYear, 1, 21), "d-mmm"],
  ["2021-01-31", serial(2021, 1, 31), "m/d/yyyy"],
  ["2021-01", serial(2021, 1, 1), "mmm-yy"],
  ["2021/3", serial(2021, 3, 1), "mmm-yy"],
  ["1/2/2021", serial(2021, 1, 2), "m/d/yyyy"],
  ["1/1/29", serial(2029, 1, 1), "m/d/yyyy"],
  ["1/1/30", serial(1930, 1, 1), "m/d/yyyy"],
  ["4-5", serial(thisYear, 4, 5), "d-mmm"],
  ["1/2", serial(thisYear, 1, 2), "d-mmm"],
  ["1/1/1900", 1, "m/d/yyyy"],
  ["1 Jan 2021 10:30", serial(2021, 1, 1) + 0.4375, "m/d/yyyy h:mm"],
  ["10:30", 0.4375, "h:mm"],
  ["10:30 PM", 0.9375, "h:mm AM/PM"],
  ["24:00", 1, "[h]:mm:ss"],
  ["12%", 0.12, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["-5%", -0.05, "0%"],
  ["1,234", 1234, "#,##0"],
  ["1,234.5", 1234.5, "#,##0.00"],
  ["(5)", -5, "General"],
  ["+5", 5, "General"],
  [" 5 ", 5, "General"],
  [".5", 0.5, "General"],
  ["007", 7, "General"],
  ["1E5", 100000, "0.00E+00"],
  ["1 1/2", 1.5, "# ?/?"],
  ["$5", 5, "$#,##0_);[Red]($#,##0)"],
  ["123456789012345678", 123456789012345000, "General"],
  ["TRUE", true, "General"],
  ["false", false, "General"],
  ["#N/A", new CellError("#N/A"), "General"],
  ["#div/0!", new CellError("#DIV/0!"), "General"],
  // What stays text.
  ["N/A", "N/A", "General"],
  ["#N/A!", "#N/A!", "General"],
  ["2020/21", "2020/21", "General"],
  ["Q4 2020/21", "Q4 2020/21", "General"],
  ["31/12/2020", "31/12/2020", "General"],
  ["15/16", "15/16", "General"],
  ["-", "-", "General"],
  ["+", "+", "General"],
  ["=", "=", "General"],
  ["..", "..", "General"],
  ["1,23", "1,23", "General"],
  ["1 2", "1 2", "General"],
  ["Infinity", "Infinity", "General"],
  ["0x10", "0x10", "General"],
  ["Essex", "Essex", "General"],
  ["May", "May", "General"],
  ["- Essex", "- Essex", "General"],
  ["£5", "£5", "General"],
];

describe("what Excel makes of what is typed", () => {
  it.each(CASES)("%j", (input, value, format) => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.enter(0, 0, input);
    expect(sheet.value(0, 0)).toEqual(value);
    expect(sheet.format(0, 0).numberFormat).toBe(format);
  });

  it.each([
    ["=1+1", "=1+1"],
    ["+A1", "=+A1"],
    ["-SUM(A1:A2)", "=-SUM(A1:A2)"],
    ["=", undefined],
    ["+44 1245", undefined],
  ])("%j is the formula %j", (input, formula) => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.enter(5, 5, input);
    expect(sheet.formula(5, 5)).toBe(formula);
  });

  it("keeps text after an apostrophe, and that it had one", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.enter(0, 0, "'=1+1");
    sheet.enter(1, 0, "'007");
    expect([sheet.value(0, 0), sheet.formula(0, 0), sheet.format(0, 0).quotePrefix]).toEqual([
      "=1+1",
      undefined,
      true,
    ]);
    expect(sheet.value(1, 0)).toBe("007");
    sheet.enter(0, 0, "plain");
    expect(sheet.format(0, 0).quotePrefix).toBe(false);
  });

  it("takes text as it is in a cell formatted as text, formulas too", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.setFormat({ row: 0, column: 0, rows: 9, columns: 1 }, { numberFormat: "@" });
    const texts = ["4-5", "=1+1", "TRUE", "007", "12%", "'quoted", "#N/A"];
    texts.forEach((text, row) => sheet.enter(row, 0, text));
    expect(texts.map((_, row) => sheet.value(row, 0))).toEqual(texts);
    sheet.enter(0, 0, 5);
    expect(sheet.value(0, 0)).toBe(5);
  });

  it("leaves a number format that is not General", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.setFormat({ row: 0, column: 0, rows: 1, columns: 1 }, { numberFormat: "0.000" });
    sheet.enter(0, 0, "12%");
    expect([sheet.value(0, 0), sheet.format(0, 0).numberFormat]).toEqual([0.12, "0.000"]);
  });

  it("empties a cell by an empty text and refuses what a cell cannot hold", () => {
    const sheet = newWorkbook().sheets[0]!;
    sheet.enter(0, 0, "x");
    sheet.enter(0, 0, "");
    expect(sheet.value(0, 0)).toBeNull();
    expect(readInput("x".repeat(32_767), "General").value).toHaveLength(32_767);
    for (const input of ["x".repeat(32_768), `=${"1+".repeat(5000)}1`, NaN, Infinity])
      expect(() => readInput(input, "General")).toThrow(
        expect.objectContaining({ code: "InvalidArgument" }),
      );
    expect(readInput(1e-320, "General").value).toBe(0);
  });
});

it("takes a function of 255 arguments and refuses one of 256, as Excel does", () => {
  const sum = (count: number) =>
    `=1+SUM(${Array.from({ length: count }, (_, at) => `'a,b'!A${at + 1}`).join(",")})`;
  expect(readInput(sum(255), "General").formula).toBe(sum(255));
  expect(() => readInput(sum(256), "General")).toThrow(
    expect.objectContaining({ code: "InvalidArgument" }),
  );
  const text = `=IF(A1="${",".repeat(300)}",{${"1,".repeat(299)}1},T[[a,b]])`;
  expect(readInput(text, "General").formula).toBe(text);
});
