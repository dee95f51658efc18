/** What must hold of a refresh of any workbook, for the fuzzers: everything that does not. */
import { CellError, type WorkbookModel } from "../excel-host/model/types";
import { openWorkbook } from "../excel-host/package/open";
import { NotAWorkbookError } from "../excel-host/package/parts";
import { saveWorkbook } from "../excel-host/package/save";
import type { Outcome } from "../src/workbook/actions/outcome";
import { refreshReport } from "../src/workbook/actions/refresh";
import type { HandEditDecision } from "../src/workbook/plan/handEdits";
import { OWN_SHEETS } from "../src/workbook/plan/ownSheets";
import { tableRows } from "../test/e2e/workbooks";
import { openExcel } from "../test/workbook/inExcel";

export interface FuzzedRefresh {
  readonly isReported: boolean;
  /** Measures with a value. */
  readonly figures: number;
  readonly wrong: readonly string[];
}

/** Refreshes a workbook twice, and saves and opens it. What it was before may be anything. */
export async function fuzzedRefresh(workbook: WorkbookModel): Promise<FuzzedRefresh> {
  const before = workbook.sheets.map(({ name }) => name).join();
  // What a fuzzer changed on the report's sheets is a change by hand to them, and no figure.
  const first = await refresh(workbook, "replace");
  if (typeof first === "string") return { isReported: false, figures: 0, wrong: [first] };
  const wrong = wrongWords(first);
  if (!first.ok) {
    if (workbook.sheets.map(({ name }) => name).join() !== before)
      wrong.push("There is no report, and sheets were made.");
    return { isReported: false, figures: 0, wrong };
  }
  const results = tableRows(workbook, "MsgResults");
  wrong.push(...differences(first), ...errorCells(workbook), ...results.flatMap(wrongResult));
  const again = await refresh(workbook, "keep");
  if (typeof again === "string") wrong.push(`Refreshed again: ${again}`);
  else wrong.push(...secondTime(again));
  if (text(tableRows(workbook, "MsgResults")) !== text(results))
    wrong.push("Refreshed again, MsgResults is another.");
  const opened = openWorkbook(saveWorkbook(workbook));
  if (text(tableRows(opened, "MsgResults")) !== text(results))
    wrong.push("Saved and opened, MsgResults is another.");
  const figures = results.filter((row) => typeof row["Value"] === "number").length;
  return { isReported: true, figures, wrong };
}

/** The outcome, or what was thrown; what is said of a damaged sheet, which is read late, is no fault. */
async function refresh(
  workbook: WorkbookModel,
  handEdits: HandEditDecision,
): Promise<Outcome | string> {
  const excel = await openExcel(workbook);
  try {
    return await refreshReport({ handEdits });
  } catch (error) {
    if (error instanceof NotAWorkbookError) return { ok: false, problems: [] } as never;
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    excel.close();
  }
}

const NONSENSE = /\bundefined\b|\bNaN\b|\[object|\bInfinity\b|TypeError|RangeError/u;

function wrongWords({ problems, ok }: Outcome): string[] {
  return problems.flatMap(({ severity, what, remedy }) => [
    ...(what.trim() === "" ? ["A problem says nothing."] : []),
    ...(NONSENSE.test(`${what} ${remedy}`) ? [`It is said: ${what} ${remedy}`] : []),
    ...(!ok && severity === "stop" && remedy === "" ? [`No remedy: ${what}`] : []),
  ]);
}

function differences({ problems }: Outcome): string[] {
  return problems.map(({ what }) => what).filter((what) => what.includes("workbook's formulas"));
}

function errorCells(workbook: WorkbookModel): string[] {
  return OWN_SHEETS.flatMap((name) => {
    const sheet = workbook.sheetByName(name);
    const used = sheet?.usedArea(true);
    const found: string[] = [];
    for (let row = 0; sheet && used && row < used.row + used.rows; row++)
      for (let column = 0; column < used.column + used.columns; column++) {
        const value = sheet.value(row, column);
        if (value instanceof CellError)
          found.push(
            `${name}, row ${row + 1}, column ${column + 1}: ${value.text} by ${sheet.formula(row, column) ?? "a value"}`,
          );
      }
    return found.slice(0, 3);
  });
}

function wrongResult(row: Record<string, unknown>): string[] {
  const { Value: value, Position: position, Of: of } = row;
  if (position === null) return [];
  const isRight =
    typeof value === "number" &&
    typeof position === "number" &&
    typeof of === "number" &&
    position >= 1 &&
    position <= of;
  return isRight ? [] : [`A position that cannot be: ${text(row)}`];
}

function secondTime({ ok, problems }: Outcome): string[] {
  const byHand = problems.map(({ what }) => what).filter((what) => /by hand|cut off/u.test(what));
  return [
    ...(ok ? [] : [`Refreshed again, there is no report: ${problems[0]?.what ?? ""}`]),
    ...byHand.map((what) => `Nobody touched it: ${what}`),
  ];
}

const text = (value: unknown): string => JSON.stringify(value);
