/** Publish: keeps the update in the history and stamps the report as published. */
import { excelSerial } from "../../msg/basics/excelDate";
import { sameName } from "../../msg/basics/names";
import { stop, type Problem } from "../../msg/basics/problem";
import type { PublicationPlan } from "../../msg/publication/publicationPlan";
import { updateName, type UpdateReport } from "../../msg/model/update";
import { parseAddress } from "../names/addresses";
import { BEING_PUBLISHED, HISTORY } from "../names/columns/history";
import { SHEETS } from "../names/contract";
import { theEngine } from "../engine/host";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { readDifferences } from "./excelsResults";
import { cell } from "../report/block";
import { unansweredProblems } from "../report/checks";
import { REFRESHED_BLOCK } from "../report/summary";
import { historyForcesRows, historyIndicatorsRows, historyRows } from "../report/history";
import { CANCELLED, isStop, readAndCompute, Run, type Computed, type RunOptions } from "./run";
import { wasTypedMeanwhile } from "./lastLook";
import { forgetRefresh } from "./lastRefresh";
import { placeSteps, rowSteps, type WritingOfRows } from "../excel/growingRows";
import { readGrowingTables } from "../excel/growingTables";
import { publishedState } from "../excel/publishedState";
import {
  appendProblems,
  type GrowingRow,
  type GrowingTable,
  type HistoryKey,
} from "../plan/growingTable";
import { answersGiven } from "../plan/answersGiven";
import { rowOf1904 } from "../plan/datesOf1904";
import { isAsWritten } from "../plan/fingerprint";
import { setUpPages } from "../excel/pages";
import { calculateReport, putBlocks } from "../excel/putBlocks";
import { runSteps, type Step } from "../excel/steps";
import { inTurn } from "../excel/turns";
import type { WritingPlan, SheetWriting } from "../plan/writingPlan";
import { OWN_SHEETS } from "../plan/ownSheets";

export interface PublishOptions extends RunOptions {
  /** The day of publication, by the person's calendar. */
  readonly today: Date;
  /** Changes typed in the pane and not saved; none where left out. */
  readonly unsaved?: number;
}

/**
 * Publishes the report as it stands: what is published is what was seen. So it refuses where the
 * sheets are older than the figures, and while stops, errors or differences between the two
 * calculations are open that nobody has accepted by name on MSG Checks. Changes made by hand are kept.
 *
 * All or nothing: the forces' figures come first, then the rows of MsgHistory, which count for nothing
 * until their day is written, last of all, and before it the indicators; then the sheets are written again, as published. Publishing
 * again completes what was cut short, wherever that was.
 *
 * @returns an outcome that is not ok, with the reasons, when it was not published, or not all of it
 */
export async function publishUpdate(options: PublishOptions): Promise<Outcome> {
  const { today, unsaved = 0 } = options;
  if (unsaved > 0) return refused([notSaved(unsaved)]);
  const run = new Run(options);
  let update: UpdateReport | undefined;
  const outcome = await run.inExcel(async (context) => {
    const found = await readAndCompute(context, run, OWN_SHEETS);
    if (!("update" in found)) return refused(found.problems);
    update = found.update;
    return publish(context, run, found, daySerial(today));
  });
  if (outcome.ok || outcome.publishing || !update) return outcome;
  return run.hasBegunWriting ? cutShort(outcome, update) : { ...outcome, publishing: "refused" };
}

