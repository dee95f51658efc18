/** Nothing that is written is cut on screen or paper, however long the analyst's texts are. */
import fc from "fast-check";
import type { SheetModel } from "../../../excel-host/model/types";
import type { Workbook } from "../../../excel-host/model/workbook";
import { printAreas } from "../../../excel-host/model/printNames";
import { newWorkbook } from "../../../excel-host/package/open";
import type { HeadlessExcel } from "../../../excel-host/run/headless";
import { setUpPages } from "../../../src/workbook/excel/pages";
import { putBlocks } from "../../../src/workbook/excel/putBlocks";
import { readOwnState } from "../../../src/workbook/excel/readOwnSheets";
import type { Measure } from "../../../src/msg/model/setup";
import { SHEETS } from "../../../src/workbook/names/contract";
import { COMPARISON_SHEETS } from "../comparisonSheets";
import { planReport } from "../../../src/workbook/plan/writingPlan";
import { continued, fittingPieces } from "../../../src/workbook/report/longTexts";
import { METHOD_HEADING } from "../../../src/workbook/report/backgroundTexts";
import { openExcel } from "../inExcel";
import { allCrime, madeUpdate, measure, population, SOURCE_SHEET } from "../updates";

const words = (count: number) =>
  Array.from({ length: count }, (_, at) => ["crime", "rose", "in", "districts"][at % 4]).join(" ");

const long = {
  ...measure,
  name: `Violence with injury ${words(8)}`,
  priority: words(6),
  rationale: words(400),
  countNoun: "victims of violence with injury",
  aspiration: { kind: "none", reason: words(12) } as const,
};
const notes = [
  {
    measure: long.name,
    update: "March 2021",
    text: `${words(900)}.\n\nAnd ${words(300)}.`,
    place: { sheet: "MSG Setup", address: "A1" },
  },
];

const made = (
  measures: readonly Measure[] = [long, { ...measure, firstIs: "worst" as const }],
  reportTitle = words(16),
) =>
  madeUpdate({
    series: [allCrime, population],
    measures,
    notes,
    settings: {
      reportTitle,
      groupName: words(8),
      producedBy: words(8),
    },
  });

let excel: HeadlessExcel;
let workbook: Workbook;

beforeEach(async () => {
  workbook = newWorkbook();
  const source = workbook.addSheet(SOURCE_SHEET);
  made().cells.forEach(({ row, column, value }) => source.setValue(row, column, value));
  excel = await openExcel(workbook);
});

afterEach(() => excel.close());

async function write({ update }: ReturnType<typeof made> = made()) {
  await Excel.run(async (context) => {
    const state = await readOwnState(context);
    const { writings } = planReport(update, update.problems, state, "keep");
    await putBlocks(context, writings);
    await setUpPages(context, writings);
  });
}

const sheet = (name: string) => workbook.sheetByName(name)!;

/** Half a size a letter, a little more in bold: nearer to Calibri than to the estimate of the report. */
function width(text: string, { fontSize, bold }: { fontSize: number; bold: boolean }): number {
  return text.length * fontSize * (bold ? 0.53 : 0.5);
}

function height(text: string, model: SheetModel, row: number, column: number): number {
  const format = model.format(row, column);
  const room = model.columnWidth(column) - 4 - format.indentLevel * 9;
  const lines = text
    .split("\n")
    .reduce((sum, line) => sum + Math.max(1, Math.ceil(width(line, format) / room)), 0);
  return lines * format.fontSize * 1.2;
}

/** How far a text that is not wrapped may run: over the blank cells beside it, as far as is printed. */
function room(model: SheetModel, row: number, column: number, last: number): number {
  let points = model.columnWidth(column);
  for (let next = column + 1; next <= last && model.text(row, next) === ""; next++)
    points += model.columnWidth(next);
  return points;
}

/** Texts that are not shown whole: those of our tables, which formulas read, aside. */
function cutTexts(model: SheetModel): string[] {
  const used = model.usedArea(true)!;
  const printed = printAreas(model)[0];
  const last = printed ? printed.column + printed.columns - 1 : used.column + used.columns - 1;
  const cut: string[] = [];
  for (let row = 0; row < used.row + used.rows; row++)
    for (let column = 0; column <= last; column++) {
      const text = model.text(row, column);
      if (text === "") continue;
      const format = model.format(row, column);
      const isWhole = format.wrapText
        ? height(text, model, row, column) <= model.rowHeight(row) + 1
        : typeof model.value(row, column) === "number" ||
          width(text, format) <= room(model, row, column, last);
      if (!isWhole)
        cut.push(`${model.name}!${row + 1},${column + 1}: ${text.slice(0, 80)} (${text.length})`);
    }
  return cut;
}

