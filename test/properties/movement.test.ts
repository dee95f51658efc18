import fc from "fast-check";
import { computeUpdate } from "../../src/msg/update/computeUpdate";
import { force, input, MARCH_2021, measure, series, setup } from "../msg/builders";
import { forAll, polarity } from "./arbitraries";
import type { Movement } from "../../src/msg/model/movement";

const firstIs = fc.constantFrom("best" as const, "worst" as const);
const row = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 8, maxLength: 8 });

function movement(
  before: readonly number[],
  now: readonly number[],
  better: "lower" | "higher",
  numbering: "best" | "worst",
): Movement {
  const forces = now.map((_, i) => force(`Force ${String.fromCharCode(65 + i)}`));
  const figures = series("Crime", [MARCH_2021 - 3, MARCH_2021], [before, now], { months: 3 });
  const crime = measure({ better, firstIs: numbering });
  return computeUpdate(input(setup([crime], forces), [figures])).measures[0]!.movement;
}

test("the own and the peers' share add up to the places moved", () => {
  forAll(row, row, polarity, firstIs, (before, now, better, numbering) => {
    const { places, byOwn, byPeers } = movement(before, now, better, numbering);
    expect(byOwn + byPeers).toBe(places);
  });
});

test("where only the home force changed, the move is all its own; where only peers did, theirs", () => {
  forAll(row, row, polarity, firstIs, (before, now, better, numbering) => {
    const onlyOwn = [now[0]!, ...before.slice(1)];
    expect(movement(before, onlyOwn, better, numbering).byPeers).toBe(0);
    const onlyPeers = [before[0]!, ...now.slice(1)];
    expect(movement(before, onlyPeers, better, numbering).byOwn).toBe(0);
  });
});

test("there and back again is the opposite movement", () => {
  forAll(row, row, polarity, firstIs, (before, now, better, numbering) => {
    const there = movement(before, now, better, numbering);
    const back = movement(now, before, better, numbering);
    expect(back.places + there.places).toBe(0);
    expect(back.byOwn + there.byOwn).toBe(0);
  });
});

test("without a history nothing is moved by revision", () => {
  forAll(row, row, polarity, firstIs, (before, now, better, numbering) => {
    expect(movement(before, now, better, numbering).byRevision).toBe(0);
  });
});
