/** Every check with its state, who accepted it and why; open ones first. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { byCause, type CauseAndFollowers } from "../../msg/basics/causes";
import { SHEETS } from "../../workbook/names/contract";
import type { OutcomeCheck } from "../../workbook/actions/outcome";
import { acceptedText } from "../parts/acceptedText";
import { Disclosure } from "../parts/Disclosure";
import { CellButtons } from "../parts/CellButtons";
import { Part } from "../parts/Part";
import { VerdictMark } from "../parts/VerdictMark";
import { checkVerdict } from "../parts/verdicts";
import { followersText } from "../parts/followersText";
import { checksText } from "./reviewTexts";

/** A report of hundreds of checks is read on its sheet; here the gravest come first. */
const SHOWN_FIRST = 8;
const CELLS_SHOWN = 2;

const useStyles = makeStyles({
  text: { margin: 0, overflowWrap: "anywhere", lineHeight: tokens.lineHeightBase300 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "12px" },
  check: { display: "grid", gap: "2px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ChecksPartProps {
  readonly checks: readonly OutcomeCheck[];
  readonly onSelect: (where: string) => void;
  /** Goes to where checks are accepted. */
  readonly onAccept: () => void;
}

export function ChecksPart({ checks, onSelect, onAccept }: ChecksPartProps) {
  const styles = useStyles();
  const [showsAll, setShowsAll] = useState(false);
  const open = byCause(checks.filter(({ state }) => state === "open"));
  const settled = checks.filter(({ state }) => state !== "open");
  const shown = showsAll ? open : open.slice(0, SHOWN_FIRST);
  return (
    <Part heading="Checks">
      <p className={styles.text}>{checksText(checks)}</p>
      {shown.length > 0 && <CheckList name="Open checks" causes={shown} onSelect={onSelect} />}
      {settled.length > 0 && (
        <Disclosure name={`${settled.length} accepted or resolved`}>
          <CheckList name="Accepted or resolved" causes={byCause(settled)} onSelect={onSelect} />
        </Disclosure>
      )}
      <div className={styles.actions}>
        {open.length > SHOWN_FIRST && (
          <Button size="small" aria-expanded={showsAll} onClick={() => setShowsAll(!showsAll)}>
            {showsAll ? "Show fewer" : `Show all ${open.length} open checks`}
          </Button>
        )}
        <Button size="small" onClick={() => onSelect(`'${SHEETS.checks}'!A1`)}>
          Go to MSG Checks
        </Button>
        <Button size="small" onClick={onAccept}>
          Accept in Problems
        </Button>
      </div>
    </Part>
  );
}

interface CheckListProps extends Pick<ChecksPartProps, "onSelect"> {
  readonly name: string;
  readonly causes: readonly CauseAndFollowers<OutcomeCheck>[];
}

function CheckList({ name, causes, onSelect }: CheckListProps) {
  const styles = useStyles();
  return (
    <ul className={styles.list} aria-label={name}>
      {causes.map(({ problem: check, followers }) => (
        <li
          key={[check.where.join(), check.what, check.measure].join("|")}
          className={styles.check}
        >
          <VerdictMark verdict={checkVerdict(check)} strong />
          <p className={styles.text}>
            {check.measure && `${check.measure}: `}
            {check.what}
          </p>
          {acceptedText(check) && <p className={styles.text}>{acceptedText(check)}</p>}
          <CellButtons
            where={check.where.slice(0, CELLS_SHOWN)}
            more={Math.max(0, check.where.length - CELLS_SHOWN)}
            onSelect={onSelect}
          />
          {followers.length > 0 && (
            <Disclosure name={followersText(followers.length)}>
              <CheckList
                name="What follows from it"
                causes={followers.map((problem) => ({ problem, followers: [] }))}
                onSelect={onSelect}
              />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
