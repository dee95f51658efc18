/** Tables that people type: every cell that is wrong is found, and no right one is. */
import fc from "fast-check";
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import { forAll } from "../../properties/arbitraries";
import {
  otherAspirations,
  otherChanges,
  otherMonths,
  otherNumbers,
  otherPlaces,
  otherSign,
  type Rows,
  TYPED_COLUMNS,
  typedTable,
  withCell,
} from "./alterations";
import { PERFORMANCE_HEADING, PERFORMANCE_ROWS } from "./performanceTable";
import { EXECUTIVE_SUMMARY, MOVEMENT_TABLE } from "./published";
import { OFFENCES, OFFICERS, SOLVED, update, VWI } from "./publishedTable";
import { areaOf } from "./reading";

/** Cell and measure of all that is found. */
function found(rows: Rows): string[] {
  return proofRead(update, [areaOf(rows)]).map(
    ({ where, measure }) => `${where[0]?.address ?? ""} ${measure ?? ""}`,
  );
}

const addressOf = (row: number, column: number) => `${String.fromCharCode(65 + column)}${row + 1}`;

/** Alterations that are not found at their cell, and findings elsewhere. */
function missed(
  rows: Rows,
  alterations: readonly (readonly [row: number, column: number, text: string])[],
): string[] {
  const areas = alterations.map(([row, column, text], at) =>
    areaOf(withCell(rows, row, column, text), "", String(at)),
  );
  const places = alterations.map((): string[] => []);
  for (const { where } of proofRead(update, areas)) {
    const [place] = where;
    places[Number(place?.sheet)]?.push(place?.address ?? "");
  }
  return alterations.flatMap(([row, column, text], at) => {
    const where = addressOf(row, column);
    const isFound = places[at]!.length > 0 && places[at]!.every((each) => each === where);
    return isFound ? [] : [`${where} "${text}": ${places[at]!.join(", ")}`];
  });
}

const resultOf = (name: string) => update.measures.find(({ measure }) => measure.name === name)!;

describe("the published table of performance", () => {
  const table = [...PERFORMANCE_HEADING, ...PERFORMANCE_ROWS];
  const top = PERFORMANCE_HEADING.length;

  test("passes", () => {
    expect(found(table)).toEqual([]);
  });

  test.each(PERFORMANCE_ROWS.map((row, at) => [row[1]!, at, row] as const))(
    "%s: each altered cell is found, and nothing else",
    (name, at, [, , position = "", value = "", , average = "", quartile = "", aspiration = ""]) => {
      const result = resultOf(name);
      const all: readonly (readonly [column: number, texts: readonly string[]])[] = [
        [2, otherPlaces(position)],
        [2, otherMonths("").map((month) => `${position.split(" ")[0]} (last data to ${month})`)],
        [3, otherNumbers(value)],
        [5, otherChanges(average, result)],
        [6, otherChanges(quartile, result)],
        [7, otherAspirations(aspiration)],
      ];
      const alterations = all.flatMap(([column, texts]) =>
        texts.map((text) => [top + at, column, text] as const),
      );
      expect(alterations.length).toBeGreaterThan(20);
      expect(missed(table, alterations)).toEqual([]);
    },
  );
});

/** Without its commentary, which is no part of a table. */
const PLACES = MOVEMENT_TABLE.map((row) => row.slice(0, 5));

test("each altered position, date and aspiration of the published table of movement is found", () => {
  const alterations = PLACES.flatMap(([, , aspiration = "", before = "", now = ""], at) =>
    before === "" || !/^\d/u.test(before)
      ? []
      : [
          ...otherAspirations(aspiration).map((text) => [at, 2, text] as const),
          ...otherPlaces(before).map((text) => [at, 3, text] as const),
          ...otherPlaces(now).map((text) => [at, 4, text] as const),
          ...(now.includes("data to") ? [[at, 4, now.replace(/20\d\d/u, "2018")] as const] : []),
        ],
  );
  expect(alterations.length).toBeGreaterThan(200);
  expect(missed(PLACES, alterations)).toEqual([]);
});

