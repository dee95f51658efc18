/** A refresh at which nothing changed: the report stands, Excel still agrees with it, and only when that was is written. */
import type { Engine } from "../engine/host";
import { arePagesSetUp } from "../excel/pages";
import { putRefreshed } from "../excel/putRefreshed";
import { SHEETS } from "../names/contract";
import { hasDraftedWords } from "./draftedWords";
import { readDifferences } from "./excelsResults";
import { finishedOutcome, type Outcome } from "./outcome";
import type { Computed, Run } from "./run";

type Planned = Awaited<ReturnType<Engine["planReport"]>>;

/**
 * Whether a refresh would write nothing but when it was: the sheets hold it all, they print as planned, and no drafted
 * words wait for their cells. Formulas that nobody has calculated since tell nothing of the figures.
 */
export function isNothingNew(
  found: Pick<Computed, "update" | "state" | "structure">,
  { writings, isOnSheets }: Planned,
): boolean {
  return (
    isOnSheets &&
    !found.structure.isCalculatedByHand &&
    !hasDraftedWords(found) &&
    arePagesSetUp(writings)
  );
}

/**
 * @returns undefined where something is to be written, or Excel's own results are others than ours. What the last refresh
 *   overwrote stays to be undone.
 */
export async function refreshUnchanged(
  context: Excel.RequestContext,
  run: Run,
  found: Computed,
  plan: Planned,
): Promise<Outcome | undefined> {
  if (!isNothingNew(found, plan)) return undefined;
  run.at(3);
  if ((await readDifferences(context, found.ahead)).length > 0) return undefined;
  run.hasBegunWriting = true;
  const cells = await putRefreshed(context, plan.writings);
  run.finished();
  const { update, state, readBack, accepted } = found;
  const problems = [...update.problems, ...plan.problems];
  return {
    ...finishedOutcome(update, problems, cells, readBack, accepted),
    did: "found unchanged",
    onSheets: {
      isThere: true,
      isUnfinished: false,
      writtenAt: state.sheets.get(SHEETS.evidence)?.writtenAt ?? "",
      changes: [],
    },
  };
}
