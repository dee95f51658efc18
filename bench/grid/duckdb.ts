/** DuckDB-wasm fed from the grid: columns of texts and numbers through Arrow, then one statement. */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { Float64, tableFromArrays, vectorFromArray } from "apache-arrow";
import type { CellValue } from "../../src/workbook/cells/cellText";
import type { Workload } from "../workloads";
import { emptyHistory, type HomeHistory } from "./homeHistory";

const COMPARE = `
  SELECT series, period, home.number AS figure,
    1 + count(*) FILTER (one.number < home.number) AS position,
    count(*) AS ranked,
    avg(one.number) AS average,
    min(one.number, 2)[CASE WHEN count(*) = 4 THEN 1 ELSE 2 END] AS topQuartile
  FROM sheet one
    JOIN msg ON msg.force = one.force
    JOIN (SELECT series, period, number FROM sheet WHERE force = 'HOME') home
      USING (series, period)
  WHERE one.number IS NOT NULL AND home.number IS NOT NULL
  GROUP BY series, period, home.number
  HAVING count(*) >= 4`;

export function duckdbHistory(
  connection: Connection,
  load: Workload,
  grid: readonly CellValue[][],
): HomeHistory {
  const rows = grid.slice(1);
  const texts = (column: number) => rows.map((row) => row[column]);
  connection.query("DROP TABLE IF EXISTS sheet");
  connection.query("DROP TABLE IF EXISTS msg");
  connection.insertArrowTable(
    tableFromArrays({
      force: texts(0),
      period: texts(1),
      series: texts(2),
      number: vectorFromArray(
        rows.map(({ 3: figure }) => (typeof figure === "number" ? figure : null)),
        new Float64(),
      ),
    }),
    { name: "sheet", create: true },
  );
  const group = Array.from(load.groups[0] ?? [], (force) => load.forces[force]);
  connection.insertArrowTable(tableFromArrays({ force: group }), { name: "msg", create: true });
  const answer = connection.query(COMPARE.replace("HOME", load.forces[0] ?? ""));
  const history = emptyHistory(load.measures.length * load.periods.length);
  const column = (name: string) => {
    const vector = answer.getChild(name);
    if (!vector) throw new Error(`DuckDB gave no column ${name}.`);
    return vector;
  };
  const [series, period] = [column("series"), column("period")];
  const [position, ranked, figure] = [column("position"), column("ranked"), column("figure")];
  const [average, topQuartile] = [column("average"), column("topQuartile")];
  for (let row = 0; row < answer.numRows; row++) {
    const measure = load.measures.indexOf(String(series.get(row)));
    const at = measure * load.periods.length + load.periods.indexOf(String(period.get(row)));
    history.position[at] = Number(position.get(row));
    history.of[at] = Number(ranked.get(row));
    history.value[at] = figure.get(row) ?? Number.NaN;
    history.average[at] = average.get(row) ?? Number.NaN;
    history.topQuartile[at] = topQuartile.get(row) ?? Number.NaN;
  }
  return history;
}
