/**
 * What a refresh or check came to, as plain data that can be cloned: displayed texts, and the
 * computed figures behind them for views that show more.
 */
import { monthName } from "../../msg/basics/period";
import type { Caused } from "../../msg/basics/causes";
import { isAcceptable, type Place, type Problem, type Severity } from "../../msg/basics/problem";
import { reportOf, updateName, type UpdateReport } from "../../msg/model/update";
import { aspirationText, changeText, placesText, measureText } from "../../msg/words/wording";
import {
  checkStates,
  checkTexts,
  openProblems,
  unansweredProblems,
  type AcceptedCheck,
  type CheckState,
  type CheckTexts,
} from "../report/checks";
import { readBackTexts, type ReadBackTexts } from "../report/readBack";
import type { ReadBack } from "../sources/readBack";
import { SHEETS } from "../names/contract";
import { sheetReference } from "../report/formulas";
import { summaryLists, type SummaryList } from "../../msg/telling/summaryLists";
import { positionOf } from "../report/texts";
import type { MeasureChange } from "../plan/sinceWritten";
import type { MeasureResult } from "../../msg/model/measureResult";

export interface OutcomeRow {
  readonly measure: string;
  readonly dataTo: string;
  readonly position: string;
  readonly value: string;
  readonly toAverage: string;
  readonly toTopQuartile: string;
  readonly aspiration: string;
  readonly status: string;
  readonly movement: string;
}

export interface OutcomeProblem extends Caused {
  readonly severity: Severity;
  /** Cells as formulas name them: "'MSG Setup'!C14". */
  readonly where: readonly string[];
  readonly what: string;
  readonly remedy: string;
  readonly measure?: string;
  /** Its row of MSG Checks, where a person's word there settles it. */
  readonly acceptable?: CheckTexts;
}

/** A check with its state, for whoever reviews the report. */
export interface OutcomeCheck extends Caused {
  readonly state: CheckState["state"];
  /** Undefined: resolved, and no longer a problem. */
  readonly severity: Severity | undefined;
  readonly where: readonly string[];
  readonly what: string;
  readonly remedy: string;
  readonly measure: string;
  /** Its row of MSG Checks, where a person's word there settles it. */
  readonly acceptable?: CheckTexts;
  /** What a person wrote on MSG Checks; "" for nothing. */
  readonly acceptedBy: string;
  readonly reason: string;
}

export interface Outcome {
  /** false: there is no report; nothing was written unless a problem says that it had been begun. */
  readonly ok: boolean;
  readonly title: string;
  readonly update: string;
  readonly homeForce: string;
  readonly rows: readonly OutcomeRow[];
  /** Names of measures, by the headings of MSG Summary. */
  readonly lists: Readonly<Record<SummaryList, readonly string[]>>;
  readonly problems: readonly OutcomeProblem[];
  /** Every check, the open, the accepted and the resolved ones; left out where there is no report. */
  readonly checks?: readonly OutcomeCheck[];
  /** What was read of each series, in displayed texts; left out where nothing was. */
  readonly readBack?: readonly ReadBackTexts[];
  /** The sheets that figures and set-up were read from; left out where there is no report. */
  readonly readFrom?: readonly string[];
  /** The update as computed; left out where there is none. */
  readonly report?: UpdateReport;
  /** What keeps the update from being published; left out where there is no report. */
  readonly unanswered?: readonly OutcomeProblem[];
  readonly cellsWritten: number;
  /** What came of publishing, where that was asked for. */
  readonly publishing?: Publishing;
  /** Where no report was written: MSG Checks alone, nothing at all, or only when a refresh found it as it would be. */
  readonly did?: "checked" | "looked" | "found unchanged";
  /** How the report's sheets stand to these figures, where they were not written by this. */
  readonly onSheets?: OnSheets;
}

/** The report's sheets beside what the figures give now. */
export interface OnSheets {
  readonly isThere: boolean;
  /** Their writing was cut off. */
  readonly isUnfinished: boolean;
  /** When they were written (ISO 8601, UTC); "" where that is not known. */
  readonly writtenAt: string;
  /** The measures that a refresh would change. */
  readonly changes: readonly MeasureChange[];
}

