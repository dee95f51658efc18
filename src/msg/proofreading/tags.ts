/**
 * A sentence with marks in the place of what it speaks of, so that a few patterns read many
 * wordings: ‹H› the home force, ‹F› another force, ‹M3› a measure, ‹X› a measure one cannot tell,
 * ‹O8› an ordinal, ‹P24252› a month, ‹Y› a year, ‹N0› a number with its unit, ‹C2› a number of
 * areas, ‹L2› a number of places, ‹E8› "of 8", ‹G› the group, ‹A› its average, ‹Q› the top
 * quartile, ‹T› the aspiration, ‹R› the previous update.
 */
import { MONTH_WORD, monthNumber, monthOfWord, yearWritten } from "../basics/period";
import type { MeasureNames } from "./measureNames";
import { tagNumbers, type WrittenNumber } from "./numberTags";
import type { Vocabulary } from "./vocabulary";

export interface Tagged {
  /** In lower case but for the marks. */
  readonly text: string;
  readonly numbers: readonly WrittenNumber[];
}

const ORDINALS =
  "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(" ");
const NUMBERS =
  "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen".split(
    " ",
  );
const NUMBER = `(?:\\d{1,2}|none|${NUMBERS.join("|")})`;
const AREAS =
  "(?:priority |performance |key )?(?:areas?|measures?|indicators?|metrics?|categories|category)";
const ITS = "(?:(?:the|its|our|their|his|an?|this) )?";
/**
 * @param context index of the measure the sentence is about; -1 for none
 */
export function tagged(sentence: string, vocabulary: Vocabulary, context: number): Tagged {
  const numbers: WrittenNumber[] = [];
  let text = sentence.toLowerCase().replace(/\s+/gu, " ").trim();
  if (vocabulary.others) text = text.replace(vocabulary.others, "$1‹F›");
  text = text.replace(vocabulary.home, "$1‹H›");
  text = applied(text, PERIODS);
  text = applied(text, COUNTS);
  text = tagNumbers(text, vocabulary, numbers);
  text = applied(text, ORDINAL_MARKS);
  text = tagMeasures(text, vocabulary.names, context);
  return { text: applied(text, GROUP_MARKS), numbers };
}

type Rule = readonly [pattern: RegExp, mark: string | ((...parts: string[]) => string)];

function applied(text: string, rules: readonly Rule[]): string {
  return rules.reduce(
    (result, [pattern, mark]) =>
      typeof mark === "string" ? result.replace(pattern, mark) : result.replace(pattern, mark),
    text,
  );
}

const PERIODS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:\\d{1,2}(?:st|nd|rd|th)? (?:of )?)?(${MONTH_WORD})\\.?[ ,-]{0,2}('?\\d{2}|\\d{4})(?![\\d%])`,
      "gu",
    ),
    (_, month = "", year = "") => `‹P${monthWritten(month, year)}›`,
  ],
  [
    /\b(?:the )?(?:(?:12|twelve)[ -]months?|year|period|quarter) (?:up )?(?:to|ending|ended)(?: the end of)? (?=‹P)/gu,
    "",
  ],
  [/\bthe end of (?=‹P)/gu, ""],
  [/\b(?:q[1-4] )?(?:19|20)\d\d ?[/-] ?(?:20)?\d\d\b/gu, "‹Y›"],
  [/\b(?:19|20)\d\d\b(?!,?\d)(?! (?:offences|crimes|fewer|more))/gu, "‹Y›"],
  [
    /\b(?:the |our |its )?(?:last|previous|prior|preceding)(?: published)?(?: quarterly| quarter's| quarter)? (?:update|report|publication|quarter|reporting period|period)\b/gu,
    "‹R›",
  ],
];

/** A month of its name and its year as written ("21", "'21", "2021"). */
export function monthWritten(month: string, year: string): number {
  return monthNumber(yearWritten(year), monthOfWord(month));
}

/** A number in words or figures; "none" is 0. */
function numberOf(text: string): number {
  if (text === "none") return 0;
  const index = NUMBERS.indexOf(text);
  return index >= 0 ? index : Number(text);
}

