/** @jest-environment jsdom */
import "../browserStandIns";
import { act, screen, within } from "@testing-library/react";
import { axeViolations } from "../axe";
import { textsOf } from "../readBacks";
import { outcome } from "../outcomes";
import { openPane } from "../openPane";
import type { PaneWorkbook } from "../../../src/taskpane/paneWorkbook";
import type { Outcome } from "../../../src/workbook/actions/outcome";
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

async function openSetUp(
  workbook: Partial<SettingUpWorkbook> = {},
  others: Partial<PaneWorkbook> = {},
) {
  const save = jest.fn<Promise<void>, Parameters<SettingUpWorkbook["save"]>>(() =>
    Promise.resolve(),
  );
  const settingUp = {
    read: () => Promise.resolve(snapshot),
    save,
    removeRow: () => Promise.reject(new Error("not expected")),
    ...workbook,
  };
  const pane = await openPane({ refresh: () => Promise.resolve(read), settingUp, ...others });
  await pane.user.click(screen.getByRole("tab", { name: /Set up/ }));
  await screen.findByRole("heading", { name: "Measures" });
  return { ...pane, save };
}

/** What a refresh read: two series. */
const read: Outcome = {
  ...outcome,
  readBack: ["Crime", "Solved"].map((series) => textsOf({ source: "Data", series })),
};

const optionsOf = (choice: HTMLElement) =>
  within(choice)
    .getAllByRole("option")
    .map(({ textContent }) => textContent);

test("the four tables are there, without a violation", async () => {
  const { container, user } = await openSetUp();
  for (const name of ["Settings", "Forces", "Measures", "Sources"])
    expect(screen.getByRole("heading", { name })).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Home force" })).toHaveValue("Essex");
  await user.click(screen.getByRole("button", { name: /^1 more field/ }));
  const average = screen.getByRole("combobox", { name: "Average" });
  expect(average).toHaveValue("mean");
  expect(optionsOf(average)).toEqual(["(blank: mean)", "mean", "weighted"]);
  expect(average).toHaveAccessibleDescription("of the group's values");
  expect(await axeViolations(container)).toEqual([]);
});

