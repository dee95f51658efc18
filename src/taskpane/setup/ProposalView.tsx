/** The proposed set-up: every guess can be corrected, and nothing is written before it is agreed to. */
import { Button, makeStyles, Spinner, tokens } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { whyNotWritten } from "../../workbook/proposal/pastedGroup";
import type { PassedOver } from "../../workbook/proposal/proposal";
import { Part } from "../parts/Part";
import { useStickyActions } from "../parts/stickyActions";
import type { ViewProps } from "../view";
import { AspirationsPart } from "./AspirationsPart";
import { firstRunOf } from "./firstRun";
import { GroupPart } from "./GroupPart";
import { ProposedMeasures } from "./ProposedMeasures";
import { ProposedOwnFigures } from "./ProposedOwnFigures";
import { ProposedSources } from "./ProposedSources";
import { WhatIsRead } from "./WhatIsRead";

const useStyles = makeStyles({
  view: { padding: "12px 16px 0", display: "flex", flexDirection: "column", gap: "20px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px" },
});

export function ProposalView({ session }: ViewProps) {
  const [styles, sticky] = [useStyles(), useStickyActions()];
  const firstRun = firstRunOf(session);
  const { proposal, readBack, busy } = useSyncExternalStore(firstRun.subscribe, firstRun.state);
  if (!proposal) return null;
  const { correct } = firstRun;
  const isBusy = busy !== "";
  const missing = whyNotWritten(proposal);
  const canRead = missing === "";
  if (proposal.sources.length === 0)
    return (
      <div className={styles.view}>
        <p className={styles.text} role="status">
          No table of police forces was found: no sheet has three forces of England and Wales, by
          name or area code, in one column with figures beside them.
        </p>
        <PassedOverList sheets={proposal.passedOver} />
        <div className={sticky.actions}>
          <Button onClick={firstRun.leave}>Back</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        This is a guess from the sheets of this workbook. Correct what is wrong. Nothing is written
        before you choose "Write MSG Setup".
      </p>
      <Part heading="Your force and its group">
        <GroupPart proposal={proposal} onCorrect={correct} />
      </Part>
      <Part heading="Measures">
        <ProposedMeasures proposal={proposal} onCorrect={correct} />
      </Part>
      <ProposedOwnFigures proposal={proposal} onCorrect={correct} />
      <Part heading="Where the figures stand">
        <ProposedSources proposal={proposal} onCorrect={correct} />
        <PassedOverList sheets={proposal.passedOver} />
      </Part>
      <Part heading="What is aspired to">
        <AspirationsPart proposal={proposal} onCorrect={correct} />
      </Part>
      <Part heading="What is read">
        {readBack ? (
          <WhatIsRead readBack={readBack} onSelect={(where) => void session.select(where)} />
        ) : (
          <p className={styles.text}>
            {canRead ? "Read the figures to see what will be read, and from which cells." : missing}
          </p>
        )}
        {isBusy && <Spinner label={`${busy}…`} />}
      </Part>
      <div className={sticky.actions}>
        <Button
          appearance={readBack ? "secondary" : "primary"}
          disabledFocusable={isBusy || !canRead}
          onClick={() => void firstRun.readBack()}
        >
          Read the figures
        </Button>
        <Button
          appearance={readBack ? "primary" : "secondary"}
          disabledFocusable={isBusy || !readBack}
          onClick={() => void firstRun.write()}
        >
          Write MSG Setup
        </Button>
        <Button appearance="subtle" disabledFocusable={isBusy} onClick={firstRun.leave}>
          Not now
        </Button>
      </div>
    </div>
  );
}

/** Sheets on which forces stand, and of which nothing is proposed. */
function PassedOverList({ sheets }: { readonly sheets: readonly PassedOver[] }) {
  const styles = useStyles();
  if (sheets.length === 0) return null;
  return (
    <>
      <p className={styles.text}>Sheets that name forces, and gave nothing:</p>
      <ul className={styles.list}>
        {sheets.map(({ sheet, why }) => (
          <li key={sheet}>
            {sheet}: {why}.
          </li>
        ))}
      </ul>
    </>
  );
}
