/** Reads what stands on the report's sheets before a refresh. */
import {
  columnLetters,
  intersection,
  isTooLarge,
  sameInExcel,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
  type SheetArea,
} from "../names/addresses";
import { SHEETS } from "../names/contract";
import type { Ahead } from "./ahead";
import { isAnswerTooLarge, readCells, type TakeCells } from "./chunkedCells";
import { isOfficeError } from "./officeProblems";
import { loadPage, printedPage } from "./readPages";
import { CHARTS_KEY, loadCharts, otherCharts, ownCharts, readChartPlans } from "./ownCharts";
import { readBegun } from "../plan/begun";
import { readOwnWords } from "../plan/ownWords";
import { readStamp } from "../plan/fingerprint";
import { POSITIONS_LEFT, RESULTS_LEFT } from "../report/results";
import { STATISTICS_LEFT } from "../report/statisticsLayout";
import type { SheetWriting } from "../plan/writingPlan";
import { readStructure, type WorkbookStructure } from "./workbookStructure";
import {
  OWN_SHEETS,
  OWN_TABLES,
  ownTable,
  type Grid,
  type OwnColumn,
  type OwnState,
  type OwnTable,
} from "../plan/ownSheets";

/** The custom property by which a sheet is known as ours; its value is the stamp. */
export const STAMP_KEY = "MsgAnalyst";
/** The custom property of a sheet that is being written (begun.ts). */
export const BEGUN_KEY = "MsgAnalyst begun";
/** The custom property with words of the analyst's in rows that a table has no more (plan/ownWords.ts). */
export const WORDS_KEY = "MsgAnalyst words";
/** The custom property of MSG Checks with hashes of the figures that were read (figureChanges.ts). */
export const FIGURES_KEY = "MsgAnalyst figures";
/** The custom property of MSG Evidence with the moment at which its figures were written (ISO 8601, UTC). */
export const WRITTEN_KEY = "MsgAnalyst written";
/** Longer stamps go on in "MsgAnalyst 2" and so on. */
export const STAMP_PIECE = 30_000;

/** Strips of columns in which our sheets are read; MSG Evidence has four, so that the blanks between them are not. */
function strips(sheet: string) {
  const starts =
    sheet === SHEETS.evidence ? [0, RESULTS_LEFT, POSITIONS_LEFT, STATISTICS_LEFT] : [0];
  return starts.map((left, at) => ({ left, columns: (starts[at + 1] ?? SHEET_COLUMNS) - left }));
}

/** Where what was written will be read: a strip goes as far down and to the right as its sheet is used. */
export function areasToRead(writings: readonly Pick<SheetWriting, "plan" | "placed">[]) {
  return writings.flatMap(({ plan: { sheet }, placed }) => {
    const used = placed.map(({ area }) => area).reduce(around, FIRST_CELL);
    return strips(sheet).flatMap((columns): SheetArea[] => {
      const area = intersection(used, { ...columns, top: 0, rows: SHEET_ROWS });
      return area ? [{ sheet, area }] : [];
    });
  });
}

const FIRST_CELL: Area = { top: 0, left: 0, rows: 1, columns: 1 };

function around(one: Area, other: Area): Area {
  const [top, left] = [Math.min(one.top, other.top), Math.min(one.left, other.left)];
  const bottom = Math.max(one.top + one.rows, other.top + other.rows);
  const right = Math.max(one.left + one.columns, other.left + other.columns);
  return { top, left, rows: bottom - top, columns: right - left };
}

/** What was asked of our sheets; its answers come with the context's next round trip. */
export type AskedState = ReturnType<typeof ask>;

/**
 * Asks what stands on our sheets, beside whatever else the next round trip asks. Where that is too much for one answer
 * what was asked ahead is left out; where there is no printer Excel may refuse to say how sheets print: then the same is
 * asked without that.
 *
 * @param next makes the round trip
 */
export async function askForOwnState<Result>(
  structure: WorkbookStructure,
  next: () => Promise<Result>,
): Promise<{ readonly asked: AskedState; readonly result: Result }> {
  const asked = ask(structure, true);
  try {
    return { asked, result: await next() };
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return { asked: ask(structure, isAnswerTooLarge(error)), result: await next() };
  }
}

