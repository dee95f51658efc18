/** What every view of the pane is given. */
import type { ComponentType } from "react";
import type { PaneSession, PaneState } from "./session";

export interface ViewProps {
  readonly state: PaneState;
  /** What a person can ask for; its `workbook` is what a view's own actions go to, by `attempt`. */
  readonly session: PaneSession;
}

export type View = ComponentType<ViewProps>;
