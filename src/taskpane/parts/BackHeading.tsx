/** The heading of a view within a view, and the way back; it takes the focus when it appears. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef } from "react";

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "flex-start", gap: "4px" },
  heading: {
    margin: "4px 0 0",
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    ":focus": { outlineStyle: "none" },
  },
  back: { flexShrink: 0, marginLeft: "-8px" },
});

export interface BackHeadingProps {
  readonly name: string;
  /** What the button says: "Back to all measures". */
  readonly back: string;
  readonly onBack: () => void;
}

export function BackHeading({ name, back, onBack }: BackHeadingProps) {
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Not while a person is in the sheet: a view that follows the selection must not take the keys.
    if (document.hasFocus()) heading.current?.focus();
  }, [name]);
  return (
    <div className={styles.row}>
      <Button
        className={styles.back}
        appearance="subtle"
        icon={<ArrowLeft20Regular />}
        aria-label={back}
        title={back}
        onClick={onBack}
      />
      <h2 className={styles.heading} ref={heading} tabIndex={-1}>
        {name}
      </h2>
    </div>
  );
}
