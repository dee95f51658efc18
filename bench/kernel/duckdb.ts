/** The kernel as one SQL statement of DuckDB-wasm, over figures already in its tables. */
import type { Connection } from "@duckdb/duckdb-wasm/dist/duckdb-node-blocking.cjs";
import { tableFromArrays } from "apache-arrow";
import { FORCES, type Workload } from "../workloads";
import { emptyColumns, type RankedColumns } from "./rankedColumns";

const RANK = `
  SELECT own.at AS at,
    1 + count(*) FILTER (other.figure < own.figure) AS position,
    avg(other.figure) AS average,
    CASE WHEN count(*) < 4 THEN NULL
      ELSE min(other.figure, 2)[CASE WHEN count(*) = 4 THEN 1 ELSE 2 END] END AS topQuartile,
    any_value(own.figure) - avg(other.figure) AS gap
  FROM figures own
    JOIN groups USING (force)
    JOIN figures other ON other.cell = own.cell AND other.force = groups.member
  GROUP BY own.at`;

/** Puts the figures and groups into tables; missing figures are left out, as NULL would be. */
export function fillTables(connection: Connection, { figures, groups }: Workload): void {
  const places = Int32Array.from(figures.keys()).filter((at) => figures[at] === figures[at]);
  const options = (name: string) => ({ name, create: true });
  connection.query("DROP TABLE IF EXISTS figures");
  connection.query("DROP TABLE IF EXISTS groups");
  connection.insertArrowTable(
    tableFromArrays({
      at: places,
      cell: places.map((at) => Math.floor(at / FORCES)),
      force: places.map((at) => at % FORCES),
      figure: Float64Array.from(places, (at) => figures[at] as number),
    }),
    options("figures"),
  );
  const members = groups.flatMap((group) => Array.from(group));
  connection.insertArrowTable(
    tableFromArrays({
      force: Int32Array.from(members, (_, at) => Math.floor(at / (members.length / FORCES))),
      member: Int32Array.from(members),
    }),
    options("groups"),
  );
}

/** Ranks every figure; the answer is an Arrow table, as it comes. */
export function duckdbKernel(connection: Connection) {
  return connection.query(RANK);
}

/** The answer in the order of the figures. A force without a figure has no row here. */
export function duckdbColumns(
  load: Workload,
  answer: ReturnType<typeof duckdbKernel>,
): RankedColumns {
  const columns = emptyColumns(load);
  const column = (name: string) => {
    const vector = answer.getChild(name);
    if (!vector) throw new Error(`DuckDB gave no column ${name}.`);
    return vector;
  };
  const [at, position, average] = [column("at"), column("position"), column("average")];
  const [topQuartile, gap] = [column("topQuartile"), column("gap")];
  for (let row = 0; row < answer.numRows; row++) {
    const place = Number(at.get(row));
    columns.position[place] = Number(position.get(row));
    columns.average[place] = average.get(row) ?? Number.NaN;
    columns.topQuartile[place] = topQuartile.get(row) ?? Number.NaN;
    columns.gap[place] = gap.get(row) ?? Number.NaN;
  }
  return columns;
}
