/** The same figures as a table, newest first. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { shortPeriodName } from "../../../msg/basics/period";
import type { MeasureResult } from "../../../msg/model/measureResult";
import type { PositionAt } from "../../../msg/model/positionsOverTime";
import { numberText, positionText } from "../../../msg/words/wording";

const useStyles = makeStyles({
  summary: { cursor: "pointer", fontSize: tokens.fontSizeBase200 },
  scroll: { overflowX: "auto" },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { padding: "2px 8px 2px 0", textAlign: "right", whiteSpace: "nowrap" },
  name: { textAlign: "left", fontWeight: tokens.fontWeightRegular },
});

export interface OverTimeTableProps {
  readonly result: MeasureResult;
  readonly periods: readonly PositionAt[];
  readonly home: string;
}

export function OverTimeTable({ result: { measure }, periods, home }: OverTimeTableProps) {
  const styles = useStyles();
  const text = (figure: number) => numberText(figure, measure.decimals) || "–";
  return (
    <details>
      <summary className={styles.summary} tabIndex={0}>
        The same as a table
      </summary>
      <div className={styles.scroll} role="region" aria-label="Over time as a table" tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              {["Period", home, "Position", "Average", "Top quartile"].map((heading) => (
                <th key={heading} scope="col" className={styles.cell}>
                  {heading}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {[...periods].reverse().map(({ period, value, position, tied, of, ...group }) => (
              <tr key={period.end}>
                <th scope="row" className={`${styles.cell} ${styles.name}`}>
                  {shortPeriodName(period)}
                </th>
                <td className={styles.cell}>{text(value)}</td>
                <td className={styles.cell}>{positionText(position, tied, of)}</td>
                <td className={styles.cell}>{text(group.average)}</td>
                <td className={styles.cell}>{text(group.topQuartile)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}
