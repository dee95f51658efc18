/** Periods that look like months on one side of a rate alone: a date may mean a quarter or a year. */
import { monthName, spacingOf } from "../basics/period";
import { fullSeriesName } from "../figures/seriesNames";
import type { MeasureTable } from "../figures/measureTable";
import type { Observations, Series } from "../model/observations";
import { verdictTrouble, type Caveat } from "./caveats";

/**
 * Counts by counts of the same months: where one of the two has months that follow one another and the other only
 * months that stand apart, or a single one, these may be quarters or years, and the rate may be several times what it is.
 * A person says which; nothing is mixed in silence.
 */
export function otherLengthCaveats(
  { measure, plan }: MeasureTable,
  { series }: Observations,
): readonly Caveat[] {
  const count = series[plan.now.count?.series ?? -1];
  const denominator = series[plan.now.denominator?.series ?? -1];
  if (!count || !denominator || measure.denominatorIs !== "flow") return [];
  if (count.months !== 1 || denominator.months !== 1) return [];
  const apart = [count, denominator].filter((one) => !followOneAnother(one));
  const [open] = apart;
  if (!open || apart.length > 1) return [];
  const other = open === count ? denominator : count;
  return [
    verdictTrouble(
      `"${fullSeriesName(open)}" was read as ${monthsOf(open)}, while the months of "${fullSeriesName(other)}" follow one another: where these are quarters or years, the value is wrong.`,
      `Write what they are in Period is of the source "${open.source}", or accept by name on MSG Checks that they are months.`,
    ),
  ];
}

function followOneAnother({ ends }: Series): boolean {
  return Array.from(ends).some((end, at) => at > 0 && end - (ends[at - 1] as number) === 1);
}

/** "the one month of March 2021", "single months, 3 months apart" */
function monthsOf({ ends }: Series): string {
  const spacing = spacingOf(ends);
  return Number.isNaN(spacing)
    ? `the one month of ${monthName(ends.at(-1) ?? 0)}`
    : `single months, ${spacing} months apart`;
}
