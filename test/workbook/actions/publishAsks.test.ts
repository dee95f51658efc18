/**
 * Publish looks at the whole and asks, item by item: each is refused with its words while it is open, and
 * published once it is mended or a person has answered for it by name.
 */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Scalar } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { TABLES } from "../../../src/workbook/names/contract";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  crimeRows,
  MEASURES,
  smallWorkbook,
  type SmallWorkbookChanges,
} from "../../e2e/smallWorkbook";
import { addTable, findCells, sheetNamed, tableRows, type Row } from "../../e2e/workbooks";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";

let excel: HeadlessExcel;
let workbook: Workbook;
afterEach(() => excel.close());

const SETTINGS: Row[] = [
  ["Setting", "Value"],
  ["Home force", "Ashshire"],
  ["Report title", "Quarterly update"],
  ["Update", "March 2021"],
  ["Version", "1.0"],
];

const refresh = () => refreshReport({ handEdits: "keep" });
const publish = (unsaved = 0) => publishUpdate({ today: new Date(2021, 3, 20), unsaved });

async function open(changes: SmallWorkbookChanges = {}, prepare: () => void = () => undefined) {
  workbook = smallWorkbook({ settings: SETTINGS, ...changes }) as Workbook;
  prepare();
  excel = await openExcel(workbook);
  expect((await refresh()).ok).toBe(true);
  fillBackground(workbook);
}

const whats = ({ problems }: Outcome) => problems.map(({ what }) => what);

/** Writes into the analyst's columns of the check that says something. */
function answer(words: string, acceptedBy: string, reason: string): void {
  const checks = sheetNamed(workbook, "MSG Checks");
  const [row] = findCells(checks, (text) => text.includes(words))[0]!;
  checks.setValue(row, 4, acceptedBy);
  checks.setValue(row, 5, reason);
}

async function refusedFor(words: string): Promise<void> {
  const refused = await publish();
  expect(refused.publishing).toBe("refused");
  expect(whats(refused)[0]).toBe("Not published: one check is open.");
  expect(whats(refused)[1]).toContain(words);
  expect(workbook.tableByName(TABLES.history)?.area.rows ?? 0).toBe(published);
}

/** Rows of MsgHistory, with its heading, before the publication at hand. */
let published = 0;
beforeEach(() => (published = 0));

/** @param answered what MsgHistory says that a person answered for; with who and why in brackets */
async function isPublished(answered?: string): Promise<Record<string, Scalar>[]> {
  const outcome = await publish();
  expect([outcome.publishing, whats(outcome).filter((what) => what.startsWith("Not"))]).toEqual([
    "done",
    [],
  ]);
  const rows = tableRows(workbook, TABLES.history);
  if (answered !== undefined) {
    const told = rows.map((row) => String(row["Changed by hand"] ?? "")).join();
    expect(told).toContain("Accepted: ");
    expect(told).toContain(answered);
    expect(told).toMatch(/\(A\. Reviewer: [^)]+\)$|\(A\. Reviewer: [^)]+\),/);
  }
  return rows;
}

/** Crime with one figure of a force, a quarter and a series changed. */
function crimeWith(force: string, period: string, series: string, figure: Scalar): Row[] {
  return crimeRows().map((row) =>
    row[0] === force && row[1] === period && row[2] === series ? [...row.slice(0, 3), figure] : row,
  );
}

