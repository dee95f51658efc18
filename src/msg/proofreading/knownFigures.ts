/** What is known of an indicator, by the part that a number plays in a sentence. */
import { monthName, shortPeriodName } from "../basics/period";
import { amountText, poundsText } from "../indicators/comparedWords";
import type { Comparison, IndicatorResult } from "../model/ownFigures";
import { numberText } from "../words/wording";
import type { NumberRole } from "./ownNumbers";

/** A figure that a number may be, in words. */
export interface Known {
  readonly value: number;
  /** Of which quarter it is: this one, the one before, the same one a year before. */
  readonly is: "now" | "previous" | "lastYear" | "other";
  readonly words: string;
  /** Of a change: up or down. */
  readonly sign: number;
}

type ResultNow = IndicatorResult & { readonly now: NonNullable<IndicatorResult["now"]> };

/** The figures of an indicator that a number in this role may be; none without a figure now. */
export function knownFigures(result: IndicatorResult, role: NumberRole): readonly Known[] {
  return result.now ? OF_ROLE[role]({ ...result, now: result.now }) : [];
}

/** A month or several that share being the busiest, as words. */
export function busiestMonths({ busiest }: IndicatorResult): string {
  return (busiest?.months ?? []).map(monthName).join(" and ");
}

const OF_ROLE: Readonly<Record<NumberRole, (result: ResultNow) => readonly Known[]>> = {
  figure: figures,
  change: (result) =>
    comparisons(result).flatMap((compared) =>
      changed(
        compared,
        compared.comparison.change,
        numberText(compared.comparison.change, result.indicator.decimals),
      ),
    ),
  "change %": (result) => [
    ...percentages(result, ({ changePercent }) => changePercent, "%"),
    ...percentages(result, ({ perDayPercent }) => perDayPercent, "% in the daily figure"),
    // "(82.4%)" may be either.
    ...share(result),
  ],
  "per day": perDay,
  share,
  busiest: busiestFigure,
  lead: (result) =>
    (result.busiest?.leads ?? []).flatMap(({ month, by }) =>
      known(
        by,
        "other",
        `${busiestMonths(result)} leads ${monthName(month)} by ${amount(by, result)}`,
      ),
    ),
  officers: ({ fte }) => known(fte, "now", `${numberText(fte, 1)} full-time officers`),
  cost: ({ cost }) => known(cost, "now", `a cost of ${poundsText(cost)}`),
  other: () => [],
};

function known(value: number | undefined, is: Known["is"], words: string, sign = 0): Known[] {
  return value === undefined || !Number.isFinite(value)
    ? []
    : [{ value: Math.abs(value), is, words, sign }];
}

function amount(value: number, { unit, indicator }: IndicatorResult): string {
  return amountText(value, unit, indicator.decimals);
}

function figures(result: ResultNow): readonly Known[] {
  const { now, whole } = result;
  return [
    ...known(now.figure, "now", `${amount(now.figure, result)} in ${shortPeriodName(now.period)}`),
    ...comparisons(result).flatMap(({ comparison: { figure, period }, is }) =>
      known(figure, is, `${amount(figure, result)} in ${shortPeriodName(period)}`),
    ),
    ...known(whole?.figure, "other", `a share of ${amount(whole?.figure ?? NaN, result)}`),
    ...busiestFigure(result),
  ];
}

interface Compared {
  readonly comparison: Comparison;
  readonly is: Known["is"];
}

function comparisons({ previous, lastYear, baseline }: IndicatorResult): readonly Compared[] {
  const all = [
    { comparison: previous, is: "previous" },
    { comparison: lastYear, is: "lastYear" },
    { comparison: baseline, is: "other" },
  ] as const;
  return all.flatMap(({ comparison, is }) => (comparison ? [{ comparison, is }] : []));
}

function changed({ comparison, is }: Compared, value: number, words: string): readonly Known[] {
  const compared = `a change of ${words} on ${shortPeriodName(comparison.period)}`;
  return known(value, is, compared, Math.sign(comparison.change));
}

function percentages(
  result: IndicatorResult,
  percentOf: (comparison: Comparison) => number,
  unit: string,
): readonly Known[] {
  return comparisons(result).flatMap((compared) => {
    const percent = percentOf(compared.comparison);
    return changed(compared, percent, `${numberText(percent, 1)}${unit}`);
  });
}

function share({ share: percent }: IndicatorResult): readonly Known[] {
  return known(percent, "now", `a share of ${numberText(percent, 1)}%`);
}

function perDay(result: ResultNow): readonly Known[] {
  const { now, perDay: figure } = result;
  const decimals = figure < 10 ? 1 : 0;
  return known(
    figure,
    "now",
    `${numberText(figure, decimals)} a day (${amount(now.figure, result)} in ${now.days} days)`,
  );
}

function busiestFigure(result: IndicatorResult): readonly Known[] {
  const figure = result.busiest?.figure;
  return known(figure, "other", `${amount(figure ?? NaN, result)} in ${busiestMonths(result)}`);
}
