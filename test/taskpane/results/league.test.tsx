/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import type { MadeInput } from "../../workbook/updates";
import { computedOutcome, solvedRate } from "../computedOutcome";
import { openPane } from "../openPane";

async function openResults(changed: Partial<MadeInput> = {}) {
  const opened = await openPane({ refresh: () => Promise.resolve(computedOutcome(changed)) });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  return opened;
}

async function openLeague(measure: string, changed: Partial<MadeInput> = {}) {
  const opened = await openResults(changed);
  await opened.user.click(screen.getByRole("button", { name: measure }));
  const league = within(screen.getByRole("article", { name: measure }));
  const part = (name: string) => opened.user.click(league.getByRole("tab", { name }));
  return { ...opened, league, part };
}

const shownMeasures = () =>
  within(screen.getByRole("list", { name: "Measures" }))
    .queryAllByRole("article")
    .map((article) => within(article).getByRole("heading").textContent);

describe("the list", () => {
  test("a row holds position, value with unit, line, status and movement", async () => {
    const { container } = await openResults();
    const row = within(screen.getByRole("article", { name: "Solved rate" }));
    for (const text of ["=2nd of 7", "16.2%", "Met", "No change"])
      expect(row.getByText(text)).toBeVisible();
    expect(
      row.getByRole("img", { name: "Last 2 positions, oldest first: 2nd, 2nd" }),
    ).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("the list and the league say what is best, where the worst is 1st", async () => {
    const measures = [{ ...solvedRate, firstIs: "worst" as const }];
    const { user } = await openResults({ measures });
    const measure = screen.getByRole("article", { name: "Solved rate" });
    expect(measure).toHaveTextContent("=5th of 7, where 7th is best");
    await user.click(screen.getByRole("button", { name: "Solved rate" }));
    const league = screen.getByRole("article", { name: "Solved rate" });
    expect(league).toHaveTextContent(/^.*Solved rate=5th of 7, where 7th is best/);
  });

  test("a row says how far it is to the aspiration where that is not met", async () => {
    await openResults();
    const row = (name: string) => within(screen.getByRole("article", { name }));
    expect(row("All crime").getByText(/^[\d,]+ fewer offences to reach /)).toBeVisible();
    expect(row("Solved rate").queryByText(/to reach/)).not.toBeInTheDocument();
  });

  test("the small line is of the positions or of the values, and that is kept", async () => {
    const { user, session } = await openResults();
    await user.click(screen.getByRole("button", { name: "Filter and sort" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Small line" }), "Value");
    const row = within(screen.getByRole("article", { name: "Solved rate" }));
    expect(
      row.getByRole("img", { name: /^Last 2 values, oldest first: \d+\.\d, 16\.2$/ }),
    ).toBeVisible();
    expect(session.state().preferences.line).toBe("value");
  });

  test("is searched, filtered by status and priority, and shown whole again", async () => {
    const { container, user } = await openResults();
    await user.type(screen.getByRole("searchbox", { name: "Search measures" }), "rate");
    expect(shownMeasures()).toEqual(["Solved rate"]);
    expect(screen.getByText(/^1 of 3 measures/)).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Show all" }));
    await user.click(screen.getByRole("button", { name: "Filter and sort" }));
    expect(await axeViolations(container)).toEqual([]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Status" }), "Not met");
    expect(shownMeasures()).toEqual(["All crime"]);
    expect(screen.getByRole("button", { name: "Filter and sort (1)" })).toBeVisible();
    await user.selectOptions(screen.getByRole("combobox", { name: "Status" }), "");
    await user.selectOptions(screen.getByRole("combobox", { name: "Priority" }), "Priority 2");
    expect(shownMeasures()).toEqual(["Solved rate"]);
  });

  test("is ordered, and keeps the person's density", async () => {
    const { user, session } = await openResults();
    await user.click(screen.getByRole("button", { name: "Filter and sort" }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Sort by" }), "best");
    expect(shownMeasures()).toEqual(["Solved rate", "All crime", "Calls"]);
    await user.selectOptions(screen.getByRole("combobox", { name: "Rows" }), "comfortable");
    expect(session.state().preferences.density).toBe("comfortable");
  });
});

describe("a measure opened", () => {
  test("shows every force best first, the own one named, ties and gaps said", async () => {
    const { container, league } = await openLeague("Solved rate");
    const rows = within(league.getByRole("table", { name: /best first$/ }))
      .getAllByRole("row")
      .slice(1);
    expect(rows.map(({ textContent }) => textContent)).toEqual([
      "1stE18.0",
      "=2nd▸Essex (own force)16.2",
      "=2ndD16.2",
      "4thC14.0",
      "5thB12.0",
      "6thG11.0",
      "7thF9.5",
      "–HNo value",
    ]);
    expect(league.getByText("Essex and D share 2nd.")).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("shows all forces in place of the group, and their average alone, where National asks for it", async () => {
    const forces = ["Essex", "Kent", "Sussex", "Surrey", "Norfolk", "Suffolk", "Dorset", "Gwent"];
    const national = { forces, group: 4, settings: { national: true } };
    const { container, user, league } = await openLeague("All crime", national);
    const names = () =>
      within(league.getByRole("table", { name: /best first$/ }))
        .getAllByRole("rowheader")
        .map(({ textContent }) => textContent);
    const lines = () =>
      within(league.getByRole("list", { name: "Lines and marks" })).getAllByRole("listitem");
    expect(names()).toHaveLength(4);
    await user.click(league.getByRole("radio", { name: "All forces (8)" }));
    expect(names()).toHaveLength(8);
    expect(names()).toContain("Gwent");
    expect(league.getByText(/^\d(?:st|nd|rd|th) of 8 nationally$/)).toBeVisible();
    expect(lines().map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Average /),
    ]);
    expect(await axeViolations(container)).toEqual([]);
    await user.click(league.getByRole("radio", { name: "Group (4)" }));
    expect(names()).toHaveLength(4);
    expect(league.queryByText(/nationally/)).toBeNull();
  });

  test("has no choice of forces where National does not ask for it", async () => {
    const { league } = await openLeague("All crime");
    expect(league.queryByRole("radiogroup", { name: "Forces shown" })).toBeNull();
  });

  test("names its lines, the changes required, what moved it and its definition", async () => {
    const { league, part } = await openLeague("All crime");
    const lines = within(league.getByRole("list", { name: "Lines and marks" }));
    expect(lines.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/^Average \d+\.\d\d$/),
      expect.stringMatching(/^Top quartile \d+\.\d\d$/),
      "├─┤ where a true value may lie",
    ]);
    expect(
      league.getByText(
        /^-[\d,]+ offences; -[\d,]+ offences allowing for Essex's own share of the average$/,
      ),
    ).toBeVisible();
    expect(league.getByText("What moved it")).toBeVisible();
    await part("How it comes");
    expect(league.getByText(/Lower is better; 1st is best/)).toBeVisible();
  });

  test("says whether another definition would change its verdict, and which are not known", async () => {
    const { league, part } = await openLeague("Solved rate");
    await part("How it comes");
    const definition = within(league.getByRole("region", { name: "Definition" }));
    expect(definition.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "No other definition in use that can be worked out would change its verdict.",
      "Not known by the weighted average with Essex or the weighted average without Essex: that needs counts and denominators.",
    ]);
  });

  test("names the verdict that another definition would change", async () => {
    // 2nd of 5: the second best value is 16, and QUARTILE.EXC lies halfway to the best, at 17.
    const figures = [16, 12, 14, 18, 9.5, Number.NaN, Number.NaN, Number.NaN];
    const series = [{ name: "Solved", figures: figures.map((rate) => [rate - 1, rate]) }];
    const { league, part } = await openLeague("Solved rate", { series, measures: [solvedRate] });
    await part("How it comes");
    expect(
      league.getByText(
        'By QUARTILE.EXC instead of rank: status "Not met", not "Met"; outside the top quartile, not within it.',
      ),
    ).toBeVisible();
  });

  test("selects its evidence in the workbook", async () => {
    const { user, select, part } = await openLeague("Solved rate");
    await part("How it comes");
    await user.click(screen.getByRole("button", { name: "Show in workbook" }));
    expect(select).toHaveBeenCalledWith(expect.stringMatching(/^'MSG Evidence'!A\d+:M\d+$/));
  });

  test("says how far it is to the aspiration, once", async () => {
    const { league } = await openLeague("All crime");
    const facts = league.getByText("Aspiration").nextElementSibling;
    expect(facts).toHaveTextContent(/^.+: [\d,]+ fewer offences to reach /);
    expect(league.getAllByText(/fewer offences to reach/)).toHaveLength(1);
  });

  test("keeps the part that was chosen for the next measure, reached by arrow keys", async () => {
    const { user, league } = await openLeague("All crime");
    const tab = (name: string) => league.getByRole("tab", { name });
    expect(tab("League")).toHaveAttribute("aria-selected", "true");
    await user.click(tab("League"));
    await user.keyboard("{ArrowRight}{ArrowRight}");
    expect(tab("How it comes")).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Back to all measures" }));
    await user.click(screen.getByRole("button", { name: "Solved rate" }));
    expect(screen.getByRole("tabpanel", { name: "How it comes" })).toBeVisible();
  });

  test("takes the focus, and gives it back to its row", async () => {
    const { user } = await openLeague("Solved rate");
    expect(screen.getByRole("heading", { name: "Solved rate" })).toHaveFocus();
    await user.click(screen.getByRole("button", { name: "Back to all measures" }));
    expect(screen.getByRole("button", { name: "Solved rate" })).toHaveFocus();
  });

  test("without a direction that is better has neither position nor order", async () => {
    const { league, part } = await openLeague("Calls");
    expect(league.getByText("No position")).toBeVisible();
    expect(league.getAllByRole("row")).toHaveLength(9);
    await part("How it comes");
    expect(league.queryByRole("list", { name: "By other definitions" })).not.toBeInTheDocument();
  });
});
