/** Figures that may be slips: what is noticed, and what must not be. */
import fc from "fast-check";
import { oddFigures, stalledSeries } from "../../../src/msg/checks/plausibility";
import { monthNumber } from "../../../src/msg/basics/period";
import type { Series } from "../../../src/msg/model/observations";
import { force, measure, observations, series, setup } from "../builders";

const FORCES = ["Force A", "Force B"].map((name) => force(name));
const SETUP = setup([measure()], FORCES);
const JANUARY = monthNumber(2019, 1);

/** A series of one force's figures month by month; the other force's are steady. */
function monthly(figures: readonly (number | undefined)[], steady = 1000): Series {
  const ends = figures.map((_, at) => JANUARY + at);
  return series(
    "Crime",
    ends,
    figures.map((figure) => [figure, steady]),
  );
}

const found = (figures: readonly (number | undefined)[], steady?: number) =>
  oddFigures(monthly(figures, steady), SETUP, undefined).map(({ force: index, period, value }) => [
    index,
    period,
    value,
  ]);

const LEVEL = [500, 510, 490, 505, 495, 500];

test.each([
  ["over double", [...LEVEL, 1011, 500, 505], [[0, 6, 1011]]],
  ["exactly double", [...LEVEL, 1000, 500, 500], []],
  ["under half", [...LEVEL, 249, 500, 505], [[0, 6, 249]]],
  ["exactly half", [...LEVEL, 250, 500, 505], []],
  ["0 among hundreds", [...LEVEL, 0, 500, 505], [[0, 6, 0]]],
  ["a last month that is not complete", [...LEVEL, 120], [[0, 6, 120]]],
  ["a first month that is not complete", [120, ...LEVEL], [[0, 0, 120]]],
  ["beside a gap", [...LEVEL, undefined, 1100, 500, 505], [[0, 7, 1100]]],
  ["after a spike", [...LEVEL, 5000, 500], [[0, 6, 5000]]],
  ["two figures, of which the later is far", [100, 500], [[0, 1, 500]]],
  ["a new level is no spike", [...LEVEL, 1500, 1510, 1490], []],
])("%s", (_, figures, expected) => {
  expect(found(figures)).toEqual(expected);
});

test("a digit too many or too few anywhere is noticed", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 900, max: 1100 }), { minLength: 6, maxLength: 30 }),
      fc.nat(),
      fc.constantFrom(10, 0.1),
      (figures, place, times) => {
        const at = place % figures.length;
        const slip = Math.round((figures[at] ?? 0) * times);
        expect(found(figures.map((figure, i) => (i === at ? slip : figure)))).toEqual([
          [0, at, slip],
        ]);
      },
    ),
  );
});

test("steady figures, and small counts that leap by chance, give none", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 15 }), { maxLength: 36 }), (figures) => {
      expect(found(figures)).toEqual([]);
    }),
  );
  expect(found(LEVEL)).toEqual([]);
});

test("figures that leap anyway are no news", () => {
  expect(found([100, 300, 90, 280, 110, 320, 95, 290, 700, 300])).toEqual([]);
});

test("a peak that comes back every December is no slip, unless it is another size", () => {
  const year = [50, 51, 49, 50, 52, 50, 49, 51, 50, 50, 51, 160];
  expect(found([...year, ...year, ...year])).toEqual([]);
  expect(found([...year, ...year, ...year.slice(0, 11), 600])).toEqual([[0, 35, 600]]);
});

test("only the group, only the last three years, only up to the update's period", () => {
  const years = [...LEVEL, 2000, ...Array.from({ length: 40 }, (_, at) => 500 + (at % 3))];
  expect(found(years)).toEqual([]);
  const spiked = monthly([...LEVEL, 2000, 500]);
  expect(oddFigures(spiked, SETUP, JANUARY + 5)).toEqual([]);
  const outside = setup([measure()], [force("Force A"), force("Force B", { inGroup: false })]);
  const other = series(
    "Crime",
    [0, 1, 2].map((at) => JANUARY + at),
    [
      [500, 100],
      [500, 900],
      [500, 100],
    ],
  );
  expect(oddFigures(other, outside, undefined)).toEqual([]);
  expect(oddFigures(other, SETUP, undefined)).toHaveLength(1);
});

test("rates and percentages are held against their own usual steps; changes are left alone", () => {
  expect(found([16.2, 16.4, 16.1, 16.3, 1.62, 16.2], 20.5)).toEqual([[0, 4, 1.62]]);
  expect(found([0.2, 0.9, 0.3, 1.1, 0.2, 0.8, 2.1, 0.4], 20.5)).toEqual([]);
  expect(found([-1, 5, -2, 30, 1])).toEqual([]);
});

describe("a series left behind", () => {
  const at = (name: string, last: number, months = 1) =>
    series(
      name,
      [last - 2 * months, last - months, last],
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      { months },
    );
  const using = (name: string, changes = {}) => measure({ name, value: name, ...changes });
  const stalled = (all: readonly Series[], measures = all.map(({ name }) => using(name))) =>
    stalledSeries(observations(SETUP, ...all), measures, () => JANUARY).map(
      ({ series: { name }, last, newest }) => [name, last - JANUARY, newest - JANUARY],
    );

  test("is told with how far others have come", () => {
    expect(stalled([at("Theft", JANUARY + 3), at("Arson", JANUARY)])).toEqual([["Arson", 0, 3]]);
  });

  test("is none while nothing went on, nor while its own next period is not due", () => {
    expect(stalled([at("Theft", JANUARY), at("Arson", JANUARY)])).toEqual([]);
    const quarterly = {
      ...at("Arson", JANUARY),
      ends: Int32Array.of(-6, -3, 0).map((e) => e + JANUARY),
    };
    expect(stalled([at("Theft", JANUARY + 2), quarterly])).toEqual([]);
    expect(stalled([at("Theft", JANUARY + 3), quarterly])).toEqual([["Arson", 0, 3]]);
    expect(stalled([at("Theft", JANUARY + 3), at("Arson", JANUARY, 3)])).toEqual([]);
  });

  test("is none when discontinued or a stock denominator; a flow denominator must keep up", () => {
    const all = [at("Theft", JANUARY + 3), at("Arson", JANUARY)];
    const ended = using("Arson", { lastData: { end: JANUARY, months: 1 } });
    expect(stalled(all, [using("Theft"), ended])).toEqual([]);
    const rate = (denominatorIs: "stock" | "flow") =>
      measure({ value: "", count: "Theft", denominator: "Arson", denominatorIs });
    expect(stalled(all, [rate("stock")])).toEqual([]);
    expect(stalled(all, [rate("flow")])).toEqual([["Arson", 0, 3]]);
  });

  test("is none where nothing is known of the time before", () => {
    const all = observations(SETUP, at("Theft", JANUARY + 3), at("Arson", JANUARY));
    expect(stalledSeries(all, [using("Arson")], () => undefined)).toEqual([]);
  });
});
