/** Figures and settings that cannot be: each has its problem and its cell, and none gives a verdict in silence. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { impossibleFigures } from "../../../src/workbook/reading/impossibleFigures";
import { readSetup } from "../../../src/workbook/setup/readSetup";
import { readLiteral } from "../sources/literalSource";
import { snapshotOf, type LiteralWorkbook } from "../snapshots";
import { allCrime, madeUpdate, measure, population } from "../updates";

const FORCES = ["Essex", "Kent", "Sussex", "Surrey", "Dorset"];
const FIGURES = [
  [120, 1_800_000],
  [150, 1_800_000],
  [180, 1_700_000],
  [90, 1_200_000],
  [80, 770_000],
];

interface Altered {
  /** What stands in a column of the measure, of the source, or in a setting. */
  readonly measure?: Readonly<Record<string, string | number>>;
  readonly source?: Readonly<Record<string, string | number>>;
  readonly confidence?: number;
  /** The figure of a force: its row, and 0 for the count or 1 for the population. */
  readonly figure?: readonly [row: number, column: number, figure: number];
  readonly isPercent?: boolean;
}

function workbook({ measure: ours = {}, source = {}, confidence, figure, isPercent }: Altered) {
  const table = (row: Readonly<Record<string, string | number>>) => [
    Object.keys(row),
    Object.values(row),
  ];
  const figures = FIGURES.map((row, at) =>
    row.map((one, column) => (figure?.[0] === at && figure[1] === column ? figure[2] : one)),
  );
  const sources = table({
    Source: "Crime",
    Sheet: "Crime",
    Layout: "wide series",
    "Force column": "Force",
    "Fixed period": "January 2021",
    "Multiply by": "",
    ...source,
  });
  const multiplier = sources[0]!.indexOf("Multiply by");
  return {
    own: {
      settings: [
        ["Setting", "Value"],
        ["Home force", "Essex"],
        ...(confidence === undefined ? [] : [["Confidence", confidence]]),
      ],
      forces: [["Force", "In group"], ...FORCES.map((name) => [name, "Yes"])],
      measures: table({
        Measure: "Burglary",
        Better: "lower",
        Count: "Burglaries",
        Denominator: "People",
        Per: 1000,
        Aspiration: "2nd in MSG",
        ...ours,
      }),
      sources,
    },
    formats: isPercent ? { sources: { [`1,${multiplier}`]: "0%" } } : {},
    sheets: [
      {
        name: "Crime",
        rows: [
          ["Force", "Burglaries", "People"],
          ...FORCES.map((name, at) => [name, ...figures[at]!]),
        ],
      },
    ],
  } as LiteralWorkbook;
}

async function judged(altered: Altered) {
  const { setup, observations, problems } = await readLiteral(workbook(altered));
  const found = [...problems, ...impossibleFigures(observations, setup)];
  const update = computeUpdate({
    setup,
    observations,
    history: [],
    historyForces: [],
    notes: [],
    problems: found,
  });
  return { result: update.measures[0]!, problems: update.problems };
}

test("as it stands it has a position, and no problem", async () => {
  const { result, problems } = await judged({});
  expect(problems).toEqual([]);
  expect([result.position, result.of]).toEqual([1, 5]);
});

