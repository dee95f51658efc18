/** The pane over its session: theme, guard against mistakes, and the page outside Excel. */
import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneSession } from "../session";
import { usePaneTheme } from "../theme";
import { EmptyState } from "../parts/EmptyState";
import { ErrorBoundary } from "./ErrorBoundary";
import { Pane } from "./Pane";

export interface ConnectedPaneProps {
  readonly session: PaneSession;
  readonly hostBackground: string | undefined;
  /** False when the page is opened in a browser by itself. */
  readonly inExcel: boolean;
}

export function ConnectedPane({ session, hostBackground, inExcel }: ConnectedPaneProps) {
  const theme = usePaneTheme(hostBackground);
  const state = useSyncExternalStore(session.subscribe, session.state);
  return (
    <FluentProvider theme={theme} style={{ minHeight: "100vh" }}>
      <ErrorBoundary what="The pane">
        {inExcel ? <Pane state={state} session={session} /> : <EmptyState kind="outside Excel" />}
      </ErrorBoundary>
    </FluentProvider>
  );
}
