/** @jest-environment jsdom */
import "./browserStandIns";
import { act, render, screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { monthNumber } from "../../src/msg/basics/period";
import { SeriesList, seriesText } from "../../src/taskpane/review/SeriesList";
import type { SeriesTexts } from "../../src/taskpane/review/readSeries";
import { axeViolations } from "./axe";
import { GROUP, noChange, textsOf } from "./readBacks";

function openSeries(...series: SeriesTexts[]) {
  const onSelect = jest.fn();
  const view = render(<SeriesList series={series} onSelect={onSelect} />);
  return { ...view, user: userEvent.setup(), onSelect };
}

/** The facts of a card by their terms. */
function factsOf(series: string): Record<string, string> {
  const card = within(screen.getByRole("article", { name: series }));
  const terms = card.getAllByRole("term").map((term) => term.textContent ?? "");
  const contents = card.getAllByRole("definition").map((content) => content.textContent ?? "");
  return Object.fromEntries(terms.map((term, at) => [term, contents[at] ?? ""]));
}

const marksOf = (series: string) =>
  within(
    within(screen.getByRole("article", { name: series })).getByRole("list", { name: "To look at" }),
  )
    .getAllByRole("listitem")
    .map((mark) => mark.textContent);

test("a series read whole tells its source, heading cell, forces, periods, total and changes", async () => {
  const { container } = openSeries(textsOf({}));
  expect(screen.getByText("From Crime table")).toBeVisible();
  expect(factsOf("All crime")).toEqual({
    "Heading cell": "'Crime data'!C4",
    "Forces found": "8 of 8",
    Periods: "24 months, April 2019 to March 2021",
    "Missing marks": "None",
    "Latest total": "27,410",
    Changes: "No change.",
  });
  expect(screen.queryByRole("list", { name: "To look at" })).not.toBeInTheDocument();
  expect(await axeViolations(container)).toEqual([]);
});

test("an incomplete series names the forces, and says so in words", async () => {
  const { container } = openSeries(
    textsOf({
      forcesFound: GROUP.slice(0, 2),
      forcesNotFound: ["Sussex", "Surrey"],
      nearlyFound: [
        { text: "Susex", force: "Sussex", place: { sheet: "Crime data", address: "A9" } },
      ],
      missingMarks: 1234,
      mostRowsAdded: 3,
      latestTotal: Number.NaN,
      changes: undefined,
    }),
  );
  expect(marksOf("All crime")).toEqual(["Incomplete"]);
  expect(factsOf("All crime")).toMatchObject({
    "Forces found": "2: Essex, Kent",
    "Not found": "Sussex, Surrey",
    "Nearly found, not taken": '"Susex" (Sussex?)',
    "Missing marks": "1234",
    "Rows added": "up to 3 a figure",
    "Latest total": "None",
    Changes: "No earlier figures",
  });
  expect(await axeViolations(container)).toEqual([]);
});

test("those to look at stand first, and are counted", async () => {
  const march = monthNumber(2021, 3);
  const series = [
    textsOf({ series: "As it was" }),
    textsOf({
      series: "Revised",
      changes: { ...noChange, changedPeriods: [march], changedForces: ["Kent"] },
    }),
    textsOf({ series: "Without Surrey", forcesNotFound: ["Surrey"] }),
  ];
  openSeries(...series);
  const list = within(screen.getByRole("list", { name: "Series that were read" }));
  expect(list.getAllByRole("heading").map((heading) => heading.textContent)).toEqual([
    "Without Surrey",
    "Revised",
    "As it was",
  ]);
  expect(seriesText(series)).toBe("3 series. 2 are incomplete, changed or new.");
  expect(factsOf("Revised")["Changes"]).toBe("Other figures: March 2021 (Kent).");
  expect(marksOf("Revised")).toEqual(["Figures changed"]);
});

test("heading cells can be reached and pressed by keyboard, to be shown in the workbook", async () => {
  const { user, onSelect } = openSeries(
    textsOf({
      headings: [
        { sheet: "Crime data", address: "C4" },
        { sheet: "Table P5 ", address: "B2" },
      ],
    }),
  );
  const buttons = within(screen.getByRole("article")).getAllByRole("button");
  expect(buttons.map((button) => button.getAttribute("aria-label"))).toEqual([
    "Go to 'Crime data'!C4",
    "Go to 'Table P5 '!B2",
  ]);
  // The order of tabbing is the browser's: jsdom's stops at Fluent's hidden sentinels.
  act(() => buttons[1]?.focus());
  expect(buttons[1]).toHaveFocus();
  await user.keyboard("{Enter}");
  expect(onSelect.mock.calls).toEqual([["'Table P5 '!B2"]]);
});

test("texts of a form the pane does not know are shown as they are", async () => {
  openSeries({ ...textsOf({}), forces: "All eight.", heading: "the top left corner" });
  expect(factsOf("All crime")).toMatchObject({
    Forces: "All eight.",
    "Heading cell": "the top left corner",
  });
  expect(screen.queryByRole("button")).not.toBeInTheDocument();
});

test("a series twice in different sources has a card for each", async () => {
  openSeries(textsOf({ source: "Counts" }), textsOf({ source: "Rates" }));
  expect(screen.getAllByRole("article", { name: "All crime" })).toHaveLength(2);
  expect(screen.getByText("From Counts")).toBeVisible();
  expect(screen.getByText("From Rates")).toBeVisible();
});

test("a report of which nothing was read says so", async () => {
  const { container } = openSeries();
  expect(screen.getByText("Nothing was read. See Problems.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});
