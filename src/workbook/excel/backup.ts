/**
 * What stands where a refresh will write: kept in memory so that it can be written back. Values,
 * formulas, number formats and formats of every cell, links, tables' sizes, stamps, and the
 * charts' titles and places (what these were given stands in a stamp).
 */
import { intersection, type Area } from "../names/addresses";
import { areTripsDear } from "./line";
import { chartBackup, loadChart, type ChartBackup } from "./ownCharts";
import type { PlacedBlock } from "../plan/placedBlocks";
import { without } from "../plan/rectangles";
import { writtenBlocks, type OwnSheet } from "../plan/ownSheets";
import type { SheetWriting } from "../plan/writingPlan";

/** A part of a sheet as it was. */
export interface PartBackup {
  readonly area: Area;
  /** Formulas, and constants as they were. */
  readonly formulas: readonly (readonly unknown[])[];
  readonly values: readonly (readonly unknown[])[];
  readonly numberFormats: readonly (readonly string[])[];
  /** undefined in tables, whose style does it, and beyond `MOST_FORMATTED`. */
  readonly formats: readonly (readonly Excel.CellProperties[])[] | undefined;
}

export interface SheetBackup {
  readonly sheet: string;
  /** undefined where the refresh makes the sheet. */
  readonly own: OwnSheet | undefined;
  /** As the refresh will leave it. */
  readonly placed: readonly PlacedBlock[];
  /** Changes by hand that the refresh keeps. */
  readonly kept: ReadonlySet<string>;
  readonly parts: readonly PartBackup[];
  readonly charts: readonly ChartBackup[];
}

/** Cells whose formats are read, or written, at once: about 3 MB. */
export const CELLS_AT_ONCE = 6_000;
/** A cell without its formats has a tenth of the characters: so many are read for one with them where trips are dear. */
const UNFORMATTED_FOR_ONE = 4;
/** More would make every refresh of a large report slow; their formats are then not brought back. */
const MOST_FORMATTED = 12_000;

const FORMATS: Excel.CellPropertiesLoadOptions = {
  format: {
    font: { name: true, size: true, bold: true, italic: true, color: true },
    fill: { color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    indentLevel: true,
    borders: { style: true, color: true },
  },
  hyperlink: true,
};

interface LoadedSheet {
  readonly writing: SheetWriting;
  readonly parts: LoadedPart[];
  readonly charts: readonly Excel.Chart[];
}

interface LoadedPart {
  readonly area: Area;
  readonly range: Excel.Range;
  readonly formats: OfficeExtension.ClientResult<Excel.CellProperties[][]> | undefined;
}

/** Reads what the writings will overwrite; no round trip where all their sheets are new. */
export async function backUp(
  context: Excel.RequestContext,
  writings: readonly SheetWriting[],
): Promise<readonly SheetBackup[]> {
  let pending = 0;
  let formatted = 0;
  const forUnformatted = areTripsDear() ? 1 / UNFORMATTED_FOR_ONE : 1;
  const loaded: LoadedSheet[] = [];
  for (const writing of writings) {
    const parts: LoadedPart[] = [];
    const sheet = writing.own?.exists
      ? context.workbook.worksheets.getItem(writing.plan.sheet)
      : undefined;
    const charts = sheet ? (writing.own?.charts ?? []).map((one) => loadChart(sheet, one)) : [];
    loaded.push({ writing, parts, charts });
    if (!sheet) continue;
    for (const area of overwritten(writing).flatMap(inPieces)) {
      const cells = area.rows * area.columns;
      const isFormatted = !isInTable(writing, area) && formatted + cells <= MOST_FORMATTED;
      if (isFormatted) formatted += cells;
      const weight = isFormatted ? cells : cells * forUnformatted;
      const isFull = pending > 0 && pending + weight > CELLS_AT_ONCE;
      // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip for every 3 MB
      if (isFull) await context.sync();
      pending = isFull ? weight : pending + weight;
      parts.push(loadPart(sheet, area, isFormatted));
    }
  }
  if (loaded.some(({ parts }) => parts.length > 0)) await context.sync();
  return loaded.map(({ writing, parts, charts }) => ({
    sheet: writing.plan.sheet,
    own: writing.own?.exists ? writing.own : undefined,
    placed: writing.placed,
    kept: new Set(writing.kept.map(({ id }) => id)),
    parts: parts.map(({ area, range, formats }) => ({
      area,
      formulas: range.formulas,
      values: range.values,
      numberFormats: range.numberFormat as string[][],
      formats: formats?.value,
    })),
    charts: charts.map(chartBackup),
  }));
}

/** All that was written by the last report, and all that will be by this one, once. */
function overwritten({ own, placed, emptied }: SheetWriting): Area[] {
  const areas = [
    ...(own?.tables ?? []).map(({ area }) => area),
    ...(own ? writtenBlocks(own) : []).map(({ area }) => area),
    ...placed.map(({ area }) => area),
    ...emptied,
  ];
  return areas.reduce<Area[]>((known, area) => [...known, ...without(area, known)], []);
}

function inPieces(area: Area): Area[] {
  const rows = Math.max(1, Math.floor(CELLS_AT_ONCE / area.columns));
  return Array.from({ length: Math.ceil(area.rows / rows) }, (_, at) => ({
    ...area,
    top: area.top + at * rows,
    rows: Math.min(rows, area.rows - at * rows),
  }));
}

function isInTable({ own, placed }: SheetWriting, area: Area): boolean {
  const tables = [
    ...(own?.tables ?? []),
    ...placed.filter(({ block }) => block.table !== undefined),
  ];
  return tables.some((table) => intersection(table.area, area) !== undefined);
}

function loadPart(sheet: Excel.Worksheet, area: Area, isFormatted: boolean): LoadedPart {
  const range = rangeOf(sheet, area).load("formulas,values,numberFormat");
  return { area, range, formats: isFormatted ? range.getCellProperties(FORMATS) : undefined };
}

function rangeOf(sheet: Excel.Worksheet, { top, left, rows, columns }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, rows, columns);
}
