/** From draft to published, and the next quarter against it, through the unmodified office.js. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Workbook } from "../../../excel-host/model/workbook";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { Scalar, SheetModel, TableModel } from "../../../excel-host/model/types";
import { excelSerial } from "../../../src/msg/basics/excelDate";
import { headingsOf } from "../../../src/workbook/names/columns/tables";
import { cellAddress } from "../../../src/workbook/names/addresses";
import { TABLES } from "../../../src/workbook/names/contract";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  FORCES,
  MEASURE_COLUMNS,
  MEASURES,
  smallWorkbook,
  type SmallWorkbookChanges,
} from "../../e2e/smallWorkbook";
import { addTable, findCells, sheetNamed, tableRows, type Row } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel, picture } from "../inExcel";
import { refreshed } from "../refreshed";

let excel: HeadlessExcel;
let workbook: Workbook;

const keep = { handEdits: "keep" } as const;
const PUBLICATION_DAY = new Date(2021, 3, 20);
function publish(): Promise<Outcome> {
  fillBackground(workbook);
  return publishUpdate({ today: PUBLICATION_DAY });
}

function settings(changes: Record<string, Scalar> = {}): Row[] {
  const rows = {
    "Home force": "Ashshire",
    "Group name": "Trees",
    "Report title": "Quarterly update",
    Update: "March 2021",
    Version: "1.0",
    ...changes,
  };
  return [["Setting", "Value"], ...Object.entries(rows)];
}

async function open(changes: SmallWorkbookChanges = {}) {
  workbook = smallWorkbook({ settings: settings(), ...changes }) as Workbook;
  excel = await openExcel(workbook);
}

async function openWithReport(changes: SmallWorkbookChanges = {}) {
  const { workbook: made } = await refreshed(
    saveWorkbook(smallWorkbook({ settings: settings(), ...changes })),
  );
  workbook = made;
  excel = await openExcel(workbook);
}

afterEach(() => excel.close());

function setting(name: string, value: Scalar): void {
  const table = workbook.tableByName(TABLES.settings) as TableModel;
  const { row, column, rows } = table.area;
  for (let at = row; at < row + rows; at++) {
    if (table.sheet.value(at, column) === name) return table.sheet.setValue(at, column + 1, value);
  }
  throw new Error(`There is no setting ${name}.`);
}

/** Rows of the sheet Crime: each force's Theft and Drugs of a quarter stand below one another. */
function crimeCell(force: string, period: string, series: string): [number, SheetModel] {
  const sheet = sheetNamed(workbook, "Crime");
  const used = sheet.usedArea(true)!;
  for (let row = 0; row < used.rows; row++) {
    const found = [0, 1, 2].map((column) => sheet.value(row, column));
    if (found.join() === [force, period, series].join()) return [row, sheet];
  }
  throw new Error(`There is no ${series} of ${force} in ${period}.`);
}

function whats(outcome: Outcome): string[] {
  return outcome.problems.map(({ what }) => what);
}

function titleOf(sheet: string): string {
  return [0, 1, 2, 3, 4].map((row) => String(sheetNamed(workbook, sheet).value(row, 0))).join("\n");
}

test("Publish keeps every figure, every force's figures behind it, and stamps the sheets", async () => {
  await openWithReport();
  expect(titleOf("MSG Performance")).toContain("Draft, version 1.0");
  const outcome = await publish();
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  expect(outcome.ok).toBe(true);

  const history = tableRows(workbook, TABLES.history);
  const results = tableRows(workbook, TABLES.results);
  expect(history).toHaveLength(2);
  history.forEach((row, at) => {
    const result = results[at]!;
    for (const column of headingsOf("history")) {
      if (column in result) expect([column, row[column]]).toEqual([column, result[column]]);
    }
  });
  expect(history[0]).toMatchObject({
    Update: "March 2021",
    Version: "1.0",
    Published: excelSerial({ year: 2021, month: 4, day: 20 }),
    Corrects: null,
  });
  const forces = tableRows(workbook, TABLES.historyForces);
  expect(forces).toHaveLength(2 * FORCES.length);
  expect(forces[0]).toMatchObject({
    Measure: "Theft",
    Force: "Ashshire",
    Count: 163,
    Denominator: 2000,
    Value: (163 / 2000) * 1000,
    Period: excelSerial({ year: 2021, month: 3, day: 31 }),
  });
  for (const sheet of ["MSG Summary", "MSG Performance", "MSG Movement", "MSG Evidence"]) {
    expect(titleOf(sheet)).toContain("Published 20 April 2021, version 1.0");
    expect(titleOf(sheet)).toContain("Definitions. Average: mean");
  }
});

