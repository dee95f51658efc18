/** The whole pane for one state: header, refresh, and the report's measures and problems. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";
import type { PaneState } from "../session";
import { EmptyState } from "./EmptyState";
import { ErrorBoundary } from "./ErrorBoundary";
import { PaneHeader } from "./PaneHeader";
import { RefreshControls } from "./RefreshControls";
import { Report } from "./Report";

const useStyles = makeStyles({
  pane: { display: "flex", flexDirection: "column", minHeight: "100vh" },
  // Where messages appear they keep clear of the report below and of the pane's edges.
  failure: { margin: "0 16px 12px" },
});

export interface PaneProps {
  readonly state: PaneState;
  readonly onRefresh: () => void;
  readonly onCancel: () => void;
  /** Shows the cell or range of this address in the workbook. */
  readonly onSelect: (where: string) => void;
  readonly onLookForSetup: () => void;
  readonly onDismissFailure: () => void;
}

export function Pane(props: PaneProps) {
  const styles = useStyles();
  const { setup, work, outcome, finishedAt, failure } = props.state;
  return (
    <main className={styles.pane}>
      <PaneHeader homeForce={outcome?.homeForce ?? ""} update={outcome?.update ?? ""} />
      <RefreshControls
        work={work}
        possible={setup === "present"}
        onRefresh={props.onRefresh}
        onCancel={props.onCancel}
      />
      {failure && <Failure text={failure} onDismiss={props.onDismissFailure} />}
      {outcome ? (
        <ErrorBoundary what="The report">
          <Report
            key={finishedAt?.getTime()}
            outcome={outcome}
            finishedAt={finishedAt}
            onSelect={props.onSelect}
          />
        </ErrorBoundary>
      ) : (
        <NothingYet setup={setup} onLookForSetup={props.onLookForSetup} />
      )}
    </main>
  );
}

function NothingYet({
  setup,
  onLookForSetup,
}: {
  readonly setup: PaneState["setup"];
  readonly onLookForSetup: () => void;
}) {
  if (setup === "looking") return <EmptyState kind="looking" />;
  if (setup === "missing") return <EmptyState kind="no set-up" onAction={onLookForSetup} />;
  return <EmptyState kind="not refreshed" />;
}

function Failure({ text, onDismiss }: { readonly text: string; readonly onDismiss: () => void }) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.failure} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Something went wrong.</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close this message"
            icon={<Dismiss20Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
