/** Actions beside refresh, cut off at every request: asked for again, they end as if they had never failed. */
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { WorkbookModel } from "../../../excel-host/model/types";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { writeAcceptance } from "../../../src/workbook/actions/acceptCheck";
import { addToCommentary } from "../../../src/workbook/actions/addToCommentary";
import { clearCheckValues, findCheckValues } from "../../../src/workbook/actions/clearCheckValues";
import { undoSetUpChange } from "../../../src/workbook/actions/lastSetUpChange";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import {
  readSetUpTables,
  removeSetUpRow,
  saveSetUpEdits,
} from "../../../src/workbook/actions/setUpTables";
import { proposeSetUp, writeSetUp } from "../../../src/workbook/actions/setUpWorkbook";
import { saveNarrative } from "../../../src/workbook/actions/saveNarrative";
import { startNewUpdate } from "../../../src/workbook/actions/startNewUpdate";
import { chooseHomeForce, setUpRows } from "../../../src/workbook/proposal/proposal";
import { MEASURES, smallWorkbook } from "../../e2e/smallWorkbook";
import { sheetNamed, tableRows } from "../../e2e/workbooks";
import { cutterOf, sharesOf, type Cutter } from "../cutRequests";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";
import { workbookOf } from "../proposal/literalWorkbook";
import { countTable, rateTable } from "../proposal/pfaWorkbook";
import { refreshedSample } from "../refreshed";
import { differences, wholeWorkbook } from "../wholeWorkbook";

let excel: HeadlessExcel;
let workbook: WorkbookModel;
let cutter: Cutter;

async function open(bytes: Uint8Array): Promise<void> {
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
  cutter = cutterOf(excel);
}

const SETTINGS = [
  ["Setting", "Value"],
  ["Home force", "Ashshire"],
  ["Update", "January 2021"],
  ["Previous update", "October 2020"],
  ["Period", "Dec 2020"],
  ["Version", "1.2"],
  ["Produced on", "4 January 2021"],
];

const refresh = () => refreshReport({ handEdits: "keep", keepForUndo: true });

/** The workbook with its report, published. */
async function published(): Promise<Uint8Array> {
  await open(saveWorkbook(smallWorkbook({ settings: SETTINGS })));
  await refresh();
  fillBackground(workbook);
  expect(await publishUpdate({ today: new Date(2021, 0, 4) })).toMatchObject({ ok: true });
  const bytes = saveWorkbook(workbook);
  excel.close();
  return bytes;
}

/** All but the widths of columns on MSG Setup, which are set when a table is made. */
function compared(): Record<string, unknown> {
  const whole = wholeWorkbook(workbook);
  return { ...whole, "MSG Setup": { ...(whole["MSG Setup"] as object), widths: [] } };
}

/** @param action what is done, and done again after each cut; what it says of a cut is looked at by `told` */
async function cutEverywhere(
  bytes: Uint8Array,
  action: () => Promise<unknown>,
  told: (outcome: unknown) => void = () => undefined,
): Promise<number> {
  await open(bytes);
  await action();
  const wanted = compared();
  excel.close();
  let cases = 0;
  for (let request = 0; ; request++)
    for (const share of sharesOf(request)) {
      await open(bytes);
      cutter.cut({ request, share });
      const outcome = await action().catch((error: unknown) => error);
      const { isCut } = cutter;
      cutter.cut(undefined);
      if (isCut) {
        cases++;
        told(outcome);
        await action().catch((error: unknown) => {
          // Done already, and only the answer lost.
          if (share < 1) throw error;
        });
      }
      expect([request, share, differences(wanted, compared())]).toEqual([request, share, []]);
      excel.close();
      if (!isCut) return cases;
    }
}

test("starting the new update goes on where it was cut off, and Publish waits for it", async () => {
  const bytes = await published();
  const told = (outcome: unknown) => expect(outcome).toMatchObject({ ok: false, isBegun: true });
  expect(await cutEverywhere(bytes, () => startNewUpdate(), told)).toBeGreaterThan(3);

  await open(bytes);
  cutter.cut({ request: 0, share: 0.5 });
  await startNewUpdate();
  cutter.cut(undefined);
  const { ok, problems } = await refresh();
  expect(ok).toBe(true);
  expect(problems.map(({ what }) => what)).toContainEqual(
    expect.stringContaining("Starting the new update was cut off"),
  );
  expect((await publishUpdate({ today: new Date(2021, 3, 4) })).ok).toBe(false);
  expect(await startNewUpdate()).toMatchObject({ ok: true, name: "April 2021" });
  const settings = tableRows(workbook, "MsgSettings").map(({ Setting, Value }) => [Setting, Value]);
  expect(Object.fromEntries(settings)).toMatchObject({
    Update: "April 2021",
    "Previous update": "January 2021",
    Period: "March 2021",
    Version: "1.0",
    "Produced on": null,
  });
  const again = await refresh();
  expect(again.problems.filter(({ what }) => what.includes("cut off"))).toEqual([]);
  excel.close();
});

