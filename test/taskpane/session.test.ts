import { OUTCOME_EVENT, PROGRESS_EVENT } from "../../src/commands/announcements";
import type { Outcome } from "../../src/workbook/actions/outcome";
import type { SelectedRow } from "../../src/workbook/actions/selectedRow";
import type { PaneWorkbook, RefreshRequest } from "../../src/taskpane/paneWorkbook";
import { createPaneSession } from "../../src/taskpane/session";
import { computedOutcome } from "./computedOutcome";
import { memoryStore, standInWorkbook } from "./openPane";
import { outcome, stopped } from "./outcomes";

const noon = new Date("2021-05-20T12:00:00Z");

function start(workbook: Partial<PaneWorkbook>) {
  const ribbon = new EventTarget();
  const refused = () => Promise.reject(new Error("not expected"));
  const whole = standInWorkbook({
    hasSetup: refused,
    refresh: refused,
    select: refused,
    preview: refused,
    canUndo: () => false,
    undoRefresh: refused,
    publish: refused,
    watchSelectedRow: refused,
    ...workbook,
  });
  const session = createPaneSession(whole, memoryStore(), ribbon, () => noon);
  const send = (type: string, detail: unknown) => {
    const event = Object.assign(new Event(type), { detail });
    ribbon.dispatchEvent(event);
  };
  return { session, send };
}

/** A refresh that goes on until told to end. */
function heldRefresh() {
  let request: RefreshRequest | undefined;
  let end: (outcome: Outcome) => void = () => {};
  const refresh = (asked: RefreshRequest) => {
    request = asked;
    return new Promise<Outcome>((resolve) => (end = resolve));
  };
  return { refresh, request: () => request!, end: (given: Outcome) => end(given) };
}

describe("the set-up", () => {
  test.each([
    [true, "present"],
    [false, "missing"],
  ])("hasSetup %s is %s", async (found, setup) => {
    const { session } = start({ hasSetup: () => Promise.resolve(found) });
    expect(session.state().setup).toBe("looking");
    await session.lookForSetup();
    expect(session.state().setup).toBe(setup);
  });

  test("that cannot be looked for says why", async () => {
    const { session } = start({ hasSetup: () => Promise.reject(new Error("Excel is busy.")) });
    await session.lookForSetup();
    expect(session.state().failure).toBe("The workbook could not be read. Excel is busy.");
  });
});

describe("a refresh", () => {
  test("tells its progress, then its outcome and the time", async () => {
    const held = heldRefresh();
    const { session } = start(held);
    const changes: unknown[] = [];
    const stop = session.subscribe(() => changes.push(session.state().work?.what));
    const done = session.refresh();
    held.request().onProgress({ done: 1, total: 4, what: "Reading Crime" });
    expect(session.state().work).toEqual({
      done: 1,
      total: 4,
      what: "Reading Crime",
      startedBy: "pane",
      cancelling: false,
    });
    held.end(outcome);
    await done;
    stop();
    expect(session.state()).toMatchObject({ work: undefined, outcome, finishedAt: noon });
    expect(changes).toEqual(["Starting", "Reading Crime", undefined]);
  });

  test("runs once however often it is asked for", async () => {
    const held = heldRefresh();
    const refresh = jest.fn(held.refresh);
    const { session } = start({ refresh });
    const first = session.refresh();
    await session.refresh();
    held.end(outcome);
    await first;
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  test("is cancelled, and stays so through later progress", async () => {
    const held = heldRefresh();
    const { session } = start(held);
    const done = session.refresh();
    expect(held.request().isCancelled()).toBe(false);
    session.cancel();
    held.request().onProgress({ done: 2, total: 4, what: "Reading Sickness" });
    expect(held.request().isCancelled()).toBe(true);
    expect(session.state().work?.cancelling).toBe(true);
    held.end(stopped);
    await done;
    const again = session.refresh();
    expect(held.request().isCancelled()).toBe(false);
    held.end(outcome);
    await again;
  });

  test("that throws leaves the last outcome and says what went wrong", async () => {
    const refresh = jest
      .fn()
      .mockResolvedValueOnce(outcome)
      .mockRejectedValueOnce(new Error("Oh."));
    const { session } = start({ refresh });
    await session.refresh();
    await session.refresh();
    expect(session.state()).toMatchObject({
      outcome,
      work: undefined,
      failure: "The report could not be refreshed. Oh.",
    });
    session.dismissFailure();
    expect(session.state().failure).toBe("");
  });
});

describe("the ribbon", () => {
  test("shows its progress and outcome", () => {
    const { session, send } = start({});
    send(PROGRESS_EVENT, { done: 0, total: 2, what: "Reading" });
    expect(session.state().work).toMatchObject({ startedBy: "ribbon", what: "Reading" });
    send(OUTCOME_EVENT, outcome);
    expect(session.state()).toMatchObject({ work: undefined, outcome });
  });

  test("is not listened to while the pane's own refresh works", async () => {
    const held = heldRefresh();
    const { session, send } = start(held);
    const done = session.refresh();
    send(OUTCOME_EVENT, stopped);
    expect(session.state().outcome).toBeUndefined();
    held.end(outcome);
    await done;
    expect(session.state().outcome).toBe(outcome);
  });
});

test("a cell that cannot be shown is named", async () => {
  const { session } = start({ select: () => Promise.reject(new Error("There is no such sheet.")) });
  await session.select("'Crime data'!C4");
  expect(session.state().failure).toBe(
    "'Crime data'!C4 could not be shown. There is no such sheet.",
  );
});

describe("a row selected in the workbook", () => {
  async function select(row: SelectedRow) {
    let tell: (row: SelectedRow) => void = () => {};
    const { session } = start({
      hasSetup: () => Promise.resolve(true),
      refresh: () => Promise.resolve(computedOutcome()),
      watchSelectedRow: (onSelect) => {
        tell = onSelect;
        return Promise.resolve();
      },
    });
    await session.start();
    await session.refresh();
    return { session, again: () => tell(row) };
  }
  const performance: SelectedRow = {
    sheet: "MSG Performance",
    row: 7,
    column: 2,
    texts: ["Priority 2", " Solved rate", "44286", "=2nd"],
  };

  test("of the report opens its measure in Results", async () => {
    const { session, again } = await select(performance);
    again();
    expect(session.state().navigation).toEqual({
      view: "results",
      tab: "results",
      measure: "Solved rate",
    });
  });

  test("does not take a person out of another tab", async () => {
    const { session, again } = await select(performance);
    session.show("problems");
    again();
    expect(session.state().navigation).toMatchObject({ view: "problems", measure: undefined });
  });

  test.each<[string, SelectedRow]>([
    ["another sheet", { ...performance, sheet: "Offences" }],
    ["no measure", { ...performance, texts: ["", "Measure", "Data to", ""] }],
    ["no block of evidence", { ...performance, sheet: "MSG Evidence", row: 2 }],
  ])("of %s changes nothing", async (_, row) => {
    const { session, again } = await select(row);
    const before = session.state();
    again();
    expect(session.state()).toBe(before);
  });

  test("of the evidence opens the measure of its block", async () => {
    const { session, again } = await select({
      sheet: "MSG Evidence",
      row: 12,
      column: 3,
      texts: [],
    });
    again();
    expect(session.state().navigation.measure).toBe("All crime");
  });
});
