/** How an indicator comes, in sentences: what was added up, compared, shared out and judged. */
import { isMissing } from "../basics/missing";
import { monthName, shortPeriodName, startOf } from "../basics/period";
import type { Comparison, IndicatorResult, QuarterFigure } from "../model/ownFigures";
import { listText } from "../telling/leagueWording";
import { numberText } from "../words/wording";
import {
  amountText,
  changeWords,
  chanceWords,
  perDayWords,
  poundsText,
  unequalDaysWords,
} from "./comparedWords";
import { INDICATOR_FIELDS } from "./indicatorFields";

/**
 * The sentences in the order of the working, each with a full stop: "Q4 2020/21: 66,497, added up from 21,113
 * (January 2021), 20,294 (February 2021) and 25,090 (March 2021)."
 */
export function explainIndicator(result: IndicatorResult): readonly string[] {
  const { now, note } = result;
  if (!now) return [note === "" ? "It has no figure for the quarter." : note];
  return [
    nowSentence(result, now),
    perDaySentence(result, now),
    comparedSentence(result, now, "The quarter before", result.previous),
    comparedSentence(result, now, "A year before", result.lastYear),
    comparedSentence(result, now, "The baseline", result.baseline),
    busiestSentence(result),
    result.extreme === "" ? "" : `It is the ${result.extreme}.`,
    shareSentence(result),
    officersSentence(result),
    targetSentence(result),
    ...revisedSentences(result),
    note,
  ].filter((sentence) => sentence !== "");
}

function shown({ unit, indicator }: IndicatorResult, figure: number): string {
  return amountText(figure, unit, indicator.decimals) || "not known";
}

function nowSentence(result: IndicatorResult, now: QuarterFigure): string {
  const { indicator, recent } = result;
  const figure = shown(result, now.figure);
  if (indicator.kind !== "flow") return `${shortPeriodName(now.period)}: ${figure}.`;
  const parts = recent.ends.flatMap((end, at) => {
    const isInside = end >= startOf(now.period) && end <= now.period.end;
    return isInside ? [`${shown(result, recent.figures[at] ?? NaN)} (${monthName(end)})`] : [];
  });
  const isAdded = recent.months === 1 && parts.length > 1;
  const added = isAdded ? `, added up from ${listText(parts)}` : "";
  return `${shortPeriodName(now.period)}: ${figure}${added}.`;
}

function perDaySentence(result: IndicatorResult, { days }: QuarterFigure): string {
  const perDay = INDICATOR_FIELDS["per day"](result);
  return "text" in perDay ? `A day: ${perDay.text}, over ${days} days.` : "";
}

function comparedSentence(
  result: IndicatorResult,
  now: QuarterFigure,
  name: string,
  before: Comparison | undefined,
): string {
  if (!before) return "";
  const chance = chanceWords(before.chance);
  const words = [
    `${name}, ${shortPeriodName(before.period)}: ${shown(result, before.figure)}`,
    changeWords(result, before),
    unequalDaysWords(now, before) || (before.isPerDayTold ? perDayWords(before) : ""),
    chance === "" ? "" : `the change ${chance === "more than chance" ? "is " : ""}${chance}`,
    before.isSmall ? "small numbers, of which a per cent says little" : "",
  ];
  return `${words.filter((part) => part !== "").join("; ")}.`;
}

function busiestSentence(result: IndicatorResult): string {
  const { busiest } = result;
  if (!busiest) return "";
  const months = listText(busiest.months.map(monthName));
  const leads = busiest.leads.map(
    ({ month, by }) => `${shown(result, by)} more than ${monthName(month)}`,
  );
  const led = leads.length === 0 ? "" : `, ${listText(leads)}`;
  return `Busiest: ${months} with ${shown(result, busiest.figure)}${led}.`;
}

function shareSentence(result: IndicatorResult): string {
  const { share, whole, now, indicator } = result;
  if (isMissing(share) || !whole || !now) return "";
  const of = `${shown(result, now.figure)} of ${shown(result, whole.figure)}`;
  return `Share of ${indicator.shareOf}: ${of} are ${amountText(share, "%", 1)}.`;
}

/** Quarters of a year. */
const QUARTERS = 4;

function officersSentence(result: IndicatorResult): string {
  const { fte, cost, now, indicator } = result;
  if (isMissing(fte) || !now) return "";
  const hours = numberText(indicator.hoursPerFte, 0);
  const officers = `${shown(result, now.figure)} × ${QUARTERS} ÷ ${hours} hours a year = ${numberText(fte, 1)} full-time officers`;
  if (isMissing(cost)) return `${officers}.`;
  return `${officers}, at ${amountText(indicator.costPerFte, "£", 0)} a year ${poundsText(cost)}.`;
}

function targetSentence({ indicator, status }: IndicatorResult): string {
  if (indicator.targetText === "") return "";
  return `Target, ${indicator.targetText}: ${status === "" ? "cannot be judged" : status.toLowerCase()}.`;
}

function revisedSentences(result: IndicatorResult): string[] {
  return result.revised.map(({ published, today }) => {
    const quarter = published.quarter ? shortPeriodName(published.quarter) : "The quarter before";
    const then = shown(result, published.figure);
    return `${quarter} was published as ${then} (${published.update}); by today's figures it is ${shown(result, today)}.`;
  });
}
