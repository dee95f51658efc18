/** Whether an indicator meets its target: an aspiration with a figure, judged without any peers. */
import { error, type Problem } from "../basics/problem";
import type { Status } from "../model/aspiration";
import type { Indicator } from "../model/ownSetup";
import { typedBenchmark } from "../standing/status";
import { withDirection } from "../words/readAspiration";

/**
 * Judges a figure by the indicator's target.
 *
 * @param figure in the unit of the target; of an indicator with a share the share
 * @param isInPercent the figure is in percentage points
 * @returns a blank status, with a problem at the target's cell, where it cannot be judged
 */
export function judgeTarget(
  { name, target, targetText, better, targetPlace }: Indicator,
  figure: number,
  isInPercent: boolean,
): { readonly status: Status | ""; readonly problem?: Problem } {
  const problem = (what: string, remedy: string) => ({
    status: "" as const,
    problem: { ...error(what, remedy, targetPlace), indicator: name },
  });
  const wanted = withDirection(target, better);
  if (wanted.kind === "none") return { status: "No aspiration" };
  if (wanted.kind !== "figure")
    return problem(
      `The target "${targetText}" of ${name} is no figure; it has no peers to be ranked among.`,
      'Write a figure, such as "at most 70,000" or "at least 90%", or nothing.',
    );
  if (wanted.direction === "by better")
    return problem(
      `The target "${targetText}" of ${name} does not say whether more or less is better.`,
      'Write "at most" or "at least" before it, or lower or higher in Better.',
    );
  const opposite = wanted.direction === "at least" ? "lower" : "higher";
  if (better === opposite)
    return problem(
      `The target "${targetText}" of ${name} contradicts Better, which says ${better}.`,
      "Correct one of them.",
    );
  if (!isInPercent && targetText.includes("%"))
    return problem(
      `The target "${targetText}" of ${name} is a percentage, and its figure is not.`,
      "Name in Share of what it is a share of, or write the target as a figure.",
    );
  const typed = typedBenchmark(wanted.figure);
  const isMet =
    wanted.direction === "at least"
      ? figure >= typed.figure - typed.tolerance
      : figure <= typed.figure + typed.tolerance;
  return { status: isMet ? "Met" : "Not met" };
}
