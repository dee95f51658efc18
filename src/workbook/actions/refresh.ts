/** Refresh: reads the workbook, computes the update, writes the report and checks it in Excel. */
import type { Place, Problem } from "../../msg/basics/problem";
import { updateName } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import { agreedDrafts } from "../plan/agreedDrafts";
import { theEngine } from "../engine/host";
import type { HandEdits } from "../plan/handEdits";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { areaRange } from "../excel/areaRange";
import { readOwnState } from "../excel/readOwnSheets";
import { giveNewColumns } from "../excel/giveNewColumns";
import { lastLook } from "./lastLook";
import { setUpPages } from "../excel/pages";
import { calculateReport, putBlocks } from "../excel/putBlocks";
import { CANCELLED, isStop, readAndCompute, Run, type Computed, type RunOptions } from "./run";
import {
  addDraftedNotes,
  draftsOf,
  readNotesTable,
  writeDrafts,
  type WrittenDrafts,
} from "../excel/writeDrafts";
import type { GrowingTable } from "../plan/growingTable";
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
    const { update, state, readBack, accepted, structure } = found;
    const first = await theEngine().planReport(state, options.handEdits, run.refreshed);
    const stopped = stops(update.problems, first);
    if (stopped.length > 0) return stoppedOutcome(stopped);
    if (run.isCancelled()) return stoppedOutcome([CANCELLED]);

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
    const agreed = agreedDrafts(update, state.sheets.get(SHEETS.movement));
    const drafted = await writeDraftedWords(context, found, agreed);
    const results = await excelsResults(context);
    const put = await putBlocks(context, plan.writings, {
      onProgress: (share) => run.at(2, share),
      ask: () => {
        if (structure.isCalculatedByHand) calculateReport(context, plan.writings);
        results.ask();
      },
    });
    run.at(3);
    const differences = await results.differences();
    const notPrinted = await setUpPages(context, plan.writings);
    const late = [...drafted.problems, ...differences, ...put.problems, ...notPrinted];
    const all = [...problems, ...late];
    if (late.length > 0) await addToChecks(context, all, options.handEdits);
    run.finished();
    return finishedOutcome(update, all, put.cells + drafted.written, readBack, accepted);
  });
}

/** Into the empty cells of the notes, and below them where there is no row yet. */
async function writeDraftedWords(
  context: Excel.RequestContext,
  { update, structure }: Computed,
  agreed: readonly Place[],
): Promise<WrittenDrafts> {
  const { newNotes } = update;
  const drafts = draftsOf(update);
  if (drafts.length + agreed.length + newNotes.length === 0) return { written: 0, problems: [] };
  let table: GrowingTable | undefined;
  const drafted = await writeDrafts(context, drafts, agreed, async () => {
    if (newNotes.length === 0) await context.sync();
    else table = await readNotesTable(context, newNotes, structure.tables);
  });
  const added = addDraftedNotes(context, table, newNotes, updateName(update));
  const problems = [...drafted.problems, ...added.problems];
  return { written: drafted.written + added.written, problems };
}

function stops(found: readonly Problem[], plan: WritingPlan): readonly Problem[] {
  return plan.problems.some(isStop) ? [...found, ...plan.problems].filter(isStop) : [];
}

/** Excel's own results of the evidence's formulas: asked with a request, then held against the figures as computed. */
async function excelsResults(context: Excel.RequestContext) {
  const area = await theEngine().resultsArea();
  let range: Excel.Range | undefined;
  return {
    ask: () => {
      if (area)
        range = areaRange(context.workbook.worksheets.getItem(SHEETS.evidence), area).load(
          "values",
        );
    },
    differences: async (): Promise<readonly Problem[]> =>
      area && range ? theEngine().differences(area, range.values) : [],
  };
}

/** The same in a round trip of its own. */
export async function readDifferences(context: Excel.RequestContext): Promise<readonly Problem[]> {
  const results = await excelsResults(context);
  results.ask();
  await context.sync();
  return results.differences();
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
