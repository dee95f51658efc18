import fc from "fast-check";
import type { Force } from "../../../src/msg/model/setup";
import {
  areaAddress,
  columnIndex,
  columnLetters,
  parseAddress,
} from "../../../src/workbook/names/addresses";
import { plainText, withoutFootnotes } from "../../../src/workbook/names/cellText";
import { ForceNames } from "../../../src/workbook/cells/forceNames";
import { isDateFormat, isPercentFormat } from "../../../src/workbook/names/numberFormats";
import {
  isMissingMark,
  numberFromText,
  percentPoints,
} from "../../../src/workbook/cells/numberText";

function force(name: string, aliases: string[] = [], areaCode = ""): Force {
  return {
    name,
    aliases,
    areaCode,
    inGroup: true,
    groupFrom: undefined,
    groupUntil: undefined,
    place: { sheet: "", address: "" },
  };
}

describe("names of forces", () => {
  const names = new ForceNames([
    force("Essex", [], "E23000028"),
    force("Avon and Somerset", ["Avon & Somerset Constabulary"]),
    force("London, City of", ["City of London"]),
    force("Greater Manchester"),
    force("Force B2", ["Shared"]),
    force("Force B", ["Shared", "Kent"]),
    force("Sussex", [], "Kent"),
  ]);
  it.each([
    ["E23000028\u00a0", [0]],
    ["e23000028", [0]],
    ["  essex ", [0]],
    ["Essex10", [0]],
    ["Essex [note 3]", [0]],
    ["AVON & SOMERSET", [1]],
    ["Avon and Somerset constabulary", [1]],
    ["City of  London", [2]],
    ["Greater Manchester8,9", [3]],
    ["Force B2", [4]],
    ["Force B", [5]],
    ["Shared", [4, 5]],
    ["Kent", [6]],
    ["North West", []],
    ["Essex and Kent", []],
    ["", []],
  ])("%s", (text, found) => {
    expect(names.find(text)).toEqual(found);
  });
  it("nearly written are offered", () => {
    expect(names.near("Esex")?.name).toBe("Essex");
    expect(names.near("Greater Manchester Police")?.name).toBe("Greater Manchester");
    expect(names.near("Sussex")?.name).toBe("Sussex");
    expect(names.near("Wessex")?.name).toBe("Essex");
    expect(names.near("South East")).toBeUndefined();
  });
});

describe("footnote marks", () => {
  it.each([
    ["fraud5)", "fraud)"],
    ["Essex10", "Essex"],
    ["Essex\u00b9\u2070", "Essex"],
    ["Table 2", "Table 2"],
    ["Population2018", "Population2018"],
    ["2018", "2018"],
    ["Total [note 1][note 12]", "Total"],
  ])("%s -> %s", (text, without) => {
    expect(withoutFootnotes(text)).toBe(without);
  });
});

describe("numbers as text", () => {
  it.each([
    ["1,234", 1234],
    ["170,002 ", 170_002],
    ["1\u00a0234\u202f567", 1_234_567],
    ["12.5%", 12.5],
    ["-0.6 %", -0.6],
    ["\u22123", -3],
    [".5", 0.5],
    ["007", 7],
  ])("%s", (text, figure) => {
    expect(numberFromText(text)).toBe(figure);
  });
  it.each(["1,23", "12 34", "1e5", "about 5", "", "%", "-", "1.2.3", "9".repeat(400), "5*", "(5)"])(
    "%s is none",
    (text) => {
      expect(numberFromText(text)).toBeUndefined();
    },
  );
  it("reads back every number written with thousands separators", () => {
    fc.assert(
      fc.property(fc.integer(), fc.constantFrom("", "\u00a0", " "), (figure, blank) => {
        expect(numberFromText(figure.toLocaleString("en-GB") + blank)).toBe(figure);
      }),
    );
  });
  it("takes no number for a mark", () => {
    fc.assert(fc.property(fc.integer(), (figure) => !isMissingMark(String(figure))));
    expect(isMissingMark("NA")).toBe(true);
    expect(isMissingMark("Nantwich")).toBe(false);
  });
  it("gives percentages as ROUND(x * 100, 12)", () => {
    expect(percentPoints(0.162)).toBe(16.2);
    expect(percentPoints(0.57)).toBe(57);
    expect(percentPoints(1.053)).toBe(105.3);
    expect(percentPoints(1e300)).toBe(1e302);
  });
});

describe("number formats", () => {
  it.each(["0%", "0.0%", "0.0%;[Red]-0.0%", "_-* #,##0.0%_-"])("%s is a percentage", (format) => {
    expect(isPercentFormat(format)).toBe(true);
    expect(isDateFormat(format)).toBe(false);
  });
  it.each(["General", '0.0"%"', "0.0\\%", "#,##0", "@", '0 "days"', "[Red]0"])(
    "%s is neither",
    (format) => {
      expect(isPercentFormat(format)).toBe(false);
      expect(isDateFormat(format)).toBe(false);
    },
  );
  it.each(["mmm-yy", "dd/mm/yyyy", "[$-809]d mmmm yyyy", "yyyy-mm-dd"])(
    "%s is a date",
    (format) => {
      expect(isDateFormat(format)).toBe(true);
    },
  );
});

describe("addresses", () => {
  it("are read back as written", () => {
    const place = fc.integer({ min: 0, max: 16_000 });
    const size = fc.integer({ min: 1, max: 300 });
    fc.assert(
      fc.property(place, place, size, size, (top, left, rows, columns) => {
        const area = { top, left, rows, columns };
        expect(parseAddress(areaAddress(area))).toEqual({ sheet: undefined, area });
        expect(columnIndex(columnLetters(left))).toBe(left);
      }),
    );
  });
  it("name their sheet", () => {
    expect(parseAddress("'O''Brien''s data'!$A$1:B2")).toEqual({
      sheet: "O'Brien's data",
      area: { top: 0, left: 0, rows: 2, columns: 2 },
    });
    expect(parseAddress("Crime!B:C")?.area).toEqual({
      top: 0,
      left: 1,
      rows: 1_048_576,
      columns: 2,
    });
    for (const text of ["Crime", "A0", "XFE1", "A1:B", "ZZZ9"])
      expect(parseAddress(text)).toBeUndefined();
  });
  it("hold plain texts", () => {
    expect(plainText("\u00a0a\u2003 b\n")).toBe("a b");
  });
});
