import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { otherDefinitions, sensitivity } from "../../../src/msg/telling/sensitivity";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  rateMeasure,
  series,
  settings,
  setup,
} from "../builders";

const FORCES = EIGHT_FORCES.map((name) => force(name));

function judgedBy(measures: readonly Measure[], values: number[], chosen: Partial<Settings> = {}) {
  const made = setup(measures, FORCES, chosen);
  const all = [
    series("Crime", [MARCH_2021], [values]),
    series("Offences", [MARCH_2021], [[110, 1000, 10, 10, 10, 10, 10, 10]]),
    series("Population", [MARCH_2021], [[1000, 100_000, 1000, 1000, 1000, 1000, 1000, 1000]]),
  ];
  return sensitivity(computeUpdate(input(made, all)));
}

test("the three other averages and the two other top quartiles are tried", () => {
  expect(otherDefinitions(settings()).map(({ name }) => name)).toEqual([
    "the mean without Force A",
    "the weighted average with Force A",
    "the weighted average without Force A",
    "QUARTILE.INC",
    "QUARTILE.EXC",
  ]);
});

test("a second place is within, a third outside the top quartile by all three: nothing hangs", () => {
  const asks = [measure({ asks: "Top quartile" })];
  expect(judgedBy(asks, [2, 1, 3, 4, 5, 6, 7, 8]).changes).toEqual([]);
  expect(judgedBy(asks, [3, 1, 2, 4, 5, 6, 7, 8]).changes).toEqual([]);
});

test("a nine-force group's third place is within by rank and INC, outside by EXC", () => {
  const nine = [...FORCES, force("Force I")];
  const made = setup([measure({ asks: "Top quartile" })], nine);
  // Sorted 1, 2, 3, ... 9: rank k = 3 -> 3; INC 3; EXC 2.5.
  const all = [series("Crime", [MARCH_2021], [[3, 1, 2, 4, 5, 6, 7, 8, 9]])];
  expect(sensitivity(computeUpdate(input(made, all))).changes).toEqual([
    expect.objectContaining({
      verdict: "status",
      name: "QUARTILE.EXC",
      chosen: "Met",
      other: "Not met",
      benchmark: 3,
      otherBenchmark: 2.5,
    }),
    expect.objectContaining({
      verdict: "top quartile",
      chosen: "within the top quartile",
      other: "outside the top quartile",
    }),
  ]);
});

test("mean met, weighted not", () => {
  const rates = rateMeasure({ asks: "MSG Average" });
  const made = setup([rates], FORCES);
  const all = [
    series("Offences", [MARCH_2021], [[20, 10, 100, 10, 10, 10, 10, 10]]),
    series("Population", [MARCH_2021], [[1000, 100_000, 1000, 1000, 1000, 1000, 1000, 1000]]),
  ];
  // Mean (20 + 0.1 + 100 + 5 x 10) / 8 = 21.26; weighted 180 / 107 = 1.68.
  const { changes } = sensitivity(computeUpdate(input(made, all)));
  expect(changes.filter(({ verdict }) => verdict === "status")).toEqual([
    expect.objectContaining({
      name: "the weighted average with Force A",
      chosen: "Met",
      other: "Not met",
    }),
    expect.objectContaining({
      name: "the weighted average without Force A",
      chosen: "Met",
      other: "Not met",
    }),
  ]);
});

test("what gives no benchmark is said, and no verdict", () => {
  const { changes, notKnown } = judgedBy(
    [measure({ asks: "MSG Average" })],
    [1, 2, 3, 4, 5, 6, 7, 8],
  );
  expect(changes).toEqual([]);
  expect(notKnown.map(({ name }) => name)).toEqual([
    "the weighted average with Force A",
    "the weighted average without Force A",
  ]);
});
