/**
 * npm run fuzz -- sheets [CELLS [SEED]]: random sheets and tables as publishers lay them out through the pure
 * readers until so many cells were read (a million unless said). Prints counts; a failure prints its smallest example and the seed.
 */
import fc from "fast-check";
import { publishedTable, readPublished, untruths } from "../test/workbook/sources/publishedTables";
import {
  cellCount,
  figureCount,
  readRandom,
  shapedWorkbook,
  smallWorkbook,
  tidyWorkbook,
  unsoundness,
} from "../test/workbook/sources/randomWorkbooks";

const CELLS = 1_000_000;
const RUNS_AT_ONCE = 200;

/** Published tables are read beside the random sheets, so many a round. */
const TABLES_AT_ONCE = 500;

const counts = { tables: 0, sheets: 0, cells: 0, figures: 0, problems: 0, refused: 0 };

/**
 * Most are tables as they should be, so that figures are read; small ones have every cell of its own, and the largest
 * ones few cells that differ.
 */
const workbook = fc.oneof(
  { weight: 6, arbitrary: tidyWorkbook },
  { weight: 2, arbitrary: smallWorkbook },
  { weight: 1, arbitrary: shapedWorkbook },
);

async function main([cells = String(CELLS), seed = String(Date.now() % 1e9)]: readonly string[]) {
  const wanted = Number(cells);
  const started = performance.now();
  for (let round = 0; counts.cells < wanted; round++) {
    await fc.assert(
      fc.asyncProperty(workbook, async (random) => {
        const reading = await readRandom(random);
        const figures = figureCount(reading);
        counts.sheets++;
        counts.cells += cellCount(random);
        counts.figures += figures;
        counts.problems += reading.problems.length;
        if (figures === 0) counts.refused++;
        const wrong = unsoundness(reading, random);
        if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join("\n"));
      }),
      { numRuns: RUNS_AT_ONCE, seed: Number(seed) + round },
    );
    await fc.assert(
      fc.asyncProperty(publishedTable, async (table) => {
        const wrong = untruths(await readPublished(table), table);
        counts.tables++;
        counts.cells += table.cells;
        if (wrong.length > 0) throw new Error(wrong.slice(0, 5).join("\n"));
      }),
      { numRuns: TABLES_AT_ONCE, seed: Number(seed) + round },
    );
  }
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const printed = Object.entries(counts).map(([what, n]) => `${n.toLocaleString("en-GB")} ${what}`);
  console.log(
    `${printed.join(", ")} (no figure read; figures in ${Math.round((1 - counts.refused / counts.sheets) * 100)}% of the sheets); seed ${seed}; ${seconds} s`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
