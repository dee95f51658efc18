/** What was published on a person's word: what MsgHistory keeps of it, measure by measure. */
import { nameKey } from "../../msg/basics/names";
import type { Problem } from "../../msg/basics/problem";
import { cellAddress } from "../names/addresses";
import { wordsOn, type AcceptedCheck } from "../report/checks";
import { isBlank, isFormula } from "../report/block";
import { bearsOnFigures, editProblems, type MatchedEdit } from "./handEdits";
import type { SheetWriting } from "./writingPlan";

/**
 * In words, for the rows of MsgHistory: of a change by hand the cell, what is published and what was computed; of
 * another check that publishing asked about what it says; and who answers for it and why. What names no measure
 * stands in the first one's row.
 *
 * @param measures names of the measures that are published
 * @param problems all that was found, by which a person's words are known
 * @returns by measure, as named; those of which nothing is to be said are left out
 */
export function answersGiven(
  writings: readonly Pick<SheetWriting, "plan" | "kept">[],
  measures: readonly string[],
  problems: readonly Problem[],
  accepted: readonly AcceptedCheck[],
): ReadonlyMap<string, string> {
  const wordOn = wordsOn(problems, accepted);
  const answers = new Map<string, string>();
  const add = (measure: string | undefined, text: string) => {
    if (measure === undefined) return;
    const all = [answers.get(measure), text].filter(Boolean).join("; ");
    answers.set(measure, all.length > LONGEST ? `${all.slice(0, LONGEST - 1)}…` : all);
  };
  const changes = new Set<string>();
  for (const { plan, kept } of writings)
    for (const edit of kept) {
      const [problem] = editProblems(plan.sheet, [edit], "keep");
      if (!problem) continue;
      changes.add(problem.what);
      if (bearsOnFigures(plan.sheet, edit))
        add(measureOf(edit, measures), changeText(plan.sheet, edit, wordOn(problem)));
    }
  for (const problem of problems) {
    const word = wordOn(problem);
    const isAsked = problem.needs !== undefined || problem.severity === "error";
    if (!word || !isAsked || changes.has(problem.what)) continue;
    const named = measures.find((measure) => nameKey(measure) === nameKey(problem.measure ?? ""));
    add(named ?? measures[0], `Accepted: ${problem.what} (${whoAndWhy(word)})`);
  }
  return answers;
}

/** Of a cell; MSG Checks holds all of it. */
const LONGEST = 32_000;

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
  return `${cell}, ${target?.columnName ?? ""}: ${quoted(found)} published, ${computed} computed (${whoAndWhy(word)})`;
}

function whoAndWhy(word: AcceptedCheck | undefined): string {
  return [word?.acceptedBy.trim(), word?.reason.trim()].filter(Boolean).join(": ");
}

function quoted(content: unknown): string {
  const text = String(content);
  return text === "" ? "nothing" : `"${text}"`;
}
