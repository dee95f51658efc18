import fc from "fast-check";
import { planFlow, sumWindows } from "../../src/msg/figures/windows";
import { series } from "../msg/builders";
import { forAll } from "./arbitraries";

const figure = fc.option(fc.integer({ min: 0, max: 99 }), { nil: undefined, freq: 8 });
const months = fc.constantFrom(1, 3, 12);

/** Periods that are there, out of a row of neighbouring ones; and a figure of two forces in each. */
const history = fc.array(fc.record({ isThere: fc.boolean(), figures: fc.tuple(figure, figure) }), {
  minLength: 1,
  maxLength: 20,
});

test("a window is the sum of its periods, and missing with any of them", () => {
  forAll(history, months, fc.integer({ min: 1, max: 5 }), (all, length, window) => {
    const there = all.map((one, i) => ({ ...one, i })).filter(({ isThere }) => isThere);
    const ends = there.map(({ i }) => 24_000 + i * length);
    const source = series(
      "Crime",
      ends,
      there.map(({ figures }) => figures),
      { months: length },
    );
    const forces = Int32Array.of(1, 0);
    const sums = sumWindows(source, planFlow(source, 0, window, ends), forces, 2);
    there.forEach(({ i }, row) => {
      forces.forEach((force, column) => {
        const parts = Array.from({ length: window }, (_, back) => all[i - back]).map((one) =>
          one?.isThere ? (one.figures[force] ?? NaN) : NaN,
        );
        const naive = parts.reduce((sum, part) => sum + part, 0);
        expect(sums[row * 2 + column]).toBe(naive);
      });
    });
  });
});
