/** @jest-environment jsdom */
import "../browserStandIns";
import { screen, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import { openPane } from "../openPane";
import type { SettingUpWorkbook } from "../../../src/taskpane/setup/settingUp";
import { snapshotOf } from "../../workbook/snapshots";

const snapshot = snapshotOf({
  own: {
    settings: [
      ["Setting", "Value"],
      ["Home force", "Essex"],
      ["Average", "mean"],
    ],
    forces: [
      ["Force", "In group"],
      ["Essex", "Yes"],
      ["Kent", "Yes"],
    ],
    measures: [
      ["Measure", "Better", "Value", "Aspiration"],
      ["All crime", "lower", "Crime", "1st in MSG"],
    ],
    sources: [
      ["Source", "Sheet", "Layout", "Force column"],
      ["Crime", "Data", "long", "Force"],
    ],
  },
  sheets: [
    { name: "MSG Setup", rows: [["Settings"]] },
    { name: "Data", rows: [["Force", "Period", "Value"]] },
  ],
});

async function openSetUp(workbook: Partial<SettingUpWorkbook> = {}) {
  const save = jest.fn<Promise<void>, Parameters<SettingUpWorkbook["save"]>>(() =>
    Promise.resolve(),
  );
  const settingUp = { read: () => Promise.resolve(snapshot), save, ...workbook };
  const pane = await openPane({ settingUp });
  await pane.user.click(screen.getByRole("tab", { name: /Set up/ }));
  await screen.findByRole("heading", { name: "Measures" });
  return { ...pane, save };
}

const optionsOf = (choice: HTMLElement) =>
  within(choice)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

test("the four tables are there, without a violation", async () => {
  const { container } = await openSetUp();
  for (const name of ["Settings", "Forces", "Measures", "Sources"])
    expect(screen.getByRole("heading", { name })).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Home force" })).toHaveValue("Essex");
  const average = screen.getByRole("combobox", { name: "Average" });
  expect(average).toHaveValue("mean");
  expect(optionsOf(average)).toEqual(["(blank: mean)", "mean", "weighted"]);
  expect(average).toHaveAccessibleDescription("of the group's values");
  expect(await axeViolations(container)).toEqual([]);
});

test("an aspiration is read back as it is typed, and only it is saved", async () => {
  const { user, save, container } = await openSetUp();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  const field = screen.getByRole("textbox", { name: "Aspiration" });
  expect(screen.getByText("Understood as: at or above 1st of 2.")).toBeVisible();
  await user.clear(field);
  await user.type(field, "MSG Average");
  expect(screen.getByText("Understood as: at the MSG average or better.")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  expect(save.mock.calls[0]?.[0]).toEqual([
    { table: "measures", row: 1, column: 3, text: "MSG Average" },
  ]);
  expect(
    await screen.findByText(/1 change saved on MSG Setup. Refresh the report to use them./),
  ).toBeVisible();
});

test("what is wrong stands beside its field, and at the head of its row", async () => {
  const { user } = await openSetUp();
  const home = screen.getByRole("textbox", { name: "Home force" });
  await user.clear(home);
  await user.type(home, "Sussex");
  expect(screen.getByText(/^The home force "Sussex" is not in MsgForces\. \S/)).toBeVisible();
  expect(screen.getByRole("textbox", { name: "Home force (changed)" })).toBeInvalid();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  const better = screen.getByRole("combobox", { name: "Better" });
  expect(optionsOf(better)).toEqual(["(blank: not allowed)", "lower", "higher", "neither"]);
  await user.selectOptions(better, "");
  const head = screen.getByRole("button", { name: /All crime/ });
  expect(within(head).getByText("1 to correct")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Discard" }));
  expect(screen.getByRole("textbox", { name: "Home force" })).toHaveValue("Essex");
});

test("what is typed and not saved is there when the tab is opened again; refusals are told", async () => {
  const { user } = await openSetUp({
    save: () => Promise.reject(new Error("MSG Setup!B2 was changed meanwhile.")),
  });
  await user.type(screen.getByRole("textbox", { name: "Home force" }), "!");
  await user.click(screen.getByRole("tab", { name: /Problems/ }));
  await user.click(screen.getByRole("tab", { name: /Set up/ }));
  expect(await screen.findByRole("textbox", { name: "Home force (changed)" })).toHaveValue(
    "Essex!",
  );
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  expect(
    await screen.findByText("Nothing was saved. MSG Setup!B2 was changed meanwhile."),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "Save 1 change" })).toBeVisible();
});

test("a pasted group marks In group, names what was not matched, and is none under four forces", async () => {
  const wide = snapshotOf({
    own: {
      settings: [
        ["Setting", "Value"],
        ["Home force", "Essex"],
      ],
      forces: [
        ["Force", "In group"],
        ["Essex", ""],
        ["Kent", "Yes"],
        ["Sussex", "No"],
        ["Surrey", "No"],
        ["Norfolk", "No"],
      ],
      measures: [
        ["Measure", "Better", "Value"],
        ["All crime", "lower", "Crime"],
      ],
      sources: [
        ["Source", "Sheet", "Layout", "Force column"],
        ["Crime", "Data", "long", "Force"],
      ],
    },
    sheets: [{ name: "Data", rows: [["Force", "Period", "Value"]] }],
  });
  const { user, save, container } = await openSetUp({ read: () => Promise.resolve(wide) });
  await user.click(screen.getByRole("button", { name: "Paste a list of names" }));
  const list = screen.getByRole("textbox", { name: /as HMICFRS or the IOPC list it/ });
  const match = () => user.click(screen.getByRole("button", { name: "Match these names" }));
  await user.type(list, "Sussex, Surrey");
  await match();
  expect(
    screen.getByText(/^The group has 3 forces: Essex, Sussex and Surrey. A group needs at least 4/),
  ).toBeVisible();
  expect(screen.getByRole("button", { name: "Nothing to save" })).toBeVisible();
  await user.type(list, ", Norfolk, Gwent");
  await match();
  expect(screen.getByText(/Not matched: “Gwent”.$/)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Save 5 changes" }));
  const [edits = []] = save.mock.lastCall ?? [];
  expect(edits.map(({ row, text }) => [row, text])).toEqual([
    [1, "Yes"],
    [2, "No"],
    [3, "Yes"],
    [4, "Yes"],
    [5, "Yes"],
  ]);
});
