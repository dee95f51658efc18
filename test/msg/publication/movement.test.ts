import { computeUpdate } from "../../../src/msg/update/computeUpdate";
import type { Force, Measure, PublishedFigure, Settings } from "../../../src/msg/model/setup";
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
} from "../builders";
import type { Movement } from "../../../src/msg/model/movement";

const BEFORE = [4, 1, 2, 3, 5, 6, 7, 8];
const NOW = [5.5, 1, 2, 3, 5, 6, 7, 8];
const QUARTERLY = series("Crime", [MARCH_2021 - 3, MARCH_2021], [BEFORE, NOW], { months: 3 });
const DECEMBER = period(2020, 12);

function movement(
  history: readonly PublishedFigure[],
  changes: Partial<Measure> = {},
  chosen: Partial<Settings> = {},
): Movement {
  const setUp = setup([measure(changes)], undefined, chosen);
  return computeUpdate(input(setUp, [QUARTERLY], { history })).measures[0]!.movement;
}

test("with a history the movement is against what was published, the figures behind it today's", () => {
  const row = published({ position: 3, of: 8, value: 4, dataTo: DECEMBER });
  const moved = movement([row]);
  expect(moved).toMatchObject({
    kind: "Deteriorated",
    previous: { update: "October 2020", position: 3, of: 8, value: 4, dataTo: DECEMBER },
    places: -2,
    byOwn: -1,
    byPeers: 0,
    revised: undefined,
  });
  expect(moved.byRevision).toBe(-1);
});

test("a hand-entered position alone is enough; why it moved is then not known", () => {
  expect(movement([published({ position: 7 })])).toMatchObject({
    kind: "Improved",
    places: 2,
    byOwn: NaN,
    byPeers: NaN,
    revised: undefined,
  });
});

test("the same data-to as last time is no new data, even when the figure was revised", () => {
  const row = published({ position: 4, of: 8, value: 5.25, dataTo: period(2021, 3) });
  expect(movement([row])).toMatchObject({
    kind: "No new data",
    places: -1,
    byOwn: 0,
    byPeers: 0,
    revised: { published: 5.25, today: 5.5 },
  });
});

test("a figure published rounded is not revised", () => {
  const row = (value: number): PublishedFigure =>
    published({ position: 5, of: 8, value, dataTo: period(2021, 3) });
  expect(movement([row(5.5)]).revised).toBeUndefined();
  expect(movement([row(6)]).revised).toBeUndefined();
  expect(movement([row(5.4)]).revised).toEqual({ published: 5.4, today: 5.5 });
});

test("where first is worst a higher number is better", () => {
  const worst = { firstIs: "worst" } as const;
  // 5th best of 8 is 4th where 8th is best
  expect(movement([published({ position: 5, of: 8 })], worst).kind).toBe("Deteriorated");
  expect(movement([published({ position: 3, of: 8 })], worst)).toMatchObject({
    kind: "Improved",
    places: 1,
  });
  expect(movement([published({ position: 4, of: 8 })], worst).kind).toBe("No change");
  expect(movement([published({ position: 3 })], worst)).toMatchObject({
    kind: "Improved",
    places: 1,
  });
});

test("where first is worst standings are compared, so that a smaller group moves nobody", () => {
  const worst = { firstIs: "worst" } as const;
  // 3rd of 7 and 4th of 8 are both the 5th best
  expect(movement([published({ position: 3, of: 7 })], worst).kind).toBe("No change");
});

test("the previous update is the one named, else the last rows of another update", () => {
  const history = [
    published({ update: "July 2020", position: 1 }),
    published({ update: "October 2020", position: 2 }),
    published({ update: "January 2021", position: 3 }),
  ];
  const previous = (chosen: Partial<Settings>) => movement(history, {}, chosen).previous!.update;
  expect(previous({ previousUpdate: "july 2020 " })).toBe("July 2020");
  expect(previous({ update: "January 2021" })).toBe("October 2020");
  expect(previous({ update: "April 2021" })).toBe("January 2021");
});

test("an update without a name is known by its data, and not compared with itself", () => {
  const history = [
    published({ update: "December 2020", position: 2 }),
    published({ update: "March 2021", position: 3 }),
  ];
  expect(movement(history, {}, { update: "" }).previous!.update).toBe("December 2020");
});

test("of an update's versions the highest counts, 10 after 9", () => {
  const history = ["1", "10", "9", "2.5"].map((version, i) =>
    published({ version, position: i + 1 }),
  );
  expect(movement(history).previous!.position).toBe(2);
});

