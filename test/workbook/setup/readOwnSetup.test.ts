/** The tables of the force's own figures and words, read; what is wrong in them, told with its cell. */
import { factFigure } from "../../../src/workbook/setup/factFigure";
import { readOwnSetup } from "../../../src/workbook/setup/readOwnSetup";
import { snapshotOf, type LiteralWorkbook } from "../snapshots";

const INDICATORS = ["Indicator", "Commitment", "Series", "Compare", "Target", "Decimals"];
const CALLS = ["999 calls", "Contact", "Calls", "", "", ""];

function read(own: NonNullable<LiteralWorkbook["own"]>, quarter = "Q4 2020/21") {
  const place = { sheet: "MSG Setup", address: "B9" };
  return readOwnSetup(snapshotOf({ own }), { text: quarter, place });
}

const problemsOf = (...rows: (readonly (string | number)[])[]) =>
  read({ indicators: [INDICATORS, ...rows] }).problems;

test("a workbook without the tables has none of it, and no problem", () => {
  expect(read({}, "")).toEqual({ own: undefined, problems: [] });
  expect(read({ historyIndicators: [["Indicator"]] }, "").own).toBeUndefined();
});

test("every table is read in the order of its rows, with its cells", () => {
  const { own, problems } = read({
    priorities: [
      ["Priority", "Intro", "Commitment", "Key"],
      ["Priority 1", "", "Make it easier.", "Contact"],
      ["Priority 2", "With partners we will:", "Target harm.", ""],
    ],
    indicators: [
      INDICATORS,
      ["999 calls", "Contact", "Calls", "previous | baseline Jun 2019", "at most 70,000", 1],
    ],
    facts: [
      ["Commitment", "Fact", "Figure", "Source"],
      ["Contact", "Cash seized", "£2.1m", "Major crime"],
    ],
    narrative: [
      ["Update", "Commitment", "Area", "Lead", "Text", "Status"],
      ["Q4", "Contact", "North LPA", "Extra Eyes", "Line one\nline two", "agreed"],
    ],
    historyIndicators: [
      ["Update", "Indicator", "Quarter", "This"],
      ["Q3", "999 calls", "Q3 2020/21", 73_887],
    ],
  });
  expect(problems).toEqual([]);
  expect(own).toMatchObject({
    commitments: [
      { priority: "Priority 1", intro: "We will:", text: "Make it easier.", key: "Contact" },
      { intro: "With partners we will:", key: "Target harm." },
    ],
    indicators: [
      {
        name: "999 calls",
        kind: "flow",
        better: "neither",
        compare: { previous: true, lastYear: false, baseline: { end: 24_233, months: 1 } },
        target: { kind: "figure", direction: "at most", figure: 70_000 },
        decimals: 1,
        usable: true,
      },
    ],
    facts: [{ name: "Cash seized", figure: 2_100_000, figureText: "£2.1m", source: "Major crime" }],
    narrative: [{ area: "North LPA", text: "Line one\nline two", status: "Agreed" }],
    history: [{ figure: 73_887, quarter: { end: 24_251, months: 3 } }],
    quarter: { end: 24_254, months: 3 },
  });
});

test("what is compared when Compare is blank, and when it says nothing is", () => {
  const compareOf = (text: string) =>
    read({ indicators: [INDICATORS, ["a", "", "Calls", text]] }).own?.indicators[0]?.compare;
  expect(compareOf("")).toEqual({ previous: true, lastYear: true, baseline: undefined });
  expect(compareOf("Last  Year")).toEqual({ previous: false, lastYear: true, baseline: undefined });
  expect(compareOf("-")).toEqual({ previous: false, lastYear: false, baseline: undefined });
});

test.each([
  ["no series", ["999 calls", "", ""], "Series is blank", "C4"],
  ["a comparison that is none", ["999 calls", "", "Calls", "next year"], "Compare says", "D4"],
  ["a text in a number's place", ["999 calls", "", "Calls", "", "", "two"], "Decimals says", "F4"],
])("%s stops the indicator, at its cell", (_, row, what, address) => {
  const { own, problems } = read({ indicators: [INDICATORS, row] });
  expect(own?.indicators[0]?.usable).toBe(false);
  expect(problems).toMatchObject([
    { severity: "error", indicator: "999 calls", where: [{ sheet: "MSG Setup", address }] },
  ]);
  expect(problems[0]?.what).toContain(what);
});

test("two indicators of one name: neither has figures, and both cells are named", () => {
  const { own, problems } = read({
    indicators: [INDICATORS, CALLS, ["101 calls", "", "Other"], [" 999  CALLS", "", "Calls"]],
  });
  expect(own?.indicators.map(({ usable }) => usable)).toEqual([false, true, false]);
  expect(problems[0]?.where.map(({ address }) => address)).toEqual(["A4", "A6"]);
});

test("rows without a name are told and left out", () => {
  expect(problemsOf(["", "Contact", "Calls"])).toMatchObject([{ severity: "warning" }]);
  const { own, problems } = read({
    priorities: [
      ["Priority", "Commitment", "Key"],
      ["P1", "", "x"],
      ["P1", "a", "k"],
      ["P1", "b", "K"],
    ],
    facts: [
      ["Fact", "Figure"],
      ["", 5],
      ["Arrests", "some"],
    ],
  });
  expect(own?.commitments).toHaveLength(2);
  expect(own?.facts).toMatchObject([{ name: "Arrests", figure: NaN }]);
  expect(problems.map(({ where }) => where[0]?.address)).toEqual(["B4", "B6", "E4", "F5"]);
});

test.each([
  ["", "MsgSettings has no Quarter"],
  ["2020/21", "is no quarter"],
  ["next", "is no quarter"],
])("a Quarter of %p is an error, and no stop", (quarter, what) => {
  const { own, problems } = read({ indicators: [INDICATORS, CALLS] }, quarter);
  expect(own?.quarter).toBeUndefined();
  expect(problems).toMatchObject([{ severity: "error" }]);
  expect(problems[0]?.where[0]?.address).toBe("B9");
  expect(problems[0]?.what).toContain(what);
});

test("words alone need no quarter", () => {
  expect(
    read(
      {
        narrative: [
          ["Commitment", "Text"],
          ["a", "b"],
        ],
      },
      "",
    ).problems,
  ).toEqual([]);
});

test("a table without one of its columns is not read, and stops nothing", () => {
  const { own, problems } = read({ indicators: [["Indicator"], ["999 calls"]] });
  expect(own?.indicators).toEqual([]);
  expect(problems).toMatchObject([{ severity: "error" }]);
});

test.each([
  ["33", 33],
  ["£2.1m", 2_100_000],
  ["£165,000", 165_000],
  ["over 800", 800],
  ["1.2 million", 1_200_000],
  ["-0.4%", -0.4],
  ["half", NaN],
  ["12 to 14", NaN],
])("the fact %p is %p", (text, figure) => expect(factFigure(text)).toBe(figure));
