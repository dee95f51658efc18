/** Reads an analyst's workbook: the only module of the reader that speaks to Excel. */
import type { Observations } from "../msg/observations";
import type { Problem } from "../msg/problem";
import type { Note, PublishedFigure, PublishedForce, Setup } from "../msg/setup";
import { areaAddress, parseAddress, parseAreas, type Area } from "./addresses";
import type { CellValue } from "./cells/cellText";
import { nameKey } from "./cells/cellText";
import { readCells, type OnProgress } from "./sources/chunkedCells";
import { TABLES, type TableKey } from "./contract";
import { isPercentFormat } from "./cells/numberFormats";
import { PercentCellsBuilder } from "./cells/percentCells";
import { CellEncoder, SheetCells } from "./cells/sheetCells";
import { readTexts, textAreas, type WrittenTexts } from "./proofread";
import { readHistory, readHistoryForces } from "./setup/readHistory";
import { readNotes } from "./setup/readNotes";
import { readSetup } from "./setup/readSetup";
import type { ReadBack } from "./sources/readBack";
import { readSourceRows, type Source } from "./sources/readSourceRows";
import { readSources, type SheetArea, type SourceCells } from "./sources/readSources";
import { missingSetupSheet, readTable } from "./setup/setUpTable";
import type { NamedArea, SheetExtent, Snapshot, TableGrid } from "./snapshot";

/** All that a workbook says; `setup` and `observations` are undefined when a problem stops the report. */
export interface WorkbookReading {
  readonly setup: Setup | undefined;
  readonly observations: Observations | undefined;
  readonly history: readonly PublishedFigure[];
  readonly historyForces: readonly PublishedForce[];
  readonly notes: readonly Note[];
  /** Words that the analyst wants proof-read. */
  readonly texts: readonly WrittenTexts[];
  /** What was read of each series. */
  readonly readBack: readonly ReadBack[];
  readonly problems: readonly Problem[];
}

/**
 * Reads set-up, history, notes and the figures that measures ask for, in five round trips (fewer
 * where there is nothing to ask, one more for words to be proof-read), and one more for every 4 MB of large source sheets. Writes nothing.
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  onProgress: OnProgress = () => undefined,
): Promise<WorkbookReading> {
  return readSnapshotWorkbook(context, await readSnapshot(context), onProgress);
}

/** As `readWorkbook`, once it is known what there is; the set-up may be one that is only proposed. */
export async function readSnapshotWorkbook(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  onProgress: OnProgress = () => undefined,
): Promise<WorkbookReading> {
  const noSheet = missingSetupSheet(snapshot);
  if (noSheet.length > 0) return stopped(noSheet);
  const { setup, problems: setupProblems } = readSetup(snapshot);
  const sourceTable = readTable(snapshot, "sources", true);
  const { sources, problems: rowProblems } = readSourceRows(sourceTable.rows);
  const history = readHistory(snapshot);
  const historyForces = readHistoryForces(snapshot, setup?.forces ?? []);
  const notes = readNotes(snapshot);
  const problems = [
    ...setupProblems,
    ...sourceTable.problems,
    ...rowProblems,
    ...history.problems,
    ...historyForces.problems,
    ...notes.problems,
  ];
  const read = {
    history: history.history,
    historyForces: historyForces.historyForces,
    notes: notes.notes,
  };
  if (!setup || problems.some(({ severity }) => severity === "stop")) {
    return { ...stopped(problems), ...read };
  }
  const known = await resolveNames(context, snapshot, sources);
  const figures = await readSources(setup, sources, known, excelCells(context, onProgress));
  return {
    setup: figures.setup,
    observations: figures.observations,
    ...read,
    texts: await readTexts(context, textAreas(snapshot)),
    readBack: figures.readBack,
    problems: [...problems, ...figures.problems],
  };
}

function stopped(problems: readonly Problem[]): WorkbookReading {
  return {
    setup: undefined,
    observations: undefined,
    history: [],
    historyForces: [],
    notes: [],
    texts: [],
    readBack: [],
    problems,
  };
}

/** Our tables that are read. */
const TABLES_READ: readonly TableKey[] = [
  "settings",
  "forces",
  "measures",
  "sources",
  "notes",
  "history",
  "historyForces",
];

interface Structure {
  readonly sheets: readonly string[];
  readonly tables: readonly { name: string; showHeaders: boolean; showTotals: boolean }[];
  readonly names: readonly NamedArea[];
}

/** The first round trip: what there is, by name. */
async function readStructure(context: Excel.RequestContext): Promise<Structure> {
  const { worksheets, tables, names } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/showHeaders,items/showTotals");
  names.load("items/name,items/formula");
  await context.sync();
  return {
    sheets: worksheets.items.map(({ name }) => name),
    tables: tables.items.map(({ name, showHeaders, showTotals }) => {
      return { name, showHeaders, showTotals };
    }),
    names: names.items.flatMap((item) => namedArea(item)),
  };
}

/** Names whose formula is the address of cells; others (constants, calculated areas) are no Range. */
function namedArea({ name, formula }: Excel.NamedItem): NamedArea[] {
  const address = parseAddress(String(formula).replace(/^=/, ""));
  return address?.sheet === undefined ? [] : [{ name, sheet: address.sheet, area: address.area }];
}

