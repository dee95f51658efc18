/** Facts about a group: as reports word them, and true of every force that they speak of. */
import fc from "fast-check";
import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import { groupFacts } from "../../../src/msg/telling/groupFacts";
import { monthNumber } from "../../../src/msg/basics/period";
import type { Measure, Settings } from "../../../src/msg/model/setup";
import { essexComputed } from "../proofreading/essex";
import { note } from "../proofreading/reading";
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

const MARCH_2020 = MARCH_2021 - 12;
type Row = readonly (number | undefined)[];
type Changes = Partial<Measure> & { readonly asks?: string };

function updateOf(
  rows: readonly (readonly [end: number, row: Row])[],
  changes: Changes = {},
  names: readonly string[] = EIGHT_FORCES,
  chosen: Partial<Settings> = {},
) {
  const forces = rows[0]![1].map((_, at) => force(names[at]!));
  const made = setup([measure({ name: "Burglary", ...changes })], forces, {
    homeForce: names[0]!,
    ...chosen,
  });
  const crime = series(
    "Crime",
    rows.map(([end]) => end),
    rows.map(([, row]) => row),
  );
  return computeUpdate(input(made, [crime]));
}

function texts(before: Row, now: Row, ...others: [Changes?, (readonly string[])?]) {
  const update = updateOf(
    [
      [MARCH_2020, before],
      [MARCH_2021, now],
    ],
    ...others,
  );
  return groupFacts(update, "Burglary", MARCH_2021)
    .filter(({ about }) => about !== "value to pass")
    .map(({ text }) => text);
}

const TENS = [10, 20, 30, 40, 50, 60, 70, 80];
const PERIODS = "in Burglary in March 2021 compared with March 2020";
const BETWEEN = "in Burglary between March 2020 and March 2021";
const times = (factor: number) => TENS.map((value) => value * factor);

test("all forces moved alike", () => {
  expect(texts(TENS, times(0.75))).toEqual([
    `All forces in the MSG have seen a decrease ${PERIODS}.`,
    `Force A's decrease of 25.0% ${BETWEEN} is the joint largest of the eight in its MSG; the MSG average fell 25.0%.`,
  ]);
  expect(texts(TENS, TENS)).toEqual([`All forces in the MSG have seen no change ${PERIODS}.`]);
});

test("up to two of eight are exceptions, by name; an unchanged force is one", () => {
  const one = [...times(2).slice(0, 7), 80];
  expect(texts(TENS, one)[0]).toBe(
    `Excluding Force H, all forces in the MSG have seen an increase ${PERIODS}.`,
  );
  const two = [...times(2).slice(0, 6), 60, 80];
  expect(texts(TENS, two)[0]).toBe(
    `Excluding Force G and Force H, all forces in the MSG have seen an increase ${PERIODS}.`,
  );
  const three = [...times(2).slice(0, 5), 50, 60, 80];
  expect(texts(TENS, three)[0]).toBe(
    "Five of the eight forces in the MSG have seen an increase (Force A, Force B, Force C, Force D and Force E), " +
      `two a decrease (Force F and Force G) and one no change (Force H) ${PERIODS}.`,
  );
});

test("forces without a comparable figure are named, and too few say nothing", () => {
  const gap = [...times(0.5).slice(0, 7), undefined];
  expect(texts(TENS, gap)).toEqual([
    `All forces in the MSG with comparable figures have seen a decrease ${PERIODS}. There are no comparable figures for Force H.`,
    // The average of other forces is not compared.
    `Force A's decrease of 50.0% ${BETWEEN} is the joint largest of the seven in its MSG.`,
  ]);
  const most = [1, 2, 3, undefined, undefined, undefined, undefined, undefined];
  expect(texts(most, TENS).join(" ")).not.toMatch(/all forces|of the .* forces/iu);
});

test("the own change: its place among those alike, points of percentages, a figure of 0 before", () => {
  const now = [9, 10, 25, 39, 45, 61, 60, 72];
  expect(texts(TENS, now)[1]).toBe(
    `Force A's decrease of 10.0% ${BETWEEN} is the joint fourth largest of the seven in its MSG; the MSG average fell 10.8%.`,
  );
  expect(texts(TENS, now, { unit: "%" })[1]).toBe(
    `Force A's decrease of 1.0% points ${BETWEEN} is the joint sixth largest of the seven in its MSG; the MSG average fell 4.9% points.`,
  );
  const zero = [10, 0, ...TENS.slice(2)];
  expect(texts(zero, [12, 3, ...TENS.slice(2)])[1]).toBe(
    `Force A's increase of 20.0% ${BETWEEN} is the only increase in its MSG (without Force B, where it is not known); the MSG average rose 1.5%.`,
  );
  expect(texts([0, ...TENS.slice(1)], TENS)).toHaveLength(1);
});

