import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { newWorkbook, openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { describeWithLibreOffice, libreOffice, type LibreOffice } from "../libreoffice";
import { differingParts } from "./fixture";

const office = libreOffice as LibreOffice;
const folder = mkdtempSync(join(tmpdir(), "excel-host-"));
const kept = (name: string, content: Uint8Array | string): string => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

describeWithLibreOffice("LibreOffice reads what we save", () => {
  it("values, formats, formulas, tables and names of a new workbook", () => {
    const workbook = newWorkbook();
    const sheet = workbook.sheets[0]!;
    const rows = [
      ["Force", "Rate"],
      ["Essex", 12.5],
      ["Kent £ <&> Łódź", "8%"],
      [" both ", 3],
    ];
    rows.forEach((row, line) => row.forEach((input, column) => sheet.enter(line, column, input)));
    sheet.addTable({ row: 0, column: 0, rows: 4, columns: 2 }, true, "Rates");
    workbook.addName("First", "=Sheet1!$B$2");
    sheet.setFormat({ row: 5, column: 0, rows: 1, columns: 1 }, { numberFormat: "yyyy-mm-dd" });
    const formulas = [
      "=DATE(2021,1,31)",
      "=SUM(Rates[Rate])",
      "=RANK.EQ(B3,B2:B3)",
      "=First*2",
      "=\"a\"&'It''s'!A1",
    ];
    const other = workbook.addSheet("It's");
    other.enter(0, 0, "b");
    formulas.forEach((formula, line) => sheet.setFormula(5 + line, 0, formula));
    const csv = office.toCsv(kept("new.xlsx", saveWorkbook(workbook)), 1);
    expect(csv.split("\n").slice(0, 10)).toEqual([
      "Force,Rate",
      "Essex,12.5",
      "Kent £ <&> Łódź,8%",
      " both ,3",
      ",",
      "2021-01-31,",
      "15.58,",
      "2,",
      "25,",
      "ab,",
    ]);
  });

  it("its own workbook with a row, a style and a sheet of ours put in", () => {
    const made = office.convert(
      kept("made.csv", "Force,Value\nEssex,1.5\nKent,2\n"),
      "xlsx",
      folder,
    );
    const bytes = new Uint8Array(readFileSync(made));
    const workbook = openWorkbook(bytes);
    const sheet = workbook.sheets[0]!;
    expect([sheet.value(0, 0), sheet.value(1, 1), sheet.value(2, 0)]).toEqual([
      "Force",
      1.5,
      "Kent",
    ]);
    expect(differingParts(bytes, saveWorkbook(workbook))).toEqual([]);
    sheet.enter(3, 0, "Devon");
    sheet.enter(3, 1, "50%");
    sheet.setFormula(4, 1, "=SUM(B2:B3)");
    sheet.setFormat(
      { row: 1, column: 1, rows: 1, columns: 1 },
      { numberFormat: "0.00", bold: true },
    );
    const csv = office.toCsv(kept("changed.xlsx", saveWorkbook(workbook)), 1);
    expect(csv).toBe("Force,Value\nEssex,1.50\nKent,2\nDevon,50%\n,3.5\n");
  });
});
