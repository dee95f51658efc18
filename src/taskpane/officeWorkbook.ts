/** The open workbook through Office.js: what the pane reaches Excel by. */
import { areaAddress, parseAddress } from "../workbook/addresses";
import { SHEETS } from "../workbook/contract";
import { refreshReport } from "../workbook/refresh";
import { officeFreezing, officeInserting } from "./functions/officeFunctions";
import type { PaneWorkbook } from "./session";

async function hasSetup(): Promise<boolean> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.setup);
    await context.sync();
    return !sheet.isNullObject;
  });
}

async function select(where: string): Promise<void> {
  const place = parseAddress(where);
  if (!place) throw new Error("This is not an address of a cell.");
  await Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheets = context.workbook.worksheets;
    const sheet = place.sheet
      ? sheets.getItemOrNullObject(place.sheet)
      : sheets.getActiveWorksheet();
    await context.sync();
    if (sheet.isNullObject) throw new Error(`There is no sheet "${place.sheet}" any more.`);
    sheet.activate();
    sheet.getRange(areaAddress(place.area)).select();
    await context.sync();
  });
}

export const officeWorkbook: PaneWorkbook = {
  hasSetup,
  select,
  freezing: officeFreezing,
  inserting: officeInserting,
  refresh: (request) => refreshReport({ handEdits: "keep", ...request }),
};
