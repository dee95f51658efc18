/** What the charts show, in words: their titles, and the sentences beside them. */
import { monthName } from "../../msg/period";
import { ordinal } from "../../msg/ordinal";
import type { PositionAt } from "../../msg/update";
import { numberText, positionText, signedText, valueText } from "../../msg/wording";
import type { MeasureEvidence } from "./measureEvidence";

/** A chart's title holds no more; Excel cuts a longer one off. */
const LONGEST_TITLE = 255;

/**
 * "All crime offences: Essex is 8th of 8, 79.35 per 1,000 pop.; average 63.12"
 */
export function leagueTitle({ result }: MeasureEvidence, home: string): string {
  const { average, measure, of, position, tied, value } = result;
  const place = positionText(position, tied, of);
  const figure = valueText(value, measure.unit, measure.decimals);
  const own = place === "" ? `${home} ${figure}` : `${home} is ${place}, ${figure}`;
  const mean = numberText(average, measure.decimals);
  return shortened(`${measure.name}: ${own}${mean === "" ? "" : `; average ${mean}`}`);
}

/** What the columns show, where the average lies, and who is best or missing. */
export function leagueSentence(
  evidence: MeasureEvidence,
  home: string,
  nameOf: (force: number) => string,
): string {
  const { league, result } = evidence;
  const { average, measure, of, position, tied, value } = result;
  const sentences: string[] = [];
  const figure = valueText(value, measure.unit, measure.decimals);
  if (measure.better === "neither")
    sentences.push(
      `${home}: ${figure}. Neither lower nor higher is better, so forces stand in the group's order`,
    );
  else
    sentences.push(
      `${home} is ${positionText(position, tied, of)}, ${measure.better} being better: ${figure}`,
    );
  if (Number.isFinite(average)) sentences.push(againstAverage(value, average, measure.decimals));
  const best = bestForces(evidence, nameOf);
  if (best.length > 0 && !best.includes(home))
    sentences.push(
      `${best.join(" and ")} ${best.length > 1 ? "are" : "is"} best with ${numberText(bestValue(evidence), measure.decimals)}`,
    );
  const missing = [...league.forces].filter((_, at) => !Number.isFinite(league.values[at]));
  if (missing.length > 0) sentences.push(`No figure for ${missing.map(nameOf).join(", ")}`);
  return sentences.map((sentence) => `${sentence}.`).join(" ");
}

function againstAverage(value: number, average: number, decimals: number): string {
  const mean = numberText(average, decimals);
  const apart = signedText(value - average, decimals);
  if (apart === "") return `The average is ${mean}`;
  const size = apart.replace(/^[+-]/, "");
  if (Number(size.replaceAll(",", "")) === 0) return `That is the group's average, ${mean}`;
  return `That is ${size} ${apart.startsWith("+") ? "above" : "below"} the group's average of ${mean}`;
}

/** More would make a list of the sentence. */
const MOST_BEST = 3;

function bestForces({ league }: MeasureEvidence, nameOf: (force: number) => string): string[] {
  const best = [...league.forces].filter((_, at) => league.better[at] === 0);
  return best.length > MOST_BEST ? [] : best.map(nameOf);
}

function bestValue({ league }: MeasureEvidence): number {
  return league.values[league.better.indexOf(0)] ?? NaN;
}

/** "Essex's position, February 2020 to January 2021: 8th throughout" */
export function positionsTitle(positions: readonly PositionAt[], home: string): string {
  const { first, last } = ends(positions);
  const span = `${monthName(first.period.end)} to ${monthName(last.period.end)}`;
  const numbers = new Set(positions.map(({ position }) => position));
  const course =
    numbers.size === 1
      ? `${ordinal(last.position)} throughout`
      : `from ${ordinal(first.position)} to ${ordinal(last.position)}`;
  return shortened(`${home}'s position, ${span}: ${course}`);
}

/** How the position moved, and which way is better. */
export function positionsSentence(
  { result }: MeasureEvidence,
  positions: readonly PositionAt[],
  home: string,
): string {
  const { measure } = result;
  if (measure.better === "neither") return "Without a better and a worse there is no position.";
  if (positions.length < 2)
    return "A line needs positions at two periods at least; there are fewer.";
  const { first, last } = ends(positions);
  const numbers = positions.map(({ position }) => position);
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)];
  const span = `In the ${positions.length} periods to ${monthName(last.period.end)} ${home}`;
  const course =
    low === high
      ? `${span} was ${ordinal(low)} each time.`
      : `${span} stood between ${ordinal(low)} and ${ordinal(high)}: ${ordinal(first.position)} at first, ${ordinal(last.position)} at last.`;
  return `${course} Higher in the chart is better; 1st is ${measure.firstIs}.`;
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
