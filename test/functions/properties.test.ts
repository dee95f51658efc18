/** What must hold for any group of forces. */
import fc from "fast-check";
import { cellsFrom, type FormulaRunner, type Result } from "./runFormula";
import { forAll } from "../properties/arbitraries";
import oracle from "../oracle/quartilesAndRanks.json";
import { formulaRunner } from "./runner";

let runner: FormulaRunner;
beforeAll(async () => {
  runner = await formulaRunner();
});

type Column = readonly (number | null)[];

/** The formula's result over forces "F0", "F1", ... in column A and columns of figures from B on. */
function run(formula: string, ...columns: readonly Column[]): Result {
  const forces = columns[0]!.map((_, row) => [`F${row}`, ...columns.map((each) => each[row]!)]);
  return runner.run(formula.replaceAll("#", String(forces.length)), cellsFrom(forces)).result;
}

/** Quarters, so that scaling by a power of two and adding are exact; some missing. */
const figure = fc.integer({ min: -40, max: 40 }).map((n) => n / 4);
const values = fc.array(fc.option(figure, { freq: 6 }), { minLength: 1, maxLength: 10 });
const untied = fc.uniqueArray(figure, { minLength: 4, maxLength: 10 });
const better = fc.constantFrom("lower", "higher");
const firstIs = fc.constantFrom("best", "worst");
const counted = fc.array(
  fc.record({
    count: fc.integer({ min: 0, max: 20_000 }),
    denominator: fc.integer({ min: 100, max: 300_000 }),
  }),
  { minLength: 4, maxLength: 9 },
);

test("the order of the rows changes no position, gap or status", () => {
  forAll(values, better, firstIs, fc.integer({ min: 1, max: 9 }), (figures, way, first, turn) => {
    const rows = figures.map((value, i) => [`F${i}`, value] as const);
    const turned = rows.map((_, i) => rows[(i + turn) % rows.length]!);
    for (const formula of [
      `=MSG.POSITION("F0",A1:A#,B1:B#,"${way}","${first}")`,
      `=ROUND(MSG.GAP("F0",A1:A#,B1:B#,"average","${way}"),9)`,
      `=MSG.GAP("F0",A1:A#,B1:B#,"2nd","${way}","${first}")`,
      `=MSG.STATUS("F0",A1:A#,B1:B#,"top quartile","${way}")`,
    ]) {
      const text = formula.replaceAll("#", String(rows.length));
      expect(runner.run(text, cellsFrom(turned))).toEqual(runner.run(text, cellsFrom(rows)));
    }
  });
});

test("flipping what is better turns the positions of untied forces round", () => {
  forAll(untied, firstIs, (figures, first) => {
    figures.forEach((_, row) => {
      const lower = run(`=MSG.POSITION("F${row}",A1:A#,B1:B#,"lower","${first}")`, figures);
      const higher = run(`=MSG.POSITION("F${row}",A1:A#,B1:B#,"higher","${first}")`, figures);
      expect(Number(lower) + Number(higher)).toBe(figures.length + 1);
    });
  });
});

test("scaling by a positive number changes no position and scales the gap", () => {
  const power = fc.constantFrom(0.125, 0.5, 2, 1024);
  forAll(values, better, firstIs, power, (figures, way, first, by) => {
    const scaled = figures.map((value) => (value === null ? null : value * by));
    const position = `=MSG.POSITION("F0",A1:A#,B1:B#,"${way}","${first}")`;
    expect(run(position, scaled)).toEqual(run(position, figures));
    const gap = `=MSG.GAP("F0",A1:A#,B1:B#,"best","${way}")`;
    const before = run(gap, figures);
    expect(run(gap, scaled)).toEqual(typeof before === "number" ? before * by : before);
  });
});

