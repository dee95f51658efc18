/** The selected cells against the computed figures: what was written, what was computed, and the cell. */
import { Button } from "@fluentui/react-components";
import { TextProofingTools20Regular } from "@fluentui/react-icons";
import type { Finding } from "../../workbook/actions/proofreadSelection";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";
import { PointsToCheck, useProofreadingStyles } from "../parts/PointsToCheck";

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
  const styles = useProofreadingStyles();
  return (
    <PointsToCheck
      hasReport={hasReport}
      introduction="Select cells with a text about the update, a paragraph or a table. It is compared with the figures computed last; nothing is written."
      button={
        <Button
          className={styles.button}
          appearance="primary"
          icon={<TextProofingTools20Regular />}
          disabledFocusable={!onRead}
          onClick={onRead}
        >
          Read the selected cells
        </Button>
      }
      said={said}
      points={findings.map((finding) => ({
        kind: "contradiction",
        content: (
          <>
            <FindingText finding={finding} />
            <CellButtons where={[finding.where]} more={0} onSelect={onSelect} />
          </>
        ),
      }))}
    />
  );
}

function FindingText({
  finding: { measure, words, said, computed },
}: {
  readonly finding: Finding;
}) {
  const styles = useProofreadingStyles();
  return (
    <>
      {measure && <p className={styles.heading}>{measure}</p>}
      <p className={styles.text}>"{words}"</p>
      <FactList
        facts={[
          { term: "Says", content: `${said}.` },
          { term: "Computed", content: `${computed}.` },
        ]}
      />
    </>
  );
}
