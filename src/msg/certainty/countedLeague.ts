/** A measure's league as counts over denominators, or why it is none. */
import type { League } from "../model/league";
import { isShownInPercent } from "../figures/units";
import { agreesAsWritten } from "../basics/rounding";
import type { Measure } from "../model/setup";
import { isCounted, kindThatHolds, type CountedGroup } from "./countedGroup";
import type { CountKind, UnknownBecause } from "../model/certainty";

/** Columns by member of the league; those without a value are NaN. */
export interface CountedLeague {
  readonly group: CountedGroup;
  /** What holds for the group (see `kindThatHolds`). */
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
}

/** Arithmetic on cells may leave a count this far, of itself, beside a whole number. */
const COUNT_SLACK = 1e-9;

/**
 * The counts that a league's values are made of. A count without a denominator is compared as it
 * stands: every force counts over the same.
 */
export function countedLeague(
  measure: Measure,
  league: League,
): CountedLeague | { readonly because: UnknownBecause } {
  if (measure.basis === "yearly change") return { because: "yearly change" };
  const hasDenominator = measure.denominator.trim() !== "";
  if (measure.count.trim() === "" || (isShownInPercent(measure) && !hasDenominator))
    return { because: "no counts" };
  const { values, home } = league;
  const ranked = Array.from(values.keys()).filter((force) => !Number.isNaN(values[force]));
  const only = (figures: ArrayLike<number>): Float64Array =>
    Float64Array.from(values, (value, force) =>
      Number.isNaN(value) ? value : (figures[force] as number),
    );
  const counts = only(league.counts).map(wholeNearby);
  const denominators = only(hasDenominator ? league.denominators : values.map(() => 1));
  const per = hasDenominator ? measure.per : 1;
  const group: CountedGroup = { counts, denominators, home };
  if (ranked.some((force) => Number.isNaN(counts[force]) || !((denominators[force] as number) > 0)))
    return { because: "counts missing" };
  if (!ranked.every((force) => Number.isInteger(counts[force]) && isCounted(group, force)))
    return { because: "no whole counts" };
  const isOther = (force: number): boolean =>
    !agreesAsWritten(
      values[force] as number,
      ((counts[force] as number) / (denominators[force] as number)) * per,
    );
  if (ranked.some(isOther)) return { because: "other counts" };
  return {
    group,
    kind: kindThatHolds(group, isShownInPercent(measure) ? "proportion" : "rate"),
    per,
  };
}

function wholeNearby(count: number): number {
  const whole = Math.round(count);
  return Math.abs(count - whole) <= COUNT_SLACK * Math.max(1, Math.abs(whole)) ? whole : count;
}
