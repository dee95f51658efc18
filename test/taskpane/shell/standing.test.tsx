/** @jest-environment jsdom */
import "../browserStandIns";
/** Open and see: the pane shows what stands in the workbook before anybody asks for a report, and what changed since. */
import { act, screen } from "@testing-library/react";
import type { Look, LookOptions } from "../../../src/workbook/actions/lookAtReport";
import type { OnSheets, Outcome } from "../../../src/workbook/actions/outcome";
import { MOST_CELLS_UNASKED } from "../../../src/taskpane/looking";
import type { PaneSession } from "../../../src/taskpane/session";
import { axeViolations } from "../axe";
import { openPane, standInLooking } from "../openPane";
import { outcome, stopped } from "../outcomes";

const AGREES: OnSheets = {
  isThere: true,
  isUnfinished: false,
  writtenAt: new Date(2020, 10, 25, 21, 24).toISOString(),
  changes: [],
};

const CHANGED: OnSheets = {
  ...AGREES,
  changes: [
    {
      measure: "All Crime Offences",
      kind: "changed",
      figures: [
        { name: "Value", then: "85.15", now: "84.00" },
        { name: "Position", then: "8", now: "7" },
        { name: "Average", then: "70.00", now: "69.86" },
      ],
    },
    { measure: "Drugs", kind: "new", figures: [] },
  ],
};

const looked = (onSheets: OnSheets): Outcome => ({
  ...outcome,
  did: "looked",
  cellsWritten: 0,
  readFrom: ["MSG Setup", "Crime data"],
  onSheets,
});

/** A workbook that answers a look when it is told to, and tells of changes. */
function heldLook() {
  const asked: LookOptions[] = [];
  let end: (look: Look) => void = () => undefined;
  let tell: (sheet: string) => void = () => undefined;
  return {
    asked,
    end: (look: Look) => act(async () => end(look)),
    change: (sheet: string) => act(async () => tell(sheet)),
    looking: standInLooking({
      look: (options) => {
        asked.push(options);
        return new Promise((resolve) => (end = resolve));
      },
      watchFigures: (onChange) => {
        tell = onChange;
        return Promise.resolve();
      },
    }),
  };
}

/** Begins a look that goes on until it is told to end. */
const beginLook = (session: PaneSession) =>
  act(async () => {
    void session.lookUnasked();
  });

async function opened(onSheets: OnSheets) {
  const held = heldLook();
  const pane = await openPane({ looking: held.looking });
  await beginLook(pane.session);
  await held.end(looked(onSheets));
  return { ...pane, held };
}

test("results are there without a refresh, and agree with the sheets", async () => {
  const { container, held } = await opened(AGREES);
  expect(held.asked).toMatchObject([{ mostCells: MOST_CELLS_UNASKED }]);
  expect(screen.getByRole("article", { name: "All Crime Offences" })).toBeVisible();
  expect(
    screen.getByText(
      "As it stands on the sheets, written 25 November 2020 21:24; agrees with the figures.",
    ),
  ).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent("");
  expect(await axeViolations(container)).toEqual([]);
});

test.each(["Review", /^Problems/])("%s is there without a refresh too", async (tab) => {
  const { user } = await opened(AGREES);
  await user.click(screen.getByRole("tab", { name: tab }));
  expect(await screen.findByText(/agrees with the figures/)).toBeVisible();
  expect(screen.queryByText("Ready to compare")).not.toBeInTheDocument();
});

test("a report that was made before the pane came to look is not looked at over again", async () => {
  const held = heldLook();
  const { user, session } = await openPane({ looking: held.looking });
  await user.click(screen.getByRole("button", { name: "Refresh report" }));
  await beginLook(session);
  expect(held.asked).toEqual([]);
  expect(screen.getByRole("status")).toHaveTextContent(/^Refreshed at /);
});

