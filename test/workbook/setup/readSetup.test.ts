import { readHistory } from "../../../src/workbook/setup/readHistory";
import { readNotes } from "../../../src/workbook/setup/readNotes";
import { readSetup } from "../../../src/workbook/setup/readSetup";
import { snapshotOf, type LiteralWorkbook, type Rows } from "../snapshots";

const SETTINGS: Rows = [
  ["Setting", "Value"],
  ["Home force", "Essex"],
];
const FORCES: Rows = [
  ["Force", "In group"],
  ["Essex", ""],
  ["Kent", "Yes"],
];
const MEASURES: Rows = [
  ["Measure", "Better", "Value"],
  ["Arson", "lower", "Arson"],
];

type Own = NonNullable<LiteralWorkbook["own"]>;

function read(own: Own = {}, formats: LiteralWorkbook["formats"] = {}) {
  return readSetup(
    snapshotOf({
      own: { settings: SETTINGS, forces: FORCES, measures: MEASURES, ...own },
      formats,
    }),
  );
}

function measureOf(
  row: { [column: string]: string | number },
  formats: { [cell: string]: string } = {},
) {
  const all = { Measure: "Arson", Better: "lower", Value: "Arson", ...row };
  const { setup, problems } = read(
    { measures: [Object.keys(all), Object.values(all)] },
    { measures: formats },
  );
  return { measure: setup?.measures[0], problems };
}

describe("the settings", () => {
  it("have their defaults", () => {
    expect(read().setup).toMatchObject({
      home: 0,
      settings: {
        average: "mean",
        homeForceInAverage: true,
        topQuartile: "rank",
        confidence: 0.95,
        national: false,
        period: undefined,
        update: "",
      },
    });
    expect(read().problems).toEqual([]);
  });
  it("are found by name, whatever their order, case and neighbours", () => {
    const { setup, problems } = read({
      settings: [
        ["Remark", "VALUE", "setting "],
        ["", "Weighted", "average"],
        ["", "Essex", "home force"],
        ["", "no", "Home force in average"],
        ["", "90%", "Confidence"],
        ["", "x", "Colour"],
      ],
    });
    expect(setup?.settings).toMatchObject({
      average: "weighted",
      homeForceInAverage: false,
      confidence: 0.9,
    });
    expect(problems).toMatchObject([
      { severity: "notice", where: [{ sheet: "MSG Setup", address: "C8" }] },
    ]);
  });
  it("that Excel turned into dates are read back", () => {
    const { setup } = read(
      {
        settings: [
          ...SETTINGS,
          ["Update", 44_197],
          ["Produced on", 44_210],
          ["Period", 44_286],
          ["Confidence", 0.99],
        ],
      },
      { settings: { "2,1": "mmm-yy", "3,1": "dd/mm/yyyy", "4,1": "mmm-yy", "5,1": "0%" } },
    );
    expect(setup?.settings).toMatchObject({
      update: "January 2021",
      producedOn: "14 January 2021",
      period: { end: 2021 * 12 + 2, months: 1 },
      confidence: 0.99,
    });
  });
  it.each([
    ["Average", "median", '"mean" or "weighted"'],
    ["Top quartile", "best", '"rank", "inclusive" or "exclusive"'],
    ["Home force in average", "maybe", '"Yes" or "No"'],
    ["Period", "soon", "January 2021"],
    ["Period", "2011-12", "one way only"],
    ["Confidence", "high", "0.95"],
  ])("%s = %s stops, with the words allowed", (setting, value, allowed) => {
    const { setup, problems } = read({ settings: [...SETTINGS, [setting, value]] });
    expect(setup).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: "stop", where: [{ sheet: "MSG Setup", address: "B5" }] },
    ]);
    expect(problems[0]?.remedy).toContain(allowed);
    expect(problems[0]?.what).toContain(value);
  });
  it.each([
    [[["Setting", "Value"]] as Rows, "home force"],
    [
      [
        ["Setting", "Value"],
        ["Home force", ""],
      ] as Rows,
      "home force",
    ],
    [
      [
        ["Setting", "Value"],
        ["Home force", "Surrey"],
      ] as Rows,
      "Surrey",
    ],
    [[...SETTINGS, ["Home force", "Kent"]] as Rows, "twice"],
    [[["Setting"], ["Home force"]] as Rows, '"Value"'],
  ])("stop without one home force: %j", (settings, words) => {
    const { setup, problems } = read({ settings });
    expect(setup).toBeUndefined();
    expect(problems.some(({ severity, what }) => severity === "stop" && what.includes(words))).toBe(
      true,
    );
  });
  it("find the home force by an alias, and put it in the group", () => {
    const { setup } = read({
      settings: [
        ["Setting", "Value"],
        ["Home force", "ESSEX  police"],
      ],
      forces: [
        ["Force", "In group", "Also written as"],
        ["Kent", "Yes", ""],
        ["Essex", "No", "Essex Constabulary; Essex Police"],
      ],
    });
    expect(setup).toMatchObject({ home: 1, settings: { homeForce: "Essex" } });
    expect(setup?.forces[1]?.inGroup).toBe(true);
  });
});

