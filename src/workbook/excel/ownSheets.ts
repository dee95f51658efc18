/** What stands on the report's sheets before a refresh, and whether they are the add-in's own. */
import type { Problem } from "../../msg/basics/problem";
import { areaAddress, columnLetters, type Area } from "../names/addresses";
import { COLUMNS, SHEETS, TABLES } from "../names/contract";
import type { ChartPlan } from "../report/chartPlan";
import { readCells } from "./chunkedCells";
import { CHARTS_KEY, loadOwnCharts, ownCharts, readChartPlans } from "./ownCharts";
import type { OwnChart } from "./putCharts";
import { readStamp, type SheetStamp } from "../plan/fingerprint";
import { POSITIONS_LEFT, RESULTS_LEFT } from "../report/layout";
import { readStructure, type WorkbookStructure } from "./workbookStructure";

/** The sheets that are written, in the order in which they stand. */
export const OWN_SHEETS = [
  SHEETS.summary,
  SHEETS.performance,
  SHEETS.movement,
  SHEETS.background,
  SHEETS.evidence,
  SHEETS.charts,
  SHEETS.checks,
] as const;

/** The tables that are written, all on MSG Evidence. */
const OWN_TABLES = {
  [TABLES.results]: COLUMNS.results,
  [TABLES.positions]: COLUMNS.positions,
} as const;

/** The custom property by which a sheet is known as ours; its value is the stamp. */
export const STAMP_KEY = "MsgAnalyst";
/** The custom property of MSG Checks with hashes of the figures that were read (figureChanges.ts). */
export const FIGURES_KEY = "MsgAnalyst figures";
/** Longer stamps go on in "MsgAnalyst 2" and so on. */
export const STAMP_PIECE = 30_000;

/** Cells of a part of a sheet, as formulas or constants. */
interface Grid {
  readonly top: number;
  readonly left: number;
  readonly cells: readonly (readonly unknown[])[];
}

export interface OwnTable {
  readonly name: string;
  readonly area: Area;
  readonly headings: readonly string[];
}

export interface OwnSheet {
  readonly name: string;
  readonly exists: boolean;
  readonly isProtected: boolean;
  /** Carries our custom property. */
  readonly isOurs: boolean;
  /** undefined on a new sheet, or one written by an unknown version. */
  readonly stamp: SheetStamp | undefined;
  /** What FIGURES_KEY holds; undefined on other sheets and before the first run. */
  readonly figureStamps?: string | undefined;
  readonly grids: readonly Grid[];
  readonly tables: readonly OwnTable[];
  /** Charts of an earlier report; the analyst's own are left out. */
  readonly charts: readonly OwnChart[];
  /** What they were given; undefined on other sheets, and where it is not known. */
  readonly chartPlans?: readonly ChartPlan[] | undefined;
}

export interface OwnState {
  readonly sheets: ReadonlyMap<string, OwnSheet>;
  readonly isStructureProtected: boolean;
  /** Tables and defined names called as ours are, but standing elsewhere. */
  readonly strangers: readonly { readonly name: string; readonly where: string }[];
}

/** What a cell of our sheet holds; "" where blank. */
export function contentAt(sheet: OwnSheet, row: number, column: number): unknown {
  for (const { top, left, cells } of sheet.grids) {
    const content = cells[row - top]?.[column - left];
    if (content !== undefined && content !== null && content !== "") return content;
  }
  return "";
}

/** Column strips of our sheets; MSG Evidence is read in three, so that the blanks between them are not. */
function strips(sheet: string): readonly string[] {
  if (sheet !== SHEETS.evidence) return ["A:XFD"];
  const starts = [0, RESULTS_LEFT, POSITIONS_LEFT];
  return starts.map((start, at) => {
    const next = starts[at + 1];
    return `${columnLetters(start)}:${next === undefined ? "XFD" : columnLetters(next - 1)}`;
  });
}

const sameName = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** What was asked of our sheets; its answers come with the context's next round trip. */
export type AskedState = ReturnType<typeof askForOwnState>;

/** Asks what stands on our sheets, beside whatever else the next round trip asks. */
export function askForOwnState({ sheets, tables, names, isProtected, charts }: WorkbookStructure) {
  return {
    isStructureProtected: isProtected,
    found: OWN_SHEETS.map((name) => {
      const there = sheets.find((one) => sameName(one.name, name));
      return { name, there, read: there && loadSheet(there.sheet, name) };
    }),
    ownTables: tables
      .filter((table) => Object.keys(OWN_TABLES).some((name) => sameName(name, table.name)))
      .map(({ name, sheet, table }) => ({
        name,
        sheet,
        range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
        headings: table.getHeaderRowRange().load("values"),
      })),
    strangeNames: names.filter((item) =>
      Object.keys(OWN_TABLES).some((name) => sameName(name, item.name)),
    ),
    chartsFound: loadOwnCharts(charts),
  };
}

/**
 * Reads what our sheets hold; changes nothing. Two round trips before the first chunk of cells; none where the state
 * was asked for, and a round trip has gone since.
 */
