/** The product's way: the readers of src/workbook, then the domain, from cells to an Update. */
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { latestPositions } from "../../src/msg/model/positionsOverTime";
import type { Update } from "../../src/msg/model/update";
import type { Area } from "../../src/workbook/names/addresses";
import type { CellValue } from "../../src/workbook/names/cellText";
import { AreaCellsBuilder, SheetCells } from "../../src/workbook/cells/sheetCells";
import { readSetup } from "../../src/workbook/setup/readSetup";
import { readTable } from "../../src/workbook/setup/setUpTable";
import type { Snapshot } from "../../src/workbook/names/snapshot";
import { readSourceRows } from "../../src/workbook/setup/readSourceRows";
import { readSources } from "../../src/workbook/sources/readSources";
import { areasWithin, snapshotOf } from "../../test/workbook/snapshots";
import { SOURCE_COLUMNS } from "../../test/e2e/smallWorkbook";
import type { Workload } from "../workloads";
import { emptyHistory, type HomeHistory } from "./homeHistory";

const SHEET = "Crime";

/** The tables of MSG Setup for a workload: the first force and its group, a measure a series. */
export function setupOf({ forces, groups, measures }: Workload, grid: CellValue[][]): Snapshot {
  const group = new Set(groups[0]);
  const snapshot = snapshotOf({
    own: {
      settings: [
        ["Setting", "Value"],
        ["Home force", forces[0] ?? ""],
      ],
      forces: [
        ["Force", "In group"],
        ...forces.map((force, at) => [force, group.has(at) ? "Yes" : "No"]),
      ],
      measures: [
        ["Measure", "Better", "Value"],
        ...measures.map((series) => [`${series} measure`, "lower", series]),
      ],
      sources: [SOURCE_COLUMNS, [SHEET, SHEET, "long", "Force", "Period", "Offence", "Number", ""]],
    },
  });
  const used = { top: 0, left: 0, rows: grid.length, columns: grid[0]?.length ?? 0 };
  return { ...snapshot, sheets: [...snapshot.sheets, { name: SHEET, used }] };
}

/** From cells to an Update. The sheet has no merged cells and no percentages. */
export async function updateFrom(snapshot: Snapshot, chunks: Chunks): Promise<Update> {
  const { setup, problems } = readSetup(snapshot);
  if (!setup) throw new Error(problems.map(({ what }) => what).join("\n"));
  const sources = readSourceRows(readTable(snapshot, "sources", true).rows);
  const read = await readSources(setup, sources.sources, snapshot, {
    values: (areas) =>
      Promise.resolve(areas.map(({ sheet, area }) => cellsFrom(sheet, area, chunks))),
    merges: (areas) => Promise.resolve(areas.map(({ area }) => areasWithin([], area))),
    percents: (lists) => Promise.resolve(lists.map(() => new Map())),
  });
  return computeUpdate({
    setup: read.setup,
    observations: read.observations,
    history: [],
    historyForces: [],
    notes: [],
    problems: [...problems, ...sources.problems, ...read.problems],
  });
}

/** Rows of one answer of Excel's, about 1 MB. */
const CHUNK_ROWS = 25_000;

/** A grid as Excel gives it: answers of some rows each. */
export type Chunks = readonly (readonly CellValue[][])[];

export function chunksOf(grid: readonly CellValue[][]): Chunks {
  const count = Math.ceil(grid.length / CHUNK_ROWS);
  return Array.from({ length: count }, (_, at) =>
    grid.slice(at * CHUNK_ROWS, (at + 1) * CHUNK_ROWS),
  );
}

function cellsFrom(sheet: string, area: Area, chunks: Chunks): SheetCells {
  const builder = new AreaCellsBuilder(area);
  for (const rows of chunks) builder.add(rows);
  return new SheetCells(sheet, area, builder.build());
}

/** An Update as the other contestants answer. */
export function historyOf({ periods, measures }: Workload, update: Update): HomeHistory {
  const history = emptyHistory(measures.length * periods.length);
  const first = Math.min(...update.observations.series.flatMap(({ ends }) => Array.from(ends)));
  for (const [measure, { positions }] of update.measures.entries()) {
    for (const one of latestPositions(positions)) {
      const at = measure * periods.length + one.period.end - first;
      history.position[at] = one.position;
      history.of[at] = one.of;
      history.value[at] = one.value;
      history.average[at] = one.average;
      history.topQuartile[at] = one.topQuartile;
    }
  }
  return history;
}
