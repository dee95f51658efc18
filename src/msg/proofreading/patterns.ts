/** The wordings that are understood: a clause is read only when the whole of it fits one of them. */
import type { BenchmarkName, ClaimContent, Tense } from "./claims";
import type { Clause } from "./clauses";
import type { WrittenNumber } from "./tags";

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

type Groups = Readonly<Record<string, string | undefined>>;
type Reader = (groups: Groups, clause: Clause, context: ReadingContext) => readonly RawClaim[];

const SUBJECT_WORD =
  "(?:‹H›(?:'s|')?|(?:‹M\\d+›\\+?)+|the|its|our|their|this|that|it|we|they|(?:police )?force(?:'s|')?|constabulary(?:'s)?|measure|indicator|area|positions?|rank(?:ing|s)?|placing|standing|performance|rates?|values?|figures?|percentage|levels?|current(?:ly)?|latest|own|msg|peer|for|in|of|on|‹G›)";
const S = `(?<subject>(?:${SUBJECT_WORD} )*?)`;
const ORD =
  "(?:(?:the |a |joint |equal |in |at |as |place |position |rank |ranking |number |placed |ranked )*)‹O(?<now>\\d+)(?<joint>j?)›(?: (?:place|position|rank|placed|ranked|highest|best ranked))?";
const FROM =
  "(?:from|up from|down from) (?:(?:the|joint|a) )*‹O(?<before>\\d+)j?›(?: (?:place|position))?";
const PLACES = "(?: by| a further)* ‹L(?<places>\\d+)›";

const IS =
  "(?:is|are|am|stands?|sits?|ranks?|lies|comes in|holds|places|is placed|is ranked|is positioned|has been ranked|is sitting|is standing|occupies)";
const WAS = "(?:was|were|stood|sat|ranked|was placed|was ranked|came|had been|finished)";
const REMAINS =
  "(?:remains?|remained|has remained|have remained|remaining|stays?|stayed|has stayed|staying|continues?(?: to (?:be|rank|stand|sit|hold))?|has continued to (?:be|rank)|keeps?|kept|has kept|retains?|retained|has retained|holds|held|has held|maintains?|maintained|has maintained|is unchanged|unchanged|has not moved|static|is static|is steady|steady)";
const HAS = "(?:(?:has|have|had) )?";
const BETTERED = "(?:improved|bettered|recovered|progressed|improving|advanced)";
const WORSENED = "(?:deteriorated|worsened|deteriorating)";
const ROSE =
  "(?:risen|rose|climbed|gone up|went up|moved up|jumped|up|gained|moves up|rises|climbs|is up)";
const FELL =
  "(?:fallen|fell|dropped|slipped|declined|gone down|went down|moved down|slid|down|lost|falls|drops|slips|moves down|is down|sunk)";
const MOVED = "(?:moved|moves|changed|gone|went|shifted|goes|moving)";
const MOVE = `(?:(?<bettered>${BETTERED})|(?<worsened>${WORSENED})|(?<rose>${ROSE})|(?<fell>${FELL})|(?<moved>${MOVED}))`;
const IN_RANK =
  "(?: (?:in|its|the|our|msg|on|for) )?(?: ?(?:rank|ranking|position|placing|standing|msg))*";

function claim(content: ClaimContent, tense: Tense = "present"): RawClaim {
  return { content, tense };
}

function position(
  groups: Groups,
  clause: Clause,
  { bestIs }: ReadingContext,
  tense: Tense = "present",
): RawClaim {
  return claim(
    {
      kind: "position",
      position: Number(groups["now"]),
      isJoint: groups["joint"] === "j",
      when: "now",
      bestIs,
      of: clause.of,
    },
    tense,
  );
}

function before(groups: Groups, { bestIs }: ReadingContext): readonly RawClaim[] {
  const written = groups["before"];
  if (written === undefined) return [];
  const content: ClaimContent = {
    kind: "position",
    position: Number(written),
    isJoint: false,
    when: "previous",
    bestIs,
    of: 0,
  };
  return [claim(content)];
}

function moved(groups: Groups): readonly RawClaim[] {
  const direction =
    (groups["bettered"] ?? groups["rose"]) !== undefined
      ? "improved"
      : (groups["worsened"] ?? groups["fell"]) !== undefined
        ? "deteriorated"
        : "moved";
  const isVerdict = (groups["bettered"] ?? groups["worsened"]) !== undefined;
  return [claim({ kind: "movement", direction, places: Number(groups["places"] ?? 0), isVerdict })];
}

