/**
 * Custom functions about how sure a figure is. `function` declarations with inline types, because
 * the metadata generator reads nothing else; null stands for an omitted argument. The examples are
 * formulas over the sample figures of docs/functions.md.
 */
import { kindThatHolds, type CountedGroup } from "../msg/certainty/countedGroup";
import { expectedRange } from "../msg/certainty/expectedRange";
import { areWholeCounts, rankRange } from "../msg/certainty/rankRange";
import { MOST_COUNTED } from "../msg/basics/counts";
import { isMissing } from "../msg/basics/missing";
import { divisionByZero, noAnswer, unusable } from "./errors";
import { figuresIn, groupIn } from "./group";
import { betterIn, confidenceIn, perIn, wordIn } from "./options";
import type { CountKind } from "../msg/model/certainty";

/**
 * The places that a force may really hold, chance allowed for: it is compared with each peer, and only significant differences count. Places are counted from the best.
 * @customfunction RANKRANGE
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param counts Counts, one column: whole numbers.
 * @param denominators Denominators, such as population, one column.
 * @param better "lower" or "higher": which rates are better.
 * @param [confidence] 0.95 where left out.
 * @param [kind] "rate" (default): counts over a denominator, or "proportion": how many of the denominator, such as offences solved.
 * @returns Two cells: best and worst place; #N/A where the force has no figure.
 * @example =MSG.RANKRANGE("Essex",A2:A9,B2:B9,C2:C9,"lower") // {8,8}
 */
export function rankrange(
  force: string,
  forces: any[][],
  counts: any[][],
  denominators: any[][],
  better: string,
  confidence?: number,
  kind?: string,
): any[][] {
  const group = countedGroupIn(force, forces, counts, denominators);
  const direction = betterIn(better);
  const level = confidenceIn(confidence);
  const chosen = kindIn(kind);
  if (kindThatHolds(group, chosen) === "rate" && !areWholeCounts(group.counts))
    throw unusable("counts are whole numbers, none below 0.");
  const { best, worst } = rankRange(group, direction, level, chosen);
  return [[best, worst]];
}

/**
 * The range in which a force's rate is expected around the group's average, weighted by the denominators.
 * @customfunction EXPECTED
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param counts Counts, one column.
 * @param denominators Denominators, such as population, one column.
 * @param [per] The limits are per this many; 1000 where left out.
 * @param [confidence] 0.95 where left out.
 * @param [spread] "chance" (default): by chance alone, or "between": allowing for the real spread between forces as well.
 * @param [kind] "rate" (default): counts over a denominator, or "proportion": how many of the denominator, such as offences solved.
 * @returns Two cells: low and high; #N/A where the force has no figure, or there is no spread to allow for.
 * @example =ROUND(MSG.EXPECTED("Essex",A2:A9,B2:B9,C2:C9,,,"between"),2) // {56.56,85.66}
 */
export function expected(
  force: string,
  forces: any[][],
  counts: any[][],
  denominators: any[][],
  per?: number,
  confidence?: number,
  spread?: string,
  kind?: string,
): any[][] {
  const group = countedGroupIn(force, forces, counts, denominators);
  const { low, high } = expectedRange(
    group,
    perIn(per),
    confidenceIn(confidence),
    wordIn("spread", spread, ["chance", "between"], "chance"),
    kindIn(kind),
  );
  if (isMissing(low) || isMissing(high))
    throw noAnswer("A spread between forces needs two forces and a count above 0.");
  if (!Number.isFinite(high)) throw noAnswer("The upper limit is beyond what a cell can hold.");
  return [[low, high]];
}

function kindIn(kind: unknown): CountKind {
  return wordIn("kind", kind, ["rate", "proportion"], "rate");
}

/** Counts and denominators of a group in which the home force has both. */
function countedGroupIn(
  force: string,
  forces: unknown,
  counts: unknown,
  denominators: unknown,
): CountedGroup {
  const group = groupIn(force, forces);
  const each = figuresIn(group, "counts", counts);
  const over = figuresIn(group, "denominators", denominators);
  if (each.some((count) => count < 0)) throw unusable("counts are not below 0.");
  if (over.some((denominator) => denominator < 0)) throw unusable("denominators are not below 0.");
  if ([...each, ...over].some((figure) => figure > MOST_COUNTED))
    throw unusable(`counts and denominators are at most ${MOST_COUNTED.toLocaleString("en-GB")}.`);
  const own = over[group.home] as number;
  if (isMissing(each[group.home] as number) || isMissing(own))
    throw noAnswer(`${force} has no count or no denominator.`);
  if (own === 0) throw divisionByZero();
  return { counts: each, denominators: over, home: group.home };
}
