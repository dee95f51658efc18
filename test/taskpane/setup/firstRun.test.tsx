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
  expect(await axeViolations(container)).toEqual([]);
  await user.click(button("Read the figures"));
  const read = screen.getByRole("article", { name: "Robbery" });
  expect(within(read).getByText("'Table P3'!F5")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  expect(write).not.toHaveBeenCalled();
  await user.click(button("Write MSG Setup"));
  expect(write).toHaveBeenCalledTimes(1);
  expect(write.mock.lastCall?.[0]).toMatchObject({
    homeForce: "Kent",
    forces: [
      { name: "Essex", inGroup: false },
      { name: "Kent", inGroup: true },
      { name: "Sussex", inGroup: true },
    ],
  });
  expect(screen.getByRole("heading", { name: "Ready to compare" })).toBeVisible();
  expect(button("Refresh report")).toBeEnabled();
});

test("a correction asks for another reading, and is what is read", async () => {
  const readBack = jest.fn(() => Promise.resolve({ series: [], problems: [] }));
  const { user } = await openFirstRun({ readBack });
  await user.click(button("Set up this workbook"));
  await user.selectOptions(await screen.findByRole("combobox", { name: "Home force" }), "Essex");
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

test("the sample is opened, and the first run can be left", async () => {
  const openSample = jest.fn(() => Promise.reject(new Error("Pop-ups are blocked.")));
  const { user } = await openFirstRun({ openSample });
  await user.click(button("Open the sample"));
  expect(screen.getByText(/The sample could not be opened. Pop-ups are blocked./)).toBeVisible();
  await user.click(button("Set up this workbook"));
  await user.click(await screen.findByRole("button", { name: "Not now" }));
  expect(screen.getByRole("heading", { name: /no sheet “MSG Setup”/ })).toBeVisible();
});

test("a workbook without a table of forces says what was looked for", async () => {
  const nothing = { homeForce: "", forces: [], sources: [], measures: [] };
  const { user } = await openFirstRun({ propose: () => Promise.resolve(nothing) });
  await user.click(button("Set up this workbook"));
  expect(await screen.findByText(/No table of police forces was found/)).toBeVisible();
  await user.click(button("Back"));
  expect(button("Set up this workbook")).toBeVisible();
});