test("COUNTGAP reaches the target held still, and one count less does not", () => {
  const average = fc.constantFrom("mean", "peers", "weighted");
  const target = fc.constantFrom("average", "top quartile", "best", "2nd", "3rd");
  forAll(counted, target, better, average, (forces, wanted, way, kind) => {
    const counts = forces.map(({ count }) => count);
    const denominators = forces.map(({ denominator }) => denominator);
    const options = `"${way}",,,,"${kind}"`;
    const needed = run(
      `=MSG.COUNTGAP("F0",A1:A#,B1:B#,C1:C#,"${wanted}",${options})`,
      counts,
      denominators,
    );
    expect(Number.isInteger(needed)).toBe(true);
    const rates = counts.map((count, i) => (count / denominators[i]!) * 1000);
    const held = targetBy(wanted, rates, counts, denominators, way, kind);
    const reaches = (count: number): boolean => {
      const rate = (count / denominators[0]!) * 1000;
      const slack = wanted === "average" ? 1e-9 * Math.abs(held) : 0;
      return way === "lower" ? rate <= held + slack : rate >= held - slack;
    };
    const change = Number(needed);
    expect(reaches(counts[0]! + change)).toBe(true);
    if (change === 0) return;
    expect(Math.sign(change)).toBe(way === "lower" ? -1 : 1);
    // Whether a count stands within the slack of the target is decided by the finer tolerance.
    const oneLess = ((counts[0]! + change - Math.sign(change)) / denominators[0]!) * 1000;
    if (Math.abs(oneLess - held) > 1e-9 * Math.abs(held))
      expect(reaches(counts[0]! + change - Math.sign(change))).toBe(false);
  });
});

/** The targets by plain arithmetic and sorting. */
function targetBy(
  wanted: string,
  rates: readonly number[],
  counts: readonly number[],
  denominators: readonly number[],
  way: string,
  kind: string,
): number {
  const total = (figures: readonly number[]): number => figures.reduce((a, b) => a + b, 0);
  const bestFirst = [...rates].sort((a, b) => (way === "lower" ? a - b : b - a));
  if (wanted === "best") return bestFirst[0]!;
  if (wanted === "2nd") return bestFirst[1]!;
  if (wanted === "3rd") return bestFirst[2]!;
  if (wanted === "top quartile") return bestFirst[Math.ceil(rates.length / 4) - 1]!;
  if (kind === "weighted") return (total(counts) / total(denominators)) * 1000;
  const included = kind === "peers" ? rates.slice(1) : rates;
  return total(included) / included.length;
}

test("COUNTGAP of equal denominators ends exactly at the target", () => {
  forAll(fc.uniqueArray(fc.nat(500), { minLength: 4, maxLength: 8 }), (counts) => {
    const denominators = counts.map(() => 1700);
    const best = run('=MSG.COUNTGAP("F0",A1:A#,B1:B#,C1:C#,"best","lower")', counts, denominators);
    expect(best).toBe(Math.min(...counts) - counts[0]! + 0);
  });
});

test("WHYMOVED's two shares add up to the move, and are what changed alone", () => {
  const pairs = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 9 });
  forAll(pairs, better, firstIs, (both, way, first) => {
    const [before, now] = [both.map(([a]) => a), both.map(([, b]) => b)];
    const formula = `=MSG.WHYMOVED("F0",A1:A#,B1:B#,C1:C#,"${way}","${first}")`;
    const [[places, own, peers]] = run(formula, before, now) as [[number, number, number]];
    expect(own + peers).toBe(places);
    const alone = [now[0]!, ...before.slice(1)];
    expect(run(formula, before, alone)).toEqual([[expect.anything(), expect.anything(), 0]]);
    const still = [before[0]!, ...now.slice(1)];
    expect((run(formula, before, still) as number[][])[0]![1]).toBe(0);
    const back = run(formula, now, before) as number[][];
    expect(back[0]!.map((each) => each + 0)).toEqual([0 - places, 0 - own, 0 - peers]);
  });
});

