/** What was read of each series, a card each, those to look at first in front. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { mostPressingFirst, seriesMarks, type SeriesTexts } from "./readSeries";
import { SeriesCard } from "./SeriesCard";

const useStyles = makeStyles({
  summary: { margin: 0, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: "none", margin: 0, padding: 0, display: "grid", gap: "8px" },
});

export interface SeriesListProps {
  readonly series: readonly SeriesTexts[];
  readonly onSelect: (where: string) => void;
}

export function SeriesList({ series, onSelect }: SeriesListProps) {
  const styles = useStyles();
  if (series.length === 0) return <p className={styles.summary}>Nothing was read. See Problems.</p>;
  return (
    <ul className={styles.list} aria-label="Series that were read">
      {mostPressingFirst(series).map((one) => (
        <li key={`${one.source}!${one.series}`}>
          <SeriesCard texts={one} onSelect={onSelect} />
        </li>
      ))}
    </ul>
  );
}

/** @example "12 series. 2 are incomplete, changed or new." */
export function seriesText(series: readonly SeriesTexts[]): string {
  const marked = series.filter((one) => seriesMarks(one).length > 0).length;
  const verb = marked === 1 ? "is" : "are";
  const first = marked > 0 ? ` ${marked} ${verb} incomplete, changed or new.` : "";
  return `${series.length} series.${first}`;
}