describe("required tables", () => {
  it.each(["settings", "forces", "measures"] as const)("%s stops when missing", (key) => {
    const own: { -readonly [Key in keyof Own]: Own[Key] } = {
      settings: SETTINGS,
      forces: FORCES,
      measures: MEASURES,
    };
    delete own[key];
    const { setup, problems } = readSetup(snapshotOf({ own }));
    expect(setup).toBeUndefined();
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ severity: "stop" });
    expect(problems[0]?.remedy).toContain("MSG Setup");
  });
  it("stop when a required column is missing, and name its table and place", () => {
    const { problems } = read({
      measures: [
        ["Measure", "Value"],
        ["Arson", "Arson"],
      ],
    });
    expect(problems).toMatchObject([
      { severity: "stop", where: [{ sheet: "MSG Setup", address: "G3" }] },
    ]);
    expect(problems[0]?.what).toBe('The table "MsgMeasures" has no column "Better".');
  });
});

describe("measures", () => {
  it("have their defaults", () => {
    expect(measureOf({}).measure).toMatchObject({
      firstIs: "best",
      basis: "level",
      per: 1,
      window: 1,
      denominatorIs: "stock",
      changeIn: "unit",
      decimals: 2,
      show: true,
      aspiration: { kind: "none" },
      lastData: undefined,
      checkValue: Number.NaN,
      usable: true,
    });
    expect(measureOf({ Unit: "% solved" }).measure?.per).toBe(100);
    expect(measureOf({ Count: "Arson" }).measure?.changeIn).toBe("count");
  });
  it("rank changes since a period of their own, or that of the settings", () => {
    const december = { end: 2019 * 12 + 11, months: 1 };
    expect(measureOf({ Basis: "Change since December 2019" }).measure).toMatchObject({
      basis: "change since",
      baseline: december,
      usable: true,
    });
    const { measure, problems } = measureOf({ Basis: "change since" });
    expect(measure?.usable).toBe(false);
    expect(problems[0]?.remedy).toContain("in the setting Baseline");
    const given = read({
      settings: [...SETTINGS, ["Baseline", "Dec 2019"]],
      measures: [
        ["Measure", "Better", "Value", "Basis"],
        ["Arson", "lower", "Arson", "change since"],
        ["Theft", "lower", "Theft", "change since 12 months to March 2020"],
      ],
    });
    expect(given.problems).toEqual([]);
    expect(given.setup?.measures.map(({ baseline }) => baseline)).toEqual([
      december,
      { end: 2020 * 12 + 2, months: 12 },
    ]);
    expect(measureOf({ Basis: "change since some time" }).measure?.usable).toBe(false);
    expect(measureOf({ Basis: "yearly change 2019" }).measure?.usable).toBe(false);
  });
  it("have aspirations typed as percentages in points, and updates typed as dates by name", () => {
    const row = { Aspiration: 0.2, "Aspiration from": 44_197 };
    const { measure, problems } = measureOf(row, { "1,3": "0%", "1,4": "mmm-yy" });
    expect(measure?.aspiration).toMatchObject({ kind: "figure", figure: 20 });
    expect(measure?.aspirationFrom).toBe("January 2021");
    expect(problems).toEqual([]);
  });
  it("read numbers typed as text, periods and percentages", () => {
    const { measure } = measureOf(
      {
        Per: "1,000",
        "Denominator at": "Jun 2019",
        "Last data": 43_921,
        "Check value": 0.162,
        Decimals: 0,
      },
      { "1,5": "mmm-yy", "1,6": "0.0%" },
    );
    expect(measure).toMatchObject({
      per: 1000,
      denominatorAt: { end: 2019 * 12 + 5, months: 1 },
      lastData: { end: 2020 * 12 + 2, months: 1 },
      checkValue: 16.2,
      decimals: 0,
    });
  });
  it.each([
    ["Better", "fewer", "H4"],
    ["Better", "", "H4"],
    ["First is", "8th", "J4"],
    ["Per", 0, "J4"],
    ["Per", "thousand", "J4"],
    ["Window", 1.5, "J4"],
    ["Denominator at", "some time", "J4"],
    ["Show", "perhaps", "J4"],
    ["Value", "", "I4"],
  ])("with %s = %j stop themselves alone", (column, value, cell) => {
    const columns = [
      "Measure",
      "Better",
      "Value",
      ...(["Better", "Value"].includes(column) ? [] : [column]),
    ];
    const row = (one: { [column: string]: string | number }) =>
      columns.map((name) => one[name] ?? "");
    const wrong = { Measure: "Wrong", Better: "lower", Value: "Arson", [column]: value };
    const { setup, problems } = read({
      measures: [columns, row(wrong), row({ Measure: "Right", Better: "higher", Value: "Arson" })],
    });
    expect(setup?.measures.map(({ usable }) => usable)).toEqual([false, true]);
    expect(problems).toMatchObject([{ severity: "error", measure: "Wrong" }]);
    const address = problems[0]?.where[0]?.address;
    expect(address).toBe(cell);
  });
  it("of one name stop the report", () => {
    const { setup, problems } = read({ measures: [...MEASURES, ["ARSON ", "lower", "x"]] });
    expect(setup).toBeUndefined();
    expect(problems).toMatchObject([
      { severity: "stop", where: [{ address: "G4" }, { address: "G5" }] },
    ]);
  });
});