test("tables of the history are made beside the others, one blank column apart", async () => {
  await open();
  const setup = sheetNamed(workbook, "MSG Setup");
  const right = Math.max(...setup.tables.map(({ area }) => area.column + area.columns));
  const before = picture(workbook, "MSG Setup");
  await refreshReport(keep);
  await publish();
  const history = workbook.tableByName(TABLES.history)!;
  const forces = workbook.tableByName(TABLES.historyForces)!;
  expect(history.area).toMatchObject({ row: 0, column: right + 1, rows: 3 });
  expect(forces.area.column).toBe(right + 1 + headingsOf("history").length + 1);
  expect(picture(workbook, "MSG Setup")).toMatchObject(before);
});

test("the same figures refreshed say published, others say that they differ", async () => {
  await openWithReport();
  await publish();
  await refreshReport(keep);
  expect(titleOf("MSG Performance")).toContain("Published 20 April 2021, version 1.0");
  const [row, sheet] = crimeCell("Ashshire", "Q4 2020/21", "Theft");
  sheet.setValue(row, 3, 100);
  await refreshReport(keep);
  expect(titleOf("MSG Performance")).toContain("Draft: differs from version 1.0 as published");
  setting("Version", "1.1");
  await refreshReport(keep);
  expect(titleOf("MSG Performance")).toContain("Draft, version 1.1 (version 1.0 is published)");
});

test("the same update again needs a later version; changed figures name what they correct", async () => {
  await openWithReport();
  await publish();
  const kept = tableRows(workbook, TABLES.history);
  const again = await publish();
  expect(again.ok).toBe(false);
  expect(whats(again)[0]).toBe("March 2021 is published already in version 1.0.");
  expect(again.problems[0]!.where[0]).toMatch(/^'MSG Setup'!\$?[A-Z]+\$?3$/);
  setting("Version", "0.9");
  expect(whats(await publish())[0]).toContain("0.9 does not come after it");

  const [row, sheet] = crimeCell("Ashshire", "Q4 2020/21", "Theft");
  sheet.setValue(row, 3, 150);
  setting("Version", "1.1");
  await refreshReport(keep);
  expect((await publish()).ok).toBe(true);
  const rows = tableRows(workbook, TABLES.history);
  expect(rows.slice(0, 2)).toEqual(kept);
  expect(rows.slice(2)).toMatchObject([
    { Measure: "Theft", Version: "1.1", Corrects: "March 2021, version 1.0, Theft" },
    { Measure: "Drugs", Version: "1.1", Corrects: null },
  ]);
  expect(tableRows(workbook, TABLES.historyForces)).toHaveLength(4 * FORCES.length);
});

test("sheets older than the figures are not published, nor is a report that is not there", async () => {
  await open();
  const none = await publish();
  expect(whats(none)).toEqual(["Not published: there is no report yet."]);
  await refreshReport(keep);
  const [row, sheet] = crimeCell("Birchshire", "Q4 2020/21", "Theft");
  sheet.setValue(row, 3, 100);
  const before = ["MSG Setup", "MSG Performance"].map((name) => picture(workbook, name));
  const outcome = await publish();
  expect(outcome.ok).toBe(false);
  expect(whats(outcome)[0]).toContain("have changed since these sheets were written");
  expect(workbook.tableByName(TABLES.history)).toBeUndefined();
  expect(["MSG Setup", "MSG Performance"].map((name) => picture(workbook, name))).toEqual(before);
});

test("an open error forbids publishing until somebody accepts it by name", async () => {
  const unreadable = MEASURES.map((row, at) =>
    row.map((cell, column) =>
      at === 1 && MEASURE_COLUMNS[column] === "Aspiration" ? "as good as can be" : cell,
    ),
  );
  await openWithReport({ measures: unreadable });
  const refused = await publish();
  expect(refused.ok).toBe(false);
  expect(whats(refused)[0]).toBe("Not published: one check is open.");
  const checks = sheetNamed(workbook, "MSG Checks");
  const [row] = findCells(checks, (text) => text.includes("as good as can be"))[0]!;
  checks.setValue(row, 4, "A. Reviewer");
  expect((await publish()).ok).toBe(true);
});

test("a version and a name are asked for", async () => {
  await openWithReport({ settings: settings({ Version: "" }) });
  expect(whats(await publish())).toEqual(["March 2021 has no version."]);
});

