/** What the data of a measure cover, and what they leave open. */
import { homeCause, NO_PEERS } from "../basics/causes";
import { lacksHome } from "./homeMissing";
import { following, remark, trouble, verdictTrouble, type Caveat } from "./caveats";
import { SMALL_COUNT } from "../certainty/measureCertainty";
import { forcesNeeded, type Coverage } from "../figures/dataTo";
import type { MeasureTable } from "../figures/measureTable";
import { missingReason, ownGap, type OwnGap } from "../figures/missingFigures";
import type { Observations, Series } from "../model/observations";
import { monthName, periodName } from "../basics/period";
import { fullSeriesName } from "../figures/seriesNames";
import type { Setup } from "../model/setup";

/** An older stock denominator gets a warning. */
const OLDEST_STOCK_MONTHS = 24;

/**
 * An older period never flatters: where at least half of the group has a newer one than the home
 * force, the older has no verdict unless a person accepts it.
 *
 * @param row the period that the update would stand on; -1 for none
 */
export function ownMissing(
  table: MeasureTable,
  covered: Coverage,
  row: number,
  setup: Setup,
  observations: Observations,
): Caveat | undefined {
  const newer = newestWithoutOwn(covered, row);
  if (newer < 0) return undefined;
  const home = setup.settings.homeForce;
  const gap = ownGap(table, newer, observations, setup.home);
  const at = nameAt(table, newer);
  const stands = gap ? gapText(gap) : (missingReason(table, newer, table.home) ?? "figure missing");
  const others = covered.present[newer] as number;
  const peers = others === 1 ? "1 peer has" : `${others} peers have`;
  const fill = `Fill in ${home}'s figure for ${at}`;
  const older =
    row < 0
      ? ""
      : `, set Last data, or accept by name on MSG Checks that ${nameAt(table, row)} is reported, and refresh`;
  const found: Caveat = {
    sentence: `Own figure missing: ${stands}. ${peers} a value for ${at}, ${home} has none.`,
    problem: {
      severity: "error",
      remedy: `${fill}${older}.`,
      where: gap?.cell ? [gap.cell.place] : [],
      isAcceptable: row >= 0,
    },
  };
  // A cell that is there names the force: what is missing is its figure.
  const source = gap && !gap.cell ? gap.series.source : undefined;
  return source !== undefined && lacksHome(observations, source, setup.home)
    ? following(homeCause(source), found)
    : found;
}

/** The newest period after a row in which half of the group has a value and the home force none; -1 for none. */
function newestWithoutOwn(covered: Coverage, row: number): number {
  for (let newer = covered.latest; newer > row; newer--) {
    const isHalf = 2 * (covered.present[newer] as number) >= (covered.groupSizes[newer] as number);
    if (covered.homePresent[newer] === 0 && isHalf) return newer;
  }
  return -1;
}

/** "#DIV/0! in Offences!D45" */
function gapText({ series, end, cell }: OwnGap): string {
  if (!cell) {
    const period = periodName({ end, months: series.months });
    return `no row of "${fullSeriesName(series)}" for ${period}`;
  }
  const { place, text } = cell;
  const shown = text === "" ? "nothing" : text.startsWith("#") ? text : `"${text}"`;
  return `${shown} in ${place.sheet}!${place.address}`;
}

/** Why no period of a measure can be compared. */
export function noDataCaveat(table: MeasureTable, covered: Coverage, setup: Setup): Caveat {
  const home = setup.settings.homeForce;
  const fill = "Fill in the figures, or check the measure's series, Window and Denominator.";
  const [first] = table.ends;
  if (first === undefined) return trouble("error", "Its series has no figures.", fill);
  if (covered.latest < 0) {
    const sentence = `Its first figures are for ${monthName(first)}, later than this update covers.`;
    return trouble("error", sentence, "Check Period in MsgSettings and Last data.");
  }
  const own = covered.homePresent.subarray(0, covered.latest + 1).lastIndexOf(1);
  if (own < 0) {
    const reason = missingReason(table, covered.latest, table.home) ?? "figure missing";
    const sentence = `${home} has no value up to ${nameAt(table, covered.latest)} (${reason}).`;
    return trouble("error", sentence, fill);
  }
  const sentence = `${tooFew(table, covered, own)}, so that no period can be compared.`;
  const found = trouble(
    "error",
    sentence,
    "Fill in the peers' figures, or check In group in MsgForces.",
  );
  return covered.groupSizes[own] === 1 ? following(NO_PEERS, found) : found;
}

