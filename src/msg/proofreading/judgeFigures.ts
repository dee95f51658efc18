/** Whether what is said of values, benchmarks and changes can be true. */
import { arithmeticTolerance, AVERAGE_NAMES } from "../standing/average";
import { isMissing } from "../basics/missing";
import { valueInMonth } from "../model/positionsOverTime";
import { isShownInPercent, moveOfValue, yearlyChange } from "../figures/units";
import type { ChangeAs } from "../model/setup";
import { roundAsExcel } from "../basics/rounding";
import { isAsGoodAs } from "../standing/standing";
import { topQuartileWords } from "../standing/topQuartile";
import type { UpdateReport } from "../model/update";
import { changeText, numberText, measureText } from "../words/wording";
import type { BenchmarkName } from "./claims";
import { isMeasured, sameFigure } from "./figures";
import type { WrittenNumber } from "./numberTags";
import type { Contradiction, Of } from "./contradiction";
import type { MeasureResult } from "../model/measureResult";

function benchmarkFigure(name: BenchmarkName, { average, topQuartile }: MeasureResult): number {
  return name === "average" ? average : topQuartile;
}

function benchmarkText(name: BenchmarkName, result: MeasureResult, update: UpdateReport): string {
  const { measure } = result;
  const { settings } = update.setup;
  const figure = numberText(benchmarkFigure(name, result), measure.decimals);
  const unit = isShownInPercent(measure) ? "%" : "";
  const without = settings.homeForceInAverage ? "" : ` without ${settings.homeForce}`;
  return name === "average"
    ? `the average is ${figure}${unit} (${AVERAGE_NAMES[settings.average]}${without})`
    : `the top quartile begins at ${figure}${unit} (${topQuartileWords(settings.topQuartile, result.of)})`;
}

function ownText({ measure, value }: MeasureResult): string {
  return `the value is ${measureText(value, measure)}`;
}

export function judgeAverage(
  { side, by }: Of<"average">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { value, average, measure, league } = result;
  if (isMissing(value) || isMissing(average) || !league || measure.better === "neither") {
    return undefined;
  }
  const tolerance = arithmeticTolerance(league.values);
  const looksEqual =
    roundAsExcel(value, measure.decimals) === roundAsExcel(average, measure.decimals);
  if (looksEqual || Math.abs(value - average) <= tolerance) return undefined;
  const isBetter = isAsGoodAs(value, average, measure.better, tolerance);
  const isGreater = value > average;
  const canBeTrue = {
    better: isBetter,
    worse: !isBetter,
    above: isBetter || isGreater,
    below: !isBetter || !isGreater,
    higher: isGreater,
    lower: !isGreater,
  }[side];
  const computed = `${ownText(result)}, and ${benchmarkText("average", result, update)}: ${isBetter ? "better" : "worse"} than the average`;
  const than = side === "above" || side === "below" ? side : `${side} than`;
  if (!canBeTrue) return { said: `${than} the average`, computed };
  if (!by || !isMeasured(by, measure, true) || sameFigure(by, value - average)) return undefined;
  return { said: `${by.written} from the average`, computed };
}

export function judgeQuartile(
  isWithin: boolean,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { value, topQuartile, measure, league } = result;
  if (isMissing(value) || isMissing(topQuartile) || !league) return undefined;
  const tolerance =
    update.setup.settings.topQuartile === "rank" ? 0 : arithmeticTolerance(league.values);
  const reached = isAsGoodAs(value, topQuartile, measure.better, tolerance);
  if (reached === isWithin) return undefined;
  return {
    said: `${isWithin ? "within" : "outside"} the top quartile`,
    computed: `${ownText(result)}, and ${benchmarkText("top quartile", result, update)}`,
  };
}

export function judgeValue(
  { of, figure }: Of<"value">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { measure, league } = result;
  const value = of === "own" ? result.value : benchmarkFigure(of, result);
  if (!league || isMissing(value) || !isMeasured(figure, measure, false)) return undefined;
  const hasOtherSign = figure.sign !== "" && value !== 0 && (figure.sign === "-") !== value < 0;
  if (sameFigure(figure, value) && !hasOtherSign) return undefined;
  // The same words may stand for the change that is needed.
  if (of !== "own" && isChange(figure, of, result)) return undefined;
  return {
    said: figure.written,
    computed: of === "own" ? ownText(result) : benchmarkText(of, result, update),
  };
}

