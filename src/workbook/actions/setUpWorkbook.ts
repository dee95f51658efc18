/** First run through Office.js: proposes a set-up, tells back what it would read, and writes it. */
import { areaAddress, sameInExcel } from "../names/addresses";
import { isBlank } from "../names/cellText";
import { SET_UP, SET_UP_TITLE } from "../names/columns/tables";
import { SHEETS, TABLES } from "../names/contract";
import { cellsInThisThread } from "../excel/excelCells";
import { finishMark, loadMark, putMark, unfinished } from "../excel/setUpMarks";
import { readSnapshot, resolveNames } from "../excel/excelSnapshot";
import { inExcel, inExcelInTurn } from "../excel/inExcel";
import { outcomeProblem, placeText, type OutcomeProblem } from "./outcome";
import { readWorkbook } from "../reading/readWorkbook";
import type { Problem } from "../../msg/basics/problem";
import type { MeasureResult } from "../../msg/model/measureResult";
import { computeUpdate } from "../../msg/update/computeUpdate";
import { measureText, placeInGroup } from "../../msg/words/wording";
import { cell } from "../report/block";
import { readBackTexts, type ReadBackTexts } from "../report/readBack";
import { cellEntry } from "../plan/cellEntries";
import { propose, type Proposal } from "../proposal/proposal";
import {
  HEADING_ROW,
  placedTables,
  snapshotWith,
  type PlacedTable,
  type SetUpRows,
} from "../proposal/setUpRows";

/** Cells of a sheet that are looked through; a table of forces shows itself in its first rows. */
const SAMPLED_CELLS = 60_000;
const FEWEST_ROWS = 200;

const OUR_SHEETS: ReadonlySet<string> = new Set(Object.values(SHEETS));

/** Looks through the workbook's sheets; reads only. */
export function proposeSetUp(): Promise<Proposal> {
  return inExcel(async (context) => {
    const snapshot = await readSnapshot(context);
    const looked = snapshot.sheets.flatMap(({ name, used }) => {
      if (!used || OUR_SHEETS.has(name)) return [];
      const most = Math.max(FEWEST_ROWS, Math.floor(SAMPLED_CELLS / used.columns));
      const area = { ...used, rows: Math.min(used.rows, most) };
      return [{ sheet: name, area, isCut: area.rows < used.rows }];
    });
    const source = cellsInThisThread(context, snapshot);
    const cells = await source.values(looked);
    const merges = await source.merges(looked);
    return propose(
      cells.map((one, index) => ({
        cells: one,
        merges: merges[index] ?? [],
        isCut: looked[index]?.isCut ?? false,
      })),
    );
  });
}

/** A series as it would be read, and the cells of its headings: "'Table P3'!D5". */
export interface SeriesReadBack extends ReadBackTexts {
  readonly cells: readonly string[];
}

/** A measure as the report would have it. */
export interface MeasureReadBack {
  readonly name: string;
  /** "92.01 per 1,000 population, 8th"; "" where it will have no value. */
  readonly value: string;
  /** Why it has none; "" where it has one. */
  readonly why: string;
}

/** What a refresh would read by these rows, and what is wrong with them. */
export interface SetUpReadBack {
  /** Every measure, with what it will say; none where the set-up stops. */
  readonly measures: readonly MeasureReadBack[];
  readonly series: readonly SeriesReadBack[];
  readonly problems: readonly OutcomeProblem[];
}

/** Reads the figures as a refresh would if the rows were written already; writes nothing. */
export function readBackSetUp(rows: SetUpRows): Promise<SetUpReadBack> {
  return inExcel(async (context) => {
    const proposed = snapshotWith(await readSnapshot(context), rows);
    const snapshot = await resolveNames(context, proposed);
    const reading = await readWorkbook(snapshot, cellsInThisThread(context, snapshot));
    const series = reading.readBack.map((read) => ({
      ...readBackTexts(read),
      cells: read.headings.map(placeText),
    }));
    const { setup, observations } = reading;
    if (!setup || !observations)
      return { measures: [], series, problems: reading.problems.map(problemBefore) };
    const update = computeUpdate({ ...reading, setup, observations });
    return {
      measures: update.measures.map(measureReadBack),
      series,
      problems: update.problems.map(problemBefore),
    };
  });
}