test("against the previous update's data too, and the value to pass", () => {
  const OCTOBER = monthNumber(2020, 10);
  const forces = EIGHT_FORCES.map((name) => force(name));
  const made = setup(
    [measure({ name: "Burglary", asks: "2nd in MSG", better: "higher" })],
    forces,
    {
      previousUpdate: "October 2020",
    },
  );
  const rows = [TENS, times(1.5), times(0.9)];
  const crime = series("Crime", [MARCH_2020, OCTOBER, MARCH_2021], rows);
  const row = { measure: "Burglary", dataTo: { end: OCTOBER, months: 1 }, position: 8, of: 8 };
  const update = computeUpdate(input(made, [crime], { history: [published(row)] }));
  const facts = groupFacts(update, "Burglary", MARCH_2021);
  expect(facts.map(({ about, text }) => [about, text.replace(/;.*| is the.*/u, "")])).toEqual([
    ["trend", `All forces in the MSG have seen a decrease ${PERIODS}.`],
    ["own change", `Force A's decrease of 10.0% ${BETWEEN}`],
    [
      "trend",
      "All forces in the MSG have seen a decrease in Burglary in March 2021 compared with October 2020.",
    ],
    ["own change", "Force A's decrease of 40.0% in Burglary between October 2020 and March 2021"],
    [
      "value to pass",
      "To be 2nd, it would have to exceed 63.00 per 1,000 pop. (the value of Force G).",
    ],
  ]);
  expect(groupFacts(update, "Nothing", MARCH_2021)).toEqual([]);
  expect(groupFacts(update, "Burglary", MARCH_2021 + 1)).toEqual([]);
});

test("on the published table: facts for the measures with figures before, none against the figures", () => {
  const update = essexComputed();
  const facts = update.measures.map(({ measure: { name }, league }) => {
    const found = groupFacts(update, name, league!.period.end);
    // A fact that was added to the commentary is read by proof-reading as anything else there.
    for (const { text } of found) expect([text, note(update, name, text)]).toEqual([text, []]);
    return [name, found.map(({ about }) => about).join(", ")];
  });
  expect(Object.fromEntries(facts)).toMatchObject({
    "Violence with injury offences": "trend, own change, value to pass",
    "Public confidence (CSEW)": "",
    "Percentage sick (police officers)": "value to pass",
  });
});

const value = fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 8 });
const pair = fc.record({ before: value, now: value });
const group = fc
  .array(pair, { minLength: 3, maxLength: 8 })
  .filter(([home]) => home?.now !== undefined);

type Pair = { readonly before: number | undefined; readonly now: number | undefined };

function wayOf({ before, now }: Pair): string {
  if (before === undefined || now === undefined) return "unknown";
  if (before === now) return "no change";
  return now < before ? "a decrease" : "an increase";
}

/** What a sentence says of each force, by its words alone. */
function saidOf(sentence: string, names: readonly string[]): Map<string, string> {
  const [main = "", missing = ""] = sentence.split(" There are no comparable figures for ");
  const said = new Map<string, string>();
  const namesIn = (text: string) => names.filter((name) => text.includes(name));
  namesIn(missing).forEach((name) => said.set(name, "unknown"));
  const all =
    /^(?:Excluding (.*?), a|A)ll forces .*? have seen (a decrease|an increase|no change)/u.exec(
      main,
    );
  if (all) {
    const excluded = namesIn(all[1] ?? "");
    excluded.forEach((name) => said.set(name, `not ${all[2]}`));
    names.filter((name) => !said.has(name)).forEach((name) => said.set(name, all[2] ?? ""));
    return said;
  }
  for (const [, way = "", listed = ""] of main.matchAll(
    /(a decrease|an increase|no change) \((.*?)\)/gu,
  )) {
    namesIn(listed).forEach((name) => said.set(name, way));
  }
  return said;
}

function trendOf(pairs: readonly Pair[], names: readonly string[]): string | undefined {
  const update = updateOf(
    [
      [MARCH_2020, pairs.map(({ before }) => before)],
      [MARCH_2021, pairs.map(({ now }) => now)],
    ],
    {},
    names,
  );
  return groupFacts(update, "Burglary", MARCH_2021).find(({ about }) => about === "trend")?.text;
}

test("a sentence says of every force what it did, and of no other", () => {
  let told = 0;
  fc.assert(
    fc.property(group, (pairs) => {
      const names = EIGHT_FORCES.slice(0, pairs.length);
      const sentence = trendOf(pairs, names);
      if (sentence === undefined) return;
      told += 1;
      const said = saidOf(sentence, names);
      pairs.forEach((one, at) => {
        const words = said.get(names[at]!);
        const way = wayOf(one);
        if (words?.startsWith("not ")) expect(`not ${way}`).not.toBe(words);
        else expect([names[at], words]).toEqual([names[at], way]);
        if (words?.startsWith("not ")) expect(way).not.toBe("unknown");
      });
    }),
    { numRuns: 500 },
  );
  expect(told).toBeGreaterThan(100);
});

test("the order of the forces changes nothing but the order of names", () => {
  fc.assert(
    fc.property(group, fc.infiniteStream(fc.integer({ min: 0, max: 999 })), (pairs, stream) => {
      const names = EIGHT_FORCES.slice(0, pairs.length);
      const [first, ...others] = pairs.map((one, at) => ({ one, name: names[at]! }));
      const keys = new Map(others.map((other) => [other, stream.next().value as number]));
      const shuffled = [...others].sort((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
      const all = [first!, ...shuffled];
      const sentence = trendOf(pairs, names);
      const other = trendOf(
        all.map(({ one }) => one),
        all.map(({ name }) => name),
      );
      const bag = (text: string | undefined) =>
        [...(text ?? "").matchAll(/[\w']+/gu)].map(String).sort();
      expect(bag(other)).toEqual(bag(sentence));
    }),
  );
});
