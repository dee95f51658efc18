/** Words about an indicator that its figures speak against: "this high number" of what fell. */
import { monthName, shortPeriodName } from "../basics/period";
import { amountText } from "../indicators/comparedWords";
import type { IndicatorResult } from "../model/ownFigures";
import { numberText } from "../words/wording";
import type { Contradiction } from "./contradiction";
import { busiestMonths } from "./knownFigures";

const HIGH =
  /\bthis (?:high|higher|large|larger|increased|rising|growing) (?:number|figure|total|volume)\b|\bthis (?:increase|rise|growth)\b/iu;
const LOW =
  /\bthis (?:low|lower|reduced|falling) (?:number|figure|total|volume)\b|\bthis (?:decrease|reduction|fall|drop)\b/iu;
const BUSIEST =
  /\b(January|February|March|April|May|June|July|August|September|October|November|December) (?:was|is|had|saw|seeing|recorded) (?:the )?(?:busiest|most|highest|largest)\b/iu;

/** "This high number" of what fell, "this reduction" of what rose; a busiest month that is another. */
export function wordsAgainst(sentence: string, result: IndicatorResult): readonly Contradiction[] {
  const { previous, lastYear, indicator, busiest } = result;
  const changes = [previous, lastYear].filter((one) => one !== undefined);
  const findings: Contradiction[] = [];
  const told = (words: RegExpExecArray | null, isAgainst: (change: number) => boolean) => {
    if (!words || changes.length === 0 || !changes.every(({ change }) => isAgainst(change))) return;
    const is = changes
      .map(
        (one) => `${numberText(one.change, indicator.decimals)} on ${shortPeriodName(one.period)}`,
      )
      .join(", ");
    findings.push({ said: `"${words[0]}"`, computed: `${indicator.name}: ${is}` });
  };
  told(HIGH.exec(sentence), (change) => change < 0);
  told(LOW.exec(sentence), (change) => change > 0);
  const month = BUSIEST.exec(sentence)?.[1];
  const isAnother =
    month !== undefined &&
    busiest?.months.every((one) => !monthName(one).toLowerCase().startsWith(month.toLowerCase()));
  if (isAnother) {
    const computed = `${indicator.name}: ${busiestMonths(result)}, with ${amountText(busiest?.figure ?? NaN, result.unit, indicator.decimals)}`;
    findings.push({ said: `that ${month} was the busiest month`, computed });
  }
  return findings;
}
