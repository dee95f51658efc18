import { displayText } from "../../../excel-host/model/displayText";
import { CellError, type Scalar } from "../../../excel-host/model/types";

/** As Excel shows them; General takes at most 11 characters (Microsoft, "Available number formats in Excel"). */
const CASES: [value: Scalar, format: string, text: string][] = [
  [0.1 + 0.2, "General", "0.3"],
  [1 / 3, "General", "0.333333333"],
  [-1 / 3, "General", "-0.333333333"],
  [12345678901, "General", "12345678901"],
  [123456789012, "General", "1.23457E+11"],
  [0.00001234567, "General", "1.23457E-05"],
  [1234567.891234, "General", "1234567.891"],
  [1e100, "General", "1E+100"],
  [true, "General", "TRUE"],
  [new CellError("#N/A"), "0.00", "#N/A"],
  [null, "0.00", ""],
  [44197, "mmm-yy", "Jan-21"],
  [44197, "m/d/yyyy", "1/1/2021"],
  [44197, "[$-809]dd mmmm yyyy", "01 January 2021"],
  [-1, "m/d/yyyy", "########"],
  [-5, "#,##0_);(#,##0)", "(5)"],
  [0, '_-* #,##0_-;-* #,##0_-;_-* "-"??_-;_-@_-', " -   "],
  [0.125, "0%", "13%"],
  ["text", "0.00", "text"],
  ["text", ";;;", ""],
  [1.5, "@", "1.5"],
  [5, "[Red][>4]0.0;0", "5.0"],
];

it.each(CASES)("%p under %p shows %p", (value, format, text) => {
  expect(displayText(value, format)).toBe(text);
});

it("dates of the 1904 system are 1,462 days later", () => {
  expect(displayText(42735, "yyyy-mm-dd", true)).toBe("2021-01-01");
  expect(displayText(42735, "0", true)).toBe("42735");
});
