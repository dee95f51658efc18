/** One series as it was read: from which cells, which forces, which periods, what changed. */
import { makeStyles } from "@fluentui/react-components";
import { forcesRead, headingCells, seriesMarks, type SeriesTexts } from "./readSeries";
import { Card } from "../parts/Card";
import { CellButtons } from "../parts/CellButtons";
import { FactList, type Fact } from "../parts/FactList";
import { seriesVerdicts } from "../parts/verdicts";
import { VerdictMark } from "../parts/VerdictMark";

const useStyles = makeStyles({
  marks: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexWrap: "wrap",
    gap: "4px 12px",
  },
});

export interface SeriesCardProps {
  readonly texts: SeriesTexts;
  readonly onSelect: (where: string) => void;
}

export function SeriesCard({ texts, onSelect }: SeriesCardProps) {
  const styles = useStyles();
  const marks = seriesMarks(texts);
  return (
    <Card name={texts.series} quiet={[texts.source && `From ${texts.source}`]}>
      {marks.length > 0 && (
        <ul className={styles.marks} aria-label="To look at">
          {marks.map((mark) => (
            <li key={mark}>
              <VerdictMark verdict={seriesVerdicts[mark]} strong />
            </li>
          ))}
        </ul>
      )}
      <FactList
        facts={[headingFact(texts, onSelect), ...forcesFacts(texts), ...figuresFacts(texts)]}
      />
    </Card>
  );
}

function headingFact({ heading }: SeriesTexts, onSelect: (where: string) => void): Fact {
  const cells = headingCells(heading);
  if (!cells) return { term: "Heading cell", content: heading };
  if (cells.where.length === 0) return { term: "Heading cell", content: "None" };
  return {
    term: cells.where.length > 1 ? "Heading cells" : "Heading cell",
    content: <CellButtons {...cells} onSelect={onSelect} />,
  };
}

function forcesFacts({ forces }: SeriesTexts): Fact[] {
  const read = forcesRead(forces);
  if (!read) return [{ term: "Forces", content: forces }];
  const isWhole = read.notFound === "";
  return [
    // Of a whole list the number says it all; of a part the names do.
    {
      term: "Forces found",
      content: isWhole || !read.foundNames ? read.found : `${read.found}: ${read.foundNames}`,
    },
    { term: "Not found", content: read.notFound },
    { term: "Nearly found, not taken", content: read.nearlyFound },
  ];
}

function figuresFacts(texts: SeriesTexts): Fact[] {
  const { periods, missing, rowsAdded, latestTotal, latestMean, changes } = texts;
  return [
    { term: "Periods", content: periods },
    { term: "Missing marks", content: missing === "0" ? "None" : missing },
    { term: "Rows added", content: rowsAdded && `${rowsAdded} a figure` },
    latestMean === ""
      ? { term: "Latest total", content: latestTotal || "None" }
      : { term: "Latest mean", content: latestMean },
    { term: "Changes", content: changes || "No earlier figures" },
  ];
}
