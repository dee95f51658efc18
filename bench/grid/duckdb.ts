/** DuckDB-wasm fed from the grid: columns of texts and numbers through Arrow, then one statement. */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { Float64, tableFromArrays, vectorFromArray, type Table } from "apache-arrow";
import type { CellValue } from "../../src/workbook/names/cellText";
import { emptyColumns, type RankedColumns } from "../kernel/rankedColumns";
import { FORCES, type Workload } from "../workloads";

const RANK = `
  SELECT own.series AS series, own.period AS period, own.force AS force,
    1 + count(*) FILTER (other.number < own.number) AS position,
    avg(other.number) AS average,
    CASE WHEN count(*) < 4 THEN NULL
      ELSE min(other.number, 2)[CASE WHEN count(*) = 4 THEN 1 ELSE 2 END] END AS topQuartile,
    own.number - avg(other.number) AS gap
  FROM sheet own
    JOIN msg ON msg.force = own.force
    JOIN sheet other
      ON other.series = own.series AND other.period = own.period AND other.force = msg.member
  WHERE own.number IS NOT NULL AND other.number IS NOT NULL
  GROUP BY own.series, own.period, own.force, own.number`;

/** Ranks every force in its own group; the answer is an Arrow table, as it comes. */
export function duckdbForEveryForce(
  connection: Connection,
  { forces, groups }: Workload,
  grid: readonly CellValue[][],
): Table {
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
  const pairs = groups.flatMap((group, force) =>
    Array.from(group, (member) => [forces[force], forces[member]]),
  );
  connection.insertArrowTable(
    tableFromArrays({ force: pairs.map(([own]) => own), member: pairs.map(([, other]) => other) }),
    { name: "msg", create: true },
  );
  return connection.query(RANK);
}

/** The answer in the order of the figures. A force without a figure has no row here. */
export function duckdbColumns(load: Workload, answer: Table): RankedColumns {
  const columns = emptyColumns(load);
  const column = (name: string) => {
    const vector = answer.getChild(name);
    if (!vector) throw new Error(`DuckDB gave no column ${name}.`);
    return vector;
  };
  const indices = (names: readonly string[]) => new Map(names.map((name, at) => [name, at]));
  const [measures, periods] = [indices(load.measures), indices(load.periods)];
  const forces = indices(load.forces);
  const [series, period, force] = [column("series"), column("period"), column("force")];
  const [position, average] = [column("position"), column("average")];
  const [topQuartile, gap] = [column("topQuartile"), column("gap")];
  const indexOf = (names: ReadonlyMap<string, number>, name: unknown) =>
    names.get(String(name)) ?? Number.NaN;
  for (let row = 0; row < answer.numRows; row++) {
    const cell =
      indexOf(measures, series.get(row)) * load.periods.length + indexOf(periods, period.get(row));
    const at = cell * FORCES + indexOf(forces, force.get(row));
    columns.position[at] = Number(position.get(row));
    columns.average[at] = average.get(row) ?? Number.NaN;
    columns.topQuartile[at] = topQuartile.get(row) ?? Number.NaN;
    columns.gap[at] = gap.get(row) ?? Number.NaN;
  }
  return columns;
}
