/** One indicator: its figure for the quarter, what it is compared with, and what a reader must know. */
import { isMissing, MISSING } from "../basics/missing";
import { monthName, shortPeriodName, startOf, type Period } from "../basics/period";
import { warning, error, type Place, type Problem } from "../basics/problem";
import { agreesAsWritten } from "../basics/rounding";
import { isMostlyPercent } from "../figures/units";
import type { Observations } from "../model/observations";
import type { Comparison, IndicatorResult, QuarterFigure } from "../model/ownFigures";
import type { Commitment, Indicator } from "../model/ownSetup";
import { numberText } from "../words/wording";
import { fullSeriesName, type SeriesNames } from "../figures/seriesNames";
import { judgeTarget } from "./indicatorTarget";
import { compareFigures, type FigureNature } from "./comparison";
import { busiestMonth, extremeSince, recentFigures, seriesBegins } from "./overTime";
import {
  figureAt,
  flowFigure,
  ownSeries,
  quarterBefore,
  quarterFigure,
  type Found,
  type OwnSeries,
} from "./quarterFigure";
import { hasOverlap } from "../figures/windows";

const YEAR = 12;
/** Quarters of a year: the hours of one are multiplied by so many. */
const QUARTERS = 4;

export interface IndicatorContext {
  readonly observations: Observations;
  readonly names: SeriesNames;
  /** Index of the home force. */
  readonly home: number;
  readonly quarter: Period;
  readonly commitment: Commitment | undefined;
  /** What reading has found: its errors are the reason where the indicator is not usable. */
  readonly found: readonly Problem[];
}

export interface ComputedIndicator {
  readonly result: IndicatorResult;
  readonly problems: readonly Problem[];
}

/** Computes an indicator; one without a figure keeps its row, with the reason in its note. */
export function computeIndicator(
  indicator: Indicator,
  context: IndicatorContext,
): ComputedIndicator {
  if (!indicator.usable) {
    const own = context.found.filter(
      ({ severity, indicator: name }) => severity === "error" && name === indicator.name,
    );
    return {
      result: blank(indicator, context, own.map(({ what }) => what).join(" ")),
      problems: [],
    };
  }
  const series = seriesNamed(indicator.series, indicator.seriesPlace, indicator, context);
  if ("problem" in series) return stopped(indicator, context, series.problem);
  const quarter = ownQuarter(indicator, context.quarter);
  const now = quarterFigure(series.own, indicator.kind, quarter);
  if (!("found" in now)) {
    const gap = noFigure(indicator, quarter, now.missing, series.own, context);
    return stopped(indicator, context, gap);
  }
  return compute(indicator, context, series.own, quarter, now.found);
}

/** The quarter of an indicator's figures: that of the update, or the one its data go to. */
function ownQuarter({ dataTo }: Indicator, quarter: Period): Period {
  return dataTo && dataTo.end < quarter.end ? { end: dataTo.end, months: quarter.months } : quarter;
}

type SeriesOr = { readonly own: OwnSeries } | { readonly problem: Problem };

function seriesNamed(
  name: string,
  place: Place,
  { name: indicator, kind }: Indicator,
  { names, observations, home }: IndicatorContext,
): SeriesOr {
  const found = names.find(name, indicator, place);
  if ("problem" in found) {
    const { what, remedy, where } = found.problem;
    return { problem: { ...error(what, remedy, ...where), indicator } };
  }
  const own = ownSeries(observations, found.index, home);
  if (kind === "flow" && hasOverlap(own.series)) {
    const what = `${indicator}: the periods of "${fullSeriesName(own.series)}" overlap, so that figures would be counted more than once.`;
    const remedy = "Write value in Kind for figures that are rolling totals already.";
    return { problem: { ...error(what, remedy, place), indicator } };
  }
  return { own };
}

