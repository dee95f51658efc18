/** Writes a backup back: the report's sheets as they were before a refresh. */
import type { Problem } from "../../msg/basics/problem";
import { fitRows } from "./fitRows";
import { restorePages } from "./pages";
import { intersection, type Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import { acceptedChecks } from "../plan/acceptedChecks";
import { writeBegun } from "../plan/begun";
import { writeOwnWords } from "../plan/ownWords";
import { handEdits } from "../plan/handEdits";
import { FIGURES_CHANGED_CELL } from "../report/titleBlock";
import { beginSteps, endSteps, propertySteps, sayUnfinished } from "./beingWritten";
import { CELLS_AT_ONCE, type PartBackup, type SheetBackup } from "./backup";
import { textInGeneral } from "../plan/cellEntries";
import { writeStamp } from "../plan/fingerprint";
import { CHARTS_KEY, restoreChartSteps, UNKNOWN_PLANS, writeChartPlans } from "./ownCharts";
import { BEGUN_KEY, FIGURES_KEY, STAMP_KEY, WORDS_KEY, WRITTEN_KEY } from "./readOwnSheets";
import { runSteps, type Step } from "./steps";
import type { OwnState, OwnTable } from "../plan/ownSheets";

/**
 * Puts the writing back into the context's next requests, a round trip for every few thousand cells.
 * A sheet that the refresh made is emptied and stays, as do its tables: formulas may refer to them.
 *
 * @param now what stands on the sheets
 * @returns how many cells were written, and what Excel refused of the pages
 */
export async function restore(
  context: Excel.RequestContext,
  backups: readonly SheetBackup[],
  now: OwnState,
): Promise<{ readonly cells: number; readonly problems: readonly Problem[] }> {
  let [cells, pending] = [0, 0];
  const { worksheets } = context.workbook;
  const all = backups.map((backup) => {
    return { backup, sheet: worksheets.getItem(backup.sheet), held: heldOf(backup) };
  });
  for (const { backup, sheet } of all) run(beginSteps(sheet, markOf(backup, now), saidIn(backup)));
  for (const { backup, sheet, held } of all) {
    if (backup.own) restoreTables(sheet, backup.own.tables);
    else emptySheet(sheet, backup);
    for (const part of backup.parts) {
      const size = part.area.rows * part.area.columns;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip for every 3 MB
      if (pending > 0 && pending + size > CELLS_AT_ONCE) await context.sync();
      pending = pending + size > CELLS_AT_ONCE ? size : pending + size;
      restorePart(sheet, part);
      run(sayUnfinished(sheet, held));
      cells += size;
    }
    fitRows(
      sheet,
      backup.parts.filter(({ formats }) => formats).map(({ area }) => area),
    );
    restoreStamps(sheet, backup, now);
  }
  for (const { sheet, held } of all) if (held) restoreHeld(sheet, held);
  await restoreCharts(context, backups, now);
  for (const { backup, sheet } of all) {
    const begun = backup.own?.begun;
    run(begun ? propertySteps(sheet, BEGUN_KEY, writeBegun(begun)) : endSteps(sheet));
  }
  await context.sync();
  return { cells, problems: await restorePages(context, backups) };
}

/** Charts stand where rows have the heights that the texts give them, those of every sheet's head too: so they come last. */
async function restoreCharts(
  context: Excel.RequestContext,
  backups: readonly SheetBackup[],
  now: OwnState,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const backup of backups) {
    const there = now.sheets.get(backup.sheet)?.charts ?? [];
    if (there.length === 0 && backup.charts.length === 0) continue;
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- one sheet has charts
    await context.sync();
    const sheet = worksheets.getItem(backup.sheet);
    const plans = backup.own ? backup.own.chartPlans : [];
    const steps = restoreChartSteps(worksheets, sheet, plans, backup.charts, there);
    await runSteps(context, steps);
  }
}

function run(steps: readonly Step[]): void {
  for (const step of steps) step.run();
}

/** The cell that says that the sheet is not finished, with what it held. */
interface HeldPart {
  readonly row: number;
  readonly column: number;
  readonly part: PartBackup;
}

/** Where a sheet with a head says it. */
function saidIn({ placed }: SheetBackup) {
  return placed.some(({ block }) => block.id === "title") ? FIGURES_CHANGED_CELL : undefined;
}

/** As on a sheet that is written: the second row of the head. Undefined where the sheet had none. */
function heldOf({ parts }: SheetBackup): HeldPart | undefined {
  const { row, column } = FIGURES_CHANGED_CELL;
  const one = { top: row, left: column, rows: 1, columns: 1 };
  const part = parts.find(({ area }) => intersection(area, one));
  return part && { row, column, part };
}

function restoreHeld(sheet: Excel.Worksheet, { row, column, part }: HeldPart): void {
  const [down, across] = [row - part.area.top, column - part.area.left];
  const format = part.numberFormats[down]?.[across];
  const range = rangeOf(sheet, { top: row, left: column, rows: 1, columns: 1 });
  range.numberFormat = [[format]];
  range.formulas = [[entry(part.formulas[down]?.[across], part.values[down]?.[across], format)]];
  range.format.autofitRows();
}

