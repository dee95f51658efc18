/** Changes made by hand that are published: what MsgHistory keeps of them, measure by measure. */
import { nameKey } from "../../msg/basics/names";
import type { Problem } from "../../msg/basics/problem";
import { cellAddress } from "../names/addresses";
import { wordsOn, type AcceptedCheck } from "../report/checks";
import { isBlank, isFormula } from "../report/block";
import { bearsOnFigures, editProblems, type MatchedEdit } from "./handEdits";
import type { SheetWriting } from "./writingPlan";

/**
 * In words, for the rows of MsgHistory: the cell, what is published and what was computed, and who answers for it and
 * why. A change in a row that names no measure stands in the first one's.
 *
 * @param measures names of the measures that are published
 * @param problems all that was found, by which a person's words are known
 * @returns by measure, as named; those without a change are left out
 */
export function changedByHand(
  writings: readonly Pick<SheetWriting, "plan" | "kept">[],
  measures: readonly string[],
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): ReadonlyMap<string, string> {
  const wordOn = wordsOn(problems, accepted);
  const changes = new Map<string, string>();
  for (const { plan, kept } of writings)
    for (const edit of kept) {
      const [problem] = editProblems(plan.sheet, [edit], "keep");
      const measure = measureOf(edit, measures);
      if (!problem || measure === undefined || !bearsOnFigures(plan.sheet, edit)) continue;
      const text = changeText(plan.sheet, edit, wordOn(problem));
      changes.set(measure, [changes.get(measure), text].filter(Boolean).join("; "));
    }
  return changes;
}

/** The measure whose name stands in the row's or the block's; the longest of several. */
function measureOf({ block, target }: MatchedEdit, measures: readonly string[]) {
  const named = nameKey(`${target?.rowName ?? ""} ${block}`);
  const found = measures.filter((measure) => named.includes(nameKey(measure)));
  const longest = found.sort((one, other) => other.length - one.length)[0];
  return longest ?? measures[0];
}

function changeText(
  sheet: string,
  { at, found, target }: MatchedEdit,
  word: AcceptedCheck | undefined,
): string {
  const cell = `${sheet}!${cellAddress(target?.row ?? at.row, target?.column ?? at.column)}`;
  const planned = target?.planned ?? "";
  const computed = isFormula(planned) ? "a formula" : quoted(isBlank(planned) ? "" : planned);
  const who = [word?.acceptedBy.trim(), word?.reason.trim()].filter(Boolean).join(": ");
  return `${cell}, ${target?.columnName ?? ""}: ${quoted(found)} published, ${computed} computed (${who})`;
}

function quoted(content: unknown): string {
  const text = String(content);
  return text === "" ? "nothing" : `“${text}”`;
}
