/** How sure it is, in words that need no statistician. */
import { ordinal } from "../basics/ordinal";
import { positionText } from "../words/wording";
import type { UnknownBecause, KnownCertainty } from "../model/certainty";
import type { MeasureResult } from "../model/measureResult";

/** Why nothing is known, as the end of a sentence. */
export const UNKNOWN_BECAUSE: Readonly<Record<UnknownBecause, string>> = {
  "no counts": "its values have no counts behind them",
  "yearly change": "it ranks yearly changes, for which there is no exact test",
  "other counts": "its values are not what the counts beside them give",
  "counts missing": "a force that has a value has no count or no denominator",
  "no whole counts": "its counts are not whole numbers",
};

type Placed = Pick<MeasureResult, "position" | "tied" | "of" | "certainty">;

function known({ certainty }: Placed): KnownCertainty | undefined {
  return certainty?.isKnown ? certainty : undefined;
}

/** The numbers of the places left open, the lower first; undefined: no position, or not known. */
function openPlaces(result: Placed): readonly [number, number] | undefined {
  const certainty = known(result);
  if (!certainty || !(result.position > 0) || Number.isNaN(certainty.rankBest)) return undefined;
  const { rankBest, rankWorst } = certainty;
  return [Math.min(rankBest, rankWorst), Math.max(rankBest, rankWorst)];
}

/**
 * The position with its rank range, "8th (7-8)"; the position alone where the range is one place, or
 * not known.
 *
 * @param of how many are ranked, where that is to be said; else 0
 */
export function positionWithRange(result: Placed, of: number): string {
  const position = positionText(result.position, result.tied, of);
  const places = openPlaces(result);
  return places && places[0] < places[1] ? `${position} (${places[0]}-${places[1]})` : position;
}

/**
 * How sure a position is: "certain", "could be 4th or 5th", "cannot be told apart from 1st to 8th",
 * "not known"; "" without a position.
 */
export function placesWord(result: Placed): string {
  if (!(result.position > 0)) return "";
  const places = openPlaces(result);
  if (!places) return "not known";
  const [first, last] = places;
  if (first === last) return "certain";
  const [from, to] = [ordinal(first), ordinal(last)];
  return last === first + 1
    ? `could be ${from} or ${to}`
    : `cannot be told apart from ${from} to ${to}`;
}

/** How sure a status is: "for sure", "within chance", "not known"; "" without one. */
export function statusCertaintyWord({ certainty }: Pick<MeasureResult, "certainty">): string {
  return certainty?.status ?? "";
}

/** @example confidenceText(0.998) // "99.8 %" */
export function confidenceText(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(12))} %`;
}

/**
 * What may and may not be concluded, in one sentence; "" without data.
 *
 * The rank range answers whether the place is real, the expected range whether the force stands out
 * of its group; HMIC's guidance allows no inference from positions while all forces are within the
 * expected range.
 */
export function conclusion(result: Placed, homeForce: string): string {
  const { certainty } = result;
  if (!certainty) return "";
  if (!certainty.isKnown) {
    const because = UNKNOWN_BECAUSE[certainty.because];
    return `How sure this is cannot be said: ${because}, so no conclusion beyond the figures themselves.`;
  }
  return `${placeClause(result, certainty, homeForce)}; ${expectedClause(certainty)}.`;
}

function placeClause(result: Placed, certainty: KnownCertainty, home: string): string {
  const places = openPlaces(result);
  if (!places) return `Nothing is ranked for ${home}`;
  const [first, last] = places;
  const at = confidenceText(certainty.confidence);
  if (first === last) return `${home} is ${ordinal(first)} by more than chance (${at})`;
  if (last - first === result.of - 1)
    return `${home} could hold any place of its group (${at}), so nothing may be concluded from its position`;
  const [from, to] = [ordinal(first), ordinal(last)];
  return last === first + 1
    ? `${home} may really be ${from} or ${to} (${at}), so nothing may be concluded from which of the two it is`
    : `${home} may really be anywhere from ${from} to ${to} (${at}), so nothing may be concluded from its place among these`;
}

function expectedClause(certainty: KnownCertainty): string {
  const { isWithinExpected, areAllWithinExpected } = certainty;
  if (isWithinExpected === undefined) return "there is no expected range to hold its value against";
  if (!isWithinExpected)
    return "its value lies outside the range expected of a force like its peers, so that difference wants explaining";
  return areAllWithinExpected
    ? "its value, like that of every force of the group, is within the expected range, so by HMIC's guidance no inference may be drawn from the position"
    : "its value is within the range expected of a force like its peers, so it does not stand out";
}
