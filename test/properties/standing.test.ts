import fc from "fast-check";
import { MISSING } from "../../src/msg/basics/missing";
import { positionNumber, rankAll } from "../../src/msg/standing/standing";
import { forAll, leagueValues, polarity, untied } from "./arbitraries";

function places(values: readonly number[], better: "lower" | "higher"): number[] {
  const { better: ahead, tied, ranked } = rankAll(Float64Array.from(values), better);
  return values.map((_, i) => positionNumber(ahead[i]!, tied[i]!, ranked[i]!, "best"));
}

test("the order of the rows changes no position", () => {
  forAll(leagueValues, polarity, fc.infiniteStream(fc.nat()), (values, better, keys) => {
    const order = values.map((_, i) => ({ i, key: keys.next().value as number }));
    order.sort((a, b) => a.key - b.key);
    const shuffled = places(
      order.map(({ i }) => values[i]!),
      better,
    );
    const before = places(values, better);
    expect(shuffled).toEqual(order.map(({ i }) => before[i]));
  });
});

test("turning better round turns untied positions round", () => {
  forAll(untied, (values) => {
    const lower = places(values, "lower");
    const higher = places(values, "higher");
    expect(higher).toEqual(lower.map((place) => values.length + 1 - place));
  });
});

test("scaling by a power of two changes no position", () => {
  forAll(leagueValues, polarity, fc.integer({ min: -30, max: 30 }), (values, better, power) => {
    const scaled = values.map((value) => value * 2 ** power);
    expect(places(scaled, better)).toEqual(places(values, better));
  });
});

test("equal values share a position, and the next one after them skips as many", () => {
  forAll(leagueValues, polarity, (values, better) => {
    const positions = places(values, better);
    values.forEach((value, i) => {
      const others = values.filter((other) => (better === "lower" ? other < value : other > value));
      expect(positions[i]).toBe(Number.isNaN(value) ? 0 : 1 + others.length);
    });
  });
});

test("both numberings of a force without ties add up to one more than the forces ranked", () => {
  forAll(leagueValues, polarity, (values, better) => {
    const { better: ahead, tied, ranked } = rankAll(Float64Array.from(values), better);
    values.forEach((value, i) => {
      if (Number.isNaN(value)) return;
      const best = positionNumber(ahead[i]!, tied[i]!, ranked[i]!, "best");
      const worst = positionNumber(ahead[i]!, tied[i]!, ranked[i]!, "worst");
      expect(best + worst + tied[i]!).toBe(ranked[i]! + 1);
    });
  });
});

test("a force without a value changes nobody's position", () => {
  forAll(leagueValues, polarity, (values, better) => {
    expect(places([...values, MISSING], better).slice(0, -1)).toEqual(places(values, better));
  });
});
