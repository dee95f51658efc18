/** A refresh at which nothing changed writes when it was, and nothing else; whatever changed, all is written as ever. */
import fc from "fast-check";
import { readFileSync } from "node:fs";
import { strFromU8 } from "fflate";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import type { SheetModel } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { warning } from "../../../src/msg/basics/problem";
import { openWorkbook } from "../../../excel-host/package/open";
import { saveWorkbook } from "../../../excel-host/package/save";
import { unzip } from "../../../excel-host/package/zip";
import { previewRefresh } from "../../../src/workbook/actions/previewRefresh";
import { publishUpdate } from "../../../src/workbook/actions/publish";
import { canUndoRefresh, forgetRefresh } from "../../../src/workbook/actions/lastRefresh";
import { refreshReport } from "../../../src/workbook/actions/refresh";
import { undoLastRefresh } from "../../../src/workbook/actions/undoRefresh";
import { Engine } from "../../../src/workbook/engine/host";
import { STAMP_KEY } from "../../../src/workbook/excel/readOwnSheets";
import { readStamp } from "../../../src/workbook/plan/fingerprint";
import { OWN_SHEETS } from "../../../src/workbook/plan/ownSheets";
import { smallWorkbook } from "../../e2e/smallWorkbook";
import { addTable, findCells, sheetNamed, tableRows } from "../../e2e/workbooks";
import { cutterOf } from "../cutRequests";
import { fillBackground } from "../filledBackground";
import { openExcel } from "../inExcel";
import { differences, wholeWorkbook } from "../wholeWorkbook";

const FIRST = new Date(2026, 10, 25, 21, 24);
const LATER = new Date(2026, 10, 30, 11, 4);

let excel: HeadlessExcel;
let workbook: Workbook;

async function open(bytes: Uint8Array): Promise<void> {
  workbook = openWorkbook(bytes);
  excel = await openExcel(workbook);
}

const refresh = (now = LATER) => refreshReport({ handEdits: "keep", keepForUndo: true, now });
/** Writes all of it, whatever stands there. */
const writeAll = () => refreshReport({ handEdits: "replace", keepForUndo: true, now: LATER });

const made = new Map<string, Promise<Uint8Array>>();

/** A workbook with its report, as it is opened another day. */
function withReport(name: "small" | "essex-q4-2020-21.xlsx"): Promise<Uint8Array> {
  const known = made.get(name);
  if (known) return known;
  const bytes = (async () => {
    await open(name === "small" ? saveWorkbook(noted()) : readFileSync(`samples/${name}`));
    expect((await refresh(FIRST)).ok).toBe(true);
    // Commentary that was drafted is part of the report from the second one on.
    expect((await refresh(FIRST)).ok).toBe(true);
    excel.close();
    return saveWorkbook(workbook);
  })();
  made.set(name, bytes);
  return bytes;
}

/** The small workbook with notes, and something found on MSG Checks. */
function noted() {
  const small = smallWorkbook();
  addTable(sheetNamed(small, "MSG Setup"), "MsgNotes", [
    ["Measure", "Update", "Text", "Status"],
    ["Theft", "March 2021", "Doors were left open.", ""],
    ["Drugs", "March 2021", "A campaign ended.", ""],
  ]);
  sheetNamed(small, "Crime").setValue(7, 3, 9);
  return small;
}

afterEach(() => excel.close());
beforeEach(forgetRefresh);

describe.each(["small", "essex-q4-2020-21.xlsx"] as const)("%s", (name) => {
  test("of the saved file nothing differs but when it was refreshed, and the stamp of that", async () => {
    await open(await withReport(name));
    const outcome = await refresh();
    expect(outcome).toMatchObject({ ok: true, did: "found unchanged", cellsWritten: 1 });
    expect(outcome.rows.length).toBeGreaterThan(1);
    const [then, now] = [await withReport(name), saveWorkbook(workbook)].map(partsOf);
    expect([...now!.keys()]).toEqual([...then!.keys()]);
    const changed = [...then!.keys()].filter((part) => now!.get(part) !== then!.get(part));
    expect(changed.map((part) => part.replace(/\d+/, "N")).sort()).toEqual([
      "xl/customPropertyN.bin",
      "xl/sharedStrings.xml",
      "xl/worksheets/sheetN.xml",
    ]);
    for (const part of changed)
      expect(differences(withoutMoment(then!, part), withoutMoment(now!, part))).toEqual([]);
    const summary = sheetNamed(workbook, "MSG Summary");
    expect(findCells(summary, (text) => text.startsWith("Refreshed on"))).toEqual([
      [expect.any(Number), 0, "Refreshed on 30 November 2026 at 11:04."],
    ]);
  });

  test("it is what writing all of it makes", async () => {
    await open(await withReport(name));
    await refresh();
    const unchanged = wholeWorkbook(workbook);
    excel.close();
    await open(await withReport(name));
    expect((await writeAll()).did).toBeUndefined();
    expect(differences(unchanged, wholeWorkbook(workbook))).toEqual([]);
  });
});

