import fc from "fast-check";
import { monthName, periodName } from "../../../src/msg/basics/period";
import {
  decidePeriods,
  periodReadings,
  readPeriod,
  type PeriodIs,
} from "../../../src/workbook/cells/periodText";

const month = (year: number, ofYear: number) => year * 12 + ofYear - 1;
const MAR_2021 = { end: month(2021, 3), months: 1 };
const JAN_2021 = { end: month(2021, 1), months: 1 };
const QUARTER_TO_MAR_2021 = { end: month(2021, 3), months: 3 };
const YEAR_TO_MAR_2021 = { end: month(2021, 3), months: 12 };
const YEAR_TO_JAN_2021 = { end: month(2021, 1), months: 12 };

describe("a period is read as people write it", () => {
  it.each([
    ["Jan 2021", JAN_2021],
    ["January 2021", JAN_2021],
    ["  january\u00a02021 ", JAN_2021],
    ["JAN. 2021", JAN_2021],
    ["2021-01", JAN_2021],
    ["2021/01", JAN_2021],
    ["01/2021", JAN_2021],
    ["2021-01-31", JAN_2021],
    ["2021-01-01T00:00:00", JAN_2021],
    ["31/01/2021", JAN_2021],
    ["01/02/2021", { end: month(2021, 2), months: 1 }],
    ["31-12-2018", { end: month(2018, 12), months: 1 }],
    ["31.12.2018", { end: month(2018, 12), months: 1 }],
    ["31 January 2021", JAN_2021],
    ["1st Jan 2021", JAN_2021],
    ["31-Jan-21", JAN_2021],
    ["January 31, 2021", JAN_2021],
    ["Mar-21", MAR_2021],
    ["Mar '21", MAR_2021],
    ["Mar \u201921", MAR_2021],
    ["Mar-98", { end: month(1998, 3), months: 1 }],
    ["Mar-00", { end: month(2000, 3), months: 1 }],
    ["Mar-49", { end: month(2049, 3), months: 1 }],
    ["Mar-50", { end: month(1950, 3), months: 1 }],
    ["31-Jan-50", { end: month(1950, 1), months: 1 }],
    ["FY99/00", { end: month(2000, 3), months: 12 }],
    ["FY48/49", { end: month(2049, 3), months: 12 }],
    ["Sept 2020", { end: month(2020, 9), months: 1 }],
    ["2018 January", { end: month(2018, 1), months: 1 }],
    ["January 2018", { end: month(2018, 1), months: 1 }],
    [44_227, JAN_2021],
    [44_197, JAN_2021],
    [44_227.75, JAN_2021],
    ["Q4 2020/21", QUARTER_TO_MAR_2021],
    ["Q4 2020-21", QUARTER_TO_MAR_2021],
    ["Q4 20/21", QUARTER_TO_MAR_2021],
    ["2020/21 Q4", QUARTER_TO_MAR_2021],
    ["2020/21 Quarter 4", QUARTER_TO_MAR_2021],
    ["Quarter 4 2020/2021", QUARTER_TO_MAR_2021],
    ["2020/21 4", QUARTER_TO_MAR_2021],
    ["Q1 2020/21", { end: month(2020, 6), months: 3 }],
    ["Q4 2020", { end: month(2020, 12), months: 3 }],
    ["2020 Q4", { end: month(2020, 12), months: 3 }],
    ["2020Q4", { end: month(2020, 12), months: 3 }],
    ["Jan to Mar 2021", QUARTER_TO_MAR_2021],
    ["Jan-Mar 2021", QUARTER_TO_MAR_2021],
    ["January \u2013 March 2021", QUARTER_TO_MAR_2021],
    ["Dec to Feb 2021", { end: month(2021, 2), months: 3 }],
    ["Quarter ending March 2021", QUARTER_TO_MAR_2021],
    ["Q4 2020/21 (January to March 2021)", QUARTER_TO_MAR_2021],
    ["12 months to January 2021", YEAR_TO_JAN_2021],
    ["Rolling 12 months to Jan 2021", YEAR_TO_JAN_2021],
    ["12 months ending 31/01/2021", YEAR_TO_JAN_2021],
    ["Year ending March 2021", YEAR_TO_MAR_2021],
    ["Year ending 31 March 2021", YEAR_TO_MAR_2021],
    ["Financial year ending March 2021", YEAR_TO_MAR_2021],
    ["Yr ending Mar-21", YEAR_TO_MAR_2021],
    ["FYE March 2021", YEAR_TO_MAR_2021],
    ["Year ending March 2021 [p]", YEAR_TO_MAR_2021],
    ["2020/21 [note 3]", YEAR_TO_MAR_2021],
    ["year to Mar-21", YEAR_TO_MAR_2021],
    ["YE Mar 2021", YEAR_TO_MAR_2021],
    ["Y/E March 2021", YEAR_TO_MAR_2021],
    ["2020/21", YEAR_TO_MAR_2021],
    ["2020-21", YEAR_TO_MAR_2021],
    ["2020\u201321", YEAR_TO_MAR_2021],
    ["FY 2020/21", YEAR_TO_MAR_2021],
    ["FY20/21", YEAR_TO_MAR_2021],
    ["2020/2021", YEAR_TO_MAR_2021],
    ["1999/00", { end: month(2000, 3), months: 12 }],
    ["Apr 2020 to Mar 2021", YEAR_TO_MAR_2021],
    ["April 2020 - March 2021", YEAR_TO_MAR_2021],
    ["2020-04 to 2021-03", YEAR_TO_MAR_2021],
    ["01/04/2020 to 31/03/2021", YEAR_TO_MAR_2021],
    ["Jan '18 to Dec '18", { end: month(2018, 12), months: 12 }],
    ["mid-2019", { end: month(2019, 6), months: 1 }],
    ["Mid-year 2019", { end: month(2019, 6), months: 1 }],
    ["2019", { end: month(2019, 12), months: 12 }],
    [2019, { end: month(2019, 12), months: 12 }],
    ["2011/12", { end: month(2012, 3), months: 12 }],
    ["FY 2011-12", { end: month(2012, 3), months: 12 }],
    ["2018 7", { end: month(2018, 7), months: 1 }],
  ])("%s", (cell, period) => {
    expect(readPeriod(cell)).toEqual(period);
  });

  it.each([
    "% change / Jan '18 to Dec '18",
    "Jan '18 to Dec '18 %",
    "Rate Jan 2021",
    "31/02/2021",
    "1/31/2021",
    "2021-13",
    "Q5 2020/21",
    "2020/22",
    "2020/19",
    "20-21",
    "Jan to Sep 2021",
    "Mar 2021 to Jan 2021",
    "Q4 2020/21 (January to March 2020)",
    "2020/21 7",
    "Total",
    "",
    "12 months to",
    "Essex",
    "May",
    17,
    0,
    202113,
    -5,
    1e300,
    true,
  ])("%s is no period", (cell) => {
    expect(readPeriod(cell)).toBeUndefined();
  });
});

