/** A workbook that is not set up yet: set it up, open the sample, or do neither. */
import { Button, makeStyles, Spinner } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { lazyView } from "../lazyView";
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";
import { firstRunOf } from "./firstRun";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "0 16px 16px" },
});

const ProposalView = lazyView(
  async () => (await import(/* webpackChunkName: "setUp" */ "./ProposalView")).ProposalView,
);

export function FirstRun({ state, session }: ViewProps) {
  const styles = useStyles();
  const firstRun = firstRunOf(session);
  const { proposal, busy } = useSyncExternalStore(firstRun.subscribe, firstRun.state);
  if (state.setup === "looking") return <EmptyState kind="looking" />;
  if (proposal) return <ProposalView state={state} session={session} />;
  const isBusy = busy !== "";
  return (
    <>
      <EmptyState kind="no set-up" onAction={() => void session.lookForSetup()} />
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isBusy}
          onClick={() => void firstRun.propose()}
        >
          Set up this workbook
        </Button>
        <Button disabledFocusable={isBusy} onClick={() => void firstRun.openSample()}>
          Open the sample
        </Button>
      </div>
      {isBusy && <Spinner label={`${busy}…`} />}
    </>
  );
}
