import { SeriesNames } from "../../../src/msg/figures/seriesNames";
import { observations, series, setup } from "../builders";

const PLACE = { sheet: "MSG Setup", address: "K5" };
const names = new SeriesNames(
  observations(
    setup([]),
    series("All crime", [], [], { source: "Crime" }),
    series("Population", [], [], { source: "ONS" }),
    series("Population", [], [], { source: "Census" }),
    series("Burglary", [], [], { source: "Crime" }),
  ),
);

test.each([
  ["All crime", 0],
  ["  all   CRIME ", 0],
  ["all\u00a0crime", 0],
  ["Crime!All crime", 0],
  ["crime ! all crime", 0],
  ["ONS!Population", 1],
  ["census!population", 2],
])("%j is found", (name, index) => {
  expect(names.find(name, "Measure", PLACE)).toEqual({ index });
});

test("a name in two sources is a problem that lists both", () => {
  expect(names.find("Population", "All crime rate", PLACE)).toEqual({
    problem: {
      severity: "error",
      what: '"Population" of All crime rate is the name of 2 series: "ONS!Population", "Census!Population".',
      remedy: "Write the one you mean with its source.",
      where: [PLACE],
      measure: "All crime rate",
    },
  });
});

test("an unknown name is a problem with the names like it, and none is taken", () => {
  const problem = (name: string) => {
    const found = names.find(name, "Rate", PLACE);
    return "problem" in found ? found.problem.what : "found";
  };
  expect(problem("Populaton")).toBe(
    'No source has a series "Populaton", which Rate uses. Names like it: "Population".',
  );
  expect(problem("Homicide")).toBe('No source has a series "Homicide", which Rate uses.');
  expect(problem("Elsewhere!All crime")).toContain("No source has");
  expect(problem("ONS!Populaton")).toContain('Names like it: "ONS!Population"');
});
