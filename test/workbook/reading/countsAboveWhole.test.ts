/** A count above what it is part of is told with its cell and that of what it is part of, force by force. */
import { FORCES, madeUpdate, measure, SOURCE_SHEET, type MadeSeries } from "../updates";

const QUARTERS = 4;
const FIRST_ROW = 2;
const SECOND_ROW = FIRST_ROW + FORCES.length + 2;

/** Victims by force and quarter, with other figures in the last quarter for some. */
function quarters(level: number, last: Readonly<Record<number, number>> = {}): number[][] {
  return FORCES.map((_, force) =>
    Array.from({ length: QUARTERS }, (_, at) =>
      at === QUARTERS - 1 ? (last[force] ?? level + force) : level + force,
    ),
  );
}

function problemsWith(satisfied: number[][], window: number) {
  const series: MadeSeries[] = [
    { name: "Satisfied", figures: satisfied },
    { name: "Asked", figures: quarters(300) },
  ];
  const share = {
    ...measure,
    unit: "%",
    per: 100,
    better: "higher",
    count: "Satisfied",
    denominator: "Asked",
    denominatorIs: "flow",
    changeIn: "points",
    countIsPart: true,
    window,
  } as const;
  const { update } = madeUpdate({ series, measures: [share] });
  return update.problems.filter(({ what }) => what.startsWith("More is counted"));
}

/** Row counted from 0; the last quarter's column. */
const cell = (row: number) => ({ sheet: SOURCE_SHEET, address: `E${row + 1}` });

test.each([1, 4])("both cells of the last period of each force named, window of %i", (window) => {
  const [problem, ...others] = problemsWith(quarters(200, { 2: 1400, 5: 1500 }), window);
  expect(others).toEqual([]);
  expect(problem?.where).toEqual(
    [2, 5].flatMap((force) => [cell(FIRST_ROW + force), cell(SECOND_ROW + force)]),
  );
  expect(problem?.measure).toBe("All crime");
  expect(problem?.what).toMatch(/^More is counted than it is part of: C \([\d,]+ of [\d,]+\), F /u);
});

test("of more than four forces the cells of those that are named", () => {
  const many = Object.fromEntries([1, 2, 3, 4, 5, 6].map((force) => [force, 900]));
  const [problem] = problemsWith(quarters(200, many), 1);
  expect(problem?.what).toContain("and 2 more.");
  expect(problem?.where).toHaveLength(8);
});

test("as many as are asked are no problem", () => {
  expect(problemsWith(quarters(300), 1)).toEqual([]);
});
