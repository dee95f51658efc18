/** Where the home force stands against what it aspires to, in a few words beside a measure's name. */
import { decimalsWritten } from "../basics/rounding";
import { ordinal } from "../basics/ordinal";
import { unitOfValue } from "../figures/units";
import type { MeasureResult } from "../model/measureResult";
import { countedText } from "./nouns";
import {
  aspirationText,
  changeText,
  NOT_APPLICABLE,
  numberText,
  positionText,
  valueText,
  withBest,
} from "./wording";

type Aiming = Pick<MeasureResult, "aspiration" | "measure" | "toAspiration">;
type Standing = Pick<MeasureResult, "position" | "tied" | "of" | "status"> & Aiming;

/**
 * The position and how far it is to the aspiration: "5th, 261 fewer offences to reach 4th",
 * "2nd, where 8th is best, a fall of 0.8% points to reach 5th", "2nd, meets its aspiration (Upper
 * Quartile Rank)", "7th, no aspiration (Small numbers)"; the
 * measure's figures alone decide, so the words are true wherever they stand.
 */
export function placeAndDistance(result: Standing): string {
  const position = positionText(result.position, result.tied, 0);
  const place = withBest(position, result.measure, result.of);
  return [place, againstAspiration(result)].filter((words) => words !== "").join(", ");
}

function againstAspiration(result: Standing): string {
  const written = aspirationText(result);
  switch (result.status) {
    case "Met":
      return `meets its aspiration (${written})`;
    case "Not met":
      return distanceWords(result) || `does not meet its aspiration (${written})`;
    case "No aspiration":
      return `no aspiration ${written}`.trim();
    case "No data":
      return "no data";
    case "":
      return "";
  }
}

/**
 * What it takes to reach the aspiration: "261 fewer offences to reach 4th", "a rise of 1.2% points to
 * reach the top quartile"; "" where it is reached, or no change is known.
 */
export function distanceWords(result: Aiming): string {
  const { toAspiration, measure } = result;
  if (!toAspiration || toAspiration.reached) return "";
  const { inCounts, inUnit } = toAspiration;
  const aim = aimWords(result);
  if (measure.changeIn === "count" && Number.isFinite(inCounts)) {
    const size = Math.abs(inCounts);
    const words = `${numberText(size, 0)} ${inCounts < 0 ? "fewer" : "more"}`;
    return `${countedText(words, size, measure.countNoun)} ${aim}`;
  }
  const size = changeText(toAspiration, measure, "aspiration").replace(/^[+-]/u, "");
  if (size === NOT_APPLICABLE) return "";
  return `a ${inUnit < 0 ? "fall" : "rise"} of ${size} ${aim}`;
}

function aimWords({ aspiration, measure }: Pick<Aiming, "aspiration" | "measure">): string {
  switch (aspiration.kind) {
    case "nth":
      return `to reach ${ordinal(aspiration.position)}`;
    case "average":
      return "to reach the MSG average";
    case "top quartile":
      return "to reach the top quartile";
    case "best":
      return "to be best in MSG";
    case "figure": {
      const { figure } = aspiration;
      return `to reach ${valueText(figure, unitOfValue(measure), decimalsWritten(figure))}`;
    }
    case "none":
    case "unreadable":
      return "";
  }
}
