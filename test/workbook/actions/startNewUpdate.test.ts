/**
 * From one publication to the next on the open-data sample: published, rolled forward, the next
 * quarter pasted with a revised back series, and refreshed.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { Scalar, SheetModel, WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  proposeNewUpdate,
  startNewUpdate,
  type NewUpdate,
} from "../../../src/workbook/actions/startNewUpdate";
import { findCells, sheetNamed, tableRows } from "../../e2e/workbooks";
import { describeWithLibreOffice, libreOffice } from "../../host/libreoffice";
import { fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";

const SAMPLE = path.join(process.cwd(), "samples/open-data.xlsx");
const ERROR_VALUE = /#(?:NAME|REF|VALUE|N\/A|DIV\/0|NUM|NULL|SPILL|CALC)\b/;
const FIRST_ROW = 5;
const NUMBER = 4;
const LAST_YEAR = ["Q1", "Q2", "Q3", "Q4"].map((quarter) => `2020/21 ${quarter}`);

type Key = `${string}|${string}|${string}`;

/** Rows of the sheet Recorded crime: financial year, quarter, force, offence, number. */
function crimeRows(sheet: SheetModel): Map<Key, number> {
  const used = sheet.usedArea(true)!;
  const rows = new Map<Key, number>();
  for (let row = FIRST_ROW; row < used.row + used.rows; row++) {
    const [year, quarter, force, offence] = [0, 1, 2, 3].map((at) => String(sheet.value(row, at)));
    rows.set(`${force}|${offence}|${year} ${quarter}`, row);
  }
  return rows;
}

let workbook: WorkbookModel;
let excel: HeadlessExcel;
let proposal: NewUpdate;
let started: NewUpdate;
let historyBefore: Record<string, Scalar>[];
let revisedPeer: string;

const results = () => tableRows(workbook, "MsgResults");
const resultOf = (name: string) => results().find((row) => row["Measure"] === name)!;

/** The force one place better than Essex in 2020/21. */
function nextBetter(sheet: SheetModel, offence: string): string {
  const people = sheetNamed(workbook, "Population");
  const rows = crimeRows(sheet);
  const rates = tableRows(workbook, "MsgForces").map(({ Force }, at) => {
    const counts = LAST_YEAR.map((quarter) =>
      Number(sheet.value(rows.get(`${String(Force)}|${offence}|${quarter}`)!, NUMBER)),
    );
    const count = counts.reduce((one, other) => one + other, 0);
    return { force: String(Force), rate: count / Number(people.value(4 + at, 2)) };
  });
  rates.sort((one, other) => other.rate - one.rate);
  return rates[rates.findIndex(({ force }) => force === "Essex") + 1]!.force;
}

/** Pastes Q1 2021/22 as the quarter a year before was, with Essex's own number where given. */
function paste(sheet: SheetModel, offence: string, essex?: number): void {
  const rows = crimeRows(sheet);
  const used = sheet.usedArea(true)!;
  tableRows(workbook, "MsgForces").forEach(({ Force }, at) => {
    const force = String(Force);
    const before = sheet.value(rows.get(`${force}|${offence}|2020/21 Q1`)!, NUMBER);
    const number = force === "Essex" && essex !== undefined ? essex : before;
    ["2021/22", "Q1", force, offence, number].forEach((value, column) =>
      sheet.setValue(used.row + used.rows + at, column, value),
    );
  });
}

beforeAll(async () => {
  workbook = openWorkbook(readFileSync(SAMPLE));
  excel = await openExcel(workbook);
  expect((await refreshReport({ handEdits: "keep" })).ok).toBe(true);
  fillBackground(workbook);
  expect((await publishUpdate({ today: new Date(2021, 3, 30) })).ok).toBe(true);
  historyBefore = tableRows(workbook, "MsgHistory");

  const setup = picture(workbook, "MSG Setup");
  proposal = await proposeNewUpdate();
  expect(picture(workbook, "MSG Setup")).toEqual(setup);
  started = await startNewUpdate();

  const crime = sheetNamed(workbook, "Recorded crime");
  revisedPeer = nextBetter(crime, "Violence with injury");
  const revised = crimeRows(crime).get(`${revisedPeer}|Violence with injury|2020/21 Q4`)!;
  crime.setValue(revised, NUMBER, Number(crime.value(revised, NUMBER)) + 5000);
  paste(crime, "All crime", 10_000);
  paste(crime, "Violence with injury");
  expect((await refreshReport({ handEdits: "keep" })).ok).toBe(true);
});

afterAll(() => excel.close());

