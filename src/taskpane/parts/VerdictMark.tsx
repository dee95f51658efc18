/** A verdict as icon and word. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Verdict } from "./verdicts";

const useStyles = makeStyles({
  mark: { display: "inline-flex", alignItems: "center", gap: "4px", minWidth: 0 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  danger: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  neutral: { color: tokens.colorNeutralForeground2 },
});

export interface VerdictMarkProps {
  readonly verdict: Verdict;
  readonly strong?: boolean;
}

export function VerdictMark({ verdict, strong = false }: VerdictMarkProps) {
  const styles = useStyles();
  const Icon = verdict.icon;
  return (
    <span className={mergeClasses(styles.mark, styles[verdict.tone], strong && styles.strong)}>
      <Icon className={styles.icon} aria-hidden />
      {verdict.word}
    </span>
  );
}