/**
 * "done": published and stamped; "already": it was, and there was nothing to complete; "refused": nothing was
 * written. After a request that failed: "counts": the history holds it all the same; "begun": what was written
 * counts for nothing yet; "not known": that could not be looked up.
 */
export type Publishing = "done" | "already" | "refused" | "counts" | "begun" | "not known";

/**
 * The outcome of a report that was written.
 *
 * @param problems every one found, whether or not somebody has accepted it
 * @param accepted the analyst's words on MSG Checks
 */
export function finishedOutcome(
  update: UpdateReport,
  problems: readonly Problem[],
  cellsWritten: number,
  readBack: readonly ReadBack[],
  accepted: readonly AcceptedCheck[] = [],
): Outcome {
  const { settings } = update.setup;
  return {
    ok: true,
    title: settings.reportTitle,
    update: updateName(update),
    homeForce: settings.homeForce,
    rows: update.measures.filter(({ measure }) => measure.show).map(outcomeRow),
    lists: summaryLists(update),
    problems: openProblems(problems, accepted).map((problem) => ({
      ...outcomeProblem(problem),
      ...acceptableRow(problem),
    })),
    unanswered: unansweredProblems(problems, accepted).map((problem) => ({
      ...outcomeProblem(problem),
      ...acceptableRow(problem),
    })),
    checks: checkStates(problems, accepted).map(outcomeCheck),
    readBack: readBack.map(readBackTexts),
    readFrom: [
      ...new Set([SHEETS.setup, ...readBack.flatMap(({ headings }) => headings.map(sheetOf))]),
    ],
    report: reportOf(update),
    cellsWritten,
  };
}

/** The outcome when there is no report. */
export function stoppedOutcome(problems: readonly Problem[]): Outcome {
  return {
    ok: false,
    title: "",
    update: "",
    homeForce: "",
    rows: [],
    lists: summaryLists({ measures: [] }),
    problems: problems.map(outcomeProblem),
    cellsWritten: 0,
  };
}

function outcomeRow(result: MeasureResult): OutcomeRow {
  const { measure, league, dataTo } = result;
  return {
    measure: measure.name,
    dataTo: dataTo ? monthName(dataTo.end) : "",
    position: positionOf(result),
    value: measureText(result.value, measure),
    toAverage: league ? changeText(result.toAverage, measure, "average") : "",
    toTopQuartile: league ? changeText(result.toTopQuartile, measure, "top quartile") : "",
    aspiration: aspirationText(result),
    status: result.status,
    movement: movementWords(result),
  };
}

/** "Improved by one place", "No change", "" where there is no position. */
function movementWords({ movement }: MeasureResult): string {
  const { kind, places } = movement;
  const moved = kind === "Improved" || kind === "Deteriorated";
  return moved && Number.isFinite(places) ? `${kind} by ${placesText(places)}` : (kind ?? "");
}

const sheetOf = ({ sheet }: Place): string => sheet;

export function outcomeProblem(problem: Problem): OutcomeProblem {
  const { severity, what, remedy, where, measure } = problem;
  return {
    severity,
    where: where.map(placeText),
    what,
    remedy,
    ...(measure === undefined ? {} : { measure }),
    ...causedBy(problem),
  };
}

function causedBy({ cause, follows }: Caused): Caused {
  return {
    ...(cause === undefined ? {} : { cause }),
    ...(follows === undefined ? {} : { follows }),
  };
}

function acceptableRow(problem: Problem): Pick<OutcomeProblem, "acceptable"> {
  return isAcceptable(problem) ? { acceptable: checkTexts(problem) } : {};
}

function outcomeCheck({ problem, word, state }: CheckState): OutcomeCheck {
  return {
    state,
    severity: problem?.severity,
    where: problem?.where.map(placeText) ?? [],
    what: problem?.what ?? word?.what ?? "",
    remedy: problem?.remedy ?? "",
    measure: problem?.measure ?? word?.measure ?? "",
    ...(problem ? { ...acceptableRow(problem), ...causedBy(problem) } : {}),
    acceptedBy: word?.acceptedBy.trim() ?? "",
    reason: word?.reason.trim() ?? "",
  };
}

/** @example placeText({ sheet: "MSG Setup", address: "C14" }) // "'MSG Setup'!C14" */
export function placeText({ sheet, address }: Place): string {
  return sheetReference(sheet) + address;
}
