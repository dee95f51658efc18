/** MSG Background through the unmodified office.js: the analyst's texts stay, the method is made anew. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { SHEETS } from "../../../src/workbook/names/contract";
import { METHOD_HEADING } from "../../../src/workbook/report/backgroundTexts";
import { REPORT_TOP } from "../../../src/workbook/report/titleBlock";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { tableRows } from "../../e2e/workbooks";
import { FILLED, fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";
import { refreshedSample } from "../refreshed";

const keep = { handEdits: "keep" } as const;
const METHOD_COLUMN = 2;
let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  ({ workbook } = await refreshedSample("essex-q4-2020-21.xlsx"));
  fillBackground(workbook);
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

const sheet = () => workbook.sheetByName(SHEETS.background)!;

/** The texts of a column below the title, blanks left out. */
function column(at: number): string[] {
  const used = sheet().usedArea(true)!;
  return Array.from({ length: used.row + used.rows - REPORT_TOP }, (_, down) =>
    String(sheet().value(REPORT_TOP + down, at) ?? ""),
  ).filter((text) => text !== "");
}

/** Moves what stands from a row on, as inserting rows does. */
function insertRows(at: number, count: number) {
  const used = sheet().usedArea(true)!;
  for (let row = used.row + used.rows - 1; row >= at; row--)
    for (let across = 0; across <= METHOD_COLUMN; across++) {
      const text = String(sheet().value(row, across) ?? "");
      sheet().enter(row + count, across, text.startsWith("=") ? `'${text}` : text);
      sheet().enter(row, across, "");
    }
}

const aboutBackground = ({ problems }: Awaited<ReturnType<typeof refreshReport>>) =>
  problems.filter(({ where }) => JSON.stringify(where).includes(SHEETS.background));

function setSetting(name: string, value: string) {
  const { sheet: setup, area } = workbook.tableByName("MsgSettings")!;
  const at = tableRows(workbook, "MsgSettings").findIndex((row) => row["Setting"] === name);
  expect(at).toBeGreaterThanOrEqual(0);
  setup.enter(area.row + 1 + at, area.column + 1, value);
}

test("it has the texts that a report needs and the method of every figure beside them", () => {
  const texts = column(0);
  expect(texts).toEqual(
    expect.arrayContaining([
      "Introduction",
      "What a Most Similar Group is",
      "Implications",
      "Demand",
      "Risks and how they are met",
      "Links to the plan's priorities",
    ]),
  );
  expect(texts.at(-1)).toContain("Reverse the trend in serious violence");
  const method = column(METHOD_COLUMN);
  expect(method[0]).toBe(METHOD_HEADING);
  expect(method).toEqual(
    expect.arrayContaining([
      "Average",
      "The mean of the forces' values, Essex included.",
      "Range of a position",
      "Expected range",
      "Movement and its causes",
    ]),
  );
  expect(method.join("\n")).toMatch(/1st is worst: .*sick/iu);
});

test("texts edited, added, removed and moved stay, and are no changes by hand", async () => {
  const method = column(METHOD_COLUMN);
  sheet().enter(REPORT_TOP + 1, 0, "Our own introduction.");
  sheet().enter(REPORT_TOP + 5, 0, "");
  sheet().enter(REPORT_TOP + 90, 0, "'=Signed by the lead");
  insertRows(REPORT_TOP + 2, 2);
  const texts = column(0);
  const outcome = await refreshReport(keep);
  expect(outcome.ok).toBe(true);
  expect(aboutBackground(outcome)).toEqual([]);
  expect(column(0)).toEqual(texts);
  expect(texts).toEqual(expect.arrayContaining(["Our own introduction.", "=Signed by the lead"]));
  expect(column(METHOD_COLUMN)).toEqual(method);
  const once = picture(workbook, SHEETS.background);
  await refreshReport(keep);
  expect(picture(workbook, SHEETS.background)).toEqual(once);
});

test("another definition changes the method and no text", async () => {
  const texts = column(0);
  setSetting("Average", "weighted");
  const outcome = await refreshReport(keep);
  expect(aboutBackground(outcome)).toEqual([]);
  expect(column(0)).toEqual(texts);
  expect(column(METHOD_COLUMN)).toContain(
    "The sum of counts / sum of denominators, Essex included.",
  );
  expect(column(METHOD_COLUMN)).not.toContain("The mean of the forces' values, Essex included.");
});

test("all texts removed, they are written again", async () => {
  const texts = column(0);
  for (let row = REPORT_TOP; row < REPORT_TOP + texts.length; row++) sheet().enter(row, 0, "");
  await refreshReport(keep);
  // But for what only the analyst can write.
  expect(column(0)).toEqual(texts.filter((text) => text !== FILLED));
});

test("the method changed by hand is reported", async () => {
  sheet().enter(REPORT_TOP + 3, METHOD_COLUMN, "Another group.");
  const outcome = await refreshReport(keep);
  expect(aboutBackground(outcome).map(({ what }) => what)).toEqual([
    expect.stringContaining('Changed by hand: it holds "Another group."'),
  ]);
  expect(column(METHOD_COLUMN)).toContain("Another group.");
});