/** What the sheet will hold, and the words that stand on it now. */
function markOf({ sheet, own, placed }: SheetBackup, now: OwnState): string {
  const there = now.sheets.get(sheet);
  const edits = there ? handEdits(there, placed) : [];
  return writeBegun({
    stamp: own?.stamp ?? { blocks: [] },
    edits: edits.map(({ id, block, row, column, at, found }) => {
      return { id, block, row, column, at, found };
    }),
    accepted: sheet === SHEETS.checks ? acceptedChecks(there) : [],
    own: [],
    otherCharts: (there?.otherCharts ?? []).map(({ name }) => name),
  });
}

function rangeOf(sheet: Excel.Worksheet, { top, left, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}

function restoreTables(sheet: Excel.Worksheet, tables: readonly OwnTable[]): void {
  for (const { name, area } of tables) sheet.tables.getItem(name).resize(rangeOf(sheet, area));
}

function emptySheet(sheet: Excel.Worksheet, { placed }: SheetBackup): void {
  for (const { area, block } of placed) {
    if (block.table === undefined) {
      rangeOf(sheet, area).clear("All");
      continue;
    }
    // The heading stays, and one row, which is the least that a table has.
    rangeOf(sheet, { ...area, top: area.top + 1, rows: area.rows - 1 }).clear("All");
    sheet.tables.getItem(block.table).resize(rangeOf(sheet, { ...area, rows: 2 }));
  }
}

function restorePart(sheet: Excel.Worksheet, part: PartBackup): void {
  const range = rangeOf(sheet, part.area);
  if (part.formats) {
    range.clear("Hyperlinks");
    range.clear("Formats");
    // Links first: Excel gives their cells the look of links.
    restoreLinks(sheet, part.area, part.formats);
    range.setCellProperties(part.formats.map((row) => row.map(settable)));
  }
  range.numberFormat = part.numberFormats.map((row) => [...row]);
  range.formulas = part.formulas.map((row, down) =>
    row.map((formula, across) =>
      entry(formula, part.values[down]?.[across], part.numberFormats[down]?.[across]),
    ),
  );
}

/**
 * What is entered so that a cell holds again what it held. Text is what reads as its own formula;
 * outside the text format Excel would make a formula, a date or a number of some texts.
 */
function entry(formula: unknown, value: unknown, format: string | undefined): unknown {
  const isText = typeof value === "string" && value !== "" && value === formula;
  return isText && format !== "@" ? textInGeneral(value) : formula;
}

function restoreLinks(
  sheet: Excel.Worksheet,
  { top, left }: Area,
  cells: readonly (readonly Excel.CellProperties[])[],
): void {
  cells.forEach((row, down) =>
    row.forEach(({ hyperlink }, across) => {
      if (hyperlink) sheet.getCell(top + down, left + across).hyperlink = hyperlink;
    }),
  );
}

const NO_FILL = ["", "#FFFFFF"];

/** Properties as read, without those that would put something where there was nothing. */
function settable({ format }: Excel.CellProperties): Excel.SettableCellProperties {
  const { fill, borders, ...others } = format ?? {};
  const sides = Object.entries(borders ?? {}).filter(
    ([, border]) => border && border.style !== "None",
  );
  return {
    format: {
      ...others,
      ...(NO_FILL.includes(fill?.color ?? "") ? {} : { fill }),
      ...(sides.length > 0 ? { borders: Object.fromEntries(sides) } : {}),
    },
  } as Excel.SettableCellProperties;
}

function chartPlansOf(own: SheetBackup["own"]): string {
  const plans = own ? own.chartPlans : [];
  return plans ? writeChartPlans(plans) : UNKNOWN_PLANS;
}

/** An emptied sheet keeps a stamp of nothing: it is still ours, and the next refresh may fill it. */
function restoreStamps(
  sheet: Excel.Worksheet,
  { own, sheet: name }: SheetBackup,
  now: OwnState,
): void {
  const hasWords = [own, now.sheets.get(name)].some((one) => (one?.keptWords ?? []).length > 0);
  const steps = [
    ...propertySteps(sheet, STAMP_KEY, writeStamp(own?.stamp ?? { blocks: [] })),
    ...(hasWords ? propertySteps(sheet, WORDS_KEY, writeOwnWords(own?.keptWords ?? [])) : []),
    ...(own?.figureStamps === undefined ? [] : propertySteps(sheet, FIGURES_KEY, own.figureStamps)),
    ...(name === SHEETS.evidence ? propertySteps(sheet, WRITTEN_KEY, own?.writtenAt ?? "") : []),
    ...(name === SHEETS.charts ? propertySteps(sheet, CHARTS_KEY, chartPlansOf(own)) : []),
  ];
  for (const step of steps) step.run();
}
