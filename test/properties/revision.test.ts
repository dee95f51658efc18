/** The three shares of a move: own, peers' and by revision, with every force's published figures. */
import fc from "fast-check";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { isMissing } from "../../src/msg/basics/missing";
import { placesBetween, sharesOfMove } from "../../src/msg/publication/movement";
import type { FirstIs, Better } from "../../src/msg/model/setup";
import {
  EIGHT_FORCES,
  force,
  input,
  MARCH_2021,
  measure,
  period,
  published,
  publishedForces,
  series,
  setup,
} from "../msg/builders";
import { forAll, polarity } from "./arbitraries";
import type { Movement } from "../../src/msg/model/movement";

const DECEMBER = period(2020, 12);
const firstIs = fc.constantFrom("best" as const, "worst" as const);
const row = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 });

/** The number shown, counted here without the product's own ranking. */
function position(values: readonly number[], better: Better, numbering: FirstIs): number {
  const own = values[0]!;
  const isAhead = (value: number) => (better === "lower" ? value < own : value > own);
  const isBehind = (value: number) => (better === "lower" ? value > own : value < own);
  return 1 + values.filter(numbering === "best" ? isAhead : isBehind).length;
}

interface Three {
  readonly asPublished: readonly number[];
  readonly todayBefore: readonly number[];
  readonly now: readonly number[];
}

function movement(three: Three, better: "lower" | "higher", numbering: FirstIs): Movement {
  const { asPublished, todayBefore, now } = three;
  const forces = EIGHT_FORCES.map((name) => force(name));
  const figures = series("Crime", [DECEMBER.end, MARCH_2021], [todayBefore, now], { months: 3 });
  const crime = measure({ better, firstIs: numbering });
  const history = [
    published({
      position: position(asPublished, better, numbering),
      of: 8,
      value: asPublished[0]!,
      dataTo: DECEMBER,
    }),
  ];
  const historyForces = publishedForces(history[0]!, asPublished);
  const given = input(setup([crime], forces), [figures], { history, historyForces });
  return computeUpdate(given).measures[0]!.movement;
}

test("own, peers' and revision add up to the places between the positions published and now", () => {
  forAll(row, row, row, polarity, firstIs, (asPublished, todayBefore, now, better, numbering) => {
    const moved = movement({ asPublished, todayBefore, now }, better, numbering);
    expect(moved.byOwn + moved.byPeers + moved.byRevision).toBe(moved.places);
    const before = position(asPublished, better, numbering);
    const after = position(now, better, numbering);
    expect(moved.places).toBe(placesBetween(before, after, numbering));
  });
});

test("revision is the difference between the published position and that of today's figures", () => {
  forAll(row, row, row, polarity, firstIs, (asPublished, todayBefore, now, better, numbering) => {
    const moved = movement({ asPublished, todayBefore, now }, better, numbering);
    const was = position(asPublished, better, numbering);
    const is = position(todayBefore, better, numbering);
    expect(moved.byRevision).toBe(placesBetween(was, is, numbering));
    const shares = sharesOfMove(
      { better, firstIs: numbering },
      { values: todayBefore, home: 0 },
      { values: now, home: 0 },
    );
    expect([moved.byOwn, moved.byPeers]).toEqual([shares.byOwn, shares.byPeers]);
  });
});

test("figures that stand as published move nothing by revision, and none is listed", () => {
  forAll(row, row, polarity, firstIs, (asPublished, now, better, numbering) => {
    const moved = movement({ asPublished, todayBefore: asPublished, now }, better, numbering);
    expect(moved.byRevision).toBe(0);
    expect(moved.revisedFigures).toEqual([]);
    expect(moved.asPublished).toBe(moved.previous!.position);
  });
});

test("a move is called one only where something but revision moved that way", () => {
  forAll(row, row, row, polarity, firstIs, (asPublished, todayBefore, now, better, numbering) => {
    const moved = movement({ asPublished, todayBefore, now }, better, numbering);
    const real = moved.byOwn + moved.byPeers;
    if (moved.kind === "Improved") expect(Math.min(moved.places, real)).toBeGreaterThan(0);
    if (moved.kind === "Deteriorated") expect(Math.max(moved.places, real)).toBeLessThan(0);
    if (moved.kind === "No change") expect(moved.places * real).toBeLessThanOrEqual(0);
  });
});

test("exactly the figures that differ are listed as revised, each with both", () => {
  const gappy = fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { nil: NaN }), {
    minLength: 7,
    maxLength: 7,
  });
  forAll(gappy, gappy, row, polarity, firstIs, (then, today, now, better, numbering) => {
    const three = { asPublished: [2, ...then], todayBefore: [2, ...today], now };
    const { revisedFigures } = movement(three, better, numbering);
    const differing = EIGHT_FORCES.filter(
      (_, at) => !Object.is(three.asPublished[at], three.todayBefore[at]),
    );
    expect(revisedFigures.map(({ force: name }) => name)).toEqual(differing);
    for (const { index, value } of revisedFigures) {
      expect(value!.published).toBe(three.asPublished[index]);
      expect(isMissing(value!.today)).toBe(isMissing(three.todayBefore[index]!));
    }
  });
});
