/**
 * Names, commentary and settings that begin with a sign Excel acts on stay text on every sheet: in
 * cells, charts, headers and footers, and in the saved file as LibreOffice opens it.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { addToCommentary } from "../../../src/workbook/actions/addToCommentary";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { crimeRows, FORCES, MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { addTable, sheetNamed, tableRows, type Row } from "../../e2e/workbooks";
import { describeWithLibreOffice, libreOffice } from "../../host/libreoffice";
import { openExcel } from "../inExcel";
import { callsMsgFunction } from "../../../src/workbook/freezing/msgFormulas";
import { COMPARISON_SHEETS } from "../comparisonSheets";

/** A text for each name of the set-up; `plain` has the same lengths of lists and no signs. */
interface Texts {
  readonly forces: readonly string[];
  readonly measures: readonly [string, string];
  readonly title: string;
  readonly marking: string;
  readonly update: string;
}

const PLAIN: Texts = {
  forces: FORCES,
  measures: ["Theft", "Drugs"],
  title: "Quarterly update",
  marking: "Official",
  update: "March 2021",
};
const SIGNS: Texts = {
  forces: ["=1+1", "+Birch", "-Cedar", "@Dogwood", "'Elm", '=HYPERLINK("x")', "=A1", "-8"],
  measures: ["=SUM(A1:A9)", "-3 thefts"],
  title: "=2+2 & more",
  marking: "@Official",
  update: "+March",
};

function workbookOf({ forces, measures, title, marking, update }: Texts): WorkbookModel {
  const renamed = (name: unknown) => forces[FORCES.findIndex((force) => force === name)];
  const [columns = [], ...rows] = MEASURES;
  const workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", forces[0] ?? ""],
      ["Report title", title],
      ["Marking", marking],
      ["Update", update],
      ["Produced by", "=NOW()"],
    ],
    forces: [["Force", "In group"], ...forces.map((force): Row => [force, "Yes"])],
    measures: [
      [...columns, "Priority", "Rationale"],
      ...rows.map(([, ...rest], at): Row => {
        return [measures[at] ?? "", ...rest, "=Priority", "@why"];
      }),
    ],
    crime: crimeRows().map(([force = "", ...rest]): Row => [renamed(force) ?? force, ...rest]),
  });
  const people = sheetNamed(workbook, "People");
  forces.forEach((force, at) => people.setValue(at + 1, 0, force));
  addTable(sheetNamed(workbook, "MSG Setup"), "MsgNotes", [
    ["Measure", "Update", "Text"],
    [measures[0], update, ""],
    [measures[1], update, "=1+1 is what we say"],
  ]);
  return workbook;
}

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

async function refreshed(texts: Texts): Promise<WorkbookModel> {
  const workbook = workbookOf(texts);
  excel?.close();
  excel = await openExcel(workbook);
  const outcome = await refreshReport({ handEdits: "keep" });
  expect([outcome.ok, outcome.problems.filter(({ severity }) => severity === "stop")]).toEqual([
    true,
    [],
  ]);
  return workbook;
}

/** Cell and formula of every formula of a sheet. */
function formulasOf(workbook: WorkbookModel, name: string): readonly string[] {
  const sheet = sheetNamed(workbook, name);
  const used = sheet.usedArea(false);
  if (!used) return [];
  const found: string[] = [];
  for (let row = used.row; row < used.row + used.rows; row++)
    for (let column = used.column; column < used.column + used.columns; column++) {
      const formula = sheet.formula(row, column);
      if (formula !== undefined) found.push(`${row} ${column} ${formula}`);
    }
  return found;
}

test("every sheet has the formulas that it has with plain names, and no others", async () => {
  const plain = await refreshed(PLAIN);
  const signs = await refreshed(SIGNS);
  for (const name of [...COMPARISON_SHEETS, "MSG Setup"]) {
    expect([name, formulasOf(signs, name)]).toEqual([name, formulasOf(plain, name)]);
  }
});

test("charts have texts for titles and names, headers and footers the words as they are", async () => {
  const workbook = await refreshed(SIGNS);
  const { charts } = sheetNamed(workbook, "MSG Charts");
  expect(charts.length).toBeGreaterThan(2);
  for (const { title, series } of charts) {
    expect(title.reference).toBeNull();
    // Excel would take a leading "=" of a title or a name for a formula.
    expect(title.text?.startsWith("=")).toBe(false);
    // A series is named by a cell, whose words stay words whatever they begin with.
    for (const { name } of series)
      expect(name).toEqual({
        reference: expect.stringMatching(/^'MSG (?:Charts|Evidence)'!\$[A-Z]+\$\d+$/u) as string,
      });
  }
  const [performance] = [sheetNamed(workbook, "MSG Performance")];
  const { headersFooters } = performance.pageSetup;
  expect(JSON.stringify(headersFooters)).toContain("=2+2 && more");
  expect(JSON.stringify(headersFooters)).toContain("@Official");
});

test("a draft and a fact that begin with the home force's name are text in MsgNotes", async () => {
  const workbook = await refreshed(SIGNS);
  const [first, second] = tableRows(workbook, "MsgNotes");
  expect(first!["Text"]).toMatch(/^=1\+1 /u);
  expect(second!["Text"]).toBe("=1+1 is what we say");
  const fact = "=1+1's decrease of 10.4% is the only decrease in its MSG.";
  await addToCommentary({
    measure: SIGNS.measures[0],
    update: SIGNS.update,
    fact,
    ownSentences: [String(first!["Text"])],
  });
  expect(tableRows(workbook, "MsgNotes")[0]!["Text"]).toBe(`${String(first!["Text"])} ${fact}`);
  expect(formulasOf(workbook, "MSG Setup")).toEqual([]);
});

describeWithLibreOffice("as LibreOffice opens the saved file", () => {
  test("no text has become a formula, and no cell shows an error", async () => {
    const workbook = await refreshed(SIGNS);
    const folder = mkdtempSync(path.join(tmpdir(), "signs-"));
    const file = path.join(folder, "signs.xlsx");
    writeFileSync(file, saveWorkbook(workbook));
    const flat = readFileSync(libreOffice!.convert(file, "fods", folder), "utf8");
    // Charts hold tables of their own, inside the sheet's.
    const starts = workbook.sheets.map(({ name }) =>
      flat.indexOf(`<table:table table:name="${name}"`),
    );
    const opened = (name: string) => {
      const start = flat.indexOf(`<table:table table:name="${name}"`);
      return flat.slice(start, Math.min(...starts.filter((other) => other > start), flat.length));
    };
    for (const name of COMPARISON_SHEETS) {
      const formulas = opened(name).match(/ table:formula="/gu)?.length ?? 0;
      expect([name, formulas]).toEqual([name, formulasOf(workbook, name).length]);
      expect(opened(name)).not.toMatch(/>(?:#(?:NAME|REF|VALUE|N\/A|DIV\/0|NUM)|Err:\d)/u);
    }
    expect(opened("MSG Performance")).toContain(">=SUM(A1:A9)<");
  });
});

test("no formula of the report calls a function of the add-in: what these make of blank cells is nothing to it", async () => {
  const workbook = await refreshed(PLAIN);
  const formulas = COMPARISON_SHEETS.flatMap((name) => formulasOf(workbook, name));
  expect(formulas.length).toBeGreaterThan(100);
  expect(formulas.filter((text) => callsMsgFunction(text.replace(/^\d+ \d+ /u, "")))).toEqual([]);
});
