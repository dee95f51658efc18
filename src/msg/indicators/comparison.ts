/** One quarter's figure against another's: changes, changes per day, and what chance may do. */
import { comparePoisson } from "../certainty/comparisons";
import { MOST_COUNTED } from "../basics/counts";
import { MISSING } from "../basics/missing";
import type { Comparison, QuarterFigure } from "../model/ownFigures";
import { FEW, isPerDayTold, percentChange } from "./changePercent";

/** What is known of a figure beside its size. */
export interface FigureNature {
  /** Changes are told in per cent: of counts and amounts, not of percentages and rates. */
  readonly hasPercent: boolean;
  /** Things are counted, one by one. */
  readonly isCount: boolean;
}

/**
 * The change between two figures.
 *
 * The change per day is told where the quarters have unequal days, and it differs from the change by
 * half a point or in sign. Chance is the exact test of two counts over their days.
 */
export function compareFigures(
  now: QuarterFigure,
  before: QuarterFigure,
  { hasPercent, isCount }: FigureNature,
): Comparison {
  const isSmall = isCount && (now.figure < FEW || before.figure < FEW);
  const isTold = hasPercent && !isSmall && before.figure > 0;
  const changePercent = isTold ? percentChange(now.figure, before.figure) : MISSING;
  const perDayPercent = isTold
    ? percentChange(now.figure / now.days, before.figure / before.days)
    : MISSING;
  return {
    ...before,
    change: now.figure - before.figure,
    changePercent,
    perDayPercent,
    isPerDayTold: isPerDayTold(changePercent, perDayPercent),
    isSmall,
    chance: isCount ? chanceOf(now, before) : MISSING,
  };
}

function chanceOf(now: QuarterFigure, before: QuarterFigure): number {
  const areCounts = [now, before].every(
    ({ figure, days }) =>
      Number.isInteger(figure) && figure >= 0 && figure <= MOST_COUNTED && days > 0,
  );
  return areCounts ? comparePoisson(now.figure, now.days, before.figure, before.days) : MISSING;
}
