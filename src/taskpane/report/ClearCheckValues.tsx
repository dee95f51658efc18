/** At the start of an update: the figures that were typed to compare the last one with go, after a question. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Eraser20Regular } from "@fluentui/react-icons";
import { useState } from "react";
import type { CheckValues } from "../../workbook/actions/clearCheckValues";
import { Question } from "../parts/Question";
import { UndoSetUpChange } from "../parts/UndoSetUpChange";
import type { SetUpUndo } from "../paneWorkbook";
import type { PaneSession } from "../session";
import {
  clearedText,
  clearQuestion,
  columnText,
  formulasText,
  nothingToClear,
  type CheckValuesWorkbook,
} from "./checkValues";

const useStyles = makeStyles({
  text: { margin: 0, lineHeight: tokens.lineHeightBase300 },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export interface ClearCheckValuesProps {
  readonly checkValues: CheckValuesWorkbook;
  readonly setUpUndo: SetUpUndo;
  readonly attempt: PaneSession["attempt"];
  readonly busy: boolean;
}

export function ClearCheckValues({ checkValues, setUpUndo, attempt, busy }: ClearCheckValuesProps) {
  const styles = useStyles();
  const [found, setFound] = useState<CheckValues>();
  const [isWorking, setIsWorking] = useState(false);
  const [done, setDone] = useState("");
  const work = async <T,>(failed: string, task: () => Promise<T>) => {
    setIsWorking(true);
    setDone("");
    const result = await attempt(failed, task);
    setIsWorking(false);
    return result;
  };
  const look = async () => {
    const values = await work("The Check values could not be read.", () => checkValues.find());
    if (!values) return;
    if (values.typed.length === 0) setDone(nothingToClear(values));
    else setFound(values);
  };
  const clear = async ({ typed }: CheckValues) => {
    const isCleared = await work("Not all Check values were cleared.", async () => {
      await checkValues.clear(typed);
      return true;
    });
    setFound(undefined);
    if (isCleared) setDone(clearedText(typed.length));
  };
  return (
    <>
      {found ? (
        <Question
          name="Clear the Check values?"
          yes="Clear them"
          busy={busy || isWorking}
          onYes={() => void clear(found)}
          onNotNow={() => setFound(undefined)}
        >
          <p className={styles.text}>{clearQuestion(found)}</p>
          <ul className={styles.list}>
            {found.columns.map((column) => (
              <li key={column.where}>{columnText(column)}</li>
            ))}
          </ul>
          {found.formulas > 0 && <p className={styles.text}>{formulasText(found.formulas)}</p>}
        </Question>
      ) : (
        <div className={styles.actions}>
          <Button
            icon={<Eraser20Regular />}
            disabledFocusable={busy || isWorking}
            onClick={() => void look()}
          >
            Clear Check values…
          </Button>
          <UndoSetUpChange
            setUpUndo={setUpUndo}
            attempt={attempt}
            busy={busy || isWorking}
            onDone={setDone}
          />
        </div>
      )}
      <p className={styles.text} aria-live="polite">
        {done}
      </p>
    </>
  );
}
