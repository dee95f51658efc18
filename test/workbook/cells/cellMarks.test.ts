import fc from "fast-check";
import { isMissingMark, readTextFigure } from "../../../src/workbook/cells/numberText";

describe("a mark for no figure", () => {
  it.each([
    "",
    " ",
    "..",
    "...",
    "\u2026",
    ".",
    "-",
    "--",
    "\u2010",
    "\u2011",
    "\u2012",
    "\u2013",
    "\u2014",
    "\u2015",
    "\u2212",
    ":",
    "+",
    "*",
    "~",
    "NA",
    "N/A",
    "n.a.",
    "n/k",
    "x",
    "c",
    "z",
    "[x]",
    "[c]",
    "[z]",
    "[u]",
    "[w]",
    "[k]",
    "[low]",
    "[LOW]",
    "[x] [note 2]",
    "not available",
    "Not applicable",
    "not recorded",
    "Suppressed",
    "#N/A",
    "#DIV/0!",
  ])("%j", (cell) => {
    expect(isMissingMark(cell)).toBe(true);
    expect(readTextFigure(cell)).toMatchObject({ value: Number.NaN, readable: true });
  });

  it.each(["0", "nil", "<5", "1-4", "-5", "see note", "(12)", "\u00a312"])("is not %j", (cell) => {
    expect(isMissingMark(cell)).toBe(false);
  });
});

describe("a figure with a mark behind it", () => {
  it.each([
    ["2~", 2, "~"],
    ["12 [r]", 12, "[r]"],
    ["12 (p)", 12, "(p)"],
    ["12(p)", 12, "(p)"],
    ["12r", 12, "r"],
    ["12 p", 12, "p"],
    ["1,234*", 1234, "*"],
    ["1,234 **", 1234, "**"],
    ["5\u2020", 5, "\u2020"],
    ["5\u00b2", 5, "\u00b2"],
    ["12.5% [e]", 12.5, "[e]"],
    ["-3 [r]", -3, "[r]"],
    ["12 [3]", 12, "[3]"],
    ["12 [note 3]", 12, "[note 3]"],
    ["12 [r] [note 3]", 12, "[r] [note 3]"],
    ["7 [k]", 7, "[k]"],
    ["12 (provisional)", 12, "(provisional)"],
  ])("%s is read, and the mark is kept", (cell, value, mark) => {
    expect(readTextFigure(cell)).toMatchObject({ value, mark, readable: true });
  });

  it.each(["12 m", "12 (see note)", "12abc", "1.5e3", "12 13", "r", "Table 2", "[r] 12", "12-13"])(
    "%s is no figure",
    (cell) => {
      expect(readTextFigure(cell).readable).toBe(false);
    },
  );

  it("never changes the figure", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.constantFrom("~", " [r]", "(p)", " *", "r", " [note 1]"),
        (figure, mark) => {
          expect(readTextFigure(`${figure}${mark}`).value).toBe(figure);
        },
      ),
    );
  });
});
