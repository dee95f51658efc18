/** The pane's short words for the force's own figures. */
import { isMissing } from "../../msg/basics/missing";
import { monthName } from "../../msg/basics/period";
import { amountText, chanceWords } from "../../msg/indicators/comparedWords";
import type { Comparison, IndicatorResult } from "../../msg/model/ownFigures";
import { signedText } from "../../msg/words/wording";
import type { IndicatorFigure } from "../../workbook/engine/cellsOfIndicator";

export const FIGURE_NAMES: Readonly<Record<IndicatorFigure, string>> = {
  now: "This quarter",
  previous: "The quarter before",
  lastYear: "A year before",
  baseline: "The baseline",
  whole: "What it is a share of",
};

/** A figure of an indicator as it is printed; "not known" for none. */
export function figureText({ unit, indicator }: IndicatorResult, figure: number): string {
  return amountText(figure, unit, indicator.decimals) || "not known";
}

/** @example changeInShort(calls, before) // "-10.0%" */
function changeInShort(result: IndicatorResult, { change, changePercent }: Comparison): string {
  const { indicator, isPercentage } = result;
  if (isMissing(change)) return "";
  if (isPercentage) return `${signedText(change, indicator.decimals)} points`;
  return isMissing(changePercent)
    ? signedText(change, indicator.decimals)
    : `${signedText(changePercent, 1)}%`;
}

/** @example comparedInShort(calls, before) // "73,887 · -10.0% · more than chance" */
export function comparedInShort(result: IndicatorResult, before: Comparison): string {
  const parts = [
    figureText(result, before.figure),
    changeInShort(result, before),
    chanceWords(before.chance),
  ];
  return parts.filter((part) => part !== "").join(" · ");
}

/** What a line shows: "13 months to March 2021: from 19,882 (May 2020) to 28,400 (July 2020), last 25,090". */
export function recentText(result: IndicatorResult): string {
  const { ends, figures, months } = result.recent;
  const known = figures.flatMap((figure, at) =>
    isMissing(figure) ? [] : [{ figure, end: ends[at] ?? 0 }],
  );
  const last = known.at(-1);
  if (!last) return "";
  const ranked = [...known].sort((one, other) => one.figure - other.figure);
  const told = ({ figure, end }: typeof last) =>
    `${figureText(result, figure)} (${monthName(end)})`;
  const [lowest = last, highest = last] = [ranked[0], ranked.at(-1)];
  const span = `${figures.length} ${months === 1 ? "months" : "quarters"} to ${monthName(ends.at(-1) ?? last.end)}`;
  return `${span}: lowest ${told(lowest)}, highest ${told(highest)}, last ${told(last)}`;
}
