import { FigureKind } from "../../../src/msg/model/observations";
import { figuresOf, readLiteral, seriesNamed, simpleSetup } from "./literalSource";

describe("a source with a column a period", () => {
  const WIDE = {
    Source: "Crime",
    Sheet: "Table P1",
    Layout: "wide periods",
    "Force column": "Area name",
    "Header rows": 2,
    "Fixed series": "All crime",
  };
  const rows = [
    ["Table P1"],
    ["", "Area name", "Jan '18 to Dec '18", "", "", "% change / Jan '18 to Dec '18"],
    ["", "", "Number", "Rate5", "", ""],
    ["", "Essex10", 120, 7.5, "", 1],
    ["", "ENGLAND", 9000, 8.5, "", 2],
    ["", "Sussex", "..", "6.5", "", 3],
  ];
  const merges = ["C2:D2", "B2:B3"];

  it("takes the wanted line of the heading, fills merged cells, and leaves other columns", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], { ...WIDE, "Value column": "Number" }),
      sheets: [{ name: "Table P1", rows, merges }],
    });
    expect(figuresOf(reading, "All crime")).toEqual({ "Essex 2018-12": 120 });
    expect(seriesNamed(reading, "All crime").months).toBe(12);
    expect(reading.problems).toEqual([]);
  });

  it("matches the wanted line without footnote digits, and tells of numbers written as text", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], { ...WIDE, "Value column": "Rate" }),
      sheets: [{ name: "Table P1", rows, merges }],
    });
    expect(figuresOf(reading, "All crime")).toEqual({
      "Essex 2018-12": 7.5,
      "Sussex 2018-12": 6.5,
    });
    expect(reading.problems).toMatchObject([
      { severity: "notice", where: [{ sheet: "Table P1", address: "D6" }] },
    ]);
  });

  it("is a problem when no heading is a period by itself", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], WIDE),
      sheets: [{ name: "Table P1", rows, merges }],
    });
    expect(reading.setup.measures[0]?.usable).toBe(false);
    expect(reading.problems[0]).toMatchObject({ severity: "error" });
    expect(reading.problems[0]?.where[0]?.sheet).toBe("MSG Setup");
    expect(reading.problems[0]?.remedy).toContain("Value column");
  });

  it("joins a year and a month from two heading rows", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], WIDE),
      sheets: [
        {
          name: "Table P1",
          rows: [
            ["Area name", 2018, "", 2019],
            ["", "January", "February", "January"],
            ["Essex", 1, 2, 3],
          ],
          merges: ["B1:C1", "A1:A2"],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({
      "Essex 2018-01": 1,
      "Essex 2018-02": 2,
      "Essex 2019-01": 3,
    });
  });

  it("refuses two columns of one period", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["All crime"], { ...WIDE, "Header rows": 1 }),
      sheets: [
        {
          name: "Table P1",
          rows: [
            ["Area name", "Jan 2018", "2018-01"],
            ["Essex", 1, 2],
          ],
        },
      ],
    });
    expect(reading.problems[0]?.what).toContain('"Jan 2018" (column B), "2018-01" (column C)');
    expect(reading.setup.measures[0]?.usable).toBe(false);
  });

  it("reads a series a row", async () => {
    const rest = { ...WIDE, "Fixed series": "" };
    const reading = await readLiteral({
      own: simpleSetup(["All crime", "Arson"], {
        ...rest,
        "Header rows": 1,
        "Series column": "column B",
      }),
      sheets: [
        {
          name: "Table P1",
          rows: [
            ["Area name", "", "2019/20", "2020/21"],
            ["Essex", "Arson", 1, 2],
            ["Essex", "All crime", 3, 4],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "Arson")).toEqual({ "Essex 2020-03": 1, "Essex 2021-03": 2 });
    expect(figuresOf(reading, "All crime")).toEqual({ "Essex 2020-03": 3, "Essex 2021-03": 4 });
  });
});

describe("a source with a column a series", () => {
  const WIDE = {
    Source: "Solved",
    Sheet: "Solved",
    Layout: "wide series",
    "Force column": "Force",
    "Period column": "Month | Year",
  };

  it("names series by their heading, percentages count in points", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Homicide", "Solved!All crime"], WIDE),
      sheets: [
        {
          name: "Solved",
          rows: [
            ["Year", "Month", "Force", "All\ncrime", "Homicide3", "Arson"],
            [2021, "January", "Essex", 0.162, 1.053, 4],
          ],
          percents: ["D2:E2"],
        },
      ],
    });
    expect(figuresOf(reading, "All crime")).toEqual({ "Essex 2021-01": 16.2 });
    expect(figuresOf(reading, "Homicide")).toEqual({ "Essex 2021-01": 105.3 });
    expect(seriesNamed(reading, "Homicide").cells.kinds[0]).toBe(FigureKind.Percent);
    expect(seriesNamed(reading, "Arson").ends).toHaveLength(0);
    expect(reading.problems).toEqual([]);
  });

  it("takes a percentage too large to count in points for missing", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Solved!All crime"], WIDE),
      sheets: [
        {
          name: "Solved",
          rows: [
            ["Year", "Month", "Force", "All crime"],
            [2021, "January", "Essex", -1.7e308],
            [2021, "February", "Essex", 0.162],
          ],
          percents: ["D2:D3"],
        },
      ],
    });
    const { values, cells } = seriesNamed(reading, "All crime");
    expect(figuresOf(reading, "All crime")).toEqual({ "Essex 2021-02": 16.2 });
    expect(values[0]).toBeNaN();
    expect(cells.kinds[0]).toBe(FigureKind.Missing);
  });

  it("a name of two columns stops its measure and no other", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["Number", "Rate"], { ...WIDE, "Header rows": 2 }),
      sheets: [
        {
          name: "Solved",
          rows: [
            ["", "", "", "Crime", "Crime", "Fraud"],
            ["Year", "Month", "Force", "Number", "Rate", "Number"],
            [2021, "Jan", "Essex", 1, 2, 3],
          ],
        },
      ],
    });
    expect(reading.setup.measures.map(({ usable }) => usable)).toEqual([false, true]);
    expect(reading.problems).toHaveLength(1);
    expect(reading.problems[0]?.what).toContain(
      '"Crime / Number" (column D), "Fraud / Number" (column F)',
    );
    expect(figuresOf(reading, "Rate")).toEqual({ "Essex 2021-01": 2 });
  });

  it("reads a fixed period as the kind that Period is says", async () => {
    const reading = await readLiteral({
      own: simpleSetup(["People"], {
        ...WIDE,
        "Period column": "",
        "Fixed period": 2019,
        "Period is": "mid-year",
      }),
      sheets: [
        {
          name: "Solved",
          rows: [
            ["Force", "People"],
            ["Essex", 1_850_000],
          ],
        },
      ],
    });
    expect(figuresOf(reading, "People")).toEqual({ "Essex 2019-06": 1_850_000 });
    expect(seriesNamed(reading, "People").months).toBe(1);
  });
});
