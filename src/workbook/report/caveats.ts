/** The caveats that a reader of this update needs, each only where it applies. */
import { SMALL_COUNT } from "../../msg/certainty/measureCertainty";
import { monthName } from "../../msg/basics/period";
import type { UpdateReport } from "../../msg/model/update";
import type { MeasureResult } from "../../msg/model/measureResult";

export function caveats(update: UpdateReport): readonly string[] {
  const shown = update.measures.filter(({ measure }) => measure.show);
  return [
    "Forces of a Most Similar Group are meant to be similar, so the first and the last are often no further " +
      "apart than usual.",
    "A position can change because other forces changed: MSG Movement says how much of each movement " +
      "is the force's own.",
    ...olderData(update, shown),
    ...smallNumbers(shown),
    ...gaps(shown),
    ...revised(shown),
    ...averageDefinition(update),
  ];
}

function named(results: readonly MeasureResult[]): string {
  return results.map(({ measure }) => measure.name).join("; ");
}

function olderData(update: UpdateReport, shown: readonly MeasureResult[]): string[] {
  const { dataTo } = update;
  if (!dataTo) return [];
  const older = shown.filter(({ league }) => league && league.period.end < dataTo.end);
  if (older.length === 0) return [];
  const each = older.map(
    ({ measure, league }) => `${measure.name} (${monthName(league?.period.end ?? dataTo.end)})`,
  );
  return [`Data do not all end in ${monthName(dataTo.end)}: ${each.join("; ")}.`];
}

function smallNumbers(shown: readonly MeasureResult[]): string[] {
  const small = shown.filter(({ certainty }) => certainty?.hasSmallCounts);
  if (small.length === 0) return [];
  return [
    `Small numbers (a count under ${SMALL_COUNT} in the group), so positions change easily: ${named(small)}.`,
  ];
}

function gaps(shown: readonly MeasureResult[]): string[] {
  const incomplete = shown.filter(({ league }) => league && league.ranked < league.forces.length);
  if (incomplete.length === 0) return [];
  return [
    `Not every force of the group has a figure, and positions are among those that have: ${named(incomplete)}.`,
  ];
}

function revised(shown: readonly MeasureResult[]): string[] {
  const changed = shown.filter(({ movement }) => movement.revised);
  if (changed.length === 0) return [];
  return [`Figures published before have been revised since: ${named(changed)}.`];
}

function averageDefinition(update: UpdateReport): string[] {
  const { settings } = update.setup;
  if (!settings.homeForceInAverage || settings.average !== "mean") return [];
  return [
    `The MSG average is the mean of the forces' values, ${settings.homeForce} included; changes required ` +
      "hold it still. MSG Evidence has the change that allows for the force's own share of it.",
  ];
}
