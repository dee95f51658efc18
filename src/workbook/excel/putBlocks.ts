/**
 * Puts planned sheets into the workbook: with beingWritten.ts, putStyles.ts, putCharts.ts and pages.ts what writes the report through Office.js.
 * Our area is cleared and refilled and our tables are resized; no sheet or table is deleted, so that
 * the analyst's own formulas on them live on. A handful of round trips whatever the size.
 */
import type { Problem } from "../../msg/basics/problem";
import { SHEETS } from "../names/contract";
import { areaRange } from "./areaRange";
import { fitRows } from "./fitRows";
import { cellEntry } from "../plan/cellEntries";
import { CHARTS_KEY, writeChartPlans } from "./ownCharts";
import { putLast } from "./lastRequest";
import {
  beginSteps,
  contentSteps,
  endSteps,
  heldCell,
  propertySteps,
  withHeld,
} from "./beingWritten";
import { FIGURES_KEY, STAMP_KEY, WORDS_KEY, WRITTEN_KEY } from "./readOwnSheets";
import type { OwnColumnWriting } from "../plan/ownColumns";
import { leftovers, type PlacedBlock } from "../plan/placedBlocks";
import { styleSteps } from "./putStyles";
import { haveColumnsMoved } from "../plan/emptyColumns";
import { Slices } from "./slices";
import { operation, OPERATION_SIZE, requestsOf, totalSize, type Step } from "./steps";
import { isFormula, type Cell, type SheetPlan } from "../report/block";
import type { SheetWriting } from "../plan/writingPlan";

/** Cells of one array, so that a large table goes in several requests. */
const PIECE_CELLS = 15_000;

export interface Putting {
  readonly onProgress?: (share: number) => void;
  /** Queues what is asked with the last request, when Excel has calculated what was written; maybe twice. */
  readonly ask?: () => void;
}

