/** @jest-environment jsdom */
import "../browserStandIns";
import { act, screen, within } from "@testing-library/react";
import type { Problem } from "../../../src/msg/basics/problem";
import type { PaneWorkbook } from "../../../src/taskpane/paneWorkbook";
import { withWord } from "../../../src/taskpane/problems/accepting";
import { finishedOutcome, type Outcome } from "../../../src/workbook/actions/outcome";
import { allCrime, madeUpdate, measure, population } from "../../workbook/updates";
import { axeViolations } from "../axe";
import { memoryStore, openPane } from "../openPane";
import { stopped } from "../outcomes";

const problem = (texts: Partial<Problem>): Problem => ({
  severity: "notice",
  what: "The figure doubled.",
  remedy: "Ask the force.",
  where: [{ sheet: "Crime", address: "C4" }],
  ...texts,
});

const DOUBLED = { where: "Crime!C4", what: "The figure doubled. Ask the force.", measure: "" };

/** A notice, a warning that may be accepted, and one that may not. */
function outcome(): Outcome {
  const { update } = madeUpdate({ series: [allCrime, population], measures: [measure] });
  const problems = [
    problem({}),
    problem({ severity: "warning", what: '"Two areas" is three.', isAcceptable: true }),
    problem({ severity: "warning", what: "Old data.", measure: "All crime" }),
  ];
  return finishedOutcome(update, problems, 1, []);
}

async function openProblems({
  write = () => Promise.resolve(),
  refresh = () => Promise.resolve(outcome()),
  kept,
}: {
  write?: PaneWorkbook["accepting"]["write"];
  refresh?: PaneWorkbook["refresh"];
  kept?: unknown;
} = {}) {
  const written = jest.fn(write);
  const person = memoryStore(kept);
  const opened = await openPane({ refresh, accepting: { write: written } }, { person });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("tab", { name: /Problems/ }));
  return { ...opened, written, person };
}

const item = (what: string) => {
  const found = screen.getByText(what).closest("li");
  if (!found) throw new Error("no item");
  return within(found);
};

/** The form is loaded when it is first opened. */
const openForm = () => screen.findByRole("form", { name: "Accept" }, { timeout: 20_000 });

const groups = () => screen.getAllByRole("region").map((group) => group.getAttribute("aria-label"));

