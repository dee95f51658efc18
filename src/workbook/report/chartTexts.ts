/** What the charts show, in words: their titles, and the sentences beside them. */
import { monthName } from "../../msg/basics/period";
import { ordinal } from "../../msg/basics/ordinal";
import type { PositionAt } from "../../msg/model/positionsOverTime";
import {
  measureText,
  numberText,
  placeInGroup,
  signedText,
  whichIsBest,
  withBest,
} from "../../msg/words/wording";
import type { MeasureEvidence } from "./measureEvidence";

/** A chart's title holds no more; Excel cuts a longer one off. */
const LONGEST_TITLE = 255;

/**
 * "All crime offences: Essex is 8th of 8, 79.35 per 1,000 pop.; average 63.12"
 */
export function leagueTitle({ result }: MeasureEvidence, home: string): string {
  const { average, measure, value } = result;
  const place = placeInGroup(result);
  const figure = measureText(value, measure);
  const own = place === "" ? `${home} ${figure}` : `${home} is ${place}, ${figure}`;
  const mean = numberText(average, measure.decimals);
  return shortened(`${measure.name}: ${own}${mean === "" ? "" : `; average ${mean}`}`);
}

/** What the columns show: the home force beside the average, and then who is best or missing. */
export function leagueSentences(
  evidence: MeasureEvidence,
  home: string,
  nameOf: (force: number) => string,
): readonly string[] {
  const { league, result } = evidence;
  const missing = [...league.forces].filter((_, at) => !Number.isFinite(league.values[at]));
  return [
    [ownPlace(evidence, home), againstAverage(result)],
    [
      bestOthers(evidence, home, nameOf),
      missing.length > 0 ? `No figure for ${missing.map(nameOf).join(", ")}` : "",
    ],
  ].map((sentences) =>
    sentences
      .filter((sentence) => sentence !== "")
      .map(withFullStop)
      .join(" "),
  );
}

function ownPlace({ result }: MeasureEvidence, home: string): string {
  const { measure, value } = result;
  const figure = measureText(value, measure);
  if (figure === "") return `There is no figure for ${home}`;
  if (measure.better === "neither")
    return `${withFullStop(`${home}: ${figure}`)} Neither lower nor higher is better; forces stand in the group's order`;
  const place = placeInGroup(result);
  return place === ""
    ? `${home} has ${figure}, and no position; ${measure.better} is better`
    : `${home} is ${place}, ${measure.better} being better: ${figure}`;
}

/** Units may end with one: "79.35 per 1,000 pop." */
function withFullStop(sentence: string): string {
  return sentence.endsWith(".") ? sentence : `${sentence}.`;
}

function againstAverage({ average, measure, value }: MeasureEvidence["result"]): string {
  const { decimals } = measure;
  if (!Number.isFinite(average)) return "";
  const mean = numberText(average, decimals);
  const apart = signedText(value - average, decimals);
  if (apart === "") return `The average is ${mean}`;
  const size = apart.replace(/^[+-]/, "");
  if (Number(size.replaceAll(",", "")) === 0) return `That is the group's average, ${mean}`;
  return `That is ${size} ${apart.startsWith("+") ? "above" : "below"} the group's average of ${mean}`;
}

/** More would make a list of the sentence. */
const MOST_BEST = 3;

function bestOthers(
  evidence: MeasureEvidence,
  home: string,
  nameOf: (force: number) => string,
): string {
  const { league, result } = evidence;
  const best = [...league.forces].filter((_, at) => league.better[at] === 0).map(nameOf);
  if (best.length === 0 || best.length > MOST_BEST || best.includes(home)) return "";
  const value = numberText(bestValue(evidence), result.measure.decimals);
  return `${best.join(" and ")} ${best.length > 1 ? "are" : "is"} best with ${value}`;
}

function bestValue({ league }: MeasureEvidence): number {
  return league.values[league.better.indexOf(0)] ?? NaN;
}

/** "Essex from 5th to 8th, June 2018 to March 2021" */
export function positionsTitle(
  { result }: MeasureEvidence,
  positions: readonly PositionAt[],
  home: string,
): string {
  const { first, last } = ends(positions);
  const numbers = new Set(positions.map(({ position }) => position));
  const course =
    numbers.size === 1
      ? `${ordinal(last.position)} throughout`
      : courseOf(ordinal(first.position), ordinal(last.position));
  const span = `${monthName(first.period.end)} to ${monthName(last.period.end)}`;
  return shortened(`${home} ${withBest(course, result.measure, last.of)}, ${span}`);
}

function courseOf(first: string, last: string): string {
  return first === last ? `began and ended ${last}` : `from ${first} to ${last}`;
}

/** How the position moved, and then which way is better. */
export function positionsSentences(
  { result }: MeasureEvidence,
  positions: readonly PositionAt[],
  home: string,
): readonly string[] {
  const { measure } = result;
  if (measure.better === "neither") return ["Without a better and a worse there is no position."];
  if (positions.length < 2)
    return ["A line needs positions at two periods at least; there are fewer."];
  const { last } = ends(positions);
  const numbers = positions.map(({ position }) => position);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span = `In the ${positions.length} periods to ${monthName(last.period.end)} ${home}`;
  const course =
    low === high
      ? `${span} was ${ordinal(low)} each time.`
      : `${span} stood between ${ordinal(low)} and ${ordinal(high)}.`;
  const best = whichIsBest(measure, last.of) || "1st is best";
  return [course, `Higher in the chart is better; ${best}.`];
}

/** "All crime offences: Essex, the group's average and its top quartile, June 2018 to March 2021" */
export function valuesTitle(
  { result }: MeasureEvidence,
  positions: readonly PositionAt[],
  home: string,
): string {
  const { first, last } = ends(positions);
  const span = `${monthName(first.period.end)} to ${monthName(last.period.end)}`;
  return shortened(
    `${result.measure.name}: ${home}, the group's average and its top quartile, ${span}`,
  );
}

/** How the value and the average went: "Essex went from 63.10 to 79.35, the group's average from 62.00 to 63.12." */
export function valuesSentence(
  { result: { measure } }: MeasureEvidence,
  positions: readonly PositionAt[],
  home: string,
): string {
  const { first, last } = ends(positions);
  const course = (from: number, to: number) => {
    const [start, end] = [from, to].map((figure) => numberText(figure, measure.decimals));
    if (!start || !end) return "";
    return start === end ? `began and ended at ${end}` : `went from ${start} to ${end}`;
  };
  const [own, average] = [course(first.value, last.value), course(first.average, last.average)];
  return [own && `${home} ${own}`, average && `the group's average ${average}`]
    .filter((part) => part !== "")
    .join(", ")
    .replace(/.$/u, "$&.");
}

function ends(positions: readonly PositionAt[]) {
  const first = positions[0];
  const last = positions.at(-1);
  if (!first || !last) throw new RangeError("A history without positions has no ends.");
  return { first, last };
}

function shortened(text: string): string {
  return text.length <= LONGEST_TITLE ? text : `${text.slice(0, LONGEST_TITLE - 1).trimEnd()}…`;
}
