/** Quartiles and ranks against other projects' published figures and formulajs. */
import { QUARTILE, RANK } from "@formulajs/formulajs";
import fc from "fast-check";
import { positionNumber, rankAll } from "../../src/msg/standing/standing";
import { topQuartile } from "../../src/msg/standing/topQuartile";
import oracle from "./quartilesAndRanks.json";

test.each(oracle.excelQuartiles)("$method quartiles agree with $source", (facts) => {
  const method = facts.method as "inclusive" | "exclusive";
  expect(topQuartile(facts.figures, "lower", method)).toBe(facts.first);
  if (facts.third !== null) expect(topQuartile(facts.figures, "higher", method)).toBe(facts.third);
});

test("ties share the best place, as csranks with omega 0 and RANK.EQ", () => {
  const { figures, higherFirst } = oracle.competitionRanks;
  const { better } = rankAll(Float64Array.from(figures), "higher");
  expect(Array.from(better, (count) => count + 1)).toEqual(higherFirst);
});

const figures = fc.array(
  fc.integer({ min: -20, max: 20 }).map((n) => n / 4),
  {
    minLength: 4,
    maxLength: 12,
  },
);

test("positions of both numberings are RANK.EQ's in either direction", () => {
  fc.assert(
    fc.property(figures, fc.constantFrom("lower", "higher"), (values, better) => {
      const { better: ahead, tied, ranked } = rankAll(Float64Array.from(values), better);
      values.forEach((value, i) => {
        const number = (firstIs: "best" | "worst"): number =>
          positionNumber(ahead[i]!, tied[i]!, ranked[i]!, firstIs);
        const ascending = better === "lower" ? 1 : 0;
        expect(number("best")).toBe(RANK.EQ(value, values, ascending));
        expect(number("worst")).toBe(RANK.EQ(value, values, 1 - ascending));
      });
    }),
  );
});

test("interpolated top quartiles are QUARTILE.INC's and QUARTILE.EXC's", () => {
  fc.assert(
    fc.property(figures, (values) => {
      expect(topQuartile(values, "lower", "inclusive")).toBeCloseTo(
        Number(QUARTILE.INC(values, 1)),
        12,
      );
      expect(topQuartile(values, "higher", "inclusive")).toBeCloseTo(
        Number(QUARTILE.INC(values, 3)),
        12,
      );
      expect(topQuartile(values, "lower", "exclusive")).toBeCloseTo(
        Number(QUARTILE.EXC(values, 1)),
        12,
      );
      expect(topQuartile(values, "higher", "exclusive")).toBeCloseTo(
        Number(QUARTILE.EXC(values, 3)),
        12,
      );
    }),
  );
});
