import { FigureKind } from "../../../src/msg/model/observations";
import {
  figuresOf,
  LONG,
  LONG_HEADING,
  readLiteral,
  seriesNamed,
  simpleSetup,
} from "./literalSource";
import type { CellValue } from "../../../src/workbook/names/cellText";

function readRows(
  rows: CellValue[][],
  change: { [column: string]: string | number } = {},
  series = ["Arson"],
) {
  return readLiteral({
    own: simpleSetup(series, { ...LONG, ...change }),
    sheets: [{ name: "Crime", rows: [LONG_HEADING, ...rows] }],
  });
}

describe("a source whose name has a mark", () => {
  it.each([
    ["Crime!2021", "Arson"],
    ["Crime!2021", "Crime!2021!Arson"],
    ["Crime!2021", "crime!2021 ! arson"],
    ["!", "!!Arson"],
  ])("%s is read where a measure asks for %s", async (name, series) => {
    const reading = await readRows([["Essex", "Jan 2021", "Arson", 5]], { Source: name }, [series]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 5 });
    expect(reading.problems).toEqual([]);
  });
});

describe("figures that are not numbers", () => {
  it("are missing when marked so, read when they are numbers as text, and a problem otherwise", async () => {
    const marks = [
      "",
      " ",
      "..",
      ".",
      "-",
      ":",
      "+",
      "*",
      "NA",
      "n/a",
      "[x]",
      "[c]",
      "[z]",
      "#N/A",
      "#DIV/0!",
    ];
    const reading = await readRows([
      ...marks.map((mark, index) => [
        "Essex",
        `2019-${String((index % 12) + 1).padStart(2, "0")}`,
        "Arson",
        mark,
      ]),
      ["Essex", "Jan 2021", "Arson", "1,234"],
      ["Sussex", "Jan 2021", "Arson", "170\u00a0002 "],
      ["Kent", "Jan 2021", "Arson", "12.5%"],
      ["Kent", "Feb 2021", "Arson", "about 5"],
      ["Kent", "Mar 2021", "Arson", true],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({
      "Essex 2021-01": 1234,
      "Sussex 2021-01": 170_002,
      "Kent 2021-01": 12.5,
    });
    expect(
      reading.problems.map(({ severity, where }) => [
        severity,
        where.map(({ address }) => address),
      ]),
    ).toEqual([
      ["warning", ["D20", "D21"]],
      ["notice", ["D17", "D18", "D19"]],
    ]);
    expect(
      seriesNamed(reading, "Arson").cells.kinds.filter((kind) => kind === FigureKind.Text),
    ).toHaveLength(3);
  });

  it("stop their measure when they are neither, in the group", async () => {
    const reading = await readRows(
      [
        ["Essex", "Jan 2021", "Arson", "about 5"],
        ["Essex", "Jan 2021", "Theft", 7],
      ],
      {},
      ["Arson", "Theft"],
    );
    expect(reading.setup.measures.map(({ usable }) => usable)).toEqual([false, true]);
    expect(reading.problems).toMatchObject([
      { severity: "error", measure: "Arson measure", where: [{ sheet: "Crime", address: "D2" }] },
    ]);
  });

  it("a mark for missing beside a figure is no conflict, whichever comes first", async () => {
    const reading = await readRows([
      ["Essex", "Jan 2021", "Arson", ".."],
      ["Essex", "Jan 2021", "Arson", 5],
      ["Sussex", "Jan 2021", "Arson", 6],
      ["Sussex", "Jan 2021", "Arson", ""],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 5, "Sussex 2021-01": 6 });
    expect(reading.problems).toEqual([]);
  });
});

describe("two figures for one place", () => {
  const twice = [
    ["Essex", "Jan 2021", "Arson", 5],
    ["Essex", "2021-01", "Arson", 7],
    ["Essex", "Feb 2021", "Arson", 4],
    ["Essex", "28/02/2021", "Arson", 4],
  ];
  it("are a problem even when they are equal", async () => {
    const reading = await readRows(twice);
    expect(figuresOf(reading, "Arson")).toEqual({});
    expect(reading.problems[0]?.where.map(({ address }) => address)).toEqual([
      "D2",
      "D3",
      "D4",
      "D5",
    ]);
  });
  it.each([
    ["", 9],
    ["", 5],
    ["", ".."],
    ["same", 9],
    ["same", 7],
  ])("are not settled by a third, If twice %j: %j", async (ifTwice, third) => {
    const reading = await readRows(
      [...twice.slice(0, 2), ["Essex", "31/01/2021", "Arson", third]],
      { "If twice": ifTwice },
    );
    expect(figuresOf(reading, "Arson")).toEqual({});
    expect(reading.setup.measures[0]?.usable).toBe(false);
    expect(reading.problems).toMatchObject([{ severity: "error", measure: "Arson measure" }]);
  });
  it("are added, part by part, when they are to be added up", async () => {
    const reading = await readRows(
      [...twice, ["Essex", "Feb 2021", "Arson", ".."], ["Essex", "Jan 2021", "Arson", 1]],
      {
        "If twice": "add up",
      },
    );
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 13 });
    const { cells } = seriesNamed(reading, "Arson");
    expect(cells.kinds[0]).toBe(FigureKind.Sum);
    expect(cells.addends.get(0)).toEqual([1, 3, 2, 3, 6, 3]);
  });
  it("are one when repeated, and a problem when they differ, where they are to be the same", async () => {
    const reading = await readRows(twice, { "If twice": "same" });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-02": 4 });
    expect(reading.problems[0]).toMatchObject({ severity: "error", measure: "Arson measure" });
  });
  it("are the last one, and the difference is told, where the last one holds", async () => {
    const reading = await readRows(twice, { "If twice": "last" });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 7, "Essex 2021-02": 4 });
    expect(reading.problems).toMatchObject([{ severity: "notice" }]);
    expect(reading.problems[0]?.what).toContain("Essex, January 2021: 5, then 7");
  });
  it("stop no measure where the force is not in the group", async () => {
    const reading = await readRows([
      ["Kent", "Jan 2021", "Arson", 5],
      ["Kent", "Jan 2021", "Arson", 5],
    ]);
    expect(reading.setup.measures[0]?.usable).toBe(true);
    expect(reading.problems).toMatchObject([{ severity: "warning" }]);
  });
  it("are found across two rows of MsgSources and two sheets", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], [LONG, { ...LONG, Sheet: "Older" }]),
      sheets: [
        { name: "Crime", rows: [LONG_HEADING, ["Essex", "Jan 2021", "Arson", 5]] },
        {
          name: "Older",
          rows: [LONG_HEADING, ["Avon", "Jan 2021", "Arson", 6], ["Essex", "Jan 2021", "Arson", 5]],
        },
      ],
    });
    expect(figuresOf(reading, "Arson")).toEqual({ "Avon and Somerset 2021-01": 6 });
    expect(reading.problems[0]?.where).toEqual([
      { sheet: "Crime", address: "D2" },
      { sheet: "Older", address: "D3" },
    ]);
    const { cells } = seriesNamed(reading, "Arson");
    expect([cells.sheet, cells.rows[1], cells.kinds[1]]).toEqual(["Crime", -1, FigureKind.Derived]);
    expect(cells.elsewhere?.get(1)).toEqual({ sheet: "Older", row: 1, column: 3 });
  });
});

