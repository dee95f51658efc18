/** A measure's league as counts over denominators, or why it is none. */
import type { League } from "../model/league";
import { isShownInPercent } from "../figures/units";
import { agreesAsWritten } from "../basics/rounding";
import type { Measure } from "../model/setup";
import { isComparable, isCounted, type CountedGroup } from "./countedGroup";
import type { CountKind, UnknownBecause } from "../model/certainty";

/** Columns by member of the league; those without a value are NaN. */
export interface CountedLeague {
  readonly group: CountedGroup;
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
}

/** Arithmetic on cells may leave a count this far, of itself, beside a whole number. */
const COUNT_SLACK = 1e-9;

/** What a league's values are made of, whichever period they are of. */
export type LeagueFigures = Pick<League, "counts" | "denominators" | "values" | "survey">;

/**
 * The counts that a league's values are made of. A count without a denominator is compared as it
 * stands: every force counts over the same. A survey's value counts as the answers that it is a share
 * of.
 */
export function countedLeague(
  measure: Measure,
  league: League,
): CountedLeague | { readonly because: UnknownBecause } {
  const because = withoutCounts(measure, league);
  if (because) return { because };
  const { values, home } = league;
  const { counts, denominators, kind, per } = countsBehind(measure, league);
  const group: CountedGroup = { counts, denominators, home };
  const ranked = Array.from(values.keys()).filter((force) => !Number.isNaN(values[force]));
  if (ranked.some((force) => Number.isNaN(counts[force]) || !((denominators[force] as number) > 0)))
    return { because: "counts missing" };
  const isWhole = (force: number): boolean =>
    league.survey !== undefined || Number.isInteger(counts[force]);
  if (!ranked.every((force) => isWhole(force) && isCounted(group, force)))
    return { because: "no whole counts" };
  const isOther = (force: number): boolean =>
    !agreesAsWritten(
      values[force] as number,
      ((counts[force] as number) / (denominators[force] as number)) * per,
    );
  if (ranked.some(isOther)) return { because: "other counts" };
  if (!isComparable(group, home, kind)) return { because: "own count above denominator" };
  return { group, kind, per };
}

function withoutCounts(measure: Measure, { survey }: League): UnknownBecause | undefined {
  if (measure.basis !== "level") return "yearly change";
  if (survey) return undefined;
  const isShareOfNothing = isShownInPercent(measure) && measure.denominator.trim() === "";
  return measure.count.trim() === "" || isShareOfNothing ? "no counts" : undefined;
}

/** Counts and denominators of the forces that have a value, and what a value is made of them by. */
export function countsBehind(
  measure: Measure,
  figures: LeagueFigures,
): Pick<CountedLeague, "kind" | "per"> & {
  readonly counts: Float64Array;
  readonly denominators: Float64Array;
} {
  const { values, survey } = figures;
  const only = (column: ArrayLike<number>): Float64Array =>
    Float64Array.from(values, (value, force) =>
      Number.isNaN(value) ? value : (column[force] as number),
    );
  if (survey) {
    const per = isShownInPercent(measure) ? 100 : 1;
    const asked = survey.sampleSizes.map((size) => size / measure.designEffect);
    return {
      counts: values.map((value, force) => (value / per) * (asked[force] as number)),
      denominators: only(asked),
      kind: "proportion",
      per,
    };
  }
  const hasDenominator = measure.denominator.trim() !== "";
  return {
    counts: only(figures.counts).map(wholeNearby),
    denominators: only(hasDenominator ? figures.denominators : values.map(() => 1)),
    kind: hasDenominator && measure.countIsPart ? "proportion" : "rate",
    per: hasDenominator ? measure.per : 1,
  };
}

function wholeNearby(count: number): number {
  const whole = Math.round(count);
  return Math.abs(count - whole) <= COUNT_SLACK * Math.max(1, Math.abs(whole)) ? whole : count;
}