test.each(COMPARISON_SHEETS)("%s shows every text whole", async (name) => {
  await write();
  expect(cutTexts(sheet(name))).toEqual([]);
  await write();
  expect(cutTexts(sheet(name))).toEqual([]);
});

test.each([17, 18, 22, 25, 30])(
  "a Report title of %i words is shown whole on every sheet",
  async (count) => {
    await write(made([measure], words(count)));
    expect(COMPARISON_SHEETS.flatMap((name) => cutTexts(sheet(name)))).toEqual([]);
  },
);

test("a commentary longer than a row goes on in the rows below, known by its measure", async () => {
  await write();
  const movement = sheet(SHEETS.movement);
  const used = movement.usedArea(true)!;
  const rows = Array.from({ length: used.rows }, (_, row) => [
    movement.text(row, 0),
    movement.text(row, used.column + used.columns - 1),
  ]).filter(([name]) => name?.startsWith(long.name));
  expect(rows.length).toBeGreaterThan(2);
  expect(rows.map(([name]) => name)).toEqual(rows.map((_, at) => continued(long.name, at)));
  const [note] = notes;
  const spaced = (text = "") => text.replace(/\s+/gu, " ");
  expect(spaced(rows.map(([, text]) => text).join(" "))).toBe(spaced(note?.text));
});

test("the rows of a shorter commentary are gone, and nothing was changed by hand", async () => {
  await write();
  await write(made([{ ...measure, name: "Short" }]));
  const names = Array.from({ length: 20 }, (_, row) => sheet(SHEETS.movement).text(row, 0));
  expect(names.join()).not.toContain("continued");
  const problems = await Excel.run(async (context) => {
    const state = await readOwnState(context);
    return planReport(made([{ ...measure, name: "Short" }]).update, [], state, "keep").problems;
  });
  expect(problems.map(({ what }) => what)).toEqual([
    'MSG Background has no text under "Demand" yet.',
  ]);
});

test("rows of MSG Background are as high as the higher of the texts beside each other", async () => {
  await write();
  const background = sheet(SHEETS.background);
  const rows = Array.from({ length: background.usedArea(true)!.rows }, (_, row) => row);
  const needed = (row: number) =>
    Math.max(
      ...[0, 2].map((column) => height(background.text(row, column), background, row, column)),
    );
  const texts = rows.filter((row) => background.text(row, 0).length > 200);
  expect(texts.length).toBeGreaterThan(3);
  for (const row of texts)
    expect(background.rowHeight(row)).toBeGreaterThanOrEqual(needed(row) - 1);
  expect(rows.map((row) => background.text(row, 2))).toContain(METHOD_HEADING);
});

const letters = fc.string({
  unit: fc.constantFrom("a", "m", "W", " ", " ", "e", "\n", "宽", "😀", "1"),
  maxLength: 1500,
});

test("a text in pieces is the same text, and every piece fits its row", () => {
  fc.assert(
    fc.property(letters, fc.integer({ min: 40, max: 90 }), (text, points) => {
      const pieces = fittingPieces(text, points, "body");
      const bare = (one: string) => one.replace(/\s+/gu, "");
      expect(bare(pieces.join(""))).toBe(bare(text));
      for (const piece of pieces) {
        // 409 points are 37 lines of 9 points; as many half letters fit a line as it is wide.
        const lines = piece
          .split("\n")
          .map((line) => Math.ceil((line.length * 4.5) / (points - 8)) || 1);
        expect(lines.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(37);
      }
    }),
    { numRuns: 100, endOnFailure: true },
  );
});

test("a text that fits is left as it is", () => {
  expect(fittingPieces("Two  words\n\nand more ", 100, "text")).toEqual([
    "Two  words\n\nand more ",
  ]);
  expect(fittingPieces("", 100, "text")).toEqual([""]);
});
