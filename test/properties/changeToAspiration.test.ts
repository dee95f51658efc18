import fc from "fast-check";
import { changeFigure } from "../../src/msg/standing/change";
import { ordinal } from "../../src/msg/basics/ordinal";
import { countedGroup, forAll, polarity } from "./arbitraries";
import { computeCounted, withOwnCount } from "./countedGroups";

const chosen = fc.record({
  average: fc.constantFrom("mean" as const, "weighted" as const),
  homeForceInAverage: fc.boolean(),
  topQuartile: fc.constantFrom("rank" as const, "inclusive" as const, "exclusive" as const),
});
const firstIs = fc.constantFrom("best" as const, "worst" as const);
/** Places, the average, the top quartile, the best place, and figures. */
const asks = fc.oneof(
  fc.integer({ min: 1, max: 4 }).map((place) => `${ordinal(place)} in MSG`),
  fc.constantFrom("MSG Average", "Top quartile", "Best in MSG"),
  fc.integer({ min: 1, max: 90_000 }).map((hundredths) => String(hundredths / 100)),
);

test("it is reached exactly where the status is Met, and there is one wherever there is a verdict", () => {
  forAll(
    countedGroup,
    polarity,
    firstIs,
    asks,
    chosen,
    (group, better, first, wanted, settings) => {
      const { status, toAspiration } = computeCounted(
        group,
        { better, firstIs: first, asks: wanted },
        settings,
      );
      const isJudged = status === "Met" || status === "Not met";
      expect(toAspiration !== undefined).toBe(isJudged);
      expect(toAspiration?.reached ?? false).toBe(status === "Met");
    },
  );
});

/** Aspirations that the home force's own change does not move. */
const still = fc.oneof(
  fc.integer({ min: 2, max: 4 }).map((place) => `${ordinal(place)} in MSG`),
  fc.constant("Best in MSG"),
  fc.integer({ min: 1, max: 90_000 }).map((hundredths) => String(hundredths / 100)),
);

test("with the change in counts the aspiration is met, and with one count less it is not", () => {
  forAll(countedGroup, polarity, firstIs, still, (group, better, first, wanted) => {
    const terms = { better, firstIs: first, asks: wanted };
    const { status, toAspiration } = computeCounted(group, terms);
    fc.pre(status === "Not met");
    const { inCounts } = toAspiration!;
    const own = group[0]!.count;
    fc.pre(own + inCounts >= 0);
    expect(computeCounted(withOwnCount(group, own + inCounts), terms).status).toBe("Met");
    const oneLess = inCounts - Math.sign(inCounts);
    expect(computeCounted(withOwnCount(group, own + oneLess), terms).status).toBe("Not met");
  });
});

test("to the average and the top quartile it is the change to these, own share and all", () => {
  forAll(countedGroup, polarity, chosen, (group, better, settings) => {
    const average = computeCounted(group, { better, asks: "MSG Average" }, settings);
    expect(average.toAspiration).toEqual(average.toAverage);
    const quartile = computeCounted(group, { better, asks: "Top quartile" }, settings);
    expect(quartile.toAspiration).toEqual(quartile.toTopQuartile);
  });
});

test("nothing is aspired to, no change is asked for, or it cannot be read: none", () => {
  const group = [5, 4, 3, 2].map((count) => ({ count, denominator: 1000 }));
  for (const none of ["", "(Small numbers)", "somewhere", "9th in MSG"])
    expect(computeCounted(group, { asks: none }).toAspiration).toBeUndefined();
  expect(
    computeCounted(group, { asks: "2nd in MSG", changeIn: "none" }).toAspiration,
  ).toBeUndefined();
  const { toAspiration, measure } = computeCounted(group, { asks: "2nd in MSG" });
  expect(changeFigure(measure, toAspiration)).toBe(-2);
});