/** Every part of a file, as text. */
function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(
    [...unzip(bytes)].map(([part, held]) => [
      part,
      part.endsWith(".bin") ? new TextDecoder("utf-16le").decode(held) : strFromU8(held),
    ]),
  );
}

/** A part but for the one cell that says when, its text among those of all sheets, and its place in a stamp. */
function withoutMoment(parts: ReadonlyMap<string, string>, part: string): unknown {
  const text = parts.get(part) ?? "";
  if (part.endsWith(".bin")) {
    const { whole, blocks } = readStamp(text)!;
    return { whole, blocks: blocks.filter(({ id }) => id !== "refreshed") };
  }
  const texts = (parts.get("xl/sharedStrings.xml") ?? "").split("</si>");
  const isMoment = (one: string) => one.includes("<t>Refreshed on ");
  if (part.endsWith("sharedStrings.xml"))
    return texts
      .filter((one) => !isMoment(one) && one !== "<si><t/>")
      .map((one) => one.replace(/ount="\d+"/g, ""));
  return text.replace(/<v>(\d+)<\/v>/g, (whole, at: string) =>
    isMoment(texts[Number(at)] ?? "") ? "<v>MOMENT</v>" : whole,
  );
}

/** The report as it would be were all of it written. */
async function wholeWritten(bytes: Uint8Array, change: () => unknown): Promise<unknown> {
  await open(bytes);
  await change();
  await writeAll();
  const whole = wholeWorkbook(workbook);
  excel.close();
  return whole;
}

const cellOf = (table: string, row: number, heading: string) => {
  const { sheet, area, columns } = workbook.tableByName(table)!;
  return [sheet, area.row + row, area.column + columns.indexOf(heading)] as const;
};
const enter = (table: string, row: number, heading: string, value: string | number) => () => {
  const [sheet, down, across] = cellOf(table, row, heading);
  sheet.setValue(down, across, value);
};
const moveDown = (name: string) => {
  const sheet = sheetNamed(workbook, name);
  for (const [row, column] of findCells(sheet, (text) => text !== "").reverse()) {
    sheet.setValue(row + 1, column, sheet.value(row, column));
    sheet.setValue(row, column, null);
  }
};
const inCrime = (row: number, figure: number) => () =>
  sheetNamed(workbook, "Crime").setValue(row, 3, figure);

/** A change after a report: the next refresh leaves what writing all of it would leave. */
async function expectWholeWriting(change: () => unknown): Promise<void> {
  const bytes = await withReport("small");
  const written = await wholeWritten(bytes, change);
  await open(bytes);
  await change();
  expect(await refresh()).not.toHaveProperty("did");
  expect(differences(written, wholeWorkbook(workbook))).toEqual([]);
}