async function publish(
  context: Excel.RequestContext,
  run: Run,
  found: Computed,
  day: number,
): Promise<Outcome> {
  const { update, accepted, readBack, state } = found;
  const planned = await theEngine().planPublication(day);
  const draft = await theEngine().planReport(state, "keep");
  const rows = rowsToAppend(planned, update, state);
  const taken = takenRows(planned);
  const tables = await readGrowingTables(
    context,
    HISTORY_TABLES.filter((key) => rows[key].length > 0 || taken[key].length > 0).map((key) => ({
      key,
      rows: rows[key].length,
    })),
    found.structure.tables,
  );
  const refusals = [
    ...planned.problems,
    ...outdated(draft.writings),
    ...tables.flatMap(appendProblems),
    ...draft.problems.filter(isStop),
  ];
  if (refusals.length > 0) return refused(refusals);
  if (planned.counts && tables.length === 0 && draft.writings.every(saysSo))
    return { ...stoppedOutcome([isThere(update, found.history)]), publishing: "already" };
  const known = update.problems.filter((problem) => !isAmong(planned.settled, problem));
  const problems = [...known, ...draft.problems];
  if (found.structure.isCalculatedByHand)
    calculateReport(
      context,
      draft.writings.filter(({ own }) => own?.exists),
    );
  const differences = await readDifferences(context);
  const all = [...problems, ...differences.map((one): Problem => ({ ...one, needs: "name" }))];
  // What counts already is published whatever is open; only what is wanting behind it is added.
  const open = planned.counts ? [] : unansweredProblems(all, accepted);
  if (open.length > 0) return refused([openChecks(open.length), ...open]);
  if (await wasTypedMeanwhile(context, draft)) return refused([TYPED_MEANWHILE]);
  if (run.isCancelled()) return refused([CANCELLED]);

  run.at(2);
  run.hasBegunWriting = true;
  const published = asPublished(update, planned.counts ? update.publication.day : day);
  const plan = await theEngine().planReport(state, "keep", {
    ...run.refreshed,
    publication: published.publication,
    problems: [...known, ...differences],
  });
  forgetRefresh();
  const names = planned.publication.figures.map(({ measure }) => measure);
  const changes = answersGiven(draft.writings, names, all, accepted);
  const answered = withChanges(rows, names, changes);
  await runSteps(context, historySteps(context, tables, answered, taken));
  await context.sync();
  const put = await putBlocks(context, plan.writings, { onProgress: (share) => run.at(2, share) });
  const notPrinted = await setUpPages(context, plan.writings);
  if (found.structure.isCalculatedByHand) calculateReport(context, plan.writings);
  run.finished();
  const outcome = finishedOutcome(
    published,
    [...all, ...put.problems, ...notPrinted],
    put.cells,
    readBack,
    accepted,
  );
  return { ...outcome, publishing: "done" };
}

const TYPED_MEANWHILE = stop(
  "Not published: somebody typed on the report's sheets meanwhile.",
  "Look through the report, and publish again.",
);

function refused(problems: readonly Problem[]): Outcome {
  return { ...stoppedOutcome(problems), publishing: "refused" };
}

function notSaved(changes: number): Problem {
  const what = changes === 1 ? "one change" : `${changes} changes`;
  return stop(
    `Not published: ${what} typed on Set up or in Words ${changes === 1 ? "is" : "are"} not saved.`,
    "Save or discard them there, refresh, look through the report, and publish again.",
  );
}

function isAmong(problems: readonly Problem[], { what }: Problem): boolean {
  return problems.some((problem) => problem.what === what);
}

function daySerial(day: Date): number {
  return excelSerial({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() });
}

const HISTORY_TABLES = ["history", "historyForces", "historyIndicators"] as const;

/** Rows of the sheets that an earlier try left. */
function takenRows(plan: PublicationPlan): Readonly<Record<HistoryKey, readonly number[]>> {
  return {
    history: rowsOf(plan.takenFigures),
    historyForces: rowsOf(plan.takenForces),
    historyIndicators: rowsOf(plan.takenIndicators),
  };
}

type HistoryRows = Readonly<Record<HistoryKey, readonly GrowingRow[]>>;

function rowsToAppend(
  { publication }: PublicationPlan,
  update: UpdateReport,
  { isOf1904 = false }: Computed["state"],
): HistoryRows {
  const { measures } = update.setup;
  const written = (rows: readonly GrowingRow[]) => (isOf1904 ? rows.map(rowOf1904) : rows);
  return {
    history: written(historyRows(publication, measures)),
    historyForces: written(historyForcesRows(publication, measures)),
    historyIndicators: written(
      historyIndicatorsRows(publication, update.own?.setup.indicators ?? []),
    ),
  };
}

/** The rows of the history with what persons changed and answered for. */
function withChanges(
  rows: HistoryRows,
  measures: readonly string[],
  changes: ReadonlyMap<string, string>,
): HistoryRows {
  const history = rows.history.map((row, at): GrowingRow => {
    return { ...row, [HISTORY.changedByHand.name]: cell(changes.get(measures[at] ?? "") ?? "") };
  });
  return { ...rows, history };
}

