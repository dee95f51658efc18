/** Comparison with figures published elsewhere: Check value and Check position. */
import { trouble, type Caveat } from "./caveats";
import { isMissing } from "./missing";
import { agreesAsWritten } from "./rounding";
import type { Measure } from "./setup";

const LIKELY =
  "Compare the denominator's year, the window's end, the group, and whether the figures have been revised since.";

/** What differs from the figures to check with, beyond their rounding. */
export function checkCaveats(measure: Measure, value: number, position: number): readonly Caveat[] {
  const { checkValue, checkPosition } = measure;
  const caveats: Caveat[] = [];
  if (!isMissing(checkValue) && !isMissing(value) && !agreesAsWritten(checkValue, value)) {
    const shown = Number(value.toPrecision(7));
    const sentence = `The value is ${shown}, where ${checkValue} was published (Check value).`;
    caveats.push(trouble("warning", sentence, LIKELY));
  }
  if (!isMissing(checkPosition) && !isMissing(position) && checkPosition !== position) {
    const sentence = `The position is ${position}, where ${checkPosition} was published (Check position).`;
    caveats.push(trouble("warning", sentence, `${LIKELY} Check Better and First is.`));
  }
  return caveats;
}
