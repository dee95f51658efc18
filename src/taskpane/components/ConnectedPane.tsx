/** The pane over its session: the only component that knows where data and callbacks come from. */
import { FluentProvider } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { PaneSession } from "../session";
import { usePaneTheme } from "../theme";
import { EmptyState } from "./EmptyState";
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
        {inExcel ? (
          <Pane
            state={state}
            onRefresh={() => void session.refresh()}
            onCancel={session.cancel}
            onSelect={(where) => void session.select(where)}
            onLookForSetup={() => void session.lookForSetup()}
            onDismissFailure={session.dismissFailure}
          />
        ) : (
          <EmptyState kind="outside Excel" />
        )}
      </ErrorBoundary>
    </FluentProvider>
  );
}
