import type { Aspiration } from "../../../src/msg/model/aspiration";
import { readAspiration, withDirection } from "../../../src/msg/words/readAspiration";

const NONE: Aspiration = { kind: "none", reason: "" };
const figure = (direction: "at most" | "at least" | "by better", value: number): Aspiration => ({
  kind: "figure",
  direction,
  figure: value,
});

const READ: readonly (readonly [string, Aspiration])[] = [
  ["MSG Average", { kind: "average" }],
  ["msg average.", { kind: "average" }],
  ["the MSG average", { kind: "average" }],
  ["Average", { kind: "average" }],
  ["4th in MSG", { kind: "nth", position: 4 }],
  ["7th in MSG.", { kind: "nth", position: 7 }],
  ["  3rd   in  M.S.G. ", { kind: "nth", position: 3 }],
  ["1ST", { kind: "nth", position: 1 }],
  ["11th in its MSG", { kind: "nth", position: 11 }],
  ["Upper Quartile Rank", { kind: "top quartile" }],
  ["upper quartile", { kind: "top quartile" }],
  ["Top quartile", { kind: "top quartile" }],
  ["Top quartile in MSG.", { kind: "top quartile" }],
  ["Best in MSG", { kind: "best" }],
  ["at most 70", figure("at most", 70)],
  ["At least 20%", figure("at least", 20)],
  ["<= 4.5", figure("at most", 4.5)],
  ["<=4.5", figure("at most", 4.5)],
  ["≥ 20 %", figure("at least", 20)],
  [">= -3", figure("at least", -3)],
  ["at most 1,250.5", figure("at most", 1250.5)],
  ["20%", figure("by better", 20)],
  ["70", figure("by better", 70)],
  ["70.", figure("by better", 70)],
  ["", NONE],
  ["   ", NONE],
  ["-", NONE],
  ["–", NONE],
  ["(Small numbers)", { kind: "none", reason: "Small numbers" }],
  ["(Not just police dependent).", { kind: "none", reason: "Not just police dependent" }],
];

test.each(READ)("%j is read as what it means", (text, meaning) => {
  expect(readAspiration(text)).toEqual(meaning);
});

test.each([
  "better than last year",
  "4th of 8 forces",
  "3th in MSG",
  "0th",
  "2st",
  "4 th in MSG",
  "average or better",
  "at most",
  "at most 70 at least 20",
  "1,2",
  "< 4.5",
  "N/A",
  "(unclosed",
  "Average (provisional)",
])("%j is not guessed at", (text) => {
  expect(readAspiration(text)).toEqual({ kind: "unreadable", text });
});

test("a bare figure takes its direction from Better, and keeps none where there is none", () => {
  const bare = readAspiration("20%");
  expect(withDirection(bare, "higher")).toEqual(figure("at least", 20));
  expect(withDirection(bare, "lower")).toEqual(figure("at most", 20));
  expect(withDirection(bare, "neither")).toEqual(bare);
  expect(withDirection(readAspiration("at most 3"), "higher")).toEqual(figure("at most", 3));
});
