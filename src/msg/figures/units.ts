/**
 * What a measure's levels are measured in, how a change of them is formed, and what either is
 * printed in. The unit of a change is derived from the level and never typed: an analyst's Unit is
 * that of the level alone.
 */
import { monthName } from "../basics/period";
import type { Problem } from "../basics/problem";
import { FigureKind, type Observations } from "../model/observations";
import type { ChangeAs, Measure, Setup } from "../model/setup";
import { findMeasureSeries, SeriesNames } from "./seriesNames";

const POINTS = "% points";

function unitSaysPercent({ unit }: Measure): boolean {
  return unit.trim().startsWith("%");
}

/**
 * Whether a measure's levels are percentages, so that they change by points: shares of a flow in
 * hundredths, figures in cells with a percentage format, and values whose Unit begins with "%".
 */
function isPercentage(measure: Measure): boolean {
  if (measure.value.trim() !== "") return measure.percentageCells || unitSaysPercent(measure);
  if (measure.denominator.trim() === "") return measure.percentageCells;
  return measure.per === 100 && measure.denominatorIs === "flow";
}

/** How a level changes: as the analyst chose, else points for percentages and per cent for others. */
export function changeAs(measure: Measure): ChangeAs {
  return measure.changeAs ?? (isPercentage(measure) ? "points" : "per cent");
}

/**
 * The change of a level: points for percentages, per cent of the earlier figure otherwise; NaN
 * where the earlier figure is 0.
 *
 * @example yearlyChange(90, 100, "per cent") // -10
 * @example yearlyChange(18.5, 16, "points") // 2.5
 */
export function yearlyChange(now: number, before: number, as: ChangeAs): number {
  if (as === "points") return now - before;
  return before === 0 ? Number.NaN : ((now - before) / before) * 100;
}

/**
 * How the values shown move between two periods: a yearly change is a change already, and moves by
 * the distance.
 */
export function moveOfValue(measure: Measure): { readonly as: ChangeAs; readonly unit: string } {
  const as = measure.basis !== "level" ? "points" : changeAs(measure);
  return { as, unit: as === "points" ? unitOfDifference(measure) : "%" };
}

/** @example sinceWhen({ baseline: undefined }) // "on a year before" */
export function sinceWhen({ baseline }: Pick<Measure, "baseline">): string {
  return baseline ? `since ${monthName(baseline.end)}` : "on a year before";
}

/** What the levels are printed in: "%" for percentages that no Unit names. */
function unitOfLevel(measure: Measure): string {
  const written = measure.unit.trim();
  return written === "" && isPercentage(measure) ? "%" : written;
}

/** What the values are printed in, which are changes where the basis is a yearly change. */
export function unitOfValue(measure: Measure): string {
  if (measure.basis === "level") return unitOfLevel(measure);
  return changeAs(measure) === "per cent" ? "%" : unitOfLevelDifference(measure);
}

/** What the difference of two values is printed in; percentages differ by points. */
export function unitOfDifference(measure: Measure): string {
  const isInPerCent = measure.basis !== "level" && changeAs(measure) === "per cent";
  return isInPerCent ? POINTS : unitOfLevelDifference(measure);
}

function unitOfLevelDifference(measure: Measure): string {
  if (measure.changeIn === "points" || isPercentage(measure)) return POINTS;
  if (!unitSaysPercent(measure)) return measure.unit.trim();
  // A Unit of "%" is no unit of a plain count, which only its yearly change was meant to have.
  return measure.denominator.trim() === "" ? measure.countNoun.trim() : POINTS;
}

/** Whether the values are printed with a "%" behind them. */
export function isShownInPercent(measure: Measure): boolean {
  return unitOfValue(measure).startsWith("%");
}

/**
 * Units that the figures do not have: "%" where a count is not divided, or not brought to hundredths
 * (0.162 would be printed as 0.16%). Errors that stop the measure.
 */
export function unitProblems(measure: Measure): readonly Problem[] {
  return [...pointsProblems(measure), ...percentProblems(measure)];
}

/** Points are differences of percentages: counts and rates per 1,000 have none. */
function pointsProblems(measure: Measure): readonly Problem[] {
  const { name, basis, changeIn, place } = measure;
  if (changeIn !== "points" || basis !== "level") return [];
  if (isPercentage(measure) || unitSaysPercent(measure)) return [];
  const what = `${name}: Change in says points, but its values are no percentages.`;
  const remedy = "Write unit or count in Change in.";
  return [{ severity: "error", what, remedy, where: [place], measure: name }];
}

function percentProblems(measure: Measure): readonly Problem[] {
  if (!unitSaysPercent(measure) || measure.value.trim() !== "") return [];
  const { name, per, place } = measure;
  const isLevel = measure.basis === "level";
  const error = (what: string, remedy: string): Problem[] => [
    { severity: "error", what: `${name}: ${what}`, remedy, where: [place], measure: name },
  ];
  if (measure.denominator.trim() === "") {
    if (!isLevel || measure.percentageCells) return [];
    return error(
      `Unit says "${measure.unit}", but its counts are not divided by anything.`,
      "Write what is counted in Unit, or name a Denominator.",
    );
  }
  const isPrinted = isLevel || per === 1 || measure.changeAs === "points";
  if (per === 100 || !isPrinted) return [];
  return error(
    `Unit says "${measure.unit}", but Per is ${per}: 16.2% would be printed as ${0.162 * per}%.`,
    "Leave Per blank or write 100, or write another Unit.",
  );
}

/** The set-up with the measures marked whose figures stand in cells with a percentage format. */
export function withPercentageCells(setup: Setup, observations: Observations): Setup {
  const names = new SeriesNames(observations);
  const measures = setup.measures.map((measure) => {
    const found = findMeasureSeries(names, measure);
    if ("problems" in found) return measure;
    const main = measure.value.trim() === "" ? found.series.count : found.series.value;
    const kinds = observations.series[main]?.cells.kinds;
    return kinds && isMostlyPercent(kinds) ? { ...measure, percentageCells: true } : measure;
  });
  return { ...setup, measures };
}

/** Whether a series' figures stand in cells with a percentage format, by the kinds of its figures. */
export function isMostlyPercent(kinds: Uint8Array): boolean {
  let percent = 0;
  let plain = 0;
  for (const kind of kinds) {
    if (kind === (FigureKind.Percent as number)) percent++;
    else if (kind === (FigureKind.Number as number)) plain++;
  }
  return percent > 0 && percent >= plain;
}