describe("notes and history", () => {
  it("are empty when their tables are missing", () => {
    expect(readHistory(snapshotOf({}))).toEqual({ history: [], begun: [], problems: [] });
    expect(readNotes(snapshotOf({}))).toEqual({ notes: [], problems: [] });
  });
  it("are read with dates as names of updates, and with a position alone", () => {
    const snapshot = snapshotOf({
      own: {
        notes: [
          ["Measure", "Update", "Text"],
          ["Arson", 44_197, "Line one\nline two"],
          ["", "", ""],
        ],
        history: [
          ["Update", "Version", "Measure", "Position", "Data to"],
          [44_197, 1, "Arson", 8, 44_196],
          ["Old", "", "Arson", 3, ""],
        ],
      },
      formats: { notes: { "1,1": "mmm-yy" }, history: { "1,0": "mmm-yy", "1,4": "dd/mm/yyyy" } },
    });
    expect(readNotes(snapshot).notes).toMatchObject([
      {
        measure: "Arson",
        update: "January 2021",
        text: "Line one\nline two",
        place: { sheet: "MSG Setup", address: "C4" },
      },
    ]);
    expect(readHistory(snapshot).history).toMatchObject([
      {
        update: "January 2021",
        version: "1",
        position: 8,
        of: Number.NaN,
        dataTo: { end: 2020 * 12 + 11, months: 1 },
      },
      { update: "Old", position: 3, dataTo: undefined, value: Number.NaN },
    ]);
  });
  it("take positions as they were printed, and no other words", () => {
    const { history, problems } = readHistory(
      snapshotOf({
        own: {
          history: [
            ["Update", "Measure", "Position"],
            ["Old", "Arson", "7th"],
            ["Old", "Theft", "=2nd of 7"],
            ["Old", "Fraud", "best"],
          ],
        },
      }),
    );
    expect(history.map(({ position }) => position)).toEqual([7, 2, Number.NaN]);
    expect(problems).toMatchObject([
      { severity: "warning", what: expect.stringContaining("best") },
    ]);
  });
});
