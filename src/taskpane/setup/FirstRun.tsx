/** A workbook that is not set up yet: set it up, open the sample, or do neither. */
import { Button, Link, makeStyles, Spinner, Text } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { lazyView } from "../lazyView";
import { EmptyState } from "../parts/EmptyState";
import type { ViewProps } from "../view";
import { firstRunOf } from "./firstRun";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: "8px", padding: "0 16px 16px" },
  words: { padding: "0 16px 16px" },
});

/** Where the sample is, or how to get at it by hand. */
function SampleWords({
  sample,
  file,
}: {
  readonly sample: "opened" | "refused";
  readonly file: string;
}) {
  const styles = useStyles();
  return (
    <div className={styles.words} role="status">
      {sample === "opened" ? (
        <Text>
          The sample is open as a workbook of its own: on a Mac it may stand behind this one, on the
          web it is a tab of the browser.
        </Text>
      ) : (
        <Text>
          Save{" "}
          <Link href={file} download inline>
            the sample's file
          </Link>{" "}
          instead, and open it with Excel.
        </Text>
      )}
    </div>
  );
}

const ProposalView = lazyView(
  async () => (await import(/* webpackChunkName: "setUp" */ "./ProposalView")).ProposalView,
);

export function FirstRun({ state, session }: ViewProps) {
  const styles = useStyles();
  const firstRun = firstRunOf(session);
  const { proposal, busy, sample } = useSyncExternalStore(firstRun.subscribe, firstRun.state);
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
      {sample && !isBusy && (
        <SampleWords sample={sample} file={session.workbook.firstRun.sampleFile} />
      )}
      {isBusy && <Spinner label={`${busy}…`} />}
    </>
  );
}
