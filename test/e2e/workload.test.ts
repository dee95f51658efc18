/** A real quarter's work: 44 forces, 12 measures, 24 periods, 12,672 rows of figures. */
import { figureOf, largeWorkbook } from "./largeWorkbook";
import { runCommand } from "./refresh";
import { tableRows } from "./workbooks";

const SIZE = { forces: 44, series: 12, measures: 12, quarters: 24 };
const MOST_ROUND_TRIPS = 12;
const LARGEST_REQUEST = 4_500_000;

/** The home force's position by sorting, apart from the product's own way. */
function positionOfFirstForce(m: number): number {
  const last4 = (f: number) =>
    [0, 1, 2, 3].reduce((sum, back) => sum + figureOf(f, m, SIZE.quarters - 1 - back), 0);
  const rates = [0, 1, 2, 3, 4, 5, 6, 7].map((f) => last4(f));
  const own = rates[0] ?? 0;
  return 1 + rates.filter((rate) => rate < own).length;
}

test("a refresh takes at most 12 round trips, each request under 4.5 MB, and is right", async () => {
  const workbook = largeWorkbook(SIZE);
  const run = await runCommand(workbook, "refreshReport");
  expect(run.outcome.ok).toBe(true);
  // Made-up figures jump, and notices say so; nothing worse may be found.
  expect(run.outcome.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(run.roundTrips).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  expect(run.largestRequest).toBeLessThan(LARGEST_REQUEST);
  const positions = tableRows(workbook, "MsgResults").map((row) => row["Position"]);
  expect(positions).toEqual(
    Array.from({ length: SIZE.measures }, (_, m) => positionOfFirstForce(m)),
  );
  expect(tableRows(workbook, "MsgPositions")).toHaveLength(SIZE.measures * (SIZE.quarters - 3));
});
