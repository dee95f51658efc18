/** What there is in the open workbook, by name: asked once, for the snapshot and for our own sheets. */
import { SHEET_COLUMNS } from "../names/addresses";
import { nameKey } from "../names/cellText";
import { SHEETS, TABLES } from "../names/contract";
import { NEW_YEAR_2000_OF_1904 } from "../names/dateSystem";
import { measuredTrip } from "./line";
import { loadMark, unfinished } from "./setUpMarks";

/** Tables of the set-up that grow from update to update. */
const GROWING_TABLES = ["notes", "history", "historyForces", "historyIndicators"] as const;

interface FoundSheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly sheet: Excel.Worksheet;
}

export interface FoundTable {
  readonly name: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  /** The name of the sheet it stands on. */
  readonly sheet: string;
  readonly table: Excel.Table;
  /** How many cells it has, where it is one of those that grow from update to update. */
  readonly cells: number | undefined;
}

export interface WorkbookStructure {
  readonly sheets: readonly FoundSheet[];
  readonly tables: readonly FoundTable[];
  /** Names of the whole workbook with their formulas, "=..." */
  readonly names: readonly { readonly name: string; readonly formula: string }[];
  readonly isProtected: boolean;
  /** The charts of MSG Charts, with their names; a null object where there is no such sheet. */
  readonly charts: Excel.ChartCollection;
  /** Starting a new update was cut off. */
  readonly isNewUpdateBegun: boolean;
  /** Formulas are calculated only when a person asks for it. */
  readonly isCalculatedByHand: boolean;
  /** Its days count from 2 January 1904; false also where Excel does not say. */
  readonly isOf1904: boolean;
  /** A file of Excel 97 to 2003, whose sheets have 256 columns, and no tables. */
  readonly isOldFile: boolean;
}

/** One round trip, two where Excel refuses to say what a date is to it; changes nothing. */
export async function readStructure(context: Excel.RequestContext): Promise<WorkbookStructure> {
  try {
    const newYear = context.workbook.functions.date(2000, 1, 1).load("value");
    const structure = await readAll(context);
    return { ...structure, isOf1904: newYear.value === NEW_YEAR_2000_OF_1904 };
  } catch {
    // Nothing was written: asked once more without it. What else was wrong is then told.
    return { ...(await readAll(context)), isOf1904: false };
  }
}

async function readAll(
  context: Excel.RequestContext,
): Promise<Omit<WorkbookStructure, "isOf1904">> {
  const { workbook } = context;
  const sheets = workbook.worksheets.load("items/name,items/protection/protected");
  const tables = loadTables(context);
  const names = workbook.names.load("items/name,items/formula");
  const charts = workbook.worksheets.getItemOrNullObject(SHEETS.charts).charts.load("items/name");
  const newUpdate = loadMark(context, "newUpdate");
  const protection = workbook.protection.load("protected");
  const application = workbook.application.load("calculationMode");
  const whole = workbook.worksheets.getFirst().getRange().load("columnCount");
  const growing = GROWING_TABLES.map((key) => ({
    name: TABLES[key],
    range: workbook.tables.getItemOrNullObject(TABLES[key]).getRange().load("rowCount,columnCount"),
  }));
  await measuredTrip(context);
  const cellsOf = (name: string) => {
    const range = growing.find((one) => nameKey(one.name) === nameKey(name))?.range;
    return range && !range.isNullObject ? range.rowCount * range.columnCount : undefined;
  };
  return {
    sheets: sheets.items.map((sheet) => {
      return { name: sheet.name, isProtected: sheet.protection.protected, sheet };
    }),
    tables: foundTables(tables, cellsOf),
    names: names.items.map(({ name, formula }) => ({ name, formula: String(formula) })),
    isProtected: protection.protected,
    charts,
    isNewUpdateBegun: unfinished(newUpdate) !== undefined,
    isOldFile: whole.columnCount < SHEET_COLUMNS,
    isCalculatedByHand: application.calculationMode === "Manual",
  };
}

function loadTables({ workbook }: Excel.RequestContext): Excel.TableCollection {
  return workbook.tables.load(
    "items/name,items/showHeaders,items/showTotals,items/style,items/worksheet/name",
  );
}

function foundTables(
  { items }: Excel.TableCollection,
  cellsOf: (name: string) => number | undefined,
): readonly FoundTable[] {
  return items.map((table) => {
    const { name, showHeaders, showTotals, style, worksheet } = table;
    const sheet = worksheet.name;
    return { name, showHeaders, showTotals, style, sheet, table, cells: cellsOf(name) };
  });
}

/** The tables alone; one round trip. */
export async function readTables(context: Excel.RequestContext): Promise<readonly FoundTable[]> {
  const tables = loadTables(context);
  await context.sync();
  return foundTables(tables, () => undefined);
}
