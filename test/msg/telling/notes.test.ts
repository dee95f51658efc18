import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Series } from "../../../src/msg/model/observations";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import type { Update } from "../../../src/msg/model/update";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  published,
  rateMeasure,
  period,
  series,
  setup,
} from "../builders";

const EIGHT = [1, 2, 3, 4, 5, 6, 7, 8];
const values = series("Crime", [MARCH_2021], [EIGHT]);
const offences = series("Offences", [MARCH_2021], [EIGHT.map((n) => n * 100)], { months: 12 });
const population = (month: number, rows: number[] = EIGHT.map(() => 1000)): Series =>
  series("Population", [month], [rows]);

function update(crime: Measure, all: readonly Series[], chosen: Partial<Settings> = {}): Update {
  return computeUpdate(input(setup([crime], undefined, chosen), all));
}

function noteOf(...args: Parameters<typeof update>): string {
  return update(...args).measures[0]!.note;
}

test("a plain measure has no note and no problem", () => {
  const { measures, problems } = update(measure(), [values]);
  expect(measures[0]!.note).toBe("");
  expect(problems).toEqual([]);
});

test("a gap in the group is named with its reason, and the position says of how many", () => {
  const counts = series("Offences", [MARCH_2021], [[500, 200, undefined, 400, 500, 600, 700, 800]]);
  const people = population(MARCH_2021, [1000, 0, 1000, 1000, 1000, 1000, 1000, 1000]);
  const { measures, problems } = update(rateMeasure(), [counts, people]);
  expect(measures[0]).toMatchObject({ of: 6, position: 2, tied: true });
  const what =
    "6 of 8 forces have a value for March 2021; without: Force B (denominator is 0), Force C (count missing).";
  expect(measures[0]!.note).toBe(what);
  expect(problems).toMatchObject([{ severity: "warning", what, measure: "All crime" }]);
});

test("a missing year before is told apart from a missing figure and from a figure of 0", () => {
  const before = [10, 0, undefined, 10, 10, 10, 10, 10];
  const now = [20, 1, 2, undefined, 5, 6, 7, 8];
  const yearly = series("Crime", [MARCH_2021 - 12, MARCH_2021], [before, now]);
  expect(noteOf(measure({ basis: "yearly change" }), [yearly])).toBe(
    "5 of 8 forces have a value for March 2021; without: Force B (a year before: the figure is 0), " +
      "Force C (a year before: figure missing), Force D (figure missing).",
  );
});

test("a denominator over two years older than the count is a problem, and exactly two is not", () => {
  const note = (months: number): string =>
    noteOf(rateMeasure(), [offences, population(MARCH_2021 - months)]);
  expect(note(24)).toBe("");
  expect(note(25)).toBe(
    'Its denominator "Data!Population" is of February 2019, 25 months older than the count.',
  );
  const fixed = rateMeasure({ denominatorAt: period(2018, 3) });
  expect(noteOf(fixed, [offences, population(MARCH_2021 - 36)])).toBe("");
});

test("a count under 20 anywhere in the group is flagged", () => {
  const counts = (last: number): Series =>
    series("Offences", [MARCH_2021], [EIGHT.map((n) => (n === 8 ? last : 100 + n))]);
  expect(noteOf(rateMeasure(), [counts(20), population(MARCH_2021)])).toBe("");
  expect(noteOf(rateMeasure(), [counts(19), population(MARCH_2021)])).toContain("Small numbers");
});

test("a weighted average without counts is blank, and says what it needs", () => {
  const { measures, problems } = update(measure({ aspiration: { kind: "average" } }), [values], {
    average: "weighted",
  });
  expect(measures[0]).toMatchObject({ average: NaN, toAverage: undefined, status: "" });
  expect(problems.map(({ severity }) => severity)).toEqual(["warning", "error"]);
  expect(measures[0]!.note).toContain("It has no weighted average: that needs counts.");
});

test("a change in counts without a denominator is not made up", () => {
  const crime = measure({ count: "Offences", changeIn: "count" });
  const worse = series("Crime", [MARCH_2021], [EIGHT.toReversed()], { months: 12 });
  const { measures, problems } = update(crime, [worse, offences]);
  expect(measures[0]!.toAverage).toMatchObject({ inUnit: -3.5, inCounts: NaN });
  expect(problems[0]!.what).toContain("change required in counts is not known");
});

test("fewer than four forces have no top quartile", () => {
  const three = setup(
    [measure()],
    EIGHT_FORCES.slice(0, 3).map((name) => force(name)),
  );
  const computed = computeUpdate(input(three, [series("Crime", [MARCH_2021], [[1, 2, 3]])]));
  expect(computed.measures[0]).toMatchObject({ topQuartile: NaN, toTopQuartile: undefined, of: 3 });
  expect(computed.measures[0]!.note).toBe("No top quartile: fewer than 4 forces have a value.");
});

test("a window on a value taken as it stands is pointed out", () => {
  expect(noteOf(measure({ window: 12 }), [values])).toContain("Window 12 is not used");
});

test("figures to check with are compared beyond their rounding", () => {
  const own = series("Crime", [MARCH_2021], [[4.348, 1, 2, 3, 5, 6, 7, 8]]);
  const checked = (changes: Partial<Measure>) => update(measure(changes), [own]).problems;
  expect(checked({ checkValue: 4.35, checkPosition: 4 })).toEqual([]);
  expect(checked({ checkValue: 4.3 })).toEqual([]);
  expect(checked({ checkValue: 4.34 })).toMatchObject([
    {
      severity: "warning",
      what: "The value is 4.348, where 4.34 was published (Check value).",
      where: [{ address: "K2" }],
    },
  ]);
  expect(checked({ checkPosition: 8 })[0]!.what).toBe(
    "The position is 4, where 8 was published (Check position).",
  );
});

test("a revised figure is a notice with both figures", () => {
  const row = published({ position: 1, of: 8, value: 1.5, dataTo: period(2021, 3) });
  const { measures, problems } = computeUpdate(
    input(setup([measure()]), [values], { history: [row] }),
  );
  const what = "Revised: the value for March 2021 was published as 1.50 and is 1.00 today.";
  expect(measures[0]!.note).toBe(what);
  expect(problems).toMatchObject([{ severity: "notice", what }]);
});

test("what reading found comes first, and explains a measure that it stopped", () => {
  const found = {
    severity: "error",
    what: "Two figures for Force A, March 2021.",
    remedy: "Delete one.",
    where: [{ sheet: "Crime", address: "B4" }],
    measure: "All crime",
  } as const;
  const { measures, problems } = computeUpdate(
    input(setup([measure({ usable: false })]), [values], { problems: [found] }),
  );
  expect(measures[0]).toMatchObject({ note: found.what, status: "No data", value: NaN });
  expect(problems).toEqual([found]);
});

test("commentary is that of this measure and this update", () => {
  const note = (text: string, of = "All crime", inUpdate = "January 2021") => ({
    measure: of,
    update: inUpdate,
    text,
    place: { sheet: "MSG Setup", address: "A1" },
  });
  const notes = [
    note("Older.", "All crime", "October 2020"),
    note(" First. ", "all crime", "january 2021"),
    note("Other.", "Burglary"),
    note("Second."),
    note(""),
  ];
  const { measures } = computeUpdate(input(setup([measure()]), [values], { notes }));
  expect(measures[0]!.commentary).toBe("First.\nSecond.");
});
