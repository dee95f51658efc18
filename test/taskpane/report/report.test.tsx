/** @jest-environment jsdom */
import "../browserStandIns";
import { act, screen, within } from "@testing-library/react";
import type { PaneWorkbook, RefreshRequest } from "../../../src/taskpane/paneWorkbook";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import type { FoundHandEdit, RefreshPreview } from "../../../src/workbook/actions/previewRefresh";
import { axeViolations } from "../axe";
import { computedOutcome } from "../computedOutcome";
import { NEXT_UPDATE, NOTHING_BY_HAND, openPane } from "../openPane";
import { stopped } from "../outcomes";

const edit = (texts: Partial<FoundHandEdit>): FoundHandEdit => ({
  id: "1",
  sheet: "MSG Movement",
  where: "'MSG Movement'!M7",
  row: "All crime",
  column: "Commentary",
  mine: "Our own words",
  report: "Essex remains 8th in its MSG.",
  isRowGone: false,
  ...texts,
});

const threeEdits: RefreshPreview = {
  ...NOTHING_BY_HAND,
  handEdits: [
    edit({}),
    edit({ id: "2", row: "Solved rate", column: "Status", mine: "", report: "✓ Met" }),
    edit({ id: "3", row: "", column: "", isRowGone: true }),
  ],
};

const previewing = (preview: RefreshPreview) => ({ preview: () => Promise.resolve(preview) });

async function openReport(workbook: Partial<PaneWorkbook> = {}) {
  const opened = await openPane(workbook);
  await opened.user.click(screen.getByRole("tab", { name: "Report" }));
  await screen.findByRole("heading", { name: "Next update" }, { timeout: 20_000 });
  return opened;
}

const button = (name: string) => screen.getByRole("button", { name });
/** What is said beside the button that refreshes: views have their own. */
const paneStatus = () => screen.getAllByRole("status")[0]!;

