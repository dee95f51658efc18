/** Wordings of a value beside the average and the top quartile. */
import type { WrittenNumber } from "./numberTags";
import { valueOf } from "./figurePatterns";
import {
  claim,
  type Groups,
  HAS,
  IS_NOW,
  numberOf,
  type Pattern,
  type RawClaim,
  S,
} from "./clauseWords";

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
export const BENCHMARK_PATTERNS: readonly Pattern[] = [
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
];

function side(groups: Groups, by: WrittenNumber | undefined): readonly RawClaim[] {
  const found = SIDES[groups["side"] ?? ""];
  if (!found) return [];
  const ofNumbers = /(?:rate|value|figure|percentage|level)/u.test(groups["subject"] ?? "");
  const plain = found === "higher" ? "above" : found === "lower" ? "below" : found;
  return [claim({ kind: "average", side: ofNumbers ? found : plain, by })];
}
