/** Refresh: reads the workbook, computes the update, writes the report and checks it in Excel. */
import type { Problem } from "../../msg/basics/problem";
import { theEngine } from "../engine/host";
import type { HandEdits } from "../plan/handEdits";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { writeDraftedWords } from "./draftedWords";
import { excelsResults } from "./excelsResults";
import { areasToRead, readOwnState } from "../excel/readOwnSheets";
import { giveNewColumns } from "../excel/giveNewColumns";
import { refreshUnchanged } from "./refreshUnchanged";
import { lastLook } from "./lastLook";
import { setUpPages } from "../excel/pages";
import { calculateReport, putBlocks } from "../excel/putBlocks";
import { CANCELLED, isStop, readAndCompute, Run, type RunOptions } from "./run";
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
 * Makes the report anew; where it stands as it would be written already, only when that was seen is written. Everything
 * is read, checked and computed before the first write; expected trouble is among the outcome's problems.
 */
export function refreshReport(options: RefreshOptions): Promise<Outcome> {
  const run = new Run(options);
  return run.inExcel(async (context) => {
    const found = await readAndCompute(context, run, OWN_SHEETS);
    if (!("update" in found)) return stoppedOutcome(found.problems);
    const { update, state, readBack, accepted, structure } = found;
    const first = await theEngine().planReport(state, options.handEdits, run.refreshed);
    const stopped = stops(update.problems, first);
    if (stopped.length > 0) return stoppedOutcome(stopped);
    if (run.isCancelled()) return stoppedOutcome([CANCELLED]);
    // Who replaces what was changed by hand wants all of it anew: formats too, which nothing tells of.
    const unchanged =
      options.handEdits === "replace"
        ? undefined
        : await refreshUnchanged(context, run, found, first);
    if (unchanged) return unchanged;

    run.hasBegunWriting = first.writings.some(({ newColumns }) => newColumns.length > 0);
    await giveNewColumns(context, first.writings);
    const { plan, backups } = await lastLook(context, first, (now) =>
      theEngine().planReport(now, options.handEdits, run.refreshed),
    );
    const problems = [...update.problems, ...plan.problems];
    const typedStops = stops(update.problems, plan);
    if (typedStops.length > 0) return stoppedOutcome(typedStops);
    if (options.keepForUndo) rememberRefresh(backups);
    run.at(2);
    run.hasBegunWriting = true;
    const drafted = await writeDraftedWords(context, found);
    const results = await excelsResults(context, found.ahead);
    const put = await putBlocks(context, plan.writings, {
      onProgress: (share) => run.at(2, share),
      ask: () => {
        if (structure.isCalculatedByHand) calculateReport(context, plan.writings);
        results.ask();
      },
    });
    run.at(3);
    found.ahead.noteInstead("formulas", areasToRead(plan.writings));
    const differences = await results.differences();
    const notPrinted = await setUpPages(context, plan.writings);
    const late = [...drafted.problems, ...differences, ...put.problems, ...notPrinted];
    const all = [...problems, ...late];
    if (late.length > 0) await addToChecks(context, all, options.handEdits);
    run.finished();
    return finishedOutcome(update, all, put.cells + drafted.written, readBack, accepted);
  });
}

function stops(found: readonly Problem[], plan: WritingPlan): readonly Problem[] {
  return plan.problems.some(isStop) ? [...found, ...plan.problems].filter(isStop) : [];
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