test("starting rolls the names forward, and says which series did not advance", () => {
  expect(started).toEqual(proposal);
  expect(started).toMatchObject({ ok: true, previous: "March 2021", name: "June 2021" });
  expect(started.settings.map(({ setting, after }) => [setting, after])).toEqual([
    ["Update", "June 2021"],
    ["Period", "June 2021"],
  ]);
  expect(
    started.notAdvanced.map(({ measure, dataTo, series }) => [measure, dataTo, series]),
  ).toEqual(
    historyBefore.map(({ Measure }) => [
      Measure,
      "March 2021",
      [expect.stringMatching(new RegExp(`!${String(Measure)}$`))],
    ]),
  );
  const settings = Object.fromEntries(
    tableRows(workbook, "MsgSettings").map(({ Setting, Value }) => [Setting, Value]),
  );
  expect(settings).toMatchObject({ Update: "June 2021", Version: "1.0", "Home force": "Essex" });
});

test("rows for the new commentary are added to MsgNotes, without text", () => {
  const notes = tableRows(workbook, "MsgNotes").filter(({ Update }) => Update === "June 2021");
  expect(notes.map(({ Measure }) => Measure)).toEqual(historyBefore.map(({ Measure }) => Measure));
  expect(started.commentaryRows).toBe(notes.length);
});

test("movement is against the published update, and its three causes add up", () => {
  const published = (name: string) => historyBefore.find((row) => row["Measure"] === name)!;
  for (const row of results()) {
    expect(row["Previous position"]).toBe(published(String(row["Measure"]))["Position"]);
    const shares = ["Moved by own", "Moved by peers", "Moved by revision"].map((name) => row[name]);
    if (shares.includes(null) || shares.includes("")) continue;
    const moved = Number(row["Previous position"]) - Number(row["Position"]);
    expect(shares.reduce<number>((sum, share) => sum + Number(share), 0)).toBeCloseTo(moved, 12);
  }
  expect(resultOf("All crime")).toMatchObject({
    "Previous position": 8,
    Movement: "Improved",
    "Moved by peers": 0,
    "Moved by revision": 0,
  });
});

test("a move that is all revision is not called improved; both figures are listed with their cells", () => {
  const violence = resultOf("Violence with injury");
  expect(Number(violence["Position"])).toBe(Number(violence["Previous position"]) - 1);
  expect(violence).toMatchObject({
    Movement: "No change",
    "Moved by own": 0,
    "Moved by peers": 0,
    "Moved by revision": 1,
  });
  const onMovement = findCells(sheetNamed(workbook, "MSG Movement"), (text) =>
    text.startsWith(`Peers revised: ${revisedPeer} (`),
  );
  expect(onMovement).toHaveLength(1);
  const checks = sheetNamed(workbook, "MSG Checks");
  const [row] = findCells(checks, (text) => text.startsWith(`${revisedPeer}, March 2021`))[0]!;
  const [then, where, what, measure, now] = [0, 1, 2, 3, 4].map((at) => checks.value(row, at));
  expect(measure).toBe("Violence with injury");
  expect(Number(now)).toBeGreaterThan(Number(then));
  expect(String(where)).toMatch(/^MSG Setup!/);
  expect(String(what)).toMatch(/count [\d,]+ published, [\d,]+ today/);
});

test("measures without newer data say so", () => {
  for (const name of ["Homicide", "Drug trafficking"])
    expect(resultOf(name)).toMatchObject({ Movement: "No new data" });
  const summary = sheetNamed(workbook, "MSG Summary");
  expect(findCells(summary, (text) => text.startsWith("No new data for"))).toHaveLength(1);
});

test("the history stays as it was", () => {
  expect(tableRows(workbook, "MsgHistory")).toEqual(historyBefore);
});

test("a new update is started only from a published one", async () => {
  const again = await startNewUpdate();
  expect(again.ok).toBe(false);
  expect(again.problems[0]).toMatchObject({
    what: "June 2021 is not published: there is nothing to go on from.",
    remedy: "Publish it first.",
  });
});

describeWithLibreOffice("LibreOffice", () => {
  test("recalculates the output without an error value in any cell", () => {
    const folder = mkdtempSync(path.join(tmpdir(), "msg-next-quarter-"));
    const judgedFolder = mkdtempSync(path.join(folder, "judged-"));
    const file = path.join(folder, "next-quarter.xlsx");
    writeFileSync(file, saveWorkbook(workbook));
    const judged = openWorkbook(readFileSync(libreOffice!.convert(file, "xlsx", judgedFolder)));
    expect(judged.sheets.map(({ name }) => name)).toEqual(workbook.sheets.map(({ name }) => name));
    for (const sheet of judged.sheets) {
      expect(findCells(sheet, (text) => text !== "").length).toBeGreaterThan(0);
      expect([sheet.name, findCells(sheet, (text) => ERROR_VALUE.test(text))]).toEqual([
        sheet.name,
        [],
      ]);
    }
  });
});