test("an aspiration is read back as it is typed, and only it is saved", async () => {
  const { user, save, container } = await openSetUp();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  const field = screen.getByRole("combobox", { name: "Aspiration" });
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
  const home = screen.getByRole("combobox", { name: "Home force" });
  await user.clear(home);
  await user.type(home, "Sussex");
  expect(screen.getByText(/^The home force "Sussex" is not in MsgForces\. \S/)).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Home force (changed)" })).toBeInvalid();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  const better = screen.getByRole("combobox", { name: "Better" });
  expect(optionsOf(better)).toEqual(["(blank: not allowed)", "lower", "higher", "neither"]);
  await user.selectOptions(better, "");
  const head = screen.getByRole("button", { name: /^All crime/ });
  expect(within(head).getByText("1 to correct")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Discard" }));
  expect(screen.getByRole("combobox", { name: "Home force" })).toHaveValue("Essex");
});

test("what is typed and not saved is there when the tab is opened again; refusals are told", async () => {
  const { user } = await openSetUp({
    save: () => Promise.reject(new Error("MSG Setup!B2 was changed meanwhile.")),
  });
  await user.type(screen.getByRole("combobox", { name: "Home force" }), "!");
  await user.click(screen.getByRole("tab", { name: /Problems/ }));
  await user.click(screen.getByRole("tab", { name: /Set up/ }));
  expect(await screen.findByRole("combobox", { name: "Home force (changed)" })).toHaveValue(
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
  expect(screen.getByText(/Not matched: "Gwent".$/)).toBeVisible();
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

test("an aspiration to a place that the group has not got is refused while it is typed", async () => {
  const { user } = await openSetUp();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  const field = screen.getByRole("combobox", { name: "Aspiration" });
  await user.clear(field);
  await user.type(field, "3rd in MSG");
  expect(
    screen.getByText(/is place 3, but the group has 2 forces\. Correct the aspiration\./),
  ).toBeVisible();
  expect(screen.getByRole("combobox", { name: "Aspiration (changed)" })).toBeInvalid();
  await user.clear(screen.getByRole("combobox", { name: "Aspiration (changed)" }));
  await user.type(screen.getByRole("combobox", { name: "Aspiration (changed)" }), "2nd in MSG");
  expect(screen.queryByText(/but the group has/)).not.toBeInTheDocument();
});

test("the group is a list to tick", async () => {
  const { user, save } = await openSetUp();
  const group = within(screen.getByRole("group", { name: "In the Most Similar Group (2 of 2)" }));
  await user.click(group.getByRole("checkbox", { name: "Kent" }));
  expect(screen.getByRole("group", { name: "In the Most Similar Group (1 of 2)" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Save 1 change" }));
  expect(save.mock.calls[0]?.[0]).toEqual([{ table: "forces", row: 2, column: 1, text: "No" }]);
});

test("forces and series are there to choose from, and rare fields are folded", async () => {
  const { user, session } = await openSetUp();
  const optionsFor = (field: HTMLElement) =>
    [...(field as HTMLInputElement).list!.options].map(({ value }) => value);
  expect(optionsFor(screen.getByRole("combobox", { name: "Home force" }))).toEqual([
    "Essex",
    "Kent",
  ]);
  expect(screen.queryByRole("combobox", { name: "Average" })).not.toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "1 more field, 1 of them filled in" }));
  expect(screen.getByRole("combobox", { name: "Average" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "All crime" }));
  expect(screen.getByRole("textbox", { name: "Value" })).toBeVisible();
  await act(() => session.refresh());
  expect(optionsFor(screen.getByRole("combobox", { name: "Value" }))).toEqual(["Crime", "Solved"]);
});

test("a refresh asks first while something is typed and not saved", async () => {
  const refresh = jest.fn(() => Promise.resolve(outcome));
  const { user, container } = await openSetUp({}, { refresh });
  await user.type(screen.getByRole("combobox", { name: "Home force" }), "!");
  await user.click(screen.getByRole("tab", { name: "Results" }));
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  expect(refresh).not.toHaveBeenCalled();
  expect(screen.getByText(/1 change typed on Set up or in Words is not saved/)).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Not yet" }));
  await user.click(screen.getByRole("tab", { name: "Set up" }));
  expect(await screen.findByRole("combobox", { name: "Home force (changed)" })).toHaveValue(
    "Essex!",
  );
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await user.click(screen.getByRole("button", { name: "Refresh without it" }));
  expect(refresh).toHaveBeenCalledTimes(1);
  expect(screen.queryByText(/typed on Set up or in Words is not saved/)).not.toBeInTheDocument();
});

test("a measure is added by its name and taken away again; nothing is written before saving", async () => {
  const { user, container, save } = await openSetUp();
  await user.click(screen.getByRole("button", { name: "Add a measure" }));
  expect(await axeViolations(container)).toEqual([]);
  await user.type(screen.getByRole("textbox", { name: "Name of the new measure" }), "Arson{Enter}");
  expect(save).not.toHaveBeenCalled();
  const head = screen.getByRole("button", { name: /^Arson/ });
  expect(within(head).getByText(/to correct$/)).toBeVisible();
  await user.click(head);
  await user.click(screen.getByRole("button", { name: "Remove Arson" }));
  expect(screen.queryByRole("button", { name: /^Arson/ })).not.toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Nothing to save" })).toBeVisible();
});

test("removing asks first and says what goes with it; undo is there afterwards", async () => {
  let what: string | undefined;
  const removeRow = jest.fn(() => {
    what = "removing All crime";
    return Promise.resolve();
  });
  const undo = jest.fn(() => {
    what = undefined;
    return Promise.resolve("All crime is in MsgMeasures again.");
  });
  const { user, container } = await openSetUp(
    { removeRow },
    { setUpUndo: { what: () => what, undo } },
  );
  await user.click(screen.getByRole("button", { name: "All crime" }));
  await user.click(screen.getByRole("button", { name: "Remove All crime…" }));
  const title = "Remove All crime from MSG Setup?";
  const question = () => within(screen.getByRole("group", { name: title }));
  expect(
    question().getByText(/filled cells in MsgMeasures become blank\. .*MsgHistory/),
  ).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(question().getByRole("button", { name: "Not now" }));
  expect(removeRow).not.toHaveBeenCalled();
  await user.click(screen.getByRole("button", { name: "Remove All crime…" }));
  await user.click(question().getByRole("button", { name: "Remove" }));
  expect(removeRow).toHaveBeenCalledWith(
    { table: "measures", row: 1, name: "All crime" },
    snapshot,
  );
  expect(await screen.findByText("All crime is removed from MSG Setup.")).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Undo removing All crime" }));
  expect(await screen.findByText("All crime is in MsgMeasures again.")).toBeVisible();
});

test("the home force is not removed, and why is said", async () => {
  const { user } = await openSetUp();
  await user.click(screen.getByRole("button", { name: "Essex" }));
  await user.click(screen.getByRole("button", { name: "Remove Essex…" }));
  expect(screen.getByText(/^Essex is the home force\./)).toBeVisible();
  expect(screen.queryByRole("button", { name: "Remove" })).not.toBeInTheDocument();
});
