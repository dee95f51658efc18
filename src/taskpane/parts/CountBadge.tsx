/** A small counter beside a name. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { hidden } from "./hidden";

const useStyles = makeStyles({
  badge: {
    minWidth: "16px",
    padding: "0 4px",
    boxSizing: "border-box",
    borderRadius: tokens.borderRadiusCircular,
    // A frame that contrast themes show; they paint no backgrounds.
    border: "1px solid transparent",
    backgroundColor: tokens.colorStatusDangerBackground3,
    color: tokens.colorNeutralForegroundOnBrand,
    fontSize: tokens.fontSizeBase100,
    lineHeight: "14px",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "center",
  },
  hidden,
});

/** More than these are "99+": the counter must not widen the row. */
const MOST_SHOWN = 99;

export interface CountBadgeProps {
  readonly count: number;
  /** Said by screen readers after the number: "to look at". */
  readonly counted: string;
}

export function CountBadge({ count, counted }: CountBadgeProps) {
  const styles = useStyles();
  return (
    <span className={styles.badge}>
      {count > MOST_SHOWN ? `${MOST_SHOWN}+` : count}
      {counted && <span className={styles.hidden}> {counted}</span>}
    </span>
  );
}