test("a word on a check", async () => {
  await open(saveWorkbook(smallWorkbook()));
  sheetNamed(workbook, "Crime").setValue(7, 3, 9);
  const { problems } = await refresh();
  const check = problems.find(({ acceptable }) => acceptable)!.acceptable!;
  const bytes = saveWorkbook(workbook);
  excel.close();
  const known = { acceptedBy: "", reason: "" };
  const word = { acceptedBy: "Ada", reason: "seen" };
  expect(await cutEverywhere(bytes, () => writeAcceptance(check, known, word))).toBeGreaterThan(3);
});

test("a text of the update", async () => {
  const { workbook: sample, outcome } = await refreshedSample("essex-q4-2020-21.xlsx");
  const { row } = outcome.report!.own!.narrative[4]!;
  const save = () => saveNarrative({ row, text: "=New." });
  expect(await cutEverywhere(saveWorkbook(sample), save)).toBeGreaterThan(3);
}, 400_000);

test("a fact added to the commentary", async () => {
  const bytes = await published();
  const fact = {
    measure: "Theft",
    update: "January 2021",
    fact: "A fact about the group.",
    ownSentences: [],
  };
  expect(await cutEverywhere(bytes, () => addToCommentary(fact))).toBeGreaterThan(3);
});

test("edits of the set-up can be saved again after a cut", async () => {
  const bytes = saveWorkbook(smallWorkbook({ settings: SETTINGS }));
  await open(bytes);
  const shown = await readSetUpTables();
  excel.close();
  const edits = [
    { table: "settings", row: 1, column: 1, text: "Birchshire" },
    { table: "settings", row: 5, column: 1, text: "1.3" },
    { table: "settings", row: 6, column: 1, text: "" },
  ] as const;
  expect(await cutEverywhere(bytes, () => saveSetUpEdits(edits, shown))).toBeGreaterThan(3);
});

test("clearing the Check values, and bringing them back", async () => {
  const measures = MEASURES.map((row, at) => [...row, at === 0 ? "Check value" : at]);
  const bytes = saveWorkbook(smallWorkbook({ settings: SETTINGS, measures }));
  await open(bytes);
  const { typed } = await findCheckValues();
  excel.close();
  expect(typed).toHaveLength(2);
  expect(await cutEverywhere(bytes, () => clearCheckValues(typed))).toBeGreaterThan(3);

  await open(bytes);
  await clearCheckValues(typed);
  cutter.cut({ request: 0, share: 0.5 });
  await expect(undoSetUpChange()).rejects.toThrow();
  cutter.cut(undefined);
  expect(await undoSetUpChange()).toBe("2 Check values brought back.");
  const values = tableRows(workbook, "MsgMeasures").map((row) => row["Check value"]);
  expect(values).toEqual([1, 2]);
  excel.close();
});

test("a row added to the set-up, and one removed and brought back", async () => {
  const bytes = saveWorkbook(smallWorkbook({ settings: SETTINGS }));
  await open(bytes);
  const shown = await readSetUpTables();
  excel.close();
  const added = [
    { table: "measures", row: 3, column: 0, text: "Arson" },
    { table: "measures", row: 3, column: 2, text: "lower" },
  ] as const;
  expect(await cutEverywhere(bytes, () => saveSetUpEdits(added, shown))).toBeGreaterThan(3);
  const theft = { table: "measures", row: 1, name: "Theft" } as const;
  expect(await cutEverywhere(bytes, () => removeSetUpRow(theft, shown))).toBeGreaterThan(3);

  await open(bytes);
  const before = tableRows(workbook, "MsgMeasures");
  cutter.cut({ request: 0, share: 0.5 });
  await expect(removeSetUpRow(theft, shown)).rejects.toThrow();
  cutter.cut(undefined);
  await removeSetUpRow(theft, shown);
  cutter.cut({ request: 0, share: 0.5 });
  await expect(undoSetUpChange()).rejects.toThrow();
  cutter.cut(undefined);
  expect(await undoSetUpChange()).toBe("Theft is in MsgMeasures again.");
  expect(tableRows(workbook, "MsgMeasures")).toEqual(before);
  excel.close();
});

test("the set-up of a first run", async () => {
  const bytes = saveWorkbook(workbookOf([countTable, rateTable]));
  await open(bytes);
  const rows = setUpRows(chooseHomeForce(await proposeSetUp(), "Essex"));
  excel.close();
  expect(await cutEverywhere(bytes, () => writeSetUp(rows))).toBeGreaterThan(3);
  await open(bytes);
  await writeSetUp(rows);
  sheetNamed(workbook, "MSG Setup").setValue(0, 20, "mine");
  await expect(writeSetUp(rows)).rejects.toThrow("already");
  excel.close();
});
