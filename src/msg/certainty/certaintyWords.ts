/** How sure it is, in words that need no statistician: one conclusion a measure, the same everywhere. */
import { ordinal } from "../basics/ordinal";
import { indexOfEnd, shortPeriodName } from "../basics/period";
import { numberText, positionText } from "../words/wording";
import type {
  UnknownBecause,
  KnownCertainty,
  StatusCertainty,
  RangeBasis,
} from "../model/certainty";
import type { MeasureResult } from "../model/measureResult";
import type { Movement } from "../model/movement";

/** Why nothing is known, as the end of a sentence. */
export const UNKNOWN_BECAUSE: Readonly<Record<UnknownBecause, string>> = {
  "no counts": "its values have no counts behind them",
  "yearly change": "it ranks yearly changes, which no test of counts is made for",
  "other counts": "its values are not what the counts beside them give",
  "counts missing": "a force that has a value lacks its count, or what that is divided by",
  "no whole counts": "its counts are not whole numbers",
  "few forces": "fewer than four forces have counts to compare",
  "own count above denominator": "the force counts more than it is said to count of",
};

/** Why the usual variation is not allowed for, as the end of a sentence that begins with "by chance alone". */
const CHANCE_BECAUSE: Readonly<Record<Exclude<RangeBasis, "usual variation">, string>> = {
  "chance as set":
    "how these figures vary from year to year is left out, as Uncertainty on MSG Setup says",
  "few years": "how these figures usually vary is not known from fewer than three years",
  "missing figures":
    "how these figures usually vary is not known, since fewer than three years have every force's figures",
  "long periods":
    "how these figures usually vary from year to year is not known from periods longer than a year",
};

type Placed = Pick<MeasureResult, "position" | "tied" | "of" | "certainty">;

function known({ certainty }: Placed): KnownCertainty | undefined {
  return certainty?.isKnown ? certainty : undefined;
}

/** The numbers of the places left open, the lower first; undefined: no position, or not known. */
function openPlaces(result: Placed): readonly [number, number] | undefined {
  const certainty = known(result);
  if (!certainty || !(result.position > 0) || Number.isNaN(certainty.rankBest)) return undefined;
  const { rankBest, rankWorst } = certainty;
  return [Math.min(rankBest, rankWorst), Math.max(rankBest, rankWorst)];
}

/**
 * The position with its rank range, "8th (5-8)"; the position alone where the range is one place, or
 * not known.
 *
 * @param of how many are ranked, where that is to be said; else 0
 */
export function positionWithRange(result: Placed, of: number): string {
  const position = positionText(result.position, result.tied, of);
  const places = openPlaces(result);
  return places && places[0] < places[1] ? `${position} (${places[0]}-${places[1]})` : position;
}

/** What a status is said to be, beside it; "" without one. */
export const STATUS_CERTAINTY_WORDS: Readonly<Record<StatusCertainty, string>> = {
  clearly: "clearly",
  "could be usual variation": "could be usual variation",
  "more than chance": "by more than chance alone",
  "could be chance": "could be chance alone",
  "differences no larger than usual": "differences no larger than usual",
  "more than usual variation": "by more than usual variation",
  "not known": "not known",
};

/** @example statusCertaintyWord({ certainty: undefined }) // "" */
export function statusCertaintyWord({ certainty }: Pick<MeasureResult, "certainty">): string {
  return certainty?.status === undefined ? "" : STATUS_CERTAINTY_WORDS[certainty.status];
}

/** @example confidenceText(0.998) // "99.8%" */
export function confidenceText(confidence: number): string {
  return `${Number((confidence * 100).toPrecision(12))}%`;
}

/** HMIC is cited for not concluding alone; the limits are ours. */
const NO_LARGER_THAN_USUAL =
  "Differences between these forces are no larger than usual among similar forces.";
const NO_INFERENCE = "HMIC's guidance (2015) draws no inference from positions then.";

/** How a conclusion begins that tells only why there is none. */
export const CANNOT_BE_TOLD = "How sure the position is cannot be told";

/**
 * What may be said of a measure's position, in a sentence or two: the first of these that holds. "" without
 * data.
 *
 * 1. There are no counts to tell by. 2. All forces stand where their peers let expect them. 3. Usual
 * variation leaves one place. 4. It leaves several. 5. The same by chance alone, where it is not known.
 */
