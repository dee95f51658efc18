/** Comparison with figures published elsewhere: Check value and Check position. */
import { alternatives, type Alternative, type CheckContext } from "./checkAlternatives";
import { trouble, type Caveat } from "./caveats";
import { isMissing } from "../basics/missing";
import { agreesAsWritten } from "../basics/rounding";
import type { Measure } from "../model/setup";

const UNKNOWN =
  "Compare the denominator's year, the period's end, the group, and whether the figures have been revised since.";
const CAUSES_NAMED = 3;

/**
 * What differs from the figures to check with, beyond their rounding, with the likely cause: what
 * would have to be taken differently for the published figure to come out. A cause must reproduce
 * both figures where both are given; failing that, the one that differs.
 */
export function checkFigureCaveats(
  context: CheckContext,
  value: number,
  position: number,
): readonly Caveat[] {
  const { measure } = context.data;
  const { checkValue, checkPosition } = measure;
  const caveats: Caveat[] = [];
  if (!isMissing(value) && !agreesWith(checkValue, value)) {
    const shown = Number(value.toPrecision(7));
    const sentence = `The value is ${shown}, where ${checkValue} was published (Check value).`;
    const causes = causesOf(context, ({ value: other }) => agreesWith(checkValue, other));
    caveats.push(withCauses(sentence, causes, UNKNOWN));
  }
  if (!isMissing(position) && !isMissing(checkPosition) && checkPosition !== position) {
    const sentence = `The position is ${position}, where ${checkPosition} was published (Check position).`;
    const causes = causesOf(context, ({ position: other }) => other === checkPosition);
    caveats.push(withCauses(sentence, causes, `${UNKNOWN} Check Better and First is.`));
  }
  return caveats;
}

/** A blank to check with agrees with every figure. */
function agreesWith(written: number, computed: number): boolean {
  return isMissing(written) || (!isMissing(computed) && agreesAsWritten(written, computed));
}

function reproducesBoth({ checkValue, checkPosition }: Measure, other: Alternative): boolean {
  const samePosition = isMissing(checkPosition) || other.position === checkPosition;
  return agreesWith(checkValue, other.value) && samePosition;
}

function causesOf(
  context: CheckContext,
  reproduces: (other: Alternative) => boolean,
): readonly Alternative[] {
  const found = [...alternatives(context)].filter(reproduces);
  const both = found.filter((other) => reproducesBoth(context.data.measure, other));
  return (both.length > 0 ? both : found).slice(0, CAUSES_NAMED);
}

function withCauses(sentence: string, causes: readonly Alternative[], unknown: string): Caveat {
  const [first] = causes;
  if (!first) return trouble("warning", sentence, unknown);
  const hows = causes.map(({ how }) => how).join(", or ");
  return trouble("warning", `${sentence} It comes out ${hows}.`, first.remedy);
}