describe("what changed is written, as if all of it had been", () => {
  test.each<readonly [string, () => unknown]>([
    ["a figure of now", inCrime(8, 23)],
    ["a figure that no text shows", inCrime(3, 161.000001)],
    ["a source's text", () => sheetNamed(workbook, "Crime").setValue(1, 2, "Thefts")],
    ["an aspiration", enter("MsgMeasures", 1, "Aspiration", "2nd in MSG")],
    ["a unit, which is a format", enter("MsgMeasures", 2, "Unit", "offences")],
    ["whose update it is", enter("MsgSettings", 2, "Value", "Bushes")],
    ["commentary", enter("MsgNotes", 1, "Text", "Doors were shut.")],
    ["figures that stand a row further down", () => moveDown("Crime")],
    ["a force's membership", () => enter("MsgForces", 8, "In group", "No")()],
    [
      "a notice accepted by a name",
      () => {
        const checks = sheetNamed(workbook, "MSG Checks");
        checks.setValue(6, 4, "Ada");
      },
    ],
    [
      "a row of history",
      () =>
        addTable(workbook.addSheet("Past"), "MsgHistory", [
          ["Update", "Measure", "Data to", "Position", "Value", "Version"],
          ["December 2020", "Theft", "December 2020", 3, 60, "1.0"],
        ]),
    ],
  ])("%s", (_, change) => expectWholeWriting(change));

  test("any one cell of the analyst's sheets", async () => {
    const bytes = await withReport("small");
    await fc.assert(
      fc.asyncProperty(fc.nat(), fc.constantFrom("7", "x", 3, ""), async (at, value) => {
        const change = () => {
          const [sheet, row, column] = analystsCell(at);
          const held = sheet.value(row, column);
          if (value === "") sheet.setValue(row, column, null);
          else sheet.setValue(row, column, typeof held === "number" ? held + 1 : value);
        };
        const written = await wholeWritten(bytes, change);
        await open(bytes);
        await change();
        await refresh();
        expect(differences(written, wholeWorkbook(workbook))).toEqual([]);
        excel.close();
      }),
      { numRuns: Number(process.env["RUNS"] ?? 8) },
    );
  });
});

function analystsCell(at: number): readonly [SheetModel, number, number] {
  const cells = workbook.sheets
    .filter(({ name }) => !(OWN_SHEETS as readonly string[]).includes(name))
    .flatMap((sheet) =>
      findCells(sheet, (text) => text !== "").map(([row, column]) => [sheet, row, column] as const),
    );
  return cells[at % cells.length]!;
}