function compute(
  indicator: Indicator,
  context: IndicatorContext,
  own: OwnSeries,
  quarter: Period,
  now: QuarterFigure,
): ComputedIndicator {
  const problems: Problem[] = [];
  const remarks: string[] = [];
  const isFlow = indicator.kind === "flow";
  const isPercentage =
    indicator.unit.startsWith("%") ||
    (indicator.unit === "" && isMostlyPercent(own.series.cells.kinds));
  const nature: FigureNature = {
    hasPercent: indicator.kind !== "value" && !isPercentage,
    isCount: isFlow && indicator.unit === "" && !isPercentage,
  };
  const compared = comparisons(indicator, own, quarter, now, nature);
  problems.push(...compared.gaps.map((gap) => about(indicator, gap, cellsMissing(own, context))));
  remarks.push(...compared.remarks);
  const whole = shareOf(indicator, context, quarter);
  if (whole && "problem" in whole) problems.push(whole.problem);
  const wholeFigure = whole && "found" in whole ? whole.found : undefined;
  const share =
    wholeFigure && wholeFigure.figure > 0 ? (now.figure / wholeFigure.figure) * 100 : MISSING;
  const fte = (now.figure * QUARTERS) / indicator.hoursPerFte;
  const isInPercent = isPercentage || !isMissing(share);
  const judged = judgeTarget(indicator, isMissing(share) ? now.figure : share, isInPercent);
  if (judged.problem) problems.push(judged.problem);
  problems.push(...checkValueProblems(indicator, now));
  const result: IndicatorResult = {
    indicator,
    commitment: context.commitment,
    quarter,
    now,
    unit: indicator.unit === "" && isPercentage ? "%" : indicator.unit,
    isPercentage,
    perDay: now.figure / now.days,
    previous: compared.previous,
    lastYear: compared.lastYear,
    baseline: compared.baseline,
    busiest: isFlow ? busiestMonth(own, quarter) : undefined,
    extreme: isFlow ? extremeSince(own, quarter) : "",
    whole: wholeFigure,
    share,
    fte,
    cost: fte * indicator.costPerFte,
    status: judged.status,
    recent: recentFigures(own, quarter.end),
    revised: [],
    note: "",
  };
  const sentences = [...dateRemarks(indicator, now, quarter, context.quarter), ...remarks];
  return { result: { ...result, note: noteOf(result, sentences, problems) }, problems };
}

interface Compared {
  readonly previous: Comparison | undefined;
  readonly lastYear: Comparison | undefined;
  readonly baseline: Comparison | undefined;
  /** What is missing although the series was there by then. */
  readonly gaps: readonly string[];
  readonly remarks: readonly string[];
}

function comparisons(
  { compare, kind }: Indicator,
  own: OwnSeries,
  quarter: Period,
  now: QuarterFigure,
  nature: FigureNature,
): Compared {
  const gaps: string[] = [];
  const remarks: string[] = [];
  const against = (other: Period, words: string): Comparison | undefined => {
    const found = sameFigure(own, kind, other, now.period.end - (quarter.end - other.end));
    if ("found" in found) return compareFigures(now, found.found, nature);
    if (startOf(other) < seriesBegins(own))
      remarks.push(
        `No comparison with ${words}: its figures begin in ${monthName(seriesBegins(own))}.`,
      );
    else gaps.push(`no comparison with ${words}, because ${found.missing}.`);
    return undefined;
  };
  const baseline = compare.baseline && { end: compare.baseline.end, months: quarter.months };
  return {
    previous: compare.previous ? against(quarterBefore(quarter), "the quarter before") : undefined,
    lastYear: compare.lastYear
      ? against(quarterBefore(quarter, YEAR), "the same quarter a year before")
      : undefined,
    baseline: baseline && against(baseline, `the baseline, ${shortPeriodName(baseline)}`),
    gaps,
    remarks,
  };
}

/** A stock is compared with the same day of another quarter: its own date counts. */
function sameFigure(own: OwnSeries, kind: Indicator["kind"], quarter: Period, day: number): Found {
  return kind === "stock" ? figureAt(own, day) : quarterFigure(own, kind, quarter);
}

function shareOf(
  indicator: Indicator,
  context: IndicatorContext,
  quarter: Period,
): { readonly found: QuarterFigure } | { readonly problem: Problem } | undefined {
  const { name, shareOf: of, shareOfPlace } = indicator;
  if (of === "") return undefined;
  const series = seriesNamed(of, shareOfPlace, indicator, context);
  if ("problem" in series) return { problem: { ...series.problem, severity: "warning" } };
  const found = flowFigure(series.own, quarter);
  if ("found" in found) return found;
  const what = `${name} has no share of "${of}" in ${shortPeriodName(quarter)}: ${found.missing}.`;
  return {
    problem: {
      ...warning(
        what,
        "Add the figure to its source.",
        shareOfPlace,
        ...cellsMissing(series.own, context),
      ),
      indicator: name,
    },
  };
}