function ask(
  { sheets, tables, names, isProtected, isOf1904, charts }: WorkbookStructure,
  withPages: boolean,
) {
  return {
    isOf1904,
    isStructureProtected: isProtected,
    found: OWN_SHEETS.map((name) => {
      const there = sheets.find((one) => sameInExcel(one.name, name));
      return { name, there, read: there && loadSheet(there.sheet, name, withPages) };
    }),
    ownTables: tables
      .filter(({ name, sheet }) => ownTable(name) !== undefined || mayHoldOurs(sheet))
      .map(({ name, sheet, showTotals, table }) => ({
        name,
        sheet,
        hasTotals: showTotals,
        range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
        headings: table.getHeaderRowRange().load("values"),
      })),
    strangeNames: names.filter(({ name }) => ownTable(name) !== undefined),
    chartsFound: loadCharts(charts),
  };
}

/** How many cells `readOwnState` will read; the round trip must have gone since they were asked for. */
export function ownCells({ found }: AskedState): number {
  const used = found.flatMap(({ read }) => read?.ranges ?? []).filter((one) => !one.isNullObject);
  return used.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
}

/** A sheet on which tables of ours stand. */
function mayHoldOurs(sheet: string): boolean {
  return Object.values(OWN_TABLES).some((own) => sameInExcel(own.sheet, sheet));
}

/**
 * Reads what our sheets hold; changes nothing. Two round trips before the first chunk of cells; none where the state
 * was asked for, and a round trip has gone since.
 */
export async function readOwnState(
  context: Excel.RequestContext,
  asked?: AskedState,
  ahead?: Ahead,
): Promise<OwnState> {
  const { found, ownTables, strangeNames, chartsFound, isStructureProtected, isOf1904 } =
    asked ?? (await askNow(context));
  const ownColumns = await readOwnColumns(context, ownTables);
  const grids = await readGrids(context, found, ahead);

  const strangeTables = ownTables.filter(({ name, sheet }) => {
    const own = ownTable(name);
    return own !== undefined && !sameInExcel(sheet, own.sheet);
  });
  return {
    isStructureProtected,
    isOf1904,
    strangers: [
      ...strangeTables.map(({ name, sheet }) => ({ name, where: `a table on ${sheet}` })),
      ...strangeNames.map(({ name, formula }) => ({ name, where: `a defined name (${formula})` })),
    ],
    sheets: new Map(
      found.map(({ name, there, read }) => {
        const tables = ownTables
          .filter((table) => sameInExcel(table.sheet, name))
          .map(({ name: tableName, hasTotals, range, headings }) => ({
            name: tableName,
            hasTotals,
            area: areaOf(range),
            headings: (headings.values[0] ?? []).map(String),
            own: ownColumns.get(tableName) ?? [],
          }));
        const sheet = {
          name,
          exists: there !== undefined,
          isProtected: there?.isProtected ?? false,
          ...stampOf(read?.properties.items ?? []),
          grids: grids.get(name) ?? [],
          tooLarge: usedAreas(read).find(isTooLarge),
          charts: name === SHEETS.charts ? ownCharts(chartsFound) : [],
          otherCharts: name === SHEETS.charts ? otherCharts(chartsFound) : [],
          printed: read?.page && printedPage(read.page),
        };
        const ours = ourTables(tables, name, sheet.begun !== undefined);
        const others = tables.filter(({ area }) => !ours.some((own) => own.area === area));
        return [name, { ...sheet, tables: ours, otherTables: others }];
      }),
    ),
  };
}

/**
 * The tables that are ours; where a writing was cut off, also one that has our headings already and not yet our name.
 */
function ourTables(
  tables: readonly OwnTable[],
  sheet: string,
  isUnfinished: boolean,
): readonly OwnTable[] {
  const named = tables.filter(({ name }) => ownTable(name) !== undefined);
  if (!isUnfinished) return named;
  const wanted = Object.entries(OWN_TABLES).filter(([, own]) => sameInExcel(own.sheet, sheet));
  return wanted.flatMap(([name, { columns }]): OwnTable[] => {
    const own = named.find((table) => sameInExcel(table.name, name));
    if (own) return [own];
    const unnamed = tables.find(
      ({ headings }) => headings.join("|") === columns.map((column) => column.name).join("|"),
    );
    return unnamed ? [{ ...unnamed, name, calledNow: unnamed.name }] : [];
  });
}

