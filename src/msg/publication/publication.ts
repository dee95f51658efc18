/** The publication of an update: what the history keeps of it, and whether a report is a draft. */
import { nameKey, sameName } from "../basics/names";
import { changeFigure } from "../standing/change";
import { compareVersions, publishedFigure } from "./previousUpdate";
import { stop, type Problem } from "../basics/problem";
import { MISSING } from "../basics/missing";
import { isSameFigure } from "../basics/rounding";
import type { PublishedIndicator } from "../model/ownSetup";
import type { PublishedFigure, PublishedForce } from "../model/setup";
import { updateName, type Update, type UpdateReport, type PublicationState } from "../model/update";
import { aspirationText } from "../words/wording";
import type { MeasureResult } from "../model/measureResult";

/** Rows to append to MsgHistory, MsgHistoryForces and MsgHistoryIndicators. */
export interface Publication {
  readonly figures: readonly Omit<PublishedFigure, "place">[];
  readonly forces: readonly Omit<PublishedForce, "place" | "index">[];
  readonly indicators: readonly Omit<PublishedIndicator, "place">[];
}

/**
 * What the history keeps of an update: a row a measure shown, one a force of its group, and one an indicator shown.
 *
 * A row whose figures differ from those an earlier version published names that one in Corrects.
 *
 * @param day Excel's number of the day of publication
 */
export function publicationOf(
  update: UpdateReport,
  history: readonly PublishedFigure[],
  day: number,
): Publication {
  const shown = update.measures.filter(({ measure }) => measure.show);
  const name = updateName(update);
  return {
    figures: shown.map((result) => figureRow(result, update, name, history, day)),
    forces: shown.flatMap((result) => forceRows(result, update, name)),
    indicators: indicatorRows(update, name),
  };
}

function figureRow(
  result: MeasureResult,
  update: UpdateReport,
  name: string,
  history: readonly PublishedFigure[],
  day: number,
): Publication["figures"][number] {
  const { measure } = result;
  const earlier = publishedFigure(history, name, measure.name);
  return {
    update: name,
    version: update.setup.settings.version.trim(),
    measure: measure.name,
    dataTo: result.dataTo,
    value: result.value,
    position: result.position,
    of: result.of,
    average: result.average,
    changeToAverage: changeFigure(measure, result.toAverage),
    changeToTopQuartile: changeFigure(measure, result.toTopQuartile),
    aspiration: aspirationText(result),
    status: result.status,
    published: day,
    corrects: earlier && differsFrom(result, earlier) ? publicationName(earlier) : "",
    changedByHand: "",
  };
}

/** A published row by its update, version and measure: "January 2021, version 1.0, All crime". */
function publicationName(row: Pick<PublishedFigure, "update" | "version" | "measure">): string {
  const version = row.version.trim() === "" ? [] : [`version ${row.version.trim()}`];
  return [row.update.trim(), ...version, row.measure.trim()].join(", ");
}

function forceRows(
  { measure, league }: MeasureResult,
  { setup }: Pick<Update, "setup">,
  name: string,
): Publication["forces"] {
  if (!league) return [];
  return Array.from(league.forces, (index, at) => ({
    update: name,
    version: setup.settings.version.trim(),
    measure: measure.name,
    force: setup.forces[index]?.name ?? "",
    period: league.period,
    count: league.counts[at] as number,
    denominator: league.denominators[at] as number,
    value: league.values[at] as number,
  }));
}

/** None without a quarter; figures that are missing are blank. */
function indicatorRows(
  { own, setup }: Pick<Update, "own" | "setup">,
  name: string,
): Publication["indicators"] {
  return (own?.indicators ?? [])
    .filter(({ indicator, quarter }) => indicator.show && quarter !== undefined)
    .map(({ indicator, quarter, now, previous, lastYear }) => ({
      update: name,
      version: setup.settings.version.trim(),
      indicator: indicator.name,
      quarter,
      figure: now?.figure ?? MISSING,
      previous: previous?.figure ?? MISSING,
      lastYear: lastYear?.figure ?? MISSING,
    }));
}

function isSame(one: number, other: number): boolean {
  return Object.is(one, other) || isSameFigure(one, other);
}

