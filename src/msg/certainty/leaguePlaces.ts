/** The places of a league that chance, or usual variation, leaves open to the home force. */
import type { League } from "../model/league";
import type { Measure, Settings } from "../model/setup";
import type { CountedLeague } from "./countedLeague";
import type { VariationBehind } from "./earlierYears";
import { adjustedPValues, bothRanges, placesLeftOpen, type RankRange } from "./rankRange";
import type { RangeBasis } from "../model/certainty";

export interface LeaguePlaces {
  readonly basis: RangeBasis;
  /** Counted from the best: what stands beside the position. */
  readonly printed: RankRange;
  readonly byChance: RankRange;
  /** Members that the printed range's tests do not tell from the home force, nearest value first. */
  readonly notDifferent: readonly number[];
  /** By chance alone; see `adjustedPValues`. */
  readonly adjustedP: Float64Array;
}

/** With usual variation where it is known and not set aside, else by chance alone. */
export function leaguePlaces(
  { group, kind }: CountedLeague,
  { values, home }: League,
  { better }: Measure,
  { confidence, uncertainty }: Settings,
  { variation, because }: VariationBehind,
): LeaguePlaces {
  const adjustedP = adjustedPValues(group, kind);
  const used = uncertainty === "chance" ? undefined : variation;
  const usually = used && adjustedPValues(group, kind, used);
  const open = (adjusted: Float64Array): RankRange =>
    placesLeftOpen(values, home, adjusted, better, confidence);
  const byChance = open(adjustedP);
  const alpha = 1 - confidence;
  const own = values[home] as number;
  const apart = (member: number): number => Math.abs((values[member] as number) - own);
  const notDifferent = Array.from(adjustedP.keys())
    .filter((member) => (adjustedP[member] as number) > alpha || (usually?.[member] ?? 0) > alpha)
    .sort((one, other) => apart(one) - apart(other) || one - other);
  return {
    basis: uncertainty === "chance" ? "chance as set" : (because ?? "usual variation"),
    printed: usually ? bothRanges(byChance, open(usually)) : byChance,
    byChance,
    notDifferent,
    adjustedP,
  };
}
