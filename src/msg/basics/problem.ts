/**
 * Expected trouble is a value. The pane, MSG Checks and the headless run show the same problems.
 */

import type { Caused } from "./causes";

/**
 * - stop: no report can be made; nothing is written.
 * - error: one measure has no figures, or its status cannot be given.
 * - warning: a figure is there, and a reader must know something about it.
 * - notice: for information.
 */
export type Severity = "stop" | "error" | "warning" | "notice";

/** A cell or range as people name it: sheet "Crime", address "C14" or "C14:F20". */
export interface Place {
  readonly sheet: string;
  readonly address: string;
}

export interface Problem extends Caused {
  readonly severity: Severity;
  /** What is wrong, in one or two sentences, with the words or figures found. */
  readonly what: string;
  /** What the person can do about it; an imperative sentence, "" only for notices that ask nothing. */
  readonly remedy: string;
  /** The cells it is about, the one to go to first; empty when it is about no cell. */
  readonly where: readonly Place[];
  /** The measure it is about, when it is about one. */
  readonly measure?: string;
  /** The indicator it is about, when it is about one. */
  readonly indicator?: string;
  /** A person's judgement may settle it (Accepted by on MSG Checks), as with every notice. */
  readonly isAcceptable?: boolean;
  /** Bears on what is published: nothing is, until a person has answered for it on MSG Checks. */
  readonly needs?: Answer;
}

/** What a person has to write: Accepted by, or Reason as well. */
export type Answer = "name" | "name and reason";

type ProblemMaker = (what: string, remedy: string, ...where: readonly Place[]) => Problem;

function problemsOf(severity: Severity): ProblemMaker {
  return (what, remedy, ...where) => ({ severity, what, remedy, where });
}

/** @example stop("The update has no name.", "Write one.") // { severity: "stop", what: "The update has no name.", remedy: "Write one.", where: [] } */
export const stop = problemsOf("stop");
export const error = problemsOf("error");
export const warning = problemsOf("warning");
export const notice = problemsOf("notice");

/** Whether a person's word on MSG Checks closes it. */
export function isAcceptable({ severity, isAcceptable: settled, needs }: Problem): boolean {
  return severity === "notice" || settled === true || needs !== undefined;
}
