/** Refresh: reads the workbook, computes the update, writes the report and checks it in Excel. */
import type { Problem } from "../../msg/basics/problem";
import { updateName } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import { agreedDrafts } from "../plan/agreedDrafts";
import { theEngine } from "../engine/host";
import type { HandEdits } from "../plan/handEdits";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { readOwnState } from "../excel/readOwnSheets";
import { giveNewColumns } from "../excel/giveNewColumns";
import { lastLook } from "./lastLook";
import { calculateReport, putBlocks } from "../excel/putBlocks";
import { CANCELLED, isStop, readAndCompute, Run, type RunOptions } from "./run";
import { addDraftedNotes, draftsOf, writeDrafts } from "../excel/writeDrafts";
import { rememberRefresh } from "./lastRefresh";
import { OWN_SHEETS } from "../plan/ownSheets";
import type { WritingPlan } from "../plan/writingPlan";

export interface RefreshOptions extends RunOptions {
  /** What becomes of changes made by hand on the report's sheets. */
  readonly handEdits: HandEdits;
  /** Keep what is overwritten, so that this refresh can be undone. */
  readonly keepForUndo?: boolean;
}

/**
 * Makes the report anew. Everything is read, checked and computed before the first write; expected
 * trouble is among the outcome's problems.
 */
export function refreshReport(options: RefreshOptions): Promise<Outcome> {
  const run = new Run(options);
  return run.inExcel(async (context) => {
    const found = await readAndCompute(context, run, OWN_SHEETS);
    if (!("update" in found)) return stoppedOutcome(found.problems);
    const { update, state, readBack, accepted, isCalculatedByHand } = found;
    const first = await theEngine().planReport(state, options.handEdits);
    const stopped = stops(update.problems, first);
    if (stopped.length > 0) return stoppedOutcome(stopped);
    if (run.isCancelled()) return stoppedOutcome([CANCELLED]);

    run.hasBegunWriting = first.writings.some(({ newColumns }) => newColumns.length > 0);
    await giveNewColumns(context, first.writings);
    const { plan, backups } = await lastLook(context, first, (now) =>
      theEngine().planReport(now, options.handEdits),
    );
    const problems = [...update.problems, ...plan.problems];
    const typedStops = stops(update.problems, plan);
    if (typedStops.length > 0) return stoppedOutcome(typedStops);
    if (options.keepForUndo) rememberRefresh(backups);
    run.at(2);
    run.hasBegunWriting = true;
    const agreed = agreedDrafts(update, state.sheets.get(SHEETS.movement));
    const drafted = await writeDrafts(context, draftsOf(update), agreed);
    const added = await addDraftedNotes(context, update.newNotes, updateName(update));
    const written = await putBlocks(context, plan.writings, (share) => run.at(2, share));
    run.at(3);
    if (isCalculatedByHand) calculateReport(context, plan.writings);
    const differences = await readDifferences(context);
    const late = [...drafted.problems, ...added.problems, ...differences];
    const all = [...problems, ...late];
    if (late.length > 0) await addToChecks(context, all, options.handEdits);
    run.finished();
    return finishedOutcome(
      update,
      all,
      written + drafted.written + added.written,
      readBack,
      accepted,
    );
  });
}

function stops(found: readonly Problem[], plan: WritingPlan): readonly Problem[] {
  return plan.problems.some(isStop) ? [...found, ...plan.problems].filter(isStop) : [];
}

/** What Excel's own results of the evidence's formulas have against the figures as computed. */
export async function readDifferences(context: Excel.RequestContext): Promise<readonly Problem[]> {
  const area = await theEngine().resultsArea();
  if (!area) return [];
  const { top, left, rows, columns } = area;
  const range = context.workbook.worksheets
    .getItem(SHEETS.evidence)
    .getRangeByIndexes(top, left, rows, columns)
    .load("values");
  await context.sync();
  return theEngine().differences(area, range.values);
}

/** MSG Checks once more, with what Excel's own results brought to light. */
async function addToChecks(
  context: Excel.RequestContext,
  problems: readonly Problem[],
  handling: HandEdits,
): Promise<void> {
  const state = await readOwnState(context);
  const plan = await theEngine().planChecks(problems, state, handling);
  await putBlocks(context, plan.writings);
}
