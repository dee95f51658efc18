import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { forcesNeeded } from "../../../src/msg/figures/dataTo";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import type { Update } from "../../../src/msg/model/update";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  period,
  series,
  setup,
} from "../builders";
import type { MeasureResult } from "../../../src/msg/model/measureResult";

/** How many of eight forces, the home force first, have a figure in each of the last months. */
function update(
  counts: readonly number[],
  changes: Partial<Measure> & { readonly asks?: string } = {},
  chosen: Partial<Settings> = {},
  homeIsMissing: readonly number[] = [],
): Update {
  const ends = counts.map((_, i) => MARCH_2021 - counts.length + 1 + i);
  const rows = counts.map((count, row) =>
    EIGHT_FORCES.map((_, i) =>
      i < count && !(i === 0 && homeIsMissing.includes(row)) ? i + row / 100 : undefined,
    ),
  );
  return computeUpdate(
    input(setup([measure(changes)], undefined, chosen), [series("Crime", ends, rows)]),
  );
}

function first(computed: Update): MeasureResult {
  return computed.measures[0]!;
}

test("half of a group is needed, four at least, or all of a smaller one, and never one alone", () => {
  expect([1, 2, 3, 4, 5, 7, 8, 9, 10, 43].map(forcesNeeded)).toEqual([
    2, 2, 3, 4, 4, 4, 4, 5, 5, 22,
  ]);
});

test("data go to the latest period in which enough of the group have a value", () => {
  const computed = update([8, 8, 4, 3]);
  expect(first(computed).league!.period).toEqual(period(2021, 2));
  expect(first(computed).of).toBe(4);
  expect(Array.from(first(computed).positions.of)).toEqual([8, 8, 4]);
});

test("newer figures of the home force alone are named, so that nobody is 1st of 1", () => {
  const computed = update([8, 1]);
  expect(first(computed)).toMatchObject({ of: 8, league: { period: period(2021, 2) } });
  expect(computed.problems).toMatchObject([{ severity: "warning", measure: "All crime" }]);
  expect(computed.problems[0]!.what).toBe(
    "For March 2021 only 1 of 8 forces have a value and 4 are needed, so that Force A's newer figures are not compared.",
  );
});

test("where half of the group has a newer period than the home force, there is no verdict", () => {
  const missing = (ofEight: number) => update([8, ofEight], { asks: "4th" }, {}, [1]);
  for (const ofEight of [8, 5]) {
    const computed = missing(ofEight);
    expect(first(computed)).toMatchObject({ league: undefined, status: "No data" });
    expect(computed.problems).toMatchObject([{ severity: "error", isAcceptable: true }]);
    expect(computed.problems[0]!.what).toBe(
      `Own figure missing: no row of "Data!Crime" for March 2021. ${ofEight - 1} peers have a value for March 2021, Force A has none.`,
    );
  }
  expect(first(missing(4)).league!.period).toEqual(period(2021, 2));
  expect(missing(4).problems).toMatchObject([{ severity: "warning" }]);
});

test("Period and Last data let an older period of the home force stand", () => {
  const february = { league: { period: period(2021, 2) }, isOwnMissing: false };
  expect(first(update([8, 8], {}, { period: period(2021, 2) }, [1]))).toMatchObject(february);
  expect(first(update([8, 8], { lastData: period(2021, 2) }, {}, [1]))).toMatchObject(february);
});

test("Period and Last data are limits: later figures are left alone", () => {
  const all = [8, 8, 8, 8];
  expect(first(update(all, {}, { period: period(2021, 2) })).league!.period.end).toBe(
    MARCH_2021 - 1,
  );
  const discontinued = update(all, { lastData: period(2021, 1) }, { period: period(2021, 2) });
  expect(first(discontinued).league!.period.end).toBe(MARCH_2021 - 2);
  expect(first(discontinued).positions.ends).toHaveLength(2);
  expect(first(discontinued).note).toBe("No longer published: last data to January 2021.");
  expect(discontinued.problems).toEqual([]);
});

test("the update's data go to the latest of its measures'", () => {
  const { dataTo } = computeUpdate(
    input(setup([measure(), measure({ name: "Other", lastData: period(2020, 12) })]), [
      series(
        "Crime",
        [MARCH_2021 - 12, MARCH_2021],
        [EIGHT_FORCES.map((_, i) => i), EIGHT_FORCES.map((_, i) => i)],
      ),
    ]),
  );
  expect(dataTo).toEqual(period(2021, 3));
});

test.each([
  [
    "no figure of the home force",
    update([4, 4], {}, {}, [0, 1]),
    "Force A has no value up to March 2021 (figure missing).",
  ],
  [
    "never enough peers",
    update([3, 2]),
    "For March 2021 only 2 of 8 forces have a value and 4 are needed, so that no period can be compared.",
  ],
  [
    "figures later than the update",
    update([8, 8], {}, { period: period(2019, 3) }),
    "Its first figures are for February 2021, later than this update covers.",
  ],
])("with %s there are no data, and the note says why", (_, computed, note) => {
  expect(first(computed)).toMatchObject({ league: undefined, status: "No aspiration", note });
  expect(computed.problems).toMatchObject([
    { severity: "error", what: note, measure: "All crime" },
  ]);
  expect(computed.dataTo).toBeUndefined();
});

test("a group without peers compares nothing, and says so at the home force", () => {
  const alone = setup([measure()], [force("Force A"), force("Kent", { inGroup: false })]);
  const computed = computeUpdate(input(alone, [series("Crime", [MARCH_2021], [[1, 2]])]));
  expect(first(computed).league).toBeUndefined();
  expect(computed.problems[0]).toMatchObject({ severity: "error", where: [{ address: "D2" }] });
  expect(computed.problems[0]!.what).toContain("Force A has no peers");
});

test("a time in the group of a force that is not in it is pointed out", () => {
  const forces = [force("Force A"), force("Kent", { inGroup: false, groupUntil: period(2020, 1) })];
  const { problems } = computeUpdate(input(setup([], forces), []));
  expect(problems[0]!.what).toContain("Kent has a time in the group, but In group says No");
});

test("a time in the group that ends before it begins is an error at the force", () => {
  const wrong = force("Kent", { groupFrom: period(2021, 1), groupUntil: period(2020, 1) });
  const { problems } = computeUpdate(input(setup([], [force("Force A"), wrong]), []));
  expect(problems).toMatchObject([
    {
      severity: "error",
      what: "Kent is in the group from January 2021 until January 2020, which is earlier.",
      where: [{ address: "D2" }],
    },
  ]);
});

test("a series without figures is said to have none", () => {
  const computed = computeUpdate(input(setup([measure()]), [series("Crime", [], [])]));
  expect(first(computed).note).toBe("Its series has no figures.");
});