/** The second round trip: our tables, and where everything stands. */
export async function readSnapshot(context: Excel.RequestContext): Promise<Snapshot> {
  const structure = await readStructure(context);
  const own = TABLES_READ.flatMap((key) => {
    const table = structure.tables.find(({ name }) => nameKey(name) === nameKey(TABLES[key]));
    return table ? [{ key, ranges: loadOwnTable(context, table.name, table.showHeaders) }] : [];
  });
  const extents = structure.sheets.map((name) => {
    const used = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, used };
  });
  const tables = structure.tables.map(({ name, showTotals }) => {
    const range = context.workbook.tables.getItem(name).getRange();
    range.load("address");
    return { name, showTotals, range };
  });
  const scoped = structure.sheets.map((sheet) => {
    const { names } = context.workbook.worksheets.getItem(sheet);
    names.load("items/name,items/formula");
    return names;
  });
  await context.sync();
  return {
    sheets: extents.map(({ name, used }): SheetExtent => {
      return { name, used: used.isNullObject ? undefined : areaOf(used) };
    }),
    tables: tables.flatMap(({ name, showTotals, range }) =>
      tableArea(name, showTotals, range.address),
    ),
    names: [...structure.names, ...scoped.flatMap(({ items }) => items.flatMap(namedArea))],
    own: Object.fromEntries(own.map(({ key, ranges }) => [key, tableGrid(ranges)])),
  };
}

interface OwnTableRanges {
  readonly header: Excel.Range | undefined;
  readonly body: Excel.Range;
}

function loadOwnTable(
  context: Excel.RequestContext,
  name: string,
  showHeaders: boolean,
): OwnTableRanges {
  const table = context.workbook.tables.getItem(name);
  const header = showHeaders ? table.getHeaderRowRange() : undefined;
  const body = table.getDataBodyRange();
  header?.load("values");
  body.load("values,numberFormat,address");
  return { header, body };
}

function tableGrid({ header, body }: OwnTableRanges): TableGrid {
  const address = parseAddress(body.address);
  const values = [(header?.values[0] ?? []) as CellValue[], ...(body.values as CellValue[][])];
  const formats = [[], ...(body.numberFormat as string[][])];
  const { top, left, rows, columns } = address?.area ?? { top: 1, left: 0, rows: 0, columns: 0 };
  const area = { top: top - 1, left, rows: rows + 1, columns };
  return { sheet: address?.sheet ?? "", area, values, formats };
}

function areaOf(range: Excel.Range): Area {
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = range;
  return { top, left, rows, columns };
}

/** A table's heading and rows, without its row of totals. */
function tableArea(name: string, showTotals: boolean, text: string): NamedArea[] {
  const address = parseAddress(text);
  if (address?.sheet === undefined) return [];
  const rows = address.area.rows - (showTotals ? 1 : 0);
  return [{ name, sheet: address.sheet, area: { ...address.area, rows } }];
}

/**
 * The names of sources that are no table and no plain address may be calculated areas
 * ("=OFFSET(...)"): Excel is asked for these, and only for these.
 */
async function resolveNames(
  context: Excel.RequestContext,
  snapshot: Snapshot,
  sources: readonly Source[],
): Promise<Snapshot> {
  const known = new Set([...snapshot.tables, ...snapshot.names].map(({ name }) => nameKey(name)));
  const open = sources
    .map(({ range }) => range)
    .filter((range) => /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(range))
    .filter((range) => !parseAddress(range) && !known.has(nameKey(range)));
  if (open.length === 0) return snapshot;
  const items = open.map((name) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    return { name, item };
  });
  await context.sync();
  const ranges = items.flatMap(({ name, item }) => {
    if (item.isNullObject) return [];
    const range = item.getRangeOrNullObject();
    range.load("address");
    return [{ name, range }];
  });
  if (ranges.length === 0) return snapshot;
  await context.sync();
  const names = ranges.flatMap(({ name, range }) =>
    range.isNullObject ? [] : tableArea(name, false, range.address),
  );
  return { ...snapshot, names: [...snapshot.names, ...names] };
}

/** The sources' cells: values, then merged headings, then formats of figures; a round trip each. */
export function excelCells(
  context: Excel.RequestContext,
  onProgress: OnProgress = () => undefined,
): SourceCells {
  return {
    values: async (areas) => {
      const read = areas.map(({ sheet, area }) => new SheetCells(sheet, area));
      const encoders = areas.map(({ area }) => new CellEncoder(area.columns));
      const take = (index: number, _block: Area, rows: readonly (readonly unknown[])[]) => {
        const block = encoders[index]?.encode(rows);
        if (block) read[index]?.add(block);
      };
      await readCells(context, areas, "values", take, onProgress, "Reading figures");
      return read;
    },
    merges: (areas) => readMerges(context, areas),
    percents: async (lists) => {
      const builders = lists.map(() => new PercentCellsBuilder());
      const all = lists.flatMap((areas, list) => areas.map((area) => ({ ...area, list })));
      const isPercent = cachedFormats();
      await readCells(
        context,
        all,
        "numberFormat",
        (index, block, cells) => {
          const asked = all[index];
          if (!asked) return;
          const percent = (row: number, column: number) => isPercent(cells[row]?.[column]);
          builders[asked.list]?.add(block, asked.area, percent);
        },
        onProgress,
        "Reading formats",
      );
      return builders.map((builder) => builder.build());
    },
  };
}

/** A sheet has few formats and many cells. */
function cachedFormats(): (format: unknown) => boolean {
  const known = new Map<unknown, boolean>();
  return (format) => {
    let percent = known.get(format);
    if (percent === undefined) {
      percent = isPercentFormat(String(format));
      known.set(format, percent);
    }
    return percent;
  };
}

async function readMerges(
  context: Excel.RequestContext,
  areas: readonly SheetArea[],
): Promise<Area[][]> {
  if (areas.length === 0) return [];
  const asked = areas.map(({ sheet, area }) => {
    const range = context.workbook.worksheets.getItem(sheet).getRange(areaAddress(area));
    const merged = range.getMergedAreasOrNullObject();
    merged.load("address");
    return merged;
  });
  await context.sync();
  return asked.map((merged) => (merged.isNullObject ? [] : parseAreas(merged.address)));
}
