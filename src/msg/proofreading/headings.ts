/** Sentences that head a list of measures: "Essex is meeting its aspiration in two areas:". */
import type { ListHeading } from "./claims";

const SUBJECT =
  "(?:(?:‹H›(?:'s|')?|the|its|our|their|it|we|they|(?:police )?force(?:'s)?|positions?|rank(?:ing|s)?|placing|msg|of|in|there|performance) )*";
const IN = "(?:in|for|on|across|against|within|over|with) ";
const AREAS = "‹C(?<count>\\d*)›";
const MEETS = "(?:meeting|meets?|met|achieving|achieved|achieves?|reaching|reached)";
const NOT =
  "(?:(?:(?:is|are|has|have|does|do|did|was) )?not|is failing to|fails? to|failed to|has yet to|is yet to|isn't|hasn't|doesn't)";
const IMPROVED = "(?:improved|improving|risen|rose|bettered|moved up|gone up|climbed)";
const WORSENED =
  "(?:deteriorated|deteriorating|worsened|fallen|fell|declined|dropped|slipped|moved down|gone down)";
const UNCHANGED =
  "(?:unchanged|remained unchanged|remained the same|not changed|stayed the same|remained static|not moved)";
const POSITION = "(?:(?:the|its|their|our|‹H›'s) )?(?:msg )?(?:positions?|rank(?:ing)?s?|placing)";

const HEADINGS: readonly (readonly [list: ListHeading["list"], pattern: string])[] = [
  ["notMeeting", `${SUBJECT}${NOT} ${MEETS} ‹T› ${IN}${AREAS}`],
  ["notMeeting", `${AREAS} ${NOT} ${MEETS} ‹T›`],
  [
    "notMeeting",
    `${SUBJECT}‹T› (?:is|are|has|have|was) not (?:been |being )?${MEETS} ${IN}${AREAS}`,
  ],
  ["meeting", `${SUBJECT}(?:is |are |has |have )?${MEETS} ‹T› ${IN}${AREAS}`],
  ["meeting", `${AREAS} (?:is |are |has |have )?${MEETS} ‹T›`],
  ["meeting", `${SUBJECT}‹T› (?:is|are|has been|have been|was) ${MEETS} ${IN}${AREAS}`],
  [
    "improved",
    `${SUBJECT}(?:has |have |is )?${IMPROVED}(?: ${IN}${POSITION}| ${POSITION})? ${IN}${AREAS}`,
  ],
  ["improved", `${AREAS} (?:has |have )?${IMPROVED}(?: (?:in )?${POSITION})?`],
  [
    "deteriorated",
    `${SUBJECT}(?:has |have |is )?${WORSENED}(?: ${IN}${POSITION}| ${POSITION})? ${IN}${AREAS}`,
  ],
  ["deteriorated", `${AREAS} (?:has |have )?${WORSENED}(?: (?:in )?${POSITION})?`],
  ["unchanged", `${SUBJECT}(?:is |are |has |have )?${UNCHANGED} ${IN}${AREAS}`],
  ["noAspiration", `(?:there (?:is|are) )?no ‹T› ${IN}${AREAS}`],
  ["noAspiration", `${AREAS} (?:has|have) no ‹T›`],
  [
    "noNewData",
    `(?:there (?:is|are|were) )?no new data(?: (?:is|are|were))?(?: available)? ${IN}${AREAS}`,
  ],
  ["noNewData", `${AREAS} (?:has|have) no new data`],
];

const COMPILED = HEADINGS.map(([list, pattern]) => ({
  list,
  pattern: new RegExp(`^${pattern}$`, "u"),
}));

/** Lists of movements are of positions: the sentence must say so. */
const ABOUT_POSITIONS = /(?:position|rank|placing|‹G›|‹R›)/u;

/**
 * @param core a clause without time and group (see `clausesOf`)
 * @param sentence the tagged sentence it stands in
 */
export function listHeading(core: string, sentence: string): ListHeading | undefined {
  for (const { list, pattern } of COMPILED) {
    const match = pattern.exec(core);
    if (!match) continue;
    const isMovement = list === "improved" || list === "deteriorated" || list === "unchanged";
    if (isMovement && !ABOUT_POSITIONS.test(sentence)) continue;
    const count = match.groups?.["count"] ?? "";
    return { list, count: count === "" ? undefined : Number(count) };
  }
  return undefined;
}
