/** Wordings of places in the group, and of moves between them. */
import type { ClaimContent, Tense } from "./claims";
import type { Clause } from "./clauses";
import {
  claim,
  type Groups,
  FROM,
  HAS,
  IN_RANK,
  IS,
  MOVE,
  ORD,
  type Pattern,
  PLACES,
  type RawClaim,
  type ReadingContext,
  REMAINS,
  S,
  WAS,
} from "./clauseWords";

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
export const POSITION_PATTERNS: readonly Pattern[] = [
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
];

/** "moved down two places": the sense stands in a word of its own. */
function withUpOrDown(groups: Groups, { core }: Clause): Groups {
  if (groups["moved"] === undefined) return groups;
  if (/ up /u.test(core)) return { ...groups, rose: "up" };
  return / down /u.test(core) ? { ...groups, fell: "down" } : groups;
}
