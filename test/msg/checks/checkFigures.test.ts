/** Published figures that differ: the likely cause is the one that reproduces them. */
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Series } from "../../../src/msg/model/observations";
import type { Force, Measure, PublishedFigure } from "../../../src/msg/model/setup";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  period,
  published,
  rateMeasure,
  series,
  setup,
} from "../builders";

const FORCES = EIGHT_FORCES.map((name) => force(name));
const offences = series(
  "Offences",
  [MARCH_2021 - 3, MARCH_2021],
  [
    [140, 201, 302, 403, 504, 605, 706, 807],
    [150, 200, 300, 400, 500, 600, 700, 800],
  ],
  { months: 3 },
);
const thousands = (own: number) => [own, 9000, 9000, 9000, 9000, 9000, 9000, 9000];
const population = series(
  "Population",
  [MARCH_2021 - 33, MARCH_2021 - 21],
  [thousands(10_000), thousands(12_000)],
);

interface Case {
  readonly measure: Measure;
  readonly forces?: readonly Force[];
  readonly history?: readonly PublishedFigure[];
  readonly denominators?: Series;
}

function problems({
  measure: checked,
  forces = FORCES,
  history = [],
  denominators = population,
}: Case) {
  const all = [offences, denominators];
  return computeUpdate(input(setup([checked], forces), all, { history }))
    .problems.filter(({ what }) => what.includes("was published (Check"))
    .map(({ what, remedy }) => `${what} ${remedy}`);
}

// 150 / 12,000 x 1,000 = 12.5: first of eight.
test.each<[string, Partial<Measure>, string]>([
  ["the denominator's year", { checkValue: 15 }, "with the denominator of June 2018"],
  ["the period", { checkValue: 11.67 }, "with data to December 2020"],
  ["the unit", { checkValue: 1.25 }, "divided by 10"],
  ["the numbering", { checkPosition: 8 }, "with First is = worst, or with Better = higher"],
])("names %s", (_, checks, cause) => {
  const found = problems({ measure: rateMeasure(checks) });
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`It comes out ${cause}.`);
});

test("names the force that was or was not in the group", () => {
  const counts = measure({ value: "", count: "Offences", checkPosition: 1 });
  const outsider = FORCES.map((one, at) => (at === 1 ? force(one.name, { inGroup: false }) : one));
  const third = { ...counts, better: "higher" as const, checkPosition: 7 };
  expect(problems({ measure: third })[0]).toMatch(/It comes out without Force B in the group/);
  const back = { ...third, checkPosition: 8 };
  expect(problems({ measure: back, forces: outsider })[0]).toContain(
    "It comes out with Force B in the group.",
  );
});

test("names the update that published the figure before it was revised", () => {
  const row = published({
    update: "January 2021",
    measure: "All crime",
    dataTo: period(2021, 3, 3),
    value: 13.1,
    position: 1,
  });
  const [found] = problems({ measure: rateMeasure({ checkValue: 13.1 }), history: [row] });
  expect(found).toContain("It comes out as January 2021 published it, before a revision.");
});

test("a cause that reproduces both figures goes before one that reproduces the value alone", () => {
  // 15 with the denominators of June 2018 and of June 2017; second of eight with the latter only.
  const earlier = series(
    "Population",
    [MARCH_2021 - 45, MARCH_2021 - 33, MARCH_2021 - 21],
    [[10_000, 30_000, ...thousands(0).slice(2)], thousands(10_000), thousands(12_000)],
  );
  const checks = { checkValue: 15, checkPosition: 2 };
  const found = problems({ measure: rateMeasure(checks), denominators: earlier });
  expect(found).toHaveLength(2);
  for (const text of found) {
    expect(text).toContain("It comes out with the denominator of June 2017.");
  }
});

test("no cause is named where none reproduces the figure", () => {
  const [found, ...others] = problems({ measure: rateMeasure({ checkValue: 77.7 }) });
  expect(others).toEqual([]);
  expect(found).not.toContain("It comes out");
  expect(found).toContain("Compare the denominator's year");
});