describe("a table of all that is read", () => {
  const table = typedTable(update);

  test("passes", () => {
    expect(found(table)).toEqual([]);
  });

  test.each(TYPED_COLUMNS.map((column, at) => [column.heading, at + 1] as const))(
    "each altered cell under %s is found, and nothing else",
    (_, column) => {
      const { wrong } = TYPED_COLUMNS[column - 1]!;
      const alterations = update.measures.flatMap((result, at) =>
        wrong(table[at + 1]![column]!, result).map((text) => [at + 1, column, text] as const),
      );
      expect(alterations.length).toBeGreaterThan(30);
      expect(missed(table, alterations)).toEqual([]);
    },
  );

  test("a change with the other sign is found", () => {
    const column =
      1 +
      TYPED_COLUMNS.findIndex(
        ({ heading }) => heading.includes("average") && heading.includes("Change"),
      );
    const alterations = table.flatMap((row, at) =>
      otherSign(row[column]!).map((text) => [at, column, text] as const),
    );
    expect(alterations.length).toBeGreaterThan(3);
    expect(missed(table, alterations)).toEqual([]);
  });

  /** Wrong cells, one a kind; their measure and text tell them wherever they stand. */
  const wrong: Rows = [
    [3, 1, "17.2%"],
    [4, 2, "4th of 8"],
    [5, 6, "+1.3% points"],
    [2, 7, "-27,401 offences"],
    [1, 8, "4th in MSG"],
    [11, 9, "Met"],
    [9, 11, "Improved"],
    [6, 3, "Mar-20"],
  ].reduce<Rows>(
    (rows, [row, column, text]) => withCell(rows, row as number, column as number, String(text)),
    table,
  );
  const what = (rows: Rows) =>
    proofRead(update, [areaOf(rows)])
      .map((problem) => problem.what)
      .sort();
  const expected = what(wrong);

  const EXTRA = ["Owner", "Notes", "% change on last year", "National position", "Count", "Trend"];

  test("the order of columns and rows, and columns of one's own, change nothing", () => {
    expect(expected).toHaveLength(8);
    const keys = fc.infiniteStream(fc.nat());
    forAll(keys, fc.subarray(EXTRA), fc.nat(3), (random, extra, blanks) => {
      const key = () => random.next().value as number;
      const [heading = [], ...rows] = wrong;
      const wide = [
        [...heading, ...extra],
        ...rows
          .map((row) => ({ row: [...row, ...extra.map((_, at) => String(at + 11))], key: key() }))
          .toSorted((a, b) => a.key - b.key)
          .map(({ row }) => row),
      ];
      const order = wide[0]!.map((_, column) => ({ column, key: key() }));
      order.sort((a, b) => a.key - b.key);
      const moved = wide.map((row) => order.map(({ column }) => row[column]!));
      const above = Array.from({ length: blanks }, () => order.map(() => ""));
      expect(what([...above, ...moved])).toEqual(expected);
    });
  });

  test("nor do headings of two lines, merged or not, nor a title above them", () => {
    const upper = [
      "",
      "Essex",
      "Essex",
      "Essex",
      "MSG",
      "MSG",
      "Change required to reach",
      "Change required to reach",
      "Aspirations",
      "Aspirations",
      "Position",
      "Position",
    ];
    const lower = [
      "Measure",
      "Value",
      "Position",
      "Data to",
      "Average",
      "Top quartile",
      "MSG average",
      "Top quartile",
      "",
      "Status",
      "October 2020",
      "Change",
    ];
    const once = upper.map((words, at) => (words === upper[at - 1] ? "" : words));
    const titled = (rows: Rows) => [
      ["Performance of Essex, Quarter 4 2020/21", ...lower.slice(1).map(() => "")],
      ...rows,
    ];
    const body = wrong.slice(1);
    for (const line of [upper, once]) {
      expect(what([line, lower, ...body])).toEqual(expected);
      expect(what(titled([line, lower, ...body]))).toEqual(expected);
    }
    const area = areaOf([once, lower, ...body]);
    const merged = area.rows.map((row, at) =>
      at === 0 ? row.map((cell, column) => ({ ...cell, covered: upper[column]! })) : row,
    );
    const inMerged = proofRead(update, [{ ...area, rows: merged }]).map((problem) => problem.what);
    expect(inMerged.sort()).toEqual(expected);
  });
});

