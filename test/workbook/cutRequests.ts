/** Requests to Excel that fail: at their start, somewhere in the middle, at their end, or with the answer lost. */
import type { BatchRequest, BatchResponse } from "../../excel-host/office/batch/batch";
import type { HeadlessExcel } from "../../excel-host/run/headless";

/** Which writing request of an action is cut (counted from 0), and after what share of what it does. */
interface Cut {
  readonly request: number;
  readonly share: number;
  /** Only requests that call this; all that write where left out. */
  readonly calling?: string;
}

/** Client's numbers for actions that change something. */
const METHOD = 3;
const SET_PROPERTY = 4;
const UPDATE = 9;
const READING = /^(?:get|load|_|toJSON|$)/i;

export interface Cutter {
  /** Cuts from the next request on; undefined lets all pass again. */
  cut(cut: Cut | undefined): void;
  /** Writing requests since then. */
  readonly requests: number;
  /** How many writing actions each of them had. */
  readonly actions: readonly number[];
  /** Whether the cut was made. */
  readonly isCut: boolean;
}

/** Stands between office.js and the stand-in. */
export function cutterOf(excel: HeadlessExcel): Cutter {
  const host = excel.session.host as unknown as {
    run(request: BatchRequest, partition: string): BatchResponse;
  };
  const run = host.run.bind(host);
  let wanted: Cut | undefined;
  let actions: number[] = [];
  let isCut = false;
  host.run = (request, partition) => {
    const { calling } = wanted ?? {};
    const writing = request.Actions.filter((action) =>
      calling === undefined ? isWriting(action) : action.Name.toLowerCase() === calling,
    );
    if (writing.length === 0) return run(request, partition);
    actions.push(writing.length);
    if (actions.length - 1 !== wanted?.request) return run(request, partition);
    isCut = true;
    const done = writing[Math.ceil(writing.length * wanted.share) - 1];
    const end = done ? request.Actions.indexOf(done) + 1 : 0;
    const response = run({ ...request, Actions: request.Actions.slice(0, end) }, partition);
    return { ...response, Error: response.Error ?? brokenOff(Math.max(0, end - 1)) };
  };
  return {
    cut: (cut) => {
      wanted = cut;
      actions = [];
      isCut = false;
    },
    get requests() {
      return actions.length;
    },
    get actions() {
      return actions;
    },
    get isCut() {
      return isCut;
    },
  };
}

function isWriting({ ActionType, Name }: BatchRequest["Actions"][number]): boolean {
  if (ActionType === SET_PROPERTY || ActionType === UPDATE) return true;
  return ActionType === METHOD && !READING.test(Name);
}

function brokenOff(index: number): NonNullable<BatchResponse["Error"]> {
  return {
    Code: "GeneralException",
    Message: "Broken off.",
    Location: "",
    ActionIndex: index,
    HttpStatusCode: 500,
  };
}

/** The share of a request of so many actions after which exactly so many of them are done. */
export function shareOf(done: number, actions: number): number {
  return (done - 0.5) / actions;
}

/** Where a request is cut between its start and its end: the first, which writes most, and those after it. */
const WITHIN_FIRST = [0.3, 0.55, 0.8];
const WITHIN = [0.5, 0.2, 0.7];

/**
 * Shares of a request after which it is cut: at its start, at its end, where only the answer is lost, and in between.
 * CUTS of them where that is set (npm run fuzz).
 */
export function sharesOf(request: number): readonly number[] {
  const many = Number(process.env["CUTS"] ?? 0);
  if (many > 0) return Array.from({ length: many + 1 }, (_, at) => at / many);
  const within = request === 0 ? WITHIN_FIRST : [WITHIN[request % WITHIN.length] as number];
  return [0, ...within, 1];
}
