/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";
import essex from "../../oracle/essexGroup.json";
import { measure } from "../../workbook/updates";
import { readAspiration } from "../../../src/msg/words/readAspiration";

type Offence = keyof typeof essex.offences;
/** The part's code comes when it is first asked for. */
const LOADING = { timeout: 20_000 };
const FORCES = Object.keys(essex.population);

/** The part "How sure" of the measure that is open. */
async function openHowSure(user: UserEvent) {
  await user.click(screen.getByRole("tab", { name: "How sure" }));
  return within(await screen.findByRole("region", { name: "How sure is it" }, LOADING));
}

async function openEssex(offence: Offence, aspirationText = "4th in MSG") {
  const outcome = computedOutcome({
    forces: FORCES,
    series: [
      { name: offence, figures: Object.values(essex.offences[offence]), months: 12 },
      { name: "Population", figures: Object.values(essex.population), months: 12 },
    ],
    measures: [
      {
        ...measure,
        name: offence,
        count: offence,
        aspiration: readAspiration(aspirationText),
        aspirationText,
      },
    ],
  });
  const opened = await openPane({ refresh: () => Promise.resolve(outcome) });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("button", { name: offence }));
  return { ...opened, view: await openHowSure(opened.user) };
}

test("what may be concluded, the places left open, and the status with its certainty", async () => {
  const { container, user, view } = await openEssex("Violence with injury");
  expect(
    view.getByText(
      "Between 1st and 7th: usual variation from year to year would do. Not clearly different from: Sussex, " +
        "Derbyshire, Hertfordshire, Avon and Somerset and 2 more.",
    ),
  ).toBeVisible();
  expect(
    view.getByRole("list", { name: "Position 5th of 8, range 1st to 7th" }),
  ).toBeInTheDocument();
  expect(screen.getByText("Not met, could be usual variation")).toBeVisible();
  expect(view.getByText("Of 5 positions a year apart, 2 were the same.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("tab", { name: "League" }));
  expect(screen.getAllByText("(a place the own force could hold)")).toHaveLength(7);
});

test("where all forces stand as usual, nothing else is said of the position or the status", async () => {
  const { view } = await openEssex("All crime");
  expect(
    view.getByText(/^Differences between these forces are no larger than usual/),
  ).toBeVisible();
  expect(screen.getByText("Not met, differences no larger than usual")).toBeVisible();
  expect(view.queryByText(/clearly/)).toBeNull();
});

test("the funnel says in words what it shows, for both kinds of limits", async () => {
  const { user, view } = await openEssex("All crime");
  expect(view.getByRole("img")).toHaveAccessibleName(
    "Funnel of 8 forces, limits: like its peers; Essex is within 95%; every other force is within 95%.",
  );
  await user.click(view.getByRole("radio", { name: "Chance alone" }));
  expect(view.getByRole("img")).toHaveAccessibleName(/Essex is outside both; outside 95%: Avon/);
});

test("the funnel is a table as well, with small counts said", async () => {
  const { user, view } = await openEssex("Homicide");
  await user.click(view.getByText("The same as a table"));
  const table = within(view.getByRole("region", { name: "Funnel as a table" }));
  const rows = table.getAllByRole("row");
  expect(rows).toHaveLength(9);
  expect(rows[1]).toHaveTextContent(/^Essex \(small count\)1,846,6550.01within 95%within 95%$/);
});

test("without counts one sentence says why nothing is known", async () => {
  const outcome = computedOutcome();
  const { user } = await openPane({ refresh: () => Promise.resolve(outcome) });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("button", { name: "Solved rate" }));
  const view = await openHowSure(user);
  expect(view.getByText(/its values have no counts behind them/)).toBeVisible();
  expect(view.queryByRole("img")).toBeNull();
  expect(screen.getByText("Met, how sure is not known")).toBeVisible();
});

describe("what would it take", () => {
  const region = () => within(screen.getByRole("region", { name: "What would it take" }));

  /** A simulation takes its time on a busy machine. */
  const chance = (text: string | RegExp) => region().findByText(text, {}, { timeout: 15_000 });

  test("a reduction typed, and how likely it reaches the aspiration", async () => {
    const { user, container } = await openEssex("Violence with injury");
    const typed = region().getByRole("spinbutton", { name: /^Reduction in/ });
    await user.click(region().getByRole("button", { name: "Work out the chance" }));
    // It starts at what the aspiration takes.
    expect(typed).toHaveValue(261);
    expect(await chance("50% if they stay as they are")).toBeVisible();
    await user.clear(typed);
    expect(await chance(/^\d+% if they stay as they are$/)).toBeVisible();
    await user.type(typed, "5000");
    expect(region().getByRole("slider")).toHaveValue("5000");
    expect(await chance("Over 99% if they stay as they are")).toBeVisible();
    expect(region().getByText(/^Not known: that needs figures of the last 13/)).toBeVisible();
    expect(region().getByText("A projection, not a figure of the report:")).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("nothing to project without an aspiration", async () => {
    await openEssex("All crime", "(Demand)");
    expect(screen.queryByRole("region", { name: "What would it take" })).toBeNull();
  });
});
