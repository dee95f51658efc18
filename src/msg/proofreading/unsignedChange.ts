/** Changes required that were written without their sign. */
import { isMissing } from "../basics/missing";
import type { MeasureResult } from "../model/measureResult";
import { changeText } from "../words/wording";
import type { BenchmarkName } from "./claims";
import type { Contradiction } from "./contradiction";
import { isMeasured, sameFigure } from "./figures";
import type { WrittenNumber } from "./numberTags";

/** "0.01%" for a fall, beside changes that have their sign. */
export function unsignedChange(
  figure: WrittenNumber,
  result: MeasureResult,
  isSigned: () => boolean,
): Contradiction | undefined {
  if (figure.sign !== "" || figure.direction !== undefined) return undefined;
  const { measure, value } = result;
  if (isMeasured(figure, measure, false) && sameFigure(figure, value)) return undefined;
  const benchmarks: readonly BenchmarkName[] = ["average", "top quartile"];
  for (const benchmark of benchmarks) {
    const needed = neededChange(figure, benchmark, result);
    if (needed === undefined || needed >= 0 || !sameFigure(figure, needed)) continue;
    if (!isSigned()) return undefined;
    const change = benchmark === "average" ? result.toAverage : result.toTopQuartile;
    return {
      said: `${figure.written} without a sign, where figures beside it have theirs`,
      computed: `the change required to reach the ${benchmark} is ${changeText(change, measure, benchmark)}`,
    };
  }
  return undefined;
}

function neededChange(
  figure: WrittenNumber,
  benchmark: BenchmarkName,
  { toAverage, toTopQuartile, measure }: MeasureResult,
): number | undefined {
  const change = benchmark === "average" ? toAverage : toTopQuartile;
  if (!change || change.reached) return undefined;
  const isInUnit = figure.unit !== "count" && isMeasured(figure, measure, true);
  const isInCounts =
    figure.unit === "count" || (figure.unit === "none" && measure.changeIn === "count");
  const needed = isInUnit ? change.inUnit : isInCounts ? change.inCounts : Number.NaN;
  return isMissing(needed) ? undefined : needed;
}
