/** Random leagues, and one way to state a property about them. */
import fc from "fast-check";
import { MISSING } from "../../src/msg/basics/missing";

/** Figures on a coarse grid, so that ties are common; some missing. */
export const leagueValues = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: -12, max: 12 }).map((n) => n / 4) },
    { weight: 1, arbitrary: fc.constant(MISSING) },
  ),
  { minLength: 1, maxLength: 12 },
);

export const untied = fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
  // 0 and -0 are one figure
  comparator: (a, b) => a === b,
});

export const polarity = fc.constantFrom("lower" as const, "higher" as const);

/** A group of at least four with counts and denominators, the home force first. */
export const countedGroup = fc.array(
  fc.record({
    count: fc.integer({ min: 0, max: 200_000 }),
    denominator: fc.integer({ min: 1, max: 3_000_000 }),
  }),
  { minLength: 4, maxLength: 12 },
);

/** `fc.assert` over `fc.property`, which are always used together. */
export function forAll<Ts extends [unknown, ...unknown[]]>(
  ...args: [...{ [K in keyof Ts]: fc.Arbitrary<Ts[K]> }, (...values: Ts) => void]
): void {
  fc.assert(fc.property(...args));
}
