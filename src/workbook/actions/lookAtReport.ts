/** Open and see: reads and computes as Refresh does, beside what stands on the report's sheets; writes nothing. */
import { sameInExcel } from "../names/addresses";
import { SHEETS, TABLES } from "../names/contract";
import { theEngine } from "../engine/host";
import { TooManyCells } from "../excel/excelCells";
import type { OwnState } from "../plan/ownSheets";
import type { WrittenResults } from "../plan/sinceWritten";
import { finishedOutcome, stoppedOutcome, type OnSheets, type Outcome } from "./outcome";
import { readDifferences } from "./excelsResults";
import { isStop, readAndCompute, Run, type RunOptions } from "./run";

export interface LookOptions extends RunOptions {
  /** Nothing is read where the figures stand among more cells; no limit where left out. */
  readonly mostCells?: number;
}

/** What stands on the sheets beside the figures, or how many cells there were where these were too many to read. */
export type Look = Outcome | { readonly tooManyCells: number };

/**
 * Reads and computes, and says whether the report's sheets agree. Nothing is written, so it works in a workbook that is
 * protected or may only be read.
 */
export async function lookAtReport({ mostCells, ...options }: LookOptions = {}): Promise<Look> {
  const run = new Run(options);
  try {
    return await run.inExcel((context) => look(context, run, mostCells));
  } catch (error) {
    if (error instanceof TooManyCells) return { tooManyCells: error.cells };
    throw error;
  }
}

async function look(
  context: Excel.RequestContext,
  run: Run,
  mostCells: number | undefined,
): Promise<Outcome> {
  const found = await readAndCompute(context, run, undefined, mostCells);
  if (!("update" in found)) return { ...stoppedOutcome(found.problems), did: "looked" };
  const { update, state, readBack, accepted, structure, ahead } = found;
  const sheets = await onSheets(context, state);
  // What the sheets themselves have to say, as at a refresh; what forbids writing them is no trouble here.
  const plan = sheets.isThere ? await theEngine().planReport(state, "keep") : { problems: [] };
  const ofSheets = plan.problems.filter((problem) => !isStop(problem));
  // Formulas that nobody has calculated since tell nothing, and calculating them would be writing.
  const isSame = sheets.isThere && sheets.changes.length === 0 && !structure.isCalculatedByHand;
  const differences = isSame ? await readDifferences(context, ahead) : [];
  const problems = [...update.problems, ...ofSheets, ...differences];
  run.finished();
  const outcome = finishedOutcome(update, problems, 0, readBack, accepted);
  return { ...outcome, did: "looked", onSheets: sheets };
}

/** How the sheets stand to the update last computed: a round trip where there is a report. */
export async function onSheets(
  context: Excel.RequestContext,
  { sheets }: OwnState,
): Promise<OnSheets> {
  const evidence = sheets.get(SHEETS.evidence);
  const isThere = evidence?.tables.some(({ name }) => sameInExcel(name, TABLES.results)) === true;
  return {
    isThere,
    isUnfinished: evidence?.begun !== undefined,
    writtenAt: evidence?.writtenAt ?? "",
    changes: isThere
      ? await theEngine().ask("changedSinceWritten", await readResults(context))
      : [],
  };
}

async function readResults(context: Excel.RequestContext): Promise<WrittenResults> {
  const table = context.workbook.tables.getItem(TABLES.results).getRange().load("values");
  await context.sync();
  const [headings = [], ...rows] = table.values;
  return { headings: headings.map(String), rows };
}
