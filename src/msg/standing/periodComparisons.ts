/** One force against its group in each of many periods, in one pass over the figures. */
import { ascendingSign, type Standings } from "./standing";
import type { Better } from "../model/setup";
import { FEWEST_FOR_QUARTILE, topQuartile, topQuartileSize } from "./topQuartile";

/** Columns by period: the standing, and what the force is compared with. */
export interface PeriodComparisons extends Standings {
  /** Mean of the group's figures, the own one included; NaN when there are none. */
  readonly mean: Float64Array;
  /** The k-th best figure, k = a quarter of them rounded up; NaN with fewer than 4. */
  readonly topQuartile: Float64Array;
}

/** Columns to be filled by `comparePeriods`. */
export function periodComparisons(length: number): PeriodComparisons {
  return {
    better: new Int32Array(length),
    tied: new Int32Array(length),
    ranked: new Int32Array(length),
    mean: new Float64Array(length),
    topQuartile: new Float64Array(length),
  };
}

/**
 * Compares one force with its group in every period.
 *
 * Nothing in the loop over a group branches on a figure, because mispredicted branches would cost
 * two thirds of the time: comparisons become numbers, and the two best figures are known by where
 * they stand, chosen with masks. A missing figure makes the sum NaN; only then are they counted.
 *
 * @param figures dense, [period][force]; NaN is missing
 * @param width forces a period
 * @param group columns of the group's members, the own one among them
 * @param own column of the force to compare
 * @param into filled from `at`, one place a period
 */
export function comparePeriods(
  figures: Float64Array,
  width: number,
  group: Int32Array,
  own: number,
  better: Better,
  into: PeriodComparisons,
  at = 0,
): void {
  const columns = { ...into };
  const periods = width === 0 ? 0 : figures.length / width;
  const sign = ascendingSign(better);
  const size = group.length;
  /** The group's figures so that the best is the least; one more, to be worse than all. */
  const ascending = size < scratch.length ? scratch : new Float64Array(size + 1);
  ascending[size] = Infinity;
  for (let period = 0; period < periods; period++) {
    const offset = period * width;
    const figure = (figures[offset + own] as number) * sign;
    let ahead = 0;
    let asGood = 0;
    let sum = 0;
    let best = size;
    let second = size;
    for (let i = 0; i < size; i++) {
      const given = figures[offset + (group[i] as number)] as number;
      const other = given * sign;
      ascending[i] = other;
      sum += given;
      ahead += Number(other < figure);
      asGood += Number(other <= figure);
      const beatsBest = -Number(other < (ascending[best] as number));
      const beatsSecond = -Number(other < (ascending[second] as number));
      const loser = i ^ (beatsBest & (i ^ best));
      second ^= beatsSecond & (second ^ loser);
      best ^= beatsBest & (best ^ i);
    }
    let ranked = size;
    if (sum !== sum) {
      ranked = 0;
      sum = 0;
      for (let i = 0; i < size; i++) {
        const given = (ascending[i] as number) * sign;
        if (given !== given) continue;
        ranked++;
        sum += given;
      }
    }
    const isRanked = Number(figure === figure);
    const row = at + period;
    columns.better[row] = isRanked * (ahead + 1) - 1;
    columns.tied[row] = isRanked * (asGood - ahead - 1);
    columns.ranked[row] = ranked;
    columns.mean[row] = sum / ranked;
    columns.topQuartile[row] =
      ranked > MOST_FOR_TWO_BEST || ranked < FEWEST_FOR_QUARTILE
        ? topQuartile(ascending.subarray(0, size), "lower", "rank") * sign
        : (ascending[topQuartileSize(ranked) === 1 ? best : second] as number) * sign;
  }
}

/** Up to so many figures the top quartile is one or two forces. */
const MOST_FOR_TWO_BEST = 8;
const scratch = new Float64Array(65);
