/** A person's word on a check, written from the pane: two cells of MSG Checks, and no other. */
import { readFileSync } from "node:fs";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { Sheet } from "../../../excel-host/model/sheet";
import type { Workbook } from "../../../excel-host/model/workbook";
import { openWorkbook } from "../../../excel-host/package/open";
import { writeAcceptance } from "../../../src/workbook/actions/acceptCheck";
import { checkReport } from "../../../src/workbook/actions/check";
import { SHEETS } from "../../../src/workbook/names/contract";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import type { CheckTexts } from "../../../src/workbook/report/checks";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { openExcel, picture } from "../inExcel";
import { COMPARISON_SHEETS } from "../comparisonSheets";
import { refreshedSample } from "../refreshed";

const NOTHING = { acceptedBy: "", reason: "" };
const WORD = { acceptedBy: "J. Smith", reason: "The deaths at Grays" };
/** Columns of MSG Checks; its first problem stands in row 7. */
const ACCEPTED_BY = 4;
const REASON = 5;
const FIRST = 6;

let excel: HeadlessExcel;
let workbook: Workbook;

/** The outcome of the refresh that the workbook begins with. */
let first: Outcome;

beforeEach(async () => {
  // Its two notices: 47 homicides in Essex in 2019, and the other of its kind.
  ({ workbook, outcome: first } = await refreshedSample("open-data.xlsx"));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

/** The same sample without a report. */
async function openUnrefreshed() {
  excel.close();
  workbook = openWorkbook(readFileSync("samples/open-data.xlsx"));
  excel = await openExcel(workbook);
}

const refresh = () => refreshReport({ handEdits: "keep" });

function checks() {
  const sheet = workbook.sheetByName(SHEETS.checks);
  if (!sheet) throw new Error("no MSG Checks");
  return sheet;
}

const rowAt = (row: number) =>
  Array.from({ length: 6 }, (_, column) => String(checks().value(row, column) ?? ""));

const rowOf = (check: CheckTexts) => {
  for (let row = FIRST; row < 40; row++) if (rowAt(row)[2] === check.what) return row;
  throw new Error("not listed");
};

/** The check on the homicides of Essex in December 2019. */
function homicides({ problems }: Outcome): CheckTexts {
  const found = problems.find(({ what }) => what.includes("Essex, December 2019: 47"));
  if (!found?.acceptable) throw new Error("no such check, or not acceptable");
  return found.acceptable;
}

const pictures = () => COMPARISON_SHEETS.map((name) => picture(workbook, name));

test("the word stands in the two columns of its row, and nothing else is written", async () => {
  const check = homicides(first);
  const row = rowOf(check);
  const others = () =>
    pictures().map((cells, at) => {
      if (COMPARISON_SHEETS[at] !== SHEETS.checks) return cells;
      const own = [ACCEPTED_BY, REASON].map((column) => `${row},${column}`);
      return Object.fromEntries(Object.entries(cells).filter(([cell]) => !own.includes(cell)));
    });
  const before = others();
  await writeAcceptance(check, NOTHING, WORD);
  expect(rowAt(row).slice(ACCEPTED_BY)).toEqual([WORD.acceptedBy, WORD.reason]);
  expect(others()).toEqual(before);
});

test("a refresh silences the notice and keeps the words; a changed figure opens it again", async () => {
  const check = homicides(first);
  await writeAcceptance(check, NOTHING, WORD);
  const second = await refresh();
  expect(second.problems).toHaveLength(first.problems.length - 1);
  expect(second.checks?.find(({ state }) => state === "accepted")).toMatchObject({
    ...WORD,
    acceptable: check,
  });
  const [severity, , , , ...words] = rowAt(rowOf(check));
  expect([severity, ...words]).toEqual(["✓ Accepted", WORD.acceptedBy, WORD.reason]);

  const [, address = ""] = /!E(\d+)/.exec(check.where) ?? [];
  workbook.sheetByName("Recorded crime")?.setValue(Number(address) - 1, 4, 48);
  const third = await refresh();
  expect(third.problems.map(({ what }) => what).join()).toContain("December 2019: 48");
  expect(third.checks?.find(({ acceptedBy }) => acceptedBy === WORD.acceptedBy)?.state).toBe(
    "resolved",
  );
});

test("is taken back: both cells are blank, and the notice is open after a refresh", async () => {
  const check = homicides(first);
  await writeAcceptance(check, NOTHING, WORD);
  await writeAcceptance(check, WORD, NOTHING);
  expect(rowAt(rowOf(check)).slice(ACCEPTED_BY)).toEqual(["", ""]);
  expect((await refresh()).problems).toHaveLength(first.problems.length);
});

/** Names and reasons for both notices of the sample. */
test.each([
  [
    ["=1+1", "+1"],
    ["-1", "@home"],
  ],
  [
    ["'quoted", "4-5"],
    [`=${"long ".repeat(60)}`, "=1+1"],
  ],
])("the texts %j and %j stay texts, now and after a refresh", async (...words) => {
  const notices = first.problems
    .flatMap(({ acceptable }) => acceptable ?? [])
    .filter(({ what }) => !what.startsWith("MSG Background has no text"));
  expect(notices).toHaveLength(words.length);
  for (const [at, [acceptedBy = "", reason = ""]] of words.entries())
    await writeAcceptance(notices[at]!, NOTHING, { acceptedBy, reason });
  const cells = () =>
    notices.map((check) =>
      [ACCEPTED_BY, REASON].map((column) => [
        checks().value(rowOf(check), column),
        checks().formula(rowOf(check), column) ?? "",
      ]),
    );
  const asTexts = words.map((texts) => texts.map((text) => [text.trim(), ""]));
  expect(cells()).toEqual(asTexts);
  await refresh();
  expect(cells()).toEqual(asTexts);
});

test("the row is found wherever the list was sorted to", async () => {
  const check = homicides(first);
  const [one, other] = [rowAt(FIRST), rowAt(FIRST + 1)];
  one.forEach((text, column) => checks().setValue(FIRST + 1, column, text));
  other.forEach((text, column) => checks().setValue(FIRST, column, text));
  await writeAcceptance(check, NOTHING, WORD);
  const accepted = [FIRST, FIRST + 1].find((row) => rowAt(row)[ACCEPTED_BY] === WORD.acceptedBy)!;
  expect(rowAt(accepted)[2]).toBe(check.what);
});

describe("is refused, with nothing written,", () => {
  async function refused(check: CheckTexts, message: string | RegExp) {
    const before = pictures();
    await expect(writeAcceptance(check, NOTHING, WORD)).rejects.toThrow(message);
    expect(pictures()).toEqual(before);
  }

  test("while there is no MSG Checks", async () => {
    await openUnrefreshed();
    await refused(
      { where: "", what: "Anything.", measure: "" },
      "There is no sheet MSG Checks yet. Refresh the report, or choose Check.",
    );
  });

  test("where its row says something else by now", async () => {
    const check = homicides(first);
    checks().setValue(rowOf(check), 2, "Something else.");
    await refused(check, /does not list this as the report was written/);
  });

  test("where the columns are others by now", async () => {
    const check = homicides(first);
    checks().setValue(FIRST - 1, ACCEPTED_BY, "Agreed by");
    await refused(check, /does not list this as the report was written/);
  });

  test("where somebody has written there meanwhile", async () => {
    const check = homicides(first);
    checks().setValue(rowOf(check), REASON, "Asked the force");
    await refused(check, 'MSG Checks was changed meanwhile: it says "Asked the force" there now.');
  });

  test("on a protected sheet", async () => {
    const check = homicides(first);
    (checks() as Sheet).layout.isProtected = true;
    await refused(check, "The sheet MSG Checks is protected.");
  });
});

test("Check alone is enough: it makes the sheet", async () => {
  await openUnrefreshed();
  const check = homicides(await checkReport());
  await writeAcceptance(check, NOTHING, WORD);
  expect((await checkReport()).problems).toHaveLength(1);
});
