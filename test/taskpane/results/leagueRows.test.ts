import fc from "fast-check";
import { leagueRows, scaleOf } from "../../../src/taskpane/results/leagueRows";
import { computedOutcome } from "../computedOutcome";

const report = computedOutcome().report!;
const rowsOf = (measure: string) => {
  const result = report.measures.find((one) => one.measure.name === measure)!;
  return leagueRows(result, result.league!, report.setup);
};

test("forces stand best first, ties share a position, those without a value come last", () => {
  expect(
    rowsOf("Solved rate").map(({ force, position, isTied }) => [force, position, isTied]),
  ).toEqual([
    ["E", 1, false],
    ["Essex", 2, true],
    ["D", 2, true],
    ["C", 4, false],
    ["B", 5, false],
    ["G", 6, false],
    ["F", 7, false],
    ["H", 0, false],
  ]);
});

test("the own force is marked, and one alone", () => {
  expect(
    rowsOf("All crime")
      .filter(({ isHome }) => isHome)
      .map(({ force }) => force),
  ).toEqual(["Essex"]);
});

test("where neither direction is better nobody has a position, and the order is the set-up's", () => {
  const rows = rowsOf("Calls");
  expect(rows.map(({ force }) => force)).toEqual(["Essex", "B", "C", "D", "E", "F", "G", "H"]);
  expect(rows.every(({ position }) => position === 0)).toBe(true);
});

test("values of counts have a range, which holds the value; others have none", () => {
  for (const { value, interval } of rowsOf("All crime")) {
    expect(interval!.low).toBeLessThan(value);
    expect(interval!.high).toBeGreaterThan(value);
  }
  expect(rowsOf("Solved rate").every(({ interval }) => interval === undefined)).toBe(true);
});

test("a scale holds 0 and every figure between its edges, in their order", () => {
  const figure = fc.double({ min: -1e9, max: 1e9, noNaN: true });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
      const { at } = scaleOf([...figures, Number.NaN]);
      for (const one of [0, ...figures]) {
        expect(at(one)).toBeGreaterThanOrEqual(0);
        expect(at(one)).toBeLessThanOrEqual(100 + 1e-9);
      }
      const ascending = [...figures].sort((a, b) => a - b).map(at);
      expect([...ascending].sort((a, b) => a - b)).toEqual(ascending);
    }),
  );
});
