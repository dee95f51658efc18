/** The set-up as fields: what stands in them, what is wrong, and writing back what was typed. */
import type { WorkbookModel } from "../../../excel-host/model/types";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { readSetUpTables, saveSetUpEdits } from "../../../src/workbook/actions/setUpTables";
import {
  setUpForm,
  typedCell,
  type FormTable,
  type SetUpEdit,
  type SetUpSection,
} from "../../../src/workbook/setup/setUpForm";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { findCells, sheetNamed } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: WorkbookModel;

beforeEach(async () => {
  workbook = smallWorkbook();
  excel = await openExcel(workbook);
});
afterEach(() => excel.close());

function fieldIn(
  sections: readonly SetUpSection[],
  table: FormTable,
  entry: string,
  label: string,
) {
  const fields = sections
    .find((section) => section.table === table)!
    .entries.find(({ name }) => name === entry)!.fields;
  return fields.find((field) => field.label === label)!;
}

const edit = (field: SetUpEdit, text: string): SetUpEdit => ({
  table: field.table,
  row: field.row,
  column: field.column,
  text,
});

test("every row of the four tables is there, with its columns and no problem", async () => {
  const sections = setUpForm(await readSetUpTables(), []);
  expect(sections.map(({ table, entries }) => [table, entries.length])).toEqual([
    ["settings", 1],
    ["forces", 8],
    ["measures", 2],
    ["sources", 2],
  ]);
  expect(fieldIn(sections, "settings", "Settings", "Home force").text).toBe("Ashshire");
  expect(fieldIn(sections, "measures", "Theft", "Per").text).toBe("1000");
  expect(fieldIn(sections, "measures", "Theft", "Better")).toMatchObject({
    choices: ["lower", "higher", "neither"],
    blank: "not allowed",
  });
  expect(fieldIn(sections, "measures", "Theft", "Per")).toMatchObject({
    help: "1000 for a rate per 1,000 population",
    choices: [],
    blank: "1, or 100 where Unit starts with %",
  });
  expect(sections.flatMap(({ problems }) => problems)).toEqual([]);
  expect(
    sections.flatMap((s) => s.entries.flatMap((e) => e.fields.flatMap((f) => f.problems))),
  ).toEqual([]);
});

test("an aspiration is shown back as it was understood while it is typed", async () => {
  const snapshot = await readSetUpTables();
  const field = fieldIn(setUpForm(snapshot, []), "measures", "Theft", "Aspiration");
  expect(field.understood).toBe("at or above 4th of 8");
  const typed = (text: string) =>
    fieldIn(setUpForm(snapshot, [edit(field, text)]), "measures", "Theft", "Aspiration");
  expect(typed("7th in MSG.")).toMatchObject({
    text: "7th in MSG.",
    isChanged: true,
    understood: "at or above 7th of 8",
    problems: [],
  });
  expect(typed("Upper Quartile Rank").understood).toBe("in the top quartile of the group");
  expect(typed("4st in MSG").understood).toBe("");
  expect(typed("4st in MSG").problems).toHaveLength(1);
});

test("what a refresh would refuse stands beside the field that holds it", async () => {
  const snapshot = await readSetUpTables();
  const sections = setUpForm(snapshot, []);
  const wrong = (table: FormTable, entry: string, label: string, text: string) => {
    const field = fieldIn(sections, table, entry, label);
    const after = setUpForm(snapshot, [edit(field, text)]);
    return fieldIn(after, table, entry, label).problems.map(({ what }) => what);
  };
  expect(wrong("settings", "Settings", "Home force", "Nowhere")).toEqual([
    'The home force "Nowhere" is not in MsgForces.',
  ]);
  expect(wrong("measures", "Theft", "Better", "smaller")[0]).toContain('says "smaller"');
  expect(wrong("measures", "Theft", "Per", "many")[0]).toContain("a number above 0");
  expect(wrong("sources", "Crime", "Sheet", "No such sheet")).toHaveLength(1);
});

test("saving writes the typed cells and nothing else", async () => {
  const snapshot = await readSetUpTables();
  const sections = setUpForm(snapshot, []);
  const sheet = sheetNamed(workbook, "MSG Setup");
  const before = findCells(sheet, () => true).map(([row, column]) => [
    `${row} ${column}`,
    sheet.value(row, column),
  ]);
  const per = fieldIn(sections, "measures", "Theft", "Per");
  const noun = fieldIn(sections, "measures", "Theft", "Count noun");
  await saveSetUpEdits([edit(per, "100"), edit(noun, "=1+1")], snapshot);
  const changed = before.filter(([at, value]) => {
    const [row = 0, column = 0] = String(at).split(" ").map(Number);
    return sheet.value(row, column) !== value;
  });
  expect(changed.map(([, value]) => value).sort()).toEqual([1000, "offences"].sort());
  const after = setUpForm(await readSetUpTables(), []);
  expect(fieldIn(after, "measures", "Theft", "Per").text).toBe("100");
  // Text that looks like a formula stays text.
  expect(fieldIn(after, "measures", "Theft", "Count noun").text).toBe("=1+1");
  const [[row, column] = [0, 0]] = findCells(sheet, (text) => text === "=1+1");
  expect(sheet.formula(row, column)).toBeUndefined();
});

test("a cell changed meanwhile, or with a formula, is refused and nothing is written", async () => {
  const snapshot = await readSetUpTables();
  const sections = setUpForm(snapshot, []);
  const sheet = sheetNamed(workbook, "MSG Setup");
  const [[row, column] = [0, 0]] = findCells(sheet, (text) => text === "Trees");
  const name = fieldIn(sections, "settings", "Settings", "Group name");
  const update = fieldIn(sections, "settings", "Settings", "Update");
  sheet.setValue(row, column, "Shrubs");
  await expect(
    saveSetUpEdits([edit(update, "June 2021"), edit(name, "Bushes")], snapshot),
  ).rejects.toThrow("MSG Setup!");
  sheet.enter(row, column, '="Tre"&"es"');
  await expect(
    saveSetUpEdits([edit(update, "June 2021"), edit(name, "Bushes")], snapshot),
  ).rejects.toThrow("holds a formula");
  const after = setUpForm(await readSetUpTables(), []);
  expect(fieldIn(after, "settings", "Settings", "Update").text).toBe(update.text);
});

test("typed texts become numbers where they are numbers, and keep their meaning", () => {
  expect(typedCell("1,000", "General")).toEqual({ value: 1000, format: undefined });
  expect(typedCell("20", "0%")).toEqual({ value: 20, format: "General" });
  expect(typedCell("20%", "0%")).toEqual({ value: "20%", format: undefined });
  expect(typedCell("3", "mmm yyyy")).toEqual({ value: 3, format: "General" });
  expect(typedCell(" 4th in MSG ", "General")).toEqual({ value: "4th in MSG", format: undefined });
  expect(typedCell("", "0%")).toEqual({ value: "", format: undefined });
});
