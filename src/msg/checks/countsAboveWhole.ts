/** Counts above what they are said to be part of: a mistake of one force's figures, or of the measure. */
import { isComparable } from "../certainty/countedGroup";
import { countsBehind } from "../certainty/countedLeague";
import { figurePlaces } from "../figures/figurePlaces";
import type { League } from "../model/league";
import type { Observations } from "../model/observations";
import type { Measure, Setup } from "../model/setup";
import { isMissing } from "../basics/missing";
import { numberText } from "../words/wording";
import { trouble, type Caveat } from "./caveats";

/** More would make a list of the sentence. */
const MOST_NAMED = 4;

/** The forces of a league that count more than they count of, where the count is part of it, and their cells. */
export function countsAboveWhole(
  measure: Measure,
  league: League,
  { forces }: Pick<Setup, "forces">,
  observations: Observations,
): readonly Caveat[] {
  if (!measure.countIsPart || measure.basis !== "level") return [];
  const { counts, denominators, kind } = countsBehind(measure, league);
  const group = { counts, denominators, home: league.home };
  const above = Array.from(league.forces.keys()).filter(
    (force) =>
      !isMissing(counts[force] as number) &&
      !isComparable(group, force, kind) &&
      (counts[force] as number) > (denominators[force] as number),
  );
  if (above.length === 0) return [];
  const shown = above.slice(0, MOST_NAMED);
  const named = shown.map((force) => {
    const [count, over] = [counts[force] as number, denominators[force] as number];
    const name = forces[league.forces[force] ?? -1]?.name ?? "";
    return `${name} (${numberText(count, 0)} of ${numberText(over, 0)})`;
  });
  const more = above.length > shown.length ? ` and ${above.length - shown.length} more` : "";
  const sentence =
    `More is counted than it is part of: ${named.join(", ")}${more}. ` +
    "What is said of how sure the position is leaves such a force out.";
  return [
    trouble(
      "warning",
      sentence,
      "Correct the figures, or set Count is part of denominator to No where they count different things.",
      ...shown.flatMap((force) => latestCells(league, force, observations)),
    ),
  ];
}

/** What a force counts, then what it counts of: of a window of periods the cells of the last one. */
function latestCells({ forces, sources }: League, force: number, observations: Observations) {
  const { value, count, denominator, sampleSize } = sources;
  return [count ?? value, denominator ?? sampleSize].flatMap((window) => {
    const latest = window && { ...window, periods: window.periods.slice(-1) };
    return figurePlaces(observations, latest, forces[force] ?? -1);
  });
}
