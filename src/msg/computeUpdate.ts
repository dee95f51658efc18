/** One update, computed: every measure's position, changes, status and movement. */
import { computeMeasure, type MeasureContext } from "./computeMeasure";
import { foldedName, SeriesNames } from "./seriesNames";
import type { Observations } from "./observations";
import type { Period } from "./period";
import { previousUpdate } from "./previousUpdate";
import type { Problem } from "./problem";
import { setupProblems } from "./setupProblems";
import type { Note, PublishedFigure, Setup } from "./setup";
import type { MeasureResult, Update } from "./update";

export interface UpdateInput {
  readonly setup: Setup;
  readonly observations: Observations;
  /** Rows of MsgHistory, in their order. */
  readonly history: readonly PublishedFigure[];
  readonly notes: readonly Note[];
  /** What reading has found already; comes first among the update's problems. */
  readonly problems: readonly Problem[];
}

/**
 * Computes an update from what was read. Every measure keeps its row; one that cannot be computed
 * has blank figures and says why. Expected trouble is among `Update.problems`, never an exception.
 */
export function computeUpdate(input: UpdateInput): Update {
  const { setup, observations, history, notes } = input;
  const previous = previousUpdate(setup.settings, history);
  const context: MeasureContext = {
    setup,
    observations,
    names: new SeriesNames(observations),
    history,
    previousUpdate: previous.name,
    found: (measure) => input.problems.filter((problem) => problem.measure === measure),
    commentary: (measure) => commentaryOn(measure, setup.settings.update, notes),
  };
  const computed = setup.measures.map((measure) => computeMeasure(measure, context));
  const measures = computed.map(({ result }) => result);
  return {
    setup,
    observations,
    measures,
    dataTo: latestDataTo(measures),
    notes,
    problems: [
      ...input.problems,
      ...setupProblems(setup),
      ...previous.problems,
      ...computed.flatMap(({ problems }) => problems),
    ],
  };
}

/** The analyst's words on a measure in this update; several rows are joined in their order. */
function commentaryOn(measure: string, update: string, notes: readonly Note[]): string {
  return notes
    .filter((note) => foldedName(note.measure) === foldedName(measure))
    .filter((note) => foldedName(note.update) === foldedName(update))
    .map((note) => note.text.trim())
    .filter((text) => text !== "")
    .join("\n");
}

function latestDataTo(measures: readonly MeasureResult[]): Period | undefined {
  let latest: Period | undefined;
  for (const { league } of measures) {
    if (league && (!latest || league.period.end > latest.end)) latest = league.period;
  }
  return latest;
}
