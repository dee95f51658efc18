/** A document of the person's against the computed figures: where, the words, what they should be, the cell. */
import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { DocumentSearch20Regular } from "@fluentui/react-icons";
import { useRef } from "react";
import { placeText } from "../../workbook/actions/outcome";
import type { DocumentFinding } from "../../workbook/document/proofreadDocument";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";

const useStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "16px" },
  // A grid's column is otherwise as wide as its longest word.
  finding: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    paddingLeft: "10px",
  },
  notice: { borderLeftColor: tokens.colorNeutralStroke1 },
  where: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

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
  const styles = useStyles();
  const chooser = useRef<HTMLInputElement>(null);
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        {hasReport
          ? "Choose a Word file, a web page or a plain text about the update. It is read on this machine and compared with the figures computed last; nothing is written or sent."
          : "There are no computed figures to compare with yet. Refresh the report first."}
      </p>
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
      <p className={styles.text} role="status">
        {said}
      </p>
      {findings.length > 0 && (
        <ol className={styles.list} aria-label="Points to check">
          {findings.map((finding, index) => (
            <li key={index}>
              <Finding finding={finding} onSelect={onSelect} />
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

interface FindingProps {
  readonly finding: DocumentFinding;
  readonly onSelect: (where: string) => void;
}

function Finding({ finding, onSelect }: FindingProps) {
  const styles = useStyles();
  const { kind, where, words, said, computed, measure, figure } = finding;
  if (kind === "notice")
    return (
      <div className={mergeClasses(styles.finding, styles.notice)}>
        {where && <p className={styles.where}>{where}</p>}
        <p className={styles.text}>{words}</p>
      </div>
    );
  return (
    <div className={styles.finding}>
      {where && <p className={styles.where}>{where}</p>}
      <p className={styles.text}>“{words}”</p>
      <FactList
        facts={[
          { term: "Measure", content: measure === where ? "" : measure },
          { term: "Says", content: `${said}.` },
          { term: "Computed", content: `${computed}.` },
        ]}
      />
      {figure && <CellButtons where={[placeText(figure)]} more={0} onSelect={onSelect} />}
    </div>
  );
}
