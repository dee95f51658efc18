/** The standing among all forces beside the group's, held against a plain count. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { force, input, measure, series, setup } from "../builders";

const NAMES = ["Essex", "Kent", "Sussex", "Surrey", "Norfolk", "Suffolk", "Dorset"];
const END = 24_254;

function standing(figures: readonly number[], names = NAMES, national = true) {
  const forces = names.map((name, at) => force(name, { inGroup: at < 4 }));
  const measures = [measure({ value: "Crime", better: "lower", firstIs: "best" })];
  const setUp = setup(measures, forces, { homeForce: "Essex", national });
  return computeUpdate(input(setUp, [series("Crime", [END], [figures])])).measures[0];
}

it("is the place among all forces with a value, and their mean", () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 7, maxLength: 7 }),
      fc.nat({ max: 2 }),
      (figures, missing) => {
        const all = figures.map((figure, at) => (at > 6 - missing ? Number.NaN : figure));
        const there = all.filter((figure) => figure === figure);
        const own = all[0] ?? 0;
        const national = standing(all)?.national;
        expect(national?.of).toBe(there.length);
        expect(national?.position).toBe(1 + there.filter((figure) => figure < own).length);
        const mean = there.reduce((sum, figure) => sum + figure, 0) / there.length;
        expect(national?.average).toBeCloseTo(mean, 9);
      },
    ),
  );
});

it("changes nothing of the group's, and is not there unless it is asked for", () => {
  const figures = [5, 1, 2, 3, 4, 6, 7];
  const [withIt, without] = [standing(figures), standing(figures, NAMES, false)];
  expect(without?.national).toBeUndefined();
  expect(withIt?.national).toMatchObject({ position: 5, of: 7, average: 4 });
  expect(Array.from(withIt?.national?.league.values ?? [])).toEqual(figures);
  const ofGroup = ({ position, of, average }: NonNullable<typeof withIt>) => [
    position,
    of,
    average,
  ];
  expect(withIt && ofGroup(withIt)).toEqual(without && ofGroup(without));
});

it("leaves out others than territorial forces, where the home force is one", () => {
  const figures = [5, 1, 2, 3, 4, 6, 0];
  const names = [...NAMES.slice(0, 6), "British Transport Police"];
  expect(standing(figures, names)?.national).toMatchObject({ position: 5, of: 6 });
  expect(standing(figures)?.national).toMatchObject({ position: 6, of: 7 });
});
