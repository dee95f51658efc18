/** A workbook whose days count from 2 January 1904 gives what the same workbook gives whose days count as usual. */
import type { BatchRequest, BatchResponse } from "../../../excel-host/office/batch/batch";
import type { Scalar, WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { crimeRows, smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";

const DAYS_BETWEEN = 1462;
const QUARTER_ENDS: Readonly<Record<string, number>> = {
  "Q1 2020/21": 44_012,
  "Q2 2020/21": 44_104,
  "Q3 2020/21": 44_196,
  "Q4 2020/21": 44_286,
};

/** Periods and the update's name are dates; a count looks like one and is none. */
function dated(isOf1904: boolean): WorkbookModel {
  const serial = (days: number) => (isOf1904 ? days - DAYS_BETWEEN : days);
  const crime = crimeRows().map((row): Scalar[] => {
    const days = QUARTER_ENDS[String(row[1])];
    return days === undefined ? [...row] : [row[0] ?? "", serial(days), row[2] ?? "", row[3] ?? ""];
  });
  const made = smallWorkbook({
    crime,
    settings: [
      ["Setting", "Value"],
      ["Home force", "Ashshire"],
      ["Report title", "Quarterly update"],
      ["Version", "1.0"],
      ["Update", serial(44_256)],
    ],
  });
  const date = (sheet: string, row: number, column: number) =>
    sheetNamed(made, sheet).setFormat(
      { row, column, rows: 1, columns: 1 },
      { numberFormat: "dd/mm/yyyy" },
    );
  for (let row = 1; row < crime.length; row++) date("Crime", row, 1);
  date("MSG Setup", 4, 1);
  const bytes = saveWorkbook(made);
  return isOf1904 ? asOf1904(bytes) : openWorkbook(bytes);
}

function asOf1904(bytes: Uint8Array): WorkbookModel {
  return Object.assign(openWorkbook(bytes), { date1904: true });
}

let excel: HeadlessExcel | undefined;
afterEach(() => excel?.close());

async function open(workbook: WorkbookModel): Promise<HeadlessExcel> {
  excel?.close();
  excel = await openExcel(workbook);
  return excel;
}

/** Displayed texts of all sheets. */
function shown(workbook: WorkbookModel): Record<string, string[]> {
  return Object.fromEntries(
    workbook.sheets.map((sheet) => {
      const used = sheet.usedArea(true);
      const cells: string[] = [];
      for (let row = 0; used && row < used.row + used.rows; row++)
        for (let column = 0; column < used.column + used.columns; column++)
          cells.push(sheet.text(row, column));
      return [sheet.name, cells];
    }),
  );
}

async function refreshedAndPublished(workbook: WorkbookModel) {
  await open(workbook);
  const first = await refreshReport({ handEdits: "keep" });
  fillBackground(workbook);
  const again = await refreshReport({ handEdits: "keep" });
  const published = await publishUpdate({ today: new Date(2021, 4, 1) });
  const next = await refreshReport({ handEdits: "keep" });
  return [first, again, published, next].map(({ ok, publishing, problems }) => ({
    ok,
    publishing,
    problems: problems.map(({ what, where }) => [what, where]),
  }));
}

test("refreshed, refreshed again and published, both show the same in every cell", async () => {
  const [usual, other] = [dated(false), dated(true)];
  const expected = await refreshedAndPublished(usual);
  expect(expected.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  expect(await refreshedAndPublished(other)).toEqual(expected);
  expect(shown(other)).toEqual(shown(usual));
  expect(tableRows(usual, "MsgHistory")[0]).toMatchObject({ "Data to": 44_286, Published: 44_317 });
  expect(tableRows(other, "MsgHistory")[0]).toMatchObject({
    "Data to": 44_286 - DAYS_BETWEEN,
    Published: 44_317 - DAYS_BETWEEN,
  });
  expect(tableRows(other, "MsgResults")[0]).toMatchObject({
    "Data to": 44_286 - DAYS_BETWEEN,
    Value: 81.5,
  });
});

test("where Excel does not say what a date is to it, nothing changes", async () => {
  const [usual, refused] = [dated(false), dated(false)];
  await open(usual);
  await refreshReport({ handEdits: "keep" });
  const { session } = await open(refused);
  const host = session.host as unknown as {
    run(request: BatchRequest, partition: string): BatchResponse;
  };
  const run = host.run.bind(host);
  let refusals = 0;
  host.run = (request, partition) => {
    if (!Object.values(request.ObjectPaths).some(({ Name }) => Name === "Functions"))
      return run(request, partition);
    refusals++;
    const Error = {
      Code: "ApiNotFound",
      Message: "No functions here.",
      Location: "",
      ActionIndex: 0,
      HttpStatusCode: 400,
    };
    return { Results: [], Error };
  };
  const { ok } = await refreshReport({ handEdits: "keep" });
  expect({ ok, isRefused: refusals > 0 }).toEqual({ ok: true, isRefused: true });
  expect(shown(refused)).toEqual(shown(usual));
});
