/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import { MISSING } from "../../../src/msg/basics/missing";
import type { PaneWorkbook } from "../../../src/taskpane/paneWorkbook";
import type { CellsBehind } from "../../../src/workbook/engine/cellsBehind";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { openPane } from "../openPane";

const cell = (address: string) => ({ sheet: "Crime data", address });

/** All crime's cells: Essex's count on four areas, B's as text, C's nowhere, D's not read. */
const behind: readonly CellsBehind[] = [
  {
    part: "count",
    series: "All crime",
    forces: [
      {
        force: "Essex",
        isHome: true,
        cells: ["C3:E3", "C9", "C12", "C15"].map(cell),
        evidence: "live",
        why: "",
      },
      {
        force: "B",
        isHome: false,
        cells: [cell("M4")],
        evidence: "copied",
        why: "the cell holds text",
      },
      { force: "C", isHome: false, cells: [], evidence: "copied", why: "no single cell holds it" },
      { force: "D", isHome: false, cells: [], evidence: "none", why: "" },
    ],
  },
];

async function openExplained(
  measure: string,
  explaining: Partial<PaneWorkbook["explaining"]> = {},
) {
  const asked = jest.fn(explaining.cellsOf ?? (() => Promise.resolve(behind)));
  const showFigure = jest.fn(explaining.showFigure ?? (() => Promise.resolve()));
  const opened = await openPane({
    refresh: () => Promise.resolve(computedOutcome()),
    explaining: { cellsOf: asked, showFigure },
  });
  await opened.user.click(screen.getByRole("button", { name: "Refresh report" }));
  await opened.user.click(screen.getByRole("button", { name: measure }));
  await opened.user.click(screen.getByRole("tab", { name: "How it comes" }));
  const part = within(screen.getByRole("tabpanel", { name: "How it comes" }));
  await part.findByRole("button", { name: /^Value/ }, { timeout: 20_000 });
  const figures = () =>
    part.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent);
  return { ...opened, part, asked, showFigure, figures };
}

describe("how a figure comes", () => {
  test("every figure is listed with what it came to", async () => {
    const { figures, container, asked } = await openExplained("Solved rate");
    expect(figures()).toEqual([
      "Value16.2%",
      "Position=2nd of 7",
      expect.stringMatching(/^Average\d+\.\d%$/),
      "Top quartile16.2%",
      "To average",
      "To top quartile",
      "StatusMet",
      "MovementNo change",
      // Below the figures.
      "Definition",
    ]);
    expect(asked).not.toHaveBeenCalled();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("opened, it is told in words, with the forces behind it", async () => {
    const { user, part, container } = await openExplained("Solved rate");
    await user.click(part.getByRole("button", { name: /^Position/ }));
    expect(part.getByText("Higher is better.")).toBeVisible();
    const rows = within(part.getByRole("table", { name: "Forces behind: position" }));
    expect(rows.getAllByRole("row").map(({ textContent }) => textContent)).toEqual([
      "ForceValuePlace",
      "▸Essex (own force)16.22nd",
      "B12.05th",
      "C14.04th",
      "D16.22nd",
      "E18.01st",
      "F9.57th",
      "G11.06th",
      "H––",
    ]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("by the keyboard alone: one at a time, and its cell in the report is shown", async () => {
    const { user, part, showFigure } = await openExplained("All crime");
    const average = part.getByRole("button", { name: /^Average/ });
    average.focus();
    await user.keyboard("{Enter}");
    expect(part.getByText(/^The 8 values .* have the mean/)).toBeVisible();
    expect(part.getByRole("columnheader", { name: "Denominator" })).toBeVisible();
    part.getByRole("button", { name: "Show in workbook: average" }).focus();
    await user.keyboard("{Enter}");
    expect(showFigure).toHaveBeenCalledWith("All crime", "average");
    part.getByRole("button", { name: /^Status/ }).focus();
    await user.keyboard(" ");
    expect(part.queryByText(/have the mean/)).not.toBeInTheDocument();
    expect(part.getByText(/^So it is:/)).toBeVisible();
  });

  test("its source cells are buttons; where there is none to show, words say why", async () => {
    const { user, part, asked, select, container } = await openExplained("All crime");
    await user.click(part.getByRole("button", { name: /^Average/ }));
    expect(asked).toHaveBeenCalledWith({ measure: "All crime", end: 24254 });
    await user.click(part.getByRole("button", { name: "Source cells" }));
    const cells = within(part.getByRole("region", { name: "Source cells: count" }));
    expect(cells.getByRole("heading", { name: "Count: All crime" })).toBeVisible();
    expect(cells.getAllByRole("definition").map(({ textContent }) => textContent)).toEqual([
      "'Crime data'!C3:E3'Crime data'!C9'Crime data'!C12and 1 more",
      "'Crime data'!M4MSG Evidence holds a copy: the cell holds text.",
      "Cannot be shown: no single cell holds it.",
      "No figure was read.",
    ]);
    await user.click(cells.getByRole("button", { name: "Go to 'Crime data'!C3:E3" }));
    expect(select).toHaveBeenCalledWith("'Crime data'!C3:E3");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("the value has the own force's cells alone; they are looked up once", async () => {
    const { user, part, asked } = await openExplained("All crime");
    await user.click(part.getByRole("button", { name: /^Value/ }));
    expect(part.queryByRole("table")).not.toBeInTheDocument();
    await user.click(part.getByRole("button", { name: "Source cells" }));
    expect(part.getAllByRole("term").map(({ textContent }) => textContent)).toEqual(["Essex"]);
    await user.click(part.getByRole("button", { name: /^Status/ }));
    expect(asked).toHaveBeenCalledTimes(1);
  });

  test("cells that cannot be looked up, or shown, are a message", async () => {
    const refused = () => Promise.reject(new Error("There is no update yet."));
    const { user, part } = await openExplained("All crime", {
      cellsOf: refused,
      showFigure: () => Promise.reject(new Error("There is no sheet MSG Evidence.")),
    });
    await user.click(part.getByRole("button", { name: /^Value/ }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "The source cells could not be looked up. There is no update yet.",
    );
    await user.click(part.getByRole("button", { name: "Source cells" }));
    expect(part.getByText("No source cells are known.")).toBeVisible();
    await user.click(part.getByRole("button", { name: "Show in workbook: value" }));
    expect(screen.getByRole("alert")).toHaveTextContent(
      "Value could not be shown. There is no sheet MSG Evidence.",
    );
  });

  test("a figure that there is not says why", async () => {
    const { user, part, figures } = await openExplained("Calls");
    expect(figures()[1]).toBe("PositionNone");
    await user.click(part.getByRole("button", { name: /^Position/ }));
    expect(
      part.getByText("Neither lower nor higher is better, so nothing is ranked."),
    ).toBeVisible();
  });
});

test("a measure without data is explained by its note alone", async () => {
  const none = { name: "Solved", figures: Array.from({ length: 8 }, () => [MISSING]) };
  const { user } = await openPane({
    refresh: () =>
      Promise.resolve(
        computedOutcome({
          series: [none],
          measures: [computedOutcome().report!.setup.measures[1]!],
        }),
      ),
  });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("button", { name: "Solved rate" }));
  expect(screen.queryByRole("tab", { name: "How it comes" })).not.toBeInTheDocument();
  expect(screen.getByText("Note")).toBeVisible();
});
