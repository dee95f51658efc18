/** A large report goes out in several requests, each small enough for Excel on the web. */
import { newWorkbook } from "../../../excel-host/package/open";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { openExcel } from "../inExcel";
import { allCrime, madeUpdate, measure, population, SOURCE_SHEET } from "../updates";

const LIMIT = 4_500_000;

test("a hundred measures of 120 periods are written in requests under 4.5 MB", async () => {
  const monthly = {
    ...allCrime,
    months: 1,
    figures: allCrime.figures.map((row) =>
      Array.from({ length: 120 }, (_, at) => (row[at % 12] ?? 0) + at),
    ),
  };
  const { update, cells } = madeUpdate({
    series: [
      monthly,
      {
        ...population,
        months: 1,
        figures: population.figures.map(([people]) => Array<number>(120).fill(people ?? 0)),
      },
    ],
    measures: Array.from({ length: 100 }, (_, at) => ({ ...measure, name: `Measure ${at}` })),
  });
  expect(update.measures[0]?.positions.ends).toHaveLength(120);
  const workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  const excel = await openExcel(workbook);
  const shares: number[] = [];
  await Excel.run(async (context) => {
    const state = await readOwnState(context);
    const plan = planReport(update, update.problems, state, "keep");
    await putBlocks(context, plan.writings, { onProgress: (share) => shares.push(share) });
    expect(await readOwnState(context)).toMatchObject({ isStructureProtected: false });
  });
  expect(excel.traffic.requestBytes).toBeLessThan(LIMIT);
  expect(excel.traffic.responseBytes).toBeLessThan(LIMIT);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares.at(-1)).toBe(1);
  excel.close();
});
