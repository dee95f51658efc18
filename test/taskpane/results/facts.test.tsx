/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import type { CommentaryOutcome } from "../../../src/workbook/actions/addToCommentary";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";

const TREND = "All forces in the MSG have seen a decrease.";
const OWN = "Essex's decrease of 10.4% is the third largest of the eight in its MSG.";
const WHERE = "'MSG Setup'!AB5";

async function openFacts(kind: CommentaryOutcome["kind"] | Error) {
  const facts = {
    ofGroup: jest.fn(() =>
      Promise.resolve([
        { about: "trend" as const, text: TREND },
        { about: "own change" as const, text: OWN },
      ]),
    ),
    addToCommentary: jest.fn(() =>
      kind instanceof Error ? Promise.reject(kind) : Promise.resolve({ kind, where: WHERE }),
    ),
  };
  const opened = await openPane({ refresh: () => Promise.resolve(computedOutcome()), facts });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("button", { name: "Solved rate" }));
  const part = await screen.findByRole("region", { name: "Facts about the group" });
  const items = within(part).getAllByRole("listitem");
  return { ...opened, facts, part, item: within(items[1]!), items };
}

test("facts of the opened measure, each with its buttons", async () => {
  const { container, facts, items, part } = await openFacts("added");
  expect(facts.ofGroup).toHaveBeenCalledWith({ measure: "Solved rate", end: 24254 });
  expect(items).toHaveLength(2);
  expect(within(part).getAllByRole("button", { name: "Copy" })[1]).toHaveAccessibleDescription(OWN);
  expect(await axeViolations(container)).toEqual([]);
});

test.each([
  ["added", `Added in ${WHERE}. Refresh to have it on MSG Movement.`],
  ["there", `It is in ${WHERE} already.`],
  [
    "own words",
    `${WHERE} holds words of your own, which are left as they are. Copy the fact to put it among them.`,
  ],
] as const)("Add to commentary, %s: said beside the fact", async (kind, said) => {
  const { facts, item, user } = await openFacts(kind);
  await user.click(item.getByRole("button", { name: "Add to commentary" }));
  expect(item.getByRole("status")).toHaveTextContent(said);
  expect(facts.addToCommentary).toHaveBeenCalledWith({
    measure: "Solved rate",
    update: "March 2021",
    fact: OWN,
    ownSentences: [expect.stringContaining("Essex remains joint 2nd"), TREND, OWN],
  });
});

test("a protected sheet is the pane's message", async () => {
  const { item, user } = await openFacts(new Error("The sheet MSG Setup is protected."));
  await user.click(item.getByRole("button", { name: "Add to commentary" }));
  expect(
    screen.getByText(/The fact was not added. The sheet MSG Setup is protected./u),
  ).toBeVisible();
});

test("Copy puts the fact on the clipboard, and says where that is refused", async () => {
  const { item, user } = await openFacts("added");
  await user.click(item.getByRole("button", { name: "Copy" }));
  expect(await navigator.clipboard.readText()).toBe(OWN);
  expect(item.getByRole("status")).toHaveTextContent("Copied.");
  jest.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("refused"));
  document.execCommand = () => false;
  await user.click(item.getByRole("button", { name: "Copy" }));
  expect(item.getByRole("status")).toHaveTextContent("It could not be copied");
});
