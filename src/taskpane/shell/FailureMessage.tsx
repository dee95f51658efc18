/** What went wrong outside a report's problems, until it is closed. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { Dismiss20Regular } from "@fluentui/react-icons";

const useStyles = makeStyles({ message: { margin: "8px 12px 0" } });

export interface FailureMessageProps {
  readonly text: string;
  readonly onDismiss: () => void;
}

export function FailureMessage({ text, onDismiss }: FailureMessageProps) {
  const styles = useStyles();
  return (
    <MessageBar className={styles.message} intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>Something went wrong.</MessageBarTitle>
        {text}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            aria-label="Close this message"
            icon={<Dismiss20Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}
