/**
 * Whether a claim can be true by the computed figures. Only what neither reading of the words makes
 * true is a contradiction; what the figures cannot tell is none.
 */
import { monthName, monthOfName } from "../basics/period";
import type { UpdateReport } from "../model/update";
import { updateName } from "../model/update";
import type { Claim, ClaimContent } from "./claims";
import type { Contradiction, Of } from "./contradiction";
import {
  dataToText,
  isSincePrevious,
  judgeCause,
  judgeEnd,
  judgeMovement,
  judgePosition,
  judgePrevious,
  judgeStale,
} from "./judgePosition";
import { judgeStatus } from "./judgeStatus";
import {
  judgeAverage,
  judgeChange,
  judgeOwnChange,
  judgeQuartile,
  judgeValue,
} from "./judgeFigures";
import type { MeasureResult } from "../model/measureResult";

/** When a claim is of: the update's own figures, those of the update before, or another time. */
type When = "now" | "previous" | "other" | "stale";

export function judgeClaim(
  { content, tense, time, isBesideBefore }: Claim,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  if (content.kind === "data to") return judgeDataTo(content.end, result);
  const when = timeOf(time.at, result, update);
  if (when === "other" || time.isOther) return undefined;
  if (isBesideBefore) {
    if (content.kind === "position") return judgePosition(content, result);
    const isRecent = when !== "stale" && isSincePrevious(time.since, result);
    return content.kind === "movement" && isRecent ? judgeMovement(content, result) : undefined;
  }
  if (content.kind === "position") {
    const isPrevious =
      content.when === "previous" || when === "previous" || (time.isPrevious && tense === "past");
    if (isPrevious) return when === "stale" ? undefined : judgePrevious(content, time, result);
    if (when === "stale") return judgeStale(time.at as number, tense, content, result);
    if (tense === "past" && when !== "now") return undefined;
    if (tense === "past" && time.at === undefined) return undefined;
    if (time.isPrevious) return undefined;
    return judgePosition(content, result);
  }
  if (when !== "now" || time.isPrevious) return undefined;
  if (content.kind === "movement") {
    return isSincePrevious(time.since, result) ? judgeMovement(content, result) : undefined;
  }
  if (content.kind === "own change") return judgeOwnChange(content, result);
  return judgeToday(content, result, update);
}

function judgeToday(
  content: Exclude<
    ClaimContent,
    Of<"data to"> | Of<"position"> | Of<"movement"> | Of<"own change">
  >,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  switch (content.kind) {
    case "end of the group":
      return judgeEnd(content.end, result);
    case "status":
      return judgeStatus(content.isMet, result);
    case "no aspiration":
      return result.status === "" || result.status === "No aspiration"
        ? undefined
        : {
            said: "that there is no aspiration",
            computed: `the aspiration is "${result.measure.aspirationText}" (${result.status})`,
          };
    case "no new data":
      return result.movement.kind === undefined || result.movement.kind === "No new data"
        ? undefined
        : {
            said: "that there are no new data",
            computed: `the data go to ${dataToText(result)}, further than last time`,
          };
    case "average":
      return judgeAverage(content, result, update);
    case "top quartile":
      return judgeQuartile(content.isWithin, result, update);
    case "value":
      return judgeValue(content, result, update);
    case "change required":
      return judgeChange(content, result, update);
    case "cause":
      return judgeCause(content.by, result);
  }
}

/** The month an update is named after; its figures may be older. */
function timeOf(at: number | undefined, result: MeasureResult, update: UpdateReport): When {
  if (at === undefined) return "now";
  const dataTo = result.league?.period.end;
  if (at === dataTo || at === monthOfName(updateName(update))) return "now";
  if (at === update.dataTo?.end) return "now";
  const { previous } = result.movement;
  if (previous && (at === previous.dataTo?.end || at === monthOfName(previous.update))) {
    return "previous";
  }
  return dataTo === undefined ? "other" : "stale";
}

function judgeDataTo(end: number, { league }: MeasureResult): Contradiction | undefined {
  if (!league || end === league.period.end) return undefined;
  return {
    said: `data to ${monthName(end)}`,
    computed: `the data go to ${monthName(league.period.end)} (the latest period in which the force and at least half the group have values)`,
  };
}
