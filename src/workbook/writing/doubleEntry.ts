/**
 * Two calculators: Excel's own results of the evidence's formulas against the figures as computed.
 * Any difference is told.
 */
import { changeFigure } from "../../msg/change";
import type { Problem } from "../../msg/problem";
import type { MeasureResult, Update } from "../../msg/update";
import { cellPlace, type Area } from "../addresses";
import { SHEETS } from "../contract";
import { resultCell } from "../report/evidence";
import { EVIDENCE_TEXTS } from "../report/evidenceTexts";
import { EVIDENCE_RESULTS, type EvidenceResult } from "../report/layout";
import { measuresWithEvidence } from "../report/measureEvidence";

/** The column of MSG Evidence that holds every block's results; undefined without any block. */
export function resultsArea(update: Update): Area | undefined {
  const cells = measuresWithEvidence(update).flatMap(({ rows }) =>
    EVIDENCE_RESULTS.map(({ key }) => resultCell(rows, key)),
  );
  const [first, last] = [cells[0], cells.at(-1)];
  if (!first || !last) return undefined;
  return { top: first.row, left: first.column, rows: last.row - first.row + 1, columns: 1 };
}

/** @param values the values of `resultsArea`, as Excel calculated them */
export function doubleEntryProblems(
  update: Update,
  area: Area,
  values: readonly (readonly unknown[])[],
): Problem[] {
  return measuresWithEvidence(update).flatMap(({ result, rows }) =>
    EVIDENCE_RESULTS.flatMap(({ key }): Problem[] => {
      const { row, column } = resultCell(rows, key);
      const byExcel = values[row - area.top]?.[column - area.left];
      const computed = computedFigure(result, key);
      if (isSame(byExcel, computed)) return [];
      return [
        {
          severity: "warning",
          what: `${EVIDENCE_TEXTS.results[key]} of ${result.measure.name}: this workbook's formulas give ${shown(byExcel)}, the report says ${shown(computed)}.`,
          remedy: "Compare the block on MSG Evidence with its sources before you publish.",
          where: [cellPlace(SHEETS.evidence, row, column)],
          measure: result.measure.name,
        },
      ];
    }),
  );
}

function computedFigure(result: MeasureResult, key: EvidenceResult): number {
  switch (key) {
    case "value":
      return result.value;
    case "position":
      return result.position > 0 ? result.position : NaN;
    case "average":
      return result.average;
    case "topQuartile":
      return result.topQuartile;
    case "toAverage":
      return changeFigure(result.measure, result.toAverage);
    case "toTopQuartile":
      return changeFigure(result.measure, result.toTopQuartile);
  }
}

/** The same rule as in the evidence's own formulas: relative 1e-9, or both blank. */
function isSame(byExcel: unknown, computed: number): boolean {
  if (!Number.isFinite(computed)) return byExcel === "";
  if (typeof byExcel !== "number") return false;
  const largest = Math.max(Math.abs(byExcel), Math.abs(computed));
  return Math.abs(byExcel - computed) <= 1e-9 * largest;
}

function shown(figure: unknown): string {
  if (typeof figure === "number") return Number.isFinite(figure) ? String(figure) : "nothing";
  return figure === "" ? "nothing" : String(figure);
}
