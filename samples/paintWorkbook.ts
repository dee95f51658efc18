/** Paints a planned workbook into the model of a real one. */
import { paintPage } from "./paintPage";
import type { Area, CellFormat, SheetModel, WorkbookModel } from "../excel-host/model/types";
import type {
  LineStyle,
  PlannedColumn,
  PlannedGrid,
  PlannedLine,
  PlannedSheet,
  PlannedWorkbook,
} from "./workbookPlan";

const HEADING: Partial<CellFormat> = {
  bold: true,
  fontColor: "#FFFFFF",
  fillColor: "#1F3864",
  verticalAlignment: "Center",
};

const LINE_STYLES: Record<LineStyle, Partial<CellFormat>> = {
  title: { bold: true, fontSize: 16, fontColor: "#1F3864" },
  heading: { bold: true, fontSize: 12, fontColor: "#1F3864" },
  source: { italic: true, fontColor: "#595959" },
  body: {},
};

const RULE: Partial<CellFormat> = {
  borders: {
    EdgeTop: null,
    EdgeBottom: { style: "Continuous", weight: "Thin", color: "#D9D9D9" },
    EdgeLeft: null,
    EdgeRight: null,
  },
};

const TITLE_HEIGHT = 24;
const HEADING_HEIGHT = 20;

/** Points of a column that shows this many characters of Calibri 11 (7 pixels each, 5 of padding). */
function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function cell(row: number, column: number): Area {
  return { row, column, rows: 1, columns: 1 };
}

function paintLine(sheet: SheetModel, line: PlannedLine): void {
  sheet.setFormat(cell(line.row, line.column), LINE_STYLES[line.style]);
  sheet.setValue(line.row, line.column, line.text);
  if (line.style === "title") sheet.setRowHeight(line.row, TITLE_HEIGHT);
}

function columnFormat(column: PlannedColumn): Partial<CellFormat> {
  return {
    ...(column.numberFormat === undefined ? {} : { numberFormat: column.numberFormat }),
    ...(column.wrap === undefined
      ? {}
      : { wrapText: column.wrap, verticalAlignment: "Top" as const }),
    ...(column.align === undefined ? {} : { horizontalAlignment: column.align }),
  };
}

function paintGrid(sheet: SheetModel, grid: PlannedGrid): void {
  const area: Area = {
    row: grid.row,
    column: grid.column,
    rows: grid.rows.length + 1,
    columns: grid.columns.length,
  };
  const body: Area = { ...area, row: grid.row + 1, rows: grid.rows.length };
  sheet.setFormat({ ...area, rows: 1 }, HEADING);
  sheet.setFormat(body, RULE);
  sheet.setRowHeight(grid.row, HEADING_HEIGHT);
  grid.columns.forEach((column, index) => {
    const at = grid.column + index;
    sheet.setColumnWidth(at, columnPoints(column.width));
    sheet.setFormat({ ...body, column: at, columns: 1 }, columnFormat(column));
    sheet.setValue(grid.row, at, column.heading);
    if (column.align !== undefined) {
      sheet.setFormat(cell(grid.row, at), { horizontalAlignment: column.align });
    }
  });
  grid.rows.forEach((row, rowIndex) => {
    row.forEach((value, index) => {
      if (value !== null) sheet.setValue(body.row + rowIndex, grid.column + index, value);
    });
  });
  if (grid.table !== undefined) {
    // The buttons would hide the ends of the headings.
    sheet.addTable(area, true, grid.table).showFilterButton = false;
  }
}

function paintSheet(sheet: SheetModel, plan: PlannedSheet): void {
  sheet.tabColor = plan.tabColor;
  sheet.showGridlines = plan.gridlines;
  for (const [column, width] of Object.entries(plan.widths ?? {})) {
    sheet.setColumnWidth(Number(column), columnPoints(width));
  }
  for (const grid of plan.grids) paintGrid(sheet, grid);
  for (const line of plan.lines) paintLine(sheet, line);
  sheet.freezeAt(plan.frozen.rows, plan.frozen.columns);
  paintPage(sheet, plan);
}

/**
 * Puts a plan into a new workbook: its only sheet becomes the plan's first, the others follow.
 * The first sheet is the one that opens.
 */
export function paintWorkbook(workbook: WorkbookModel, plan: PlannedWorkbook): void {
  plan.sheets.forEach((sheetPlan, index) => {
    const first = workbook.sheets[0];
    const sheet = index === 0 && first !== undefined ? first : workbook.addSheet(sheetPlan.name);
    sheet.name = sheetPlan.name;
    paintSheet(sheet, sheetPlan);
  });
  const opening = workbook.sheets[0];
  if (opening !== undefined) workbook.activeSheet = opening;
}