const UNCHANGED = claim({ kind: "movement", direction: "unchanged", places: 0, isVerdict: true });
const IMPROVED_NOUN = "(?<bettered>improvement|gain)";
const WORSENED_NOUN = "(?<worsened>deterioration|loss)";
const ROSE_NOUN = "(?<rose>rise|climb|increase|up)";
const FELL_NOUN = "(?<fell>fall|drop|decline|slip|decrease|down)";
const MOVE_NOUN = `(?:${IMPROVED_NOUN}|${WORSENED_NOUN}|${ROSE_NOUN}|${FELL_NOUN}|(?<moved>move|change|movement))`;

const ABOUT_RANK = /(?:position|rank|placing|standing)/u;
const SIDES: Readonly<Record<string, "better" | "worse" | "above" | "below" | "higher" | "lower">> =
  {
    "better than": "better",
    outperforms: "better",
    outperforming: "better",
    "performing better than": "better",
    "performs better than": "better",
    "ahead of": "better",
    "on the right side of": "better",
    "worse than": "worse",
    "performing worse than": "worse",
    "performs worse than": "worse",
    behind: "worse",
    above: "above",
    over: "above",
    exceeds: "above",
    exceeding: "above",
    below: "below",
    under: "below",
    beneath: "below",
    "higher than": "higher",
    "greater than": "higher",
    "lower than": "lower",
    "less than": "lower",
    "smaller than": "lower",
  };
const SIDE = `(?<side>${Object.keys(SIDES).join("|")})`;
const IS_NOW = `(?:${IS}|${REMAINS}|has been|performs|performing|being)`;
const MEETS =
  "(?:meeting|meets?|met|achieving|achieved|achieves?|reaching|reached|hitting|attaining|attained|fulfilling|satisfying)";

const NEED =
  "(?:would (?:need|have) to|would still (?:need|have) to|needs? to|has to|have to|must|is required to|would be required to)";
const DOWN =
  "(?<down>fall|drop|decrease|reduce|be reduced|decline|come down|be cut|cut|shed|go down|lower|be lowered)";
const UP =
  "(?<up>rise|increase|improve|grow|be increased|go up|be raised|raise|gain|be improved|solve)";
const N = "(?:by |a |an |further |another |additional |at least |of )*‹N(?<number>\\d+)›";

function numberOf(groups: Groups, { numbers }: ReadingContext): WrittenNumber | undefined {
  return numbers[Number(groups["number"])];
}

const required: Reader = (groups, _, context) => {
  const figure = numberOf(groups, context);
  if (!figure || !context.benchmark) return [];
  const direction = groups["down"] ? "fall" : groups["up"] ? "rise" : undefined;
  return [claim({ kind: "change required", benchmark: context.benchmark, figure, direction })];
};

const level: Reader = (groups, _, context) => {
  const figure = numberOf(groups, context);
  if (!figure || !context.benchmark) return [];
  return [claim({ kind: "value", of: context.benchmark, figure })];
};

function valueOf(of: "own" | BenchmarkName, tense: Tense = "present"): Reader {
  return (groups, _, context) => {
    const figure = numberOf(groups, context);
    return figure && figure.unit !== "none" ? [claim({ kind: "value", of, figure }, tense)] : [];
  };
}