/**
 * Whether a measure's figures are others than a published row's. What a row entered by hand, without
 * a day of publication, leaves blank is not known and so no difference.
 */
function differsFrom(result: MeasureResult, row: PublishedFigure): boolean {
  const { measure } = result;
  const isComplete = !Number.isNaN(row.published);
  const figures: readonly (readonly [published: number, today: number])[] = [
    [row.dataTo?.end ?? NaN, result.dataTo?.end ?? NaN],
    [row.value, result.value],
    [row.position, result.position],
    [row.of, result.of],
    [row.average, result.average],
    [row.changeToAverage, changeFigure(measure, result.toAverage)],
    [row.changeToTopQuartile, changeFigure(measure, result.toTopQuartile)],
  ];
  const texts: readonly (readonly [published: string, today: string])[] = [
    [row.aspiration, aspirationText(result)],
    [row.status, result.status],
  ];
  return (
    figures.some(
      ([published, today]) => (isComplete || !Number.isNaN(published)) && !isSame(published, today),
    ) ||
    texts.some(
      ([published, today]) => (isComplete || published !== "") && !sameName(published, today),
    )
  );
}

/**
 * Whether a report is what was published: its update and version are in the history, with these
 * figures for every measure shown, and for every indicator where the history has any of it.
 */
export function publicationState(
  update: Pick<Update, "setup" | "measures" | "dataTo" | "own">,
  history: readonly PublishedFigure[],
): PublicationState {
  const version = update.setup.settings.version.trim();
  const name = nameKey(updateName(update));
  const published = history.filter((row) => name !== "" && nameKey(row.update) === name);
  const shown = update.measures.filter(({ measure }) => measure.show);
  const isSame = shown.every((result) => {
    const row = publishedFigure(published, updateName(update), result.measure.name);
    return row && compareVersions(row.version, version) === 0 && !differsFrom(result, row);
  });
  const last = latestVersion(published);
  if (last && isSame && areIndicatorsSame(update, version))
    return { isPublished: true, version, day: last.published, differsFrom: "" };
  return { isPublished: false, version, day: NaN, differsFrom: last?.version ?? "" };
}

/** Releases that kept no indicators published without them. */
function areIndicatorsSame(
  update: Pick<Update, "setup" | "dataTo" | "own">,
  version: string,
): boolean {
  const name = updateName(update);
  const published = (update.own?.setup.history ?? []).filter(
    (row) => sameName(row.update, name) && compareVersions(row.version, version) === 0,
  );
  if (published.length === 0) return true;
  return indicatorRows(update, name).every((today) => {
    const then = published.findLast((row) => sameName(row.indicator, today.indicator));
    return (
      then !== undefined &&
      then.quarter?.end === today.quarter?.end &&
      isSame(then.figure, today.figure) &&
      isSame(then.previous, today.previous) &&
      isSame(then.lastYear, today.lastYear)
    );
  });
}

/** The row with the highest version; of equal ones the last. */
function latestVersion(rows: readonly PublishedFigure[]): PublishedFigure | undefined {
  let last: PublishedFigure | undefined;
  for (const row of rows) {
    if (!last || compareVersions(row.version, last.version) >= 0) last = row;
  }
  return last;
}

/**
 * What forbids publishing an update under its name and version. The history is never changed: the
 * same update again needs a version after the one published.
 */
export function publicationProblems(
  update: Pick<Update, "setup" | "dataTo">,
  history: readonly PublishedFigure[],
): readonly Problem[] {
  const name = updateName(update);
  const version = update.setup.settings.version.trim();
  if (name === "")
    return [stop("The update has no name.", 'Write it as the Value of "Update" in MsgSettings.')];
  if (version === "")
    return [
      stop(
        `${name} has no version.`,
        'Write one, such as 1.0, as the Value of "Version" in MsgSettings.',
      ),
    ];
  const last = latestVersion(history.filter((row) => sameName(row.update, name)));
  if (!last || compareVersions(version, last.version) > 0) return [];
  const isSame = compareVersions(version, last.version) === 0;
  return [
    stop(
      isSame
        ? `${name} is published already in version ${version}.`
        : `${name} is published already in version ${last.version}, and ${version} does not come after it.`,
      'What was published stays. Write a later version as the Value of "Version" in MsgSettings.',
      last.place,
    ),
  ];
}
