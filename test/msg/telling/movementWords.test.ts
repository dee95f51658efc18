import { NO_MOVEMENT, type Movement } from "../../../src/msg/model/movement";
import { movementSentence } from "../../../src/msg/telling/movementWords";

const moved: Movement = {
  ...NO_MOVEMENT,
  kind: "Improved",
  previous: {
    update: "October 2020",
    position: 4,
    of: 8,
    value: NaN,
    dataTo: undefined,
    aspiration: "",
    status: "",
  },
  places: 1,
  byOwn: 0.5,
  byPeers: 0.5,
  byRevision: 0,
};

test.each<[string, Movement, string]>([
  [
    "a move",
    moved,
    "Up one place since October 2020, from 4th to 3rd. Essex's own change: up half a place; its peers' change: up half a place.",
  ],
  [
    "a move of unknown reason",
    { ...moved, byOwn: NaN, byPeers: NaN },
    "Up one place since October 2020, from 4th to 3rd.",
  ],
  [
    "a move that some of is revision",
    { ...moved, byOwn: 0.5, byPeers: 1.5, byRevision: -1 },
    "Up one place since October 2020, from 4th to 3rd. Essex's own change: up half a place; its peers' change: up 1.5 places; revised figures: down one place.",
  ],
  [
    "a move that is all revision",
    { ...moved, kind: "No change", byOwn: 0, byPeers: 0, byRevision: 1 },
    "3rd; 4th was published in October 2020, and revised figures alone differ. Essex's own change: none; its peers' change: none; revised figures: up one place.",
  ],
  [
    "standing still",
    { ...moved, kind: "No change", places: 0, byOwn: 0, byPeers: 0 },
    "3rd, as in October 2020.",
  ],
  [
    "standing still against the peers",
    { ...moved, kind: "No change", places: 0, byOwn: -1, byPeers: 1 },
    "3rd, as in October 2020. Essex's own change: down one place; its peers' change: up one place.",
  ],
  ["no new data", { ...moved, kind: "No new data" }, "No new data since October 2020: 3rd."],
  [
    "nothing before",
    { ...moved, kind: "New", previous: undefined },
    "New: there is nothing to compare with.",
  ],
  ["no position", { ...moved, kind: undefined }, ""],
])("a movement is a sentence: %s", (_, movement, text) => {
  expect(movementSentence(movement, 3, "Essex")).toBe(text);
});