test("rows are appended below those entered by hand, which stay as they are", async () => {
  await open();
  const headings = ["My own", ...headingsOf("history")];
  const old = headings.map((heading) =>
    heading === "Update"
      ? "December 2020"
      : heading === "Measure"
        ? "Theft"
        : heading === "Position"
          ? 7
          : heading === "My own"
            ? "mine"
            : "",
  );
  addTable(sheetNamed(workbook, "MSG Setup"), TABLES.history, [headings, old]);
  await refreshReport(keep);
  expect((await publish()).ok).toBe(true);
  const rows = tableRows(workbook, TABLES.history);
  expect(rows.map((row) => [row["My own"], row["Update"], row["Measure"]])).toEqual([
    ["mine", "December 2020", "Theft"],
    [null, "March 2021", "Theft"],
    [null, "March 2021", "Drugs"],
  ]);
});

test("a table that cannot hold all, or has no room below, is named and nothing is written", async () => {
  await open();
  const setup = sheetNamed(workbook, "MSG Setup");
  addTable(setup, TABLES.history, [
    ["Update", "Measure", "Position"],
    ["December 2020", "Theft", 7],
  ]);
  await refreshReport(keep);
  setup.setValue(0, setup.tables.at(-1)!.area.column + 5, "a note of mine");
  const beside = whats(await publish())[0];
  expect(beside).toContain("The table MsgHistory lacks the columns Version, Data to, Value");
  expect(beside).toContain("a note of mine");
  excel.close();

  await open();
  const other = sheetNamed(workbook, "MSG Setup");
  addTable(other, TABLES.history, [headingsOf("history"), ["December 2020", "1.0", "Theft"]]);
  const { area } = workbook.tableByName(TABLES.history)!;
  other.setValue(area.row + area.rows, area.column, "a note of mine");
  await refreshReport(keep);
  const outcome = await publish();
  expect(outcome.ok).toBe(false);
  expect(whats(outcome)[0]).toContain("a note of mine");
  expect(other.value(area.row + area.rows, area.column)).toBe("a note of mine");
});

test("a history of the release before is given the columns it lacks, where there is room", async () => {
  await openWithReport();
  await publish();
  const history = workbook.tableByName(TABLES.history)!;
  const { sheet, area } = history;
  const narrow = { ...area, columns: area.columns - 1 };
  const last = area.column + narrow.columns;
  history.resize(narrow);
  sheet.setValue(area.row, last, null);
  const kept = tableRows(workbook, TABLES.history);
  expect(history.columns).not.toContain("Changed by hand");

  setting("Version", "1.1");
  await refreshReport(keep);
  sheet.setValue(area.row + 1, last, "a note of mine");
  const refused = await publish();
  expect(whats(refused)[0]).toBe(
    "The table MsgHistory lacks the column Changed by hand, and at its right, where it has to go, is a cell that is taken: a note of mine.",
  );
  expect(refused.problems[0]!.where).toEqual([`'MSG Setup'!${cellAddress(area.row + 1, last)}`]);
  sheet.setValue(area.row + 1, last, null);
  expect((await publish()).ok).toBe(true);
  expect(workbook.tableByName(TABLES.history)!.columns).toEqual(headingsOf("history"));
  const rows = tableRows(workbook, TABLES.history);
  expect(rows.slice(0, 2)).toMatchObject(kept);
  expect(rows.slice(2)).toMatchObject([{ Version: "1.1" }, { Version: "1.1" }]);
  // The neighbour was next to the blank column between them, and stays where it was.
  expect(workbook.tableByName(TABLES.historyForces)!.area.column).toBe(last + 2);
});

test("every row that is to be appended has to be free below the table, the last one too", async () => {
  await open();
  const setup = sheetNamed(workbook, "MSG Setup");
  addTable(setup, TABLES.history, [headingsOf("history"), ["December 2020", "1.0", "Theft"]]);
  await refreshReport(keep);
  const { area } = workbook.tableByName(TABLES.history)!;
  // Two measures make two rows: the note stands where the second would.
  const lastRow = area.row + area.rows + 1;
  setup.setValue(lastRow, area.column + 2, "a note of mine");
  const refused = await publish();
  expect(refused.ok).toBe(false);
  expect(whats(refused)[0]).toContain("a note of mine");
  expect(setup.value(lastRow, area.column + 2)).toBe("a note of mine");

  setup.setValue(lastRow, area.column + 2, null);
  setup.setValue(lastRow + 1, area.column + 2, "a note of mine");
  expect((await publish()).ok).toBe(true);
  expect(setup.value(lastRow + 1, area.column + 2)).toBe("a note of mine");
});

