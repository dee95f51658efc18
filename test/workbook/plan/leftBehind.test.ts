/** What writings of earlier releases left that were cut off: these put no marks. And what stops before the first write. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });
const whats = ({ problems }: Awaited<ReturnType<typeof refresh>>) =>
  problems.map(({ what }) => what);

function setFigure(figure: number): void {
  sheetNamed(workbook, "Crime").setValue(7, 3, figure);
}

test("a first refresh that stopped at MSG Evidence is finished, with other figures too", async () => {
  setFigure(150);
  await refresh();
  const wanted = wholeWorkbook(workbook);
  setFigure(160);
  await refresh();
  // As such a release left it: content without a stamp, the sheets after it empty.
  sheetNamed(workbook, "MSG Evidence").customProperties.clear();
  for (const name of ["MSG Charts", "MSG Checks"]) {
    const sheet = sheetNamed(workbook, name);
    sheet.customProperties.clear();
    sheet.clear({ row: 0, column: 0, rows: 200, columns: 60 }, "All");
    sheet.charts.length = 0;
  }
  setFigure(150);
  expect((await refresh()).ok).toBe(true);
  const now = wholeWorkbook(workbook);
  for (const name of Object.keys(wanted).filter((one) => one !== "MSG Checks"))
    expect([name, differences(wanted[name], now[name])]).toEqual([name, []]);
});

test("a sheet of our name with something else on it stays somebody else's", async () => {
  const sheet = workbook.addSheet("MSG Evidence");
  sheet.setValue(0, 0, "Quarterly update");
  sheet.setValue(50, 70, "mine");
  const { ok, problems } = await refresh();
  expect(ok).toBe(false);
  expect(problems.map(({ what }) => what)).toEqual([
    expect.stringContaining("A sheet called MSG Evidence is already there"),
  ]);
  expect(workbook.sheetByName("MSG Summary")).toBeUndefined();
});

test("a row of figures left in MsgResults is replaced and told; one or two cells are a person's", async () => {
  await refresh();
  const { sheet, area, columns } = workbook.tableByName("MsgResults")!;
  const at = (name: string) => area.column + columns.indexOf(name);
  const before = tableRows(workbook, "MsgResults")[0]!;
  sheet.setValue(area.row + 1, at("Value"), 50);
  sheet.setValue(area.row + 1, at("Position"), 1);
  const two = await refresh();
  expect(whats(two).filter((what) => what.includes("The change was kept."))).toHaveLength(2);
  expect(tableRows(workbook, "MsgResults")[0]).toMatchObject({ Value: 50, Position: 1 });
  sheet.setValue(area.row + 1, at("Average"), 64.2);
  sheet.setValue(area.row + 1, at("Status"), "Met");
  const row = await refresh();
  expect(tableRows(workbook, "MsgResults")[0]).toEqual(before);
  const told = whats(row).filter((what) => what.includes("cut off"));
  expect(told).toHaveLength(1);
  for (const held of ['Value "50"', 'Position "1"', 'Average "64.2"', 'Status "Met"'])
    expect(told[0]).toContain(held);
  expect(whats(await refresh()).filter((what) => what.includes("cut off"))).toEqual([]);
});

test("MsgResults under another name stops before anything is written, and says what to do", async () => {
  await refresh();
  const before = wholeWorkbook(workbook);
  workbook.tableByName("MsgResults")!.rename("Figures");
  const renamed = wholeWorkbook(workbook);
  const { ok, problems } = await refresh();
  expect(ok).toBe(false);
  expect(problems[0]).toMatchObject({
    what: "The table Figures stands where MsgResults has to go.",
    where: ["'MSG Evidence'!Q6:BA8"],
  });
  expect(differences(renamed, wholeWorkbook(workbook))).toEqual([]);
  workbook.tableByName("Figures")!.rename("MsgResults");
  expect((await refresh()).ok).toBe(true);
  expect(differences(before, wholeWorkbook(workbook))).toEqual([]);
});