describe("the other columns of MsgSources", () => {
  const rows = [
    ["Essex", "Jan 2021", "Arson", 5],
    ["Essex", "Jan 2021", "Theft", 6],
    ["Sussex", "Jan 2021", "Theft", 7],
    ["Sussex", "Feb 2021", "Theft", 8],
  ];
  it("Only rows keeps what fulfils every condition", async () => {
    const rest = { ...LONG, "Series column": "" };
    const read = (onlyRows: string) =>
      readLiteral({
        own: simpleSetup(["Any"], { ...rest, "Fixed series": "Any", "Only rows": onlyRows }),
        sheets: [{ name: "Crime", rows: [LONG_HEADING, ...rows, ["Kent", "Jan 2021", "", 9]] }],
      });
    expect(figuresOf(await read("Offence = arson"), "Any")).toEqual({ "Essex 2021-01": 5 });
    expect(figuresOf(await read("Offence <> Arson AND Month = Jan 2021"), "Any")).toEqual({
      "Essex 2021-01": 6,
      "Sussex 2021-01": 7,
      "Kent 2021-01": 9,
    });
    expect(figuresOf(await read("Offence = (blank)|Arson"), "Any")).toEqual({
      "Essex 2021-01": 5,
      "Kent 2021-01": 9,
    });
    const wrong = await read("Outcome = 1");
    expect(wrong.problems[0]?.what).toContain('"Outcome"');
    expect(wrong.setup.measures[0]?.usable).toBe(false);
  });
  it("No row means 0 counts for forces of the source and not for others", async () => {
    const reading = await readRows(rows, { "No row means": "0" });
    expect(figuresOf(reading, "Arson")).toEqual({
      "Essex 2021-01": 5,
      "Sussex 2021-01": 0,
      "Essex 2021-02": 0,
      "Sussex 2021-02": 0,
    });
  });
  it("Multiply by multiplies", async () => {
    const reading = await readRows(rows, { "Multiply by": 1000 });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 5000 });
    expect(seriesNamed(reading, "Arson").cells.kinds[0]).toBe(FigureKind.Derived);
  });
  it("Period is decides what the text leaves open", async () => {
    const year = [["Essex", "2011-12", "Arson", 5]];
    const open = await readRows(year);
    expect(open.problems[0]).toMatchObject({ severity: "error" });
    expect(open.problems[0]?.where[0]).toEqual({ sheet: "Crime", address: "B2" });
    expect(open.setup.measures[0]?.usable).toBe(false);
    expect(figuresOf(await readRows(year, { "Period is": "month" }), "Arson")).toEqual({
      "Essex 2011-12": 5,
    });
    expect(figuresOf(await readRows(year, { "Period is": "financial year" }), "Arson")).toEqual({
      "Essex 2012-03": 5,
    });
  });
  it("several Value columns are added, each cell kept", async () => {
    const rest = { ...LONG, "Series column": "" };
    const reading = await readLiteral({
      own: simpleSetup(["Solved"], {
        ...rest,
        "Value column": "Charged | Cautioned",
        "Fixed series": "Solved",
      }),
      sheets: [
        {
          name: "Crime",
          rows: [
            ["Force", "Month", "Charged", "x", "Cautioned"],
            ["Essex", "Jan 2021", 5, "", 6],
            ["Sussex", "Jan 2021", 5, "", ".."],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "Solved")).toEqual({ "Essex 2021-01": 11 });
    const { cells } = seriesNamed(reading, "Solved");
    expect(cells.kinds[0]).toBe(FigureKind.Sum);
    expect(cells.addends.get(0)).toEqual([1, 2, 1, 4]);
  });
});

describe("periods of a source", () => {
  it("of different lengths in one series are a problem that names a cell of each", async () => {
    const reading = await readRows([
      ["Essex", "Jan 2021", "Arson", 5],
      ["Sussex", "Year ending Jan 2021", "Arson", 60],
    ]);
    expect(reading.problems).toMatchObject([
      {
        severity: "error",
        measure: "Arson measure",
        where: [{ address: "B2" }, { address: "B3" }],
      },
    ]);
    expect(seriesNamed(reading, "Arson").ends).toHaveLength(0);
    expect(reading.setup.measures[0]?.usable).toBe(false);
  });
  it("that cannot be read are named, where a figure stands beside them", async () => {
    const reading = await readRows([
      ["Essex", "Janury 2021", "Arson", 5],
      ["Essex", "note", "Arson", ""],
      ["Essex", "Feb 2021", "Arson", 6],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-02": 6 });
    expect(reading.problems).toMatchObject([{ severity: "warning", where: [{ address: "B2" }] }]);
  });
});

describe("where a source stands", () => {
  const rows = [
    ["x"],
    ["Force", "Month", "Offence", "Number"],
    ["Essex", "Jan 2021", "Arson", 5],
    ["Kent", "Jan 2021", "Arson", 9],
  ];
  it.each([
    ["A2:D3", {}],
    ["'Crime'!$A$2:$D$3", {}],
    ["CrimeTable", {}],
    ["crime_name", {}],
  ])("is the range %s", async (range) => {
    const reading = await readLiteral({
      own: simpleSetup(["Arson"], { ...LONG, Range: range }),
      sheets: [{ name: "Crime", rows }],
      tables: [{ name: "CrimeTable", sheet: "Crime", address: "A2:D3" }],
      names: [{ name: "Crime_name", sheet: "Crime", address: "A2:D3" }],
    });
    expect(reading.problems).toEqual([]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 5 });
  });
  it.each([
    [{ Sheet: "Crimes" }, "Sheet"],
    [{ Range: "NoSuchName" }, "Range"],
    [{ Range: "Other!A1:B2" }, "Range"],
    [{ Range: "X900:Z999" }, "Range"],
    [{ "Force column": "Police area" }, "Force column"],
    [{ "Force column": "column A" }, "Range"],
    [{ "Value column": "Numbers" }, "Value column"],
    [{ "Period column": "" }, "Period column"],
    [{ "Fixed series": "Arson" }, "Fixed series"],
    [{ Layout: "tall" }, "Layout"],
    [{ "Header rows": "two" }, "Header rows"],
    [{ "If twice": "maybe" }, "If twice"],
  ])("is a problem of its own cell when it says %j", async (change, column) => {
    const own = simpleSetup(
      ["Arson", "Fine"],
      [
        { ...LONG, Range: "", "If twice": "", "Header rows": "", "Fixed series": "", ...change },
        { ...LONG, Source: "Good", Sheet: "Good" },
      ],
    );
    const reading = await readLiteral({
      own,
      sheets: [
        { name: "Crime", rows },
        { name: "Good", rows: [LONG_HEADING, ["Essex", "Jan 2021", "Fine", 1]] },
        { name: "Other", rows: [["y"]] },
      ],
    });
    const left = 2 + 1 + 4 + 1 + 3 + 1;
    const header = own.sources?.[0] ?? [];
    const address = `${String.fromCharCode(65 + left + header.indexOf(column))}4`;
    expect(reading.problems[0]).toMatchObject({
      severity: "error",
      where: [{ sheet: "MSG Setup", address }],
    });
    expect(reading.problems[0]?.remedy).not.toBe("");
    expect(reading.setup.measures.map(({ usable }) => usable)).toEqual([false, true]);
    expect(figuresOf(reading, "Fine")).toEqual({ "Essex 2021-01": 1 });
  });
});

describe("forces of a source", () => {
  it("a spelling that is nearly a force's is told and not taken", async () => {
    const reading = await readRows([
      ["Essex", "Jan 2021", "Arson", 5],
      ["Avon & Sommerset Constabulary", "Jan 2021", "Arson", 9],
      ["South East", "Jan 2021", "Arson", 99],
    ]);
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2021-01": 5 });
    expect(reading.problems).toMatchObject([{ severity: "notice", where: [{ address: "A3" }] }]);
    expect(reading.problems[0]?.what).toContain("Avon and Somerset?");
  });
  it("a source that names no force stops its measures", async () => {
    const reading = await readRows([["Wales", "Jan 2021", "Arson", 5]]);
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
    expect(reading.setup.measures[0]?.usable).toBe(false);
  });
});