describe("looking before a refresh", () => {
  test("tells the sheets and cells, and that nothing was changed by hand", async () => {
    const { container, user } = await openReport();
    await user.click(button("Look at what will be written"));
    expect(
      screen.getByText(
        "A refresh writes 4,210 cells on 2 sheets, 1 of them new. Your own sheets are only read.",
      ),
    ).toBeVisible();
    const sheets = within(screen.getByRole("list", { name: "Sheets that will be written" }));
    expect(sheets.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
      "MSG Summary: 120 cells",
      "MSG Performance: 4,090 cells, new",
    ]);
    expect(screen.getByText(/^Nothing on these sheets was changed by hand/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("changes by hand are kept or replaced cell by cell", async () => {
    const refresh = jest.fn<Promise<Outcome>, [RefreshRequest]>(() =>
      Promise.resolve(computedOutcome()),
    );
    const { container, user, select } = await openReport({ ...previewing(threeEdits), refresh });
    await user.click(button("Look at what will be written"));
    const status = within(screen.getByRole("article", { name: "Solved rate, Status" }));
    expect(status.getByText("(nothing)")).toBeVisible();
    expect(status.getByText("✓ Met")).toBeVisible();
    expect(status.getByRole("radio", { name: "Keep mine" })).toBeChecked();
    await user.click(status.getByRole("radio", { name: "Replace" }));
    expect(await axeViolations(container)).toEqual([]);
    const commentary = within(screen.getByRole("article", { name: "All crime, Commentary" }));
    await user.click(commentary.getByRole("button", { name: "Go to 'MSG Movement'!M7" }));
    expect(select).toHaveBeenCalledWith("'MSG Movement'!M7");
    await user.click(button("Write the report"));
    expect(refresh.mock.calls[0]?.[0].handEdits).toEqual({ "2": "replace" });
    expect(screen.queryByRole("list", { name: "Changes made by hand" })).not.toBeInTheDocument();
  });

  test("all are replaced at once; one whose row is gone is told, not asked", async () => {
    const refresh = jest.fn<Promise<Outcome>, [RefreshRequest]>(() =>
      Promise.resolve(computedOutcome()),
    );
    const { user } = await openReport({ ...previewing(threeEdits), refresh });
    await user.click(button("Look at what will be written"));
    const gone = within(screen.getByRole("article", { name: "MSG Movement" }));
    expect(gone.getByText(/^The report no longer has this row/)).toBeVisible();
    expect(gone.queryByRole("radio")).not.toBeInTheDocument();
    await user.click(button("Replace all"));
    await user.click(button("Write the report"));
    expect(refresh.mock.calls[0]?.[0].handEdits).toMatchObject({ "1": "replace", "2": "replace" });
  });

  test("can be left without writing", async () => {
    const refresh = jest.fn();
    const { user } = await openReport({ ...previewing(threeEdits), refresh });
    await user.click(button("Look at what will be written"));
    await user.click(button("Not now"));
    expect(button("Look at what will be written")).toBeVisible();
    expect(refresh).not.toHaveBeenCalled();
  });

  test("says what stands in the way of a report", async () => {
    const { user } = await openReport(
      previewing({
        ok: false,
        problems: stopped.problems,
        sheets: [],
        isNothingNew: false,
        handEdits: [],
      }),
    );
    await user.click(button("Look at what will be written"));
    expect(screen.getByText("No home force is named.")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Write the report" })).not.toBeInTheDocument();
  });
});

describe("undo", () => {
  test("says how much was written back, and the figures of the refresh are shown no longer", async () => {
    let undone = false;
    const { user, session } = await openReport({
      refresh: () => Promise.resolve(computedOutcome()),
      canUndo: () => !undone,
      undoRefresh: () => {
        undone = true;
        return Promise.resolve({ ok: true, problems: [], cellsWritten: 4210 });
      },
    });
    expect(button("Undo last refresh")).toHaveAttribute("aria-disabled", "true");
    await user.click(button("Refresh report"));
    await user.click(button("Undo last refresh"));
    expect(paneStatus()).toHaveTextContent(
      "Undone: 4,210 cells hold again what they held before the refresh.",
    );
    expect(session.state().outcome).toBeUndefined();
    expect(button("Undo last refresh")).toHaveAttribute("aria-disabled", "true");
  });

  test("that is refused says why, and leaves the figures", async () => {
    const { user, session } = await openReport({
      refresh: () => Promise.resolve(computedOutcome()),
      undoRefresh: () =>
        Promise.resolve({ ok: false, problems: stopped.problems, cellsWritten: 0 }),
    });
    await user.click(button("Refresh report"));
    await user.click(button("Undo last refresh"));
    expect(paneStatus()).toHaveTextContent("The refresh was not undone.");
    expect(within(screen.getByRole("alert")).getByText("No home force is named.")).toBeVisible();
    expect(session.state().outcome).toBeDefined();
  });
});

describe("publishing", () => {
  async function openPublish(publish: PaneWorkbook["publish"]) {
    const opened = await openReport({
      refresh: () => Promise.resolve(computedOutcome()),
      publish,
    });
    await opened.user.click(button("Refresh report"));
    return opened;
  }

  test("asks first, naming update and version", async () => {
    const publish = jest.fn();
    const { container, user } = await openPublish(publish);
    expect(screen.getByText(/^March 2021, version 1\.0, is a draft\./)).toBeVisible();
    await user.click(button("Publish…"));
    expect(screen.getByText(/^Publish March 2021, version 1\.0\? /)).toBeVisible();
    expect(button("Publish")).toHaveFocus();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Not now"));
    expect(publish).not.toHaveBeenCalled();
  });

  test("says what was published, and cannot be done again", async () => {
    const outcome = computedOutcome();
    const report = outcome.report!;
    const publication = { ...report.publication, isPublished: true };
    const published = { ...outcome, report: { ...report, publication } };
    const { user } = await openPublish(() => Promise.resolve(published));
    await user.click(button("Publish…"));
    await user.click(button("Publish"));
    expect(paneStatus()).toHaveTextContent("Published: March 2021, version 1.0.");
    expect(screen.queryByRole("button", { name: "Publish…" })).not.toBeInTheDocument();
  });

  const WAITING = {
    severity: "notice",
    what: 'Changed by hand: it holds "Nearly met", the report has "✗ Not met". The change was kept.',
    remedy: "Clear the row.",
    where: ["'MSG Performance'!P7"],
    acceptable: { where: "MSG Performance!P7", what: "Changed by hand", measure: "" },
  } as const;

  test("lists what it waits for, each with its cell, until a person has answered for it", async () => {
    const computed = computedOutcome();
    const check = { ...WAITING, state: "open", measure: "", acceptedBy: "", reason: "" } as const;
    const { container, user } = await openReport({
      refresh: () => Promise.resolve({ ...computed, unanswered: [WAITING], checks: [check] }),
    });
    await user.click(button("Refresh report"));
    const waiting = screen.getByRole("region", { name: "Publishing waits for" });
    expect(within(waiting).getByText(/^Publishing waits for 1 thing: mend it/)).toBeVisible();
    expect(within(waiting).getByText(/"Nearly met"/)).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(within(waiting).getByRole("button", { name: /^Accept/ }));
    await user.type(screen.getByRole("textbox", { name: /^Accepted by/ }), "A. Reviewer");
    await user.type(screen.getByRole("textbox", { name: /^Reason/ }), "agreed");
    await user.click(within(screen.getByRole("form")).getByRole("button", { name: /^Accept/ }));
    expect(screen.queryByRole("region", { name: "Publishing waits for" })).not.toBeInTheDocument();
  });

  test("several notices are answered for with one reason; a warning needs its own", async () => {
    const of = (severity: "notice" | "warning", at: number) => ({
      ...WAITING,
      severity,
      what: `Changed by hand, ${at}`,
      acceptable: { ...WAITING.acceptable, what: `Changed by hand, ${at}` },
    });
    const unanswered = [of("notice", 1), of("warning", 2), of("notice", 3)];
    const word = { state: "open", measure: "", acceptedBy: "", reason: "" } as const;
    const checks = unanswered.map((one) => ({ ...one, ...word }));
    const { container, user } = await openReport({
      refresh: () => Promise.resolve({ ...computedOutcome(), unanswered, checks }),
    });
    await user.click(button("Refresh report"));
    await user.click(button("Accept all 2 for information"));
    expect(await axeViolations(container)).toEqual([]);
    await user.type(screen.getByRole("textbox", { name: /^Accepted by/ }), "A. Reviewer");
    await user.type(screen.getByRole("textbox", { name: /^Reason/ }), "agreed");
    await user.click(button("Accept all 2 for information"));
    const waiting = screen.getByRole("region", { name: "Publishing waits for" });
    expect(within(waiting).getByText(/^Publishing waits for 1 thing: mend it/)).toBeVisible();
    expect(within(waiting).getByText("Changed by hand, 2")).toBeVisible();
    expect(within(waiting).queryByText("Changed by hand, 3")).not.toBeInTheDocument();
  });

  test("says that changes typed on Set up are not saved, and hands their number on", async () => {
    const publish = jest.fn(() => Promise.resolve(stopped));
    const { user, session } = await openPublish(publish);
    act(() => session.noteUnsaved("setup", 2));
    expect(screen.getByText(/^2 changes typed on Set up or in Words are not saved/)).toBeVisible();
    await user.click(button("Publish…"));
    await user.click(button("Publish"));
    expect(publish).toHaveBeenCalledWith(expect.objectContaining({ unsaved: 2 }));
  });

  test.each([
    ["counts", "It is published, but its sheets may not all say so."],
    ["begun", "The publication was begun, and does not count yet."],
    ["not known", "Whether it is published is not known."],
    ["already", "It was published before; nothing was written."],
    ["refused", "Nothing was published."],
  ] as const)("says what stands after a try that was not done: %s", async (publishing, said) => {
    const { user } = await openPublish(() => Promise.resolve({ ...stopped, publishing }));
    await user.click(button("Publish…"));
    await user.click(button("Publish"));
    expect(paneStatus()).toHaveTextContent(said);
    expect(button("Publish…")).toBeVisible();
  });

  test("can be completed where the forces' figures are wanting", async () => {
    const computed = computedOutcome();
    const report = computed.report!;
    const publication = { ...report.publication, isPublished: true, isIncomplete: true };
    const { user } = await openReport({
      refresh: () => Promise.resolve({ ...computed, report: { ...report, publication } }),
    });
    await user.click(button("Refresh report"));
    expect(screen.getByText(/Publish again to add them\.$/)).toBeVisible();
    expect(button("Publish…")).toBeVisible();
  });

  test("that is refused says why, and keeps the results", async () => {
    const { user, session } = await openPublish(() => Promise.resolve(stopped));
    await user.click(button("Publish…"));
    await user.click(button("Publish"));
    expect(paneStatus()).toHaveTextContent("Nothing was published.");
    expect(within(screen.getByRole("alert")).getByText("No home force is named.")).toBeVisible();
    expect(session.state().outcome?.ok).toBe(true);
  });
});

test("a cancelled refresh says so and leaves what was shown", async () => {
  const cancelled: Outcome = {
    ...stopped,
    problems: [
      { severity: "notice", what: "Cancelled before anything was written.", remedy: "", where: [] },
    ],
  };
  const refresh = jest
    .fn()
    .mockResolvedValueOnce(computedOutcome())
    .mockResolvedValueOnce(cancelled);
  const { user, session } = await openReport({ refresh });
  await user.click(button("Refresh report"));
  await user.click(button("Refresh report"));
  expect(paneStatus()).toHaveTextContent("Cancelled before anything was written.");
  expect(session.state().outcome?.ok).toBe(true);
});

describe("the next update", () => {
  test("is proposed first: what rolls forward, and which series did not advance", async () => {
    const startNewUpdate = jest.fn();
    const { container, user } = await openReport({ startNewUpdate });
    await user.click(button("Start new update…"));
    expect(screen.getByText(/^January 2021 is published; April 2021 follows it\./)).toBeVisible();
    expect(screen.getByText("from January 2021 to April 2021")).toBeVisible();
    expect(screen.getByText("from 1.1 to 1.0")).toBeVisible();
    expect(screen.getByText("11 February 2021 is cleared")).toBeVisible();
    expect(screen.getByText(/^MsgNotes gets 9 rows for the new commentary\./)).toBeVisible();
    expect(screen.getByRole("list", { name: "Series that did not advance" })).toHaveTextContent(
      "All crime: to January 2021 still (Crime!Count)",
    );
    expect(await axeViolations(container)).toEqual([]);
    await user.click(button("Not now"));
    expect(startNewUpdate).not.toHaveBeenCalled();
    expect(button("Start new update…")).toBeVisible();
  });

  test("is started under the name that was proposed, and the old results go", async () => {
    const startNewUpdate = jest.fn(() => Promise.resolve(NEXT_UPDATE));
    const { user, session } = await openReport({ startNewUpdate });
    await user.click(button("Refresh report"));
    await user.click(button("Start new update…"));
    await user.click(button("Start April 2021"));
    expect(startNewUpdate.mock.calls).toEqual([[expect.objectContaining({ name: "April 2021" })]]);
    expect(paneStatus()).toHaveTextContent(
      "April 2021 is started. Refresh when its figures are in.",
    );
    expect(session.state().outcome).toBeUndefined();
  });

  test("can be given another name", async () => {
    const proposeNewUpdate = jest.fn<
      ReturnType<PaneWorkbook["proposeNewUpdate"]>,
      Parameters<PaneWorkbook["proposeNewUpdate"]>
    >(({ name }) => Promise.resolve({ ...NEXT_UPDATE, name: name || "April 2021" }));
    const { user } = await openReport({ proposeNewUpdate });
    await user.click(button("Start new update…"));
    await user.type(screen.getByRole("textbox", { name: "Another name for it" }), "Spring 2021");
    await user.click(button("Use this name"));
    expect(button("Start Spring 2021")).toBeVisible();
    expect(proposeNewUpdate.mock.calls.map(([{ name }]) => name)).toEqual(["", "Spring 2021"]);
  });

  test("that cannot be started says why and offers nothing to start", async () => {
    const refused = { ...NEXT_UPDATE, ok: false, name: "", problems: stopped.problems };
    const { user } = await openReport({ proposeNewUpdate: () => Promise.resolve(refused) });
    await user.click(button("Start new update…"));
    expect(screen.getByText("No home force is named.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Start / })).not.toBeInTheDocument();
    expect(screen.getByRole("textbox", { name: "Name of the new update" })).toBeVisible();
  });
});

describe("clearing the Check values", () => {
  const typed = [{ table: "MsgMeasures", column: "Check value", row: "theft", content: 78.5 }];
  const found = {
    typed,
    columns: [{ table: "MsgMeasures", column: "Check value", count: 1, where: "'MSG Setup'!V5" }],
    formulas: 2,
  };

  test("asks how many and where, clears them, and takes it back", async () => {
    let what: string | undefined;
    const clear = jest.fn(() => {
      what = "clearing the Check values";
      return Promise.resolve();
    });
    const { container, user } = await openReport({
      checkValues: { find: () => Promise.resolve(found), clear },
      setUpUndo: {
        what: () => what,
        undo: () => {
          what = undefined;
          return Promise.resolve("1 Check value brought back.");
        },
      },
    });
    await user.click(button("Clear Check values…"));
    const question = within(screen.getByRole("group", { name: "Clear the Check values?" }));
    expect(question.getByText(/^Clear 1 typed figure\?/)).toBeVisible();
    expect(question.getByText("Check value of MsgMeasures: 1, in 'MSG Setup'!V5")).toBeVisible();
    expect(question.getByText("2 more cells hold formulas, and stay as they are.")).toBeVisible();
    expect(await axeViolations(container)).toEqual([]);
    await user.click(question.getByRole("button", { name: "Not now" }));
    expect(clear).not.toHaveBeenCalled();
    await user.click(button("Clear Check values…"));
    await user.click(button("Clear them"));
    expect(clear).toHaveBeenCalledWith(typed);
    expect(screen.getByText(/^1 typed figure cleared\./)).toBeVisible();
    await user.click(button("Undo clearing the Check values"));
    expect(screen.getByText("1 Check value brought back.")).toBeVisible();
    expect(screen.queryByRole("button", { name: /^Undo clearing/ })).not.toBeInTheDocument();
  });

  test("says where nothing is typed, and why it was refused", async () => {
    const refused = () => Promise.reject(new Error("The sheet MSG Setup is protected."));
    const find = jest
      .fn()
      .mockResolvedValueOnce({ typed: [], columns: [], formulas: 1 })
      .mockResolvedValue(found);
    const { user } = await openReport({ checkValues: { find, clear: refused } });
    await user.click(button("Clear Check values…"));
    expect(
      screen.getByText(
        "No Check value and no Check position is typed. 1 more cell holds a formula, and stays as it is.",
      ),
    ).toBeVisible();
    await user.click(button("Clear Check values…"));
    await user.click(button("Clear them"));
    expect(
      screen.getByText("Not all Check values were cleared. The sheet MSG Setup is protected."),
    ).toBeVisible();
  });
});
