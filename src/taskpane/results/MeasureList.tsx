/** The measures of the report, a card each, and how many stand where. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Outcome } from "../../workbook/outcome";
import { MeasureCard } from "./MeasureCard";
import { statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";

const useStyles = makeStyles({
  tally: {
    listStyleType: "none",
    margin: 0,
    padding: "12px 16px 4px",
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 16px",
  },
  list: { listStyleType: "none", margin: 0, padding: "8px 16px 24px", display: "grid", gap: "8px" },
  none: { padding: "16px", margin: 0, color: tokens.colorNeutralForeground2 },
});

const TALLY_ORDER = ["Met", "Not met", "No aspiration", "No data", ""];

export interface MeasureListProps {
  readonly rows: Outcome["rows"];
}

export function MeasureList({ rows }: MeasureListProps) {
  const styles = useStyles();
  if (rows.length === 0)
    return <p className={styles.none}>There are no measures to show. See Problems.</p>;
  return (
    <>
      <ul className={styles.tally} aria-label="Measures by status">
        {tally(rows).map(({ status, count }) => {
          const verdict = statusVerdict(status);
          return (
            <li key={status}>
              <VerdictMark
                verdict={{ ...verdict, word: `${count} ${verdict.word.toLowerCase()}` }}
              />
            </li>
          );
        })}
      </ul>
      <ul className={styles.list} aria-label="Measures">
        {rows.map((row) => (
          <li key={row.measure}>
            <MeasureCard row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** How many measures have each status, in a fixed order; statuses nobody has are left out. */
export function tally(
  rows: readonly { readonly status: string }[],
): { status: string; count: number }[] {
  return TALLY_ORDER.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  })).filter(({ count }) => count > 0);
}
