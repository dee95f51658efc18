/** Whatever the measures and the gaps in their figures, the evidence's formulas say what the report says. */
import fc from "fast-check";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { evidencePlan } from "../../../src/workbook/report/evidenceSheet";
import { verdictCell } from "../../../src/workbook/report/evidence";
import { measuresWithEvidence } from "../../../src/workbook/report/measureEvidence";
import { SHEETS } from "../../../src/workbook/names/contract";
import { stand } from "../stand-in";
import { FORCES, LATEST, madeUpdate, measure } from "../updates";

const PERIODS = 6;
const SERIES = ["Large", "Small", "Often 0", "Of both signs", "All alike"] as const;

const FIGURES: Record<(typeof SERIES)[number], fc.Arbitrary<number>> = {
  Large: fc.integer({ min: 100, max: 90_000 }),
  Small: fc.integer({ min: 1, max: 12 }),
  "Often 0": fc.constantFrom(0, 0, 1, 3, 7),
  "Of both signs": fc.integer({ min: -200, max: 200 }).map((tenths) => tenths / 10),
  "All alike": fc.constant(0.7),
};

const withGaps = (figure: fc.Arbitrary<number>) =>
  fc.oneof({ weight: 20, arbitrary: figure }, { weight: 1, arbitrary: fc.constant(NaN) });

const series = fc.tuple(
  ...SERIES.map((name) =>
    fc
      .array(fc.array(withGaps(FIGURES[name]), { minLength: PERIODS, maxLength: PERIODS }), {
        minLength: FORCES.length,
        maxLength: FORCES.length,
      })
      .map((figures) => ({ name, figures })),
  ),
);

const name = fc.constantFrom(...SERIES);
const BASELINE = { end: LATEST - 6, months: 3 } as const;
const changes: fc.Arbitrary<Partial<Measure>> = fc
  .record<Partial<Measure>>({
    unit: fc.constantFrom("%", "per 1,000", ""),
    better: fc.constantFrom("lower", "higher", "neither"),
    firstIs: fc.constantFrom("best", "worst"),
    basis: fc.constantFrom("level", "yearly change", "change since"),
    value: fc.oneof(fc.constant(""), name),
    count: name,
    denominator: fc.oneof(fc.constant(""), name),
    per: fc.constantFrom(1, 100, 1000),
    window: fc.constantFrom(1, 2),
    denominatorIs: fc.constantFrom("stock", "flow"),
    changeIn: fc.constantFrom("count", "points", "unit", "none"),
    changeAs: fc.constantFrom(undefined, "per cent", "points"),
  })
  .map((one) => (one.basis === "change since" ? { ...one, baseline: BASELINE } : one));

const settings: fc.Arbitrary<Partial<Settings>> = fc.record({
  average: fc.constantFrom("mean", "weighted"),
  homeForceInAverage: fc.boolean(),
  topQuartile: fc.constantFrom("rank", "inclusive", "exclusive"),
});

test("every block agrees with MsgResults", () => {
  fc.assert(
    fc.property(
      series,
      fc.array(changes, { minLength: 8, maxLength: 8 }),
      settings,
      (made, kinds, chosen) => {
        const { update, cells } = madeUpdate({
          series: made,
          measures: kinds.map((kind, at) => ({ ...measure, name: `Measure ${at}`, ...kind })),
          settings: chosen,
        });
        const standing = stand(cells, [evidencePlan(update)]);
        const differing = measuresWithEvidence(update).filter(({ rows }) => {
          const { row, column } = verdictCell(rows);
          return standing.value(SHEETS.evidence, row, column) !== "agrees";
        });
        expect(differing.map(({ result }) => result.measure)).toEqual([]);
      },
    ),
    { numRuns: 40 },
  );
});