const FORCES = "(?:msg |similar |peer |most similar )?(?:forces|police forces)";
const COUNTS: readonly Rule[] = [
  [
    new RegExp(
      `\\b(?:of|out of|from|among|amongst) (?:the |its |our )?(${NUMBER})(?: ${FORCES})?(?: in ${ITS}(?:msg|most similar group|group))?(?= *(?:[.,;:)](?!\\d)|$|in |for |and |but ))`,
      "gu",
    ),
    (_, count = "") => `‹E${numberOf(count)}›`,
  ],
  [
    new RegExp(
      `\\b(${NUMBER}) (?:(?:out )?of (?:the |its |our )?(?:${NUMBER} )?)?${AREAS}\\b`,
      "gu",
    ),
    (_, count = "") => `‹C${numberOf(count)}›`,
  ],
  [
    new RegExp(`\\b(a|${NUMBER})(?: whole)? (?:places?|positions?|ranks?)\\b`, "gu"),
    (_, count = "") => `‹L${count === "a" ? 1 : numberOf(count)}›`,
  ],
];

const ORDINAL_MARKS: readonly Rule[] = [
  [
    /(^|[^\w-])(=|joint[ -]|equal )?(\d{1,3})(?:st|nd|rd|th)\b(=)?/gu,
    (_, behind, before, digits, after) => behind + ordinalTag(Number(digits), before ?? after),
  ],
  [
    new RegExp(
      `(^|[^\\w-])(joint[ -]|equal )?(${ORDINALS.join("|")})\\b(?!-)(?! (?:time|half|lockdown|wave|quarter|year))`,
      "gu",
    ),
    (_, behind, before, word = "") => behind + ordinalTag(ORDINALS.indexOf(word) + 1, before),
  ],
];

function ordinalTag(position: number, joint: string | undefined): string {
  return `‹O${position}${joint === undefined ? "" : "j"}›`;
}

function tagMeasures(text: string, names: MeasureNames, context: number): string {
  let result = "";
  let from = 0;
  for (const { start, end, measure } of names.mentions(text, context)) {
    const kind =
      /^(?:'s?)?(?: (?:rates?|data|figures?|levels?)\b)?/u.exec(text.slice(end))?.[0] ?? "";
    result += `${text.slice(from, start)}${measure === undefined ? "‹X›" : `‹M${measure}›`}`;
    from = end + kind.length;
  }
  return result + text.slice(from);
}

const GROUP = `(?:most similar (?:group|forces)(?: of forces)?(?: \\(msg\\))?|msg(?: (?:group|forces|peers))?|peer group|similar forces|peers|group(?: of (?:forces|‹?[a-z]+ ?forces|\\d))?)`;

const GROUP_MARKS: readonly Rule[] = [
  [
    new RegExp(
      `\\b${ITS}(?:${GROUP})(?:'s?)? (?:average|mean)(?: (?:rate|value|figure))?(?![\\w-])`,
      "gu",
    ),
    "‹A›",
  ],
  [
    new RegExp(
      `\\b(?:the|its) (?:average|mean) (?:of|for|in|across) ${ITS}(?:${GROUP})(?![\\w-])`,
      "gu",
    ),
    "‹A›",
  ],
  [
    /((?:than|above|below|the|reach|exceeds?|over|under) )(?:the )?average(?= *(?:[.,;)]|$| and | but ))/gu,
    "$1‹A›",
  ],
  [/\bthe ‹A›/gu, "‹A›"],
  [
    new RegExp(
      `\\b${ITS}(?:msg )?(?:top|upper) quartile(?: (?:rank|ranking|value|threshold))?(?: (?:in|of|within) ${ITS}(?:${GROUP}))?(?![\\w-])`,
      "gu",
    ),
    "‹Q›",
  ],
  [
    new RegExp(
      `(?:\\b(?:in|of|within|among|amongst|across|out of|against|inside) )?\\b${ITS}(?:${GROUP})(?![\\w'-])`,
      "gu",
    ),
    "‹G›",
  ],
  [
    new RegExp(
      `\\b${ITS}(?:‹G› ?)?(?:msg )?aspirations?\\b(?: (?:of|to be|to reach|to achieve|being|is for)(?: at least)? (?:‹[OAQN]\\w*›|(?:the )?best)(?: ‹G›)?)?`,
      "gu",
    ),
    "‹T›",
  ],
];