const PATTERNS: readonly (readonly [pattern: string, read: Reader])[] = [
  // Positions
  [`${S}(?:${IS}|has) ${ORD}`, (g, c, x) => [position(g, c, x)]],
  [`${S}${WAS} ${ORD}`, (g, c, x) => [position(g, c, x, "past")]],
  [`${S}${REMAINS} (?:unchanged )?${ORD}`, (g, c, x) => [position(g, c, x), UNCHANGED]],
  [
    `${S}${HAS}${MOVE}${IN_RANK}(?: (?:up|down|back))?(?: ${FROM})? (?:to|into) ${ORD}`,
    (g, c, x) => [position(g, c, x), ...before(g, x), ...moved(g)],
  ],
  [
    `${S}${HAS}${MOVE}${IN_RANK}(?: up| down)?${PLACES}(?: ${FROM})?(?: (?:to|into) ${ORD})?`,
    (g, c, x) => [
      ...(g["now"] ? [position(g, c, x)] : []),
      ...before(g, x),
      ...moved(withUpOrDown(g, c)),
    ],
  ],
  [`${S}${HAS}${MOVE}${IN_RANK} ${FROM}`, (g, _, x) => [...before(g, x), ...moved(g)]],
  [
    `(?:which is |this is |it is )?(?:an? )?(?:further )?${MOVE_NOUN}(?: of ‹L(?<places>\\d+)›)?(?: ${FROM})?(?: to ${ORD})?`,
    (g, c, x) =>
      (g["before"] ?? g["now"] ?? g["places"])
        ? [...(g["now"] ? [position(g, c, x)] : []), ...before(g, x), ...moved(g)]
        : [],
  ],
  [`(?:from )?‹O(?<before>\\d+)j?› to ${ORD}`, (g, c, x) => [position(g, c, x), ...before(g, x)]],
  [`(?:up|down|moving|moved) ${FROM}`, (g, _, x) => before(g, x)],
  [
    `(?<up>up|down) ‹L(?<places>\\d+)›(?: ${FROM})?(?: to ${ORD})?`,
    (g, c, x) => [
      ...(g["now"] ? [position(g, c, x)] : []),
      ...before(g, x),
      ...moved({ ...g, ...(g["up"] === "up" ? { rose: "up" } : { fell: "down" }) }),
    ],
  ],
  [
    `${S}(?:msg )?(?:position|rank|ranking|placing|place)(?: is)? ${ORD}`,
    (g, c, x) => [position(g, c, x)],
  ],
  // "position: 8th" and a cell that says no more than "8th in its MSG"
  [`${ORD}`, (g, c, x) => [position(g, c, x, "bare")]],
  [
    `(?:it was |was |from |compared (?:with|to) |against )(?:the )?‹O(?<before>\\d+)j?›(?: (?:place|position))?`,
    (g, c, x) =>
      c.time.isPrevious || c.time.at !== undefined || c.opener === "compared" ? before(g, x) : [],
  ],
  [
    `${S}(?:${IS}|${REMAINS}) (?:in )?(?:the )?(?:bottom|last|worst)(?: place| position| ranked| performing)?`,
    (_, c) => (c.hasGroup ? [claim({ kind: "end of the group", end: "worst" })] : []),
  ],
  [
    `${S}(?:${IS}|${REMAINS}) (?:at )?(?:the )?(?:top|best|best ranked|best performing)(?: place| position| force)?`,
    (_, c) => (c.hasGroup ? [claim({ kind: "end of the group", end: "best" })] : []),
  ],
  // Movement of positions
  [
    `${S}(?<about>(?:position|positions|rank|ranking|placing|standing) )(?:has |have )?${MOVE}`,
    (g) => moved(g),
  ],
  [
    `${S}${HAS}${MOVE}(?: in)? (?:its|the|our)?(?: msg)? ?(?:position|rank|ranking|placing)`,
    (g) => moved(g),
  ],
  [
    `${S}(?:has not changed|have not changed|is unchanged|are unchanged|remains unchanged|has remained unchanged|remains the same|is the same|has remained the same|has not moved|did not change|has stayed the same|stays the same)(?: ${IN_RANK})?`,
    (g) => (ABOUT_RANK.test(g["subject"] ?? "") ? [UNCHANGED] : []),
  ],
  [
    `(?:there (?:is|was|has been) )?no change in (?:its |the )?(?:msg )?(?:position|rank|ranking)`,
    () => [UNCHANGED],
  ],
  // Average and top quartile
  [`${S}(?:${IS_NOW} )?${SIDE} ‹A›`, (g) => side(g, undefined)],
  [
    `${S}(?:${IS_NOW} )?(?:at )?‹N(?<number>\\d+)› ${SIDE} ‹A›`,
    (g, _, x) => side(g, numberOf(g, x)),
  ],
  [
    `${S}(?:has|have|having|with) (?:a |an |the )?(?<than>better|worse|higher|lower) (?:(?:rate|value|figure|percentage|level|‹M\\d+›) )+than ‹A›`,
    (g) => side({ side: `${g["than"]} than`, subject: "rate" }, undefined),
  ],
  [
    `${S}(?:of|at) ‹N(?<number>\\d+)› ${IS_NOW} ${SIDE} ‹A›`,
    (g, c, x) => [...valueOf("own")(g, c, x), ...side(g, undefined)],
  ],
  [
    `${S}${IS_NOW} (?:in|within|inside|ranked in|placed in|part of) ‹Q›`,
    () => [claim({ kind: "top quartile", isWithin: true })],
  ],
  [
    `${S}(?:${IS_NOW} )?(?:outside|not in|not within|not inside|short of|below)(?: of)? ‹Q›`,
    () => [claim({ kind: "top quartile", isWithin: false })],
  ],
  [
    `${S}${HAS}(?:dropped|fallen|fell|slipped|moved|come|gone) out of ‹Q›`,
    () => [claim({ kind: "top quartile", isWithin: false })],
  ],
  [
    `${S}${HAS}(?:moved into|entered|risen into|climbed into|moved back into|reached) ‹Q›`,
    () => [claim({ kind: "top quartile", isWithin: true })],
  ],
  // Aspirations
  [`${S}(?:is |are |has been |was )?${MEETS} ‹T›`, () => [status(true)]],
  [`${S}(?:has |have )${MEETS} ‹T›`, () => [status(true)]],
  [`${S}(?:(?:is|are|was) (?:not|no longer)|not|isn't|aren't) ${MEETS} ‹T›`, () => [status(false)]],
  [
    `${S}(?:does not|do not|did not|has not|have not|doesn't|don't|hasn't|is failing to|fails? to|failed to|is yet to|has yet to|is unable to) ${MEETS} ‹T›`,
    () => [status(false)],
  ],
  [
    `${S}(?:misses|missed|missing|is missing|has missed|is short of|falls short of|fell short of|is falling short of|is outside|short of|is some way short of|is ‹L\\d+› short of) ‹T›`,
    () => [status(false)],
  ],
  [
    `${S}(?:exceeds|is exceeding|has exceeded|exceeding|is within|is better than|betters) ‹T›`,
    () => [status(true)],
  ],
  [
    `${S}‹T› (?:is|are|has been|have been|was|is being) (?:met|achieved|reached|fulfilled|attained)`,
    () => [status(true)],
  ],
  [
    `${S}‹T› (?:is|are|has|have|was) (?:not|no longer|not been|not being|yet to be)(?: being| been)? (?:met|achieved|reached|fulfilled|attained)`,
    () => [status(false)],
  ],
  [`${S}‹T› (?:is|was|has been) missed`, () => [status(false)]],
  [`${S}‹T› (?:met|achieved)`, () => [status(true)]],
  [`${S}‹T› (?:not met|not achieved|missed)`, () => [status(false)]],
  [
    `(?:there (?:is|are) )?(?:currently )?no ‹T›(?: has been| is)?(?: set)?`,
    () => [claim({ kind: "no aspiration" })],
  ],
  [`${S}(?:has|have) no ‹T›`, () => [claim({ kind: "no aspiration" })]],
  [`${S}(?:does|do) not have ‹T›`, () => [claim({ kind: "no aspiration" })]],
  // Changes required
  [
    `${S}${NEED} (?:${DOWN}|${UP}|change|move)(?: (?:the|its|this|it|rate|value|percentage|figure|number|of|offences|(?:‹M\\d+›)))* ${N}`,
    required,
  ],
  [
    `${S}${NEED} (?:be|achieve|reach|exceed|get to|be above|be below|be at least|be at most|be over|be under|be better than|fall to|rise to|drop to|increase to|fall below|rise above|reduce to) ${N}`,
    level,
  ],
  [`${S}(?:needs|requires|require|would need|would require|would take|need) ${N}`, required],
  [
    `${S}${NEED} (?:record|have|see|remove|prevent|lose) ${N}`,
    (g, c, x) => (numberOf(g, x)?.direction ? required(g, c, x) : []),
  ],
  [
    `(?:it would take )?(?:a |an )?(?:further )?(?:(?<down>reduction|decrease|fall|drop)|(?<up>increase|rise|improvement)|change|gain) of ‹N(?<number>\\d+)›(?: (?:is|are|would be|was))?(?: (?:needed|required|necessary))?`,
    required,
  ],
  [
    `(?:another |a further )?‹N(?<number>\\d+)›(?: (?:are|is|would be))?(?: (?:needed|required|necessary))?`,
    (g, c, x) => (x.isOwnBenchmark ? required(g, c, x) : []),
  ],
  [
    `${S}(?:change|reduction|increase|improvement|gap|difference)(?: (?:required|needed))?(?: (?:is|of|stands at|would be))? ${N}`,
    required,
  ],
  // Values
  [
    `${S}(?:is|are|stands at|stand at|remains|remains at|sits at|is at|at|has been|is now)(?: at)? ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `${S}(?:is|are|remains)?(?: ?(?:at|with))? ?(?:a |the )?(?:rate|value|figure|percentage) (?:of|at|is) ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `(?:with |at |a rate of |with a rate of |at a rate of |has a rate of )‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [
    `(?:‹H› |it |the force |we )?(?:has|have|with|at) (?:a |an |the )?(?:(?:‹M\\d+›|rate|value) )+(?:of|at) ‹N(?<number>\\d+)›`,
    valueOf("own"),
  ],
  [`(?:with |at )?(?:a |an )?${S}(?:of|at) ‹N(?<number>\\d+)›`, valueOf("own")],
  [`‹A› (?:is|of|stands at|was|at|being) ‹N(?<number>\\d+)›`, valueOf("average")],
  [`(?:an? |the )?‹A›(?: value| rate)? ?‹N(?<number>\\d+)›`, valueOf("average")],
  [
    `‹Q› (?:is|of|stands at|was|at|starts at|begins at) ‹N(?<number>\\d+)›`,
    valueOf("top quartile"),
  ],
  // Own change and cause
  [
    `${S}(?:own )?(?:rate|value|figure|percentage) (?:has |have )?(?:(?<up>risen|rose|increased|grew|grown)|(?<down>fallen|fell|decreased|dropped|reduced))(?: by)? ‹N(?<number>\\d+)›`,
    ownChange,
  ],
  [
    `(?:the |this |its )?(?:move|movement|change|fall|rise|improvement|deterioration) (?:is|was) (?:mainly |largely |mostly |wholly |all )?(?:due to|down to|because of|the result of) (?:its |the |their |changes? (?:in|of|by|among) |other )*(?<cause>peers|peers' (?:own )?change|‹G›|forces|other forces|peers' figures)`,
    () => [claim({ kind: "cause", by: "peers" })],
  ],
  [
    `(?:the |this |its )?(?:move|movement|change|fall|rise|improvement|deterioration) (?:is|was) (?:mainly |largely |mostly |wholly |all )?(?:due to|down to|because of|the result of) (?:‹H›'s |its )(?:own )(?:change|figures|rate|performance)`,
    () => [claim({ kind: "cause", by: "own" })],
  ],
];

function ownChange(groups: Groups, clause: Clause, context: ReadingContext): readonly RawClaim[] {
  const figure = numberOf(groups, context);
  if (!figure) return [];
  const { since } = clause.time;
  if (typeof since === "number") return [];
  return [
    claim({
      kind: "own change",
      direction: groups["up"] ? "rise" : "fall",
      figure,
      since: since === "previous" ? "previous" : since === "other" ? "year before" : "not said",
    }),
  ];
}

function side(groups: Groups, by: WrittenNumber | undefined): readonly RawClaim[] {
  const found = SIDES[groups["side"] ?? ""];
  if (!found) return [];
  const ofNumbers = /(?:rate|value|figure|percentage|level)/u.test(groups["subject"] ?? "");
  const plain = found === "higher" ? "above" : found === "lower" ? "below" : found;
  return [claim({ kind: "average", side: ofNumbers ? found : plain, by })];
}

function status(isMet: boolean): RawClaim {
  return claim({ kind: "status", isMet });
}

/** "moved down two places": the sense stands in a word of its own. */
function withUpOrDown(groups: Groups, { core }: Clause): Groups {
  if (groups["moved"] === undefined) return groups;
  if (/ up /u.test(core)) return { ...groups, rose: "up" };
  return / down /u.test(core) ? { ...groups, fell: "down" } : groups;
}

const COMPILED = PATTERNS.map(([pattern, read]) => ({
  pattern: new RegExp(`^(?:${pattern})$`, "u"),
  read,
}));

/** Clauses that claim nothing by themselves, and on which the next one may lean. */
const UNDERSTOOD = [`${S}${HAS}${MOVE}`, `${S}(?:${IS}|${WAS})`].map(
  (pattern) => new RegExp(`^(?:${pattern})$`, "u"),
);

/** What a clause claims; undefined: it is not understood. */
export function readClause(clause: Clause, context: ReadingContext): ClauseReading | undefined {
  const core = clause.core.replace(/^(?:that|which|who|it means|this means|meaning|and|but) /u, "");
  for (const { pattern, read } of COMPILED) {
    const match = pattern.exec(core);
    if (!match) continue;
    const groups = match.groups ?? {};
    const claims = read(groups, clause, context);
    if (claims.length > 0) return { claims, subject: (groups["subject"] ?? "").trim() };
  }
  for (const pattern of UNDERSTOOD) {
    const match = pattern.exec(core);
    if (match) return { claims: [], subject: (match.groups?.["subject"] ?? "").trim() };
  }
  return undefined;
}