export async function readOwnState(
  context: Excel.RequestContext,
  asked?: AskedState,
): Promise<OwnState> {
  const { found, ownTables, strangeNames, chartsFound, isStructureProtected } =
    asked ?? (await askNow(context));
  const grids = await readGrids(context, found);

  const strangeTables = ownTables.filter((table) => !sameName(table.sheet, SHEETS.evidence));
  return {
    isStructureProtected,
    strangers: [
      ...strangeTables.map(({ name, sheet }) => ({ name, where: `a table on ${sheet}` })),
      ...strangeNames.map(({ name, formula }) => ({ name, where: `a defined name (${formula})` })),
    ],
    sheets: new Map(
      found.map(({ name, there, read }) => [
        name,
        {
          name,
          exists: there !== undefined,
          isProtected: there?.isProtected ?? false,
          ...stampOf(read?.properties.items ?? []),
          grids: grids.get(name) ?? [],
          tables: ownTables
            .filter((table) => sameName(table.sheet, name))
            .map(({ name: tableName, range, headings }) => ({
              name: tableName,
              area: areaOf(range),
              headings: (headings.values[0] ?? []).map(String),
            })),
          charts: name === SHEETS.charts ? ownCharts(chartsFound) : [],
        },
      ]),
    ),
  };
}

function loadSheet(sheet: Excel.Worksheet, name: string) {
  return {
    ranges: strips(name).map((columns) =>
      sheet
        .getRange(columns)
        .getUsedRangeOrNullObject(true)
        .load("rowIndex,columnIndex,rowCount,columnCount"),
    ),
    properties: sheet.customProperties.load("items/key,items/value"),
  };
}

async function askNow(context: Excel.RequestContext): Promise<AskedState> {
  const asked = askForOwnState(await readStructure(context));
  await context.sync();
  return asked;
}

/** The cells of the used parts, by our names of the sheets. */
async function readGrids(
  context: Excel.RequestContext,
  found: AskedState["found"],
): Promise<ReadonlyMap<string, readonly Grid[]>> {
  const parts = found.flatMap(({ name, there, read }) =>
    (read?.ranges ?? [])
      .filter((range) => !range.isNullObject)
      .map((range) => ({ name, sheet: there?.name ?? name, area: areaOf(range) })),
  );
  const cells = parts.map((): unknown[][] => []);
  await readCells(context, parts, "formulas", (part, _, rows) => {
    for (const row of rows) cells[part]?.push([...row]);
  });
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
    chartPlans: readChartPlans(propertyText(properties, CHARTS_KEY)),
  };
  if (text === undefined) return { isOurs: false, stamp: undefined, ...kept };
  return { isOurs: true, stamp: readStamp(text), ...kept };
}

/** A property, put together from its pieces; undefined where there is none. */
function propertyText(properties: Properties, name: string): string | undefined {
  const valueOf = (key: string) => properties.find((item) => sameName(item.key, key))?.value;
  const first = valueOf(name);
  if (first === undefined) return undefined;
  const pieces = [first];
  for (let at = 2; pieces.at(-1)?.length === STAMP_PIECE; at++)
    pieces.push(valueOf(`${name} ${at}`) ?? "");
  return pieces.join("");
}

/** What forbids writing, before anything is written. */
export function ownershipProblems(state: OwnState, sheets: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  if (state.isStructureProtected) problems.push(structureProtected());
  for (const { name, where } of state.strangers) problems.push(takenName(name, where));
  for (const name of sheets) {
    const sheet = state.sheets.get(name);
    if (!sheet?.exists) continue;
    if (sheet.isProtected) problems.push(protectedSheet(sheet));
    else if (!sheet.isOurs && sheet.grids.length > 0) problems.push(foreignSheet(sheet));
    problems.push(...sheet.tables.flatMap((table) => lostColumns(sheet, table)));
  }
  return problems;
}

function stop(what: string, remedy: string, where: Problem["where"] = []): Problem {
  return { severity: "stop", what, remedy, where };
}

function structureProtected(): Problem {
  return stop(
    "The workbook's structure is protected, so the report's sheets cannot be made.",
    "Take the protection off (Review, Protect Workbook) and refresh again.",
  );
}

function takenName(name: string, where: string): Problem {
  return stop(
    `The report keeps its figures in a table called ${name}, and ${where} already has that name.`,
    "Give it another name and refresh again.",
  );
}

function protectedSheet({ name }: OwnSheet): Problem {
  return stop(
    `The sheet ${name} is protected.`,
    "Take its protection off (Review, Unprotect Sheet) and refresh again.",
    [{ sheet: name, address: "A1" }],
  );
}

function foreignSheet({ name, grids }: OwnSheet): Problem {
  const grid = grids[0];
  const area = grid && {
    top: grid.top,
    left: grid.left,
    rows: grid.cells.length,
    columns: grid.cells[0]?.length ?? 1,
  };
  return stop(
    `A sheet called ${name} is already there and was not made by this add-in; nothing on it is overwritten.`,
    "Rename that sheet and refresh again.",
    [{ sheet: name, address: area ? areaAddress(area) : "A1" }],
  );
}

function lostColumns(sheet: OwnSheet, table: OwnTable): Problem[] {
  const wanted = Object.entries(OWN_TABLES).find(([name]) => sameName(name, table.name))?.[1] ?? [];
  const missing = wanted.filter((column) => !table.headings.includes(column));
  if (missing.length === 0) return [];
  const heading = { ...table.area, rows: 1 };
  return [
    stop(
      `The table ${table.name} has lost ${missing.length === 1 ? "the column" : "columns"} ${missing.join(", ")}.`,
      "Put the heading back, or delete the table, and refresh again.",
      [{ sheet: sheet.name, address: areaAddress(heading) }],
    ),
  ];
}
