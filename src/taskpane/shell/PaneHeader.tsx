/** Home force and update, and the menu. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  header: {
    display: "flex",
    alignItems: "center",
    gap: "8px",
    // Excel draws the add-in's own menu over the top right corner, 34 x 32 px.
    padding: "4px 42px 0 16px",
    minHeight: "32px",
  },
  names: {
    flexGrow: 1,
    minWidth: 0,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    gap: "0 8px",
  },
  force: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  update: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

export interface PaneHeaderProps {
  /** "" as long as it is not known. */
  readonly homeForce: string;
  /** Name of the update, "January 2021"; "" when there is none. */
  readonly update: string;
  /** What stands at the right. */
  readonly children?: ReactNode;
}

export function PaneHeader({ homeForce, update, children }: PaneHeaderProps) {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div className={styles.names}>
        <h1 className={styles.force}>{homeForce || "MSG Analyst"}</h1>
        <p className={styles.update}>
          {homeForce ? update : "Your force and its Most Similar Group"}
        </p>
      </div>
      {children}
    </header>
  );
}
