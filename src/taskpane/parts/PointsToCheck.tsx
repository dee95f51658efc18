/** A view that proof-reads: what it reads and how, what came of it, and the points to check. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";

export const useProofreadingStyles = makeStyles({
  view: { display: "flex", flexDirection: "column", gap: "12px" },
  text: { margin: 0, lineHeight: tokens.lineHeightBase300, overflowWrap: "anywhere" },
  button: { alignSelf: "flex-start" },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "16px" },
  // A grid's column is otherwise as wide as its longest word.
  point: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: "4px",
    borderLeft: `3px solid ${tokens.colorStatusWarningBorder2}`,
    paddingLeft: "10px",
  },
  notice: { borderLeftColor: tokens.colorNeutralStroke1 },
  heading: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
});

interface Point {
  readonly kind: "contradiction" | "notice";
  readonly content: ReactNode;
}

export interface PointsToCheckProps {
  readonly hasReport: boolean;
  /** What may be read and what it is compared with. */
  readonly introduction: string;
  /** Begins the reading. */
  readonly button: ReactNode;
  /** How far the reading is or what came of it; "" before the first. */
  readonly said: string;
  readonly points: readonly Point[];
}

export function PointsToCheck(props: PointsToCheckProps) {
  const { hasReport, introduction, button, said, points } = props;
  const styles = useProofreadingStyles();
  return (
    <div className={styles.view}>
      <p className={styles.text}>
        {hasReport
          ? introduction
          : "There are no computed figures to compare with yet. Refresh the report first."}
      </p>
      {button}
      <p className={styles.text} role="status">
        {said}
      </p>
      {points.length > 0 && (
        <ol className={styles.list} aria-label="Points to check">
          {points.map(({ kind, content }, index) => (
            <li
              key={index}
              className={mergeClasses(styles.point, kind === "notice" && styles.notice)}
            >
              {content}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}