describe("the next quarter", () => {
  /** Publishes March, revises its figures, and adds June's thefts: Drugs have no newer data. */
  async function nextQuarter(revise: () => void = () => undefined): Promise<Outcome> {
    await refreshReport(keep);
    expect((await publish()).ok).toBe(true);
    revise();
    const sheet = sheetNamed(workbook, "Crime");
    const bottom = sheet.usedArea(true)!.rows;
    // Ashshire was 8th with 163; it falls below Birchshire alone.
    FORCES.forEach((force, at) => {
      const cells = [force, "Q1 2021/22", "Theft", at === 0 ? 150 : 160 - at * 7];
      cells.forEach((cell, column) => sheet.setValue(bottom + at, column, cell));
    });
    setting("Update", "June 2021");
    return refreshReport(keep);
  }

  const sum = (row: Record<string, Scalar>) =>
    ["Moved by own", "Moved by peers", "Moved by revision"]
      .map((column) => Number(row[column]))
      .reduce((one, other) => one + other, 0);

  test("is compared with what was published; revised figures are listed, with both and the cells", async () => {
    await open();
    const outcome = await nextQuarter(() => {
      // By today's figures Hazelshire had the most thefts in March: Ashshire was 7th then.
      const [row, sheet] = crimeCell("Hazelshire", "Q4 2020/21", "Theft");
      sheet.setValue(row, 3, 190);
    });
    expect(outcome.ok).toBe(true);
    const [theft, drugs] = tableRows(workbook, TABLES.results);
    expect(theft).toMatchObject({
      "Previous position": 8,
      Position: 7,
      // 7th by today's figures of March. Its own fall passes Birchshire: up one among the peers of
      // either quarter. Hazelshire, revised upwards, comes back below it: down one.
      "Moved by own": 1,
      "Moved by peers": -1,
      "Moved by revision": 1,
      Movement: "No change",
    });
    expect(sum(theft!)).toBe(1);
    expect(theft!["Note"]).toContain("Hazelshire (");
    expect(theft!["Note"]).toContain("The move from 8th to 7th comes of revised figures alone.");
    expect(drugs).toMatchObject({ Movement: "No new data", Status: "Not met" });

    const checks = sheetNamed(workbook, "MSG Checks");
    const [row] = findCells(checks, (text) => text.startsWith("Hazelshire, March 2021"))[0]!;
    const cells = [0, 1, 2, 3, 4, 5].map((column) => checks.value(row, column));
    expect(cells[2]).toBe("Hazelshire, March 2021: count 114 published, 190 today");
    expect(cells[3]).toBe("Theft");
    expect(cells[0]).toBeCloseTo((114 / 2070) * 1000, 9);
    expect(cells[4]).toBeCloseTo((190 / 2070) * 1000, 9);
    expect(String(cells[1])).toMatch(/^MSG Setup!/);
    expect(cells[5]).toBe(`Crime!D${crimeCell("Hazelshire", "Q4 2020/21", "Theft")[0] + 1}`);
  });

  test("is an improvement where no figure was revised", async () => {
    await open();
    await nextQuarter();
    const [theft] = tableRows(workbook, TABLES.results);
    expect(theft).toMatchObject({
      "Previous position": 8,
      Position: 7,
      Movement: "Improved",
      "Moved by revision": 0,
    });
    expect(sum(theft!)).toBe(1);
  });
});

test.each(["=1+1", "+44 offences", "-5 or fewer", "@Home", "'quoted"])(
  "text beginning as a formula does stays text everywhere: %s",
  async (odd) => {
    const measures = MEASURES.map((row, at) => (at === 1 ? [odd, ...row.slice(1)] : row));
    const forces: Row[] = [
      ["Force", "In group", "Also written as"],
      ...FORCES.map((name, at): Row => (at === 2 ? [odd, "Yes", name] : [name, "Yes", ""])),
    ];
    await open({ measures, forces, settings: settings({ Update: odd }) });
    addTable(sheetNamed(workbook, "MSG Setup"), TABLES.notes, [
      headingsOf("notes"),
      [odd, odd, odd],
    ]);
    await refreshReport(keep);
    expect((await publish()).ok).toBe(true);
    expect(tableRows(workbook, TABLES.history)[0]).toMatchObject({ Update: odd, Measure: odd });
    expect(tableRows(workbook, TABLES.historyForces)[2]).toMatchObject({
      Measure: odd,
      Force: odd,
    });
    const again = await refreshReport(keep);
    expect(again.ok).toBe(true);
    const formulas = workbook.sheets.flatMap((sheet) =>
      findCells(sheet, () => true).map(([row, column]) => sheet.formula(row, column) ?? ""),
    );
    expect(formulas.filter((formula) => formula.includes(odd))).toEqual([]);
  },
);
