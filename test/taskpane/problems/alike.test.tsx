/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import type { CheckWord } from "../../../src/workbook/actions/acceptCheck";
import type { Outcome, OutcomeProblem } from "../../../src/workbook/actions/outcome";
import type { CheckTexts } from "../../../src/workbook/report/checks";
import { alikeProblems, measuresOf } from "../../../src/taskpane/problems/alikeProblems";
import { axeViolations } from "../axe";
import { openPane } from "../openPane";
import { outcome } from "../outcomes";

const NAMES = ["Burglary", "Homicide solved rate", "Robbery", "Sickness"];

function problem(told: Partial<OutcomeProblem>): OutcomeProblem {
  return { severity: "error", where: ["'MSG Setup'!C4"], what: "", remedy: "", ...told };
}

const NO_PEERS = problem({ what: "Essex has no peers: no other force is in the group." });
const FOLLOWING = NAMES.map((measure, at) =>
  problem({
    measure,
    what: `${measure}: for ${at % 2 === 0 ? "March 2020" : "12 months to January 2021"} only 1 of 1 force has a value and 2 are needed.`,
    remedy: "Fill in the peers' figures, or check In group in MsgForces.",
  }),
);
const OTHER = problem({
  measure: "Robbery",
  what: '"n.k." is not a number.',
  remedy: "Enter one.",
});

test("what is said of several measures is one, its cause stands by itself", () => {
  const found = alikeProblems([
    NO_PEERS,
    NO_PEERS,
    ...FOLLOWING.slice(0, 1),
    OTHER,
    ...FOLLOWING.slice(2, 3),
  ]);
  expect(found.map(({ first, others }) => [first.what, others.length])).toEqual([
    [NO_PEERS.what, 0],
    [NO_PEERS.what, 0],
    [FOLLOWING[0]!.what, 1],
    [OTHER.what, 0],
  ]);
});

test.each<[string, Partial<OutcomeProblem>]>([
  ["another severity", { severity: "warning" }],
  ["another remedy", { remedy: "Check the cells." }],
  ["other words", { what: "Burglary: the count is missing." }],
  ["no word that settles it", { acceptable: { where: "", what: "", measure: "" } }],
])("%s is another problem", (_, told) => {
  expect(alikeProblems([FOLLOWING[0]!, { ...FOLLOWING[2]!, ...told }])).toHaveLength(2);
});

test("every problem is there, once", () => {
  const all = [NO_PEERS, ...FOLLOWING, OTHER];
  const shown = alikeProblems(all).flatMap(({ first, others }) => [first, ...others]);
  expect(new Set(shown)).toEqual(new Set(all));
  expect(shown).toHaveLength(all.length);
});

test("measures are named once", () => {
  expect(measuresOf([OTHER, NO_PEERS, OTHER, FOLLOWING[0]!])).toEqual(["Robbery", "Burglary"]);
});

const accepting = (measure: string): OutcomeProblem => {
  const what = `${measure} rose by 40%.`;
  const acceptable = { where: "Crime!C4", what, measure };
  return problem({ severity: "notice", measure, what, acceptable });
};

test("several are accepted by one name with one reason", async () => {
  const problems = NAMES.map(accepting);
  const found: Outcome = { ...outcome, problems, checks: problems.map(openCheck) };
  const write = jest.fn<Promise<void>, [CheckTexts, CheckWord, CheckWord]>(() => Promise.resolve());
  const { container, user, session } = await openPane({
    refresh: () => Promise.resolve(found),
    accepting: { write },
  });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("tab", { name: /Problems/ }));
  const more = screen.getByRole("button", {
    name: "3 more like this: Homicide solved rate, Robbery and 1 other",
  });
  expect(screen.queryByText("Sickness rose by 40%.")).not.toBeInTheDocument();
  await user.click(more);
  expect(screen.getByText("Sickness rose by 40%.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Accept all 4" }));
  const form = within(
    await screen.findByRole("form", { name: "Accept all 4" }, { timeout: 20_000 }),
  );
  await user.type(form.getByRole("textbox", { name: "Accepted by" }), "A. Analyst");
  await user.type(form.getByRole("textbox", { name: "Reason" }), "Known");
  await user.click(form.getByRole("button", { name: "Accept all 4" }));
  expect(write.mock.calls.map(([check, , word]) => [check.measure, word.reason])).toEqual(
    NAMES.map((name) => [name, "Known"]),
  );
  expect(screen.getByText("4 accepted, and written on MSG Checks.")).toHaveFocus();
  expect(session.state().outcome?.problems).toEqual([]);
});

function openCheck({ severity, where, what, measure = "", acceptable }: OutcomeProblem) {
  return {
    state: "open" as const,
    severity,
    where,
    what,
    remedy: "",
    measure,
    ...(acceptable ? { acceptable } : {}),
    acceptedBy: "",
    reason: "",
  };
}

test("what follows from a cause folds under it, and the cause alone is counted", async () => {
  const problems = [
    { ...NO_PEERS, cause: "no peers" },
    ...FOLLOWING.map((one) => ({ ...one, follows: "no peers" })),
    { ...OTHER, severity: "warning" as const },
  ];
  const found: Outcome = { ...outcome, problems, checks: problems.map(openCheck) };
  const { container, user } = await openPane({ refresh: () => Promise.resolve(found) });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("tab", { name: "Problems 2 to look at" }));
  expect(screen.getByRole("heading", { name: "Stops a measure (1)", level: 2 })).toBeVisible();
  expect(screen.queryByText(FOLLOWING[1]!.what)).not.toBeInTheDocument();
  await user.click(
    screen.getByRole("button", {
      name: "4 follow from this: Burglary, Homicide solved rate and 2 others",
    }),
  );
  for (const { what } of FOLLOWING) expect(screen.getByText(what)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});
