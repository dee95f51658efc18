/** One update, computed: every measure's position, changes, status and movement. */
import { sameName } from "../basics/names";
import { computeMeasure } from "./computeMeasure";
import { draftsForEmptyNotes, draftsForNewNotes, withDrafts } from "../telling/emptyNotes";
import { gatherMeasure, type MeasureData } from "./measureData";
import { SeriesNames } from "../figures/seriesNames";
import type { Observations } from "../model/observations";
import type { Period } from "../basics/period";
import { previousUpdate } from "../publication/previousUpdate";
import type { Problem } from "../basics/problem";
import { titleProblems } from "../publication/reportTitle";
import { publicationState } from "../publication/publication";
import { nationalStanding } from "./nationalStanding";
import { sincePublished } from "./sincePublished";
import { homeProblems } from "../checks/homeMissing";
import { setupProblems } from "../checks/setupProblems";
import { computeOwnFigures } from "../indicators/ownFigures";
import type { OwnSetup } from "../model/ownSetup";
import type { Note, PublishedFigure, PublishedForce, Setup } from "../model/setup";
import { updateName, type Update } from "../model/update";

export interface UpdateInput {
  readonly setup: Setup;
  readonly observations: Observations;
  /** Rows of MsgHistory, in their order. */
  readonly history: readonly PublishedFigure[];
  /** Rows of MsgHistoryForces, in their order. */
  readonly historyForces: readonly PublishedForce[];
  readonly notes: readonly Note[];
  /** The force's own figures and words; left out where there are none. */
  readonly own?: OwnSetup;
  /** What reading has found already; comes first among the update's problems. */
  readonly problems: readonly Problem[];
  /** Whether a person has accepted a problem by name; left out: nobody has accepted any. */
  readonly isAccepted?: (problem: Problem) => boolean;
}

/**
 * Computes an update from what was read. Every measure keeps its row; one that cannot be computed
 * has blank figures and says why. Expected trouble is among `Update.problems`, never an exception.
 */
export function computeUpdate(input: UpdateInput): Update {
  const { setup, observations, history, historyForces, notes, isAccepted = () => false } = input;
  const names = new SeriesNames(observations);
  const gathered = setup.measures.map((measure) =>
    gatherMeasure(measure, setup, observations, names, input.problems, isAccepted),
  );
  const dataTo = latestDataTo(gathered);
  const name = updateName({ setup, dataTo });
  const previous = previousUpdate(setup.settings, name, history);
  const computed = gathered.map((data) =>
    computeMeasure(data, {
      setup,
      observations,
      history,
      historyForces,
      update: name,
      previousUpdate: previous.name,
      commentary: (measure) => commentaryOn(measure, name, notes),
    }),
  );
  const results = computed.map(({ result }) => ({
    ...result,
    national: nationalStanding(result, setup, observations, names),
  }));
  const drafts = draftsForEmptyNotes(results, notes, setup, name);
  const newNotes = draftsForNewNotes(results, notes, setup, name);
  const measures = withDrafts(results, [...drafts, ...newNotes]);
  const own =
    input.own &&
    computeOwnFigures({
      own: input.own,
      setup,
      observations,
      measures,
      update: name,
      found: input.problems,
    });
  const found = computed.flatMap(({ problems }) => problems);
  const before = { setup, history, historyForces, update: name, previousUpdate: previous.name };
  return {
    setup,
    observations,
    measures,
    dataTo,
    notes,
    drafts,
    newNotes,
    publication: publicationState(
      { setup, measures, dataTo, ...(own ? { own: own.own } : {}) },
      history,
    ),
    sincePublished: sincePublished(gathered, measures, before),
    problems: [
      ...input.problems,
      ...setupProblems(setup),
      ...previous.problems,
      ...titleProblems(setup.settings.reportTitle, name, history),
      ...homeProblems(found, observations, setup),
      ...found,
      ...(own?.problems ?? []),
    ],
    ...(own ? { own: own.own } : {}),
  };
}

/** The analyst's words on a measure in this update; several rows are joined in their order. */
function commentaryOn(measure: string, update: string, notes: readonly Note[]): string {
  return notes
    .filter((note) => sameName(note.measure, measure))
    .filter((note) => sameName(note.update, update))
    .map((note) => note.text.trim())
    .filter((text) => text !== "")
    .join("\n");
}

function latestDataTo(gathered: readonly MeasureData[]): Period | undefined {
  let latest: Period | undefined;
  for (const data of gathered) {
    if ("reasons" in data) continue;
    const { table, row } = data;
    const end = table.ends[row] as number;
    if (!latest || end > latest.end) latest = { end, months: table.months };
  }
  return latest;
}
