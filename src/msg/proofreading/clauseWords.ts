/** What the wordings have in common: words, as parts of patterns, and how a clause is read. */
import type { BenchmarkName, ClaimContent, Tense } from "./claims";
import type { Clause } from "./clauses";
import type { WrittenNumber } from "./numberTags";

/** What a clause is read with. */
export interface ReadingContext {
  readonly numbers: readonly WrittenNumber[];
  /** The benchmark that the sentence is about ("to reach the MSG average, ..."). */
  readonly benchmark: BenchmarkName | undefined;
  /** The clause itself names it. */
  readonly isOwnBenchmark: boolean;
  /** The place said to be best; 0: not said. */
  readonly bestIs: number;
}

/** A claim before its time and its measures are settled. */
export interface RawClaim {
  readonly content: ClaimContent;
  readonly tense: Tense;
}

export interface ClauseReading {
  readonly claims: readonly RawClaim[];
  /** The words of its subject; "" where the verb comes first. */
  readonly subject: string;
}

export type Groups = Readonly<Record<string, string | undefined>>;
export type Reader = (
  groups: Groups,
  clause: Clause,
  context: ReadingContext,
) => readonly RawClaim[];

const SUBJECT_WORD =
  "(?:‹H›(?:'s|')?|(?:‹M\\d+›\\+?)+|the|its|our|their|this|that|it|we|they|(?:police )?force(?:'s|')?|constabulary(?:'s)?|measure|indicator|area|positions?|rank(?:ing|s)?|placing|standing|performance|rates?|values?|figures?|percentage|levels?|current(?:ly)?|latest|own|msg|peer|for|in|of|on|‹G›)";
export const S = `(?<subject>(?:${SUBJECT_WORD} )*?)`;
export const ORD =
  "(?:(?:the |a |joint |equal |in |at |as |place |position |rank |ranking |number |placed |ranked )*)‹O(?<now>\\d+)(?<joint>j?)›(?: (?:place|position|rank|placed|ranked|highest|best ranked))?";
export const FROM =
  "(?:from|up from|down from) (?:(?:the|joint|a) )*‹O(?<before>\\d+)j?›(?: (?:place|position))?";
export const PLACES = "(?: by| a further)* ‹L(?<places>\\d+)›";

export const IS =
  "(?:is|are|am|stands?|sits?|ranks?|lies|comes in|holds|places|is placed|is ranked|is positioned|has been ranked|is sitting|is standing|occupies)";
export const WAS = "(?:was|were|stood|sat|ranked|was placed|was ranked|came|had been|finished)";
export const REMAINS =
  "(?:remains?|remained|has remained|have remained|remaining|stays?|stayed|has stayed|staying|continues?(?: to (?:be|rank|stand|sit|hold))?|has continued to (?:be|rank)|keeps?|kept|has kept|retains?|retained|has retained|holds|held|has held|maintains?|maintained|has maintained|is unchanged|unchanged|has not moved|static|is static|is steady|steady)";
export const HAS = "(?:(?:has|have|had) )?";
const BETTERED = "(?:improved|bettered|recovered|progressed|improving|advanced)";
const WORSENED = "(?:deteriorated|worsened|deteriorating)";
const ROSE =
  "(?:risen|rose|climbed|gone up|went up|moved up|jumped|up|gained|moves up|rises|climbs|is up)";
const FELL =
  "(?:fallen|fell|dropped|slipped|declined|gone down|went down|moved down|slid|down|lost|falls|drops|slips|moves down|is down|sunk)";
const MOVED = "(?:moved|moves|changed|gone|went|shifted|goes|moving)";
export const MOVE = `(?:(?<bettered>${BETTERED})|(?<worsened>${WORSENED})|(?<rose>${ROSE})|(?<fell>${FELL})|(?<moved>${MOVED}))`;
export const IN_RANK =
  "(?: (?:in|its|the|our|msg|on|for) )?(?: ?(?:rank|ranking|position|placing|standing|msg))*";

export function claim(content: ClaimContent, tense: Tense = "present"): RawClaim {
  return { content, tense };
}

/** A wording, whole, and what it claims. */
export type Pattern = readonly [pattern: string, read: Reader];

export const IS_NOW = `(?:${IS}|${REMAINS}|has been|performs|performing|being)`;
export function numberOf(groups: Groups, { numbers }: ReadingContext): WrittenNumber | undefined {
  return numbers[Number(groups["number"])];
}
