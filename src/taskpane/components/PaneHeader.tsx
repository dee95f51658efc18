/** Product, home force and update. */
import { makeStyles, tokens } from "@fluentui/react-components";

const useStyles = makeStyles({
  header: {
    // Excel draws the add-in's own menu over the top right corner, 34 x 32 px.
    padding: "12px 50px 0 16px",
    minHeight: "32px",
  },
  product: { margin: 0, fontSize: tokens.fontSizeBase500, fontWeight: tokens.fontWeightSemibold },
  about: { margin: "2px 0 0", color: tokens.colorNeutralForeground2 },
});

export interface PaneHeaderProps {
  readonly homeForce: string;
  /** Name of the update, "January 2021"; "" when there is none. */
  readonly update: string;
}

export function PaneHeader({ homeForce, update }: PaneHeaderProps) {
  const styles = useStyles();
  const about = [homeForce, update].filter(Boolean).join(" · ");
  return (
    <header className={styles.header}>
      <h1 className={styles.product}>MSG Analyst</h1>
      <p className={styles.about}>{about || "Your force and its Most Similar Group"}</p>
    </header>
  );
}
