/** Double entry: Excel's own results of the formulas on MSG Evidence, held against the figures as computed. */
import type { Problem } from "../../msg/basics/problem";
import { theEngine } from "../engine/host";
import type { Ahead } from "../excel/ahead";
import { areaRange } from "../excel/areaRange";
import { readCells, type TakeCells } from "../excel/chunkedCells";
import { SHEETS } from "../names/contract";

/** Asked with a request, then held against the figures. */
export async function excelsResults(context: Excel.RequestContext, ahead: Ahead) {
  const area = await theEngine().resultsArea();
  if (area) ahead.note("values", [{ sheet: SHEETS.evidence, area }]);
  let range: Excel.Range | undefined;
  return {
    ask: () => {
      if (area)
        range = areaRange(context.workbook.worksheets.getItem(SHEETS.evidence), area).load(
          "values",
        );
    },
    differences: async (): Promise<readonly Problem[]> =>
      area && range ? theEngine().differences(area, range.values) : [],
  };
}

/** The same, read as they stand; in a round trip, and none where they were asked for ahead. */
export async function readDifferences(
  context: Excel.RequestContext,
  ahead?: Ahead,
): Promise<readonly Problem[]> {
  const area = await theEngine().resultsArea();
  if (!area) return [];
  const values: (readonly unknown[])[] = [];
  const take: TakeCells = (_index, _block, rows) => void values.push(...rows);
  await readCells(context, [{ sheet: SHEETS.evidence, area }], "values", take, { ahead });
  return theEngine().differences(area, values);
}
