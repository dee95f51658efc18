/** Own figures that are newer than the peers' stand beside what is compared, and are never ranked. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { ownNewerText } from "../../../src/msg/words/wording";
import { EIGHT_FORCES, input, MARCH_2021, measure, period, series, setup } from "../builders";

/** Own figures of the last months, the peers' up to a month some months before. */
function computed(
  own: readonly number[],
  behind: number,
  changes: { period?: ReturnType<typeof period> } = {},
) {
  const ends = own.map((_, at) => MARCH_2021 - own.length + 1 + at);
  const rows = own.map((figure, at) =>
    EIGHT_FORCES.map((_, force) =>
      force === 0 ? figure : at < own.length - behind ? force : undefined,
    ),
  );
  const one = measure({ unit: "%", decimals: 1 });
  const update = computeUpdate(
    input(setup([one], undefined, changes), [series("Crime", ends, rows)]),
  );
  return update.measures[0]!;
}

test("the newest own value stands beside the one compared, with both months", () => {
  const result = computed([70, 71, 75], 2);
  expect(ownNewerText(result)).toBe("75.0% to March 2021; compared to January 2021");
  expect(result).toMatchObject({ value: 70, dataTo: { end: MARCH_2021 - 2 } });
});

test("there is none where the peers' are as new, nor behind the update's Period", () => {
  expect(computed([70, 71, 75], 0).ownNewer).toBeUndefined();
  expect(ownNewerText(computed([70, 71, 75], 0))).toBe("");
  const result = computed([70, 71, 75], 2, { period: period(2021, 2) });
  expect(result.ownNewer).toEqual({ value: 71, period: { end: MARCH_2021 - 1, months: 1 } });
});

test("whatever it is, it changes no position, average or status", () => {
  const figure = fc.integer({ min: 0, max: 100 });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 2, maxLength: 6 }), figure, (own, other) => {
      const [one, two] = [own, [...own.slice(0, -1), other]].map((all) => computed(all, 1));
      expect(two?.ownNewer?.value).toBe(other);
      const ranked = ({ position, of, average, value, status }: NonNullable<typeof one>) => [
        position,
        of,
        average,
        value,
        status,
      ];
      expect(two && ranked(two)).toEqual(one && ranked(one));
    }),
  );
});
