/** The report's pages: written last and only where they differ, and what a printer refuses costs nothing else. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { printAreas } from "../../../excel-host/model/printNames";
import { paperNumber } from "../../../excel-host/model/pageSetup";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { forgetRefresh } from "../../../src/workbook/actions/lastRefresh";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { SHEETS } from "../../../src/workbook/names/contract";
import { UNFINISHED } from "../../../src/workbook/report/texts";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { cutterOf } from "../cutRequests";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

async function open(from: WorkbookModel): Promise<void> {
  forgetRefresh();
  workbook = openWorkbook(saveWorkbook(from));
  excel = await openExcel(workbook);
}

beforeEach(() => open(smallWorkbook()));
afterEach(() => excel.close());

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });
const page = (name: string) => workbook.sheetByName(name)!.pageSetup;
const weak = () => excel.session.host.weaknesses;
const PAGES = /not all of its pages could be set up/;

const toldOf = ({ problems }: Awaited<ReturnType<typeof refresh>>) =>
  problems.filter(({ what }) => PAGES.test(what));

/** What follows after the colon, up to Excel's own words. */
const refusedIn = (outcome: Awaited<ReturnType<typeof refresh>>) =>
  toldOf(outcome).map(({ what }) => /printing: (.*?)\. Excel/.exec(what)?.[1]);

function finished(): boolean {
  return [SHEETS.summary, SHEETS.performance].every(
    (name) => workbook.sheetByName(name)?.value(1, 0) !== UNFINISHED,
  );
}

/** Requests that set something of the page layout, from now on. */
function pageRequests(): () => number {
  const host = excel.session.host as unknown as { run(...all: unknown[]): unknown };
  const run = host.run.bind(host);
  let count = 0;
  host.run = (...all) => {
    const { Actions } = all[0] as { Actions: { Name: string; ActionType: number }[] };
    const sets = Actions.some(
      ({ Name, ActionType }) =>
        /^SetPrintArea|^RemovePageBreaks/i.test(Name) ||
        (ActionType === 4 && /Header$|Footer$|^Zoom|^PaperSize|^Orientation/i.test(Name)),
    );
    if (sets) count++;
    return run(...all);
  };
  return () => count;
}

test("one request sets up all pages, and a second refresh sets none", async () => {
  const requests = pageRequests();
  expect(toldOf(await refresh())).toEqual([]);
  expect(requests()).toBe(1);
  await refresh();
  expect(requests()).toBe(1);
});

test("a footer that a person changed is the report's again, in one request", async () => {
  await refresh();
  page(SHEETS.summary).headersFooters.pages.odd.footer.left = "mine";
  const requests = pageRequests();
  await refresh();
  expect(requests()).toBe(1);
  expect(page(SHEETS.summary).headersFooters.pages.odd.footer.left).not.toBe("mine");
});

test("paper that the printer lacks is told, and everything else is set up", async () => {
  weak().set("PageLayout.paperSize", "refused");
  const outcome = await refresh();
  expect(outcome.ok).toBe(true);
  expect(refusedIn(outcome)).toEqual(["the paper's size"]);
  expect(finished()).toBe(true);
  const performance = page(SHEETS.performance);
  expect(performance).toMatchObject({ orientation: "Landscape", fitTo: { across: 1, down: 0 } });
  expect(performance.headersFooters.pages.odd.footer.right).toBe("Page &P");
  expect(JSON.stringify([...excel.errors])).toBe("[]");
});

test("where fitting to pages does nothing, a scale makes the sheet one page wide", async () => {
  const host = excel.session.host;
  let isFirst = true;
  const run = host.run.bind(host);
  // As a driver that knows no fitting: pages to fit to are passed over, a scale is not.
  host.run = (request, partition) => {
    const fits = request.Actions.some(({ Name }) => Name === "Zoom");
    if (fits && isFirst) host.weaknesses.set("PageLayout.zoom", "passed over");
    const answer = run(request, partition);
    if (fits) isFirst = false;
    host.weaknesses.clear();
    return answer;
  };
  await refresh();
  expect(page(SHEETS.performance).fitTo).toBeNull();
  const { scale } = page(SHEETS.performance);
  expect(scale).toBeGreaterThan(10);
  expect(scale).toBeLessThan(100);
  const { columns } = workbook.sheetByName(SHEETS.performance)!.usedArea(true)!;
  const points = Array.from({ length: columns }, (_, at) =>
    workbook.sheetByName(SHEETS.performance)!.columnWidth(at),
  ).reduce((sum, width) => sum + width, 0);
  expect((points * scale) / 100).toBeLessThanOrEqual(842);
  expect(points).toBeGreaterThan(842);
});

test("a printer that refuses everything costs a notice, and a later refresh sets the pages up", async () => {
  for (const name of ["PageLayout", "HeaderFooter", "PageBreakCollection"])
    weak().set(name, "refused");
  const outcome = await refresh();
  expect(outcome.ok).toBe(true);
  expect(toldOf(outcome)).toHaveLength(1);
  expect(toldOf(outcome)[0]).toMatchObject({ severity: "notice" });
  expect(finished()).toBe(true);
  expect(page(SHEETS.performance).orientation).toBe("Portrait");
  weak().clear();
  expect(toldOf(await refresh())).toEqual([]);
  expect(page(SHEETS.performance)).toMatchObject({
    orientation: "Landscape",
    paper: paperNumber("A4"),
  });
});

test("cut off, the pages are set up by themselves", async () => {
  const cutter = cutterOf(excel);
  cutter.cut({ request: 0, share: 0.4, calling: "papersize" });
  const outcome = await refresh();
  expect(cutter.isCut).toBe(true);
  expect(outcome.ok).toBe(true);
  expect(toldOf(outcome)).toEqual([]);
  expect(page(SHEETS.charts).paper).toBe(paperNumber("A4"));
  expect(page(SHEETS.summary).headersFooters.pages.odd.footer.right).toBe("Page &P");
});

test("undo brings back print areas of several ranges, headers and footers", async () => {
  await refresh();
  const evidence = workbook.sheetByName(SHEETS.evidence)!;
  const two = [
    { row: 0, column: 0, rows: 4, columns: 3 },
    { row: 9, column: 2, rows: 5, columns: 2 },
  ];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(SHEETS.evidence);
    sheet.pageLayout.setPrintArea("A1:C4,C10:D14");
    sheet.pageLayout.headersFooters.defaultForAllPages.centerHeader = "mine";
    await context.sync();
  });
  expect(printAreas(evidence)).toEqual(two);
  await refresh();
  expect(printAreas(evidence)).toHaveLength(1);
  expect(await undoLastRefresh()).toMatchObject({ ok: true });
  expect(printAreas(evidence)).toEqual(two);
  expect(evidence.pageSetup.headersFooters.pages.odd.header.center).toBe("mine");
});

test("a printer that refuses everything does not keep a refresh from being undone", async () => {
  await refresh();
  // All of it once more, so that there is a report before to go back to.
  await refreshReport({ handEdits: "replace", keepForUndo: true });
  for (const name of ["PageLayout", "HeaderFooter"]) weak().set(name, "refused");
  const { ok, problems } = await undoLastRefresh();
  expect(ok).toBe(true);
  expect(problems.filter(({ what }) => /pages could be set up/.test(what))).toHaveLength(1);
});
