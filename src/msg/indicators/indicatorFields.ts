/** What a field in braces may say of an indicator: "{999 calls: per day}". */
import { isMissing } from "../basics/missing";
import { monthName, shortPeriodName } from "../basics/period";
import type { Comparison, IndicatorResult } from "../model/ownFigures";
import { listText } from "../telling/leagueWording";
import { numberText } from "../words/wording";
import { amountText, changeWords, chanceWords, perDayWords, poundsText } from "./comparedWords";

/** What a field is filled with, or why it cannot be. */
export type FieldText = { readonly text: string } | { readonly why: string };

type Teller = (result: IndicatorResult) => FieldText;

/** Below so many a day, a decimal tells more than a whole number. */
const FEW_A_DAY = 10;

/** The fields of an indicator, by what stands behind its name; "" for the name alone. */
export const INDICATOR_FIELDS = {
  "": (result) => amount(result, result.now?.figure),
  "per day": ({ perDay }) =>
    text(numberText(perDay, perDay < FEW_A_DAY ? 1 : 0), "it is not added up over days"),
  previous: (result) => compared(result, "previous", ({ figure }) => amount(result, figure)),
  "last year": (result) => compared(result, "lastYear", ({ figure }) => amount(result, figure)),
  baseline: (result) => compared(result, "baseline", ({ figure }) => amount(result, figure)),
  change: (result) => compared(result, "previous", (one) => text(changeWords(result, one))),
  "change last year": (result) =>
    compared(result, "lastYear", (one) => text(changeWords(result, one))),
  "change baseline": (result) =>
    compared(result, "baseline", (one) => text(changeWords(result, one))),
  "change figure": (result) => compared(result, "previous", (one) => size(result, one)),
  "change figure last year": (result) => compared(result, "lastYear", (one) => size(result, one)),
  "change %": (result) => compared(result, "previous", (one) => percent(result, one)),
  "change % last year": (result) => compared(result, "lastYear", (one) => percent(result, one)),
  "change per day": (result) => compared(result, "previous", perDay),
  "change per day last year": (result) => compared(result, "lastYear", perDay),
  chance: (result) => compared(result, "previous", chance),
  "chance last year": (result) => compared(result, "lastYear", chance),
  "busiest month": ({ busiest }) =>
    text(listText((busiest?.months ?? []).map(monthAlone)), "it has no figures by month"),
  "busiest figure": (result) => amount(result, result.busiest?.figure),
  "highest since": ({ extreme }) =>
    text(extreme, "it was as high, and as low, within the last year"),
  share: ({ share }) => text(amountText(share, "%", 1), "it is a share of nothing"),
  "share of": (result) => amount(result, result.whole?.figure),
  FTE: ({ fte }) => text(numberText(fte, 1), "Hours per FTE is blank"),
  "hours per FTE": ({ indicator }) =>
    text(numberText(indicator.hoursPerFte, 0), "Hours per FTE is blank"),
  cost: ({ cost }) => text(poundsText(cost), "Hours per FTE or Cost per FTE is blank"),
  "cost per FTE": ({ indicator }) =>
    text(amountText(indicator.costPerFte, "£", 0), "Cost per FTE is blank"),
  "target status": ({ status }) =>
    status === "Met" || status === "Not met"
      ? text(status.toLowerCase())
      : { why: "it has no target that can be judged" },
  "as at": ({ now }) => text(now ? monthName(now.period.end) : ""),
  quarter: ({ now }) => text(now ? shortPeriodName(now.period) : ""),
} as const satisfies Readonly<Record<string, Teller>>;

export type IndicatorField = keyof typeof INDICATOR_FIELDS;

function text(words: string, why = "there is no figure"): FieldText {
  return words === "" ? { why } : { text: words };
}

/** "March", without its year. */
function monthAlone(month: number): string {
  return monthName(month).split(" ")[0] ?? "";
}

function amount({ unit, indicator }: IndicatorResult, figure: number | undefined): FieldText {
  return text(figure === undefined ? "" : amountText(figure, unit, indicator.decimals));
}

const COMPARED_WORDS = {
  previous: "the quarter before",
  lastYear: "the quarter a year before",
  baseline: "a baseline",
} as const;

function compared(
  result: IndicatorResult,
  with_: keyof typeof COMPARED_WORDS,
  tell: (comparison: Comparison) => FieldText,
): FieldText {
  const comparison = result[with_];
  return comparison
    ? tell(comparison)
    : { why: `there is no comparison with ${COMPARED_WORDS[with_]}` };
}

function size(result: IndicatorResult, { change }: Comparison): FieldText {
  const { unit, indicator, isPercentage } = result;
  const shown = amountText(Math.abs(change), isPercentage ? "" : unit, indicator.decimals);
  return text(isPercentage ? `${shown} points` : shown);
}

function percent(result: IndicatorResult, comparison: Comparison): FieldText {
  if (result.isPercentage) return size(result, comparison);
  const { changePercent, isSmall } = comparison;
  if (isMissing(changePercent))
    return { why: isSmall ? "small numbers have no per cent" : "it has no per cent" };
  return { text: `${numberText(Math.abs(changePercent), 1)}%` };
}

function perDay(comparison: Comparison): FieldText {
  return text(perDayWords(comparison), "it has no change per day");
}

function chance(comparison: Comparison): FieldText {
  return text(chanceWords(comparison.chance), "it is no count");
}