test("what is wrong is said with what was computed", () => {
  const [problem] = proofRead(update, [
    areaOf([
      ["Measure", "Value", "MSG position"],
      [OFFENCES, "79.53 per 1,000 pop.", "8"],
    ]),
  ]);
  expect(problem).toMatchObject({
    severity: "warning",
    what: '"79.53 per 1,000 pop." says 79.53 per 1,000 pop.; computed: the value is 79.35 per 1,000 pop.',
    measure: OFFENCES,
    where: [{ sheet: "Summary", address: "B2" }],
  });
});

/** Right figures in other words. */
test.each([
  ["Value", OFFENCES, ["79.35", "79.3", "79", "79.35 per 1000 population", "79.3500"]],
  ["Value", SOLVED, ["16.2", "16.2%", "16.20%", "0.162", "16%"]],
  ["Position", VWI, ["5", "5th", "5th in MSG", "5 of 8", "5/8", "5th out of 8", "5th ▼", "5 *"]],
  ["Position", SOLVED, ["2 (data to Jan-21)", "2nd (last data to January 2021)"]],
  [
    "Change required to reach MSG average",
    OFFENCES,
    [
      "-18,586",
      "(18,586)",
      "18,586 fewer offences",
      "-18586 crimes",
      "-10.06 per 1,000 pop.",
      "18,586",
    ],
  ],
  ["Change required to reach the top quartile", SOLVED, ["N/A", "0", "0.0% points", "-"]],
  [
    "Data to",
    SOLVED,
    [
      "Jan-21",
      "21-Jan",
      "January 2021",
      "31/01/2021",
      "31 January 2021",
      "2021-01-31",
      "12 months to January 2021",
    ],
  ],
  ["Aspiration", SOLVED, ["Top quartile", "upper quartile rank.", "TBC"]],
  ["Aspiration met?", SOLVED, ["Yes", "Y", "Met", "Achieved", "✓"]],
  ["Status", VWI, ["Not met", "not achieved", "Missed", "Amber"]],
  ["Movement", VWI, ["Deteriorated", "Down", "Down one place", "Worsened by 1", "-1"]],
  ["Change in position", SOLVED, ["No change", "Unchanged", "0"]],
])("right under %s of %s: %j", (heading, measure, texts) => {
  for (const text of texts)
    expect([
      text,
      found([
        ["Measure", heading],
        [measure, text],
      ]),
    ]).toEqual([text, []]);
});

