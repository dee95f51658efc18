/** The report as a whole: every sheet's plan. */
import type { Problem } from "../../msg/problem";
import type { Update } from "../../msg/update";
import { SHEETS } from "../contract";
import type { Block, SheetPlan } from "./block";
import { CHECKS_WIDTHS, checksBlocks, type AcceptedCheck } from "./checks";
import { evidencePlan } from "./evidenceSheet";
import { MOVEMENT_WIDTHS, movementBlocks } from "./movement";
import { PERFORMANCE_WIDTHS, performanceBlocks } from "./performance";
import { SUMMARY_WIDTHS, summaryBlocks } from "./summary";
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

export function checksPlan(
  update: Update | undefined,
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): SheetPlan {
  return tablePlan(SHEETS.checks, checksBlocks(update, problems, accepted), CHECKS_WIDTHS, true);
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