/** Every caveat of the coverage at the row an update stands on. */
export function coverageCaveats(
  table: MeasureTable,
  covered: Coverage,
  row: number,
  setup: Setup,
  observations: Observations,
): readonly Caveat[] {
  return [
    ...discontinued(table),
    ...newerFigures(table, covered, row, setup, observations),
    ...gaps(table, covered, row, setup),
    ...oldDenominator(table, row, observations),
    ...smallNumbers(table, row),
  ];
}

function nameAt(table: MeasureTable, row: number): string {
  return periodName({ end: table.ends[row] as number, months: table.months });
}

function tooFew(table: MeasureTable, covered: Coverage, row: number): string {
  const present = covered.present[row] as number;
  const size = covered.groupSizes[row] as number;
  return `For ${nameAt(table, row)} only ${present} of ${size} ${size === 1 ? "force has" : "forces have"} a value and ${forcesNeeded(size)} are needed`;
}

function discontinued(table: MeasureTable): readonly Caveat[] {
  const { lastData } = table.measure;
  return lastData ? [remark(`No longer published: last data to ${monthName(lastData.end)}.`)] : [];
}

/** Newer figures that the update does not stand on: the home force's alone, or the peers' alone. */
function newerFigures(
  table: MeasureTable,
  covered: Coverage,
  row: number,
  setup: Setup,
  observations: Observations,
): readonly Caveat[] {
  // The update stands on this row although: somebody has accepted that.
  const accepted = ownMissing(table, covered, row, setup, observations);
  if (accepted) return [accepted];
  const home = setup.settings.homeForce;
  const own = covered.homePresent.subarray(0, covered.latest + 1).lastIndexOf(1);
  if (own > row) {
    const sentence = `${tooFew(table, covered, own)}, so that ${home}'s newer figures are not compared.`;
    return [verdictTrouble(sentence, "Fill in the peers' figures for that period.")];
  }
  for (let newer = covered.latest; newer > row; newer--) {
    const others = covered.present[newer] as number;
    if (others + 1 < forcesNeeded(covered.groupSizes[newer] as number)) continue;
    const reason = missingReason(table, newer, table.home) ?? "figure missing";
    const sentence = `${others} peers have a value for ${nameAt(table, newer)}, ${home} has none (${reason}).`;
    return [verdictTrouble(sentence, `Fill in ${home}'s figures for that period.`)];
  }
  return [];
}

function gaps(
  table: MeasureTable,
  covered: Coverage,
  row: number,
  setup: Setup,
): readonly Caveat[] {
  const missing = Array.from(table.forces).flatMap((force, column) => {
    const reason = missingReason(table, row, column);
    return reason === undefined ? [] : [`${setup.forces[force]?.name ?? ""} (${reason})`];
  });
  if (missing.length === 0) return [];
  const sentence =
    `${covered.present[row]} of ${covered.groupSizes[row]} forces have a value for ` +
    `${nameAt(table, row)}; without: ${missing.join(", ")}.`;
  return [verdictTrouble(sentence, "Fill in the missing figures where they are known.")];
}

function oldDenominator(
  table: MeasureTable,
  row: number,
  observations: Observations,
): readonly Caveat[] {
  const { measure, plan } = table;
  const windows = plan.now.denominator;
  const last = windows?.last[row] ?? -1;
  if (!windows || last < 0 || measure.denominatorIs === "flow" || measure.denominatorAt) return [];
  const series = observations.series[windows.series] as Series;
  const end = series.ends[last] as number;
  const age = (table.ends[row] as number) - end;
  if (age <= OLDEST_STOCK_MONTHS) return [];
  const sentence = `Its denominator "${fullSeriesName(series)}" is of ${monthName(end)}, ${age} months older than the count.`;
  return [
    trouble("warning", sentence, "Add a newer denominator, or name its period in Denominator at."),
  ];
}

function smallNumbers(table: MeasureTable, row: number): readonly Caveat[] {
  const width = table.forces.length;
  for (let column = 0; column < width; column++) {
    const at = row * width + column;
    const counted = table.members[at] === 1 && (table.counts[at] as number) < SMALL_COUNT;
    if (counted) {
      return [
        remark(`Small numbers: a count is under ${SMALL_COUNT}, and positions change by chance.`),
      ];
    }
  }
  return [];
}
