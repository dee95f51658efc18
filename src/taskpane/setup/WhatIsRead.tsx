/** What would be read: series by series with cells, forces, periods and total, and what is wrong. */
import { makeStyles } from "@fluentui/react-components";
import type { SetUpReadBack } from "../../workbook/actions/setUpWorkbook";
import { listText } from "../../msg/telling/leagueWording";
import { Card } from "../parts/Card";
import { CellButtons } from "../parts/CellButtons";
import { FactList } from "../parts/FactList";
import { ProblemList } from "../problems/ProblemList";

const useStyles = makeStyles({
  list: { display: "grid", gap: "8px" },
  text: { margin: 0 },
  without: { margin: 0, paddingLeft: "20px" },
});

interface WhatIsReadProps {
  readonly readBack: SetUpReadBack;
  readonly onSelect: (where: string) => void;
}

export function WhatIsRead({ readBack, onSelect }: WhatIsReadProps) {
  const styles = useStyles();
  const { measures, series, problems } = readBack;
  const valued = measures.filter(({ value }) => value !== "");
  // What a problem says of a measure already is not said twice.
  const serious = problems.filter(({ severity }) => severity === "error" || severity === "stop");
  const told = new Set(serious.map(({ measure }) => measure));
  const without = measures.filter(({ name, value }) => value === "" && !told.has(name));
  return (
    <div className={styles.list}>
      {measures.length > 0 && (
        <p className={styles.text} role="status">
          {valued.length} of {measures.length} {measures.length === 1 ? "measure" : "measures"} will
          have a value.
        </p>
      )}
      {without.length > 0 && (
        <ul className={styles.without} aria-label="Measures without a value">
          {without.map(({ name, why }) => (
            <li key={name}>
              {name}: {why}
            </li>
          ))}
        </ul>
      )}
      <ProblemList problems={problems} onSelect={onSelect} />
      {series.map((one) => (
        <Card
          key={`${one.source}!${one.series}`}
          name={one.series}
          quiet={[one.source, one.periods]}
        >
          <FactList
            facts={[
              { term: "Measure", content: valuesOf(one, valued) },
              { term: "Cells", content: cellsOf(one.cells, onSelect) },
              { term: "Forces", content: one.forces },
              { term: "Missing", content: one.missing },
              { term: "Rows added", content: one.rowsAdded },
              { term: "Latest total", content: one.latestTotal },
              { term: "Latest mean", content: one.latestMean },
            ]}
          />
        </Card>
      ))}
    </div>
  );
}

/** What the measures of a series' name will say; "" for none. */
function valuesOf(
  { series }: SetUpReadBack["series"][number],
  valued: SetUpReadBack["measures"],
): string {
  return listText(valued.filter(({ name }) => name === series).map(({ value }) => value));
}

const CELLS_SHOWN = 3;

/** The cells of a series' headings, each a link. */
function cellsOf(cells: readonly string[], onSelect: (where: string) => void) {
  const where = cells.slice(0, CELLS_SHOWN);
  if (where.length === 0) return "";
  return <CellButtons where={where} more={cells.length - where.length} onSelect={onSelect} />;
}
