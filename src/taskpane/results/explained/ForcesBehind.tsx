/** The forces behind a figure, as a small table. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ExplainedForce } from "../../../msg/telling/explanation";
import type { Measure } from "../../../msg/model/setup";
import { ordinal } from "../../../msg/basics/ordinal";
import { numberText } from "../../../msg/words/wording";
import { hidden } from "../../parts/hidden";

const useStyles = makeStyles({
  scroll: { overflowX: "auto" },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      textAlign: "left",
      verticalAlign: "baseline",
      padding: "2px 0 2px 6px",
      borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    },
    "& th:first-child": { paddingLeft: 0, overflowWrap: "anywhere" },
    "& thead th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  },
  figure: { textAlign: "right !important" as "right", whiteSpace: "nowrap" },
  force: { fontWeight: "inherit" },
  own: { fontWeight: tokens.fontWeightSemibold },
});

const NO_FIGURE = "–";

export interface ForcesBehindProps {
  /** What the table is called for screen readers. */
  readonly name: string;
  readonly forces: readonly ExplainedForce[];
  readonly measure: Measure;
}

export function ForcesBehind({ name, forces, measure }: ForcesBehindProps) {
  const styles = useStyles();
  const columns = columnsOf(forces, measure);
  return (
    // Scrolled by itself where the pane is narrower than its figures.
    <div className={styles.scroll} role="region" aria-label={`${name}, table`} tabIndex={0}>
      <table className={styles.table} aria-label={name}>
        <thead>
          <tr>
            <th scope="col">Force</th>
            {columns.map(({ heading }) => (
              <th key={heading} scope="col" className={styles.figure}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {forces.map((force) => (
            <tr key={force.force} className={mergeClasses(force.isHome && styles.own)}>
              <th scope="row" className={styles.force}>
                {force.isHome && <span aria-hidden>▸</span>}
                {force.force}
                {force.isHome && <span style={hidden}> (own force)</span>}
              </th>
              {columns.map(({ heading, text }) => (
                <td key={heading} className={styles.figure}>
                  {text(force) || NO_FIGURE}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface Column {
  readonly heading: string;
  readonly text: (force: ExplainedForce) => string;
}

/** Columns that no force has a figure in are left out. */
function columnsOf(forces: readonly ExplainedForce[], { decimals }: Measure): readonly Column[] {
  const columns: readonly Column[] = [
    { heading: "Count", text: ({ count }) => numberText(count, 0) },
    { heading: "Denominator", text: ({ denominator }) => numberText(denominator, 0) },
    { heading: "Value", text: ({ value }) => numberText(value, decimals) },
    { heading: "Place", text: ({ position }) => (position > 0 ? ordinal(position) : "") },
  ];
  return columns.filter(({ text }) => forces.some((force) => text(force) !== ""));
}