test("what would change is told measure by measure", async () => {
  const { container, user } = await opened(CHANGED);
  expect(
    screen.getByText(/written 25 November 2020 21:24: two measures would change\./),
  ).toBeVisible();
  await user.click(screen.getByRole("button", { name: "What would change" }));
  expect(
    screen.getByText("All Crime Offences: Position 8 → 7, Value 85.15 → 84.00, and one more"),
  ).toBeVisible();
  expect(screen.getByText("Drugs: not on the sheets yet")).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
});

test.each<[string, OnSheets, RegExp]>([
  ["no report", { ...AGREES, isThere: false, writtenAt: "" }, /No report is written yet\./],
  ["a writing that was cut off", { ...AGREES, isUnfinished: true }, /are not finished/],
  ["an older release's", { ...AGREES, writtenAt: "" }, /^As it stands on the sheets; agrees/],
])("%s is told as such", async (_, onSheets, said) => {
  await opened(onSheets);
  expect(screen.getByText(said)).toBeVisible();
});

test("what is being read says so, and a large workbook is read when a person asks", async () => {
  const held = heldLook();
  const { user, session } = await openPane({ looking: held.looking });
  await beginLook(session);
  expect(screen.getByRole("heading", { name: "Reading the figures" })).toBeVisible();
  await held.end({ tooManyCells: 400_000 });
  expect(screen.getByRole("heading", { name: "Ready to compare" })).toBeVisible();
  await user.click(screen.getByRole("button", { name: "Show results without writing" }));
  expect(held.asked[1]!.mostCells).toBeUndefined();
  await held.end(looked(AGREES));
  expect(screen.getByRole("article", { name: "All Crime Offences" })).toBeVisible();
});

test("a cancelled look shows nothing of what it found", async () => {
  const held = heldLook();
  const { session } = await openPane({ looking: held.looking });
  await beginLook(session);
  expect(held.asked[0]!.isCancelled!()).toBe(false);
  act(() => session.cancelLook());
  expect(held.asked[0]!.isCancelled!()).toBe(true);
  await held.end(looked(AGREES));
  expect(session.state()).toMatchObject({ outcome: undefined, looking: undefined });
});

test("a refresh that is asked for meanwhile ends the look, and is what is shown", async () => {
  const held = heldLook();
  const { session } = await openPane({ looking: held.looking });
  await beginLook(session);
  await act(() => session.refresh());
  expect(held.asked[0]!.isCancelled!()).toBe(true);
  await held.end(looked(CHANGED));
  expect(session.state().outcome).toBe(outcome);
});

test("problems that stand in the way of results do not take a person out of the tab", async () => {
  const held = heldLook();
  const { session } = await openPane({ looking: held.looking });
  await beginLook(session);
  await held.end({ ...stopped, did: "looked" });
  expect(session.state().navigation.view).toBe("results");
  expect(screen.getByRole("status")).toHaveTextContent("There are problems to put right first.");
});

test("a source that changes is told at once, until what is shown is new again", async () => {
  const { container, user, held, session } = await opened(AGREES);
  await held.change("Notes of mine");
  expect(session.state().changedSince).toBeUndefined();
  await held.change("Crime data");
  expect(
    screen.getByText(/^"Crime data" was changed at 14:\d\d, after what is shown here/),
  ).toBeVisible();
  expect(await axeViolations(container)).toEqual([]);
  await user.click(screen.getByRole("button", { name: "Look again" }));
  await held.end(looked(CHANGED));
  expect(session.state().changedSince).toBeUndefined();
  await held.change("Crime data");
  await act(() => session.refresh());
  expect(session.state().changedSince).toBeUndefined();
});

test("what a check came to says that only MSG Checks was written", async () => {
  await openPane();
  const checked: Outcome = { ...outcome, did: "checked", cellsWritten: 60, onSheets: CHANGED };
  act(() => {
    window.dispatchEvent(new CustomEvent("msg-analyst:outcome", { detail: checked }));
  });
  expect(screen.getByRole("status")).toHaveTextContent(
    /^Checked at 14:\d\d: 2 to look at; only MSG Checks was written\.$/,
  );
  expect(screen.getByText(/two measures would change/)).toBeVisible();
});
