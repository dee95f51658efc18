/** Changes between quarters in words, as quarterly updates word them. */
import { isMissing } from "../basics/missing";
import { shortPeriodName } from "../basics/period";
import type { Comparison, IndicatorResult, QuarterFigure } from "../model/ownFigures";
import { changeSentence, numberText } from "../words/wording";
import { FEW, isPerDayTold, percentChange } from "./changePercent";

/** Chance explains a difference well enough from this probability on: 95% sure is not reached. */
const MAY_BE_CHANCE = 0.05;

/**
 * Whether two counts differ by more than chance, in words; "" where nothing is counted.
 *
 * @example chanceWords(0.03) // "more than chance"
 * @example chanceWords(0.3) // "could be chance"
 */
export function chanceWords(chance: number): string {
  if (isMissing(chance)) return "";
  return chance < MAY_BE_CHANCE ? "more than chance" : "could be chance";
}

/**
 * An amount with its unit; "£" stands before it, "%" attaches.
 *
 * @example amountText(5600, "£", 0) // "£5,600"
 * @example amountText(82.44, "%", 1) // "82.4%"
 */
export function amountText(figure: number, unit: string, decimals: number): string {
  const number = numberText(figure, decimals);
  if (number === "") return "";
  if (unit.startsWith("£")) return number.startsWith("-") ? `-£${number.slice(1)}` : `£${number}`;
  return unit.startsWith("%") ? `${number}%` : number;
}

/**
 * Pounds as reports write large sums.
 *
 * @example poundsText(5600793) // "£5.6m"
 * @example poundsText(52400) // "£52,400"
 */
export function poundsText(pounds: number): string {
  if (pounds >= 1e9) return `£${numberText(pounds / 1e9, 1)}bn`;
  if (pounds >= 1e6) return `£${numberText(pounds / 1e6, 1)}m`;
  return amountText(pounds, "£", 0);
}

/** A change in words: "a decrease of 10.0% (7,390 fewer calls)"; percentages change in points. */
export function changeWords(result: IndicatorResult, { figure, ...of }: Comparison): string {
  const { indicator, now, unit, isPercentage } = result;
  if (!now) return "";
  if (isPercentage) return changeSentence(now.figure, figure, "% points");
  const isCounted = indicator.kind === "flow" || indicator.kind === "stock";
  if (isCounted && !unit.startsWith("£") && figure >= 0) {
    return changeSentence(now.figure, figure, indicator.noun === "" ? unit : indicator.noun);
  }
  if (of.change === 0) return "no change";
  const { decimals } = indicator;
  const kind = of.change < 0 ? "a decrease" : "an increase";
  const size = isMissing(of.changePercent)
    ? amountText(Math.abs(of.change), unit, decimals)
    : `${numberText(Math.abs(of.changePercent), 1)}%`;
  const [from, to] = [amountText(figure, unit, decimals), amountText(now.figure, unit, decimals)];
  return `${kind} of ${size} (from ${from} to ${to})`;
}

/** "a decrease of 8.0% in the daily figure"; "" where there is no change per day. */
export function perDayWords({ perDayPercent }: Pick<Comparison, "perDayPercent">): string {
  if (isMissing(perDayPercent)) return "";
  const size = numberText(Math.abs(perDayPercent), 1);
  if (Number(size) === 0) return "no change in the daily figure";
  return `${perDayPercent < 0 ? "a decrease" : "an increase"} of ${size}% in the daily figure`;
}

/**
 * What a reader must know where the quarters have unequal days: "a decrease of 8.0% in the daily figure, as Q4
 * 2020/21 has 90 days and Q3 2020/21 92"; "" where the change per day is the same.
 */
export function unequalDaysWords(now: QuarterFigure, before: Comparison): string {
  if (!before.isPerDayTold) return "";
  const [one, other] = [shortPeriodName(now.period), shortPeriodName(before.period)];
  return `${perDayWords(before)}, as ${one} has ${now.days} days and ${other} ${before.days}`;
}

/**
 * Two counts or amounts compared in words, as `changeSentence`, with the change per day behind it where the
 * days differ and so does the change.
 *
 * @param before not below 0
 * @param daysNow days behind each figure, above 0; NaN: not given
 * @example comparedSentence(66497, 73887, "calls", 90, 92) // "a decrease of 10.0% (7,390 fewer calls); a decrease of 8.0% in the daily figure"
 * @example comparedSentence(66497, 73887, "calls", 90, 90) // "a decrease of 10.0% (7,390 fewer calls)"
 * @example comparedSentence(5, 10, "fatalities", 90, 91) // "5 fewer fatalities (small numbers)"
 */
export function comparedSentence(
  now: number,
  before: number,
  noun: string,
  daysNow: number,
  daysBefore: number,
): string {
  const words = changeSentence(now, before, noun);
  const isShare = /^%(?: ?points)?$/iu.test(noun.trim());
  if (isShare || isMissing(daysNow) || isMissing(daysBefore)) return words;
  const told = perDayBeside({ now, before }, { now: now / daysNow, before: before / daysBefore });
  return told === undefined ? words : `${words}; ${perDayWords({ perDayPercent: told })}`;
}

interface Pair {
  readonly now: number;
  readonly before: number;
}

/** The change per day, in per cent, where it is told beside the change. */
function perDayBeside(figures: Pair, perDay: Pair): number | undefined {
  if (figures.now < FEW || figures.before < FEW) return undefined;
  const daily = percentChange(perDay.now, perDay.before);
  return isPerDayTold(percentChange(figures.now, figures.before), daily) ? daily : undefined;
}
