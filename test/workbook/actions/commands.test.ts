/** The ribbon's commands: what they tell the page, and that they always complete. */
import type { Outcome } from "../../../src/workbook/actions/outcome";

type Command = (event: { completed: () => void }) => Promise<void>;

const commands = new Map<string, Command>();
const refreshReport = jest.fn();
const checkReport = jest.fn();
const showAsTaskpane = jest.fn(() => Promise.resolve());
const page = new EventTarget();

jest.mock("../../../src/workbook/actions/refresh", () => ({
  refreshReport: (...given: unknown[]) => refreshReport(...given) as unknown,
}));
jest.mock("../../../src/workbook/actions/check", () => ({
  checkReport: (...given: unknown[]) => checkReport(...given) as unknown,
}));

const outcome = { ok: true, problems: [] };

async function press(name: string, search = ""): Promise<{ told: Outcome[]; completed: number }> {
  const told: Outcome[] = [];
  let completed = 0;
  const listen = (event: Event) => told.push((event as CustomEvent<Outcome>).detail);
  page.addEventListener("msg-analyst:outcome", listen);
  Object.assign(page, { location: { search } });
  try {
    await commands.get(name)?.({ completed: () => completed++ });
  } finally {
    page.removeEventListener("msg-analyst:outcome", listen);
    Object.assign(press, { last: { told, completed } });
  }
  return { told, completed };
}

beforeAll(async () => {
  Object.assign(globalThis, {
    window: page,
    Office: {
      actions: { associate: (name: string, command: Command) => commands.set(name, command) },
      addin: { showAsTaskpane },
    },
  });
  await import("../../../src/commands/commands");
});

beforeEach(() => {
  refreshReport.mockReset().mockResolvedValue(outcome);
  checkReport.mockReset().mockResolvedValue(outcome);
  showAsTaskpane.mockClear();
});

test("the three buttons of the manifest are associated", () => {
  expect([...commands.keys()].sort()).toEqual(["checkReport", "openPane", "refreshReport"]);
});

test("Refresh keeps changes by hand, and replaces them where the page's address says so", async () => {
  expect(await press("refreshReport")).toEqual({ told: [outcome], completed: 1 });
  expect(refreshReport.mock.lastCall[0]).toMatchObject({ handEdits: "keep" });
  await press("refreshReport", "?handEdits=replace");
  expect(refreshReport.mock.lastCall[0]).toMatchObject({ handEdits: "replace" });
});

test("Check tells its outcome", async () => {
  expect(await press("checkReport")).toEqual({ told: [outcome], completed: 1 });
});

test("progress goes out as it comes", async () => {
  const seen: unknown[] = [];
  page.addEventListener("msg-analyst:progress", (event) =>
    seen.push((event as CustomEvent).detail),
  );
  refreshReport.mockImplementation(async (given: { onProgress: (at: unknown) => void }) => {
    given.onProgress({ done: 1, total: 4, what: "Reading" });
    return outcome;
  });
  await press("refreshReport");
  expect(seen).toEqual([{ done: 1, total: 4, what: "Reading" }]);
});

test("a mistake of ours is told, thrown on, and the command completes all the same", async () => {
  refreshReport.mockRejectedValue(new RangeError("out of range"));
  await expect(press("refreshReport")).rejects.toThrow("out of range");
  const { last } = press as unknown as { last: { told: Outcome[]; completed: number } };
  expect(last.completed).toBe(1);
  expect(last.told[0]).toMatchObject({ ok: false, problems: [{ severity: "stop" }] });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});

test.each([
  ["all went well", { ok: true, problems: [] }, 0],
  ["there are notices", { ok: true, problems: [{ severity: "notice" }] }, 0],
  ["there is a warning", { ok: true, problems: [{ severity: "warning" }] }, 1],
  ["there is an error", { ok: true, problems: [{ severity: "error" }] }, 1],
  ["the report was refused", { ok: false, problems: [{ severity: "stop" }] }, 1],
  ["there was nothing to say", { ok: false, problems: [] }, 1],
])("a closed pane opens unless all went well: %s", async (_, result, opened) => {
  for (const command of ["refreshReport", "checkReport"]) {
    showAsTaskpane.mockClear();
    refreshReport.mockResolvedValue(result);
    checkReport.mockResolvedValue(result);
    expect(await press(command)).toEqual({ told: [result], completed: 1 });
    expect(showAsTaskpane).toHaveBeenCalledTimes(opened);
  }
});

test("a pane that Excel will not open leaves the outcome as it is", async () => {
  showAsTaskpane.mockRejectedValue(new Error("not now"));
  refreshReport.mockResolvedValue({ ok: false, problems: [] });
  const told = [{ ok: false, problems: [] }];
  expect(await press("refreshReport")).toEqual({ told, completed: 1 });
  showAsTaskpane.mockResolvedValue(undefined);
});

test("Open shows the pane and completes", async () => {
  expect(await press("openPane")).toEqual({ told: [], completed: 1 });
  expect(showAsTaskpane).toHaveBeenCalledTimes(1);
});
