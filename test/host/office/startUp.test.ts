import { openTestPage, type TestPage } from "./testPage";

let opened: TestPage;
beforeEach(async () => {
  opened = await openTestPage();
});
afterEach(() => opened.close());

/** What the page's own scripts see, where the types of the test's window say nothing of it. */
const globals = () =>
  opened.page.window as unknown as { Office: typeof Office; isOfficeReady?: boolean };

test("the unmodified client starts, writes and reads a range", async () => {
  const read = await opened.excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:B2");
    range.values = [
      [1, "two"],
      [true, ""],
    ];
    range.load("values,address");
    await context.sync();
    return { values: range.values, address: range.address };
  });
  expect(read).toEqual({
    values: [
      [1, "two"],
      [true, ""],
    ],
    address: "Sheet1!A1:B2",
  });
  expect(opened.workbook.activeSheet.value(0, 1)).toBe("two");
});

test("Office.onReady says Excel on the web, and the host says ExcelApi 1.14 and no later", async () => {
  const { Office: office, isOfficeReady } = globals();
  expect(isOfficeReady).toBe(true);
  expect(await office.onReady()).toMatchObject({ host: "Excel", platform: "OfficeOnline" });
  const { requirements } = office.context;
  expect(requirements.isSetSupported("ExcelApi", "1.14")).toBe(true);
  expect(requirements.isSetSupported("ExcelApi", "1.15")).toBe(false);
  expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
});

test("a sync is one round trip, an empty one none, and clearing up afterwards does not count", async () => {
  const before = opened.page.roundTrips;
  await opened.excel.run(async (context) => {
    await context.sync();
    const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1");
    range.load("values");
    await context.sync();
    range.values = [[2]];
    await context.sync();
  });
  expect(opened.page.roundTrips - before).toBe(2);
});

test("a ribbon command runs, and its promise is kept when it completes", async () => {
  await opened.page.runCommand("writeGreeting");
  expect(opened.workbook.activeSheet.value(0, 0)).toBe("Hello");
});

test("an unknown ribbon command is refused", async () => {
  await expect(opened.page.runCommand("noSuchAction")).rejects.toThrow('no action "noSuchAction"');
});

test("an error a command throws rejects it, and is recorded", async () => {
  await expect(opened.page.runCommand("failLoudly")).rejects.toThrow("The command failed");
  expect(opened.page.errors.map((error) => error.message)).toEqual(["The command failed"]);
});

test("document settings go to the workbook and come back in the next page", async () => {
  const { settings } = globals().Office.context.document;
  settings.set("home", { force: "Essex" });
  await new Promise((resolve) => settings.saveAsync(resolve));
  expect(opened.workbook.settings.get("home")).toBe('{"force":"Essex"}');
  const again = await openTestPage(opened.workbook);
  const office = (again.page.window as unknown as { Office: typeof Office }).Office;
  expect(office.context.document.settings.get("home")).toEqual({ force: "Essex" });
  again.close();
});

test("the add-in shows and hides its pane", async () => {
  const { addin } = globals().Office;
  const { host } = opened.page.session;
  const told: boolean[] = [];
  host.onPaneVisibility = (isVisible) => told.push(isVisible);
  await addin.hide();
  expect(host.isPaneVisible).toBe(false);
  await addin.showAsTaskpane();
  expect(told).toEqual([false, true]);
});

test("an address outside the page's folder and office.js is refused and recorded", async () => {
  const { document } = opened.page.window;
  const script = document.createElement("script");
  script.src = "https://example.org/elsewhere.js";
  await new Promise((resolve) => {
    script.onerror = resolve;
    document.head.append(script);
  });
  expect(opened.page.errors[0]?.message).toContain("https://example.org/elsewhere.js");
});