/** Tables of other things, right as they stand. */
test.each([
  [
    "a league",
    [
      ["Force", "All crime offences", "Position"],
      ["Essex", "79.35", "8"],
      ["Force B", "67.90", "3"],
    ],
  ],
  [
    "a league under the measure's name",
    [
      ["All crime offences", "", ""],
      ["Force", "Value", "MSG position"],
      ["Essex", "79.35", "8"],
      ["Force B", "67.90", "3"],
    ],
  ],
  [
    "a row a measure and force",
    [
      ["Measure", "Force", "MSG position"],
      [OFFENCES, "Force B", "3"],
      [OFFENCES, "Norfolk", "1"],
      [OFFENCES, "Essex", "8"],
    ],
  ],
  [
    "another force's table",
    [
      ["Force B"],
      ["Measure", "Value", "MSG position"],
      [OFFENCES, "67.90 per 1,000 pop.", "3"],
    ].map((row) => [...row, "", ""].slice(0, 3)),
  ],
  [
    "another force's columns",
    [
      ["", "Essex", "", "Force B", ""],
      ["Measure", "Value", "Position", "Value", "Position"],
      [OFFENCES, "79.35", "8", "67.90", "3"],
      [VWI, "6.93", "5", "6.86", "4"],
    ],
  ],
  [
    "an older update's table",
    [
      ["July 2020", "", ""],
      ["Measure", "Value", "MSG position"],
      [OFFENCES, "90.10 per 1,000 pop.", "7"],
      [VWI, "8.01 per 1,000 pop.", "1"],
    ],
  ],
  [
    "the update before",
    [
      ["Previous update", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "the update before, in its month",
    [
      ["Positions in October 2020", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "years in columns",
    [
      ["Measure", "2018/19 position", "2019/20 position", "2020/21 position"],
      [VWI, "1", "2", "5"],
    ],
  ],
  [
    "quarters in columns",
    [
      ["Measure", "Q2 2020/21", "Q3 2020/21 position"],
      [VWI, "7.10 per 1,000 pop.", "2"],
    ],
  ],
  [
    "a year ago",
    [
      ["Measure", "Position last year", "Value same period last year"],
      [VWI, "2", "7.50"],
    ],
  ],
  [
    "changes in per cent",
    [
      ["Measure", "% change", "Change on last year (%)", "Percentage change since 2019"],
      [OFFENCES, "-4.8%", "-10.2%", "-12%"],
    ],
  ],
  [
    "national figures",
    [
      ["Measure", "National position", "National average", "England and Wales rate"],
      [OFFENCES, "30", "82.1", "82.1 per 1,000 pop."],
    ],
  ],
  [
    "counts",
    [
      ["Measure", "Offences", "Number of offences", "Count"],
      [OFFENCES, "146,532", "146,532", "146,532"],
    ],
  ],
  [
    "the expected range",
    [
      ["Measure", "Rank best", "Rank worst", "Expected range"],
      [VWI, "3", "6", "6.1 to 7.2"],
    ],
  ],
  [
    "two tables side by side",
    [
      ["Measure", "Position", "", "Rank", "Officer"],
      [OFFENCES, "8", "", "3", "Smith"],
      [VWI, "5", "", "1", "Jones"],
    ],
  ],
  [
    "another table below",
    [
      ["Measure", "Position"],
      [OFFENCES, "8"],
      ["", ""],
      ["Measure", "Calls"],
      [VWI, "3"],
    ],
  ],
  [
    "no measure at all",
    [
      ["Team", "Officers", "Vehicles"],
      ["North", "12", "3"],
      ["South", "9", "4"],
    ],
  ],
  [
    "a heading that another line's text would misplace",
    [
      ["Measure", "Performance", "", "Aspiration"],
      ["", "Position", "Change required to reach MSG Average", ""],
      [OFFENCES, "8", "", "-18,586 offences"],
      [VWI, "5", "", "N/A - already better than average."],
    ],
  ],
  [
    "another force beside one's own, unknown here",
    [
      ["Measure", "Essex rank", "Kent rank"],
      [VWI, "5", "3"],
    ],
  ],
  [
    "how far the average is",
    [
      ["Measure", "Difference from MSG average", "Gap to average", "Better than MSG average?"],
      [SOLVED, "1.3%", "+1.3%", "Yes"],
      [OFFENCES, "+10.06", "10.06", "No"],
    ],
  ],
  [
    "places counted from the other end",
    [
      ["Indicator", "Rank (1 = best)"],
      [OFFICERS, "3"],
    ],
  ],
  [
    "aims",
    [
      ["Measure", "Baseline 2018", "Target 2022", "Target position", "Forecast position"],
      [OFFENCES, "85.1", "70", "4th", "6"],
    ],
  ],
  [
    "ranges",
    [
      ["Measure", "Value", "Lower CI", "Likely range"],
      [SOLVED, "16.2%", "15.9%", "3 to 6"],
    ],
  ],
  [
    "verdicts in other words",
    [
      ["Measure", "RAG", "Status", "In top quartile"],
      [VWI, "A", "On track", "No"],
      [OFFENCES, "R", "Off track", "No"],
    ],
  ],
  [
    "ranks of changes",
    [
      ["Measure", "MSG rank for % change", "Rank on rate"],
      [VWI, "2", "5"],
    ],
  ],
  [
    "an older quarter's table",
    [
      ["Quarterly Update 2020/21 Q3", ""],
      ["Measure", "MSG position"],
      [VWI, "4"],
    ],
  ],
  [
    "quarters named by their order",
    [
      ["Measure", "MSG position last quarter", "MSG position this quarter", "Change in position"],
      [VWI, "4", "5", "-1"],
    ],
  ],
])("%s is left alone", (_, rows) => {
  expect(found(rows)).toEqual([]);
});

test("headings that slipped from their columns in copying mislead nobody", () => {
  const average = "Change required to reach MSG Average";
  const quartile = "Change required to reach top quartile rank in MSG";
  const slipped = [
    ["Priority Area", "Measure", "Performance", "", "", "", "Aspiration", "Rationale", ""],
    ["", "", "", "", "MSG Position Sparkline", average, "", "", quartile],
    ["", "", "MSG Position", "Unit of Measurement †", "Data Points", "", "", "", ""],
    ...PERFORMANCE_ROWS.map((row) => [...row, "Why this matters."]),
  ];
  expect(found(slipped)).toEqual([]);
  const column = (at: number, wrong: (right: string) => readonly string[]) =>
    PERFORMANCE_ROWS.flatMap((row, down) =>
      wrong(row[at]!).map((text) => [down + 3, at, text] as const),
    );
  // What these columns hold their cells tell: "N/A - already within top quartile", "MSG Average".
  expect(missed(slipped, [...column(6, otherNumbers), ...column(7, otherAspirations)])).toEqual([]);
});

test("an empty column, as of pictures, parts no table", () => {
  const [top = [], middle = [], bottom = []] = PERFORMANCE_HEADING;
  const table = [top, middle, bottom, ...PERFORMANCE_ROWS].map((row) =>
    row.map((text, at) => (at === 4 ? "" : text)),
  );
  expect(found(table)).toEqual([]);
  expect(
    missed(table, [
      [4, 6, "-27,401 offences"],
      [4, 7, "5th in MSG"],
    ]),
  ).toEqual([]);
});

test("the published pages under one another: what is wrong in them is found, and nothing else", () => {
  const wide = (row: readonly string[]) => Array.from({ length: 8 }, (_, at) => row[at] ?? "");
  const asPublished = PERFORMANCE_ROWS.map((row) =>
    row.map((text) => (text === "-0.01%" ? "0.01%" : text)),
  );
  const pages = [
    ["Quarterly Update 2020/21 Q4"],
    ...EXECUTIVE_SUMMARY.split("\n").map((line) => [line]),
    ["Quarterly Update 2020/21 Q4"],
    [""],
    ["The table below shows Essex's priority areas against performance"],
    [""],
    ...PERFORMANCE_HEADING,
    ...asPublished,
    [""],
    ["Quarterly Update 2020/21 Q4"],
    [""],
    ...MOVEMENT_TABLE,
  ].map(wide);
  const lines = pages.map((row) => [row.join("\t").trimEnd()]);
  const kinds = (rows: Rows) =>
    proofRead(update, [areaOf(rows)]).map(
      ({ severity, what }) => `${severity}: ${what.split("; ")[0] ?? ""}`,
    );
  const expected = [
    'warning: "Essex is meeting its aspiration in two areas:" says two areas',
    'warning: "Percentage of sick - police officers." says that Percentage sick (police officers) meets its aspiration',
    'warning: "Essex is not meeting its aspiration in eight areas:" says eight areas',
    'warning: "Since the last quarterly update, Essex\'s MSG position has deteriorated in two areas." says two areas',
    'notice: "0.01%" says 0.01% without a sign, where figures beside it have theirs',
  ];
  expect(kinds(pages)).toEqual(expected);
  expect(kinds(lines)).toEqual(expected);
});

test("a table whose rows name no measure is said so, once", () => {
  const rows = [...PERFORMANCE_HEADING, ...PERFORMANCE_ROWS].map(([priority = "", , ...rest]) => [
    priority,
    ...rest,
  ]);
  expect(proofRead(update, [areaOf(rows)])).toMatchObject([
    {
      severity: "notice",
      what: "No row of A4:G15 names a measure: its figures were not compared.",
      where: [{ address: "A4:G15" }],
    },
  ]);
});
