/**
 * What the ribbon's commands announce as events on the window: the pane shows it, the headless
 * report prints it. The detail is a `Progress` or an `Outcome`.
 */
export type { Progress } from "../workbook/actions/run";

export const OUTCOME_EVENT = "msg-analyst:outcome";
export const PROGRESS_EVENT = "msg-analyst:progress";
