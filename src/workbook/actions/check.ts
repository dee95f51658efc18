/** Check: reads and computes as Refresh does, and fills MSG Checks; writes nothing else. */
import { SHEETS } from "../names/contract";
import { theEngine } from "../engine/host";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { onSheets } from "./lookAtReport";
import { lastLook } from "./lastLook";
import type { OwnState } from "../plan/ownSheets";
import { setUpPages } from "../excel/pages";
import { putBlocks } from "../excel/putBlocks";
import { CANCELLED, isStop, readAndCompute, Run, type RunOptions } from "./run";

/** Reads and computes as Refresh does, and fills MSG Checks; writes nothing else. */
export function checkReport(options: RunOptions = {}): Promise<Outcome> {
  const run = new Run(options);
  return run.inExcel(async (context) => {
    const found = await readAndCompute(context, run, [SHEETS.checks]);
    if (!("update" in found)) return stoppedOutcome(found.problems);
    const { update, state, readBack, accepted } = found;
    const planFor = (now: OwnState) => theEngine().planChecks(update.problems, now, "keep");
    const { plan } = await lastLook(context, await planFor(state), planFor);
    const problems = [...update.problems, ...plan.problems];
    if (plan.problems.some(isStop)) return stoppedOutcome(problems.filter(isStop));
    if (run.isCancelled()) return stoppedOutcome([CANCELLED]);
    const sheets = await onSheets(context, state);
    run.at(2);
    run.hasBegunWriting = true;
    const { cells: written } = await putBlocks(context, plan.writings);
    const notPrinted = await setUpPages(context, plan.writings);
    run.finished();
    const told = [...problems, ...notPrinted];
    const outcome = finishedOutcome(update, told, written, readBack, accepted);
    return { ...outcome, did: "checked", onSheets: sheets };
  });
}
