/** A sentence on a measure as quarterly updates word it, for an analyst to keep or to change. */
import { listText } from "./leagueWording";
import { isMissing } from "../basics/missing";
import { isRevisionOnly } from "../publication/movement";
import { monthName } from "../basics/period";
import { moveOfValue } from "../figures/units";
import { ordinal } from "../basics/ordinal";
import { valueInMonth } from "../model/positionsOverTime";
import type { UpdateReport } from "../model/update";
import { aspirationToPass, passingSentence } from "./valuesToPass";
import { numberText, withBest, withUnit } from "../words/wording";
import type { Movement } from "../model/movement";
import type { MeasureResult } from "../model/measureResult";

/**
 * "Essex remains 8th in its MSG." "Essex has moved from 4th to 5th in its MSG; its own rate fell
 * 10.4%, and the move is due to peers." Then, where the aspiration is not met and another force's
 * value is in the way: "To be 4th, it would have to fall below 6.60 per 1,000 pop. (the
 * value of Kent)." "" where there is nothing to say: no data, or no position.
 */
export function draftSentence(
  result: MeasureResult,
  { setup }: Pick<UpdateReport, "setup">,
): string {
  const place = placeSentence(result, setup);
  const target = place === "" ? undefined : aspirationToPass(result, setup);
  return target ? `${place} ${passingSentence(target, result)}` : place;
}

function placeSentence(result: MeasureResult, setup: UpdateReport["setup"]): string {
  const { movement, position, of, measure, league } = result;
  if (!league || !(position > 0)) return "";
  const home = setup.settings.homeForce;
  const place = `${result.tied ? "joint " : ""}${ordinal(position)}`;
  const inGroup = withBest("in its MSG", measure, of);
  const { kind, previous } = movement;
  if (!previous || kind === "New") return `${home} is ${place} ${inGroup}.`;
  if (kind === "No new data") {
    const dataTo = monthName(league.period.end);
    return `${home} remains ${place} ${inGroup}; there are no new data (last data to ${dataTo}).`;
  }
  if (isRevisionOnly(movement)) {
    const published = `the ${ordinal(previous.position)} published in ${previous.update}`;
    return `${home} is ${place} ${inGroup}; ${published} differs by revised figures alone.`;
  }
  if (kind === "No change") return `${home} remains ${place} ${inGroup}.`;
  const why = [ownChange(result), causeOf(movement)].filter((text) => text !== "").join(", and ");
  const moved = `${home} has moved from ${ordinal(previous.position)} to ${place} ${inGroup}`;
  return why === "" ? `${moved}.` : `${moved}; ${why}.`;
}

/** The own value then and now, both by today's figures; "" where the one before is not known. */
function ownChange({ measure, value, positions, movement }: MeasureResult): string {
  const before = valueInMonth(positions, movement.previous?.dataTo?.end);
  if (isMissing(before) || isMissing(value)) return "";
  const noun = `its own ${nounOf(measure)}`;
  const { as, unit } = moveOfValue(measure);
  const change = as === "points" ? value - before : (value / before - 1) * 100;
  if (!Number.isFinite(change)) return "";
  const size = numberText(Math.abs(change), 1);
  if (Number(size.replaceAll(",", "")) === 0) return `${noun} is all but unchanged`;
  return `${noun} ${change < 0 ? "fell" : "rose"} ${withUnit(size, unit)}`;
}

function nounOf({ unit, denominator }: MeasureResult["measure"]): string {
  const isRate = denominator.trim() !== "" || /^%|\bper\b/u.test(unit.trim().toLowerCase());
  return isRate ? "rate" : "figure";
}

/**
 * Who made the move: whatever moved it in its direction, though something else moved it back; ""
 * where it is not known.
 */
function causeOf({ places, byOwn, byPeers, byRevision }: Movement): string {
  if (isMissing(byOwn) || isMissing(byPeers)) return "";
  const causes = [
    { by: byOwn, words: "its own change" },
    { by: byPeers, words: "peers" },
    { by: byRevision, words: "revised figures" },
  ]
    .filter(({ by }) => Math.sign(by) === Math.sign(places))
    .map(({ words }) => words);
  if (causes.length === 0) return "";
  return `the move is due to ${causes.length === 2 ? "both " : ""}${listText(causes)}`;
}
