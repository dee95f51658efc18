/** The force's own figures of the Essex sample: as published, a quarter later, and with bad input. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { openWorkbook } from "../../../excel-host/package/open";
import type { Scalar, WorkbookModel } from "../../../excel-host/model/types";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { findCells, sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { refreshedSample, type RefreshedWorkbook } from "../refreshed";

const SAMPLE = "essex-q4-2020-21.xlsx";

let made: RefreshedWorkbook;
beforeAll(async () => {
  made = await refreshedSample(SAMPLE);
}, 120_000);

const rowOf = (workbook: WorkbookModel, name: string): Record<string, Scalar> =>
  tableRows(workbook, "MsgIndicatorResults").find((row) => row["Indicator"] === name)!;

const textsOf = (workbook: WorkbookModel): string[] => {
  const sheet = sheetNamed(workbook, "MSG Update");
  const used = sheet.usedArea(true)!;
  return Array.from({ length: used.rows }, (_, at) => String(sheet.value(used.row + at, 0) ?? ""));
};

/** As published, but for 738 a day. */
const PUBLISHED: readonly (readonly [string, Readonly<Record<string, Scalar>>])[] = [
  [
    "999 calls",
    {
      This: 66_497,
      Previous: 73_887,
      "Change on previous": -7_390,
      "Last year": 82_344,
      "Change on last year": -15_847,
      "Busiest month": "March 2021",
      Days: 90,
    },
  ],
  [
    "101 calls",
    {
      This: 68_796,
      "Change on previous": -1_957,
      "Change on last year": 1_206,
      "Busiest figure": 25_090,
    },
  ],
  [
    "Live Chat",
    {
      This: 6_065,
      "Busiest figure": 2_346,
      "Highest since": "highest since it began (June 2020)",
      "Last year": "",
    },
  ],
  ["Online ASB reports", { This: 731 }],
  [
    "Resolution Centre investigations",
    { This: 2_443, Previous: 2_915, "Change on previous": -472 },
  ],
  ["Crime records processed", { This: 32_203 }],
  ["Resolution Centre 101 calls", { This: 17_815, "Change on previous": -2_204 }],
  ["Special Constables", { This: 530, "Last year": 513, Quarter: "February 2021" }],
  ["KSI casualties", { This: 138, "Last year": 178, "Chance on last year": "more than chance" }],
  [
    "Road deaths",
    {
      This: 5,
      "Last year": 10,
      "Change on last year %": "",
      "Chance on last year": "could be chance",
    },
  ],
  [
    "Drug driving arrests",
    { This: 369, "Last year": 449, "Chance on last year": "more than chance" },
  ],
  [
    "Victim Support referrals",
    { This: 123, "Last year": 175, "Chance on last year": "more than chance" },
  ],
  ["Extra Eyes cases", { This: 83 }],
];

test.each(PUBLISHED)("%s, as published", (name, expected) => {
  const row = rowOf(made.workbook, name);
  for (const [column, value] of Object.entries(expected)) {
    expect([column, row[column] ?? ""]).toEqual([column, value]);
  }
});

test.each([
  ["999 calls", "Change on previous %", -10.0],
  ["999 calls", "Per day on previous %", -8.0],
  ["999 calls", "Change on last year %", -19.2],
  ["999 calls", "Per day on last year %", -18.3],
  ["101 calls", "Change on previous %", -2.8],
  ["101 calls", "Per day on previous %", -0.6],
  ["101 calls", "Change on last year %", 1.8],
  ["101 calls", "Per day on last year %", 2.9],
  ["Investigations retained", "Share", 82.4],
  ["High visibility hours", "Share", 33.2],
  ["Special Constabulary hours", "FTE", 106.9],
])("%s: %s is %p", (name, column, expected) => {
  expect(Number(Number(rowOf(made.workbook, name)[column]).toFixed(1))).toBe(expected);
});

test("MSG Update says it in words, 739 a day with what a reader must know of the days", () => {
  const texts = textsOf(made.workbook);
  expect(texts).toContain(
    "• 66,497 emergency (999) calls were received this quarter, 739 a day: a decrease of 10.0% (7,390 fewer calls) on the quarter before, and a decrease of 19.2% (15,847 fewer calls) on the same quarter last year. March was the busiest month (24,299 calls).",
  );
  expect(
    texts.some((text) =>
      text.includes("a decrease of 8.0% in the daily figure, as Q4 2020/21 has 90 days"),
    ),
  ).toBe(true);
  expect(
    texts.some((text) => text.includes("106.9 full-time officers") && text.includes("£5.6m")),
  ).toBe(true);
  expect(texts.filter((text) => /[{}[\]]/u.test(text))).toEqual([]);
  for (const priority of [1, 2, 3, 4, 5, 6, 7])
    expect(texts.filter((text) => text.startsWith(`Priority ${priority} `))).toHaveLength(2);
});

