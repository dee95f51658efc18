import fc from "fast-check";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { summaryLists } from "../../src/msg/telling/summaryLists";
import type { Update } from "../../src/msg/model/update";
import {
  force,
  input,
  MARCH_2021,
  measure,
  period,
  published,
  series,
  setup,
} from "../msg/builders";
import { forAll, polarity } from "./arbitraries";

const PERIODS = [MARCH_2021 - 12, MARCH_2021 - 3, MARCH_2021];
const figure = fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined, freq: 6 });
const byForce = fc.array(fc.tuple(figure, figure, figure), { minLength: 1, maxLength: 9 });

/** Rows a period, columns a force, out of rows a force. */
function byPeriod(
  forces: readonly (readonly (number | undefined)[])[],
): readonly (readonly (number | undefined)[])[] {
  return PERIODS.map((_, row) => forces.map((figures) => figures[row]));
}

const names = (count: number): string[] => Array.from({ length: count }, (_, i) => `Force ${i}`);

test("the order of the forces changes nothing about the home force", () => {
  const asks = fc.constantFrom(
    "4th in MSG",
    "MSG Average",
    "Top quartile",
    "Best in MSG",
    "at most 9",
  );
  forAll(
    byForce,
    polarity,
    asks,
    fc.infiniteStream(fc.nat()),
    (figures, better, aspiration, keys) => {
      const compute = (order: readonly string[]): Update => {
        const forces = order.map((name) => force(name));
        const rows = byPeriod(order.map((name) => figures[Number(name.slice(6))]!));
        const crime = measure({ better, asks: aspiration });
        return computeUpdate(
          input(setup([crime], forces, { homeForce: "Force 0" }), [series("Crime", PERIODS, rows)]),
        );
      };
      const order = names(figures.length);
      const keyed = order.map((name) => ({ name, key: keys.next().value as number }));
      const shuffled = keyed.toSorted((a, b) => a.key - b.key).map(({ name }) => name);
      const [one] = compute(order).measures;
      const [other] = compute(shuffled).measures;
      expect(other!.position).toBe(one!.position);
      expect(other!.tied).toBe(one!.tied);
      expect(other!.topQuartile).toBe(one!.topQuartile);
      expect(other!.status).toBe(one!.status);
      expect(other!.movement).toEqual(one!.movement);
      // whole figures add up the same in any order
      expect(other!.average).toBe(one!.average);
    },
  );
});

const anything = fc.record({
  better: fc.constantFrom("lower" as const, "higher" as const, "neither" as const),
  firstIs: fc.constantFrom("best" as const, "worst" as const),
  basis: fc.constantFrom("level" as const, "yearly change" as const, "change since" as const),
  baseline: fc.constantFrom(undefined, period(2020, 3), period(1999, 1), period(2020, 3, 3)),
  value: fc.constantFrom("", "Crime", "crime ", "Nothing"),
  count: fc.constantFrom("", "Crime", "Data!Crime"),
  denominator: fc.constantFrom("", "People"),
  window: fc.constantFrom(1, 2, 12),
  denominatorIs: fc.constantFrom("stock" as const, "flow" as const),
  denominatorAt: fc.constantFrom(undefined, period(2020, 3), period(1999, 1)),
  changeIn: fc.constantFrom("count" as const, "points" as const, "unit" as const, "none" as const),
  unit: fc.constantFrom("%", "", "per 1,000 pop."),
  lastData: fc.constantFrom(undefined, period(2020, 12), period(1999, 1)),
  asks: fc.constantFrom(
    "",
    "(none)",
    "4th",
    "9th",
    "MSG average",
    "Top quartile",
    "best",
    "20%",
    "?",
  ),
  usable: fc.boolean(),
});

const chosen = fc.record({
  homeForce: fc.constant("Force 0"),
  average: fc.constantFrom("mean" as const, "weighted" as const),
  homeForceInAverage: fc.boolean(),
  topQuartile: fc.constantFrom("rank" as const, "inclusive" as const, "exclusive" as const),
  previousUpdate: fc.constantFrom("", "October 2020", "Never"),
});

test("whatever the set-up asks of whatever data, there is an answer or a reason, never an exception", () => {
  const months = fc.constantFrom(1, 3, 12);
  forAll(byForce, byForce, anything, chosen, months, (crime, people, changes, settings, length) => {
    const forces = names(crime.length).map((name) => force(name));
    const padded = crime.map((_, i) => people[i % people.length]!);
    const { measures, problems } = computeUpdate(
      input(
        setup([measure(changes)], forces, settings),
        [
          series("Crime", PERIODS, byPeriod(crime), { months: length }),
          series("People", PERIODS, byPeriod(padded)),
        ],
        { history: [published({ position: 3, dataTo: period(2020, 12) })] },
      ),
    );
    const [result] = measures;
    expect(["", "Met", "Not met", "No aspiration", "No data"]).toContain(result!.status);
    if (!result!.league && /^(?:Not m|M)et$/.test(result!.status)) {
      expect(result!.aspiration.kind).toBe("figure");
      expect(Number.isFinite(result!.value)).toBe(true);
    } else if (!result!.league) {
      expect([result!.value, result!.position, result!.average]).toEqual([NaN, NaN, NaN]);
      if (changes.usable) expect(problems.some(({ severity }) => severity === "error")).toBe(true);
    } else {
      expect(Number.isFinite(result!.value)).toBe(true);
      if (changes.better !== "neither") {
        expect(result!.position).toBeGreaterThanOrEqual(1);
        expect(result!.position).toBeLessThanOrEqual(result!.of);
        expect(result!.positions.positions.at(-1)).toBe(result!.position);
      }
    }
    expect(result!.note).not.toMatch(/undefined|NaN/);
    for (const { what, where, measure: named } of problems) {
      expect(what).not.toMatch(/undefined|NaN/);
      if (named !== undefined) expect(where.length).toBeGreaterThan(0);
    }
  });
});

const VERDICT_LISTS = [
  "meeting",
  "notMeeting",
  "noAspiration",
  "notJudged",
  "noData",
  "ownMissing",
] as const;

test("every measure that is shown stands in exactly one list by verdict, and no list names one twice", () => {
  const asked = fc.array(fc.record({ changes: anything, show: fc.boolean() }), { maxLength: 5 });
  forAll(byForce, asked, chosen, (crime, several, settings) => {
    const forces = names(crime.length).map((name) => force(name));
    const measures = several.map(({ changes, show }, at) =>
      measure({ ...changes, show, name: `Measure ${at}` }),
    );
    const update = computeUpdate(
      input(setup(measures, forces, settings), [
        series("Crime", PERIODS, byPeriod(crime)),
        series("People", PERIODS, byPeriod(crime)),
      ]),
    );
    const lists = summaryLists(update);
    const shown = measures.filter(({ show }) => show).map(({ name }) => name);
    const verdicts = VERDICT_LISTS.flatMap((list) => lists[list]);
    expect(verdicts.toSorted()).toEqual(shown.toSorted());
    for (const list of Object.values(lists)) {
      expect(new Set(list).size).toBe(list.length);
      for (const name of list) expect(shown).toContain(name);
    }
    for (const name of lists.ownMissing) {
      const own = update.measures.find((result) => result.measure.name === name)!;
      expect(own.status === "" || own.status === "No data").toBe(true);
      expect(own.movement.kind).toBeUndefined();
      expect(own.note).toContain("Own figure missing");
    }
  });
});
