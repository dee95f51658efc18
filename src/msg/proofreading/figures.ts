/** Numbers as people write them beside numbers as they were computed. */
import { isShownInPercent, unitOfValue } from "../figures/units";
import { roundAsExcel } from "../basics/rounding";
import type { Measure } from "../model/setup";
import type { WrittenNumber } from "./numberTags";

/** "about 18,600" is right within a twentieth. */
const APPROXIMATELY = 0.05;

/**
 * Whether a written number is a computed one, rounded to the decimals it was written with; its sign
 * aside.
 */
export function sameFigure(written: WrittenNumber, computed: number): boolean {
  const size = Math.abs(computed);
  if (written.isApproximate) return Math.abs(written.size - size) <= APPROXIMATELY * size;
  return roundAsExcel(size, written.decimals) === written.size;
}

/**
 * Whether the number is in the measure's unit.
 *
 * @param isDifference of two values: points of percentages are differences, and "%" says so as well
 */
export function isMeasured(
  { unit, unitText }: WrittenNumber,
  measure: Measure,
  isDifference: boolean,
): boolean {
  const own = unitOfValue(measure).toLowerCase();
  if (unit === "own") return unitText === own;
  if (isShownInPercent(measure)) {
    return unit === "%" || (unit === "points" && (isDifference || own === "% points"));
  }
  const per = /per ([\d,]+|thousand)/u;
  const perOf = (text: string) =>
    per.exec(text)?.[1]?.replace("thousand", "1000").replaceAll(",", "");
  return unit === "rate" && perOf(own) !== undefined && perOf(own) === perOf(unitText);
}