/** The tables as they have to be, the figures behind, and last what makes them count. */
function historySteps(
  context: Excel.RequestContext,
  tables: readonly GrowingTable<HistoryKey>[],
  rows: HistoryRows,
  taken: Readonly<Record<HistoryKey, readonly number[]>>,
): readonly Step[] {
  const written = (key: HistoryKey, last?: WritingOfRows["last"]) =>
    tables
      .filter((table) => table.key === key)
      .flatMap((table) =>
        rowSteps(context, table, rows[key], { taken: taken[key], ...(last && { last }) }),
      );
  return [
    ...tables.flatMap((table) =>
      placeSteps(context, table, rows[table.key].length, taken[table.key]),
    ),
    ...written("historyForces"),
    // Rows of indicators do not say themselves whether they count: those of MsgHistory stand already, and do not yet.
    ...written("history", {
      heading: HISTORY.published.name,
      meanwhile: BEING_PUBLISHED,
      before: written("historyIndicators"),
    }),
  ];
}

function rowsOf(places: PublicationPlan["takenFigures"]): readonly number[] {
  return places.flatMap(({ address }) => parseAddress(address)?.area.top ?? []);
}

/** The report as the history will have it from now on. */
function asPublished(update: UpdateReport, day: number): UpdateReport {
  const version = update.setup.settings.version.trim();
  return { ...update, publication: { isPublished: true, version, day, differsFrom: "" } };
}

/** What stands after a request failed, said as it is: an answer may be lost of what was done. */
async function cutShort(outcome: Outcome, update: UpdateReport): Promise<Outcome> {
  const { version } = update.setup.settings;
  const publishing = await inTurn(() => publishedState(updateName(update), version));
  const what = `${updateName(update)}, version ${version.trim()},`;
  const told = {
    counts: stop(
      `${what} is published all the same: the tables of the history hold all of it. Its sheets may not all say so.`,
      "Publish again, or refresh the report, and they will.",
    ),
    begun: stop(
      `${what} does not count as published: it was begun and not finished.`,
      "Publish again: what was begun is completed, and nothing is written twice.",
    ),
    "not known": stop(
      `Whether ${what} is published could not be read.`,
      "Publish again: what was begun is completed, and nothing is written twice.",
    ),
  }[publishing];
  const { problems } = stoppedOutcome([told]);
  return { ...outcome, problems: [...problems, ...outcome.problems], publishing };
}

function isThere(update: UpdateReport, history: Computed["history"]): Problem {
  const version = update.setup.settings.version.trim();
  const row = history.findLast((one) => sameName(one.update, updateName(update)));
  return stop(
    `${updateName(update)} is published already in version ${version}.`,
    'What was published stays. Write a later version as the Value of "Version" in MsgSettings.',
    ...(row ? [row.place] : []),
  );
}

/** Sheets that hold something else than a refresh would write now; their titles aside. */
function outdated(writings: WritingPlan["writings"]): Problem[] {
  const old = writings.filter(
    (writing) => writing.plan.sheet !== SHEETS.checks && !isCurrent(writing),
  );
  const [first] = old;
  if (!first) return [];
  const isAnywhere = old.some(({ own }) => own?.exists === true);
  const names = old.map(({ plan }) => plan.sheet).join(", ");
  return [
    stop(
      isAnywhere
        ? `Not published: figures, set-up or commentary have changed since these sheets were written: ${names}.`
        : "Not published: there is no report yet.",
      "Refresh the report, look through it, and publish again.",
      ...(first.own?.exists ? [{ sheet: first.plan.sheet, address: "A1" }] : []),
    ),
  ];
}

function isCurrent(writing: SheetWriting): boolean {
  return writing.placed
    .filter(({ block: { id, isWrittenOnce } }) => {
      return id !== "title" && id !== REFRESHED_BLOCK && isWrittenOnce !== true;
    })
    .every(({ block }) => isStanding(writing, block));
}

/** Whether a sheet was written to its end, and its title is the one that a refresh would write now. */
function saysSo(writing: SheetWriting): boolean {
  const titles = writing.placed.filter(({ block }) => block.id === "title");
  return (
    writing.own?.begun === undefined && titles.every(({ block }) => isStanding(writing, block))
  );
}

function isStanding({ own }: SheetWriting, block: SheetWriting["placed"][number]["block"]) {
  const stamps = own?.exists ? (own.stamp?.blocks ?? []) : [];
  const stamp = stamps.find(({ id }) => id === block.id);
  return stamp !== undefined && isAsWritten(block, stamp);
}

function openChecks(count: number): Problem {
  const checks = count === 1 ? "one check is" : `${count} checks are`;
  return stop(
    `Not published: ${checks} open.`,
    "Refresh, and mend what they are about; or write your name in Accepted by on MSG Checks, and the reason beside it.",
    { sheet: SHEETS.checks, address: "A1" },
  );
}
