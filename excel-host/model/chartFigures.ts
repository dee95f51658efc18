/** What a chart shows now: where it stands on its sheet, and the figures in the cells it refers to. */
import { parseArea } from "./addresses";
import type { CellPoint, ChartAnchor, ChartData, ChartModel, ChartReference } from "./charts";
import { GRID_COLUMNS, GRID_ROWS } from "./areas";
import { sameName } from "./names";
import { CellError, type Area, type Scalar, type SheetModel, type WorkbookModel } from "./types";

/** In points from the sheet's upper left corner. */
export interface ChartBox {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** A series with its figures, as many categories as values. */
export interface SeriesFigures {
  readonly key: number;
  readonly name: string;
  /** Texts as the cells show them; "1", "2", ... where the series has none. */
  readonly categories: readonly string[];
  /** null where nothing is drawn: an empty cell, #N/A. Text counts as 0, as Excel draws it. */
  readonly values: readonly (number | null)[];
}

/** A cell that a chart refers to. */
export interface ChartCell {
  readonly value: Scalar;
  readonly text: string;
  readonly numberFormat: string;
}

/** @returns the figures of every series, in the order of `chart.series` */
export function chartFigures(sheet: SheetModel, { series }: ChartModel): SeriesFigures[] {
  return series.map(({ key, name, categories, values }, index) => {
    const cells = dataCells(sheet.workbook, values);
    const labels = dataCells(sheet.workbook, categories);
    return {
      key,
      name: dataText(sheet.workbook, name) ?? `Series${index + 1}`,
      categories: cells.map((_, at) => labels[at]?.text ?? (labels.length > 0 ? "" : `${at + 1}`)),
      values: cells.map(({ value }) => plotted(value)),
    };
  });
}

/** The title as it shows; undefined for a chart without one. */
export function chartTitleText(sheet: SheetModel, chart: ChartModel): string | undefined {
  const { title, series } = chart;
  if (!title.isVisible) return undefined;
  if (title.reference !== null)
    return dataText(sheet.workbook, { reference: title.reference }) ?? "";
  if (title.text !== null) return title.text;
  const [only, ...more] = series;
  const name = only && more.length === 0 ? dataText(sheet.workbook, only.name) : undefined;
  return name ?? "Chart Title";
}

/** Excel draws text as 0, and leaves out empty cells and #N/A. */
export function plotted(value: Scalar): number | null {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return 0;
  return value instanceof CellError && value.text !== "#N/A" ? 0 : null;
}

/** A name or title: its cells' texts joined by blanks; undefined where there is none. */
export function dataText(workbook: WorkbookModel, data: ChartData | null): string | undefined {
  if (data === null) return undefined;
  return dataCells(workbook, data)
    .map(({ text }) => text)
    .join(" ");
}

/** The cells that data refers to, row by row; none where the reference names no cells. */
export function dataCells(workbook: WorkbookModel, data: ChartData | null): ChartCell[] {
  if (data === null) return [];
  if ("literal" in data)
    return data.literal.map((value) => ({
      value,
      text: value === null ? "" : String(value),
      numberFormat: "General",
    }));
  return referencedAreas(workbook, data.reference).flatMap(({ sheet, area }) =>
    areaCells(sheet, area),
  );
}

function areaCells(sheet: SheetModel, area: Area): ChartCell[] {
  // Whole rows and columns are drawn as far as there is anything.
  const isWhole = area.rows === GRID_ROWS || area.columns === GRID_COLUMNS;
  const used = isWhole ? sheet.usedArea(true) : undefined;
  const rows = area.rows === GRID_ROWS ? (used ? used.row + used.rows : 0) : area.rows;
  const columns =
    area.columns === GRID_COLUMNS ? (used ? used.column + used.columns : 0) : area.columns;
  const cells: ChartCell[] = [];
  for (let row = area.row; row < area.row + rows; row++) {
    if (sheet.isRowHidden(row)) continue;
    for (let column = area.column; column < area.column + columns; column++) {
      if (sheet.isColumnHidden(column)) continue;
      cells.push({
        value: sheet.value(row, column),
        text: sheet.text(row, column),
        numberFormat: sheet.format(row, column).numberFormat,
      });
    }
  }
  return cells;
}

/** The areas that a reference names: "Figures!$A$1:$A$8", several in brackets, or a defined name. */
function referencedAreas(
  workbook: WorkbookModel,
  reference: ChartReference,
  mayBeName = true,
): { sheet: SheetModel; area: Area }[] {
  const inner = reference
    .trim()
    .replace(/^=/, "")
    .replace(/^\((.*)\)$/, "$1");
  const parts = inner.match(/(?:'(?:[^']|'')*'|[^',])+/g) ?? [];
  return parts.flatMap((part) => referencedArea(workbook, part, mayBeName));
}

