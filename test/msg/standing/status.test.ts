import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import type { Update } from "../../../src/msg/model/update";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  published,
  series,
  setup,
} from "../builders";

type Values = readonly (number | undefined)[];

function update(
  asks: string,
  values: Values,
  changes: Partial<Measure> = {},
  chosen: Partial<Settings> = {},
): Update {
  const forces = values.map((_, i) => force(EIGHT_FORCES[i]!));
  const crime = measure({ ...changes, asks });
  return computeUpdate(
    input(setup([crime], forces, chosen), [series("Crime", [MARCH_2021], [values])]),
  );
}

/** The status, and what the problems say. */
function judged(...args: Parameters<typeof update>): readonly [string, ...string[]] {
  const { measures, problems } = update(...args);
  const errors = problems.filter(({ severity }) => severity === "error");
  return [measures[0]!.status, ...errors.map(({ what }) => what)];
}

const FOURTH: Values = [4, 1, 2, 3, 5, 6, 7, 8];
const FIFTH: Values = [4.5, 1, 2, 3, 4, 6, 7, 8];

test("1st is no contradiction where 1st is best", () => {
  expect(judged("1st in MSG", FOURTH)).toEqual(["Not met"]);
  expect(judged("1st in MSG", [1, 2, 3, 4, 5, 6, 7, 8])).toEqual(["Met"]);
});

test("Nth is met at Nth or better", () => {
  expect(judged("4th in MSG", FOURTH)).toEqual(["Met"]);
  expect(judged("4th in MSG", FIFTH)).toEqual(["Not met"]);
  expect(judged("4th in MSG", [3, 1, 2, 3, 3, 6, 7, 8])).toEqual(["Met"]);
});

test("where first is worst, 7th of 8 is met at 7th and 8th", () => {
  const worst = { firstIs: "worst" } as const;
  expect(judged("7th in MSG", [1, 2, 3, 4, 5, 6, 7, 8], worst)).toEqual(["Met"]);
  expect(judged("7th in MSG", [2, 1, 3, 4, 5, 6, 7, 8], worst)).toEqual(["Met"]);
  expect(judged("7th in MSG", [3, 1, 2, 4, 5, 6, 7, 8], worst)).toEqual(["Not met"]);
});

test("where first is worst, Nth is judged on who is strictly better, not on the number a tie shows", () => {
  const worst = { firstIs: "worst" } as const;
  const tiedSecond: Values = [2, 1, 2, 4, 5, 6, 7, 8];
  expect(update("7th", tiedSecond, worst).measures[0]).toMatchObject({ position: 6, tied: true });
  expect(judged("7th in MSG", tiedSecond, worst)).toEqual(["Met"]);
  expect(judged("8th in MSG", tiedSecond, worst)).toEqual(["Not met"]);
});

const PLACES = [
  "Best in MSG",
  "2nd in MSG",
  "4th in MSG",
  "8th in MSG",
  "Top quartile",
  "MSG Average",
];
const TIES = [1, 2, 3, 6, 7, 8];

test.each(PLACES.flatMap((asks) => TIES.map((tied) => [asks, tied] as const)))(
  "the best meet %s, whatever 1st is, with %d of eight tied best",
  (asks, tied) => {
    for (const better of ["lower", "higher"] as const) {
      const sign = better === "lower" ? 1 : -1;
      const values = Array.from({ length: 8 }, (_, i) => sign * (i < tied ? 1 : i + 1));
      for (const firstIs of ["best", "worst"] as const)
        expect(judged(asks, values, { better, firstIs })).toEqual(["Met"]);
    }
  },
);

test("where first is worst and forces are missing, Nth moves with the number of forces", () => {
  const worst = { firstIs: "worst" } as const;
  const seven: Values = [2, 1, 3, 4, 5, 6, 7, undefined];
  expect(update("7th", seven, worst).measures[0]).toMatchObject({ position: 6, of: 7 });
  expect(judged("7th in MSG", seven, worst)).toEqual(["Met"]);
  expect(judged("7th in MSG", [3, 1, 2, 4, 5, 6, 7, undefined], worst)).toEqual(["Not met"]);
});

test("an aspiration to 1st where 1st is worst is a problem", () => {
  const [status, what] = judged("1st in MSG", FOURTH, { firstIs: "worst" });
  expect(status).toBe("");
  expect(what).toMatch(/1st is the worst place/);
});