/** What came of it: how many cells were written, and a notice where Excel refused charts. */
export interface Put {
  readonly cells: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes the sheets, with calculation held back, in as few requests as their size allows. The last one has the charts, and
 * takes the marks of what is being written away.
 */
export async function putBlocks(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
  { onProgress = () => undefined, ask = () => undefined }: Putting = {},
): Promise<Put> {
  const slices = new Slices();
  const each = sheetsOf(context, writings);
  const steps: Step[] = [];
  for (const step of cellsSteps(each)) {
    steps.push(step);
    await slices.rest();
  }
  const total = totalSize(steps);
  let sent = 0;
  for (const request of requestsOf(steps)) {
    context.application.suspendApiCalculationUntilNextSync();
    for (const step of request) {
      step.run();
      await slices.rest();
    }
    await slices.giveWay();
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a request
    await context.sync();
    sent += totalSize(request);
    onProgress(sent / total);
  }
  const problems = await putLast(context, writings, () => {
    for (const { sheet, held } of each)
      for (const step of [...contentSteps(sheet, held), ...endSteps(sheet)]) step.run();
    ask();
  });
  const cells = writings.reduce((sum, { placed }) => sum + cellsOf(placed), 0);
  return { cells, problems };
}

/**
 * Has the formulas of written sheets calculated with the next request, in a workbook that is calculated by hand: no others,
 * for who calculates by hand has a reason. MSG Evidence comes first; the other sheets' heads show what it found.
 */
export function calculateReport(
  { workbook }: Excel.RequestContext,
  writings: readonly SheetWriting[],
): void {
  const names = writings.map(({ plan }) => plan.sheet);
  const others = names.filter((name) => name !== SHEETS.evidence);
  for (const name of names.length > others.length ? [SHEETS.evidence, ...others] : others)
    workbook.worksheets.getItem(name).calculate(false);
}

function cellsOf(placed: readonly PlacedBlock[]): number {
  return placed.reduce((sum, { block }) => sum + block.rows.length * block.columns.length, 0);
}

/** A sheet that is written, and its cell that says so. */
interface BeingWritten {
  readonly writing: SheetWriting;
  readonly sheet: Excel.Worksheet;
  readonly held: ReturnType<typeof heldCell>;
}

function sheetsOf(
  { workbook: { worksheets } }: Excel.RequestContext,
  writings: readonly SheetWriting[],
): readonly BeingWritten[] {
  return writings.map((writing) => {
    const { plan, own } = writing;
    const sheet = own?.exists ? worksheets.getItem(plan.sheet) : worksheets.add(plan.sheet);
    return { writing, sheet, held: heldCell(writing) };
  });
}

/** The marks of all sheets stand before anything is written. */
function* cellsSteps(each: readonly BeingWritten[]): Iterable<Step> {
  for (const { sheet, writing, held } of each) yield* beginSteps(sheet, writing.begun, held);
  for (const { sheet, writing, held } of each)
    yield* sheetSteps(sheet, { ...writing, placed: withHeld(writing.placed, held) });
}

function* sheetSteps(sheet: Excel.Worksheet, writing: SheetWriting): Iterable<Step> {
  const { plan, own, placed } = writing;
  // Widths come first: rows are fitted to the texts in them.
  if (own?.stamp === undefined) yield operation(() => setUpSheet(sheet, plan));
  else if (haveColumnsMoved(own.stamp, placed)) yield operation(() => setWidths(sheet, plan));
  for (const place of placed) yield* blockSteps(sheet, place, writing);
  yield* writing.emptied.map((area) => operation(() => areaRange(sheet, area).clear("Contents")));
  yield* writing.ownColumns.map((column) => ownColumnStep(sheet, column));
  // Tables are for formulas to read: their rows stay as high as they are.
  const shown = placed.filter(({ block }) => block.table === undefined).map(({ area }) => area);
  yield operation(() => fitRows(sheet, shown));
  // Afterwards, so that a word of the analyst's is never in neither place.
  if (own)
    yield* leftovers(own, placed).map((area) =>
      operation(() => areaRange(sheet, area).clear("All")),
    );
  yield* propertySteps(sheet, STAMP_KEY, writing.written);
  if (plan.sheet === SHEETS.evidence)
    yield* propertySteps(sheet, WRITTEN_KEY, new Date().toISOString());
  if (writing.keptWords !== undefined) yield* propertySteps(sheet, WORDS_KEY, writing.keptWords);
  if (writing.figureStamps !== undefined)
    yield* propertySteps(sheet, FIGURES_KEY, writing.figureStamps);
  if (plan.charts) yield* propertySteps(sheet, CHARTS_KEY, writeChartPlans(plan.charts));
}

function blockSteps(sheet: Excel.Worksheet, place: PlacedBlock, writing: SheetWriting): Step[] {
  const kept = new Set(
    writing.kept.flatMap(({ target }) => (target ? [`${target.row} ${target.column}`] : [])),
  );
  const cells = cellSteps(sheet, place, kept, writing);
  if (place.block.table === undefined)
    return [...linkSteps(sheet, place), ...styleSteps(sheet, place), ...cells];
  if (place.table === undefined) return [...cells, operation(() => addTable(sheet, place))];
  const { name, calledNow } = place.table;
  const naming = () => nameTable(sheet.tables.getItem(calledNow ?? name), place);
  return [
    ...(calledNow === undefined ? [] : [operation(naming)]),
    operation(() => sheet.tables.getItem(name).resize(areaRange(sheet, place.area))),
    ...cells,
  ];
}

function addTable(sheet: Excel.Worksheet, { area, block }: PlacedBlock): void {
  nameTable(sheet.tables.add(areaRange(sheet, area), true), { block });
}

function nameTable(table: Excel.Table, { block }: Pick<PlacedBlock, "block">): void {
  table.name = block.table ?? "";
  table.style = "TableStyleLight9";
}

/** Links first: Excel puts a link's text into its cell, and the cells' own contents follow. */
function linkSteps(sheet: Excel.Worksheet, { block, area }: PlacedBlock): Step[] {
  const links = block.rows.flatMap((row, down) =>
    row.cells.flatMap(({ link, content }, across) =>
      link && typeof content === "string"
        ? [{ row: area.top + down, column: area.left + across, link, text: content }]
        : [],
    ),
  );
  return [
    operation(() => {
      const whole = areaRange(sheet, area);
      whole.clear("Hyperlinks");
      // Excel leaves the look of a link where one was.
      whole.format.font.underline = "None";
    }, 2),
    ...links.map(({ row, column, link, text }) =>
      operation(() => {
        sheet.getCell(row, column).untrack().hyperlink = {
          documentReference: `'${link.sheet.replaceAll("'", "''")}'!${link.address}`,
          textToDisplay: text.replace(/^[=+\-@']+/, ""),
        };
      }),
    ),
  ];
}

/** Columns that stand side by side on the sheet, as runs of [first, after last] among the block's. */
function columnRuns({ columns }: PlacedBlock): readonly (readonly [number, number])[] {
  const found: [number, number][] = [];
  columns.forEach((column, at) => {
    const last = found.at(-1);
    if (last && columns[at - 1] === column - 1) last[1] = at + 1;
    else found.push([at, at + 1]);
  });
  return found;
}

function cellSteps(
  sheet: Excel.Worksheet,
  place: PlacedBlock,
  kept: ReadonlySet<string>,
  writing: SheetWriting,
): Step[] {
  // The heading of a table that is there already holds our names in the analyst's order.
  const firstRow = place.table ? 1 : 0;
  return columnRuns(place).flatMap(([from, to]) => {
    const rowsAtOnce = Math.max(1, Math.floor(PIECE_CELLS / (to - from)));
    const steps: Step[] = [];
    for (let row = firstRow; row < place.block.rows.length; row += rowsAtOnce) {
      const rows = Math.min(rowsAtOnce, place.block.rows.length - row);
      steps.push(pieceStep(sheet, place, { row, rows, from, to }, kept, writing));
    }
    return steps;
  });
}

interface Piece {
  readonly row: number;
  readonly rows: number;
  readonly from: number;
  readonly to: number;
}

function pieceStep(
  sheet: Excel.Worksheet,
  place: PlacedBlock,
  { row, rows, from, to }: Piece,
  kept: ReadonlySet<string>,
  writing: SheetWriting,
): Step {
  const area = {
    top: place.area.top + row,
    left: place.columns[from] ?? place.area.left,
    rows,
    columns: to - from,
  };
  const planned = place.block.rows.slice(row, row + rows).map(({ cells }) => cells.slice(from, to));
  const isKept = (down: number, across: number) =>
    kept.has(`${area.top + down} ${area.left + across}`);
  const entries = planned.map((cells, down) =>
    cells.map((cell, across) =>
      isKept(down, across)
        ? keptEntry(writing, area.top + down, area.left + across, cell)
        : cellEntry(cell),
    ),
  );
  const values = entries.map((cells) => cells.map(({ value }) => value));
  const formats = entries.map((cells) => cells.map(({ format }) => format));
  const hasFormulas = planned.some((cells) => cells.some(({ content }) => isFormula(content)));
  const size = entries.flat().reduce((sum, entry) => sum + entrySize(entry), OPERATION_SIZE);
  return {
    size,
    isWide: entries.flat().some(({ value }) => WIDE_TEXT.test(String(value))),
    run: () => {
      const target = areaRange(sheet, area);
      target.numberFormat = formats;
      if (hasFormulas) target.formulas = values;
      else target.values = values;
    },
  };
}

function ownColumnStep(sheet: Excel.Worksheet, { area, formats, entries }: OwnColumnWriting): Step {
  return {
    size: JSON.stringify(entries).length + JSON.stringify(formats).length + OPERATION_SIZE,
    isWide: entries.some((entry) => WIDE_TEXT.test(String(entry))),
    run: () => {
      const range = areaRange(sheet, area);
      range.numberFormat = formats.map((format) => [format]);
      range.formulas = entries.map((entry) => [entry]);
    },
  };
}

/** Letters beyond Latin-1. */
const WIDE_TEXT = /[\u0100-\uffff]/;

function entrySize({ format, value }: { format: string | null; value: unknown }): number {
  return (format?.length ?? 4) + JSON.stringify(value).length + 6;
}

/**
 * null leaves a cell as it is; a change whose row has moved is written at its new place, and anew where a writing that was
 * cut off may have taken it or its format away.
 */
function keptEntry(
  { kept, own }: SheetWriting,
  row: number,
  column: number,
  { format = "General" }: Cell,
) {
  const edit = kept.find(({ target }) => target?.row === row && target.column === column);
  const stays = edit?.at.row === row && edit.at.column === column;
  const isFormulaThere = String(edit?.found).startsWith("=");
  if (!edit || (stays && (!own?.begun || isFormulaThere)))
    return { format: null as unknown as string, value: null };
  const { found } = edit;
  return cellEntry({ content: typeof found === "number" ? found : String(found), format });
}

function setWidths(sheet: Excel.Worksheet, { widths }: SheetPlan): void {
  widths.forEach((width, column) => {
    if (width === undefined) return;
    areaRange(sheet, { top: 0, left: column, rows: 1, columns: 1 }).format.columnWidth = width;
  });
}

/** Only once: widths, grid lines and panes are the analyst's afterwards. */
function setUpSheet(sheet: Excel.Worksheet, plan: SheetPlan): void {
  sheet.showGridlines = false;
  setWidths(sheet, plan);
  const { frozenRows: rows, frozenColumns: columns = 0 } = plan;
  if (rows > 0 && columns > 0)
    sheet.freezePanes.freezeAt(areaRange(sheet, { top: 0, left: 0, rows, columns }));
  else if (rows > 0) sheet.freezePanes.freezeRows(rows);
}
