/** Rows of MSG Setup added and removed in the form, down to the cells of the workbook. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { createSettingUp } from "../../../src/taskpane/setup/settingUp";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { lastSetUpChange, undoSetUpChange } from "../../../src/workbook/actions/lastSetUpChange";
import {
  readSetUpTables,
  removeSetUpRow,
  saveSetUpEdits,
} from "../../../src/workbook/actions/setUpTables";
import { removalQuestion } from "../../../src/workbook/setup/setUpRows";
import { FORCES, MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

const OWN = MEASURES.map((row, at) => [...row, at === 0 ? "Owner" : "Ada"]);

let excel: HeadlessExcel;
let workbook: WorkbookModel;
let failure: string;

beforeEach(async () => {
  workbook = smallWorkbook({ measures: OWN });
  excel = await openExcel(workbook);
  failure = "";
});
afterEach(() => excel.close());

/** The tab's state over the workbook itself. */
async function opened() {
  const settingUp = createSettingUp(
    { read: readSetUpTables, save: saveSetUpEdits, removeRow: removeSetUpRow },
    async (failed, work) => {
      try {
        return await work();
      } catch (error) {
        failure = `${failed} ${(error as Error).message}`;
        return undefined;
      }
    },
  );
  await settingUp.read();
  const section = (table: string) => settingUp.state().sections.find((one) => one.table === table)!;
  const entry = (table: string, name: string) =>
    section(table).entries.find((one) => one.name === name);
  const field = (table: string, name: string, label: string) =>
    entry(table, name)!.fields.find((one) => one.label === label)!;
  const row = (table: "forces" | "measures" | "sources", name: string) => {
    return { table, name, row: entry(table, name)!.fields[0]!.row };
  };
  return { settingUp, entry, field, row };
}

test("a measure is added below the others, by the same rules beside its fields, and reported", async () => {
  const before = tableRows(workbook, "MsgMeasures");
  const { settingUp, entry, field } = await opened();
  settingUp.addRow("measures", "Drugs again");
  expect(entry("measures", "Drugs again")).toBeDefined();
  expect(field("measures", "Drugs again", "Better").problems).not.toEqual([]);
  expect(tableRows(workbook, "MsgMeasures")).toEqual(before);
  for (const [label, text] of [
    ["Better", "higher"],
    ["Count", "Drugs"],
    ["Aspiration", "9th in MSG"],
  ] as const)
    settingUp.type({ ...field("measures", "Drugs again", label), text });
  expect(field("measures", "Drugs again", "Better").problems).toEqual([]);
  expect(field("measures", "Drugs again", "Aspiration").problems[0]?.what).toContain("place 9");
  settingUp.type({ ...field("measures", "Drugs again", "Aspiration"), text: "2nd in MSG" });
  await settingUp.save();
  expect([failure, settingUp.state().edits]).toEqual(["", []]);
  const rows = tableRows(workbook, "MsgMeasures");
  expect(rows.slice(0, 2)).toEqual(before);
  expect(rows[2]).toMatchObject({ Measure: "Drugs again", Better: "higher", Owner: null });
  const { ok } = await refreshReport({ handEdits: "keep", keepForUndo: false });
  expect(ok).toBe(true);
  expect(tableRows(workbook, "MsgResults")).toHaveLength(3);
});

test("a force is added in the group, a source by its name", async () => {
  const { settingUp, field } = await opened();
  settingUp.addRow("forces", "Ivyshire");
  settingUp.addRow("sources", "Rates");
  expect(field("forces", "Ivyshire", "In group").text).toBe("Yes");
  await settingUp.save();
  expect(failure).toBe("");
  expect(tableRows(workbook, "MsgForces").at(-1)).toEqual({ Force: "Ivyshire", "In group": "Yes" });
  expect(tableRows(workbook, "MsgSources").at(-1)).toMatchObject({ Source: "Rates" });
});

test("what stands below the table, a total row or a protected sheet is told, and nothing is written", async () => {
  const { settingUp } = await opened();
  settingUp.addRow("measures", "Arson");
  const sheet = sheetNamed(workbook, "MSG Setup") as Sheet;
  sheet.setValue(3, 7, "mine");
  await settingUp.save();
  expect(failure).toMatch(
    /^Nothing was saved\. The table MsgMeasures has to grow over .*G4:.*of your own/,
  );
  sheet.setValue(3, 7, null);
  sheet.layout.isProtected = true;
  await settingUp.save();
  expect(failure).toContain("The sheet MSG Setup is protected");
  expect(tableRows(workbook, "MsgMeasures")).toHaveLength(2);
  expect(settingUp.state().edits).toHaveLength(1);
});

test("a row that was only typed goes without a word", async () => {
  const { settingUp, entry, row } = await opened();
  settingUp.addRow("measures", "Arson");
  await settingUp.removeRow(row("measures", "Arson"));
  expect([entry("measures", "Arson"), settingUp.state().edits]).toEqual([undefined, []]);
});

test("a removed row is blank, own columns and other rows stay, and undo brings it back", async () => {
  const whole = wholeWorkbook(workbook);
  const { settingUp, entry, row } = await opened();
  await settingUp.removeRow(row("measures", "Theft"));
  expect(failure).toBe("");
  expect(entry("measures", "Theft")).toBeUndefined();
  const [theft, drugs] = tableRows(workbook, "MsgMeasures");
  expect(theft).toMatchObject({ Measure: null, Better: null, Owner: "Ada" });
  expect(drugs).toMatchObject({ Measure: "Drugs", Owner: "Ada" });
  expect(lastSetUpChange()?.what).toBe("removing Theft");
  expect(await undoSetUpChange()).toBe("Theft is in MsgMeasures again.");
  expect(tableRows(workbook, "MsgMeasures")[0]).toMatchObject({ Measure: "Theft", Per: 1000 });
  expect(
    differences(whole, wholeWorkbook(workbook)).every((one) => one.includes("quotePrefix")),
  ).toBe(true);
});

test("the next row that is added takes a row that is blank from end to end", async () => {
  const { settingUp, row } = await opened();
  await settingUp.removeRow(row("forces", "Cedarshire"));
  settingUp.addRow("forces", "Ivyshire");
  await settingUp.save();
  expect(tableRows(workbook, "MsgForces")).toHaveLength(FORCES.length);
  expect(tableRows(workbook, "MsgForces")[2]).toMatchObject({ Force: "Ivyshire" });
  await expect(undoSetUpChange()).rejects.toThrow("is filled anew");
});

test("a row that was changed on the sheet meanwhile is not removed", async () => {
  const { settingUp, row } = await opened();
  const theft = row("measures", "Theft");
  sheetNamed(workbook, "MSG Setup").setValue(1, 8, "higher");
  await settingUp.removeRow(theft);
  expect(failure).toContain("The row of Theft in MsgMeasures was changed meanwhile");
  expect(tableRows(workbook, "MsgMeasures")[0]).toMatchObject({ Measure: "Theft" });
});

test("what goes with a row is said first, and the home force cannot go", async () => {
  const { settingUp, row } = await opened();
  const { sections, snapshot } = settingUp.state();
  const asked = (table: "forces" | "measures" | "sources", name: string) =>
    removalQuestion(sections, snapshot!, row(table, name));
  expect(asked("forces", "Ashshire").refusal).toContain("Ashshire is the home force");
  expect(asked("measures", "Theft").sentences).toEqual([
    "Its 10 filled cells in MsgMeasures become blank.",
    "What stands in your own columns of the row (1 cell) stays.",
    expect.stringContaining("It leaves the report"),
  ]);
  expect(asked("sources", "Crime").refusal).toBe("");
});