describe("a warning that changes a verdict", () => {
  test("a peer without a figure", async () => {
    await open({ crime: crimeWith("Elmshire", "Q4 2020/21", "Theft", "..") });
    await refusedFor("7 of 8 forces have a value");
    answer("7 of 8 forces have a value", "A. Reviewer", "not out yet");
    await isPublished("7 of 8 forces have a value");
  });

  test("a window with a part missing, so that an older period stands", async () => {
    const two = MEASURES.map((row, at) =>
      row.map((cell, column) => (at === 1 && column === 6 ? 2 : cell)),
    );
    await open({ measures: two, crime: crimeWith("Elmshire", "Q3 2020/21", "Theft", "..") });
    await refusedFor("without: Elmshire");
    answer("without: Elmshire", "A. Reviewer", "it will be out in May");
    await isPublished("without: Elmshire");
  });

  test("an own figure missing where the peers have theirs, the older period accepted", async () => {
    await open({ crime: crimeWith("Ashshire", "Q4 2020/21", "Theft", "..") });
    await refusedFor("Own figure missing");
    answer("Own figure missing", "A. Reviewer", "the system was down");
    await refresh();
    const [theft] = await isPublished('Own figure missing: ".." in Crime!D8');
    expect(sheetNamed(workbook, "MSG Checks").text(6, 0)).toBe("✓ Accepted");
    expect(theft!["Data to"]).toBe(44_196);
    // The older period stands: 162 of 2,000.
    expect(theft!["Value"]).toBeCloseTo(81, 9);
  });

  test("figures that conflict", async () => {
    await open({ crime: [...crimeRows(), ["Ashshire", "Q4 2020/21", "Theft", 99]] });
    const refused = await publish();
    expect(refused.publishing).toBe("refused");
    expect(whats(refused).join()).toContain("has two figures of");
  });
});

describe("a figure or a verdict changed by hand", () => {
  const SAID = 'Changed by hand: it holds "Nearly met", the report has "✗ Not met".';

  function status() {
    const sheet = sheetNamed(workbook, "MSG Performance");
    const [row, column] = findCells(sheet, (text) => text === "✗ Not met")[0]!;
    return { sheet, row, column };
  }

  async function changed(): Promise<void> {
    await open();
    const { sheet, row, column } = status();
    sheet.setValue(row, column, "Nearly met");
    await refresh();
  }

  test("is refused, with a name alone too, and published with name and reason, which the history keeps", async () => {
    await changed();
    await refusedFor(SAID);
    answer(SAID, "A. Reviewer", "");
    await refusedFor(SAID);
    answer(SAID, "A. Reviewer", "agreed with the board");
    const [theft, drugs] = await isPublished();
    expect(theft!["Changed by hand"]).toMatch(
      /^MSG Performance![A-Z]+7, Status: "Nearly met" published, "✗ Not met" computed \(A\. Reviewer: agreed with the board\)$/,
    );
    expect(theft!["Status"]).toBe("Not met");
    expect(drugs!["Changed by hand"]).toBeNull();
  });

  test("put back, it is published, and the history tells of nothing", async () => {
    await changed();
    const sheet = sheetNamed(workbook, "MSG Performance");
    const [row, column] = findCells(sheet, (text) => text === "Nearly met")[0]!;
    sheet.setValue(row, column, "✗ Not met");
    const rows = await isPublished();
    expect(rows.map((one) => one["Changed by hand"])).toEqual([null, null]);
  });

  test.each([
    ["MSG Performance", "8th (3-8)", "7th"],
    ["MSG Evidence", "Not met", "Met"],
    ["MSG Summary", "Theft: 8th", "Theft (nearly)"],
    ["MSG Movement", "No change", "▲ Improved"],
  ])('on %s: "%s" as "%s"', async (name, computed, mine) => {
    await open();
    const sheet = sheetNamed(workbook, name);
    const [row, column] = findCells(sheet, (text) => text.includes(computed))[0]!;
    sheet.setValue(row, column, mine);
    await refusedFor(`Changed by hand: it holds "${mine}"`);
    await refresh();
    answer(`it holds "${mine}"`, "A. Reviewer", "as said");
    const rows = await isPublished();
    expect(String(rows[0]!["Changed by hand"])).toContain(`"${mine}" published`);
  });

  test("words of the analyst's own are nobody's verdict", async () => {
    await open();
    const sheet = sheetNamed(workbook, "MSG Movement");
    const [row, column] = findCells(sheet, (text) => text === "Commentary")[0]!;
    sheet.setValue(row + 1, column, "My own words.");
    const rows = await isPublished();
    expect(rows[0]!["Changed by hand"]).toBeNull();
  });
});