test("a previous update that was never published is a problem, and the period before serves", () => {
  const setUp = setup([measure()], undefined, { previousUpdate: "October 2002" });
  const { measures, problems } = computeUpdate(
    input(setUp, [QUARTERLY], { history: [published({ position: 1 })] }),
  );
  expect(measures[0]!.movement).toMatchObject({
    previous: { update: "", position: 4 },
    places: -1,
  });
  expect(problems[0]!.what).toContain('"October 2002" has no rows');
});

test("a measure without a row in the history is compared with the period before", () => {
  const row = published({ measure: "Burglary", position: 1 });
  expect(movement([row])).toMatchObject({
    kind: "Deteriorated",
    previous: { update: "", position: 4, of: 8, value: 4, dataTo: period(2020, 12, 3) },
  });
});

test("a measure without anything before it is new", () => {
  const only = series("Crime", [MARCH_2021], [NOW]);
  const { measures } = computeUpdate(input(setup([measure()]), [only]));
  expect(measures[0]!.movement).toMatchObject({ kind: "New", previous: undefined, places: NaN });
});

test("over a gap in the data there is no period before", () => {
  const ends = [MARCH_2021 - 12, MARCH_2021 - 9, MARCH_2021 - 6, MARCH_2021];
  const gap = series("Crime", ends, [BEFORE, BEFORE, BEFORE, NOW], { months: 3 });
  const { measures } = computeUpdate(input(setup([measure()]), [gap]));
  expect(measures[0]!.movement.kind).toBe("New");
});

test("a measure without data keeps what was published last time, and moves nowhere", () => {
  const moved = movement([published({ position: 7, of: 8 })], { value: "Nothing" });
  expect(moved).toMatchObject({ kind: undefined, previous: { position: 7 }, places: NaN });
});

test("a position can change by the peers alone", () => {
  const peersOnly = series(
    "Crime",
    [MARCH_2021 - 3, MARCH_2021],
    [BEFORE, [4, 1, 2, 3, 3.5, 6, 7, 8]],
  );
  const { measures } = computeUpdate(input(setup([measure()]), [peersOnly]));
  expect(measures[0]!.movement).toMatchObject({ kind: "Deteriorated", byOwn: 0, byPeers: -1 });
});

test("a move that both made is shared by halves of what each would have done", () => {
  // Own 4 -> 2.5 alone: 4th to 3rd. The peers alone (2 -> 4.5, 3 -> 4.6): 4th to 2nd. Both: 2nd.
  const both = series(
    "Crime",
    [MARCH_2021 - 3, MARCH_2021],
    [BEFORE, [2.5, 1, 4.5, 4.6, 5, 6, 7, 8]],
  );
  const { measures } = computeUpdate(input(setup([measure()]), [both]));
  expect(measures[0]!.movement).toMatchObject({ places: 2, byOwn: 0.5, byPeers: 1.5 });
});

test("where neither direction is better there is no previous position either", () => {
  expect(movement([], { better: "neither" })).toMatchObject({
    kind: undefined,
    previous: { position: NaN, dataTo: { end: DECEMBER.end } },
    places: NaN,
  });
});

