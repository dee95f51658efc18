/** Workbooks that are odd as a whole: far too wide, used to the last cell, calculated by hand, left in a mixture. */
import type { WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { crimeRows, FORCES, MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { putRows, sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel, picture } from "../inExcel";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

async function refresh(workbook: WorkbookModel) {
  excel?.close();
  excel = await openExcel(workbook);
  return refreshReport({ handEdits: "keep" });
}

const positions = (workbook: WorkbookModel) =>
  tableRows(workbook, "MsgResults").map((row) => row["Position"]);

test("a value in the last cell of a source's sheet: the measures stop, and it is said what to clear", async () => {
  const workbook = smallWorkbook();
  sheetNamed(workbook, "Crime").setValue(LAST_ROW, LAST_COLUMN, "x");
  const { ok, problems } = await refresh(workbook);
  expect(ok).toBe(true);
  expect(problems.map(({ what }) => what)).toContain(
    'Source "Crime": The sheet "Crime" is used as far as XFD1048576: so many cells cannot be read.',
  );
  expect(positions(workbook)).toEqual([null, null]);
});

test("with the Range given, such a value does no harm", async () => {
  const workbook = smallWorkbook();
  sheetNamed(workbook, "Crime").setValue(LAST_ROW, LAST_COLUMN, "x");
  const { area, sheet } = workbook.tableByName("MsgSources")!;
  sheet.setValue(area.row + 1, area.column + 2, "A1:D65");
  await refresh(workbook);
  expect(positions(workbook)).toEqual([8, 8]);
});

test("a value in the last cell of a report's sheet stops the report in words, and nothing is written", async () => {
  const workbook = smallWorkbook();
  await refresh(workbook);
  sheetNamed(workbook, "MSG Summary").setValue(LAST_ROW, LAST_COLUMN, "x");
  sheetNamed(workbook, "Crime").setValue(7, 3, 20);
  const before = picture(workbook, "MSG Evidence");
  const { ok, problems } = await refresh(workbook);
  expect(ok).toBe(false);
  expect(problems.map(({ what, where }) => [what, where])).toContainEqual([
    "The sheet MSG Summary is used as far as XFD1048576: so many cells cannot be read.",
    ["'MSG Summary'!XFD1048576"],
  ]);
  const now = picture(workbook, "MSG Evidence");
  const written = (cells: Record<string, unknown>) =>
    Object.values(cells).map((cell) => (cell as unknown[])[0]);
  expect(written(now)).toEqual(written(before));
  expect(positions(workbook)).toEqual([8, 8]);
});

test("a sheet used in all its columns is read", async () => {
  const workbook = smallWorkbook();
  const people = sheetNamed(workbook, "People");
  people.setValue(0, LAST_COLUMN, "Population of the last column");
  FORCES.forEach((_, force) => people.setValue(force + 1, LAST_COLUMN, 1000 + force));
  const { area, sheet } = workbook.tableByName("MsgMeasures")!;
  sheet.setValue(area.row + 1, area.column + 4, "Population of the last column");
  await refresh(workbook);
  expect(tableRows(workbook, "MsgResults")[0]).toMatchObject({ Position: 8, Value: 163 });
});

test("where the workbook is calculated by hand alone, the report is calculated and agrees", async () => {
  const workbook = smallWorkbook();
  excel = await openExcel(workbook);
  await Excel.run(async (context) => {
    context.application.calculationMode = "Manual";
    await context.sync();
  });
  const { problems } = await refresh(workbook);
  expect(problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
  const evidence = sheetNamed(workbook, "MSG Evidence");
  const texts = Object.values(picture(workbook, "MSG Evidence")).map((cell) => String(cell));
  expect(texts.filter((text) => text.includes("agrees")).length).toBeGreaterThan(0);
  expect(evidence.text(1, 0)).not.toContain("changed");
  expect(sheetNamed(workbook, "MSG Summary").text(1, 0)).not.toContain("changed");
});

describe("texts as long as a cell takes", () => {
  const LONGEST = "x".repeat(32_767);
  const settings = (name: string) => [
    ["Setting", "Value"],
    ["Home force", "Ashshire"],
    ["Update", "March 2021"],
    [name, LONGEST],
  ];

  it.each([
    ["Group name", "'MSG Summary'!A3"],
    ["Marking", "'MSG Summary'!A4"],
    ["Produced by", "'MSG Summary'!A4"],
  ])(
    "in %s: the report would need longer ones, which is said before anything is written",
    async (name, where) => {
      const workbook = smallWorkbook({ settings: settings(name) });
      const { ok, problems } = await refresh(workbook);
      expect(ok).toBe(false);
      expect(problems[0]?.what).toMatch(
        /^The text for A\d of "MSG Summary" has \d+ characters more than a cell takes\./,
      );
      expect(problems[0]?.where).toEqual([where]);
      expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["MSG Setup", "Crime", "People"]);
    },
  );

  it("as Report title and as reason of an aspiration are written whole", async () => {
    const measures = MEASURES.map((row, at) =>
      row.map((cell, column) => (at === 1 && column === 8 ? `(${LONGEST.slice(2)})` : cell)),
    );
    const workbook = smallWorkbook({ settings: settings("Report title"), measures });
    const { ok } = await refresh(workbook);
    expect(ok).toBe(true);
    expect(sheetNamed(workbook, "MSG Summary").text(0, 0)).toBe(LONGEST);
    expect(String(tableRows(workbook, "MsgResults")[0]?.["Aspiration"]).length).toBeGreaterThan(
      32_000,
    );
  });
});

describe("rows that two writings at once left on MSG Checks", () => {
  const LEFT = [
    ["i Notice", "MSG Evidence!V7", 'Changed by hand: it holds "8".', "Theft"],
    [],
    ["What was read"],
    ["Source", "Heading cell", "Forces", "Series"],
    ["Crime", "Crime!D1", "8 found", "Theft"],
  ];

  async function afterRefreshWith(rows: readonly (readonly string[])[]) {
    const workbook = smallWorkbook();
    await refresh(workbook);
    const checks = sheetNamed(workbook, "MSG Checks");
    const used = checks.usedArea(true)!;
    putRows(checks, rows, used.row + used.rows + 1);
    // More to say than before, so that the report grows.
    putRows(sheetNamed(workbook, "Crime"), [
      ...crimeRows(),
      ["Elsewhere", "Q4 2020/21", "Theft", 1],
    ]);
    const outcome = await refresh(workbook);
    return { outcome, workbook };
  }

  it("go with the next refresh", async () => {
    const { outcome, workbook } = await afterRefreshWith(LEFT);
    expect(outcome.ok).toBe(true);
    const clean = await afterRefreshWith([]);
    expect(picture(workbook, "MSG Checks")).toEqual(picture(clean.workbook, "MSG Checks"));
  });

  it("but an analyst's own rows below stay", async () => {
    const { workbook } = await afterRefreshWith([["My own note"]]);
    const texts = Object.values(picture(workbook, "MSG Checks")).map((cell) => String(cell));
    expect(texts.some((text) => text.includes("My own note"))).toBe(true);
  });
});
