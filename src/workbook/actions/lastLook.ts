/** The last look before a report is written: what is overwritten is kept, and what was typed meanwhile is heeded. */
import { backUp, type SheetBackup } from "../excel/backup";
import { readOwnState } from "../excel/readOwnSheets";
import type { OwnState } from "../plan/ownSheets";
import { wasTypedOn } from "../plan/typedMeanwhile";
import type { WritingPlan } from "../plan/writingPlan";

interface LastLook {
  readonly plan: WritingPlan;
  /** What stands where the plan will write. */
  readonly backups: readonly SheetBackup[];
}

/**
 * Reads what a plan will overwrite. Where a cell is not as it was when the plan was made, the sheets are read once more
 * and planned for again: what a person typed while the report was computed is a change by hand like any other.
 *
 * @param planFor the plan for the sheets as they are
 */
export async function lastLook(
  context: Excel.RequestContext,
  plan: WritingPlan,
  planFor: (state: OwnState) => Promise<WritingPlan>,
): Promise<LastLook> {
  const backups = await backUp(context, plan.writings);
  if (!isTypedOn(plan, backups)) return { plan, backups };
  const anew = await planFor(await readOwnState(context));
  return { plan: anew, backups: await backUp(context, anew.writings) };
}

/** Whether a person has typed where a plan will write, since it was made. */
export async function wasTypedMeanwhile(
  context: Excel.RequestContext,
  plan: WritingPlan,
): Promise<boolean> {
  return isTypedOn(plan, await backUp(context, plan.writings));
}

function isTypedOn(plan: WritingPlan, backups: readonly SheetBackup[]): boolean {
  const again = backups.flatMap(({ sheet, parts }) => parts.map((part) => ({ sheet, ...part })));
  return wasTypedOn(
    plan.writings.flatMap(({ own }) => own ?? []),
    again,
  );
}
