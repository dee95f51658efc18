/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import type { Problem } from "../../../src/msg/basics/problem";
import { finishedOutcome, type Outcome } from "../../../src/workbook/actions/outcome";
import { checkStates, type AcceptedCheck } from "../../../src/workbook/report/checks";
import type { PublishedFigure } from "../../../src/msg/model/setup";
import { allCrime, LATEST, madeUpdate, measure, population } from "../../workbook/updates";
import { axeViolations } from "../axe";
import { computedOutcome, solvedRate } from "../computedOutcome";
import { openPane } from "../openPane";

const problem = (texts: Partial<Problem>): Problem => ({
  severity: "notice",
  what: "The figure doubled.",
  remedy: "",
  where: [{ sheet: "Crime", address: "C4" }],
  ...texts,
});

const word = (texts: Partial<AcceptedCheck>): AcceptedCheck => ({
  severity: "Notice",
  where: "Crime!C4",
  what: "The figure doubled.",
  measure: "",
  acceptedBy: "A. Analyst",
  reason: "Confirmed by the force",
  ...texts,
});

describe("states of checks", () => {
  test("a notice with a word is accepted; an error with one stays open, and keeps its word", () => {
    const notice = problem({});
    const error = problem({ severity: "error", what: "No figures." });
    const words = [word({}), word({ severity: "Error", what: "No figures." })];
    expect(
      checkStates([notice, error], words).map(({ problem: of, state, word: by }) => [
        of?.severity,
        state,
        by?.acceptedBy,
      ]),
    ).toEqual([
      ["error", "open", "A. Analyst"],
      ["notice", "accepted", "A. Analyst"],
    ]);
  });

  test("open ones come worst first; what is gone is resolved, and last", () => {
    const problems = [problem({}), problem({ severity: "warning", what: "Old data." })];
    const states = checkStates(problems, [word({ what: "Something that was mended." })]);
    expect(states.map(({ problem: of, state }) => [of?.severity, state])).toEqual([
      ["warning", "open"],
      ["notice", "open"],
      [undefined, "resolved"],
    ]);
  });

  test("the same problem twice is one check", () => {
    expect(checkStates([problem({}), problem({})], [])).toHaveLength(1);
  });
});

const thirdInDecember: PublishedFigure = {
  update: "December 2020",
  version: "1.0",
  measure: "All crime",
  dataTo: { end: LATEST - 3, months: 3 },
  value: 90,
  position: 3,
  of: 8,
  average: Number.NaN,
  changeToAverage: Number.NaN,
  changeToTopQuartile: Number.NaN,
  aspiration: "4th in MSG",
  status: "Met",
  published: Number.NaN,
  corrects: "",
  changedByHand: "",
  place: { sheet: "MSG Setup", address: "A90" },
};

async function openReview(outcome: Outcome) {
  const opened = await openPane({ refresh: () => Promise.resolve(outcome) });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("tab", { name: "Review" }));
  await screen.findByRole("heading", { name: "What was read" }, { timeout: 20_000 });
  return opened;
}

const part = (name: string) => within(screen.getByRole("region", { name }));

describe("the tab Review", () => {
  test("says what this workbook is, and by which definitions", async () => {
    const { container } = await openReview(computedOutcome());
    const identity = part("This workbook");
    expect(identity.getByText("Draft, version 1.0")).toBeVisible();
    expect(identity.getByText("March 2021", { selector: "dd:nth-of-type(2)" })).toBeVisible();
    expect(identity.getByText("Essex MSG: Essex, B, C, D, E, F, G, H")).toBeVisible();
    expect(identity.getByText(/^average: mean of the forces' values/i)).toBeVisible();
    expect(part("Since the last published update").getByText(/^No update has been/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("begins with what changed, and ends with what was read and what it is", async () => {
    await openReview(computedOutcome());
    expect(screen.getAllByRole("heading", { level: 2 }).map((one) => one.textContent)).toEqual([
      "Since the last published update",
      "Checks",
      "Does the definition matter",
      "What was read",
      "This workbook",
    ]);
  });

  test("lists every check with its state and who accepted it, and goes to its cell", async () => {
    const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
    const problems = [problem({}), problem({ severity: "warning", what: "Old data." })];
    const { container, user, select } = await openReview(
      finishedOutcome(update, problems, 1, [], [word({})]),
    );
    const listed = (name: string) =>
      within(screen.getByRole("list", { name })).getAllByRole("listitem");
    const checks = listed("Open checks");
    expect(checks.map(({ textContent }) => textContent)).toEqual([
      "Open: to checkOld data.'Crime'!C4",
    ]);
    await user.click(screen.getByRole("button", { name: "1 accepted or resolved" }));
    expect(listed("Accepted or resolved").map(({ textContent }) => textContent)).toEqual([
      "AcceptedThe figure doubled.Accepted by A. Analyst: Confirmed by the force'Crime'!C4",
    ]);
    expect(screen.getByText("1 open, 1 accepted, 0 resolved.")).toBeVisible();
    await user.click(within(checks[0]!).getByRole("button", { name: "Go to 'Crime'!C4" }));
    expect(select).toHaveBeenCalledWith("'Crime'!C4");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("says what changed since the last published update, with both", async () => {
    const { container } = await openReview(
      computedOutcome({
        history: [thirdInDecember],
      }),
    );
    const since = part("Since the last published update");
    expect(since.getByText(/^Compared with December 2020/)).toBeVisible();
    const crime = within(since.getByRole("heading", { name: "All crime" }).closest("li")!);
    expect(crime.getByText(/^3rd of 8 → /)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("what changed in many measures is told by kind: verdicts and places open, the rest behind its count", async () => {
    const names = ["Theft", "Robbery", "Arson", "Fraud", "Drugs"];
    const { container, user } = await openReview(
      computedOutcome({
        measures: names.map((name) => ({ ...measure, name })),
        history: names.slice(0, 4).map((name) => ({ ...thirdInDecember, measure: name })),
      }),
    );
    const since = part("Since the last published update");
    const position = within(since.getByRole("list", { name: "Position: 4 measures" }));
    // Of all four the same is to be said: once.
    expect(position.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Theft, Robbery, Arson, Fraud: 3rd of 8 → /),
    ]);
    expect(since.queryByRole("list", { name: "Data to: 4 measures" })).not.toBeInTheDocument();
    await user.click(since.getByRole("button", { name: "Data to: 4 measures" }));
    expect(since.getByRole("list", { name: "Data to: 4 measures" })).toBeVisible();
    await user.click(since.getByRole("button", { name: "Not published then: 1 measure" }));
    const added = within(since.getByRole("list", { name: "Not published then: 1 measure" }));
    expect(added.getByRole("listitem")).toHaveTextContent("Drugs");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("names the verdicts that another definition would change", async () => {
    const figures = [16, 12, 14, 18, 9.5, Number.NaN, Number.NaN, Number.NaN];
    const solved = { name: "Solved", figures: figures.map((rate) => [rate - 1, rate]) };
    await openReview(computedOutcome({ series: [solved], measures: [solvedRate] }));
    // 2nd of 5: the second best value is 16, and QUARTILE.EXC lies halfway to the best, at 17.
    expect(part("Does the definition matter").getByRole("listitem")).toHaveTextContent(
      'Solved rate. By QUARTILE.EXC instead of rank: status "Not met", not "Met"; outside the top quartile, not within it.',
    );
    expect(
      part("Does the definition matter").getByText(
        "Not known by the weighted average with Essex or the weighted average without Essex: that needs counts and denominators. That concerns Solved rate.",
      ),
    ).toBeVisible();
  });
});
