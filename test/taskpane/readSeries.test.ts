/** The pane takes apart the very texts that the workbook side writes. */
import fc from "fast-check";
import { monthNumber } from "../../src/msg/basics/period";
import {
  forcesRead,
  headingCells,
  mostPressingFirst,
  seriesMarks,
} from "../../src/taskpane/review/readSeries";
import { cellPlace, parseAddress } from "../../src/workbook/names/addresses";
import { GROUP, noChange, textsOf } from "./readBacks";

const may = monthNumber(2021, 5);
const near = { text: "Esex", force: "Essex", place: { sheet: "Crime", address: "A9" } };

describe("forces", () => {
  test("all found are told as a whole, whatever their names", () => {
    expect(forcesRead(textsOf({}).forces)).toEqual({
      found: "8 of 8",
      foundNames: GROUP.join(", "),
      notFound: "",
      nearlyFound: "",
    });
  });

  test("some found are not told as a whole", () => {
    const { forces } = textsOf({
      forcesFound: GROUP.slice(0, 2),
      forcesNotFound: GROUP.slice(6),
      nearlyFound: [near],
    });
    expect(forcesRead(forces)).toEqual({
      found: "2",
      foundNames: "Essex, Kent",
      notFound: "Hertfordshire, London, City of",
      nearlyFound: '"Esex" (Essex?)',
    });
  });

  test("none found", () => {
    const { forces } = textsOf({ forcesFound: [], forcesNotFound: GROUP });
    expect(forcesRead(forces)).toMatchObject({ found: "None", notFound: GROUP.join(", ") });
  });

  test("the parts are the lists, for any names", () => {
    const name = fc.stringMatching(/^[A-Z][A-Za-z&,' -]{0,20}$/);
    const names = fc.uniqueArray(name, { maxLength: 12 });
    fc.assert(
      fc.property(names, names, names, (forcesFound, forcesNotFound, texts) => {
        const nearlyFound = texts.map((text) => ({ ...near, text }));
        const read = forcesRead(textsOf({ forcesFound, forcesNotFound, nearlyFound }).forces);
        expect(read?.foundNames).toBe(forcesFound.join(", "));
        expect(read?.notFound).toBe(forcesNotFound.join(", "));
        expect(read?.nearlyFound).toBe(texts.map((text) => `"${text}" (Essex?)`).join(", "));
      }),
    );
  });

  test("a text of another form is not taken apart", () => {
    expect(forcesRead("Eight forces.")).toBeUndefined();
  });
});

describe("heading cells", () => {
  test.each([
    [["Crime"], ["'Crime'!C4"]],
    [["Table P5 "], ["'Table P5 '!C4"]],
    [
      ["Anna's, 2021", "Crime"],
      ["'Anna''s, 2021'!C4", "'Crime'!C4"],
    ],
    [
      ["Mind!", "A!B1"],
      ["'Mind!'!C4", "'A!B1'!C4"],
    ],
    [[], []],
  ])("on %j are %j", (sheets, where) => {
    const { heading } = textsOf({ headings: sheets.map((sheet) => ({ sheet, address: "C4" })) });
    expect(headingCells(heading)).toEqual({ where, more: 0 });
  });

  test("that are not all named are counted", () => {
    const headings = Array.from({ length: 40 }, (_, row) => cellPlace("Crime data", row, 2));
    const cells = headingCells(textsOf({ headings }).heading);
    expect(cells?.where[0]).toBe("'Crime data'!C1");
    expect((cells?.where.length ?? 0) + (cells?.more ?? 0)).toBe(40);
    expect(cells?.more).toBeGreaterThan(0);
  });

  test("lead to the cell they stand for, on any sheet", () => {
    const sheet = fc.stringMatching(/^[A-Za-z0-9 ,&'.-]{1,31}$/);
    const place = fc
      .tuple(sheet, fc.nat(1_048_575), fc.nat(16_383))
      .map(([name, row, column]) => cellPlace(name, row, column));
    fc.assert(
      fc.property(fc.array(place, { minLength: 1, maxLength: 3 }), (headings) => {
        const cells = headingCells(textsOf({ headings }).heading);
        expect(cells?.where.map((where) => parseAddress(where))).toEqual(
          headings.map(({ sheet: name, address }) => ({
            sheet: name,
            area: parseAddress(address)?.area,
          })),
        );
      }),
    );
  });

  test("a text of another form is not taken apart", () => {
    expect(headingCells("the top left corner")).toBeUndefined();
  });
});

const incomplete = textsOf({ series: "Incomplete", forcesNotFound: ["Surrey"] });
const changed = textsOf({ series: "Changed", changes: { ...noChange, changedPeriods: [may] } });
const added = textsOf({ series: "Added", changes: { ...noChange, addedPeriods: [may] } });
const same = textsOf({ series: "Same" });

describe("marks", () => {
  test.each([
    ["a whole series that is as it was", same, []],
    ["a first reading", textsOf({ changes: undefined }), []],
    ["missing marks", textsOf({ missingMarks: 3 }), []],
    ["a force not found", incomplete, ["Incomplete"]],
    ["a force nearly found", textsOf({ nearlyFound: [near] }), ["Incomplete"]],
    ["no force found", textsOf({ forcesFound: [] }), ["Incomplete"]],
    ["no period", textsOf({ periods: 0, first: undefined, last: undefined }), ["Incomplete"]],
    ["another figure", changed, ["Figures changed"]],
    [
      "a period that is gone",
      textsOf({ changes: { ...noChange, lostPeriods: [may] } }),
      ["Figures changed"],
    ],
    ["a period more", added, ["New figures"]],
    ["a new series", textsOf({ changes: { ...noChange, isNew: true } }), ["New figures"]],
    [
      "all at once",
      textsOf({
        forcesNotFound: ["Surrey"],
        changes: { ...noChange, addedPeriods: [may], changedPeriods: [may - 1] },
      }),
      ["Incomplete", "Figures changed", "New figures"],
    ],
  ])("of %s", (_, texts, marks) => {
    expect(seriesMarks(texts)).toEqual(marks);
  });
});

test("incomplete series come first, then changed, then new; the rest keep their order", () => {
  const last = textsOf({ series: "Also the same" });
  const order = mostPressingFirst([same, added, last, changed, incomplete]);
  expect(order).toEqual([incomplete, changed, added, same, last]);
});
