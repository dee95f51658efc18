import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure } from "../../../src/msg/model/setup";
import { force, input, MARCH_2021, measure, series, setup } from "../builders";

function sourcesOf(basis: Measure["basis"]) {
  const forces = ["Force A", "Force B", "Force C", "Force D"].map((name) => force(name));
  const periods = [MARCH_2021 - 12, MARCH_2021];
  const figures = [
    [1, 2, 3, 4],
    [2, 3, 4, 5],
  ];
  const crime = measure({ basis });
  const update = computeUpdate(input(setup([crime], forces), [series("Crime", periods, figures)]));
  return update.measures[0]!.league!.sources;
}

test("a yearly change comes from the figures of the year before too, a level from its own alone", () => {
  expect(sourcesOf("yearly change")).toMatchObject({
    value: { periods: [1] },
    yearBefore: { value: { periods: [0] } },
  });
  expect(sourcesOf("level").yearBefore).toBeUndefined();
});
