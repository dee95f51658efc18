import { measureTable, type MeasureTable } from "../../../src/msg/figures/measureTable";
import { missingReason, ownGap } from "../../../src/msg/figures/missingFigures";
import type { Observations, Series } from "../../../src/msg/model/observations";
import type { Measure } from "../../../src/msg/model/setup";
import { force, MARCH_2021, measure, observations, rateMeasure, series, setup } from "../builders";

type Figures = readonly (number | undefined)[];

const YEAR_BEFORE = MARCH_2021 - 12;

function read(asked: Measure, all: readonly Series[]): [MeasureTable, Observations] {
  const forces = ["A", "B", "C", "D"].map((letter) => force(`Force ${letter}`));
  const set = setup([asked], [...forces, force("Force E", { inGroup: false })]);
  const found = observations(set, ...all);
  const table = measureTable(found, set, asked);
  if (!("ends" in table)) throw new Error(table.map(({ what }) => what).join("\n"));
  return [table, found];
}

/** The reasons of all forces in the latest period. */
function reasons(asked: Measure, ...all: readonly Series[]): (string | undefined)[] {
  const [table] = read(asked, all);
  return table.forces.reduce<(string | undefined)[]>(
    (found, _, column) => [...found, missingReason(table, table.ends.length - 1, column)],
    [],
  );
}

const offences = (...rows: Figures[]) =>
  series("Offences", rows.length === 1 ? [MARCH_2021] : [YEAR_BEFORE, MARCH_2021], rows);
const people = (...figures: Figures) => series("Population", [MARCH_2021], [figures]);

test("of a rate the count is looked at before the denominator, and a force outside the group not at all", () => {
  expect(
    reasons(
      rateMeasure(),
      offences([500, undefined, -1, 30, undefined]),
      people(1000, undefined, 1000, 0, undefined),
    ),
  ).toEqual([undefined, "count missing", "count is negative", "denominator is 0", undefined]);
  expect(reasons(rateMeasure(), offences([5, 5, 5, 5, 5]), people(1, undefined, -1, 1, 1))).toEqual(
    [undefined, "denominator missing", "denominator is negative", undefined, undefined],
  );
});

test("a rate beyond every count is named so", () => {
  const [first] = reasons(rateMeasure(), offences([1e15, 1, 1, 1, 1]), people(1e-300, 1, 1, 1, 1));
  expect(first).toBe("its count divided by its denominator is larger than any count");
});

test("a yearly change looks at its own year first, then at the year before, where 0 is a reason too", () => {
  const yearly = measure({ basis: "yearly change" });
  const crime = series(
    "Crime",
    [YEAR_BEFORE, MARCH_2021],
    [
      [10, 0, undefined, undefined, 1],
      [20, 1, 2, undefined, 1],
    ],
  );
  expect(reasons(yearly, crime)).toEqual([
    undefined,
    "a year before: the figure is 0",
    "a year before: figure missing",
    "figure missing",
    undefined,
  ]);
});

test("a yearly change of a rate names what its year before lacks", () => {
  const yearly = rateMeasure({ basis: "yearly change" });
  const population = series(
    "Population",
    [YEAR_BEFORE, MARCH_2021],
    [
      [1000, undefined, 1000, 0, 1],
      [1000, 1000, 1000, 1000, 1],
    ],
  );
  expect(
    reasons(yearly, offences([10, 10, undefined, 10, 1], [9, 9, 9, 9, 1]), population),
  ).toEqual([
    undefined,
    "a year before: denominator missing",
    "a year before: count missing",
    "a year before: denominator is 0",
    undefined,
  ]);
});

test("counts beside a value that is read as it stands have no part in the reason", () => {
  const asked = measure({ value: "Crime", count: "Offences" });
  const crime = series("Crime", [MARCH_2021], [[1, undefined, 3, 4, 5]]);
  expect(reasons(asked, crime, offences([undefined, undefined, 1, 1, 1]))).toEqual([
    undefined,
    "figure missing",
    undefined,
    undefined,
    undefined,
  ]);
});

test("the own gap is the first figure that is not there: of the year itself before the year before", () => {
  const yearly = rateMeasure({ basis: "yearly change" });
  const population = series(
    "Population",
    [YEAR_BEFORE, MARCH_2021],
    [
      [undefined, 1, 1, 1, 1],
      [undefined, 1, 1, 1, 1],
    ],
  );
  const gap = (...rows: Figures[]) => {
    const [table, found] = read(yearly, [offences(...rows), population]);
    const { series: of, end } = ownGap(table, table.ends.length - 1, found, 0) ?? {};
    return [of?.name, end];
  };
  expect(gap([1, 1, 1, 1, 1], [undefined, 1, 1, 1, 1])).toEqual(["Offences", MARCH_2021]);
  expect(gap([undefined, 1, 1, 1, 1], [1, 1, 1, 1, 1])).toEqual(["Population", MARCH_2021]);
});

test("there is no own gap where every figure is there", () => {
  const [table, found] = read(rateMeasure(), [offences([1, 1, 1, 1, 1]), people(1, 1, 1, 1, 1)]);
  expect(ownGap(table, 0, found, 0)).toBeUndefined();
});
