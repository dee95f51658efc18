/**
 * Files that we save are taken by Microsoft's own validator, whoever wrote them before, and no cell that is not
 * ours changes value, formula or format.
 */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { SheetModel, WorkbookModel } from "../../excel-host/model/types";
import { openWorkbook } from "../../excel-host/package/open";
import { saveWorkbook } from "../../excel-host/package/save";
import { describeWithLibreOffice, libreOffice } from "../host/libreoffice";
import { testWithValidator, validatorFindings } from "../ooxmlValidator";
import { projectFolder, runCommand } from "./refresh";
import { putSmallWorkbook } from "./smallWorkbook";

const SAMPLES = ["essex-q4-2020-21.xlsx", "open-data.xlsx"];
const WRITERS = ["openpyxl.xlsx", "xlsxwriter.xlsx"];

const sample = (name: string) => readFileSync(path.join(projectFolder, "samples", name));
const writtenBy = (name: string) =>
  readFileSync(path.join(projectFolder, "test/host/package/writers", name));

/** What a person put into a sheet's cells, and their formats: what a formula comes to is calculated anew. */
function cellsOf(sheet: SheetModel): unknown[] {
  const area = sheet.usedArea(false);
  if (!area) return [];
  return Array.from({ length: area.rows * area.columns }, (_, at) => {
    const row = area.row + Math.floor(at / area.columns);
    const column = area.column + (at % area.columns);
    const formula = sheet.formula(row, column);
    const content = formula || [sheet.value(row, column), sheet.text(row, column)];
    return [content, sheet.format(row, column)];
  });
}

/** The report made on a workbook, saved. */
async function refreshed(workbook: WorkbookModel): Promise<Uint8Array> {
  const { outcome } = await runCommand(workbook, "refreshReport");
  expect(outcome.problems.filter(({ severity }) => severity === "stop")).toEqual([]);
  return saveWorkbook(workbook);
}

/** A report on a workbook of another writer, which keeps its own cells as they were. */
async function withReport(bytes: Uint8Array): Promise<Uint8Array> {
  const before = openWorkbook(bytes);
  const workbook = openWorkbook(bytes);
  putSmallWorkbook(workbook);
  const saved = await refreshed(workbook);
  const after = openWorkbook(saved);
  for (const sheet of before.sheets) {
    const same = after.sheets.find(({ name }) => name === sheet.name);
    expect(same && cellsOf(same)).toEqual(cellsOf(sheet));
  }
  return saved;
}

testWithValidator("a file with a fault is told, so that none is good news", () => {
  const workbook = openWorkbook(sample("essex-q4-2020-21.xlsx"));
  const [first] = workbook.sheets;
  first?.setFormat(
    { row: 0, column: 0, rows: 1, columns: 1 },
    { fontSize: 9999 as number, fontName: "x".repeat(300) },
  );
  expect(validatorFindings(saveWorkbook(workbook))).not.toEqual([]);
});

testWithValidator.each(SAMPLES)("%s and its report are valid", async (name) => {
  expect(validatorFindings(sample(name))).toEqual([]);
  const report = await refreshed(openWorkbook(sample(name)));
  expect(validatorFindings(report)).toEqual([]);
  if (name === SAMPLES[0]) {
    const overIt = await refreshed(openWorkbook(report));
    expect(validatorFindings(overIt)).toEqual([]);
  }
});

describe.each(WRITERS)("a workbook of %s", (name) => {
  testWithValidator("is valid with a report, and keeps its own cells", async () => {
    const bytes = writtenBy(name);
    const had = validatorFindings(bytes);
    expect(validatorFindings(await withReport(bytes))).toEqual(had);
  });
});

describeWithLibreOffice("a workbook of LibreOffice", () => {
  testWithValidator("is valid with a report, and keeps its own cells", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "msg-valid-"));
    const made = path.join(folder, "made.xlsx");
    writeFileSync(made, writtenBy("xlsxwriter.xlsx"));
    const outDir = mkdtempSync(path.join(folder, "converted-"));
    const converted = libreOffice?.convert(made, "xlsx", outDir) ?? "";
    const bytes = readFileSync(converted);
    const had = validatorFindings(bytes);
    expect(validatorFindings(await withReport(bytes))).toEqual(had);
  });
});
