/** What a refresh would write, and the changes by hand to decide on. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { RefreshPreview } from "../../workbook/actions/previewRefresh";
import { ProblemList } from "../problems/ProblemList";
import { HandEditCard } from "./HandEditCard";
import { decidable, decideAll, decisionOf, type Decisions } from "./handEditDecisions";
import { handEditsText, NOTHING_NEW, sheetCellsText, writtenText } from "./reportTexts";

const useStyles = makeStyles({
  part: { display: "flex", flexDirection: "column", gap: "8px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", fontSize: tokens.fontSizeBase200 },
  edits: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface PreviewPartProps {
  readonly preview: RefreshPreview;
  readonly busy: boolean;
  /** Writes the report; each change by hand is kept or replaced as decided. */
  readonly onWrite: (decisions: Decisions) => void;
  readonly onLeave: () => void;
  readonly onSelect: (where: string) => void;
}

export function PreviewPart({ preview, busy, onWrite, onLeave, onSelect }: PreviewPartProps) {
  const styles = useStyles();
  const [decisions, setDecisions] = useState<Decisions>({});
  const { handEdits, sheets, isNothingNew } = preview;
  if (!preview.ok)
    return (
      <div className={styles.part}>
        <p className={styles.text}>The report could not be written:</p>
        <ProblemList problems={preview.problems} onSelect={onSelect} />
      </div>
    );
  return (
    <div className={styles.part}>
      <p className={styles.text}>{isNothingNew ? NOTHING_NEW : writtenText(sheets)}</p>
      {!isNothingNew && (
        <ul className={styles.list} aria-label="Sheets that will be written">
          {sheets.map((sheet) => (
            <li key={sheet.sheet}>{sheetCellsText(sheet)}</li>
          ))}
        </ul>
      )}
      <p className={styles.text}>{handEditsText(handEdits)}</p>
      {decidable(handEdits).length > 1 && (
        <div className={styles.actions}>
          <Button size="small" onClick={() => setDecisions(decideAll(handEdits, "keep"))}>
            Keep all mine
          </Button>
          <Button size="small" onClick={() => setDecisions(decideAll(handEdits, "replace"))}>
            Replace all
          </Button>
        </div>
      )}
      <ul className={styles.edits} aria-label="Changes made by hand">
        {handEdits.map((edit) => (
          <li key={edit.id}>
            <HandEditCard
              edit={edit}
              decision={decisionOf(decisions, edit)}
              onDecide={(decision) => setDecisions({ ...decisions, [edit.id]: decision })}
              onSelect={onSelect}
            />
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button appearance="primary" disabledFocusable={busy} onClick={() => onWrite(decisions)}>
          {isNothingNew ? "Refresh" : "Write the report"}
        </Button>
        <Button disabledFocusable={busy} onClick={onLeave}>
          Not now
        </Button>
      </div>
    </div>
  );
}
