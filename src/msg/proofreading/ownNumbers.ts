/** Numbers of a sentence about the force's own figures, and what each is said to be. */
import { matchesBehind } from "../basics/matchesBehind";

/** What a number is said to be; "figure" where the words alone do not tell it. */
export type NumberRole =
  | "figure"
  | "change"
  | "change %"
  | "per day"
  | "share"
  | "busiest"
  | "lead"
  | "officers"
  | "cost"
  | "other";

export interface OwnNumber {
  readonly written: string;
  readonly value: number;
  /** One in the last place it is written with. */
  readonly step: number;
  readonly role: NumberRole;
  readonly isApproximate: boolean;
  /** "a decrease of 472", "7,390 less": which way. */
  readonly direction: "up" | "down" | undefined;
  /** What the nearest words about time say: "last quarter" may be this one or the one before. */
  readonly time: "previous" | "last year" | "this" | "last quarter" | undefined;
  /** Words say that it is the figure of a quarter or a day: it may be held against one. */
  readonly isClaimed: boolean;
  /** The words behind it. */
  readonly after: string;
  /** Pounds, or per cent. */
  readonly unit: "£" | "%" | "";
}

const WORD_NUMBERS = [
  ...["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"],
  ...["eleven", "twelve"],
];
const SCALES: Readonly<Record<string, number>> = {
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  k: 1e3,
  thousand: 1e3,
};
const NUMBER =
  /(£?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?(?: ?(million|billion|thousand|m|bn|k)\b)?( ?%)?(?![\d/]|\w)/giu;
const WORDS = new RegExp(`\\b(${WORD_NUMBERS.join("|")})\\b(?= of these\\b)`, "giu");

const MONTH =
  "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";
/** Days, years, ages, laws and lengths of time are no figures of a force. */
const NOT_BEFORE = new RegExp(
  `(?:\\b(?:${MONTH}|section|act|covid|q[1-4]|in|since|from|to|of|until|period|year|priority|page|version|new)|/|#) ?$`,
  "iu",
);
const NOT_AFTER = new RegExp(
  `^(?:st|nd|rd|th)?(?:-year-old| ?(?:${MONTH})\\b|-?month| ?months?\\b| ?years?\\b| ?weeks?\\b| ?days?\\b| hours? of| minutes?\\b|/7|\\))`,
  "iu",
);

const TIMES: readonly (readonly [Exclude<OwnNumber["time"], undefined>, RegExp])[] = [
  [
    "last year",
    /\b(?:same (?:quarter|period|time|point)(?: in)?(?: of)?(?: the)?(?: last| previous)? ?(?:year|\d{4}|before)|(?:quarter|period) (?:last year|a year (?:ago|before|earlier))|a year (?:ago|before|earlier))/iu,
  ],
  ["previous", /\b(?:previous quarter|quarter before|preceding quarter|prior quarter)\b/iu],
  ["last quarter", /\blast quarter\b/iu],
  [
    "this",
    /\b(?:this quarter|(?:during|across|in|over|for) the quarter|three months to|stood at|stands at|headcount|as at|to date)\b/iu,
  ],
];

/** A verb of counting tells a large number to be the quarter's figure. */
const COUNTED =
  /\b(?:have|has|had|were|was) (?:been )?(?:\w+ly )?(?:recorded|received|taken|processed|made|arrested|presented|reported|dealt|generated|retained|referred)\b/iu;
const LARGE = 1000;
const COMPARED =
  /\b(?:compared (?:to|with)|compares (?:to|with)|(?:down|up) from|from)\s*(?:[\w() -]{0,12})$/iu;
const CHANGE_BEFORE =
  /\b(decrease|reduction|fall|drop|down|decline|increase|rise|up|growth)(?: of| by)?(?: (?:approximately|about|around))? ?\(?$/iu;
const CHANGE_AFTER =
  /^ ?(?:[a-z()0-9-]+ ){0,2}?(less|fewer|lower|more|higher|additional)\b(?! than \d)/iu;
const PER_DAY_AFTER = /^ ?(?:[a-z-]+ ){0,3}?(?:a|per|each) day\b/iu;
const LEAD_AFTER = new RegExp(`^.{0,60}?\\bthan (?:either |both |in )?(?:${MONTH})\\b`, "iu");
const MOST = new RegExp(
  `\\b(?:${MONTH})\\b.{0,60}\\b(?:busiest|most|highest|largest)\\b|\\b(?:busiest|highest|largest)\\b.{0,40}\\b(?:${MONTH})\\b`,
  "iu",
);
const APPROXIMATE =
  /\b(?:approximately|approx\.?|about|around|nearly|almost|over|some|at least|more than|up to|circa) ?£?$/iu;

/** The numbers of a sentence in their order. */
export function numbersIn(sentence: string): readonly OwnNumber[] {
  const found: { at: number; end: number; number: OwnNumber }[] = [];
  for (const match of matchesBehind(sentence, NUMBER, (before) => !/[\w.,/-]/u.test(before))) {
    const [written, pound = "", whole = "", fraction = "", scale = "", percent = ""] = match;
    const value = Number(whole.replaceAll(",", "") + fraction) * (SCALES[scale.toLowerCase()] ?? 1);
    const unit = pound === "£" ? "£" : percent === "" ? "" : "%";
    const end = match.index + written.length;
    const before = sentence.slice(0, match.index);
    const after = sentence.slice(end);
    const isBare = unit === "" && !whole.includes(",") && fraction === "";
    if (isBare && isNoFigure(before, after, value)) continue;
    const scaled = SCALES[scale.toLowerCase()] ?? 1;
    const step = scaled * 10 ** -Math.max(0, fraction.length - 1);
    const part = { written: written.trim(), value, step, unit } as const;
    found.push({ at: match.index, end, number: numberAt(sentence, part, match.index, end) });
  }
  for (const match of sentence.matchAll(WORDS)) {
    const end = match.index + match[0].length;
    const value = WORD_NUMBERS.indexOf(match[0].toLowerCase());
    const part = { written: match[0], value, step: 1, unit: "" } as const;
    found.push({ at: match.index, end, number: numberAt(sentence, part, match.index, end) });
  }
  return found.sort((a, b) => a.at - b.at).map(({ number }) => number);
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

function isNoFigure(before: string, after: string, value: number): boolean {
  // "(999)" and "101 calls" are telephone numbers.
  if (value === 999 || value === 101) return true;
  if (NOT_AFTER.test(after) || RANGE_AFTER.test(after) || RANGE_BEFORE.test(before)) return true;
  if (HOURS_OF_DAYS.has(value) && /^ ?hours?\b/iu.test(after)) return true;
  if (DATE_BEFORE.test(before) || AGE_BEFORE.test(before)) return true;
  if (NAME_BEFORE.test(before) && /^[,.;)]/u.test(after)) return true;
  const isYear = value >= FIRST_YEAR && value <= LAST_YEAR;
  return isYear && (NOT_BEFORE.test(before) || /^[\s),.;:]|^$/u.test(after));
}

const HOURS_OF_DAYS: ReadonlySet<number> = new Set([24, 48, 72]);
const RANGE_AFTER = /^[-–]\d/u;
const RANGE_BEFORE = /\d[-–]$/u;
const AGE_BEFORE = /\b(?:under|aged?|older than|younger than) ?$/iu;
/** "Community 360, ..." is a name. */
const NAME_BEFORE = /[a-z,] [A-Z][a-z]+ $/u;
const DATE_BEFORE = new RegExp(
  `\\b(?:${MONTH}|section|q[1-4]|covid-?|priority|page|version) ?$`,
  "iu",
);

function numberAt(
  sentence: string,
  part: Pick<OwnNumber, "written" | "value" | "step" | "unit">,
  at: number,
  end: number,
): OwnNumber {
  const before = sentence.slice(Math.max(0, at - 60), at);
  const after = sentence.slice(end, end + 90);
  const changed =
    CHANGE_BEFORE.exec(before.replace(APPROXIMATE, ""))?.[1] ?? CHANGE_AFTER.exec(after)?.[1];
  const role = roleOf(sentence, before, after, part.unit, changed !== undefined);
  const time = timeOf(sentence, at, end);
  return {
    ...part,
    role,
    time,
    after: after.trimStart(),
    isApproximate: APPROXIMATE.test(before),
    direction:
      changed === undefined
        ? undefined
        : /^(?:de|re|fall|drop|down|less|few|low)/iu.test(changed)
          ? "down"
          : "up",
    isClaimed:
      time !== undefined ||
      role !== "figure" ||
      COMPARED.test(before) ||
      (part.value >= LARGE && COUNTED.test(sentence)),
  };
}

function roleOf(
  sentence: string,
  before: string,
  after: string,
  unit: OwnNumber["unit"],
  isChange: boolean,
): NumberRole {
  if (PER_DAY_AFTER.test(after)) return "per day";
  if (LEAD_AFTER.test(after) && isChange) return "lead";
  if (unit === "%") return isChange || /\(\s*$/u.test(before) ? "change %" : "share";
  if (unit === "£") return /\b(?:cost|salar)/iu.test(sentence) ? "cost" : "other";
  if (isChange) return "change";
  if (/^ ?(?:additional )?full[- ]time (?:officers|equivalent)/iu.test(after)) return "officers";
  return MOST.test(sentence) && /[(,]\s*$|\bhad $/iu.test(before) ? "busiest" : "figure";
}

/** The time phrase nearest to a number, in its own sentence; one behind it counts as nearer. */
function timeOf(sentence: string, at: number, end: number): OwnNumber["time"] {
  let nearest: OwnNumber["time"];
  let distance = Infinity;
  for (const [time, pattern] of TIMES) {
    for (const match of sentence.matchAll(new RegExp(pattern, "giu"))) {
      // "lower than last quarter" says of no figure whose it is.
      if (/\bthan (?:in )?(?:the )?$/iu.test(sentence.slice(0, match.index))) continue;
      const behind = match.index - end;
      const ahead = at - (match.index + match[0].length);
      const apart = behind >= 0 ? behind : Math.max(0, ahead) + 1;
      if (apart < distance) [nearest, distance] = [time, apart];
    }
  }
  return nearest;
}
