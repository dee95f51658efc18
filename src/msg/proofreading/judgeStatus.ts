/** Whether what is said of an aspiration can be true. */
import { measureText, numberText, placeInGroup } from "../words/wording";
import type { Contradiction } from "./contradiction";
import type { MeasureResult } from "../model/measureResult";

export function judgeStatus(isMet: boolean, result: MeasureResult): Contradiction | undefined {
  const { status } = result;
  if (status === "" || status === "No data") return undefined;
  if (status === (isMet ? "Met" : "Not met")) return undefined;
  return {
    said: isMet ? "that the aspiration is met" : "that the aspiration is not met",
    computed: statusReason(result),
  };
}

/** Why a status is what it is: "Not met: 6th of 8, where 8th is best, and the aspiration is 7th in MSG". */
export function statusReason(result: MeasureResult): string {
  const { status, aspiration, measure } = result;
  if (status === "No aspiration") return "there is no aspiration";
  const wanted = `the aspiration is "${measure.aspirationText.replace(/\.$/u, "")}"`;
  const place = placeInGroup(result);
  const value = measureText(result.value, measure);
  const shown = (figure: number) => numberText(figure, measure.decimals);
  const against =
    aspiration.kind === "average"
      ? `${value} against an average of ${shown(result.average)}`
      : aspiration.kind === "top quartile"
        ? `${place}; ${value} against ${shown(result.topQuartile)} at the top quartile`
        : aspiration.kind === "figure"
          ? value
          : place;
  return `${status}: ${against}, and ${wanted}`;
}