test("a position reached by GAP's change is that of the target's place", () => {
  forAll(untied, better, (figures, way) => {
    const gap = run(`=MSG.GAP("F0",A1:A#,B1:B#,"3rd","${way}")`, figures) as number;
    const moved = [figures[0]! + gap, ...figures.slice(1)];
    expect(run(`=MSG.STATUS("F0",A1:A#,B1:B#,"3rd in MSG","${way}")`, moved)).toBe("Met");
  });
});

test("GAP is 0 exactly where STATUS is met", () => {
  const aspiration = fc.constantFrom("average", "top quartile", "best", "2nd", "4th", "at most 3");
  forAll(values, aspiration, fc.constantFrom("mean", "peers"), (figures, wanted, kind) => {
    const rest = `"${wanted}","lower",,,"${kind}"`;
    const status = run(`=MSG.STATUS("F0",A1:A#,B1:B#,${rest})`, figures);
    const gap = run(`=MSG.GAP("F0",A1:A#,B1:B#,${rest})`, figures);
    if (status === "Met") expect(gap).toBe(0);
    else if (status === "Not met") expect(gap).toBeLessThan(0);
    else expect(gap).toBe("#N/A");
  });
});

test("LEAGUETABLE's places are POSITION's", () => {
  forAll(values, better, firstIs, (figures, way, first) => {
    const table = run(`=MSG.LEAGUETABLE(A1:A#,B1:B#,"${way}","${first}")`, figures);
    const rows = (table as (number | string)[][]).slice(1);
    expect(rows).toHaveLength(figures.length);
    for (const [place, force] of rows) {
      const position = run(`=MSG.POSITION("${force}",A1:A#,B1:B#,"${way}","${first}")`, figures);
      expect(place === "" ? "#N/A" : place).toBe(position);
    }
  });
});

test("ROLLING adds each window afresh", () => {
  forAll(values, fc.integer({ min: 1, max: 4 }), (figures, window) => {
    const cells = cellsFrom([figures]);
    const last = String.fromCharCode(64 + figures.length);
    const { result } = runner.run(`=MSG.ROLLING(A1:${last}1,${window})`, cells);
    const expected = figures.map((_, end) => {
      const part = figures.slice(Math.max(0, end + 1 - window), end + 1);
      if (part.length < window || part.includes(null)) return "#N/A";
      return part.reduce<number>((sum, each) => sum + each!, 0);
    });
    expect(Array.isArray(result) ? result : [[result]]).toEqual([expected]);
  });
});

test.each(oracle.excelQuartiles)("TOPQUARTILE gives $method quartiles as $source", (facts) => {
  const formula = (way: string): string => `=MSG.TOPQUARTILE(B1:B#,"${way}","${facts.method}")`;
  expect(run(formula("lower"), facts.figures)).toBe(facts.first);
  if (facts.third !== null) expect(run(formula("higher"), facts.figures)).toBe(facts.third);
});

test("blocks of 100,000 cells are answered", () => {
  const rows = 8;
  const columns = 12_500;
  const block = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_unused, column) => (row * 7 + column) % rows),
  );
  const forces = block.map((_, row) => [`F${row}`]);
  const code = runner.codeOf("POSITION");
  const [positions] = code("F0", forces, block, "lower", null) as [number[]];
  expect(positions).toHaveLength(columns);
  expect(positions.slice(0, 3)).toEqual([1, 2, 3]);
  const tall = Array.from({ length: 100_000 }, (_, row) => [(row * 7919) % 100_003]);
  const names = tall.map((_, row) => [`F${row}`]);
  const table = runner.codeOf("LEAGUETABLE")(names, tall, "higher", null) as unknown[][];
  expect(table[1]!.slice(0, 1)).toEqual([1]);
  expect(runner.codeOf("TOPQUARTILE")(tall, "lower", null)).toEqual([
    [tall.map(([value]) => value!).sort((a, b) => a - b)[24_999]],
  ]);
});
