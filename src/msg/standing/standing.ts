/**
 * Standing: how many forces are strictly better, and how many tie. The number printed as position
 * is derived from it. Figures are compared exactly as they are; a missing one (NaN) is neither
 * better than anything nor ranked.
 */
import type { Better, FirstIs } from "../model/setup";

/** Parallel columns; -1 in `better` where there is no value to rank. */
export interface Standings {
  readonly better: Int32Array;
  readonly tied: Int32Array;
  /** How many have a value. */
  readonly ranked: Int32Array;
}

/** 1 when lower is better, -1 when higher is: figures times this rank ascending. */
export function ascendingSign(better: Better): 1 | -1 {
  return better === "higher" ? -1 : 1;
}

/**
 * The standing of one force among a group in each of many periods, in one pass.
 *
 * Comparisons become numbers instead of branches (Number(a < b)): mispredicted branches would cost
 * two thirds of the time.
 *
 * @param figures dense, [period][force]
 * @param width forces a period
 * @param group columns of the group's members, the own one among them
 * @param own column of the force to rank
 */
export function rankPeriods(
  figures: Float64Array,
  width: number,
  group: Int32Array,
  own: number,
  better: Better,
): Standings {
  const periods = width === 0 ? 0 : figures.length / width;
  const sign = ascendingSign(better);
  const standings = emptyStandings(periods);
  for (let period = 0; period < periods; period++) {
    rankOne(figures, period * width, group, own, sign, standings, period);
  }
  return standings;
}

/**
 * The standing of every one of some figures among all of them.
 *
 * @example Array.from(rankAll(Float64Array.of(3, 1, 3, 2), "lower").better) // [2, 0, 2, 1]
 */
export function rankAll(figures: Float64Array, better: Better): Standings {
  const sign = ascendingSign(better);
  const standings = emptyStandings(figures.length);
  const everyone = Int32Array.from(figures, (_, i) => i);
  for (let own = 0; own < figures.length; own++) {
    rankOne(figures, 0, everyone, own, sign, standings, own);
  }
  return standings;
}

/** The standing of one force; `better` is -1 where it has no value. */
export interface Standing {
  readonly better: number;
  readonly tied: number;
  /** How many have a value. */
  readonly ranked: number;
}

/**
 * The standing of one of some figures among all of them.
 *
 * @example standingOf(Float64Array.of(3, 1, 3, 2), 0, "lower") // { better: 2, tied: 1, ranked: 4 }
 */
export function standingOf(figures: Float64Array, own: number, better: Better): Standing {
  const sign = ascendingSign(better);
  const figure = (figures[own] as number) * sign;
  let ahead = 0;
  let equal = 0;
  let ranked = 0;
  for (let i = 0; i < figures.length; i++) {
    const other = (figures[i] as number) * sign;
    ahead += Number(other < figure);
    equal += Number(other === figure);
    ranked += Number(other === other);
  }
  return figure === figure
    ? { better: ahead, tied: equal - 1, ranked }
    : { better: -1, tied: 0, ranked };
}

function emptyStandings(length: number): Standings {
  return {
    better: new Int32Array(length),
    tied: new Int32Array(length),
    ranked: new Int32Array(length),
  };
}

function rankOne(
  figures: Float64Array,
  offset: number,
  group: Int32Array,
  own: number,
  sign: number,
  into: Standings,
  at: number,
): void {
  const figure = (figures[offset + own] as number) * sign;
  const size = group.length;
  let better = 0;
  let equal = 0;
  let ranked = 0;
  for (let i = 0; i < size; i++) {
    const other = (figures[offset + (group[i] as number)] as number) * sign;
    better += Number(other < figure);
    equal += Number(other === figure);
    ranked += Number(other === other);
  }
  const isRanked = Number(figure === figure);
  into.better[at] = isRanked * (better + 1) - 1;
  into.tied[at] = isRanked * (equal - 1);
  into.ranked[at] = ranked;
}

/**
 * Indices of the figures, best first; ties keep their order, missing ones come last.
 *
 * @example bestFirst([3, NaN, 1, 3], "lower") // [2, 0, 3, 1]
 */
export function bestFirst(figures: ArrayLike<number>, better: Better): number[] {
  const sign = ascendingSign(better);
  const key = (index: number): number => (figures[index] as number) * sign;
  return Array.from(figures, (_, index) => index).sort((a, b) => {
    const [one, other] = [key(a), key(b)];
    if (one !== one || other !== other) return Number(one !== one) - Number(other !== other);
    return one - other;
  });
}

/**
 * The number printed for a standing: 1 + the number strictly better, or, where first is worst,
 * 1 + the number strictly worse (RANK.EQ in that direction: ties share the lower number).
 *
 * @param better how many are strictly better; -1 for no standing
 * @returns 0 for no standing
 * @example positionNumber(1, 1, 8, "best") // 2
 * @example positionNumber(1, 1, 8, "worst") // 6
 */
export function positionNumber(
  better: number,
  tied: number,
  ranked: number,
  firstIs: FirstIs,
): number {
  if (better < 0) return 0;
  return firstIs === "best" ? 1 + better : ranked - better - tied;
}

/**
 * Places from the best, so that positions of both numberings can be compared: the number itself
 * where first is best, and counted from the other end where first is worst (NaN when `of` is not
 * known there). Ties in a worst-first numbering stand at the last of the places they share.
 *
 * @example placeFromBest(6, 8, "worst") // 3
 */
export function placeFromBest(position: number, of: number, firstIs: FirstIs): number {
  return firstIs === "best" ? position : of - position + 1;
}

/** Whether a value is as good as a benchmark, or within `tolerance` of it. */
export function isAsGoodAs(
  value: number,
  benchmark: number,
  better: Better,
  tolerance: number,
): boolean {
  return better === "higher" ? value >= benchmark - tolerance : value <= benchmark + tolerance;
}
