/** Whether what is said of places, and of moves between them, can be true. */
import { isMissing } from "../basics/missing";
import { monthName, monthOfName } from "../basics/period";
import { placesText, positionText, whichIsBest } from "../words/wording";
import { ordinal } from "../basics/ordinal";
import type { Claim } from "./claims";
import type { Contradiction, Of } from "./contradiction";
import type { MeasureResult } from "../model/measureResult";

export function isSincePrevious(
  since: Claim["time"]["since"],
  { movement: { previous } }: MeasureResult,
): boolean {
  if (since === undefined || since === "previous") return true;
  if (since === "other" || !previous) return false;
  return since === previous.dataTo?.end || since === monthOfName(previous.update);
}

export function dataToText({ league }: MeasureResult): string {
  return league ? monthName(league.period.end) : "";
}

function numberingText({ measure, of, league }: MeasureResult): string {
  const numbering = whichIsBest(measure, of) || "1st is best";
  return `${numbering}; standard competition rank, ${league ? monthName(league.period.end) : ""}`;
}

function computedPosition(result: MeasureResult): string {
  return `the position is ${positionText(result.position, result.tied, result.of)} (${numberingText(result)})`;
}

/** The number in the measure's own numbering, where the text says that the other end is best. */
function inOwnNumbering(content: Of<"position">, { measure, of }: MeasureResult): number {
  const saysFirst = content.bestIs === 1;
  const saysLast = content.bestIs === of && of > 1;
  const isOther =
    (saysFirst && measure.firstIs === "worst") || (saysLast && measure.firstIs === "best");
  return isOther ? of + 1 - content.position : content.position;
}

function isAnotherGroup({ of }: Of<"position">, result: MeasureResult): boolean {
  return of !== 0 && of !== result.of && of !== result.league?.forces.length;
}

export function judgePosition(
  content: Of<"position">,
  result: MeasureResult,
): Contradiction | undefined {
  const { position, tied } = result;
  if (isMissing(position) || isAnotherGroup(content, result)) return undefined;
  const written = inOwnNumbering(content, result);
  if (written === position && !(content.isJoint && !tied)) return undefined;
  const joint = content.isJoint && written === position ? "joint " : "";
  return { said: `${joint}${ordinal(content.position)}`, computed: computedPosition(result) };
}

/** "6th in March 2020", where the data go to June: a past position, or an old date. */
export function judgeStale(
  at: number,
  tense: Claim["tense"],
  content: Of<"position">,
  result: MeasureResult,
): Contradiction | undefined {
  if (tense !== "present" || !result.league) return undefined;
  if (result.positions.ends.includes(at) || at > result.league.period.end + 12) return undefined;
  if (content.position !== result.position) return undefined;
  return {
    said: `${ordinal(content.position)} in ${monthName(at)}`,
    computed: `the data go to ${dataToText(result)}`,
  };
}

export function judgePrevious(
  content: Of<"position">,
  time: Claim["time"],
  result: MeasureResult,
): Contradiction | undefined {
  const { previous } = result.movement;
  if (!previous || isMissing(previous.position) || isAnotherGroup(content, result))
    return undefined;
  if (!isSincePrevious(time.since, result)) return undefined;
  if (inOwnNumbering(content, result) === previous.position) return undefined;
  return { said: `${ordinal(content.position)} before`, computed: previousText(result) };
}

function previousText({ movement: { previous } }: MeasureResult): string {
  if (!previous) return "";
  const at = previous.dataTo ? ` (data to ${monthName(previous.dataTo.end)})` : "";
  const when = previous.update === "" ? "in the period before" : `in ${previous.update}`;
  return `the position ${when} was ${ordinal(previous.position)}${at}`;
}

export function judgeMovement(
  { direction, places, isVerdict }: Of<"movement">,
  result: MeasureResult,
): Contradiction | undefined {
  const { movement, measure, position } = result;
  const { previous, kind } = movement;
  if (kind === undefined || kind === "New" || !previous || isMissing(movement.places)) {
    return undefined;
  }
  // Up and down a list that counts from the worst: who can tell which way.
  const isUnclear = !isVerdict && measure.firstIs === "worst";
  const computed = `${previousText(result)} and is ${ordinal(position)} now (${kind})`;
  const found =
    movement.places > 0 ? "improved" : movement.places < 0 ? "deteriorated" : "unchanged";
  if (direction === "unchanged") {
    return found === "unchanged" ? undefined : { said: "that the position is the same", computed };
  }
  if (kind === "No new data" && found !== "unchanged") return undefined;
  if (found === "unchanged") {
    return { said: `that the position ${direction === "moved" ? "changed" : direction}`, computed };
  }
  if (direction !== "moved" && !isUnclear && direction !== found) {
    return { said: `that the position ${direction}`, computed };
  }
  if (places !== 0 && places !== Math.abs(movement.places)) {
    return { said: placesText(places), computed: `${computed}: ${placesText(movement.places)}` };
  }
  return undefined;
}

export function judgeEnd(end: "best" | "worst", result: MeasureResult): Contradiction | undefined {
  const { league, measure } = result;
  if (!league || isMissing(result.position)) return undefined;
  const better = league.better[league.home] as number;
  const tied = league.tied[league.home] as number;
  const isIt = end === "best" ? better === 0 : better + tied === league.ranked - 1;
  // "Bottom of the group" may be meant of the number where it counts from the worst.
  const number = end === "best" ? 1 : result.of;
  if (isIt || (measure.firstIs === "worst" && result.position === number)) return undefined;
  return { said: `${end} of the group`, computed: computedPosition(result) };
}

export function judgeCause(
  by: "own" | "peers",
  { movement }: MeasureResult,
): Contradiction | undefined {
  const { byOwn, byPeers, places } = movement;
  if (isMissing(byOwn) || isMissing(byPeers) || places === 0) return undefined;
  const share = by === "own" ? byOwn : byPeers;
  const other = by === "own" ? byPeers : byOwn;
  const direction = Math.sign(places);
  if (share * direction > 0 && Math.abs(share) >= Math.abs(other)) return undefined;
  return {
    said: `that the move is due to ${by === "own" ? "the force's own change" : "peers"}`,
    computed: `of ${placesText(places)}, ${byOwn} by the own change and ${byPeers} by the peers' (+ is better)`,
  };
}