test("a place beyond the group is a problem that names the aspiration's cell", () => {
  const { measures, problems } = update("9th in MSG", FOURTH);
  expect(measures[0]!.status).toBe("");
  expect(problems).toMatchObject([
    { severity: "error", where: [{ sheet: "MSG Setup", address: "AA2" }], measure: "All crime" },
  ]);
});

test("the average is met at or better than it, in either direction", () => {
  expect(judged("MSG Average", [4.5, 1, 2, 3, 4.5, 6, 7, 8])).toEqual(["Met"]);
  expect(judged("MSG Average", [4.6, 1, 2, 3, 4.5, 6, 7, 8])).toEqual(["Not met"]);
  expect(judged("MSG Average", [4.6, 1, 2, 3, 4.5, 6, 7, 8], { better: "higher" })).toEqual([
    "Met",
  ]);
});

test("eight equal values are at their average, although their mean is another number", () => {
  const values = Array.from({ length: 8 }, () => 0.1 + 0.2);
  expect(judged("MSG Average", values)).toEqual(["Met"]);
  expect(
    judged(
      "MSG Average",
      Array.from({ length: 7 }, () => 4.3),
    ),
  ).toEqual(["Met"]);
});

test("the top quartile of eight is 1st and 2nd, by rank", () => {
  expect(judged("Upper Quartile Rank", [2, 1, 3, 4, 5, 6, 7, 8])).toEqual(["Met"]);
  expect(judged("Upper Quartile Rank", [3, 1, 2, 4, 5, 6, 7, 8])).toEqual(["Not met"]);
  expect(judged("Upper Quartile Rank", [2, 1, 2, 4, 5, 6, 7, 8])).toEqual(["Met"]);
});

test("the top quartile follows the definition chosen", () => {
  const values: Values = [2.7, 1, 2, 4, 5, 6, 7, 8];
  expect(judged("Top quartile", values, {}, { topQuartile: "inclusive" })).toEqual(["Not met"]);
  const second: Values = [2.1, 1, 3, 4, 5, 6, 7, 8];
  expect(judged("Top quartile", second, {}, { topQuartile: "inclusive" })).toEqual(["Met"]);
  expect(
    judged("Top quartile", [2.4, 1, 2, 4, 5, 6, 7, 8], {}, { topQuartile: "exclusive" }),
  ).toEqual(["Not met"]);
});

test("with fewer than four values there is no top quartile to aspire to", () => {
  const [status, what] = judged("Top quartile", [1, 2, 3]);
  expect(status).toBe("");
  expect(what).toMatch(/at least 4 forces with a value; 3 have one/);
});

test("best in MSG is met when nobody is strictly better", () => {
  expect(judged("Best in MSG", [1, 1, 3, 4, 5, 6, 7, 8])).toEqual(["Met"]);
  expect(judged("Best in MSG", [2, 1, 3, 4, 5, 6, 7, 8])).toEqual(["Not met"]);
  expect(judged("Best in MSG", [1, 1, 3, 4, 5, 6, 7, 8], { firstIs: "worst" })).toEqual(["Met"]);
});

test("a figure is met at or beyond it, and a rate's last bit does not decide", () => {
  expect(judged("at most 4", FOURTH)).toEqual(["Met"]);
  expect(judged("at most 3.99", FOURTH)).toEqual(["Not met"]);
  expect(judged("4", FOURTH)).toEqual(["Met"]);
  expect(judged("at most 0.3", [0.1 + 0.2, 1, 2, 3, 4, 5, 6, 7])).toEqual(["Met"]);
  expect(judged("at least 20%", [19.9, 1, 2, 3, 4, 5, 6, 7], { better: "higher" })).toEqual([
    "Not met",
  ]);
});

test("a figure in the wrong direction is a problem", () => {
  const [status, what] = judged("at least 4", FOURTH);
  expect(status).toBe("");
  expect(what).toBe('The aspiration of All crime is "at least 4", but lower is better.');
});

test("an unreadable aspiration leaves the figures and blanks the status", () => {
  const { measures, problems } = update("better than Kent", FOURTH);
  expect(measures[0]).toMatchObject({ status: "", position: 4 });
  expect(measures[0]!.note).toContain('"better than Kent", cannot be read');
  expect(problems).toMatchObject([{ severity: "error", where: [{ address: "AA2" }] }]);
});

