/** MSG Evidence as a whole: head, blocks, and the two tables of values beside them. */
import type { Update } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import type { Block, Formula, SheetPlan } from "./block";
import { evidenceBlock, verdictCell } from "./evidence";
import { measuresWithEvidence, type MeasureEvidence } from "./measureEvidence";
import { indicatorBlock } from "./indicatorEvidence";
import {
  indicatorsWithEvidence,
  indicatorVerdictCell,
  lastRow,
  type IndicatorEvidence,
} from "./indicatorLayout";
import { areaReference, formula, textLiteral } from "./formulas";
import { EVIDENCE_COLUMNS, STRIPS_TOP } from "./layout";
import { pagePlan } from "./pages";
import {
  POSITIONS,
  POSITIONS_LEFT,
  positionsTable,
  RESULTS,
  RESULTS_LEFT,
  resultsTable,
} from "./results";
import { statisticsEvidence } from "./statisticsEvidence";
import { FIGURES_CHANGED } from "./texts";
import { titleBlock } from "./titleBlock";

/** Tables come first: the blocks' formulas name them. */
export function evidencePlan(update: Update): SheetPlan {
  const evidence = measuresWithEvidence(update);
  const own = indicatorsWithEvidence(update);
  const last = lastRow(own) ?? evidence.at(-1)?.rows.verdict ?? STRIPS_TOP;
  return {
    sheet: SHEETS.evidence,
    blocks: [
      resultsTable(update),
      positionsTable(update),
      evidenceTitle(update, evidence, own),
      ...evidence.map((entry) => evidenceBlock(update, entry)),
      ...evidence.flatMap((entry) => statisticsEvidence(update, entry) ?? []),
      ...own.map((entry) => indicatorBlock(update, entry)),
    ],
    widths: widths(),
    frozenRows: STRIPS_TOP - 1,
    // The tables beside the blocks hold the same figures again, for formulas to read.
    page: pagePlan(update, "evidence", {
      area: { top: 0, left: 0, rows: last + 1, columns: EVIDENCE_COLUMNS.length },
    }),
  };
}

function evidenceTitle(
  update: Update,
  evidence: readonly MeasureEvidence[],
  own: readonly IndicatorEvidence[],
): Block {
  return titleBlock(update, "evidence", EVIDENCE_COLUMNS.length, figuresChanged(evidence, own));
}

/** Empty while every block agrees. */
function figuresChanged(
  evidence: readonly MeasureEvidence[],
  own: readonly IndicatorEvidence[],
): Formula {
  const verdicts = [
    ...evidence.map(({ rows }) => verdictCell(rows)),
    ...own.map(indicatorVerdictCell),
  ];
  const [first, last] = [verdicts[0], verdicts.at(-1)];
  if (!first || !last) return formula('""');
  const column = areaReference({
    top: first.row,
    left: first.column,
    rows: last.row - first.row + 1,
    columns: 1,
  });
  return formula(`IF(COUNTIF(${column},"differs")=0,"",${textLiteral(FIGURES_CHANGED)})`);
}

function widths(): readonly (number | undefined)[] {
  const all: (number | undefined)[] = EVIDENCE_COLUMNS.map(({ width }) => width);
  RESULTS.forEach(({ width }, at) => (all[RESULTS_LEFT + at] = width));
  POSITIONS.forEach(({ width }, at) => (all[POSITIONS_LEFT + at] = width));
  return Array.from(all);
}
