/** Every action that writes waits for its turn, whether pane or ribbon asked for it. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { addToCommentary } from "../../../src/workbook/actions/addToCommentary";
import { removeSetUpRow } from "../../../src/workbook/actions/removeSetUpRow";
import { clearCheckValues } from "../../../src/workbook/actions/clearCheckValues";
import { checkReport } from "../../../src/workbook/actions/check";
import { writeAcceptance } from "../../../src/workbook/actions/acceptCheck";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { readSetUpTables, saveSetUpEdits } from "../../../src/workbook/actions/setUpTables";
import { writeSetUp } from "../../../src/workbook/actions/setUpWorkbook";
import { saveNarrative } from "../../../src/workbook/actions/saveNarrative";
import { startNewUpdate } from "../../../src/workbook/actions/startNewUpdate";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { insertFormula } from "../../../src/workbook/excel/formulaPlaces";
import { inTurn } from "../../../src/workbook/excel/turns";
import { freezeMsgFormulas, takeBackFreeze } from "../../../src/workbook/freezing/freeze";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { narrativeRow } from "../../msg/indicators/indicatorBuilders";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

const NO_COUNT = {
  formulas: 0,
  cells: 0,
  errors: 0,
  waiting: 0,
  sheets: [],
  protectedSheets: [],
};
const check = { severity: "", where: "", what: "", measure: "" };
const word = { acceptedBy: "", reason: "" };
const place = { sheet: "Crime", area: { top: 99, left: 9, rows: 1, columns: 1 } };
const fact = { measure: "Theft", update: "March 2021", fact: "A fact.", ownSentences: [] };
const edit = { table: "settings", row: 1, column: 1, text: "Birchshire" } as const;

const row = narrativeRow();

const ACTIONS: Readonly<Record<string, () => Promise<unknown>>> = {
  refresh: () => refreshReport({ handEdits: "keep", keepForUndo: true }),
  check: () => checkReport(),
  undo: undoLastRefresh,
  publish: () => publishUpdate({ today: new Date(2021, 4, 1) }),
  "start new update": () => startNewUpdate(),
  accept: () => writeAcceptance(check, word, { acceptedBy: "Ada", reason: "seen" }),
  "save a text": () => saveNarrative({ row, text: "New." }),
  commentary: () => addToCommentary(fact),
  "set up": () => writeSetUp({} as never),
  freeze: () => freezeMsgFormulas("workbook", NO_COUNT),
  "take back": () => takeBackFreeze([], true),
  "clear check values": () => clearCheckValues([]),
  "remove a row": () =>
    removeSetUpRow({ table: "measures", row: 1, name: "Theft" }, { own: {} } as never),
  insert: () => insertFormula(place, "=1+1"),
};

test.each(Object.keys(ACTIONS))("%s asks Excel for nothing before its turn", async (name) => {
  let end: () => void = () => undefined;
  const before = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
  const trips = excel.roundTrips;
  const running = ACTIONS[name]!().catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(excel.roundTrips).toBe(trips);
  end();
  await before;
  await running;
});

test("saving edits of the set-up waits for its turn", async () => {
  const shown = await readSetUpTables();
  let end: () => void = () => undefined;
  const before = inTurn(() => new Promise<void>((resolve) => (end = resolve)));
  const saving = saveSetUpEdits([edit], shown);
  await new Promise((resolve) => setTimeout(resolve, 30));
  expect(sheetNamed(workbook, "MSG Setup").value(1, 1)).toBe("Ashshire");
  end();
  await Promise.all([before, saving]);
  expect(sheetNamed(workbook, "MSG Setup").value(1, 1)).toBe("Birchshire");
});

/** An undo leaves out the hash by which a refresh knows that it would write the same. */
function withoutHashes(whole: Record<string, unknown>): Record<string, unknown> {
  const text = JSON.stringify(whole).replaceAll(/,\\"whole\\":\\"[^\\]*\\"/gu, "");
  return JSON.parse(text) as Record<string, unknown>;
}

test("an undo asked for while the ribbon refreshes undoes that refresh, whole", async () => {
  await ACTIONS["refresh"]!();
  const first = wholeWorkbook(workbook);
  sheetNamed(workbook, "Crime").setValue(7, 3, 9);
  const [refreshed, undone] = await Promise.all([ACTIONS["refresh"]!(), undoLastRefresh()]);
  expect([refreshed, undone]).toMatchObject([{ ok: true }, { ok: true, problems: [] }]);
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Crime").getRange("D8").values = [[163]];
    await context.sync();
  });
  expect(differences(withoutHashes(first), withoutHashes(wholeWorkbook(workbook)))).toEqual([]);
  expect(tableRows(workbook, "MsgResults")[0]).toMatchObject({ Position: 8 });
});
