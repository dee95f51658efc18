/** However large counts are, and however small what they are counted over: it ends, and soon. */
import fc from "fast-check";
import { comparePoissonUsually } from "../../../src/msg/certainty/comparisons";
import { gammaUpperTail } from "../../../src/msg/certainty/distributions";
import { studentTest } from "../../../src/msg/certainty/studentT";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { force, input, measure, series, setup } from "../builders";

const FORCES = ["A", "B", "C", "D", "E", "F", "G", "H"];
const MARCH_2021 = 24_254;
/** Longer than any of them takes, and far shorter than a loop without an end. */
const LONGEST_MS = 5_000;

const figures = (of: readonly number[]) =>
  fc.array(fc.array(fc.constantFrom(...of), { minLength: 8, maxLength: 8 }), {
    minLength: 6,
    maxLength: 6,
  });

test("an update is computed from counts up to 2^52 over anything above 0", () => {
  fc.assert(
    fc.property(
      figures([0, 1, 5, 1e3, 1e9, 1e15, 2 ** 52 - 1, 2 ** 52]),
      figures([1e-300, 1e-5, 1, 1e3, 1e6, 1e12]),
      fc.integer({ min: 1, max: 6 }),
      fc.boolean(),
      fc.constantFrom("4th in MSG", "MSG Average", "at most 70", ""),
      (counts, over, years, countIsPart, asks) => {
        const ends = Array.from({ length: years }, (_, at) => MARCH_2021 - 12 * (years - 1 - at));
        const all = [
          series("Counts", ends, counts.slice(0, years), { months: 12 }),
          series("Over", ends, over.slice(0, years), { months: 12 }),
        ];
        const one = measure({ count: "Counts", denominator: "Over", value: "", countIsPart, asks });
        const forces = FORCES.map((name) => force(name));
        const begun = Date.now();
        computeUpdate(input(setup([one], forces, { homeForce: "A" }), all));
        expect(Date.now() - begun).toBeLessThan(LONGEST_MS);
      },
    ),
    { numRuns: 200 },
  );
});

test("where nothing can be told, it is said and not searched for", () => {
  const usual = { phi: 2, df: 7, pairs: 2 };
  expect(comparePoissonUsually(5, 1e12, 0, 1e-300, usual)).toBe(1);
  expect(comparePoissonUsually(0, 1e12, 5, 1e-300, usual)).toBe(0);
  expect(studentTest(NaN, 7)).toBeNaN();
  expect(gammaUpperTail(0.5, Infinity)).toBe(0);
  expect(gammaUpperTail(0.5, NaN)).toBeNaN();
});
