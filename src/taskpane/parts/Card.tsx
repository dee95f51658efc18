/** A framed part of a list: its name, what stands beside and below the name, and its content. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type ReactNode } from "react";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "grid",
    gap: "8px",
  },
  top: { display: "flex", justifyContent: "space-between", gap: "12px", alignItems: "baseline" },
  name: {
    margin: 0,
    minWidth: 0,
    overflowWrap: "anywhere",
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  aside: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  quiet: {
    margin: "2px 0 0",
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
});

export interface CardProps {
  readonly name: string;
  /** Beside the name; "" for nothing. */
  readonly aside?: string;
  /** Below the name, one beside the other; those that are "" are left out. */
  readonly quiet: readonly string[];
  readonly children: ReactNode;
}

export function Card({ name, aside = "", quiet, children }: CardProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <div>
        <div className={styles.top}>
          <h2 className={styles.name} id={heading}>
            {name}
          </h2>
          {aside && <p className={styles.aside}>{aside}</p>}
        </div>
        <p className={styles.quiet}>
          {quiet
            .filter((text) => text !== "")
            .map((text) => (
              <span key={text}>{text}</span>
            ))}
        </p>
      </div>
      {children}
    </article>
  );
}