describe("what a person did on the report's sheets is met as ever", () => {
  test.each<readonly [string, () => unknown]>([
    ["a sheet deleted", () => removeSheet("MSG Movement")],
    ["the sheet of charts deleted", () => removeSheet("MSG Charts")],
    ["a chart deleted", () => sheetNamed(workbook, "MSG Charts").charts.splice(1, 1)],
    ["a formula of the evidence led to another cell", () => leadElsewhere()],
    [
      "a header of a page changed",
      () => {
        const { pages } = sheetNamed(workbook, "MSG Charts").pageSetup.headersFooters;
        pages.odd.header.center = "mine";
      },
    ],
  ])("%s: written anew", (_, change) => expectWholeWriting(change));

  test.each([
    ["MSG Performance", "4th in MSG"],
    ["MSG Summary", "Refreshed on 25 November 2026 at 21:24."],
    ["MSG Charts", "All forces together"],
  ])("a cell changed on %s: kept, and told", async (name, was) => {
    await open(await withReport("small"));
    const sheet = sheetNamed(workbook, name);
    const [row, column] = findCells(sheet, (text) => text === was)[0]!;
    sheet.setValue(row, column, "mine");
    for (let times = 0; times < 2; times++) {
      const { did, problems } = await refresh();
      expect(did).toBeUndefined();
      expect(problems.map(({ what }) => what)).toContainEqual(
        expect.stringContaining('Changed by hand: it holds "mine"'),
      );
      expect(sheet.value(row, column)).toBe("mine");
    }
  });

  test("results of Excel's that are others than ours: all of it is written, and calculated again", async () => {
    await open(await withReport("small"));
    const difference = warning("Other figures.", "Look.");
    const differences = jest.spyOn(Engine.prototype, "differences");
    differences.mockResolvedValueOnce([difference]);
    expect(await refresh()).not.toHaveProperty("did");
    expect(differences).toHaveBeenCalledTimes(2);
    expect(await refresh()).toMatchObject({ did: "found unchanged" });
    expect(differences).toHaveBeenCalledTimes(3);
    differences.mockRestore();
  });

  test("a workbook that is calculated by hand is written: what stands in it tells nothing", async () => {
    await open(await withReport("small"));
    workbook.setCalculationMode("Manual");
    expect(await refresh()).not.toHaveProperty("did");
    // Once more: the word about it stands on MSG Checks by now.
    expect(await refresh()).not.toHaveProperty("did");
  });

  test("another release of the product writes all of it", async () => {
    await open(await withReport("small"));
    const stamps = workbook.sheets.flatMap(({ customProperties }) => {
      const text = customProperties.get(STAMP_KEY);
      if (text === undefined) return [];
      customProperties.set(STAMP_KEY, text.replace(/"whole":"...../, '"whole":"other'));
      return [readStamp(text)?.whole];
    });
    expect(new Set(stamps).size).toBe(stamps.length);
    expect(await refresh()).not.toHaveProperty("did");
    expect(await refresh()).toMatchObject({ did: "found unchanged" });
  });
});

function removeSheet(name: string): void {
  workbook.removeSheet(workbook.sheetByName(name)!);
}

function leadElsewhere(): void {
  const evidence = sheetNamed(workbook, "MSG Evidence");
  const formulaAt = (row: number, column: number) => evidence.formula(row, column) ?? "";
  const [row, column] = findCells(evidence, () => true).find(([down, across]) =>
    formulaAt(down, across).includes("$D$9"),
  )!;
  evidence.setFormula(row, column, formulaAt(row, column).replaceAll("$D$9", "$D$8"));
}

describe("what is left to undo", () => {
  test("the refresh before, whole, and without words of what was changed since", async () => {
    await open(await withReport("small"));
    const before = wholeWorkbook(workbook);
    enter("MsgSettings", 2, "Value", "Bushes")();
    expect(await refresh()).not.toHaveProperty("did");
    expect(await refresh(new Date(2026, 11, 1))).toMatchObject({ did: "found unchanged" });
    expect(canUndoRefresh()).toBe(true);
    expect(await undoLastRefresh()).toMatchObject({ ok: true, problems: [] });
    enter("MsgSettings", 2, "Value", "Trees")();
    const after = wholeWorkbook(workbook);
    expect(differences(withoutStamps(before), withoutStamps(after))).toEqual([]);
    // Formats of large sheets are not brought back: nothing says that all of it stands there.
    expect(await refresh()).not.toHaveProperty("did");
  });

  test("nothing, where the session wrote nothing", async () => {
    await open(await withReport("small"));
    await refresh();
    expect(canUndoRefresh()).toBe(false);
  });
});

/** An undo leaves out of the stamps that the sheets hold all that a report gives them. */
function withoutStamps(whole: Record<string, unknown>): unknown {
  return JSON.parse(JSON.stringify(whole).replace(/,\\"whole\\":\\"[^"]*\\"/g, "")) as unknown;
}

test("cut off anywhere it is finished by the next refresh, and nothing is said to be changed by hand", async () => {
  const bytes = await withReport("small");
  await open(bytes);
  await refresh();
  const wanted = wholeWorkbook(workbook);
  excel.close();
  let isCut = true;
  for (const share of [0, 0.3, 0.6, 0.9, 1]) {
    await open(bytes);
    const cutter = cutterOf(excel);
    cutter.cut({ request: 0, share });
    expect(await refresh(new Date(2026, 10, 29))).toMatchObject({ ok: false });
    isCut &&= cutter.isCut;
    cutter.cut(undefined);
    const { ok, problems } = await refresh();
    expect(ok).toBe(true);
    expect(problems.filter(({ what }) => what.includes("by hand"))).toEqual([]);
    expect([share, differences(wanted, wholeWorkbook(workbook))]).toEqual([share, []]);
    excel.close();
  }
  expect(isCut).toBe(true);
});

test("what is published is found unchanged too; a preview says so", async () => {
  const settings = [
    ["Setting", "Value"],
    ["Home force", "Ashshire"],
    ["Version", "1.0"],
  ];
  await open(saveWorkbook(smallWorkbook({ settings })));
  await refresh(FIRST);
  expect(await previewRefresh({ now: LATER })).toMatchObject({ ok: true, isNothingNew: true });
  fillBackground(workbook);
  expect(await previewRefresh({ now: LATER })).toMatchObject({ ok: true, isNothingNew: false });
  const published = await publishUpdate({ today: new Date(2026, 10, 26), now: FIRST });
  expect(published).toMatchObject({ ok: true, publishing: "done" });
  await refresh();
  expect(await refresh()).toMatchObject({ did: "found unchanged" });
  expect(tableRows(workbook, "MsgHistory")).toHaveLength(2);
});
