import fc from "fast-check";
import { mean } from "../../src/msg/standing/average";
import { MISSING } from "../../src/msg/basics/missing";
import { comparePeriods, periodComparisons } from "../../src/msg/standing/periodComparisons";
import { rankAll } from "../../src/msg/standing/standing";
import { topQuartile } from "../../src/msg/standing/topQuartile";
import { forAll, polarity } from "./arbitraries";

const WIDTH = 14;
/** Few distinct figures, so that many tie; some missing, some of either sign. */
const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: -4, max: 4 }) },
  { weight: 2, arbitrary: fc.double({ min: -1e6, max: 1e6, noNaN: true }) },
  { weight: 1, arbitrary: fc.constant(MISSING) },
);
const table = fc.array(fc.array(figure, { minLength: WIDTH, maxLength: WIDTH }), {
  minLength: 1,
  maxLength: 5,
});
/** Groups of one up to all forces, in any order; the first member is the own force. */
const members = fc.shuffledSubarray(
  Array.from({ length: WIDTH }, (_, column) => column),
  { minLength: 1 },
);

test("every period is compared as it would be alone, whatever the group, ties and missing figures", () => {
  forAll(table, members, polarity, fc.nat({ max: 3 }), (rows, chosen, better, at) => {
    const group = Int32Array.from(chosen);
    const own = chosen[0]!;
    const into = periodComparisons(rows.length + at);
    comparePeriods(Float64Array.from(rows.flat()), WIDTH, group, own, better, into, at);
    rows.forEach((row, period) => {
      const alone = Float64Array.from(group, (column) => row[column]!);
      const standing = rankAll(alone, better);
      expect({
        better: into.better[at + period],
        tied: into.tied[at + period],
        ranked: into.ranked[at + period],
        mean: into.mean[at + period],
        topQuartile: into.topQuartile[at + period]! + 0,
      }).toEqual({
        better: standing.better[0],
        tied: standing.tied[0],
        ranked: standing.ranked[0],
        mean: mean(alone, -1),
        topQuartile: topQuartile(alone, better, "rank") + 0,
      });
    });
  });
});

test("a group larger than the room kept for figures is compared too", () => {
  const figures = Float64Array.from({ length: 100 }, (_, i) => 100 - i);
  const into = periodComparisons(1);
  const everyone = Int32Array.from(figures, (_, i) => i);
  comparePeriods(figures, 100, everyone, 99, "lower", into);
  expect(into).toEqual({
    better: Int32Array.of(0),
    tied: Int32Array.of(0),
    ranked: Int32Array.of(100),
    mean: Float64Array.of(50.5),
    topQuartile: Float64Array.of(25),
  });
});
