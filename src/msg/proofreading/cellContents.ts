/** What the cells of a table say in words: statuses, movements, dates, positions. */
import type { Aspiration } from "../model/aspiration";
import { readAspiration } from "../words/readAspiration";
import type { ClaimContent } from "./claims";
import type { ColumnKind } from "./columnKinds";
import { monthsNamed } from "./columnTimes";
import { plainWords } from "./writtenText";

/** A cell that says nothing. */
const SAYS_NOTHING = /^(?:n\/?a|-+|\.\.|x|tbc|\?)?\.?$/iu;
const DATA_TO_NOTE =
  /^(?<rest>.*?)[\s,;]*\(?(?:last |latest )?data (?:up )?(?:to|until|as at) (?<date>[^()]+)\)?\.?$/iu;
const ARROWS = /[\u2190-\u21ff\u25a0-\u25ff\u2b00-\u2bff]/gu;

/** The words of a cell without arrows and footnote marks. */
export function cellWords(text: string): string {
  return plainWords(text)
    .replace(ARROWS, " ")
    .replace(/[†‡§*]|\[\d+\]/gu, " ")
    .replace(/\s+/gu, " ")
    .trim();
}

export function saysNothing(words: string): boolean {
  return SAYS_NOTHING.test(words);
}

/** A note of the date behind what a cell says: "8 (last data to March 2020)". */
export function withoutDataTo(words: string): {
  readonly words: string;
  readonly dataTo: number | undefined;
} {
  const { rest = "", date = "" } = DATA_TO_NOTE.exec(words)?.groups ?? {};
  const [month] = monthsNamed(date);
  return rest === "" || month === undefined
    ? { words, dataTo: undefined }
    : { words: rest, dataTo: month };
}

const POSITION =
  /^(?<joint>=|joint |equal )?(?<place>\d{1,3})(?:st|nd|rd|th)?(?<after>=)?(?: in (?:the |its )?(?:msg|group))?(?: ?(?:\/|of|out of) ?(?<of>\d{1,3}))?(?: ?\(\d{1,3}[-–]\d{1,3}\))?(?:,? ?\(?(?:where )?(?<best>\d{1,3})(?:st|nd|rd|th)? (?:is |= ?)?(?:the )?best\)?)?\.?$/iu;

/**
 * A place, alone or as the report's own sheets print it: with the places that could be held, and which is best.
 *
 * @example positionIn("=2nd of 8")?.position // 2
 * @example positionIn("5th (3-5)")?.position // 5
 * @example positionIn("6th (2-8), where 8th is best")?.bestIs // 8
 */
export function positionIn(words: string): Extract<ClaimContent, { kind: "position" }> | undefined {
  const { joint, place, after, of, best } = POSITION.exec(words)?.groups ?? {};
  if (place === undefined) return undefined;
  return {
    kind: "position",
    position: Number(place),
    isJoint: joint !== undefined || after !== undefined,
    when: "now",
    bestIs: Number(best ?? 0),
    of: Number(of ?? 0),
  };
}

export type WrittenStatus = "Met" | "Not met" | "No aspiration" | "No data";

const STATUSES: readonly (readonly [WrittenStatus, RegExp])[] = [
  [
    "Not met",
    /^(?:(?:aspiration |target )?(?:not|no longer|not being) (?:met|achieved|reached)|not (?:meeting|achieving)(?: aspiration| target)?|missed|unmet)$/iu,
  ],
  [
    "Met",
    /^(?:(?:aspiration |target )?(?:met|achieved|reached)|(?:meeting|achieving)(?: aspiration| target)?)$/iu,
  ],
  ["No aspiration", /^no (?:aspiration|target)(?: set)?$/iu],
  ["No data", /^no data$/iu],
];

/** @param isQuestion the heading asks ("Aspiration met?"), so that Yes and No are answers */
export function statusIn(words: string, isQuestion: boolean): WrittenStatus | undefined {
  const plain = words.replace(/\.$/u, "").trim();
  const found = STATUSES.find(([, pattern]) => pattern.test(plain))?.[0];
  if (found || !isQuestion) return found;
  if (/^(?:yes|y)$/iu.test(plain)) return "Met";
  return /^(?:no|n)$/iu.test(plain) ? "Not met" : undefined;
}

const NUMBERS = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"];
const MOVE =
  /^(?<verb>improved|improving|better|deteriorated|deteriorating|worsened|worse|up|down|moved up|moved down|unchanged|no change|same|no new data)(?: by)?(?: (?<places>\d{1,2}|a|[a-z]+)(?: places?| positions?)?)?$/iu;

/** "Improved", "Down two places", "No change", "No new data". */
export function movementIn(words: string): ClaimContent | undefined {
  const { verb = "", places = "" } = MOVE.exec(words.replace(/\.$/u, "").trim())?.groups ?? {};
  const how = verb.toLowerCase();
  const word = places.toLowerCase();
  const inWords = word === "a" ? 1 : NUMBERS.indexOf(word);
  const size = word === "" ? 0 : /^\d/u.test(word) ? Number(word) : inWords;
  if (how === "" || size < 0) return undefined;
  if (how === "no new data") return { kind: "no new data" };
  const isUp = how.endsWith("up");
  const isVerdict = !isUp && !how.endsWith("down");
  const direction = /^(?:unchanged|no change|same)$/u.test(how)
    ? "unchanged"
    : isUp || /^(?:improv|better)/u.test(how)
      ? "improved"
      : "deteriorated";
  return { kind: "movement", direction, places: size, isVerdict };
}

/** The month that a cell of nothing but a date names. */
export function dataToIn(written: string): number | undefined {
  // Excel takes a typed "Mar-21" for a day of this year and shows "21-Mar".
  const words = written.replace(/^(\d\d)-([a-z]{3})$/iu, "$2-$1");
  const months = monthsNamed(words);
  const isDate =
    /^(?:(?:the )?(?:(?:12|twelve)[ -]months?|year|quarter|period) (?:to|ending|ended) |(?:last |latest )?data to |to )?[\p{L}\d'/. ,-]+$/iu;
  return months.length === 1 && isDate.test(words) ? months[0] : undefined;
}

/** As on MSG Setup, and the words for none that people write in tables. */
export function aspirationIn(words: string): Aspiration | undefined {
  if (/^(?:none|no aspiration|no target|not set|none set)\.?$/iu.test(words))
    return { kind: "none", reason: "" };
  const read = readAspiration(words);
  return read.kind === "unreadable" ? undefined : read;
}

const ALREADY = /\balready\b.*(?<benchmark>average|quartile)\b/iu;

/**
 * What a column holds by its cells alone, where no heading tells: texts that nothing else has, as
 * "N/A - already within top quartile" or "MSG Average" among "4th in MSG".
 */
export function kindOfCells(cells: readonly string[]): ColumnKind | undefined {
  const reached = new Set(
    cells.flatMap((words) => ALREADY.exec(words)?.groups?.["benchmark"]?.toLowerCase() ?? []),
  );
  if (reached.size === 1)
    return reached.has("average") ? "change to average" : "change to top quartile";
  const kinds = cells.map((words) => readAspiration(words).kind);
  const isAspired = kinds.some((kind) => kind === "average" || kind === "top quartile");
  return isAspired && kinds.includes("nth") ? "aspiration" : undefined;
}
