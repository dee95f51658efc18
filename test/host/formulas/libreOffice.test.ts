import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { CellError, type Scalar } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { describeWithLibreOffice, libreOffice } from "../libreoffice";
import { casesFile, placedCases } from "./casesWorkbook";
import { KNOWN_DIFFERENCES, UNKNOWN_TO_LIBREOFFICE } from "./knownDifferences";

const isUnknown = (formula: string): boolean =>
  UNKNOWN_TO_LIBREOFFICE.some((name) =>
    new RegExp(`\\b${name.replace(".", "\\.")}\\(`).test(formula),
  );

/** Both are errors (LibreOffice has fewer kinds), or equal, logical values as 0 and 1. */
function agrees(ours: Scalar, theirs: Scalar): boolean {
  if (ours instanceof CellError || theirs instanceof CellError) {
    return ours instanceof CellError && theirs instanceof CellError;
  }
  const [a, b] = [ours, theirs].map((value) =>
    typeof value === "boolean" ? Number(value) : value,
  );
  if (typeof a !== "number" || typeof b !== "number") return (a ?? "") === (b ?? "");
  return Math.abs(a - b) <= 1e-12 * Math.max(1, Math.abs(a));
}

describeWithLibreOffice("LibreOffice", () => {
  const folder = mkdtempSync(join(tmpdir(), "formulas-"));
  const cases = placedCases();
  const disagreements: string[] = [];

  beforeAll(() => {
    const input = join(folder, "cases.xlsx");
    writeFileSync(input, casesFile(cases));
    const judged = libreOffice!.convert(input, "xlsx", mkdtempSync(join(folder, "judged-")));
    const sheet = openWorkbook(readFileSync(judged)).sheetByName("Data")!;
    for (const { formula, expected, row, column } of cases) {
      const rows = Array.isArray(expected) ? expected : [[expected]];
      const isAgreed = rows.every((line, y) =>
        line.every((value, x) => agrees(value, sheet.value(row + y, column + x))),
      );
      if (!isAgreed) disagreements.push(formula);
    }
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("agrees with every result but those it is known to see otherwise", () => {
    const unexplained = disagreements.filter(
      (formula) => !(formula in KNOWN_DIFFERENCES) && !isUnknown(formula),
    );
    expect(unexplained).toEqual([]);
  });

  it("really judges most of the cases", () => {
    expect(cases.length - disagreements.length).toBeGreaterThan(450);
  });
});