function isChange(figure: WrittenNumber, of: BenchmarkName, result: MeasureResult): boolean {
  const change = of === "average" ? result.toAverage : result.toTopQuartile;
  return change !== undefined && sameFigure(figure, change.inUnit);
}

export function judgeChange(
  { benchmark, figure, direction, isAsPublished = false }: Of<"change required">,
  result: MeasureResult,
  update: UpdateReport,
): Contradiction | undefined {
  const { measure } = result;
  const change = benchmark === "average" ? result.toAverage : result.toTopQuartile;
  if (!change) return undefined;
  const isCount =
    figure.unit === "count" || (figure.unit === "none" && measure.changeIn === "count");
  if (!isCount && !isMeasured(figure, measure, true)) return undefined;
  const candidates = isCount
    ? [change.inCounts, change.inCountsWithOwnShare]
    : [change.inUnit, change.inUnitWithOwnShare];
  const known = candidates
    .slice(0, isAsPublished ? 1 : undefined)
    .filter((candidate) => !isMissing(candidate));
  const [first] = known;
  if (first === undefined) return undefined;
  const computed = `the change required to reach the ${benchmark} is ${changeText(change, measure, benchmark)} (${benchmarkText(benchmark, result, update)})`;
  if (change.reached) return figure.size === 0 ? undefined : { said: figure.written, computed };
  const way =
    direction ??
    (figure.sign === "-" || figure.direction === "fewer"
      ? "fall"
      : figure.sign === "+" || figure.direction === "more"
        ? "rise"
        : undefined);
  if (way !== undefined && (way === "fall") !== first < 0) {
    return { said: `that it must ${way} by ${figure.written}`, computed };
  }
  return known.some((candidate) => sameFigure(figure, candidate))
    ? undefined
    : { said: figure.written, computed };
}

export function judgeOwnChange(
  { direction, figure, since }: Of<"own change">,
  result: MeasureResult,
): Contradiction | undefined {
  const readings = readingsOfChange(figure, result);
  const ends = [
    ...(since === "year before" ? [] : [result.movement.previous?.dataTo?.end]),
    ...(since === "previous" ? [] : [(result.league?.period.end ?? NaN) - 12]),
  ];
  const changes = ends.flatMap((end) => readings.map((as) => changeSince(result, end, as)));
  const [first] = changes;
  // Without its time the words may mean either: both must be known, and neither fit.
  if (first === undefined || changes.includes(undefined)) return undefined;
  const fits = (change: number | undefined) =>
    change !== undefined && change > 0 === (direction === "rise") && sameFigure(figure, change);
  if (changes.some(fits)) return undefined;
  const { unit } = moveOfValue(result.measure);
  const amount = `${first < 0 ? "fell" : "rose"} ${numberText(Math.abs(first), 1)}${unit}`;
  const from = since === "year before" ? "on a year before" : "since the previous update";
  return {
    said: `${direction === "rise" ? "rose" : "fell"} ${figure.written}`,
    computed: `the value ${amount} ${from}`,
  };
}

/**
 * How a change of the own value is to be read, the measure's own way first: percentages change by
 * points, though people write "%" of them, which may be points or per cent; others by per cent. None
 * where the words measure something else.
 */
function readingsOfChange(
  { unit, unitText }: WrittenNumber,
  { measure }: MeasureResult,
): readonly ChangeAs[] {
  if (measure.basis !== "level") return [];
  const { as } = moveOfValue(measure);
  const isPercent = unit === "%" || (unit === "own" && unitText === "%");
  if (unit === "points") return as === "points" ? ["points"] : [];
  if (!isPercent) return [];
  return as === "points" ? ["points", "per cent"] : ["per cent"];
}

/** By how much the own value changed since a month, by today's data. */
function changeSince(
  { value, positions }: MeasureResult,
  end: number | undefined,
  as: ChangeAs,
): number | undefined {
  const before = valueInMonth(positions, end);
  if (isMissing(before) || isMissing(value)) return undefined;
  const change = yearlyChange(value, before, as);
  return isMissing(change) ? undefined : change;
}
