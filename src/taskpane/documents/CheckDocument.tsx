/** A document of the person's against the computed figures: where, the words, what they should be, the cell. */
import { Button } from "@fluentui/react-components";
import { DocumentSearch20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { placeText } from "../../workbook/actions/outcome";
import type { DocumentFinding } from "../../workbook/document/proofreadDocument";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";
import { PointsToCheck, useProofreadingStyles } from "../parts/PointsToCheck";

/** Kinds of files by their endings; documents/readDocument.ts reads them. */
const KINDS = ".docx,.html,.htm,.txt";

export interface CheckDocumentProps {
  /** Undefined: the figures to compare with are not there, or a document is being read. */
  readonly onCheck: ((file: File) => void) | undefined;
  readonly hasReport: boolean;
  /** How far the reading is or what came of it; "" before the first. */
  readonly said: string;
  readonly findings: readonly DocumentFinding[];
  readonly onSelect: (where: string) => void;
}

export function CheckDocument(props: CheckDocumentProps) {
  const { onCheck, hasReport, said, findings, onSelect } = props;
  const styles = useProofreadingStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <PointsToCheck
      hasReport={hasReport}
      introduction="Choose a Word file, a web page or a plain text about the update. It is read on this machine and compared with the figures computed last; nothing is written or sent."
      button={
        <>
          <Button
            className={styles.button}
            appearance="primary"
            icon={<DocumentSearch20Regular />}
            disabledFocusable={!onCheck}
            onClick={() => chooser.current?.click()}
          >
            Choose a document
          </Button>
          <input
            ref={chooser}
            type="file"
            accept={KINDS}
            aria-label="Document to check"
            hidden
            onChange={({ currentTarget }) => {
              const file = currentTarget.files?.[0];
              // The same file may be chosen again, once it was corrected.
              currentTarget.value = "";
              if (file) onCheck?.(file);
            }}
          />
        </>
      }
      said={said}
      points={findings.map((finding) => ({
        kind: finding.kind,
        content: <Finding finding={finding} onSelect={onSelect} />,
      }))}
    />
  );
}

interface FindingProps {
  readonly finding: DocumentFinding;
  readonly onSelect: (where: string) => void;
}

function Finding({ finding, onSelect }: FindingProps) {
  const styles = useProofreadingStyles();
  const { kind, where, words, said, computed, measure, figure } = finding;
  const heading = where && <p className={styles.heading}>{where}</p>;
  if (kind === "notice")
    return (
      <>
        {heading}
        <p className={styles.text}>{words}</p>
      </>
    );
  return (
    <>
      {heading}
      <p className={styles.text}>"{words}"</p>
      <FactList
        facts={[
          { term: "Measure", content: measure === where ? "" : measure },
          { term: "Says", content: `${said}.` },
          { term: "Computed", content: `${computed}.` },
        ]}
      />
      {figure && <CellButtons where={[placeText(figure)]} more={0} onSelect={onSelect} />}
    </>
  );
}
