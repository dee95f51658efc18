import { changeToAspiration } from "../../../src/msg/standing/changeToAspiration";
import type { Aspiration } from "../../../src/msg/model/aspiration";
import type { LeagueFigures } from "../../../src/msg/standing/benchmarks";
import { rateMeasure } from "../builders";

const league: LeagueFigures = {
  home: 0,
  counts: Float64Array.of(40, 10, 20, 30),
  denominators: Float64Array.of(1000, 1000, 1000, 1000),
  values: Float64Array.of(40, 10, 20, 30),
  countsBefore: undefined,
  denominatorsBefore: undefined,
  valuesBefore: undefined,
};
const benchmarks = {
  average: { figure: 25, tolerance: 0, ownShareFactor: 4 / 3 },
  topQuartile: { figure: 10, tolerance: 0, ownShareFactor: Number.NaN },
};
const change = (aspiration: Aspiration, status: "Met" | "Not met" | "No data" = "Not met") =>
  changeToAspiration(league, rateMeasure(), aspiration, status, benchmarks, {
    topQuartile: "rank",
  });

test.each<[Aspiration, number]>([
  [{ kind: "average" }, -15],
  [{ kind: "top quartile" }, -30],
  [{ kind: "best" }, -30],
  [{ kind: "nth", position: 2 }, -20],
  [{ kind: "figure", direction: "at most", figure: 35 }, -5],
])("to %j it is %d", (aspiration, inUnit) => {
  expect(change(aspiration)).toMatchObject({ reached: false, inUnit });
});

test.each<Aspiration>([
  { kind: "none", reason: "" },
  { kind: "unreadable", text: "soon" },
])("there is none to %j, whatever the status says", (aspiration) => {
  expect(change(aspiration, "Met")).toBeUndefined();
  expect(change(aspiration, "Not met")).toBeUndefined();
});

test("there is none where the aspiration was not judged", () => {
  expect(change({ kind: "best" }, "No data")).toBeUndefined();
});
