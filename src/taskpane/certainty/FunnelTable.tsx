/** The funnel as a table, for the keyboard, screen readers and exact figures. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { Measure } from "../../msg/model/setup";
import { numberText } from "../../msg/words/wording";
import type { Funnel } from "./funnel";

const useStyles = makeStyles({
  scroll: { overflowX: "auto", marginTop: "4px" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    "& th, & td": {
      textAlign: "left",
      verticalAlign: "top",
      padding: "3px 6px 3px 0",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
  },
  figure: { textAlign: "right !important" as "right", whiteSpace: "nowrap" },
  own: { fontWeight: tokens.fontWeightSemibold },
});

export interface FunnelTableProps {
  readonly funnel: Funnel;
  readonly measure: Measure;
}

export function FunnelTable({ funnel, measure }: FunnelTableProps) {
  const styles = useStyles();
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label="Funnel as a table">
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">Force</th>
            <th scope="col" className={styles.figure}>
              {measure.denominator}
            </th>
            <th scope="col" className={styles.figure}>
              Value
            </th>
            <th scope="col">By chance</th>
            <th scope="col">Like its peers</th>
          </tr>
        </thead>
        <tbody>
          {funnel.points.map(({ force, isHome, denominator, value, within, isSmall }) => (
            <tr key={force} className={isHome ? styles.own : ""}>
              <th scope="row" style={{ fontWeight: "inherit" }}>
                {force}
                {isSmall && " (small count)"}
              </th>
              <td className={styles.figure}>{numberText(denominator, 0)}</td>
              <td className={styles.figure}>{numberText(value, measure.decimals)}</td>
              <td>{within.chance}</td>
              <td>{within.between}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
