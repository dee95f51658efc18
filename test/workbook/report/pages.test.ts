/** How the report's sheets print, through the unmodified office.js and on paper as LibreOffice lays it out. */
import fc from "fast-check";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { printAreas, printTitles } from "../../../excel-host/model/printNames";
import { paperNumber } from "../../../excel-host/model/pageSetup";
import type { Workbook } from "../../../excel-host/model/workbook";
import { newWorkbook } from "../../../excel-host/package/open";
import type { Settings } from "../../../src/msg/model/setup";
import { SHEETS } from "../../../src/workbook/names/contract";
import { EVIDENCE_COLUMNS } from "../../../src/workbook/report/layout";
import { REPORT_TOP } from "../../../src/workbook/report/titleBlock";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { setUpPages } from "../../../src/workbook/excel/pages";
import { printedTexts } from "../../../src/workbook/excel/printedTexts";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { openExcel } from "../inExcel";
import {
  LATEST,
  allCrime,
  madeUpdate,
  measure,
  population,
  settings,
  SOURCE_SHEET,
} from "../updates";
import { COMPARISON_SHEETS } from "../comparisonSheets";

let excel: HeadlessExcel;
let workbook: Workbook;

const made = (changed: Partial<Settings> = {}, measures = [measure]) =>
  madeUpdate({
    series: [allCrime, population],
    measures,
    settings: { ...settings, ...changed },
  });

async function write(changed: Partial<Settings> = {}, measures = [measure]) {
  const { update } = made(changed, measures);
  await Excel.run(async (context) => {
    const state = await readOwnState(context);
    const { writings } = planReport(update, update.problems, state, "keep");
    await putBlocks(context, writings);
    expect(await setUpPages(context, writings)).toEqual([]);
  });
}

beforeEach(async () => {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  made().cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

function sheet(name: string) {
  const found = workbook.sheetByName(name);
  if (!found) throw new Error(`No sheet ${name}`);
  return found;
}

const texts = (name: string) => sheet(name).pageSetup.headersFooters.pages.odd;

test("every sheet prints on A4, one page wide or at a scale; texts upright, tables across", async () => {
  await write();
  for (const name of COMPARISON_SHEETS) {
    const page = sheet(name).pageSetup;
    // Excel heeds page breaks at a scale only, and no chart may be cut in two.
    const fitTo = name === SHEETS.charts ? null : { across: 1, down: 0 };
    expect([name, page.paper, page.fitTo]).toEqual([name, paperNumber("A4"), fitTo]);
  }
  expect(COMPARISON_SHEETS.map((name) => sheet(name).pageSetup.orientation)).toEqual([
    "Portrait",
    "Landscape",
    "Landscape",
    "Portrait",
    "Landscape",
    "Landscape",
    "Landscape",
  ]);
});

test("tables repeat their headings on every page, and nothing else is repeated", async () => {
  await write();
  const heading = { first: REPORT_TOP, count: 1 };
  expect(COMPARISON_SHEETS.map((name) => printTitles(sheet(name)).rows)).toEqual([
    undefined,
    heading,
    heading,
    undefined,
    undefined,
    undefined,
    heading,
  ]);
  expect(sheet(SHEETS.performance).value(REPORT_TOP, 0)).toBe("Priority area");
});

test("title and marking stand above, sheet, update, marking and page below", async () => {
  await write({ reportTitle: "Smith & Sons", marking: "OFFICIAL - R&D" });
  expect(texts(SHEETS.performance)).toEqual({
    header: { left: "Smith && Sons", center: "", right: "OFFICIAL - R&&D" },
    footer: {
      left: "Performance against the Most Similar Group · March 2021",
      center: "OFFICIAL - R&&D",
      right: "Page &P",
    },
  });
});

test("a new marking and update replace the old ones; paper and direction stay the analyst's", async () => {
  await write({ reportTitle: "x".repeat(400), marking: "y".repeat(400) });
  const page = sheet(SHEETS.performance).pageSetup;
  Object.assign(page, { paper: paperNumber("A3"), orientation: "Portrait" });
  await write({ reportTitle: "New", marking: "OFFICIAL-SENSITIVE", update: "June 2021" });
  expect(texts(SHEETS.performance).header).toEqual({
    left: "New",
    center: "",
    right: "OFFICIAL-SENSITIVE",
  });
  expect(texts(SHEETS.performance).footer.left).toMatch(/ · June 2021$/);
  expect([page.paper, page.orientation]).toEqual([paperNumber("A3"), "Portrait"]);
});

test("of MSG Evidence the blocks print and the tables beside them do not", async () => {
  const height = () => {
    const [area, ...others] = printAreas(sheet(SHEETS.evidence));
    expect(others).toEqual([]);
    expect(area).toMatchObject({ row: 0, column: 0, columns: EVIDENCE_COLUMNS.length });
    return area?.rows ?? 0;
  };
  await write({}, [measure, { ...measure, name: "Second" }]);
  const two = height();
  const verdicts = Array.from({ length: two }, (_, row) =>
    sheet(SHEETS.evidence).value(row, 5),
  ).filter((value) => value === "agrees");
  expect(verdicts).toHaveLength(2);
  expect(sheet(SHEETS.evidence).value(two - 1, 5)).toBe("agrees");
  await write();
  expect(height()).toBeLessThan(two);
});

test("headings of a year before stand only over measures that compare with it", async () => {
  const yearly = {
    basis: "yearly change",
    denominatorAt: { end: LATEST, months: 3 },
  } as const;
  await write({}, [measure, { ...measure, name: "Yearly", ...yearly }]);
  const evidence = sheet(SHEETS.evidence);
  const used = evidence.usedArea(true);
  const headings = Array.from({ length: used?.rows ?? 0 }, (_, row) => row).filter(
    (row) => evidence.value(row, 0) === "Force",
  );
  const last = EVIDENCE_COLUMNS.length - 1;
  expect(headings.map((row) => evidence.value(row, last))).toEqual([null, "Level a year before"]);
});

const LONGEST = 255;
const text = fc.string({
  unit: fc.constantFrom("a", "&", " ", "é", "😀", "\n", "9"),
  maxLength: 300,
});

test("printed texts fit Excel's limit, lose only their ends, and hold no codes of their own", () => {
  fc.assert(
    fc.property(text, text, text, fc.nat(13), (left, center, right, taken) => {
      const printed = printedTexts({ left, center, right }, taken);
      const all = [printed.left, printed.center, printed.right];
      expect(all.join("").length + 6 + taken).toBeLessThanOrEqual(LONGEST);
      [left, center, right].forEach((original, at) => {
        const shown = all[at] ?? "";
        expect(shown.replaceAll("&&", "")).not.toContain("&");
        const line = original.replace(/\s+/g, " ").trim();
        const read = shown.replaceAll("&&", "&");
        if (read !== line) expect(line.startsWith(read.replace(/…$/, ""))).toBe(true);
        if (read !== line) expect(read.endsWith("…")).toBe(true);
        expect(() => encodeURIComponent(shown)).not.toThrow(); // no half of a pair
      });
    }),
  );
});
