import { withFact } from "../../../src/msg/telling/commentary";

const DRAFT = "Essex remains 8th in its MSG.";
const FACT = "All forces in the MSG have seen a decrease.";
const OTHER =
  "All forces in the MSG have seen a decrease. There are no comparable figures for Kent.";
const OWN = [DRAFT, FACT, OTHER];

test.each([
  ["an empty cell", "", { kind: "added", text: FACT }],
  ["blanks alone", "  \n", { kind: "added", text: FACT }],
  ["the draft", DRAFT, { kind: "added", text: `${DRAFT} ${FACT}` }],
  ["the draft on a line of its own", `${DRAFT}\n`, { kind: "added", text: `${DRAFT} ${FACT}` }],
  ["the draft and this fact", `${DRAFT} ${FACT}`, { kind: "there" }],
  ["words of an analyst", "Essex is 8th.", { kind: "own words" }],
  ["the draft and a word", `${DRAFT} Still.`, { kind: "own words" }],
  ["a word and the draft", `Note: ${DRAFT}`, { kind: "own words" }],
  ["this fact among an analyst's words", `${FACT} We expected it.`, { kind: "own words" }],
])("%s", (_, text, expected) => {
  expect(withFact(text, FACT, OWN)).toEqual(expected);
});

test("a sentence that begins another is told apart from it", () => {
  expect(withFact(OTHER, DRAFT, OWN)).toEqual({ kind: "added", text: `${OTHER} ${DRAFT}` });
});