describe("with every force's published figures", () => {
  const row = published({ position: 4, of: 8, value: 4, dataTo: DECEMBER });
  const update = (
    values: readonly number[],
    changes: { names?: string[]; history?: PublishedFigure[]; forces?: Force[] } = {},
  ) => {
    const history = changes.history ?? [row];
    const historyForces = publishedForces(history[0]!, values, changes.names);
    const setUp = setup([measure({ asks: "4th in MSG" })], changes.forces);
    return computeUpdate(input(setUp, [QUARTERLY], { history, historyForces }));
  };

  test("a move that is all revision is no deterioration, and the note says so", () => {
    // Published: 2nd. Today's figures of December put it 4th, where it would still be.
    const same = series("Crime", [MARCH_2021 - 3, MARCH_2021], [BEFORE, BEFORE], { months: 3 });
    const history = [published({ position: 2, of: 8, value: 1.5, dataTo: DECEMBER })];
    const historyForces = publishedForces(history[0]!, [1.5, ...BEFORE.slice(1)]);
    const { measures } = computeUpdate(
      input(setup([measure()]), [same], { history, historyForces }),
    );
    const { movement: moved, note } = measures[0]!;
    expect(moved).toMatchObject({ kind: "No change", places: -2, byOwn: 0, byPeers: 0 });
    expect(moved.byRevision).toBe(-2);
    expect(moved.revised).toEqual({ published: 1.5, today: 4 });
    expect(note).toContain("was published as 1.50 and is 4.00 today");
    expect(note).toContain("The move from 2nd to 4th comes of revised figures alone.");
  });

  test("a figure published whole is revised by less than one", () => {
    const { measures } = update([4, 1, 2, 3, 5, 6, 7, 8.25]);
    expect(measures[0]!.movement.revised).toBeUndefined();
    expect(measures[0]!.movement.revisedFigures).toMatchObject([
      { force: "Force H", isHome: false, value: { published: 8.25, today: 8 } },
    ]);
    expect(measures[0]!.note).toContain(
      "Peers' figures for December 2020 revised: Force H (8.25 published, 8.00 today).",
    );
  });

  test("a force that left the group without a date is a change of the group, no revision", () => {
    // As published with Force B, which was the best; it is out of the group today.
    const forces = EIGHT_FORCES.map((name) => force(name, { inGroup: name !== "Force B" }));
    const { movement: moved, note } = update(BEFORE, { forces }).measures[0]!;
    // 4th of 8, then 4th of 7 by its own rise among peers that one better has left.
    expect(moved).toMatchObject({ places: 0, byOwn: -1, byPeers: 1, byRevision: 0 });
    expect(moved.group).toEqual({
      joined: [],
      left: ["Force B"],
      position: 3,
      tied: false,
      of: 7,
    });
    expect(note).toContain(
      "The group changed since October 2020: Force B left. Among today's group the previous position is 3rd of 7.",
    );
  });

  test("a force that joins by its date stands in the previous position among today's group", () => {
    const joined = { groupFrom: period(2021, 1, 3) };
    const forces = EIGHT_FORCES.map((name) => force(name, name === "Force C" ? joined : {}));
    const names = EIGHT_FORCES.filter((name) => name !== "Force C");
    const history = [published({ position: 3, of: 7, value: 4, dataTo: DECEMBER })];
    const values = BEFORE.filter((_, at) => at !== 2);
    const { movement: moved } = update(values, { names, history, forces }).measures[0]!;
    expect(moved.group).toMatchObject({ joined: ["Force C"], left: [], position: 4, of: 8 });
    expect(moved.byOwn + moved.byPeers + moved.byRevision).toBe(moved.places);
    expect(moved.byRevision).toBe(0);
  });

  test("figures of another version or period are not taken", () => {
    const history = [{ ...row, version: "2" }];
    const historyForces = [
      ...publishedForces(row, [9, 9, 9, 9, 9, 9, 9, 9]),
      ...publishedForces(
        { ...row, version: "2", dataTo: period(2020, 9) },
        [7, 7, 7, 7, 7, 7, 7, 7],
      ),
    ];
    const { measures } = computeUpdate(
      input(setup([measure()]), [QUARTERLY], { history, historyForces }),
    );
    expect(measures[0]!.movement.revisedFigures).toEqual([]);
  });

  test("a published position that its own figures do not give is a warning", () => {
    const history = [{ ...row, position: 5 }];
    const { problems } = update(BEFORE, { history });
    expect(problems.map(({ severity, what }) => [severity, what])).toContainEqual([
      "warning",
      expect.stringContaining("5th, is not that of the figures published with it, 4th"),
    ]);
  });
});

describe("an aspiration", () => {
  const changed = (history: Partial<PublishedFigure>, now: string, from = "") => {
    const rows = [published({ position: 4, of: 8, ...history })];
    const setUp = setup([measure({ asks: now, aspirationFrom: from })]);
    return computeUpdate(input(setUp, [QUARTERLY], { history: rows })).measures[0]!;
  };

  test("that differs from the published one is said, and the status published stands", () => {
    const { movement: moved, note } = changed(
      { aspiration: "2nd in MSG.", status: "Not met" },
      "4th in MSG",
    );
    expect(moved.aspiration).toEqual({ before: "2nd in MSG." });
    expect(moved.previous).toMatchObject({ aspiration: "2nd in MSG.", status: "Not met" });
    expect(note).toContain('The aspiration was "2nd in MSG." in October 2020');
  });

  test("written another way is the same one; with a position alone nothing is known", () => {
    expect(
      changed({ aspiration: "4th in MSG." }, "4th in msg").movement.aspiration,
    ).toBeUndefined();
    expect(changed({}, "4th in MSG").movement.aspiration).toBeUndefined();
  });

  test("that holds from this update on is said to be another", () => {
    const { movement: moved } = changed({}, "4th in MSG", "January 2021");
    expect(moved.aspiration).toEqual({ before: undefined });
    expect(changed({}, "4th in MSG", "July 2020").movement.aspiration).toBeUndefined();
  });

  test("where there was none is said to be new", () => {
    const { movement: moved } = changed({ status: "No aspiration" }, "4th in MSG");
    expect(moved.aspiration).toEqual({ before: "" });
  });
});