describe("a cell that may be two periods", () => {
  const decide = (cells: (string | number)[]) =>
    decidePeriods(cells.map((cell) => periodReadings(cell)));

  it("is a financial year among financial years", () => {
    expect(decide(["2011-12", "2012-13"])[0]).toEqual({ end: month(2012, 3), months: 12 });
  });
  it("is a month among months", () => {
    expect(decide(["2011-12", "2011-11"])[0]).toEqual({ end: month(2011, 12), months: 1 });
  });
  it("is undecided alone, and where the column has both", () => {
    expect(decide(["2011-12"])).toEqual(["undecided"]);
    expect(decide(["2011-12", "2011-11", "2012-13"])[0]).toBe("undecided");
  });
  it("is what the source is said to be", () => {
    expect(readPeriod("2011-12", "month")).toEqual({ end: month(2011, 12), months: 1 });
    expect(readPeriod("2011-12", "financial year")).toEqual({ end: month(2012, 3), months: 12 });
    expect(readPeriod("2002-03", "financial year")).toEqual({ end: month(2003, 3), months: 12 });
  });
  it("with a slash follows months where there are any", () => {
    expect(decide(["2011/12", "2011/10"])[0]).toEqual({ end: month(2011, 12), months: 1 });
  });
  it("numbered beside a year is a month when some number is above four", () => {
    expect(decide(["2018 1", "2018 7"])[0]).toEqual({ end: month(2018, 1), months: 1 });
    expect(decide(["2018 1", "2018 4"])).toEqual(["undecided", "undecided"]);
  });
});

describe("Period is", () => {
  it.each<[string | number, PeriodIs, { end: number; months: number } | undefined]>([
    [44_286, "quarter", QUARTER_TO_MAR_2021],
    ["2021-01-01", "quarter", QUARTER_TO_MAR_2021],
    ["Feb 2021", "quarter", undefined],
    ["Q4 2020", "financial quarter", QUARTER_TO_MAR_2021],
    ["2020 4", "financial quarter", QUARTER_TO_MAR_2021],
    ["2020 4", "calendar quarter", { end: month(2020, 12), months: 3 }],
    ["Q4 2020/21", "calendar quarter", undefined],
    ["2020", "financial year", YEAR_TO_MAR_2021],
    [44_286, "financial year", YEAR_TO_MAR_2021],
    ["31/12/2018", "year", { end: month(2018, 12), months: 12 }],
    ["31/03/2021", "year", undefined],
    ["2019", "mid-year", { end: month(2019, 6), months: 1 }],
    ["30/06/2019", "mid-year", { end: month(2019, 6), months: 1 }],
    ["31-03-2021", "12 months", YEAR_TO_MAR_2021],
    ["2020/21", "12 months", YEAR_TO_MAR_2021],
    ["12 months to Jan 2021", "month", undefined],
    ["Jan 2021", "month", JAN_2021],
  ])("%s is read as a %s", (cell, is, period) => {
    expect(readPeriod(cell, is)).toEqual(period);
  });
});

describe("what is printed is read back", () => {
  const months = fc.integer({ min: month(1960, 1), max: month(2045, 12) });
  const pad = (number: number) => String(number).padStart(2, "0");
  const yearOf = (end: number) => Math.floor(end / 12);
  const styles: ((end: number) => string | number)[] = [
    (end) => monthName(end),
    (end) => monthName(end).slice(0, 3) + " " + yearOf(end),
    (end) => `${yearOf(end)}-${pad((end % 12) + 1)}-15`,
    (end) => `15/${pad((end % 12) + 1)}/${yearOf(end)}`,
    (end) => Date.UTC(yearOf(end), end % 12, 28) / 86_400_000 + 25_569,
  ];
  it("for months in every style", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(...styles), (end, style) => {
        expect(readPeriod(style(end))).toEqual({ end, months: 1 });
      }),
    );
  });
  it("for names of periods as the product prints them", () => {
    fc.assert(
      fc.property(months, fc.constantFrom(1, 12), (end, length) => {
        expect(readPeriod(periodName({ end, months: length }))).toEqual({ end, months: length });
      }),
    );
  });
  it("for quarters as the product prints them", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1960 * 4, max: 2045 * 4 }), (quarter) => {
        const period = { end: quarter * 3 + 2, months: 3 };
        expect(readPeriod(periodName(period))).toEqual(period);
      }),
    );
  });
  it("never throws on any text", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: "binary" }), fc.double(), fc.boolean()), (cell) => {
        periodReadings(cell);
      }),
    );
  });
});