test("where neither direction is better there is no position, and no aspiration", () => {
  const { measures, problems } = update("", FOURTH, { better: "neither" });
  expect(measures[0]).toMatchObject({
    value: 4,
    position: NaN,
    of: NaN,
    average: 4.5,
    topQuartile: NaN,
    toAverage: undefined,
    toTopQuartile: undefined,
    status: "No aspiration",
    positions: { ends: new Int32Array(0) },
    movement: { kind: undefined },
  });
  expect(problems).toEqual([]);
  const [status, what] = judged("MSG Average", FOURTH, { better: "neither" });
  expect(status).toBe("No aspiration");
  expect(what).toMatch(/neither a lower nor a higher value is better/);
});

test("no aspiration comes before no data", () => {
  const nothing: Values = FOURTH.map(() => undefined);
  expect(judged("(Small numbers)", nothing)[0]).toBe("No aspiration");
  expect(judged("4th in MSG", nothing)[0]).toBe("No data");
  expect(judged("gibberish", nothing)[0]).toBe("");
});

test("a measure that could not be read is judged by nothing it says", () => {
  const broken = { usable: false, better: "neither" } as const;
  expect(judged("4th in MSG", FOURTH, broken)).toEqual(["No data"]);
});

test("a measure that an error stopped has no data, even where it aspires to nothing", () => {
  const unknown = { value: "Not there" } as const;
  for (const stopped of [{ usable: false }, unknown]) {
    expect(judged("", FOURTH, stopped)[0]).toBe("No data");
    expect(judged("(Small numbers)", FOURTH, stopped)[0]).toBe("No data");
  }
  const [status, ...errors] = judged("MSG Average", FOURTH, { ...unknown, better: "neither" });
  expect(status).toBe("No data");
  expect(errors.join(" ")).toMatch(/neither a lower nor a higher value is better/);
  expect(judged("gibberish", FOURTH, unknown)[0]).toBe("");
});

describe("an aspiration that holds from an update on", () => {
  const from = { aspirationFrom: "January 2021" } as const;

  test("judges that update and later ones", () => {
    expect(judged("4th in MSG", FOURTH, from, { update: "january 2021" })).toEqual(["Met"]);
    expect(judged("4th in MSG", FIFTH, from, { update: "April 2021" })).toEqual(["Not met"]);
  });

  test("does not judge an older one, which says why", () => {
    const { measures } = update("4th in MSG", FOURTH, from, { update: "October 2020" });
    expect(measures[0]).toMatchObject({
      status: "No aspiration",
      aspiration: { kind: "none", reason: "from January 2021" },
    });
  });

  test("takes the order of other names from the history, and holds where that is silent", () => {
    const crime = measure({ aspirationFrom: "2020/21 Q4", asks: "4th in MSG" });
    const statusIn = (name: string): string => {
      const history = ["2020/21 Q3", "2020/21 Q4"].map((one) => published({ update: one }));
      const setUp = setup([crime], undefined, { update: name });
      const values = series("Crime", [MARCH_2021], [FOURTH]);
      return computeUpdate(input(setUp, [values], { history })).measures[0]!.status;
    };
    expect(statusIn("2020/21 Q3")).toBe("No aspiration");
    expect(statusIn("2020/21 Q4")).toBe("Met");
    expect(statusIn("2021/22 Q1")).toBe("Met");
  });
});

const ALONE: Values = [4, ...Array.from({ length: 7 }, () => undefined)];

test.each([
  ["at most 4", "lower", "Met"],
  ["at most 3.9", "lower", "Not met"],
  ["4", "lower", "Met"],
  ["at least 4", "higher", "Met"],
  ["at least 4.1", "higher", "Not met"],
] as const)("a figure needs no peers: %s where %s is better is %s", (asks, better, status) => {
  for (const values of [ALONE, [4, 5, 6, ...ALONE.slice(3)]]) {
    const { measures, problems } = update(asks, values, { better });
    expect(measures[0]).toMatchObject({ status, value: 4, position: NaN, league: undefined });
    expect(measures[0]!.dataTo).toEqual({ end: MARCH_2021, months: 1 });
    expect(measures[0]!.note).toContain("judged on its own figure for March 2021 alone");
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  }
});

test("other aspirations without peers have no data, and a figure without an own value has none", () => {
  for (const asks of ["4th", "best", "MSG average", "Top quartile"])
    expect(update(asks, ALONE).measures[0]).toMatchObject({ status: "No data", value: NaN });
  const [, ...peers] = ALONE;
  expect(update("at most 4", [undefined, ...peers]).measures[0]!.status).toBe("No data");
  expect(update("at most 4", [undefined, 1, 2, 3, 4, 5, 6, 7]).measures[0]!.status).toBe("No data");
  expect(judged("at least 4", ALONE)[0]).toBe("");
});
