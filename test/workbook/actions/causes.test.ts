/** One cause is one problem, from the workbook to MSG Checks and to what the command prints. */
import { printOutcome, type PrintedOutcome } from "../../../scripts/printOutcome";
import { byCause } from "../../../src/msg/basics/causes";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  crimeRows,
  FORCES,
  smallWorkbook,
  SOURCE_COLUMNS,
  type SmallWorkbookChanges,
} from "../../e2e/smallWorkbook";
import { sheetNamed } from "../../e2e/workbooks";
import { openExcel } from "../inExcel";

const crime = (sheet: string, layout = "long") => [
  "Crime",
  sheet,
  layout,
  "Force",
  "Period",
  "Series",
  "Number",
  "",
];
const PEOPLE = ["People", "People", "wide series", "Force", "", "", "", "Jun 2019"];

async function refreshed(changes: SmallWorkbookChanges) {
  const workbook = smallWorkbook(changes);
  const excel = await openExcel(workbook);
  const outcome = await refreshReport({ handEdits: "keep", keepForUndo: false });
  excel.close();
  return { outcome, checks: sheetNamed(workbook, "MSG Checks") };
}

const told = ({ problems }: Awaited<ReturnType<typeof refreshed>>["outcome"]) =>
  byCause(problems.filter(({ severity }) => severity === "error")).map(({ problem, followers }) => [
    problem.what.slice(0, 20),
    followers.map(({ measure }) => measure),
  ]);

test("a group without peers is one problem; the measures that wait for it follow, on MSG Checks too", async () => {
  const { outcome, checks } = await refreshed({
    forces: [["Force", "In group"], ...FORCES.map((force) => [force, "No"])],
  });
  expect(told(outcome)).toEqual([["Ashshire has no peer", ["Theft", "Drugs"]]]);
  const rows = Array.from({ length: 30 }, (_, row) => row)
    .filter((row) => checks.text(row, 0).includes("Error"))
    .map((row) => [checks.text(row, 0), checks.text(row, 3)]);
  expect(rows).toEqual([
    ["✗ Error", ""],
    ["✗ Error, follows", "Theft"],
    ["✗ Error, follows", "Drugs"],
  ]);
  const printed = printOutcome(outcome as unknown as PrintedOutcome);
  expect(printed).toMatch(
    /and 2 that follow from them\):\nERROR 'MSG Setup'!D2: Ashshire has no peers/,
  );
  expect(printed.match(/^ {2}FOLLOWS: ERROR (?:Theft|Drugs), /gm)).toHaveLength(2);
});

test.each([
  ["its sheet is not there", crime("Gone"), 'Source "Crime": The '],
  ["its row is wrong", crime("Crime", "sideways"), 'Source "Crime": Layo'],
])("a source that cannot be read is one problem: %s", async (_, row, what) => {
  const { outcome } = await refreshed({ sources: [SOURCE_COLUMNS, row, PEOPLE] });
  expect(told(outcome)).toEqual([[what, ["Theft", "Drugs"]]]);
});

test("a source without a figure of the home force is one problem; one figure of it, and it is none", async () => {
  const renamed = FORCES.map((force) => [force === "Ashshire" ? "Oakshire" : force, "Yes"]);
  const changes = {
    settings: [
      ["Setting", "Value"],
      ["Home force", "Oakshire"],
    ],
    forces: [["Force", "In group"], ...renamed],
  };
  const { outcome } = await refreshed(changes);
  expect(told(outcome)).toEqual([['Source "Crime" has n', ["Theft", "Drugs"]]]);
  const one = await refreshed({
    ...changes,
    crime: [...crimeRows(), ["Oakshire", "Q1 2020/21", "Theft", 9]],
  });
  expect(one.outcome.problems.filter(({ cause, follows }) => cause ?? follows)).toEqual([]);
});

test("which of two sources would have had a series nobody knows: then nothing is said to follow from one", async () => {
  const { outcome } = await refreshed({
    sources: [SOURCE_COLUMNS, crime("Gone"), ["People", "Lost", ...PEOPLE.slice(2)]],
  });
  const found = told(outcome);
  expect(found).toHaveLength(2 + outcome.problems.filter(({ measure }) => measure).length);
  expect(found.every(([, followers]) => followers?.length === 0)).toBe(true);
});

test("what one measure lacks by itself follows from nothing", async () => {
  const { outcome } = await refreshed({
    forces: [["Force", "In group"], ...FORCES.map((force, at) => [force, at < 5 ? "Yes" : "No"])],
    crime: [
      ["Force", "Period", "Series", "Number"],
      ["Ashshire", "Q4 2020/21", "Theft", 3],
    ],
  });
  expect(outcome.problems.some(({ follows }) => follows !== undefined)).toBe(false);
  expect(outcome.problems.length).toBeGreaterThan(0);
});
