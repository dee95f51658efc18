/** The proposed set-up: every guess can be corrected, and nothing is written before it is agreed to. */
import {
  Button,
  Checkbox,
  Field,
  makeStyles,
  Select,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import { chooseHomeForce, type Proposal } from "../../workbook/proposal/proposal";
import { KNOWN_GROUPS } from "../../workbook/proposal/policeForces";
import { Part } from "../parts/Part";
import type { ViewProps } from "../view";
import { firstRunOf } from "./firstRun";
import { ProposedMeasures } from "./ProposedMeasures";
import { ProposedSources } from "./ProposedSources";
import { WhatIsRead } from "./WhatIsRead";

const useStyles = makeStyles({
  view: { padding: "12px 16px 24px", display: "flex", flexDirection: "column", gap: "20px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
  forces: {
    border: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gridTemplateColumns: "1fr 1fr",
  },
});

export function ProposalView({ session }: ViewProps) {
  const styles = useStyles();
  const firstRun = firstRunOf(session);
  const { proposal, readBack, busy } = useSyncExternalStore(firstRun.subscribe, firstRun.state);
  if (!proposal) return null;
  const { correct } = firstRun;
  const isBusy = busy !== "";
  const canRead = proposal.homeForce !== "" && proposal.measures.some(({ use }) => use);
  if (proposal.sources.length === 0)
    return (
      <div className={styles.view}>
        <p className={styles.text} role="status">
          No table of police forces was found: no sheet has three forces of England and Wales, by
          name or area code, in one column with figures beside them.
        </p>
        <div className={styles.actions}>
          <Button onClick={firstRun.leave}>Back</Button>
        </div>
      </div>
    );
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        This is a guess from the sheets of this workbook. Correct what is wrong. Nothing is written
        before you choose “Write MSG Setup”.
      </p>
      <Part heading="Your force and its group">
        <HomeForce proposal={proposal} onCorrect={correct} />
        <Group proposal={proposal} onCorrect={correct} />
      </Part>
      <Part heading="Measures">
        <ProposedMeasures proposal={proposal} onCorrect={correct} />
      </Part>
      <Part heading="Where the figures stand">
        <ProposedSources proposal={proposal} onCorrect={correct} />
      </Part>
      <Part heading="What is read">
        {readBack ? (
          <WhatIsRead readBack={readBack} onSelect={(where) => void session.select(where)} />
        ) : (
          <p className={styles.text}>
            {canRead
              ? "Read the figures to see what will be read, and from which cells."
              : "Choose the home force and at least one measure first."}
          </p>
        )}
        {isBusy && <Spinner label={`${busy}…`} />}
      </Part>
      <div className={styles.actions}>
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

interface CorrectedProps {
  readonly proposal: Proposal;
  readonly onCorrect: (proposal: Proposal) => void;
}

function HomeForce({ proposal, onCorrect }: CorrectedProps) {
  return (
    <Field label="Home force" required>
      <Select
        value={proposal.homeForce}
        onChange={(_, { value }) => onCorrect(chooseHomeForce(proposal, value))}
      >
        <option value="">Choose</option>
        {proposal.forces.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </Select>
    </Field>
  );
}

function Group({ proposal, onCorrect }: CorrectedProps) {
  const styles = useStyles();
  const { homeForce, forces } = proposal;
  if (homeForce === "") return null;
  const tick = (name: string, inGroup: boolean) =>
    onCorrect({
      ...proposal,
      forces: forces.map((force) => (force.name === name ? { ...force, inGroup } : force)),
    });
  return (
    <>
      <p className={styles.text}>
        {KNOWN_GROUPS[homeForce]
          ? `The group of ${homeForce} is that of January 2014; correct it if it has changed.`
          : `Tick the forces of the Most Similar Group of ${homeForce}.`}
      </p>
      <fieldset className={styles.forces} aria-label="Forces of the group">
        {forces.map(({ name, inGroup }) => (
          <Checkbox
            key={name}
            label={name}
            checked={inGroup}
            disabled={name === homeForce}
            onChange={(_, { checked }) => tick(name, checked === true)}
          />
        ))}
      </fieldset>
    </>
  );
}