function loadSheet(sheet: Excel.Worksheet, name: string, withPages: boolean) {
  return {
    ranges: strips(name).map(({ left, columns }) =>
      sheet
        .getRange(`${columnLetters(left)}:${columnLetters(left + columns - 1)}`)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    ),
    properties: sheet.customProperties.load("items/key,items/value"),
    page: withPages ? loadPage(sheet) : undefined,
  };
}

async function askNow(context: Excel.RequestContext): Promise<AskedState> {
  const { asked } = await askForOwnState(await readStructure(context), () => context.sync());
  return asked;
}

/** The columns that the analyst added to our tables, by the tables' names; a round trip only where there are any. */
async function readOwnColumns(
  context: Excel.RequestContext,
  tables: AskedState["ownTables"],
): Promise<ReadonlyMap<string, readonly OwnColumn[]>> {
  const asked = tables.flatMap(({ name, range, headings, hasTotals }) => {
    const ours = ownTable(name)?.columns;
    if (!ours || range.rowCount < 2 || hasTotals) return [];
    const names = new Set<string>(ours.map((column) => column.name));
    return (headings.values[0] ?? []).map(String).flatMap((heading, at) => {
      if (names.has(heading)) return [];
      const cells = range
        .getCell(1, at)
        .getAbsoluteResizedRange(range.rowCount - 1, 1)
        .load("values,formulas,numberFormat");
      return [{ name, heading, column: range.columnIndex + at, cells }];
    });
  });
  if (asked.length > 0) await context.sync();
  return new Map(
    tables.map(({ name }) => [
      name,
      asked
        .filter((one) => one.name === name)
        .map(({ heading, column, cells }) => ({
          heading,
          column,
          cells: cells.formulas.map((row, at) => ({
            formula: row[0] as OwnColumn["cells"][number]["formula"],
            value: cells.values[at]?.[0] as unknown,
            format: String(cells.numberFormat[at]?.[0] ?? ""),
          })),
        })),
    ]),
  );
}

function usedAreas(read: AskedState["found"][number]["read"]): readonly Area[] {
  return (read?.ranges ?? []).filter((range) => !range.isNullObject).map(areaOf);
}

/** The cells of the used parts, by our names of the sheets; those that are too large are told, not read. */
async function readGrids(
  context: Excel.RequestContext,
  found: AskedState["found"],
  ahead: Ahead | undefined,
): Promise<ReadonlyMap<string, readonly Grid[]>> {
  const parts = found.flatMap(({ name, there, read }) =>
    usedAreas(read)
      .filter((area) => !isTooLarge(area))
      .map((area) => ({ name, sheet: there?.name ?? name, area })),
  );
  const cells = parts.map((): unknown[][] => []);
  const take: TakeCells = (part, _, rows) => {
    for (const row of rows) cells[part]?.push([...row]);
  };
  await readCells(context, parts, "formulas", take, { ahead });
  const gridsOf = (name: string) =>
    parts.flatMap(({ name: own, area }, part) =>
      own === name ? [{ top: area.top, left: area.left, cells: cells[part] ?? [] }] : [],
    );
  return new Map(found.map(({ name }) => [name, gridsOf(name)]));
}

function areaOf({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area {
  return { top: rowIndex, left: columnIndex, rows: rowCount, columns: columnCount };
}

type Properties = readonly { readonly key: string; readonly value: string }[];

/** What a sheet's custom properties say of it; they must have been loaded. */
export function stampOf(properties: Properties) {
  const text = propertyText(properties, STAMP_KEY);
  const kept = {
    figureStamps: propertyText(properties, FIGURES_KEY),
    writtenAt: propertyText(properties, WRITTEN_KEY),
    chartPlans: readChartPlans(propertyText(properties, CHARTS_KEY)),
    keptWords: readOwnWords(propertyText(properties, WORDS_KEY)),
  };
  const begun = readBegun(propertyText(properties, BEGUN_KEY));
  if (text === undefined) return { isOurs: begun !== undefined, stamp: undefined, begun, ...kept };
  return { isOurs: true, stamp: readStamp(text), begun, ...kept };
}

/** A property, put together from its pieces; undefined where there is none. */
function propertyText(properties: Properties, name: string): string | undefined {
  const valueOf = (key: string) => properties.find((item) => sameInExcel(item.key, key))?.value;
  const first = valueOf(name);
  if (first === undefined) return undefined;
  const pieces = [first];
  for (let at = 2; pieces.at(-1)?.length === STAMP_PIECE; at++)
    pieces.push(valueOf(`${name} ${at}`) ?? "");
  return pieces.join("");
}
