/** Writes a backup back: the report's sheets as they were before a refresh. */
import { fitRows } from "./fitRows";
import type { Area } from "../names/addresses";
import { SHEETS } from "../names/contract";
import type { PartBackup, PrintedBackup, SheetBackup } from "./backup";
import { writeStamp } from "../plan/fingerprint";
import { CHARTS_KEY, restoreChartSteps, UNKNOWN_PLANS, writeChartPlans } from "./ownCharts";
import { FIGURES_KEY, STAMP_KEY } from "./readOwnSheets";
import { propertySteps } from "./putBlocks";
import { runSteps } from "./steps";
import type { OwnState, OwnTable } from "../plan/ownSheets";

/**
 * Puts the writing back into the context's next requests, a round trip for every few thousand cells.
 * A sheet that the refresh made is emptied and stays, as do its tables: formulas may refer to them.
 *
 * @param now what stands on the sheets
 * @returns how many cells were written
 */
export async function restore(
  context: Excel.RequestContext,
  backups: readonly SheetBackup[],
  now: OwnState,
): Promise<number> {
  let cells = 0;
  const { worksheets } = context.workbook;
  for (const backup of backups) {
    const sheet = worksheets.getItem(backup.sheet);
    if (backup.own) restoreTables(sheet, backup.own.tables);
    else emptySheet(sheet, backup);
    for (const part of backup.parts) {
      restorePart(sheet, part);
      cells += part.area.rows * part.area.columns;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a part of 3 MB
      await context.sync();
    }
    fitRows(
      sheet,
      backup.parts.filter(({ formats }) => formats).map(({ area }) => area),
    );
    const there = now.sheets.get(backup.sheet)?.charts ?? [];
    const plans = backup.own ? backup.own.chartPlans : [];
    const charts = restoreChartSteps(worksheets, sheet, plans, backup.charts, there);

    await runSteps(context, charts);
    if (backup.printed) restorePrinted(sheet, backup.printed);
    restoreStamps(sheet, backup);
  }
  await context.sync();
  return cells;
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
  return isText && format !== "@" ? `'${value}` : formula;
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

function restorePrinted(sheet: Excel.Worksheet, { header, footer, area }: PrintedBackup): void {
  const pages = sheet.pageLayout.headersFooters.defaultForAllPages;
  // Emptied first, so that long texts of the two reports are never there together.
  for (const [left, center, right] of [["", "", ""], header] as const) {
    pages.leftHeader = left;
    pages.centerHeader = center;
    pages.rightHeader = right;
  }
  for (const [left, center, right] of [["", "", ""], footer] as const) {
    pages.leftFooter = left;
    pages.centerFooter = center;
    pages.rightFooter = right;
  }
  if (area !== "") sheet.pageLayout.setPrintArea(area);
}

function chartPlansOf(own: SheetBackup["own"]): string {
  const plans = own ? own.chartPlans : [];
  return plans ? writeChartPlans(plans) : UNKNOWN_PLANS;
}

/** An emptied sheet keeps a stamp of nothing: it is still ours, and the next refresh may fill it. */
function restoreStamps(sheet: Excel.Worksheet, { own, sheet: name }: SheetBackup): void {
  const steps = [
    ...propertySteps(sheet, STAMP_KEY, writeStamp(own?.stamp ?? { blocks: [] })),
    ...(own?.figureStamps === undefined ? [] : propertySteps(sheet, FIGURES_KEY, own.figureStamps)),
    ...(name === SHEETS.charts ? propertySteps(sheet, CHARTS_KEY, chartPlansOf(own)) : []),
  ];
  for (const step of steps) step.run();
}