/** A problem as it is told before there is a sheet MSG Setup: its cells there can lead nowhere. */
function problemBefore(problem: Problem): OutcomeProblem {
  const where = problem.where.filter(({ sheet }) => sheet !== SHEETS.setup);
  return outcomeProblem({ ...problem, where });
}

function measureReadBack(result: MeasureResult): MeasureReadBack {
  const { measure, value, note } = result;
  const hasValue = Number.isFinite(value);
  const parts = [measureText(value, measure), placeInGroup(result)];
  return {
    name: measure.name,
    value: hasValue ? parts.filter((text) => text !== "").join(", ") : "",
    why: hasValue ? "" : note,
  };
}

const TITLE_SIZE = 14;
const WIDEST = 260;

/**
 * Writes the sheet MSG Setup with its tables; refused where there is one of this name, unless making it was cut off:
 * then it is made anew.
 */
export function writeSetUp(rows: SetUpRows): Promise<void> {
  return inExcelInTurn(async (context) => {
    const { worksheets, tables } = context.workbook;
    const known = worksheets.getItemOrNullObject(SHEETS.setup);
    const mark = loadMark(context, "setUp");
    const used = known.getUsedRangeOrNullObject().load("address");
    const placed = placedTables(rows);
    const taken = placed.map(({ table }) =>
      tables.getItemOrNullObject(TABLES[table]).load("worksheet/name"),
    );
    await context.sync();
    const isCutOff = unfinished(mark) !== undefined;
    // Cut off before the mark, there is an empty sheet.
    const isEmpty = !known.isNullObject && used.isNullObject;
    if (!known.isNullObject && !isCutOff && !isEmpty)
      throw new Error(`There is a sheet "${SHEETS.setup}" already.`);
    const isElsewhere = (table: Excel.Table) =>
      !table.isNullObject && !sameInExcel(table.worksheet.name, SHEETS.setup);
    const other = placed.find((_, index) => taken[index] && isElsewhere(taken[index]));
    if (other) throw new Error(`There is a table "${TABLES[other.table]}" already.`);
    if (isCutOff) known.delete();
    const sheet = isEmpty && !isCutOff ? known : worksheets.add(SHEETS.setup);
    putMark(sheet, "setUp", "begun");
    const title = sheet.getRange("A1");
    title.values = [[SET_UP_TITLE]];
    title.format.font.bold = true;
    title.format.font.size = TITLE_SIZE;
    for (const table of placed) writeTable(sheet, table);
    sheet.freezePanes.freezeRows(HEADING_ROW + 1);
    finishMark(sheet, "setUp");
    await context.sync();
  });
}

function writeTable(sheet: Excel.Worksheet, { table, area, values }: PlacedTable): void {
  const caption = sheet.getRangeByIndexes(area.top - 1, area.left, 1, 1);
  caption.values = [[SET_UP[table].caption]];
  caption.format.font.bold = true;
  const range = sheet.getRange(areaAddress(area));
  const entries = values.map((row) => row.map((value) => cellEntry(cell(asContent(value)))));
  // Blank cells are text too, so that "4-5" or "Jan 2021" typed into them stays what it is.
  range.numberFormat = entries.map((row) =>
    row.map(({ format, value }) => (isBlank(value) ? "@" : format)),
  );
  range.values = entries.map((row) => row.map(({ value }) => value));
  const made = sheet.tables.add(areaAddress(area), true);
  made.name = TABLES[table];
  made.style = "TableStyleLight9";
  range.format.columnWidth = columnWidth(values);
  range.format.verticalAlignment = "Top";
}

/** Points that the longest text of a table's cells takes, up to a limit. */
const POINTS_A_CHARACTER = 5.5;
const NARROWEST = 60;

function columnWidth(values: PlacedTable["values"]): number {
  const longest = Math.max(...values.flatMap((row) => row.map((value) => String(value).length)));
  return Math.max(NARROWEST, Math.min(WIDEST, Math.ceil(longest * POINTS_A_CHARACTER)));
}

function asContent(value: PlacedTable["values"][number][number]): string | number {
  return typeof value === "number" ? value : String(value);
}
