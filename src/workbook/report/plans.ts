/** The report as a whole: every sheet's plan. */
import type { Problem } from "../../msg/problem";
import type { Update } from "../../msg/update";
import { SHEETS } from "../contract";
import type { ReadBack } from "../sources/readBack";
import type { Block, SheetPlan } from "./block";
import { CHECKS_WIDTHS, checksBlocks, type AcceptedCheck } from "./checks";
import { evidencePlan } from "./evidenceSheet";
import { MOVEMENT_WIDTHS, movementBlocks } from "./movement";
import { PERFORMANCE_WIDTHS, performanceBlocks } from "./performance";
import { SUMMARY_WIDTHS, summaryBlocks } from "./summary";
import { readBackBlock } from "./readBack";
import { REPORT_TOP } from "./titleBlock";

/** The sheets that hold the report, in the order in which they stand in the workbook. */
export function reportPlans(update: Update): SheetPlan[] {
  return [
    tablePlan(SHEETS.summary, summaryBlocks(update), SUMMARY_WIDTHS, false),
    tablePlan(SHEETS.performance, performanceBlocks(update), PERFORMANCE_WIDTHS, true),
    tablePlan(SHEETS.movement, movementBlocks(update), MOVEMENT_WIDTHS, true),
    evidencePlan(update),
  ];
}

/** Free rows between the problems and the read-back. */
const GAP = 2;

export function checksPlan(
  update: Update | undefined,
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
  readBack: readonly ReadBack[] = [],
): SheetPlan {
  const checks = checksBlocks(update, problems, accepted);
  const rows = checks.at(-1)?.rows.length ?? 0;
  const blocks = [...checks, ...readBackBlock(readBack, REPORT_TOP + rows + GAP)];
  return tablePlan(SHEETS.checks, blocks, CHECKS_WIDTHS, true);
}

function tablePlan(
  sheet: string,
  blocks: readonly Block[],
  widths: readonly number[],
  hasHeading: boolean,
): SheetPlan {
  return {
    sheet,
    blocks,
    widths,
    frozenRows: hasHeading ? REPORT_TOP + 1 : 0,
  };
}
