/** From one update's words to the next one's drafts. */
import { fillNarrative } from "../../../src/msg/indicators/narrative";
import { narrativeOfNewUpdate } from "../../../src/msg/indicators/newNarrative";
import { setup } from "../builders";
import { COMMITMENT, narrativeRow, ownSetup } from "./indicatorBuilders";

const rows = [
  narrativeRow({ update: "October 2020", text: "Older." }),
  narrativeRow({ text: "{999 calls} calls.", status: "Agreed", area: "North LPA", author: "A" }),
  narrativeRow({ text: "Second.", lead: "Extra Eyes" }),
];

test("the rows of the published update, in order, as drafts of the new one", () => {
  expect(narrativeOfNewUpdate(rows, "january 2021", "April 2021")).toEqual([
    { ...rows[1], update: "April 2021", status: "Draft" },
    { ...rows[2], update: "April 2021", status: "Draft" },
  ]);
});

test("none where the new update has words already", () => {
  const begun = [...rows, narrativeRow({ update: "April 2021", text: "Begun." })];
  expect(narrativeOfNewUpdate(begun, "January 2021", "April 2021")).toEqual([]);
});

test("every one of them is known to be unchanged, until somebody agrees it", () => {
  const all = [...rows, ...narrativeOfNewUpdate(rows, "January 2021", "April 2021")];
  const sources = { setup: setup([]), own: ownSetup(), indicators: [], measures: [] };
  const filled = (narrative: typeof rows) =>
    fillNarrative(narrative, { ...sources, update: "April 2021" }, () => COMMITMENT, new Map());
  expect(filled(all).rows.map(({ isUnchanged }) => isUnchanged)).toEqual([true, true]);
  const agreed = all.map((row) => ({ ...row, status: "Agreed" as const }));
  expect(filled(agreed).rows.map(({ isUnchanged }) => isUnchanged)).toEqual([false, false]);
});
