/** What changed in the figures since they were read before, known by hashes alone. */
import fc from "fast-check";
import { MISSING } from "../../../src/msg/basics/missing";
import { monthNumber } from "../../../src/msg/basics/period";
import type { Observations, Series } from "../../../src/msg/model/observations";
import {
  changesOf,
  nextStamps,
  readFigureStamps,
  writeFigureStamps,
} from "../../../src/workbook/reading/figureChanges";
import { series } from "../../msg/builders";
import type { FigureChanges } from "../../../src/workbook/sources/readBack";

const FORCES = ["Essex", "Kent", "Sussex"];
const JANUARY = monthNumber(2021, 1);
const month = (at: number) => JANUARY + at;

function figures(rows: readonly (readonly (number | undefined)[])[], name = "Crime"): Series {
  return series(name, [...rows.keys()].map(month), rows);
}

const read = (...all: Series[]): Observations => ({ forces: FORCES, series: all });

/** Changes of the first series between two runs, the stamps kept as text in between. */
function changes(before: Observations, now: Observations): FigureChanges | undefined {
  const kept = readFigureStamps(writeFigureStamps(nextStamps(before, undefined)));
  const { before: stamps } = nextStamps(now, kept);
  const [first] = now.series;
  return first && changesOf(first, now.forces, stamps);
}

const NONE = {
  isNew: false,
  addedPeriods: [],
  lostPeriods: [],
  changedPeriods: [],
  changedForces: [],
};

const grid = fc.array(
  fc.tuple(
    ...FORCES.map(() =>
      fc.oneof(
        { weight: 5, arbitrary: fc.double({ noNaN: true, min: -1e9, max: 1e9 }) },
        { weight: 1, arbitrary: fc.constant(undefined) },
      ),
    ),
  ),
  { minLength: 1, maxLength: 8 },
);

test("one figure more or less is told by its period and force", () => {
  fc.assert(
    fc.property(grid, fc.nat(), fc.nat(), (rows, r, f) => {
      const row = r % rows.length;
      const force = f % FORCES.length;
      // A period of one figure alone would be lost or added with it.
      fc.pre((rows[row]?.filter((figure) => figure !== undefined).length ?? 0) > 1);
      const other = rows.map((one) => [...one]);
      const at = other[row] as (number | undefined)[];
      at[force] = (at[force] ?? 0) + 1 + Math.abs(at[force] ?? 0) * 1e-6;
      const found = changes(read(figures(rows)), read(figures(other)));
      expect(found).toEqual({
        ...NONE,
        changedPeriods: [month(row)],
        changedForces: [FORCES[force]],
      });
    }),
  );
});

test("the same figures again: what was told of them stays told, however often", () => {
  fc.assert(
    fc.property(grid, grid, (one, other) => {
      const first = nextStamps(read(figures(one)), undefined);
      const second = nextStamps(read(figures(other)), first);
      const third = nextStamps(read(figures(other)), readFigureStamps(writeFigureStamps(second)));
      expect(writeFigureStamps(third)).toBe(writeFigureStamps(second));
    }),
  );
});

test("periods added and lost; a new series; a series whose periods have another length", () => {
  const two = figures([
    [1, 2, 3],
    [4, 5, 6],
  ]);
  const three = figures([
    [1, 2, 3],
    [4, 5, 6],
    [7, 8, 9],
  ]);
  expect(changes(read(two), read(three))).toEqual({ ...NONE, addedPeriods: [month(2)] });
  expect(changes(read(three), read(two))).toEqual({ ...NONE, lostPeriods: [month(2)] });
  const isNew = { ...NONE, isNew: true };
  expect(changes(read(two), read(figures([[1, 2, 3]], "Theft")))).toEqual(isNew);
  expect(changes(read(two), read({ ...two, months: 3 }))).toEqual(isNew);
});

test("nothing is known on the first run, nor from a text of something else", () => {
  const { now, before } = nextStamps(read(figures([[1, 2, 3]])), undefined);
  expect(now).toHaveLength(1);
  expect(before).toBeUndefined();
  for (const text of ["", "{", "null", '{"version":0}', '{"version":1}']) {
    expect(readFigureStamps(text)).toBeUndefined();
  }
});

test("the order of MsgForces, and a force without figures, change nothing", () => {
  const before: Observations = {
    forces: ["A", "B"],
    series: [series("Crime", [JANUARY], [[1, 2]])],
  };
  const now: Observations = {
    forces: ["B", "C", "A"],
    series: [series("Crime", [JANUARY], [[2, MISSING, 1]])],
  };
  expect(changes(before, now)).toEqual(NONE);
});

test("what is kept grows with periods and forces, not with figures", () => {
  const forces = Array.from({ length: 300 }, (_, at) => `Force ${at}`);
  const ends = Array.from({ length: 300 }, (_, at) => month(at));
  const values = ends.map((_end, r) => forces.map((_name, f) => r * f));
  const many = { forces, series: [series("Crime", ends, values)] };
  expect(writeFigureStamps(nextStamps(many, undefined)).length).toBeLessThan(15_000);
});