describe("texts for the analyst to fill", () => {
  const SAID = 'MSG Background has no text under "Demand" yet.';
  const place = () =>
    findCells(sheetNamed(workbook, "MSG Background"), (text) => text === "Demand")[0]!;

  test("no direction stands on the sheet: it is listed, and publishing waits for it", async () => {
    await open();
    const sheet = sheetNamed(workbook, "MSG Background");
    expect(findCells(sheet, (text) => text.startsWith("Say here"))).toEqual([]);
    const [row] = place();
    sheet.setValue(row + 1, 0, null);
    await refresh();
    await refusedFor(SAID);
    sheet.setValue(row + 1, 0, "Calls rise.");
    await isPublished();
  });

  test("a direction that an earlier release wrote there is one too; a heading deleted asks nothing", async () => {
    await open();
    const sheet = sheetNamed(workbook, "MSG Background");
    const [row] = place();
    sheet.setValue(
      row + 1,
      0,
      "Say here what demand, current and likely, faces the areas of business, and how it entered the aspirations and their rationale.",
    );
    await refusedFor(SAID);
    // The next refresh takes it away, so that it never prints; it is asked for as before.
    await refresh();
    expect(findCells(sheet, (text) => text.startsWith("Say here"))).toEqual([]);
    await refusedFor(SAID);
    sheet.setValue(row, 0, null);
    await isPublished();
  });

  test("it can be answered for by name", async () => {
    await open();
    const [row] = place();
    sheetNamed(workbook, "MSG Background").setValue(row + 1, 0, null);
    await refresh();
    answer(SAID, "A. Reviewer", "not for this update");
    await isPublished(SAID);
  });
});

test("a title that names an earlier update", async () => {
  await open();
  await isPublished();
  const { sheet, area } = workbook.tableByName(TABLES.settings)!;
  const set = (name: string, value: string) => {
    for (let row = area.row; row < area.row + area.rows; row++)
      if (sheet.value(row, area.column) === name) sheet.setValue(row, area.column + 1, value);
  };
  set("Update", "June 2021");
  set("Report title", "Quarterly update, March 2021");
  await refresh();
  published = 3;
  await refusedFor(
    'The Report title "Quarterly update, March 2021" names March 2021; this update is June 2021.',
  );
  answer("The Report title", "A. Reviewer", "it is of that quarter");
  await isPublished('The Report title "Quarterly update, March 2021"');
});

test("changes typed in the pane and not saved", async () => {
  await open();
  const refused = await publish(2);
  expect(refused.publishing).toBe("refused");
  expect(whats(refused)).toEqual([
    "Not published: 2 changes typed on Set up or in Words are not saved.",
  ]);
  await isPublished();
});

test("a contradiction that proof-reading found", async () => {
  await open({}, () =>
    addTable(sheetNamed(workbook, "MSG Setup"), TABLES.notes, [
      ["Measure", "Update", "Text"],
      ["Theft", "March 2021", "Ashshire is 2nd in its MSG."],
    ]),
  );
  await refusedFor("computed:");
  answer("computed:", "A. Reviewer", "of the year before");
  await isPublished("computed:");
});

test("what somebody types on the sheets while the update is computed", async () => {
  await open();
  const performance = sheetNamed(workbook, "MSG Performance");
  const [row, column] = findCells(performance, (text) => text === "4th in MSG")[0]!;
  let isTyped = false;
  const refused = await publishUpdate({
    today: new Date(2021, 3, 20),
    onProgress: ({ done }) => {
      if (done < 1 || isTyped) return;
      isTyped = true;
      performance.setValue(row, column, "typed just now");
    },
  });
  expect(whats(refused)).toEqual([
    "Not published: somebody typed on the report's sheets meanwhile.",
  ]);
  expect(refused.publishing).toBe("refused");
  expect(performance.text(row, column)).toBe("typed just now");
  expect(workbook.tableByName(TABLES.history)).toBeUndefined();
  performance.setValue(row, column, "4th in MSG");
  await isPublished();
});
