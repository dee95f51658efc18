/** The value at the top quartile of a group, by the three definitions in use. */
import { interpolated, presentAscending } from "../basics/quantiles";
import { ordinal } from "../basics/ordinal";
import { ascendingSign } from "./standing";
import type { Better, TopQuartileMethod } from "../model/setup";

/** Fewer forces with a value have no top quartile. */
export const FEWEST_FOR_QUARTILE = 4;

/**
 * How many forces are in the top quartile: ceiling(n / 4), the bands of PHEindicatormethods'
 * phe_quantile.
 *
 * @example topQuartileSize(8) // 2
 */
export function topQuartileSize(ranked: number): number {
  return Math.ceil(ranked / 4);
}

/**
 * How many of the best places are within the top quartile, whatever the values: the value to reach
 * by `inclusive` and `exclusive` lies between this place and the next.
 *
 * @example topQuartilePlaces(8, "exclusive") // 2
 * @example topQuartilePlaces(9, "exclusive") // 2
 */
export function topQuartilePlaces(ranked: number, method: TopQuartileMethod): number {
  return method === "exclusive" ? Math.floor((ranked + 1) / 4) : topQuartileSize(ranked);
}

/**
 * The value to reach for the top quartile; NaN with fewer than 4 values.
 *
 * rank: the k-th best value, k = ceiling(n / 4). inclusive: QUARTILE.INC (R's type 7); exclusive:
 * QUARTILE.EXC (R's type 6): the first quartile when lower is better, the third when higher is.
 *
 * @param figures NaN: passed over
 * @example topQuartile([1, 2, 4, 7, 8, 9, 10, 12], "lower", "rank") // 2
 * @example topQuartile([1, 2, 4, 7, 8, 9, 10, 12], "lower", "inclusive") // 3.5
 * @example topQuartile([1, 2, 4, 7, 8, 9, 10, 12], "higher", "inclusive") // 9.25
 */
export function topQuartile(
  figures: ArrayLike<number>,
  better: Better,
  method: TopQuartileMethod,
): number {
  const sorted = presentAscending(figures);
  const n = sorted.length;
  if (n < FEWEST_FOR_QUARTILE) return Number.NaN;
  if (method === "rank") {
    const k = topQuartileSize(n);
    return sorted[ascendingSign(better) > 0 ? k - 1 : n - k] as number;
  }
  const quartile = better === "higher" ? 0.75 : 0.25;
  return interpolated(sorted, method === "inclusive" ? (n - 1) * quartile : (n + 1) * quartile - 1);
}

/** Whether the definition makes its value by arithmetic, so that the tolerance applies. */
export function isInterpolated(method: TopQuartileMethod): boolean {
  return method !== "rank";
}

const IN_WORDS: Readonly<Record<TopQuartileMethod, string>> = {
  rank: "the last one in the best quarter of the forces, rounded up",
  inclusive: "a quarter of the way down the list from the best to the worst (QUARTILE.INC)",
  exclusive:
    "a quarter of the way down the list, from a place before the best to one after the worst (QUARTILE.EXC)",
};

/**
 * How the value to reach is found, in texts beside the figure.
 *
 * @param ranked how many forces have a value; 0: of any number
 * @example topQuartileWords("rank", 8) // "the 2nd best of 8"
 * @example topQuartileWords("rank", 4) // "the best of 4"
 * @example topQuartileWords("rank", 3) // "none with fewer than 4 forces"
 */
export function topQuartileWords(method: TopQuartileMethod, ranked: number): string {
  if (ranked > 0 && ranked < FEWEST_FOR_QUARTILE)
    return `none with fewer than ${FEWEST_FOR_QUARTILE} forces`;
  if (method !== "rank" || ranked === 0) return IN_WORDS[method];
  const place = topQuartileSize(ranked);
  return `the ${place === 1 ? "" : `${ordinal(place)} `}best of ${ranked}`;
}
