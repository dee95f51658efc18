/** MSG.COMPARE and MSG.PERDAY: figures of periods that have unequal days. */
import { daysOf } from "../msg/basics/excelDate";
import { isMissing, MISSING } from "../msg/basics/missing";
import { writtenPeriod } from "../msg/basics/writtenPeriod";
import { comparedSentence } from "../msg/indicators/comparedWords";
import { numberIn } from "./cells";
import { divisionByZero, noAnswer, unusable } from "./errors";

/** More, and a year or a date was meant. */
const MOST_DAYS = 1827;

/**
 * Two figures compared in words as MSG.CHANGE has them, with the change per day behind it where the periods' days differ and so does the change: "a decrease of 10.0% (7,390 fewer calls); a decrease of 8.0% in the daily figure".
 * @customfunction COMPARE
 * @param now The figure now.
 * @param before The figure before, 0 or more.
 * @param noun What is counted, such as "calls"; "%" for cells that show percentages, "% points" for percentages that are numbers such as 16.2; "" for none.
 * @param [days_now] The days of the figure now: a number, or the period as text, such as "Q4 2020/21"; left out, nothing is said per day.
 * @param [days_before] The same of the figure before.
 * @returns The words; "no change" for equal figures, #N/A where a figure is missing.
 * @example =MSG.COMPARE(66497,73887,"calls","Q4 2020/21","Q3 2020/21") // "a decrease of 10.0% (7,390 fewer calls); a decrease of 8.0% in the daily figure"
 */
export function compare(
  now: any,
  before: any,
  noun: string,
  days_now?: any,
  days_before?: any,
): string {
  const [one, other] = [numberIn(now), numberIn(before)];
  if (isMissing(one) || isMissing(other)) throw noAnswer("A figure is missing.");
  if (one !== other && other < 0) throw unusable("before is a number, 0 or more.");
  const [days, daysBefore] = [
    givenDays("days_now", days_now),
    givenDays("days_before", days_before),
  ];
  if (isMissing(days) !== isMissing(daysBefore))
    throw unusable("days_now and days_before go together: give both, or neither.");
  return comparedSentence(one, other, typeof noun === "string" ? noun : "", days, daysBefore);
}

/**
 * A total per day of its period: 66,497 calls in Q4 2020/21, which has 90 days, are 738.9 a day.
 * @customfunction PERDAY
 * @param total What was counted in the period.
 * @param period The period as text, such as "Q4 2020/21", "January 2021" or "Jan to Mar 2021"; or its number of days.
 * @returns total / days, not rounded; #N/A where the total is missing.
 * @example =ROUND(MSG.PERDAY(66497,"Q4 2020/21"),1) // 738.9
 */
export function perday(total: any, period: any): number {
  const days = daysIn("period", period);
  const figure = numberIn(total);
  if (isMissing(figure)) throw noAnswer("The total is missing.");
  return figure / days;
}

/** NaN where it is left out. */
function givenDays(argument: string, given: unknown): number {
  const isLeftOut = given === null || given === undefined || given === "";
  return isLeftOut ? MISSING : daysIn(argument, given);
}

function daysIn(argument: string, given: unknown): number {
  if (given === 0) throw divisionByZero();
  if (typeof given === "number" && Number.isInteger(given) && given > 0 && given <= MOST_DAYS)
    return given;
  const period = typeof given === "string" ? writtenPeriod(given) : undefined;
  if (period) return daysOf(period);
  const days = `a whole number of days up to ${MOST_DAYS.toLocaleString("en-GB")}`;
  throw unusable(`${argument} is a period as text, such as "Q4 2020/21", or ${days}.`);
}
