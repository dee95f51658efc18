/** Asked before a refresh that would not know of what was typed and not saved. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { notSavedText } from "../report/reportTexts";

const useStyles = makeStyles({ message: { margin: "8px 12px 0" } });

export interface UnsavedQuestionProps {
  /** How many changes are typed and not saved. */
  readonly unsaved: number;
  readonly onLeave: () => void;
  readonly onRefresh: () => void;
}

/** Nothing once all is saved. */
export function UnsavedQuestion({ unsaved, onLeave, onRefresh }: UnsavedQuestionProps) {
  const styles = useStyles();
  if (unsaved === 0) return null;
  return (
    <MessageBar className={styles.message} intent="warning" layout="multiline">
      <MessageBarBody>
        {notSavedText(unsaved)}: the report would be made without {unsaved === 1 ? "it" : "them"}.
      </MessageBarBody>
      <MessageBarActions>
        <Button onClick={onLeave}>Not yet</Button>
        <Button onClick={onRefresh}>Refresh without {unsaved === 1 ? "it" : "them"}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
