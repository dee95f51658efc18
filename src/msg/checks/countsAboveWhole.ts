/** Counts above what they are said to be part of: a mistake of one force's figures, or of the measure. */
import { isComparable } from "../certainty/countedGroup";
import { countsBehind } from "../certainty/countedLeague";
import type { League } from "../model/league";
import type { Measure, Setup } from "../model/setup";
import { isMissing } from "../basics/missing";
import { numberText } from "../words/wording";
import { trouble, type Caveat } from "./caveats";

/** More would make a list of the sentence. */
const MOST_NAMED = 4;

/** The forces of a league that count more than they count of, where the count is part of it. */
export function countsAboveWhole(
  measure: Measure,
  league: League,
  { forces }: Pick<Setup, "forces">,
): readonly Caveat[] {
  if (!measure.countIsPart || measure.basis === "yearly change") return [];
  const { counts, denominators, kind } = countsBehind(measure, league);
  const group = { counts, denominators, home: league.home };
  const above = Array.from(league.forces.keys()).filter(
    (force) => !isMissing(counts[force] as number) && !isComparable(group, force, kind),
  );
  const named = above
    .filter((force) => (counts[force] as number) > (denominators[force] as number))
    .map((force) => {
      const [count, over] = [counts[force] as number, denominators[force] as number];
      const name = forces[league.forces[force] ?? -1]?.name ?? "";
      return `${name} (${numberText(count, 0)} of ${numberText(over, 0)})`;
    });
  if (named.length === 0) return [];
  const more = named.length > MOST_NAMED ? ` and ${named.length - MOST_NAMED} more` : "";
  const sentence =
    `More is counted than it is part of: ${named.slice(0, MOST_NAMED).join(", ")}${more}. ` +
    "How sure the position is leaves such a force out.";
  return [
    trouble(
      "warning",
      sentence,
      "Correct the figures, or set Count is part of denominator to No where they count different things.",
    ),
  ];
}
