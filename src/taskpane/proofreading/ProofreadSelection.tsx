/** The selected cells against the computed figures: what was written, what was computed, and the cell. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TextProofingTools20Regular } from "@fluentui/react-icons";
import type { Finding } from "../../workbook/actions/proofreadSelection";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "16px" },
  finding: {
    display: "grid",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    paddingLeft: "10px",
  },
  measure: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

export interface ProofreadSelectionProps {
  /** Undefined: the figures to compare with are not there, or a selection is being read. */
  readonly onRead: (() => void) | undefined;
  readonly hasReport: boolean;
  /** How far the reading is or what came of it; "" before the first. */
  readonly said: string;
  readonly findings: readonly Finding[];
  readonly onSelect: (where: string) => void;
}

export function ProofreadSelection(props: ProofreadSelectionProps) {
  const { onRead, hasReport, said, findings, onSelect } = props;
  const styles = useStyles();
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        {hasReport
          ? "Select cells with a text about the update, a paragraph or a table. It is compared with the figures computed last; nothing is written."
          : "There are no computed figures to compare with yet. Refresh the report first."}
      </p>
      <Button
        className={styles.button}
        appearance="primary"
        icon={<TextProofingTools20Regular />}
        disabledFocusable={!onRead}
        onClick={onRead}
      >
        Read the selected cells
      </Button>
      <p className={styles.text} role="status">
        {said}
      </p>
      {findings.length > 0 && (
        <ol className={styles.list} aria-label="Points to check">
          {findings.map((finding, index) => (
            <li key={index} className={styles.finding}>
              <FindingText finding={finding} />
              <CellButtons where={[finding.where]} more={0} onSelect={onSelect} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

function FindingText({
  finding: { measure, words, said, computed },
}: {
  readonly finding: Finding;
}) {
  const styles = useStyles();
  return (
    <>
      {measure && <p className={styles.measure}>{measure}</p>}
      <p className={styles.text}>“{words}”</p>
      <FactList
        facts={[
          { term: "Says", content: `${said}.` },
          { term: "Computed", content: `${computed}.` },
        ]}
      />
    </>
  );
}
