/** A quarter's count over one month's denominator is never divided in silence. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure } from "../../../src/msg/model/setup";
import type { Series } from "../../../src/msg/model/observations";
import { EIGHT_FORCES, input, MARCH_2021, rateMeasure, series, setup } from "../builders";

const SHARE = {
  count: "Solved",
  denominator: "Offences",
  per: 100,
  unit: "%",
  denominatorIs: "flow",
  window: 1,
} as const satisfies Partial<Measure>;

/** Figures at ends that many months before March 2021. */
function at(name: string, before: readonly number[], figure: number, months = 1): Series {
  const ends = before.map((back) => MARCH_2021 - back).sort((one, two) => one - two);
  return series(
    name,
    ends,
    ends.map(() => EIGHT_FORCES.map((_, force) => figure + force)),
    { months },
  );
}

const MONTHS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11];

function computed(solved: Series, offences: Series, changes: Partial<Measure> = {}) {
  const all = [solved, offences];
  const update = computeUpdate(input(setup([rateMeasure({ ...SHARE, ...changes })]), all));
  const told = update.problems.filter(({ what }) => what.includes("follow one another"));
  return { value: update.measures[0]?.value ?? NaN, told };
}

test.each([
  [
    "a single date",
    [0],
    'was read as the one month of March 2021, while the months of "Data!Offences"',
  ],
  ["two dates of quarters", [0, 3], "was read as single months, 3 months apart"],
  ["two dates of years", [0, 12], "was read as single months, 12 months apart"],
])("a count of %s by every month's offences is told", (_, ends, words) => {
  const { told } = computed(at("Solved", ends, 30), at("Offences", MONTHS, 100));
  expect(told).toHaveLength(1);
  expect(told[0]).toMatchObject({ severity: "warning", measure: "All crime", needs: "name" });
  expect(told[0]?.what).toContain(words);
});

test("and the other way round", () => {
  const { told } = computed(at("Solved", MONTHS, 10), at("Offences", [0, 3], 100));
  expect(told[0]?.what).toContain('"Data!Offences" was read as single months, 3 months apart');
});

test("quarters that are known as such are divided by their three months, and nothing is told", () => {
  const { value, told } = computed(at("Solved", [0, 3], 30, 3), at("Offences", MONTHS, 100));
  expect(value).toBe((30 / 300) * 100);
  expect(told).toEqual([]);
});

test("two series of the same dates, and people at one date, are nothing to tell", () => {
  expect(computed(at("Solved", [0], 30), at("Offences", [0], 100)).told).toEqual([]);
  const stock = { denominatorIs: "stock" } as const;
  expect(computed(at("Solved", MONTHS, 30), at("Offences", [0], 100), stock).told).toEqual([]);
});

test("whatever the dates, a value by another number of months than the count's is told", () => {
  const dates = fc.uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(dates, (before) => {
      const isApart = before.every((back) => !before.includes(back + 1));
      const solved = at("Solved", [0, ...before.filter((back) => back > 0)], 30);
      const { told } = computed(solved, at("Offences", [...MONTHS, 12, 13], 100));
      const alone = isApart && !before.includes(1);
      expect(told.length > 0).toBe(alone);
    }),
  );
});
