/** What Refresh and Check have in common: one Excel.run, progress, reading and computing. */
import { computeUpdate } from "../msg/computeUpdate";
import type { Problem } from "../msg/problem";
import type { PublishedFigure } from "../msg/setup";
import type { Update } from "../msg/update";
import { BEGUN, isOfficeError, officeProblem } from "./officeProblems";
import { stoppedOutcome, type Outcome } from "./outcome";
import { ownershipProblems, readOwnState, type OwnState } from "./writing/ownSheets";
import {
  changesOf,
  nextStamps,
  readFigureStamps,
  writeFigureStamps,
  type SeriesStamp,
} from "./figureChanges";
import type { Observations } from "../msg/observations";
import { SHEETS } from "./contract";
import { proofreadUpdate } from "./proofread";
import { readWorkbook } from "./readWorkbook";
import type { AcceptedCheck } from "./report/checks";
import { plausibilityNotices } from "./sources/plausibilityNotices";
import type { ReadBack } from "./sources/readBack";
import { acceptedChecks } from "./writing/acceptedChecks";
import type { WhatWasRead } from "./writing/writingPlan";

export interface Progress {
  readonly done: number;
  readonly total: number;
  readonly what: string;
}

export interface RunOptions {
  readonly onProgress?: (progress: Progress) => void;
  /** Asked until the first write; afterwards the report is finished. */
  readonly isCancelled?: () => boolean;
}

const STAGES = [
  "Reading the workbook",
  "Computing positions",
  "Writing the report",
  "Checking it against Excel's own results",
] as const;

type Stage = 0 | 1 | 2 | 3;

/** One run in Excel: says how far it is, and turns Excel's refusals into problems. */
export class Run {
  hasBegunWriting = false;

  constructor(private readonly options: RunOptions) {}

  at(stage: Stage, share = 0): void {
    const done = stage + share;
    this.options.onProgress?.({ done, total: STAGES.length, what: STAGES[stage] });
  }

  finished(): void {
    this.options.onProgress?.({ done: STAGES.length, total: STAGES.length, what: "Done" });
  }

  isCancelled(): boolean {
    return this.options.isCancelled?.() ?? false;
  }

  async inExcel(work: (context: Excel.RequestContext) => Promise<Outcome>): Promise<Outcome> {
    try {
      return await Excel.run({ delayForCellEdit: true }, work);
    } catch (error) {
      if (!isOfficeError(error)) throw this.hasBegunWriting ? afterWriting(error) : error;
      return stoppedOutcome([officeProblem(error, this.hasBegunWriting)]);
    }
  }
}

/** A mistake of ours, told with what it means for the workbook. */
function afterWriting(error: unknown): Error {
  const message = error instanceof Error ? error.message : String(error);
  return new Error(`${message} ${BEGUN}`, { cause: error });
}

export const CANCELLED: Problem = {
  severity: "notice",
  what: "Cancelled before anything was written.",
  remedy: "",
  where: [],
};

export const isStop = ({ severity }: Problem): boolean => severity === "stop";

/** An update before it is written. */
export interface Computed extends WhatWasRead {
  readonly update: Update;
  /** What was published before. */
  readonly history: readonly PublishedFigure[];
  /** What stands on our sheets. */
  readonly state: OwnState;
  /** The analyst's words on MSG Checks. */
  readonly accepted: readonly AcceptedCheck[];
}

/** The update and what stands on our sheets, or the problems that stop the run. */
export async function readAndCompute(
  context: Excel.RequestContext,
  run: Run,
  sheets: readonly string[],
): Promise<Computed | { readonly problems: readonly Problem[] }> {
  run.at(0);
  const reading = await readWorkbook(context, ({ done, total }) =>
    run.at(0, total > 0 ? done / total : 0),
  );
  const state = await readOwnState(context);
  const stops = [...reading.problems, ...ownershipProblems(state, sheets)].filter(isStop);
  const { setup, observations, history, historyForces, notes, problems } = reading;
  if (stops.length > 0 || !setup || !observations) return { problems: stops };
  if (run.isCancelled()) return { problems: [CANCELLED] };
  run.at(1);
  const checks = state.sheets.get(SHEETS.checks);
  const kept =
    checks?.figureStamps === undefined ? undefined : readFigureStamps(checks.figureStamps);
  const stamps = nextStamps(observations, kept);
  const notices = plausibilityNotices(observations, setup, stamps.before);
  const found = [...problems, ...notices];
  const computed = computeUpdate({
    setup,
    observations,
    history,
    historyForces,
    notes,
    problems: found,
  });
  const contradictions = proofreadUpdate(computed, reading.texts);
  const update = { ...computed, problems: [...computed.problems, ...contradictions] };
  return {
    update,
    history,
    state,
    readBack: withChanges(reading.readBack, observations, stamps.before),
    figureStamps: writeFigureStamps(stamps),
    accepted: acceptedChecks(checks),
  };
}

function withChanges(
  readBack: readonly ReadBack[],
  { series, forces }: Observations,
  before: readonly SeriesStamp[] | undefined,
): ReadBack[] {
  return readBack.map((read) => {
    const own = series.find(({ source, name }) => source === read.source && name === read.series);
    return { ...read, changes: own && changesOf(own, forces, before) };
  });
}
