/** The measures of the report, a row each: counted, searched, filtered and ordered. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { useGrowing } from "../parts/growing";
import { statusVerdict } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";
import type { Density, Line } from "../preferences";
import {
  chosenItems,
  prioritiesOf,
  statusesOf,
  type Choice,
  type MeasureItem,
} from "./measureItems";
import { MeasureRow } from "./MeasureRow";
import { ResultsToolbar } from "./ResultsToolbar";

const useStyles = makeStyles({
  tally: {
    listStyleType: "none",
    margin: 0,
    padding: "2px 16px",
    display: "flex",
    flexWrap: "wrap",
    gap: "0 12px",
    fontSize: tokens.fontSizeBase200,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  list: { listStyleType: "none", margin: 0, padding: "0 0 16px" },
  none: { padding: "16px", margin: 0, color: tokens.colorNeutralForeground2 },
});

const TALLY_ORDER = ["Met", "Not met", "No aspiration", "No data", ""];

export interface MeasureListProps {
  readonly items: readonly MeasureItem[];
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  readonly density: Density;
  readonly onDensity: (density: Density) => void;
  readonly line: Line;
  readonly onLine: (line: Line) => void;
  readonly onOpen: (measure: string) => void;
  /** The measure that was open before: its row takes the focus. */
  readonly comesBackFrom?: string | undefined;
}

export function MeasureList(props: MeasureListProps) {
  const styles = useStyles();
  const { items, choice, onChoose, density, onDensity, line, onLine, onOpen, comesBackFrom } =
    props;
  const shown = useMemo(() => chosenItems(items, choice), [items, choice]);
  const drawn = useGrowing(shown);
  if (items.length === 0)
    return <p className={styles.none}>There are no measures to show. See Problems.</p>;
  return (
    <>
      <ResultsToolbar
        choice={choice}
        onChoose={onChoose}
        density={density}
        onDensity={onDensity}
        line={line}
        onLine={onLine}
        statuses={statusesOf(items)}
        priorities={prioritiesOf(items)}
        shown={shown.length}
        of={items.length}
      />
      <Tally items={items} />
      <ul className={styles.list} aria-label="Measures">
        {shown.slice(0, drawn).map((item) => (
          <li key={item.row.measure}>
            <MeasureRow
              item={item}
              density={density}
              line={line}
              takesFocus={item.row.measure === comesBackFrom}
              onOpen={item.result && onOpen}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Tally({ items }: { readonly items: readonly MeasureItem[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.tally} aria-label="Measures by status">
      {tally(items.map(({ row }) => row)).map(({ status, count }) => {
        const verdict = statusVerdict(status);
        return (
          <li key={status}>
            <VerdictMark verdict={{ ...verdict, word: `${count} ${verdict.word.toLowerCase()}` }} />
          </li>
        );
      })}
    </ul>
  );
}

/** How many measures have each status, in a fixed order; statuses nobody has are left out. */
function tally(rows: readonly { readonly status: string }[]): { status: string; count: number }[] {
  return TALLY_ORDER.map((status) => ({
    status,
    count: rows.filter((row) => row.status === status).length,
  })).filter(({ count }) => count > 0);
}