const SHEET_AND_REST = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

function referencedArea(
  workbook: WorkbookModel,
  reference: string,
  mayBeName: boolean,
): { sheet: SheetModel; area: Area }[] {
  const match = SHEET_AND_REST.exec(reference);
  if (match === null) return [];
  const sheetName = (match[1] ?? match[2] ?? "").replaceAll("''", "'");
  const rest = match[3] ?? "";
  const sheet = workbook.sheetByName(sheetName);
  const area = parseArea(rest);
  if (sheet !== undefined && area !== undefined) return [{ sheet, area }];
  if (!mayBeName) return [];
  const name = workbook.names.find(
    (candidate) =>
      sameName(candidate.name, rest) &&
      (candidate.scope === "Workbook" || sameName(candidate.scope, sheetName)),
  );
  return name === undefined ? [] : referencedAreas(workbook, name.formula, false);
}

/** Where a chart stands, in points. */
export function chartBox(sheet: SheetModel, { anchor }: Pick<ChartModel, "anchor">): ChartBox {
  if (anchor.kind === "sheet") {
    const { left, top, width, height } = anchor;
    return { left, top, width, height };
  }
  const from = pointPlace(sheet, anchor.from);
  if (anchor.kind === "cell") return { ...from, width: anchor.width, height: anchor.height };
  const to = pointPlace(sheet, anchor.to);
  return {
    ...from,
    width: Math.max(0, to.left - from.left),
    height: Math.max(0, to.top - from.top),
  };
}

/** The anchor, of the same kind as before, that makes a chart stand there. */
export function anchorAt(
  sheet: SheetModel,
  kind: ChartAnchor["kind"],
  { left, top, width, height }: ChartBox,
): ChartAnchor {
  if (kind === "sheet") return { kind, left, top, width, height };
  const from = placePoint(sheet, left, top);
  if (kind === "cell") return { kind, from, width, height };
  return { kind, from, to: placePoint(sheet, left + width, top + height) };
}

function pointPlace(sheet: SheetModel, { row, column, right, down }: CellPoint) {
  let left = right;
  let top = down;
  for (let at = 0; at < column; at++) left += sheet.columnWidth(at);
  for (let at = 0; at < row; at++) top += sheet.rowHeight(at);
  return { left, top };
}

/** The upper left corner of a cell, in points. */
export const cellPlace = (sheet: SheetModel, row: number, column: number) =>
  pointPlace(sheet, { row, column, right: 0, down: 0 });

function placePoint(sheet: SheetModel, left: number, top: number): CellPoint {
  const across = within(left, GRID_COLUMNS, (column) => sheet.columnWidth(column));
  const along = within(top, GRID_ROWS, (row) => sheet.rowHeight(row));
  return { row: along.index, column: across.index, right: across.rest, down: along.rest };
}

/** Drawings stand at whole EMUs, of which a point has so many. */
const UNITS = 12_700;
const HALF_A_UNIT = 0.5 / UNITS;

function within(length: number, count: number, sizeOf: (index: number) => number) {
  let rest = length;
  let index = 0;
  for (let size = sizeOf(0); rest > size - HALF_A_UNIT && index < count - 1; size = sizeOf(index)) {
    rest -= size;
    index++;
  }
  return { index, rest: Math.max(0, Math.round(rest * UNITS) / UNITS) };
}
