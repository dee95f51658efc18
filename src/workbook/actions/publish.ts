/** Publish: keeps the update in the history and stamps the report as published. */
import { excelSerial } from "../../msg/basics/excelDate";
import { stop, type Problem } from "../../msg/basics/problem";
import { publicationOf, publicationProblems } from "../../msg/publication/publication";
import type { PublishedFigure } from "../../msg/model/setup";
import type { UpdateReport } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import { theEngine } from "../engine/host";
import { finishedOutcome, stoppedOutcome, type Outcome } from "./outcome";
import { readDifferences } from "./refresh";
import { unacceptedProblems } from "../report/checks";
import { historyForcesRows, historyRows } from "../report/history";
import { CANCELLED, isStop, readAndCompute, Run, type Computed, type RunOptions } from "./run";
import { forgetRefresh } from "./lastRefresh";
import {
  appendProblems,
  appendRows,
  readHistoryTables,
  type HistoryKey,
  type GrowingRow,
  type GrowingTable,
} from "../excel/growingTables";
import { isAsWritten } from "../plan/fingerprint";
import { putBlocks } from "../excel/putBlocks";
import type { WritingPlan, SheetWriting } from "../plan/writingPlan";
import { OWN_SHEETS } from "../plan/ownSheets";

export interface PublishOptions extends RunOptions {
  /** The day of publication, by the person's calendar. */
  readonly today: Date;
}

/**
 * Publishes the report as it stands: what is published is what was seen. So it refuses where the
 * sheets are older than the figures, and while stops, errors or differences between the two
 * calculations are open that nobody has accepted by name on MSG Checks. The rows of the history come
 * first; then the sheets are written again, as published. Changes made by hand are kept.
 *
 * @returns an outcome that is not ok, with the reasons, when nothing was published
 */
export function publishUpdate(options: PublishOptions): Promise<Outcome> {
  const run = new Run(options);
  return run.inExcel(async (context) => {
    const found = await readAndCompute(context, run, OWN_SHEETS);
    if (!("update" in found)) return stoppedOutcome(found.problems);
    const { update, history, accepted, readBack } = found;
    const draft = await theEngine().planReport(found.state, "keep");
    const tables = await readHistoryTables(context);
    const appended = rowsToAppend(update, history, daySerial(options.today));
    const refusals = [
      ...publicationProblems(update, history),
      ...outdated(draft.writings),
      ...tables.flatMap((table) => appendProblems(table, appended[table.key].length)),
      ...draft.problems.filter(isStop),
    ];
    if (refusals.length > 0) return stoppedOutcome(refusals);
    const problems = [...update.problems, ...draft.problems];
    const differences = await readDifferences(context);
    const open = stillOpen(found, problems, differences);
    if (open.length > 0) return stoppedOutcome([openChecks(open.length), ...open]);
    if (run.isCancelled()) return stoppedOutcome([CANCELLED]);

    run.at(2);
    run.hasBegunWriting = true;
    const published = asPublished(update, daySerial(options.today));
    const shown = [...update.problems, ...differences];
    const plan = await theEngine().planReport(found.state, "keep", {
      publication: published.publication,
      problems: shown,
    });
    forgetRefresh();
    await append(context, tables, appended);
    const written = await putBlocks(context, plan.writings, (share) => run.at(2, share));
    run.finished();
    return finishedOutcome(published, [...problems, ...differences], written, readBack, accepted);
  });
}

function daySerial(day: Date): number {
  return excelSerial({ year: day.getFullYear(), month: day.getMonth() + 1, day: day.getDate() });
}

function rowsToAppend(
  update: UpdateReport,
  history: readonly PublishedFigure[],
  day: number,
): Record<HistoryKey, readonly GrowingRow[]> {
  const publication = publicationOf(update, history, day);
  const { measures } = update.setup;
  return {
    history: historyRows(publication, measures),
    historyForces: historyForcesRows(publication, measures),
  };
}

async function append(
  context: Excel.RequestContext,
  tables: readonly GrowingTable<HistoryKey>[],
  rows: Record<HistoryKey, readonly GrowingRow[]>,
): Promise<void> {
  for (const table of tables) appendRows(context, table, rows[table.key]);
  await context.sync();
}

/** The report as the history will have it from now on. */
function asPublished(update: UpdateReport, day: number): UpdateReport {
  const version = update.setup.settings.version.trim();
  return { ...update, publication: { isPublished: true, version, day, differsFrom: "" } };
}

/** Sheets that hold something else than a refresh would write now; their titles aside. */
function outdated(writings: WritingPlan["writings"]): Problem[] {
  const old = writings.filter(
    (writing) => writing.plan.sheet !== SHEETS.checks && !isCurrent(writing),
  );
  const [first] = old;
  if (!first) return [];
  const isThere = old.some(({ own }) => own?.exists === true);
  const names = old.map(({ plan }) => plan.sheet).join(", ");
  return [
    stop(
      isThere
        ? `Not published: figures, set-up or commentary have changed since these sheets were written: ${names}.`
        : "Not published: there is no report yet.",
      "Refresh the report, look through it, and publish again.",
      ...(first.own?.exists ? [{ sheet: first.plan.sheet, address: "A1" }] : []),
    ),
  ];
}

function isCurrent({ own, placed }: SheetWriting): boolean {
  const stamps = own?.exists ? (own.stamp?.blocks ?? []) : [];
  const blocks = placed.filter(({ block }) => block.id !== "title" && block.isWrittenOnce !== true);
  return blocks.every(({ block }) => {
    const stamp = stamps.find(({ id }) => id === block.id);
    return stamp !== undefined && isAsWritten(block, stamp);
  });
}

/** Stops, errors and differences of the two calculations that nobody has accepted. */
function stillOpen(
  { accepted }: Computed,
  problems: readonly Problem[],
  differences: readonly Problem[],
): Problem[] {
  const grave = problems.filter(({ severity }) => severity === "stop" || severity === "error");
  return unacceptedProblems([...grave, ...differences], accepted);
}

function openChecks(count: number): Problem {
  const checks = count === 1 ? "one check is" : `${count} checks are`;
  return stop(
    `Not published: ${checks} open.`,
    "Mend what they are about; or write your name in Accepted by on MSG Checks, and the reason beside it.",
    { sheet: SHEETS.checks, address: "A1" },
  );
}