const OWN = 0;
const PEER = 2;
const IMPOSSIBLE: readonly (readonly [what: string, altered: Altered, cell: RegExp])[] = [
  ["an own count below 0", { figure: [OWN, 0, -120] }, /^Crime!B2$/],
  ["a peer's count below 0", { figure: [PEER, 0, -1] }, /^Crime!B4$/],
  ["an own population below 0", { figure: [OWN, 1, -1_800_000] }, /^Crime!C2$/],
  ["a peer's population below 0", { figure: [PEER, 1, -1] }, /^Crime!C4$/],
  ["a peer's population next to 0", { figure: [PEER, 1, 1e-300] }, /^Crime!C4$/],
  ["a count beyond 2^52", { figure: [OWN, 0, 9e15] }, /^Crime!B2$/],
  ["a count of 1E+308", { figure: [PEER, 0, 1e308] }, /^Crime!B4$/],
  ["Multiply by 0", { source: { "Multiply by": 0 } }, /^MSG Setup!/],
  ["Multiply by -1", { source: { "Multiply by": -1 } }, /^MSG Setup!/],
  [
    "Multiply by as a percentage",
    { source: { "Multiply by": 0.5 }, isPercent: true },
    /^MSG Setup!/,
  ],
  [
    "a column listed twice",
    {
      source: {
        Layout: "long",
        "Value column": "Burglaries | burglaries",
        "Fixed series": "Burglaries",
      },
    },
    /^MSG Setup!/,
  ],
  ["Per without a Denominator", { measure: { Denominator: "" } }, /^MSG Setup!/],
  ["Per 0", { measure: { Per: 0 } }, /^MSG Setup!/],
  ["points for a rate", { measure: { "Change in": "points" } }, /^MSG Setup!/],
];

test.each(IMPOSSIBLE)("%s has its problem and its cell", async (_, altered, cell) => {
  const { problems } = await judged(altered);
  const places = problems.flatMap(({ where }) =>
    where.map(({ sheet, address }) => `${sheet}!${address}`),
  );
  expect(places).toEqual(expect.arrayContaining([expect.stringMatching(cell)]));
});

test.each([
  ["an own count below 0", { figure: [OWN, 0, -120] }],
  ["an own population below 0", { figure: [OWN, 1, -1_800_000] }],
  ["an own population next to 0", { figure: [OWN, 1, 1e-300] }],
  ["Multiply by 0", { source: { "Multiply by": 0 } }],
  ["Per without a Denominator", { measure: { Denominator: "" } }],
] as const)("%s: no position, and no verdict", async (_, altered) => {
  const { result } = await judged(altered);
  expect(result.position).toBeNaN();
  expect(result.status).toBe("No data");
});

test.each([
  ["below 0", -1],
  ["next to 0", 1e-300],
])("a peer with a population %s is not ranked", async (_, people) => {
  const { result } = await judged({ figure: [PEER, 1, people] });
  expect([result.position, result.of]).toEqual([1, 4]);
});

test.each([2, 1e-300, 0, 1, 0.2, -0.95, 100])(
  "Confidence %d is refused with its cell",
  (confidence) => {
    const { setup, problems } = readSetup(snapshotOf(workbook({ confidence })));
    expect(problems).toMatchObject([
      { severity: "stop", where: [{ sheet: "MSG Setup", address: "B5" }] },
    ]);
    expect(setup?.settings.confidence).not.toBe(confidence);
  },
);

const figure = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 1, max: 90_000 }) },
  fc.constantFrom(0, -1, -5e9, 1e-300, -1e-300),
);

test("no figure of impossible sign or size gives a position without a problem", () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(figure, { minLength: 3, maxLength: 3 }), { minLength: 8, maxLength: 8 }),
      fc.array(figure, { minLength: 8, maxLength: 8 }),
      fc.constantFrom("best" as const, "worst" as const),
      fc.constantFrom(1, 2),
      (counts, people, firstIs, window) => {
        const { input } = madeUpdate({
          series: [
            { ...allCrime, figures: counts },
            { ...population, figures: people.map((one) => [one]) },
          ],
          measures: [{ ...measure, firstIs, window, denominatorAt: { end: 24254, months: 3 } }],
        });
        const { observations, setup } = input;
        const problems = impossibleFigures(observations, setup);
        const { measures, problems: found } = computeUpdate({ ...input, problems });
        const isImpossible = [...counts.flat(), ...people].some((one) => one < 0);
        if (isImpossible) expect(problems.length).toBeGreaterThan(0);
        for (const { league } of measures) {
          const values = [...(league?.values ?? [])].filter((value) => !Number.isNaN(value));
          for (const value of values) {
            expect(value).toBeGreaterThanOrEqual(0);
            expect(value).toBeLessThanOrEqual(2 ** 52);
          }
          if (league && values.length < 8) expect(found.length).toBeGreaterThan(0);
        }
      },
    ),
    { numRuns: 60, endOnFailure: true },
  );
});
