/**
 * A long history is read in blocks, and only what is needed of it: the report and the publication are those of a
 * workbook that holds nothing else, and no request or answer comes near Excel's limit.
 */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Scalar, WorkbookModel } from "../../../excel-host/model/types";
import { excelSerial } from "../../../src/msg/basics/excelDate";
import { headingsOf } from "../../../src/workbook/names/columns/tables";
import { MOST_AT_ONCE } from "../../../src/workbook/excel/longTables";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { FORCES, smallWorkbook } from "../../e2e/smallWorkbook";
import { addTable, sheetNamed, tableRows, type Row } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";

/** Under the 5 MB that Excel on the web takes. */
const LARGEST = 4_500_000;
/** Enough for each of the three tables to be a long one. */
const OLD_UPDATES = 120;
const OLD_MEASURES = 70;

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

const day = (year: number, month: number, date: number) => excelSerial({ year, month, day: date });

/** What December 2020 published: another figure of Birchshire's than today's, so that it reads revised. */
const DECEMBER = {
  history: [
    ["December 2020", "1.0", "Theft", day(2020, 12, 31), 81, 7, 8],
    ["December 2020", "1.0", "Drugs", day(2020, 12, 31), 9, 8, 8],
  ],
  historyForces: FORCES.flatMap((force, at) => [
    [
      "December 2020",
      "1.0",
      "Theft",
      force,
      day(2020, 12, 31),
      at === 1 ? 170 : 162 - at * 7,
      2000 + at * 10,
      (1000 * (at === 1 ? 170 : 162 - at * 7)) / (2000 + at * 10),
    ],
  ]),
  notes: [
    ["Theft", "December 2020", "As it was then."],
    ["Theft", "March 2021", "Burglaries fell."],
  ],
} satisfies Record<string, Row[]>;

function old<Of>(make: (update: string, measure: string, at: number) => Of): Of[] {
  return Array.from({ length: OLD_UPDATES * OLD_MEASURES }, (_, at) =>
    make(`Update ${Math.floor(at / OLD_MEASURES)}`, `Measure ${at % OLD_MEASURES}`, at),
  );
}

const OLD = {
  history: old((update, measure, at) => [update, "1.0", measure, 40_000 + at, 50, 1, 8]),
  historyForces: old((update, measure, at) => [
    update,
    "1.0",
    measure,
    FORCES[at % 8]!,
    40_000,
    100,
    2000,
    50.123,
  ]),
  notes: old((update, measure) => [
    measure,
    update,
    "Words of long ago, which nobody needs for this update.",
  ]),
} satisfies Record<string, Row[]>;

type Order = (older: readonly Row[], newer: readonly Row[]) => readonly Row[];
const behind: Order = (older, newer) => [...older, ...newer];
const before: Order = (older, newer) => [...newer, ...older];
/** Rows of the last update here and there among the others, as after sorting. */
const among: Order = (older, newer) => {
  const step = Math.floor(older.length / newer.length);
  return older.flatMap((row, at) => {
    const own = at % step === step - 1 ? newer[(at + 1) / step - 1] : undefined;
    return own ? [row, own] : [row];
  });
};
const alone: Order = (_, newer) => newer;

async function open(order: Order, update: Scalar = "March 2021"): Promise<WorkbookModel> {
  const workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", "Ashshire"],
      ["Update", update],
      ["Previous update", "December 2020"],
      ["Version", "1.0"],
    ],
  });
  const setup = sheetNamed(workbook, "MSG Setup");
  for (const key of ["notes", "history", "historyForces"] as const) {
    const headings: Row = headingsOf(key);
    const full = order(OLD[key], DECEMBER[key]).map((row) =>
      headings.map((_, at) => row[at] ?? ""),
    );
    addTable(
      setup,
      { notes: "MsgNotes", history: "MsgHistory", historyForces: "MsgHistoryForces" }[key],
      [headings, ...full],
    );
  }
  excel = await openExcel(workbook);
  return workbook;
}

const REPORT = ["MSG Summary", "MSG Performance", "MSG Movement"];

async function reportOf(order: Order, update?: Scalar) {
  const workbook = await open(order, update);
  const outcome = await refreshReport({ handEdits: "keep" });
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  const pictures = REPORT.map((sheet) => picture(workbook, sheet));
  return { workbook, pictures, results: tableRows(workbook, "MsgResults") };
}

test("the tables of the test are long ones", () => {
  for (const key of ["notes", "history", "historyForces"] as const)
    expect(OLD[key].length * headingsOf(key).length).toBeGreaterThan(MOST_AT_ONCE);
});

test.each([
  ["behind ten years of others", behind],
  ["before ten years of others", before],
  ["among the others, as after sorting", among],
])(
  "what was published last, %s, gives the report that it gives alone",
  async (_, order) => {
    const short = await reportOf(alone);
    expect(short.results[0]!["Note"]).toContain("Birchshire");
    excel?.close();
    const long = await reportOf(order);
    expect(long.results).toEqual(short.results);
    expect(long.pictures).toEqual(short.pictures);
    expect(excel!.traffic.responseBytes).toBeLessThan(LARGEST);
  },
  120_000,
);

test("an update that is named after its data is found among those passed over", async () => {
  // Its name is known once the figures are: March 2021, which is neither named in the settings nor among the last.
  const rows = DECEMBER.history.map((row) => ["March 2021", ...row.slice(1)]);
  const own: Order = (older, newer) =>
    before(older, newer[0]?.[0] === "December 2020" ? [...rows, ...newer] : newer);
  const published = await reportOf(own, "");
  const titles = JSON.stringify(published.pictures);
  expect(titles).toContain("Draft: differs from version 1.0 as published");
}, 120_000);

test("publishing adds below ten years of others, in requests and answers that Excel takes", async () => {
  const { workbook } = await reportOf(behind);
  fillBackground(workbook);
  const before = tableRows(workbook, "MsgHistoryForces").length;
  const outcome = await publishUpdate({ today: new Date(2021, 3, 20) });
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  const forces = tableRows(workbook, "MsgHistoryForces");
  expect(forces).toHaveLength(before + 2 * FORCES.length);
  expect(forces[before]).toMatchObject({
    Update: "March 2021",
    Measure: "Theft",
    Force: "Ashshire",
  });
  expect(tableRows(workbook, "MsgHistory").slice(-2)).toMatchObject([
    { Update: "March 2021", Measure: "Theft" },
    { Update: "March 2021", Measure: "Drugs" },
  ]);
  const { requestBytes, responseBytes } = excel!.traffic;
  expect(Math.max(requestBytes, responseBytes)).toBeLessThan(LARGEST);
}, 120_000);
