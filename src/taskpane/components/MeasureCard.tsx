/** One measure: where the force stands, what it would take, and whether that is what it aspires to. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { Outcome } from "../../workbook/outcome";
import { movementVerdict, statusVerdict } from "./verdicts";
import { VerdictMark } from "./VerdictMark";

const useStyles = makeStyles({
  card: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: "10px 12px",
    display: "grid",
    gap: "8px",
  },
  top: { display: "flex", justifyContent: "space-between", gap: "12px", alignItems: "baseline" },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  position: {
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
  },
  verdicts: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "4px 12px",
  },
  figures: {
    margin: 0,
    display: "grid",
    gridTemplateColumns: "96px 1fr",
    gap: "2px 8px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  term: { color: tokens.colorNeutralForeground2 },
  figure: { margin: 0, overflowWrap: "anywhere" },
});

export interface MeasureCardProps {
  readonly row: Outcome["rows"][number];
}

export function MeasureCard({ row }: MeasureCardProps) {
  const styles = useStyles();
  const heading = useId();
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <div>
        <div className={styles.top}>
          <h2 className={styles.name} id={heading}>
            {row.measure}
          </h2>
          {row.position && <p className={styles.position}>{row.position}</p>}
        </div>
        <p className={styles.quiet}>
          {row.value && <span>{row.value}</span>}
          {row.dataTo && <span>Data to {row.dataTo}</span>}
        </p>
      </div>
      <div className={styles.verdicts}>
        <VerdictMark verdict={statusVerdict(row.status)} strong />
        {row.movement && <VerdictMark verdict={movementVerdict(row.movement)} />}
      </div>
      <dl className={styles.figures}>
        {figures(row).map(({ term, text }) => (
          <Figure key={term} term={term} text={text} />
        ))}
      </dl>
    </article>
  );
}

function Figure({ term, text }: { readonly term: string; readonly text: string }) {
  const styles = useStyles();
  return (
    <>
      <dt className={styles.term}>{term}</dt>
      <dd className={styles.figure}>{text}</dd>
    </>
  );
}

function figures(row: MeasureCardProps["row"]): { term: string; text: string }[] {
  return [
    { term: "Aspiration", text: row.aspiration },
    { term: "To average", text: row.toAverage },
    { term: "To top quartile", text: row.toTopQuartile },
  ].filter(({ text }) => text !== "");
}
