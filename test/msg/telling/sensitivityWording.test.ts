import type { NotKnown, VerdictChange } from "../../../src/msg/telling/sensitivity";
import {
  changeSentences,
  measureSentences,
  notKnownSentences,
} from "../../../src/msg/telling/sensitivityWording";

const quartile: VerdictChange = {
  measure: "All crime",
  verdict: "top quartile",
  definition: "top quartile",
  name: "QUARTILE.INC",
  insteadOf: "rank",
  chosen: "outside the top quartile",
  other: "within the top quartile",
  benchmark: 2,
  otherBenchmark: 2.5,
};

const weighted = (measure: string, home: "with" | "without"): NotKnown => ({
  measure,
  definition: "average",
  name: `the weighted average ${home} Essex`,
});

const sentences = (changes: readonly VerdictChange[]) =>
  changeSentences({ changes }).map(({ sentence }) => sentence);

test("a verdict that would change is told with both definitions and both verdicts", () => {
  expect(sentences([quartile])).toEqual([
    "By QUARTILE.INC instead of rank: within the top quartile, not outside it.",
  ]);
  const average = {
    ...quartile,
    verdict: "average",
    definition: "average",
    name: "the mean without Essex",
    insteadOf: "the mean with Essex",
    chosen: "as good as the average or better",
    other: "worse than the average",
  } as const;
  expect(sentences([average])).toEqual([
    "By the mean without Essex instead of the mean with Essex: worse than the average, not as good or better.",
  ]);
  expect(sentences([{ ...average, chosen: "not known" }])[0]).toContain(
    "worse than the average, which is not known by the definition chosen.",
  );
});

test("what one definition changes of a measure is one sentence", () => {
  const status = { ...quartile, verdict: "status", chosen: "", other: "Met" } as const;
  const elsewhere = { ...quartile, measure: "Theft" };
  expect(changeSentences({ changes: [status, quartile, elsewhere] })).toEqual([
    {
      measures: ["All crime"],
      sentence:
        'By QUARTILE.INC instead of rank: status "Met", not "Not judged"; within the top quartile, not outside it.',
    },
    { measures: ["Theft"], sentence: expect.stringMatching(/^By QUARTILE.INC/) },
  ]);
});

test("measures of which the same cannot be known are told together", () => {
  const quartiles: NotKnown = { measure: "A", definition: "top quartile", name: "QUARTILE.INC" };
  const notKnown = [
    weighted("A", "with"),
    weighted("A", "without"),
    quartiles,
    weighted("B", "with"),
    weighted("B", "without"),
  ];
  expect(notKnownSentences({ notKnown })).toEqual([
    {
      measures: ["A", "B"],
      sentence:
        "Not known by the weighted average with Essex or the weighted average without Essex: that needs counts and denominators.",
    },
    {
      measures: ["A"],
      sentence: "Not known by QUARTILE.INC: that needs more forces with a value.",
    },
  ]);
});

test("a measure that hangs on no definition says so, and what it does not cover", () => {
  expect(measureSentences({ changes: [], notKnown: [] })).toEqual([
    "No other definition in use would change its verdict.",
  ]);
  expect(measureSentences({ changes: [], notKnown: [weighted("A", "with")] })).toEqual([
    "No other definition in use that can be worked out would change its verdict.",
    "Not known by the weighted average with Essex: that needs counts and denominators.",
  ]);
  expect(measureSentences({ changes: [quartile], notKnown: [] })).toEqual([
    expect.stringMatching(/^By QUARTILE/),
  ]);
});