describe("accepting a check", () => {
  test("is offered where a person's word settles it, and nowhere else", async () => {
    await openProblems();
    const accept = screen.getAllByRole("button", { name: "Accept" });
    expect(accept.map((button) => button.getAttribute("aria-describedby"))).toHaveLength(2);
    expect(
      item("The figure doubled.").getByRole("button", { name: "Accept" }),
    ).toHaveAccessibleDescription("The figure doubled.");
    expect(item("Old data.").queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
  });

  test("is not offered where there is no report, and so no MSG Checks", async () => {
    await openProblems({ refresh: () => Promise.resolve(stopped) });
    expect(screen.getByText("No home force is named.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Accept" })).not.toBeInTheDocument();
  });

  test("asks who and why, writes it, shows it, and remembers who", async () => {
    const { user, written, container, person } = await openProblems();
    await user.click(item("The figure doubled.").getByRole("button", { name: "Accept" }));
    const form = within(await openForm());
    expect(form.getByRole("textbox", { name: "Accepted by" })).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);
    await user.keyboard("A. Analyst ");
    await user.type(form.getByRole("textbox", { name: "Reason" }), "Confirmed by the force");
    await user.click(form.getByRole("button", { name: "Accept" }));
    expect(written).toHaveBeenCalledWith(
      DOUBLED,
      expect.objectContaining({ acceptedBy: "", reason: "" }),
      { acceptedBy: "A. Analyst ", reason: "Confirmed by the force" },
    );
    expect(groups()).toEqual(["To check (2)", "Accepted (1)"]);
    expect(
      item("The figure doubled.").getByText("Accepted by A. Analyst: Confirmed by the force"),
    ).toBeVisible();
    expect(screen.getByText("Accepted, and written on MSG Checks.")).toHaveFocus();
    expect(person.kept()).toMatchObject({ acceptsAs: "A. Analyst" });
    expect(await axeViolations(container)).toEqual([]);
    // The next one knows the name and asks for the reason.
    await user.click(screen.getByRole("button", { name: "Accept" }));
    await openForm();
    expect(screen.getByRole("textbox", { name: "Accepted by" })).toHaveValue("A. Analyst");
    expect(screen.getByRole("textbox", { name: "Reason" })).toHaveFocus();
  });

  test("without a name or a reason writes nothing, and says what is missing", async () => {
    const { user, written } = await openProblems({ kept: { acceptsAs: "B. Analyst" } });
    await user.click(item("The figure doubled.").getByRole("button", { name: "Accept" }));
    const form = within(await openForm());
    await user.clear(form.getByRole("textbox", { name: "Accepted by" }));
    await user.click(form.getByRole("button", { name: "Accept" }));
    expect(form.getByText("Write your name.")).toBeVisible();
    expect(form.getByText("Write why it may stay as it is.")).toBeVisible();
    expect(written).not.toHaveBeenCalled();
    await user.click(form.getByRole("button", { name: "Cancel" }));
    expect(screen.queryByRole("form")).not.toBeInTheDocument();
    expect(item("The figure doubled.").getByRole("button", { name: "Accept" })).toHaveFocus();
  });

  test("that is refused leaves the problem open, with what was typed and why", async () => {
    const { user } = await openProblems({
      write: () => Promise.reject(new Error("The sheet MSG Checks is protected.")),
      kept: { acceptsAs: "B. Analyst" },
    });
    await user.click(item("The figure doubled.").getByRole("button", { name: "Accept" }));
    const form = within(await openForm());
    await user.keyboard("Confirmed");
    await user.click(form.getByRole("button", { name: "Accept" }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "It could not be accepted. The sheet MSG Checks is protected.",
    );
    expect(screen.getByRole("textbox", { name: "Reason" })).toHaveValue("Confirmed");
    expect(groups()).toEqual(["To check (2)", "For information (1)"]);
  });

  test("is taken back: the words are cleared and the problem is open again", async () => {
    const { user, written } = await openProblems({ kept: { acceptsAs: "B. Analyst" } });
    const whole = outcome();
    await user.click(item("The figure doubled.").getByRole("button", { name: "Accept" }));
    const form = within(await openForm());
    await user.keyboard("Confirmed");
    await user.click(form.getByRole("button", { name: "Accept" }));
    await user.click(screen.getByRole("button", { name: "Take back" }));
    expect(written).toHaveBeenLastCalledWith(
      DOUBLED,
      expect.objectContaining({ acceptedBy: "B. Analyst", reason: "Confirmed" }),
      { acceptedBy: "", reason: "" },
    );
    expect(groups()).toEqual(["To check (2)", "For information (1)"]);
    expect(screen.getByText("Taken back, and cleared on MSG Checks.")).toHaveFocus();
    const again = item("The figure doubled.");
    expect(again.getByText(whole.problems[0]!.remedy)).toBeVisible();
    expect(again.getByRole("button", { name: "Accept" })).toBeVisible();
  });
});

test("the word of one check leaves all others as they are, and is undone without a trace", () => {
  const before = outcome();
  const word = { acceptedBy: "A", reason: "B" };
  const accepted = withWord(before, DOUBLED, word);
  expect(accepted.problems).toEqual(
    before.problems.filter(({ what }) => what !== "The figure doubled."),
  );
  expect(accepted.checks?.map(({ state }) => state)).toEqual(["open", "open", "accepted"]);
  const back = withWord(accepted, DOUBLED, { acceptedBy: "", reason: "" });
  expect(new Set(back.problems)).toEqual(new Set(before.problems));
  expect(new Set(back.checks)).toEqual(new Set(before.checks));
});

test("the tab Review leads to where checks are accepted, and shows them then", async () => {
  const { user, session } = await openProblems();
  await act(() => session.accept([DOUBLED], { acceptedBy: "A. Analyst", reason: "Confirmed" }));
  await user.click(screen.getByRole("tab", { name: "Review" }));
  await screen.findByText("2 open, 1 accepted, 0 resolved.", {}, { timeout: 20_000 });
  await user.click(screen.getByRole("button", { name: "Accept in Problems" }));
  expect(screen.getByRole("region", { name: "Accepted (1)" })).toBeVisible();
});
