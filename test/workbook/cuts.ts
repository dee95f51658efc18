/** Requests of the add-in that fail: at their start, in their middle, at their end, or with the answer lost. */
import type { HeadlessExcel } from "../../excel-host/run/headless";

/** How much of a request is done before it fails: "after" all of it, and only the answer does not arrive. */
export const CUTS = ["before", "within", "after"] as const;
export type Cut = (typeof CUTS)[number];

type Run = HeadlessExcel["session"]["host"]["run"];

const SET_PROPERTY = 4;
const METHOD = 3;
const WRITING_METHOD = /^(?:Add|Clear|Resize|Delete|Merge|SetPrintArea)$/i;

const FAILURE = {
  Code: "GeneralException",
  Message: "There was an internal error while processing the request.",
  Location: "",
  ActionIndex: 0,
  HttpStatusCode: 500,
};

/** Whether a request writes: it sets something, or calls what changes the workbook. */
function isWriting({ Actions }: Parameters<Run>[0]): boolean {
  return Actions.some(
    ({ ActionType, Name }) =>
      ActionType === SET_PROPERTY || (ActionType === METHOD && WRITING_METHOD.test(Name)),
  );
}

export interface CutRequests {
  /** How many actions each of the writing requests had so far. */
  readonly actions: readonly number[];
  /** Requests succeed again. */
  readonly stop: () => void;
}

/**
 * Fails one of the requests that write from now on.
 *
 * @param at which of them, from 0; -1 for none, which only counts
 * @param how as a word, or as the number of its actions that are done
 */
export function cutRequest(excel: HeadlessExcel, at: number, how: Cut | number): CutRequests {
  const { host } = excel.session;
  const whole = host.run.bind(host);
  const actions: number[] = [];
  host.run = (request, partition) => {
    if (!isWriting(request)) return whole(request, partition);
    const { length } = request.Actions;
    actions.push(length);
    if (actions.length - 1 !== at) return whole(request, partition);
    const done =
      typeof how === "number" ? how : { before: 0, within: length >> 1, after: length }[how];
    if (done > 0) whole({ ...request, Actions: request.Actions.slice(0, done) }, partition);
    return { Results: [], Error: FAILURE };
  };
  return { actions, stop: () => void (host.run = whole) };
}
