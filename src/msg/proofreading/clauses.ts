/** A tagged sentence taken apart: clauses, and what each says of time, group and measure. */

export interface Clause {
  /** What is left when group, time, measure ("for ‹M1›") and adverbs are taken out. */
  readonly core: string;
  /** How the clause is joined to what stands before it. */
  readonly opener: "start" | "comma" | "bracket" | "and" | "because" | "colon" | "compared";
  /** Measures named beside its subject ("for ‹M1›"). */
  readonly measures: readonly number[];
  readonly time: Time;
  /** "of 8"; 0: not said. */
  readonly of: number;
  readonly hasGroup: boolean;
}

export interface Time {
  /** Months named: "in June 2020". */
  readonly at: number | undefined;
  /** "in the last update", "previously". */
  readonly isPrevious: boolean;
  /** "since October 2020". */
  readonly since: number | "previous" | "other" | undefined;
  /** A year, or a time that cannot be placed. */
  readonly isOther: boolean;
}

export const NO_TIME: Time = {
  at: undefined,
  isPrevious: false,
  since: undefined,
  isOther: false,
};

/** Sentences that speak of other groups, other figures or what is not so. */
const GUARDS =
  /\b(?:exclud\w*|except\w*|apart from|other than|all but|adjust\w*|national(?:ly)?|region(?:al|ally)?|england|wales|uk|if|unless|forecast\w*|project(?:ed|ions?)|hypothe\w*|respectively|assum\w*|predict\w*|either|neither|whether|nor|rather than|instead of|so that|ensur\w*|in order that|incorrect\w*|wrong\w*|as if|as though|claim\w*|said|says)\b|\?|"[^"]+ [^"]+"/u;

export function isGuarded(text: string): boolean {
  return GUARDS.test(text);
}

const MEASURE_LIST =
  /(‹M\d+›)(?:,? and(?: for| in| also)?(?: the)? |, (?:for |in |the )?|,? or(?: for)?(?: the)? | & )(?=‹M\d+›)/gu;

/** Measures that stand in a row become one mark: ‹M1›+‹M2›. */
export function joinMeasures(text: string): string {
  return text.replace(MEASURE_LIST, "$1+");
}

const CAUSE =
  "because(?: of)?|due to|despite|in spite of|following|owing to|given|reflecting|driven by|thanks to|as a (?:direct )?result of|notwithstanding|even though|as there|as this|as the|as drug|as possession|after|with";
const BREAKS: readonly (readonly [RegExp, string])[] = [
  [/\s*\(\s*/gu, "|bracket|"],
  [/\s*\)\s*,?\s*/gu, "|and|"],
  [/\s*;\s*/gu, "|and|"],
  [/\s*:\s*/gu, "|colon|"],
  [/\s+[-|]\s+/gu, "|colon|"],
  [/,?\s+(?:but|while|whilst|whereas|although|though|however|yet|which|where)\b,?\s+/gu, "|and|"],
  [
    /,?\s+and\s+(?=(?:(?:is|are|has|have|remains?|stays?|ranks?|now|currently|its|it|the|so|therefore|also|still|continues|sits|stands|in|for|to|moved|improved|deteriorated|position|that|this|does|would|needs?|we|our|better|worse|above|below|no|not|met|meets|meeting|missed|a|an|by|up|down|from|ranked)\b|‹[HMXT]))/gu,
    "|and|",
  ],
  // "2nd for this measure and 5th for that one"
  [/,?\s+and\s+(?=‹O\d+j?› (?:for|on) (?:the )?‹M)/gu, "|and|"],
  [new RegExp(`,?\\s+(?=(?:${CAUSE})\\b)`, "gu"), "|because|"],
  [
    /,?\s+(?=(?:against|compared (?:with|to)|up from|down from|(?:which is |this is )?an? (?:improvement|deterioration|rise|fall|drop|move|change|decline|gain|loss) from)\b)/gu,
    "|compared|",
  ],
  [/,\s*/gu, "|comma|"],
];

/** @param text tagged, its measures joined */
export function clausesOf(text: string): Clause[] {
  let broken = text.replace(/[.!]+(?=["')]*$)/u, "");
  for (const [pattern, mark] of BREAKS) broken = broken.replace(pattern, mark);
  const parts = `|start|${broken}`.split("|").slice(1);
  const clauses: Clause[] = [];
  for (let i = 0; i + 1 < parts.length; i += 2) {
    const words = (parts[i + 1] ?? "").trim();
    if (words !== "") clauses.push(clauseOf(words, parts[i] as Clause["opener"]));
  }
  return clauses;
}

const PREPOSITION =
  "(?:for|in|on|of|as regards|regarding|in terms of|with regards? to|in relation to|in respect of|when it comes to|across|concerning)";
const ADVERBS =
  /\b(?:and|but|so|however|now|still|again|also|once again|only|already|therefore|today|overall|too|just|(?:at|for) (?:present|the moment|the second time|the time being)|this (?:quarter|update|period|time|year)|(?:in|for|during|at|since then,?) (?:this|the current|the latest|the most recent) (?:quarter|update|period|report|publication|data|reporting period|data period|quarterly update)|as (?:reported|shown|published|before)|like before|yet|then|well|well within|far|much|a little|reported|published|recorded|(?!previously|formerly|historically|nationally|regionally|possibly|probably|hardly|barely|nearly|normally|usually|nominally|family|monthly|yearly|annually|supply|july|rely|apply|only)[a-z]+ly)\b/gu;

function clauseOf(words: string, opener: Clause["opener"]): Clause {
  let core = words;
  const measures: number[] = [];
  let at: number | undefined;
  let since: Time["since"];
  let isPrevious = false;
  let isOther = false;
  let of = 0;
  const take = (pattern: RegExp, use: (match: string, part: string) => void) => {
    core = core.replace(pattern, (match: string, part: string) => {
      use(match, part);
      return " ";
    });
  };
  take(/‹E(\d+)›/gu, (_, count) => void (of = Number(count)));
  const hasGroup = core.includes("‹G›");
  take(/‹G›/gu, () => undefined);
  take(
    new RegExp(`(?:^|\\s)${PREPOSITION} (?:both )?(?:the )?((?:‹M\\d+›\\+?)+)`, "gu"),
    (_, list) => measures.push(...measuresIn(list)),
  );
  take(/\b(?:ever )?since ‹P(\d+)›/gu, (_, month) => void (since = Number(month)));
  take(/\b(?:ever )?since ‹R›/gu, () => void (since = "previous"));
  take(/\b(?:ever )?since ‹Y›/gu, () => void (since = "other"));
  take(
    /\b(?:(?:over|in|during|for|within) )?(?:the )?(?:last|past|previous) (?:few |several |\w+ )?(?:years?|months?|quarters|updates|periods)\b/gu,
    () => {
      since = "other";
    },
  );
  take(
    /\b(?:(?:from|than|on|since|compared with) )?(?:the )?(?:a year (?:ago|earlier|before)|last year|year on year|(?:the )?previous year|previous years|the same (?:point|period|time) last year)\b/gu,
    () => {
      since = "other";
    },
  );
  take(
    /\b(?:as )?(?:(?:reported|published|recorded|seen) )?(?:(?:in|at|as at|as of|for|from|during|on|by|to|with) )?‹R›/gu,
    () => void (isPrevious = true),
  );
  take(/\b(?:previously|last time|formerly|before)\b/gu, () => void (isPrevious = true));
  take(
    /\b(?:historically|in the past|for (?:many|several|some) (?:years|quarters|updates)|for some time)\b/gu,
    () => void (isOther = true),
  );
  take(
    /(?:\b(?:in|at|as at|as of|for|during|on|by|up to|at the end of|in the period to|reported in|published in) )?‹P(\d+)›(?: (?:update|data|figures))?/gu,
    (_, month) => void (at = Number(month)),
  );
  take(/(?:\b(?:in|for|during) )?‹Y›/gu, () => void (isOther = true));
  take(ADVERBS, () => undefined);
  core = core.replace(/\s+/gu, " ").trim();
  return {
    core,
    opener,
    measures,
    time: { at, isPrevious, since, isOther },
    of,
    hasGroup,
  };
}

/** The measures of a list of marks. @example measuresIn("‹M1›+‹M12›") // [1, 12] */
export function measuresIn(list: string): number[] {
  return [...list.matchAll(/‹M(\d+)›/gu)].map(([, index]) => Number(index));
}
