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
import { found, missed } from "./findings";
import { PERFORMANCE_HEADING, PERFORMANCE_ROWS } from "./performanceTable";
import { MOVEMENT_TABLE } from "./published";
import { OFFENCES, update } from "./publishedTable";
import { areaOf } from "./reading";

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