export function conclusion(result: Placed): string {
  const { certainty } = result;
  if (!certainty) return "";
  if (!certainty.isKnown) return `${CANNOT_BE_TOLD}: ${UNKNOWN_BECAUSE[certainty.because]}.`;
  const places = openPlaces(result);
  if (certainty.areAllWithinExpected)
    return places ? `${NO_LARGER_THAN_USUAL} ${NO_INFERENCE}` : NO_LARGER_THAN_USUAL;
  if (!places) return "Neither lower nor higher is better, so nothing is ranked.";
  const { basis } = certainty;
  return basis === "usual variation"
    ? withVariation(places, certainty)
    : byChanceAlone(places, CHANCE_BECAUSE[basis]);
}

function withVariation(
  [first, last]: readonly [number, number],
  certainty: KnownCertainty,
): string {
  if (first === last)
    return `${ordinal(first)}, clearly: more than the usual variation from year to year.`;
  const range = `Between ${ordinal(first)} and ${ordinal(last)}`;
  return `${range}: usual variation from year to year would do.${likeForces(certainty)}`;
}

function byChanceAlone([first, last]: readonly [number, number], because: string): string {
  if (first === last) return `${ordinal(first)} by more than chance alone; ${because}.`;
  return `Between ${ordinal(first)} and ${ordinal(last)} by chance alone; ${because}.`;
}

/** More would make a list of the sentence. */
const MOST_NAMED = 4;

/** Forces are named by the tests: a place says nothing of who stands there. */
function likeForces({ notDifferent }: KnownCertainty): string {
  if (notDifferent.length === 0) return "";
  const named = notDifferent.slice(0, MOST_NAMED);
  const more = notDifferent.length - named.length;
  return ` Not clearly different from: ${named.join(", ")}${more > 0 ? ` and ${more} more` : ""}.`;
}

/** "Of 12 positions a year apart, 5 were the same."; "" where there are none a year apart. */
export function placesLasted({ positions }: Pick<MeasureResult, "positions">): string {
  const { ends, positions: numbers, of } = positions;
  const yearLater = Array.from(ends, (end) => indexOfEnd(ends, end + 12));
  const pairs = yearLater.flatMap((later, at) => (later < 0 ? [] : [{ at, later }]));
  if (pairs.length === 0) return "";
  const same = pairs.filter(
    ({ at, later }) => numbers[at] === numbers[later] && of[at] === of[later],
  ).length;
  const all = `Of ${pairs.length} ${pairs.length === 1 ? "pair of positions" : "positions"} a year apart`;
  return `${all}, ${same === 0 ? "none" : same} ${same === 1 ? "was" : "were"} the same.`;
}

/** Beside a movement: whether usual variation could have made it; "" where there is nothing to say. */
export function moveCertaintyWord({ certainty, kind }: Movement): string {
  if (certainty === undefined || kind === "No change") return "";
  if (certainty === "within usual variation") return "could be usual variation";
  return certainty;
}

/** "Q4 2020/21 against Q4 2019/20: 31,210 against 38,402"; "" where that is not known. */
export function moveRestsOnText({ restsOn }: Movement): string {
  if (!restsOn) return "";
  const { now, before } = restsOn;
  const periods = `${shortPeriodName(now.period)} against ${shortPeriodName(before.period)}`;
  return `${periods}: ${numberText(now.count, 0)} against ${numberText(before.count, 0)}`;
}

const WORDS_TO_TWENTY: Readonly<Record<number, string>> = { 10: "ten", 20: "twenty" };

/**
 * What a reader is told once of all statements together; "" for none.
 *
 * @example ofAllStatements(12, 0.95) // "Of 12 statements made with 95% confidence about one in twenty can be wrong by chance."
 */
export function ofAllStatements(count: number, confidence: number): string {
  if (count === 0) return "";
  const oneIn = Math.round(1 / (1 - confidence));
  const statements = count === 1 ? "statements like the one" : `${count} statements`;
  return (
    `Of ${statements} made with ${confidenceText(confidence)} confidence about one in ` +
    `${WORDS_TO_TWENTY[oneIn] ?? oneIn} can be wrong by chance.`
  );
}
