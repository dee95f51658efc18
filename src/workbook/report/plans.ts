/** The report as a whole: every sheet's plan. */
import type { Problem } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import type { ReadBack } from "../sources/readBack";
import { backgroundPlan } from "./background";
import type { Block, SheetPlan } from "./block";
import { chartsPlan } from "./charts";
import { CHECKS_WIDTHS, checksBlocks, type AcceptedCheck } from "./checks";
import { evidencePlan } from "./evidenceSheet";
import { indicatorsPlan } from "./indicatorResults";
import { MOVEMENT_COLUMNS, MOVEMENT_WIDTHS, movementBlocks } from "./movement";
import { pagePlan } from "./pages";
import { PERFORMANCE_COLUMNS, performanceBlocks, performanceWidths } from "./performance";
import { SUMMARY_WIDTHS, summaryBlocks } from "./summary";
import { revisedBlock } from "./revisedFigures";
import { readBackBlock } from "./readBack";
import { REPORT_TOP } from "./titleBlock";
import { updatePlan } from "./updateSheet";

/**
 * The sheets that hold the report, in the order in which they stand in the workbook.
 *
 * @param isThere whether a sheet of ours is there already: those of the force's own figures and words are
 *   made only where there are such, and emptied where there were
 */
export function reportPlans(
  update: Update,
  isThere: (sheet: string) => boolean = () => false,
): SheetPlan[] {
  const hasIndicators = (update.own?.setup.indicators.length ?? 0) > 0;
  const hasWords = [update.own?.setup.commitments, update.own?.setup.narrative].some(
    (rows) => (rows?.length ?? 0) > 0,
  );
  return [
    summaryPlan(update),
    {
      ...tablePlan(update, "performance", performanceBlocks(update), performanceWidths(update)),
      frozenColumns: columnsToName(PERFORMANCE_COLUMNS),
    },
    {
      ...tablePlan(update, "movement", movementBlocks(update), MOVEMENT_WIDTHS),
      frozenColumns: columnsToName(MOVEMENT_COLUMNS),
    },
    ...(hasIndicators || isThere(SHEETS.indicators) ? [indicatorsPlan(update)] : []),
    ...(hasWords || isThere(SHEETS.update) ? [updatePlan(update)] : []),
    backgroundPlan(update),
    evidencePlan(update),
    chartsPlan(update),
  ];
}

/** Up to the measure's name, which stays in view beside figures far to the right. */
function columnsToName(columns: readonly { readonly key: string }[]): number {
  return columns.findIndex(({ key }) => key === "measure") + 1;
}

/** Free rows between the lists of MSG Checks. */
const GAP = 2;

function below(blocks: readonly Block[]): number {
  const last = blocks.at(-1);
  return last ? last.top + last.rows.length + GAP : REPORT_TOP;
}

export function checksPlan(
  update: Update | undefined,
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
  readBack: readonly ReadBack[] = [],
): SheetPlan {
  const checks = checksBlocks(update, problems, accepted);
  const revised = update ? revisedBlock(update, below(checks)) : [];
  const found = [...checks, ...revised];
  const blocks = [...found, ...readBackBlock(readBack, below(found))];
  return tablePlan(update, "checks", blocks, CHECKS_WIDTHS);
}

function summaryPlan(update: Update): SheetPlan {
  return {
    sheet: SHEETS.summary,
    blocks: summaryBlocks(update),
    widths: SUMMARY_WIDTHS,
    frozenRows: 0,
    page: pagePlan(update, "summary"),
  };
}

/** A sheet whose heading row stays in view and is repeated on every page. */
function tablePlan(
  update: Update | undefined,
  sheet: "performance" | "movement" | "checks",
  blocks: readonly Block[],
  widths: readonly number[],
): SheetPlan {
  return {
    sheet: SHEETS[sheet],
    blocks,
    widths,
    frozenRows: REPORT_TOP + 1,
    page: pagePlan(update, sheet, { repeatedRow: REPORT_TOP }),
  };
}
