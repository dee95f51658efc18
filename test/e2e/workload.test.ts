/** A real quarter's work: 44 forces, 12 measures, 24 periods, 12,672 rows of figures. */
import type { Scalar } from "../../excel-host/model/types";
import { runCommand } from "./refresh";
import { smallWorkbook, MEASURE_COLUMNS } from "./smallWorkbook";
import { tableRows } from "./workbooks";

const FORCES = 44;
const MEASURES = 12;
const QUARTERS = 24;
const MOST_ROUND_TRIPS = 12;
const LARGEST_REQUEST = 4_500_000;

const force = (f: number) => `Force ${String(f + 1).padStart(2, "0")}`;
const series = (m: number) => `Offence ${m + 1}`;
const count = (f: number, m: number, q: number) => 500 + ((f * 37 + m * 101 + q * 13) % 997);

function quarter(q: number): string {
  const year = 2015 + Math.floor(q / 4);
  return `Q${(q % 4) + 1} ${year}/${String((year + 1) % 100).padStart(2, "0")}`;
}

function figures(): Scalar[][] {
  const rows: Scalar[][] = [["Force", "Period", "Series", "Number"]];
  for (let m = 0; m < MEASURES; m++)
    for (let q = 0; q < QUARTERS; q++)
      for (let f = 0; f < FORCES; f++) rows.push([force(f), quarter(q), series(m), count(f, m, q)]);
  return rows;
}

/** The home force's position by sorting, apart from the product's own way. */
function positionOfFirstForce(m: number): number {
  const last4 = (f: number) =>
    [0, 1, 2, 3].reduce((sum, back) => sum + count(f, m, QUARTERS - 1 - back), 0);
  const rates = [0, 1, 2, 3, 4, 5, 6, 7].map((f) => last4(f));
  const own = rates[0] ?? 0;
  return 1 + rates.filter((rate) => rate < own).length;
}

test("a refresh takes at most 12 round trips, each request under 4.5 MB, and is right", async () => {
  const workbook = smallWorkbook({
    settings: [
      ["Setting", "Value"],
      ["Home force", force(0)],
    ],
    forces: [
      ["Force", "In group"],
      ...Array.from({ length: FORCES }, (_, f) => [force(f), f < 8 ? "Yes" : "No"]),
    ],
    measures: [
      MEASURE_COLUMNS,
      ...Array.from({ length: MEASURES }, (_, m): Scalar[] => [
        `Measure ${m + 1}`,
        "offences",
        "lower",
        series(m),
        "",
        1,
        4,
        "offences",
        "4th in MSG",
        "",
      ]),
    ],
    sources: [
      [
        "Source",
        "Sheet",
        "Layout",
        "Force column",
        "Period column",
        "Series column",
        "Value column",
      ],
      ["Crime", "Crime", "long", "Force", "Period", "Series", "Number"],
    ],
    crime: figures(),
  });
  const run = await runCommand(workbook, "refreshReport");
  expect(run.outcome.ok).toBe(true);
  // Made-up figures jump, and notices say so; nothing worse may be found.
  expect(run.outcome.problems.filter(({ severity }) => severity !== "notice")).toEqual([]);
  expect(run.roundTrips).toBeLessThanOrEqual(MOST_ROUND_TRIPS);
  expect(run.largestRequest).toBeLessThan(LARGEST_REQUEST);
  const positions = tableRows(workbook, "MsgResults").map((row) => row["Position"]);
  expect(positions).toEqual(Array.from({ length: MEASURES }, (_, m) => positionOfFirstForce(m)));
  expect(tableRows(workbook, "MsgPositions")).toHaveLength(MEASURES * (QUARTERS - 3));
});
