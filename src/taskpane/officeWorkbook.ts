/** The open workbook through Office.js: what the pane reaches Excel by. */
import { areaAddress, parseAddress } from "../workbook/names/addresses";
import { SHEETS } from "../workbook/names/contract";
import { loadMark, unfinished } from "../workbook/excel/setUpMarks";
import { canUndoRefresh } from "../workbook/actions/lastRefresh";
import { lastSetUpChange, undoSetUpChange } from "../workbook/actions/lastSetUpChange";
import { loadReporting } from "../workbook/actions/loadReporting";
import { watchSelectedRow } from "../workbook/actions/selectedRow";
import { officeDocuments } from "./documents/officeDocuments";
import { officeFreezing, officeInserting } from "./functions/officeFunctions";
import { officeOwn } from "./own/officeOwn";
import type { PaneWorkbook } from "./paneWorkbook";
import { officeFirstRun } from "./setup/officeFirstRun";

const loadSetUpTables = () =>
  import(/* webpackChunkName: "setUpView" */ "../workbook/actions/setUpTables");

async function hasSetup(): Promise<boolean> {
  return Excel.run({ delayForCellEdit: true }, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.setup);
    const mark = loadMark(context, "setUp");
    const used = sheet.getUsedRangeOrNullObject().load("address");
    await context.sync();
    // A sheet whose making was cut off is to be set up again.
    return !sheet.isNullObject && !used.isNullObject && unfinished(mark) === undefined;
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
  watchSelectedRow,
  preview: async (request) =>
    (await loadReporting()).previewRefresh({ ...request, now: new Date() }),
  refresh: async (request) =>
    (await loadReporting()).refreshReport({ ...request, keepForUndo: true, now: new Date() }),
  canUndo: canUndoRefresh,
  undoRefresh: async () => (await loadReporting()).undoLastRefresh(),
  publish: async (request) =>
    (await loadReporting()).publishUpdate({ ...request, today: new Date(), now: new Date() }),
  proposeNewUpdate: async (request) => (await loadReporting()).proposeNewUpdate(request),
  startNewUpdate: async (request) => (await loadReporting()).startNewUpdate(request),
  accepting: {
    write: async (...acceptance) => (await loadReporting()).writeAcceptance(...acceptance),
  },
  explaining: {
    cellsOf: async (question) => (await loadReporting()).cellsOf(question),
    showFigure: async (...figure) => (await loadReporting()).showFigure(...figure),
  },
  freezing: officeFreezing,
  inserting: officeInserting,
  firstRun: officeFirstRun,
  facts: {
    ofGroup: async (question) => (await loadReporting()).theEngine().ask("groupFactsOf", question),
    addToCommentary: async (fact) => (await loadReporting()).addToCommentary(fact),
  },
  looking: {
    look: async (options) => (await loadReporting()).lookAtReport(options),
    watchFigures: async (onChange) => (await loadReporting()).watchFigures(onChange),
  },
  proofreading: {
    readSelection: async (report) => (await loadReporting()).proofreadSelection(report),
  },
  checkValues: {
    find: async () => (await loadReporting()).findCheckValues(),
    clear: async (typed) => (await loadReporting()).clearCheckValues(typed),
  },
  setUpUndo: { what: () => lastSetUpChange()?.what, undo: undoSetUpChange },
  documents: officeDocuments,
  own: officeOwn,
  settingUp: {
    read: async () => (await loadSetUpTables()).readSetUpTables(),
    save: async (...edits) => (await loadSetUpTables()).saveSetUpEdits(...edits),
    removeRow: async (...row) => (await loadSetUpTables()).removeSetUpRow(...row),
  },
};
