/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import { openPane } from "../openPane";
import { proposal, standInFirstRun } from "./standIns";
import type { FirstRunWorkbook } from "../../../src/taskpane/setup/firstRunWorkbook";

const button = (name: string) => screen.getByRole("button", { name });

async function openFirstRun(firstRun: Partial<FirstRunWorkbook> = {}) {
  const hasSetup = jest.fn().mockResolvedValueOnce(false).mockResolvedValue(true);
  return openPane({ hasSetup, firstRun: standInFirstRun(firstRun) });
}

test("nothing is written before the figures were told back and the analyst agrees", async () => {
  const write = jest.fn<Promise<void>, [unknown]>(() => Promise.resolve());
  const { container, user } = await openFirstRun({ write });
  await user.click(button("Set up this workbook"));
  await screen.findByRole("heading", { name: "Your force and its group" });
  expect(button("Write MSG Setup")).toHaveAttribute("aria-disabled", "true");
  expect(button("Read the figures")).toHaveAttribute("aria-disabled", "true");
  await user.selectOptions(screen.getByRole("combobox", { name: "Home force" }), "Kent");
  await user.click(screen.getByRole("checkbox", { name: "Sussex" }));
  expect(screen.getByText(/at least 4 forces: Kent and 3 others. So far it has 2./)).toBeVisible();
  await user.click(button("Paste a list of names"));
  await user.type(
    screen.getByRole("textbox", { name: /as HMICFRS or the IOPC list it/ }),
    "1. Essex Police{enter}2. Sussex and Surrey, Gwent{enter}Atlantis",
  );
  await user.click(button("Match these names"));
  expect(
    screen.getByText(
      'The group has 5 forces: Essex, Kent, Sussex, Surrey and Gwent. Not matched: "Atlantis". No table here has Gwent: in the group, without a value.',
    ),
  ).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Read the figures"));
  const read = screen.getByRole("article", { name: "Robbery" });
  expect(within(read).getByText("0.95 per 1,000 population, 6th")).toBeVisible();
  expect(within(read).getByRole("button", { name: "Go to 'Table P3'!F5" })).toBeVisible();
  expect(within(read).getByText("and 1 more")).toBeVisible();
  expect(screen.getByText("1 of 1 measure will have a value.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  expect(write).not.toHaveBeenCalled();
  await user.click(button("Write MSG Setup"));
  expect(write).toHaveBeenCalledTimes(1);
  expect(write.mock.lastCall?.[0]).toMatchObject({
    homeForce: "Kent",
    forces: [
      { name: "Essex", inGroup: true },
      { name: "Kent", inGroup: true },
      { name: "Sussex", inGroup: true },
      { name: "Surrey", inGroup: true },
      { name: "Gwent", inGroup: true },
    ],
  });
  expect(screen.getByRole("heading", { name: "Ready to compare" })).toBeVisible();
  expect(button("Refresh report")).toBeEnabled();
});

test("a correction asks for another reading, and is what is read", async () => {
  const readBack = jest.fn(() => Promise.resolve({ measures: [], series: [], problems: [] }));
  const { user } = await openFirstRun({ readBack });
  await user.click(button("Set up this workbook"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Home force" }), "Essex");
  for (const name of ["Kent", "Surrey"]) await user.click(screen.getByRole("checkbox", { name }));
  await user.click(button("Read the figures"));
  expect(button("Write MSG Setup")).not.toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByRole("checkbox", { name: "Arson, per 1,000 population" }));
  expect(button("Write MSG Setup")).toHaveAttribute("aria-disabled", "true");
  await user.click(screen.getByText("Table P3, wide series, year ending December 2019"));
  const optionsOf = (name: string) =>
    within(screen.getByRole("combobox", { name }))
      .getAllByRole("option")
      .map(({ textContent }) => textContent);
  expect(optionsOf("Layout")).toEqual(["long", "wide periods", "wide series", "wide forces"]);
  expect(optionsOf("If twice")).toEqual(["", "error", "add up", "same", "last"]);
  const period = screen.getByRole("textbox", { name: "Fixed period" });
  await user.clear(period);
  await user.type(period, "2020");
  await user.click(button("Read the figures"));
  expect(readBack).toHaveBeenLastCalledWith(
    expect.objectContaining({
      measures: proposal.measures.map((measure) => ({ ...measure, use: true })),
      sources: [
        expect.objectContaining({
          row: expect.objectContaining({ "Fixed period": "2020" }) as unknown,
        }),
      ],
    }),
  );
});

test("one aspiration is given to many, and each can have its own", async () => {
  const write = jest.fn<Promise<void>, [unknown]>(() => Promise.resolve());
  const { container, user } = await openFirstRun({ write });
  await user.click(button("Set up this workbook"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Home force" }), "Essex");
  for (const name of ["Kent", "Surrey", "Arson, per 1,000 population"])
    await user.click(screen.getByRole("checkbox", { name }));
  await user.type(screen.getByRole("combobox", { name: "Aspiration of Robbery" }), "4th in MSG");
  await user.type(screen.getByRole("combobox", { name: "One aspiration for many" }), "MSG Average");
  await user.click(button("Give it to all that are blank"));
  await user.selectOptions(screen.getByRole("combobox", { name: "Better of Arson" }), "higher");
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Read the figures"));
  await user.click(button("Write MSG Setup"));
  expect(write.mock.lastCall?.[0]).toMatchObject({
    measures: [
      { row: { Measure: "Robbery", Aspiration: "4th in MSG", Better: "lower" } },
      { row: { Measure: "Arson", Aspiration: "MSG Average", Better: "higher" } },
    ],
  });
});

test("a long proposal folds to a line a table, is searched, and names what gave nothing", async () => {
  const many = Array.from({ length: 12 }, (_, at) => ({
    ...proposal.measures[1]!,
    use: at === 11,
    row: { ...proposal.measures[1]!.row, Measure: `Offence ${at + 1}` },
  }));
  const { user } = await openFirstRun({
    propose: () => Promise.resolve({ ...proposal, measures: many }),
  });
  await user.click(button("Set up this workbook"));
  await screen.findByRole("heading", { name: "Measures" });
  const offence = (name: string) =>
    screen.queryByRole("checkbox", { name: `${name}, per 1,000 population` });
  expect(offence("Offence 12")).not.toBeVisible();
  expect(
    screen.getByText(/: 2 series, 41 of 43 forces, .*not there: Gwent, Kent. 1 of 12 taken/),
  ).toBeVisible();
  expect(screen.getByText(/^Notes: there are no figures beside the forces/)).toBeVisible();
  await user.click(screen.getByText("Table P3"));
  const [all, first] = within(screen.getByRole("group", { name: "Table P3" })).getAllByRole(
    "checkbox",
  );
  expect(all).toHaveAccessibleName("All 12 measures of Table P3");
  expect(first).toHaveAccessibleName("Offence 12, per 1,000 population");
  await user.type(screen.getByRole("searchbox", { name: "Search measures found" }), "offence 7");
  expect(offence("Offence 7")).toBeVisible();
  expect(offence("Offence 8")).toBeNull();
});

test("the sample is opened, and the first run can be left", async () => {
  const openSample = jest.fn(() => Promise.reject(new Error("Pop-ups are blocked.")));
  const { user } = await openFirstRun({ openSample });
  await user.click(button("Open the sample"));
  expect(screen.getByText(/The sample could not be opened. Pop-ups are blocked./)).toBeVisible();
  const file = screen.getByRole("link", { name: "the sample's file" });
  expect(file).toHaveAttribute("href", "samples/sample.xlsx");
  expect(file).toHaveAttribute("download");
  await user.click(button("Set up this workbook"));
  await user.click(await screen.findByRole("button", { name: "Not now" }));
  expect(screen.getByRole("heading", { name: /no sheet "MSG Setup"/ })).toBeVisible();
});

test("the sample says where it opened", async () => {
  const { user } = await openFirstRun({});
  await user.click(button("Open the sample"));
  expect(await screen.findByText(/open as a workbook of its own/)).toBeVisible();
  expect(screen.queryByRole("link", { name: /sample/ })).toBeNull();
});

test("a workbook without a table of forces says what was looked for", async () => {
  const passedOver = [{ sheet: "Notes", why: "no row above names the columns" }];
  const nothing = { homeForce: "", forces: [], sources: [], measures: [], passedOver };
  const { user } = await openFirstRun({ propose: () => Promise.resolve(nothing) });
  await user.click(button("Set up this workbook"));
  expect(await screen.findByText(/No table of police forces was found/)).toBeVisible();
  expect(screen.getByText("Notes: no row above names the columns.")).toBeVisible();
  await user.click(button("Back"));
  expect(button("Set up this workbook")).toBeVisible();
});