test("nothing is wrong with the sample, and every block of its evidence agrees", () => {
  expect(made.outcome.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
  const evidence = sheetNamed(made.workbook, "MSG Evidence");
  const words = findCells(evidence, (text) => /^(?:agrees|differs)$/u.test(text)).map(
    ([, , text]) => text,
  );
  expect(words).toHaveLength(12 + 17);
  expect(new Set(words)).toEqual(new Set(["agrees"]));
});

/** Refreshes the sample after a change, its set-up's tables by column and row. */
async function refreshedAfter(change: (workbook: WorkbookModel) => void) {
  const workbook = openWorkbook(readFileSync(path.join(process.cwd(), "samples", SAMPLE)));
  change(workbook);
  const excel = await openExcel(workbook);
  try {
    const outcome = await refreshReport({ handEdits: "keep" });
    return { workbook, outcome };
  } finally {
    excel.close();
  }
}

function put(
  workbook: WorkbookModel,
  sheet: string,
  text: string | RegExp,
  by: readonly [number, number],
  value: Scalar,
) {
  const on = sheetNamed(workbook, sheet);
  const pattern = typeof text === "string" ? new RegExp(`^${text}$`, "u") : text;
  const [cell] = findCells(on, (found) => pattern.test(found));
  if (!cell) throw new Error(`No cell says ${String(text)}.`);
  on.setValue(cell[0] + by[0], cell[1] + by[1], value);
}

const what = (outcome: Outcome, severity = "error") =>
  outcome.problems.filter((problem) => problem.severity === severity);

test("bad input: each is a problem with its cell, and the comparison is untouched", async () => {
  const before = tableRows(made.workbook, "MsgResults");
  const { workbook, outcome } = await refreshedAfter((changed) => {
    put(changed, "Contact", "Feb 2021", [0, 1], null);
    put(changed, "Contact", "Mar 2021", [0, 2], "about 25,000");
    put(changed, "MSG Setup", "Drug driving arrests", [0, 0], "Road deaths");
    put(changed, "MSG Setup", /^Problem solving teams began/u, [0, 0], "{Nobody knows: share}");
    put(changed, "MSG Setup", /^A survey asks/u, [0, -3], "No such commitment");
  });
  expect(outcome.ok).toBe(true);
  expect(tableRows(workbook, "MsgResults")).toEqual(before);
  const errors = what(outcome).map(({ what: words, where }) => [words, where[0]]);
  const told = (words: string) => errors.find(([text]) => String(text).includes(words))?.[1];
  expect(
    told("999 calls has no figure for Q4 2020/21: there is no figure for February 2021"),
  ).toContain("Contact");
  expect(told("about 25,000")).toContain("Contact");
  expect(told("Two indicators are called")).toContain("MSG Setup");
  expect(told("{Nobody knows: share}")).toContain("MSG Setup");
  const unknown = what(outcome, "warning").find(({ what: words }) =>
    words.includes('"No such commitment"'),
  );
  expect(unknown?.where[0]).toContain("MSG Setup");
  for (const { remedy } of what(outcome)) expect(remedy).not.toBe("");
  expect(rowOf(workbook, "999 calls")["This"] ?? "").toBe("");
  expect(rowOf(workbook, "Live Chat")["This"]).toBe(6_065);
  expect(textsOf(workbook).some((text) => text.includes("[999 calls: not known]"))).toBe(true);
}, 120_000);

test.each([
  ["that the data do not reach", "Q1 2021/22", "999 calls has no figure for Q1 2021/22"],
  ["that is none", "spring 2021", 'The setting Quarter says "spring 2021", which is no quarter'],
  ["that is not said", "", "MsgSettings has no Quarter"],
])(
  "a quarter %s is an error with its cell, and leaves the comparison as it is",
  async (_, quarter, words) => {
    const before = tableRows(made.workbook, "MsgResults");
    const { workbook, outcome } = await refreshedAfter((changed) =>
      put(changed, "MSG Setup", "Quarter", [0, 1], quarter === "" ? null : quarter),
    );
    const told = what(outcome).find((problem) => problem.what.startsWith(words));
    expect(told?.where.some((place) => place.includes("MSG Setup"))).toBe(true);
    expect(tableRows(workbook, "MsgResults")).toEqual(before);
    expect(rowOf(workbook, "999 calls")["This"] ?? "").toBe("");
  },
  120_000,
);

test("an indicator of a commitment that does not exist keeps its figures, and is told with its cell", async () => {
  const before = tableRows(made.workbook, "MsgResults");
  const { workbook, outcome } = await refreshedAfter((changed) =>
    put(changed, "MSG Setup", "Road deaths", [0, 1], "No such commitment"),
  );
  const told = what(outcome, "warning").find((problem) =>
    problem.what.startsWith('Road deaths: no commitment of MsgPriorities is called "No such'),
  );
  expect(told?.where[0]).toContain("MSG Setup");
  expect(rowOf(workbook, "Road deaths")["This"]).toBe(5);
  expect(tableRows(workbook, "MsgResults")).toEqual(before);
}, 120_000);
