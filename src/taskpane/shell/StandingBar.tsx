/** Says how what is shown stands to the report's sheets, and whether figures have changed since. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import type { OnSheets } from "../../workbook/actions/outcome";
import { Disclosure } from "../parts/Disclosure";
import { changedSinceText, changeText, standingText } from "../report/standingTexts";
import type { LookState } from "../looking";

const useStyles = makeStyles({
  bar: { margin: "6px 12px 0" },
  quiet: {
    margin: 0,
    padding: "6px 16px 0",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  list: { margin: 0, paddingLeft: "20px", overflowWrap: "anywhere" },
  body: { paddingBottom: "4px" },
});

export interface StandingBarProps {
  readonly onSheets: OnSheets | undefined;
  readonly changedSince: LookState["changedSince"];
  /** When what is shown was worked out. */
  readonly now: Date;
  readonly busy: boolean;
  readonly onLook: () => void;
}

export function StandingBar(props: StandingBarProps) {
  const { onSheets, changedSince, now, busy, onLook } = props;
  const styles = useStyles();
  return (
    <div aria-live="polite">
      {changedSince && (
        <MessageBar className={styles.bar} intent="warning" layout="multiline">
          <MessageBarBody>{changedSinceText(changedSince)}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={busy} onClick={onLook}>
              Look again
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
      {onSheets && <OnTheSheets onSheets={onSheets} now={now} />}
    </div>
  );
}

function OnTheSheets({ onSheets, now }: { readonly onSheets: OnSheets; readonly now: Date }) {
  const styles = useStyles();
  const { isUnfinished, changes } = onSheets;
  const text = standingText(onSheets, now);
  if (!isUnfinished && changes.length === 0) return <p className={styles.quiet}>{text}</p>;
  return (
    <MessageBar className={styles.bar} intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        {text}
        {changes.length > 0 && (
          <Disclosure name="What would change">
            <ul className={styles.list}>
              {changes.map((change) => (
                <li key={change.measure}>{changeText(change)}</li>
              ))}
            </ul>
          </Disclosure>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