function checkValueProblems({ name, checkValue, place }: Indicator, now: QuarterFigure): Problem[] {
  if (isMissing(checkValue) || agreesAsWritten(checkValue, now.figure)) return [];
  const what = `${name} is ${Number(now.figure.toPrecision(12))}, where ${checkValue} was published (Check value).`;
  const remedy = "Compare the months of the quarter, and whether figures have been revised since.";
  return [{ ...warning(what, remedy, place), indicator: name }];
}

/** Whose figures they are in time, where that is not simply the quarter. */
function dateRemarks(
  { kind }: Indicator,
  { period }: QuarterFigure,
  own: Period,
  wanted: Period,
): string[] {
  if (kind === "stock" && period.end !== wanted.end)
    return [`Its latest figure is of ${monthName(period.end)}.`];
  return own.end === wanted.end ? [] : [`Its figures are for ${shortPeriodName(own)}.`];
}

function noteOf(
  { indicator, previous, lastYear, fte, cost }: IndicatorResult,
  sentences: readonly string[],
  problems: readonly Problem[],
): string {
  const { hoursPerFte, costPerFte } = indicator;
  const small = previous?.isSmall || lastYear?.isSmall ? ["Small numbers."] : [];
  const inputs = [
    isMissing(fte) ? "" : `${numberText(hoursPerFte, 0)} hours a year for a full-time officer`,
    isMissing(cost) ? "" : `£${numberText(costPerFte, 0)} a year for each`,
  ].filter((text) => text !== "");
  const reckoned = inputs.length > 0 ? [`Reckoned at ${inputs.join(" and ")}.`] : [];
  const troubles = problems.map(({ what }) => what);
  return [...sentences, ...small, ...reckoned, ...troubles].join(" ");
}

/** The cells in which the home force has no figure though one could be. */
function cellsMissing({ series }: OwnSeries, { quarter }: IndicatorContext): readonly Place[] {
  const from = quarter.end - YEAR - 2;
  const strides = series.values.length / Math.max(1, series.ends.length);
  return [...(series.cells.ownMissing ?? [])]
    .filter(([at]) => (series.ends[Math.floor(at / strides)] ?? 0) >= from)
    .map(([, cell]) => cell.place);
}

function about(indicator: Indicator, what: string, cells: readonly Place[]): Problem {
  return {
    ...warning(
      `${indicator.name}: ${what}`,
      "Add the figure to its source, or take the comparison out of Compare.",
      ...cells,
      indicator.place,
    ),
    indicator: indicator.name,
  };
}

function noFigure(
  indicator: Indicator,
  quarter: Period,
  missing: string,
  own: OwnSeries,
  context: IndicatorContext,
): Problem {
  const what = `${indicator.name} has no figure for ${shortPeriodName(quarter)}: ${missing}.`;
  const remedy = "Add the figure to its source, or say in Data to where its figures end.";
  const where = [...cellsMissing(own, context), indicator.seriesPlace];
  return { ...error(what, remedy, ...where), indicator: indicator.name };
}

function stopped(
  indicator: Indicator,
  context: IndicatorContext,
  problem: Problem,
): ComputedIndicator {
  return { result: blank(indicator, context, problem.what), problems: [problem] };
}

function blank(
  indicator: Indicator,
  { commitment, quarter }: Pick<IndicatorContext, "commitment"> & Partial<IndicatorContext>,
  note: string,
): IndicatorResult {
  return {
    indicator,
    commitment,
    quarter: quarter && ownQuarter(indicator, quarter),
    now: undefined,
    unit: indicator.unit,
    isPercentage: indicator.unit.startsWith("%"),
    perDay: MISSING,
    previous: undefined,
    lastYear: undefined,
    baseline: undefined,
    busiest: undefined,
    extreme: "",
    whole: undefined,
    share: MISSING,
    fte: MISSING,
    cost: MISSING,
    status: indicator.target.kind === "none" ? "No aspiration" : "No data",
    recent: { ends: [], figures: [], months: 1 },
    revised: [],
    note,
  };
}

/** An indicator of an update that has no quarter. */
export function withoutQuarter(
  indicator: Indicator,
  commitment: Commitment | undefined,
): IndicatorResult {
  return blank(indicator, { commitment }, "The setting Quarter is blank.");
}
