import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { latestPositions } from "../../../src/msg/model/positionsOverTime";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  period,
  rateMeasure,
  series,
  setup,
} from "../builders";
import type { MeasureResult } from "../../../src/msg/model/measureResult";

const ENDS = [MARCH_2021 - 6, MARCH_2021 - 3, MARCH_2021];
const FIVE = EIGHT_FORCES.slice(0, 5).map((name) => force(name));

function compute(
  rows: readonly (readonly (number | undefined)[])[],
  ...args: Parameters<typeof setup>
): MeasureResult {
  return computeUpdate(input(setup(...args), [series("Crime", ENDS, rows, { months: 3 })]))
    .measures[0]!;
}

test("every comparable period has its position, ties, average and top quartile", () => {
  const rows = [
    [5, 1, 2, 3, 4],
    [3, 1, 2, 3, 4],
    [1, undefined, 2, 3, 4],
  ];
  expect(latestPositions(compute(rows, [measure()], FIVE).positions)).toEqual([
    {
      period: period(2020, 9, 3),
      value: 5,
      position: 5,
      tied: false,
      of: 5,
      average: 3,
      topQuartile: 2,
    },
    {
      period: period(2020, 12, 3),
      value: 3,
      position: 3,
      tied: true,
      of: 5,
      average: 2.6,
      topQuartile: 2,
    },
    {
      period: period(2021, 3, 3),
      value: 1,
      position: 1,
      tied: false,
      of: 4,
      average: 2.5,
      topQuartile: 1,
    },
  ]);
});

test("positions over time are numbered as the measure is", () => {
  const rows = [
    [5, 1, 2, 3, 4],
    [3, 1, 2, 3, 4],
    [1, undefined, 2, 3, 4],
  ];
  const { positions } = compute(rows, [measure({ firstIs: "worst" })], FIVE);
  expect(Array.from(positions.positions)).toEqual([1, 2, 4]);
});

test("the last position of the history is the update's own", () => {
  const rows = [
    [5, 1, 2, 3, 4],
    [3, 1, 2, 3, 4],
    [2, 1, 2, 3, 4],
  ];
  const result = compute(rows, [measure()], FIVE);
  const { value, position, tied, of, average, topQuartile } = result;
  expect(latestPositions(result.positions, 1)).toEqual([
    {
      period: result.league!.period,
      ...{ value, position, tied, of, average, topQuartile },
    },
  ]);
});

test("each period has the group it had then", () => {
  const forces = [
    ...FIVE,
    force("Newcomer", { groupFrom: period(2021, 1) }),
    force("Leaver", { groupUntil: period(2020, 12) }),
  ];
  const row = [3, 4, 5, 6, 7, 1, 2];
  const result = compute([row, row, row], [measure()], forces);
  expect(Array.from(result.positions.positions)).toEqual([2, 2, 2]);
  expect(Array.from(result.positions.of)).toEqual([6, 6, 6]);
  expect(Array.from(result.positions.averages)).toEqual([27 / 6, 27 / 6, 26 / 6]);
  expect(Array.from(result.league!.forces)).toEqual([0, 1, 2, 3, 4, 5]);
  expect(Array.from(result.league!.positions)).toEqual([2, 3, 4, 5, 6, 1]);
});

test("a period that cannot be compared is no period before", () => {
  const rows = [
    [5, 1, 2, 3, 4],
    [3, 1, undefined, undefined, undefined],
    [2, 1, 2, 3, 4],
  ];
  expect(compute(rows, [measure()], FIVE).movement).toMatchObject({ kind: "New", places: NaN });
});

test("the weighted average is weighted in every period", () => {
  const people = series("Population", [MARCH_2021 - 12], [[1000, 3000, 1000, 1000, 1000]]);
  const offences = series("Offences", ENDS, [
    [10, 90, 10, 10, 10],
    [10, 30, 10, 10, 10],
    [17, 30, 10, 10, 10],
  ]);
  const weighted = setup([rateMeasure()], FIVE, { average: "weighted" });
  const [result] = computeUpdate(input(weighted, [offences, people])).measures;
  expect(Array.from(result!.positions.averages)).toEqual([
    (130 / 7000) * 1000,
    10,
    (77 / 7000) * 1000,
  ]);
  expect(result!.average).toBe((77 / 7000) * 1000);
});

test("a league knows the cells behind its figures, now and a year before", () => {
  const ends = Array.from({ length: 8 }, (_, i) => MARCH_2021 - 3 * (7 - i));
  const offences = series(
    "Offences",
    ends,
    ends.map((_, i) => [i, 1, 2, 3, 4]),
    { months: 3 },
  );
  const people = series(
    "Population",
    [MARCH_2021 - 21, MARCH_2021 - 9],
    [
      [1, 1, 1, 1, 1],
      [1, 1, 1, 1, 1],
    ],
  );
  const crime = rateMeasure({ window: 4, basis: "yearly change" });
  const [result] = computeUpdate(input(setup([crime], FIVE), [people, offences])).measures;
  expect(result!.league!.sources).toEqual({
    value: undefined,
    count: { series: 1, periods: [4, 5, 6, 7] },
    denominator: { series: 0, periods: [1] },
    yearBefore: {
      value: undefined,
      count: { series: 1, periods: [0, 1, 2, 3] },
      denominator: { series: 0, periods: [0] },
    },
  });
  expect(Array.from(result!.league!.counts)).toEqual([22, 4, 8, 12, 16]);
  expect(Array.from(result!.league!.countsBefore!)).toEqual([6, 4, 8, 12, 16]);
});
