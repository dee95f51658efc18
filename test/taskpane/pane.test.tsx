/** @jest-environment jsdom */
import { preferDark } from "./browserStandIns";
import { act, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axeViolations } from "./axe";
import { computedOutcome } from "./computedOutcome";
import { openPane } from "./openPane";
import { outcome, stopped } from "./outcomes";

const refreshButton = () => screen.getByRole("button", { name: "Refresh report" });

describe("before a refresh", () => {
  test("the pane says what a refresh does and offers it", async () => {
    const { container } = await openPane();
    expect(screen.getByRole("heading", { level: 1, name: "MSG Analyst" })).toBeVisible();
    expect(screen.getByRole("heading", { name: "Ready to compare" })).toBeVisible();
    expect(refreshButton()).toBeEnabled();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a workbook without MSG Setup says what to do, and is looked at again", async () => {
    const hasSetup = jest.fn().mockResolvedValueOnce(false).mockResolvedValueOnce(true);
    const { container, user } = await openPane({ hasSetup });
    expect(screen.getByRole("heading", { name: /no sheet "MSG Setup"/ })).toBeVisible();
    expect(refreshButton()).toHaveAttribute("aria-disabled", "true");
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Look again" }));
    expect(screen.getByRole("heading", { name: "Ready to compare" })).toBeVisible();
  });

  test("outside Excel the page says where it belongs", async () => {
    const { container } = await openPane({}, { inExcel: false });
    expect(screen.getByRole("heading", { name: /belongs beside a workbook/ })).toBeVisible();
    expect(screen.queryByRole("button")).not.toBeInTheDocument();
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("after a refresh", () => {
  test("each measure shows position, value, status and movement", async () => {
    const { container, user, select } = await openPane();
    await user.click(refreshButton());
    expect(screen.getByRole("banner")).toHaveTextContent("EssexJanuary 2021");
    expect(screen.getByRole("status")).toHaveTextContent(
      "Refreshed at 14:32. 5 measures: 1 met, 2 not met, 1 lost a place or more.",
    );
    await user.click(screen.getByRole("button", { name: "Open MSG Summary" }));
    expect(select).toHaveBeenCalledWith("'MSG Summary'!A1");
    const cards = within(screen.getByRole("list", { name: "Measures" })).getAllByRole("article");
    expect(cards).toHaveLength(5);
    const crime = screen.getByRole("article", { name: "All Crime Offences" });
    for (const text of ["8th", "85.15 per 1,000 pop.", "Not met", "No change"])
      expect(within(crime).getByText(text)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a position is shown exactly as the outcome tells it", async () => {
    const position = "=7th of 7";
    const rows = outcome.rows.map((row) => ({ ...row, position }));
    const { user } = await openPane({ refresh: () => Promise.resolve({ ...outcome, rows }) });
    await user.click(refreshButton());
    expect(screen.getAllByText(position)).toHaveLength(5);
  });

  test("the measures are counted by status", async () => {
    const { user } = await openPane();
    await user.click(refreshButton());
    const tally = within(screen.getByRole("list", { name: "Measures by status" }));
    expect(tally.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "1 met",
      "2 not met",
      "1 no aspiration",
      "1 no data",
    ]);
  });

  test("problems stand worst first, with their remedy, and lead to their cells", async () => {
    const { container, user, select } = await openPane();
    await user.click(refreshButton());
    await user.click(screen.getByRole("tab", { name: /Problems/ }));
    const groups = within(screen.getByRole("tabpanel")).getAllByRole("region");
    expect(groups.map((group) => group.getAttribute("aria-label"))).toEqual([
      "Stops a measure (1)",
      "To check (1)",
      "For information (1)",
    ]);
    const unreadable = within(groups[0]!);
    expect(unreadable.getByText('"n.k." is not a number.')).toBeVisible();
    expect(unreadable.getByText("Enter a number, or leave the cell blank.")).toBeVisible();
    await user.click(unreadable.getByRole("button", { name: "Go to Sickness!D14" }));
    expect(select).toHaveBeenCalledWith("Sickness!D14");
    expect(within(groups[1]!).getByText("and 1 more")).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a report that could not be made shows its problems at once", async () => {
    const { container, user } = await openPane({ refresh: () => Promise.resolve(stopped) });
    await user.click(refreshButton());
    expect(screen.getByRole("status")).toHaveTextContent("The report could not be made.");
    expect(screen.getByText("No home force is named.")).toBeVisible();
    expect(screen.getByRole("region", { name: "Stops the report (1)" })).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("an outcome of the ribbon's button is shown too", async () => {
    await openPane();
    act(() => {
      window.dispatchEvent(new CustomEvent("msg-analyst:outcome", { detail: outcome }));
    });
    expect(screen.getByRole("article", { name: "All Crime Offences" })).toBeVisible();
  });
});

describe("while it works", () => {
  afterEach(() => jest.useRealTimers());

  test("work over a second shows a bar and can be cancelled; shorter work does not", async () => {
    jest.useFakeTimers();
    const { container, session } = await openPane({
      refresh: ({ onProgress }) => {
        onProgress({ done: 3, total: 9, what: "Reading Crime data" });
        return new Promise(() => {});
      },
    });
    const user = userEvent.setup({ advanceTimers: (ms) => jest.advanceTimersByTime(ms) });
    await user.click(refreshButton());
    expect(screen.getByRole("button", { name: "Refreshing…" })).toBeVisible();
    expect(screen.queryByRole("progressbar")).not.toBeInTheDocument();
    act(() => {
      jest.advanceTimersByTime(1000);
    });
    const bar = screen.getByRole("progressbar", { name: "Progress of the refresh" });
    expect(bar).toHaveAttribute("aria-valuenow", "3");
    expect(bar).toHaveAttribute("aria-valuemax", "9");
    expect(screen.getByText("Reading Crime data")).toBeVisible();
    await user.click(screen.getByRole("button", { name: "Cancel" }));
    expect(session.state().work?.cancelling).toBe(true);
    expect(screen.getByText("Cancelling…")).toBeVisible();
    jest.useRealTimers();
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("when something goes wrong", () => {
  test("it is said, and can be closed", async () => {
    const select = () => Promise.reject(new Error('There is no sheet "Sickness" any more.'));
    const { container, user } = await openPane({ select });
    await user.click(refreshButton());
    await user.click(screen.getByRole("tab", { name: /Problems/ }));
    await user.click(screen.getByRole("button", { name: "Go to Sickness!D14" }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      'Sickness!D14 could not be shown. There is no sheet "Sickness" any more.',
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(screen.getByRole("button", { name: "Close this message" }));
    expect(screen.queryByRole("alert")).not.toBeInTheDocument();
  });

  test("a mistake in one part leaves the rest working", async () => {
    const silenced = jest.spyOn(console, "error").mockImplementation(() => {});
    const broken = { ...outcome, rows: [undefined as never] };
    const refresh = jest.fn().mockResolvedValueOnce(broken).mockResolvedValue(outcome);
    const { container, user } = await openPane({ refresh });
    await user.click(refreshButton());
    expect(screen.getByRole("alert")).toHaveTextContent('The view "Results" cannot be shown.');
    expect(await axeViolations(container)).toEqual([]);
    await user.click(refreshButton());
    expect(screen.getByRole("article", { name: "All Crime Offences" })).toBeVisible();
    silenced.mockRestore();
  });
});

test("the pane follows the person's preference for dark where Excel tells no theme", async () => {
  const { container } = await openPane();
  const background = () =>
    getComputedStyle(container.firstElementChild!).getPropertyValue("--colorNeutralBackground1");
  expect(background()).toBe("#ffffff");
  act(() => preferDark(true));
  expect(background()).toBe("#292929");
  act(() => preferDark(false));
});

describe("coming back", () => {
  const scrollTo = (y: number) => {
    document.documentElement.scrollTop = y;
    act(() => void window.dispatchEvent(new Event("scroll")));
  };
  const scrolled = () => document.documentElement.scrollTop;

  test("a view keeps its place, one that is new begins at its beginning", async () => {
    const { user } = await openPane();
    await user.click(refreshButton());
    scrollTo(480);
    await user.click(screen.getByRole("tab", { name: /Problems/ }));
    expect(scrolled()).toBe(0);
    scrollTo(120);
    await user.click(screen.getByRole("tab", { name: "Results" }));
    expect(scrolled()).toBe(480);
    await user.click(screen.getByRole("tab", { name: /Problems/ }));
    expect(scrolled()).toBe(120);
  });

  test("the tab Results leads to the list at its place, from a league too; the menu's way back to the league", async () => {
    const { user, session } = await openPane({ refresh: () => Promise.resolve(computedOutcome()) });
    await user.click(refreshButton());
    scrollTo(300);
    await act(() => session.openMeasure("All crime"));
    expect(scrolled()).toBe(0);
    expect(screen.getByRole("button", { name: "Back to all measures" })).toBeVisible();
    await act(() => session.show("about"));
    await act(() => session.show("results"));
    expect(await screen.findByRole("button", { name: "Back to all measures" })).toBeVisible();
    await user.click(screen.getByRole("tab", { name: "Results" }));
    expect(screen.getByRole("list", { name: "Measures" })).toBeVisible();
    expect(scrolled()).toBe(300);
    await act(() => session.openMeasure("All crime"));
    await user.click(screen.getByRole("tab", { name: /Problems/ }));
    await user.click(screen.getByRole("tab", { name: "Results" }));
    expect(screen.getByRole("list", { name: "Measures" })).toBeVisible();
  });
});
