/** Problems that say the same of several measures, as one: what a person does about them is the same. */
import { sameName } from "../../msg/basics/names";
import { MONTH_WORD } from "../../msg/basics/period";
import type { OutcomeProblem } from "../../workbook/actions/outcome";

/** A problem, and those that say the same of other measures or periods. */
export interface AlikeProblems {
  readonly first: OutcomeProblem;
  readonly others: readonly OutcomeProblem[];
}

const MONTHS = new RegExp(`\\b${MONTH_WORD}\\b`, "giu");

/** The problems in their order, each once with all that are like it. */
export function alikeProblems(problems: readonly OutcomeProblem[]): readonly AlikeProblems[] {
  const groups = new Map<string, OutcomeProblem[]>();
  for (const [at, problem] of problems.entries()) {
    // What is about no measure stands by itself: it is a cause, not what follows from one.
    const key = problem.measure === undefined ? String(at) : shapeOf(problem);
    groups.set(key, [...(groups.get(key) ?? []), problem]);
  }
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [{ first, others }] : []));
}

/** What a problem says, less the measure, names in quotes, periods and numbers. */
function shapeOf({ severity, what, remedy, measure = "", acceptable }: OutcomeProblem): string {
  return [
    severity,
    acceptable === undefined,
    ...[what, remedy].map((text) => shape(text, measure)),
  ].join("|");
}

function shape(text: string, measure: string): string {
  const plain = measure === "" ? text : text.replaceAll(measure, "");
  return plain
    .replace(/["“][^"”]*["”]/gu, "")
    .replace(MONTHS, "")
    .replace(/\d+(?:st|nd|rd|th)?|[.,%/=+-](?=\d|\s|$)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}

/** The measures that problems are about, each once. */
export function measuresOf(problems: readonly OutcomeProblem[]): readonly string[] {
  const names = problems.flatMap(({ measure }) => measure ?? []);
  return names.filter((name, at) => names.findIndex((other) => sameName(other, name)) === at);
}
