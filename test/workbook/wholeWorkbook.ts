/** All that a workbook holds and shows, as plain data, for comparing. */
import { WRITTEN_KEY } from "../../src/workbook/excel/readOwnSheets";
import { CellError, type WorkbookModel } from "../../excel-host/model/types";

/** What how the workbook came about does not change: ids, and how far a sheet was ever used. */
export function wholeWorkbook(workbook: WorkbookModel): Record<string, unknown> {
  return Object.fromEntries(workbook.sheets.map((sheet) => [sheet.name, wholeSheet(sheet)]));
}

function wholeSheet(sheet: WorkbookModel["sheets"][number]): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const used = sheet.usedArea(false);
  const plain = JSON.stringify(sheet.format(9_999, 999));
  if (used)
    for (let row = used.row; row < used.row + used.rows; row++)
      for (let column = used.column; column < used.column + used.columns; column++) {
        const value = sheet.value(row, column);
        const formula = sheet.formula(row, column) ?? "";
        const look = JSON.stringify(sheet.format(row, column));
        const link = sheet.hyperlink(row, column)?.documentReference ?? "";
        if (value === null && formula === "" && look === plain) continue;
        const shown = value instanceof CellError ? value.text : value;
        cells[`${row},${column}`] = `${formula}|${shown}|${link}|${look}`;
      }
  return {
    cells,
    tables: sheet.tables.map(({ name, area, columns, style }) => [name, area, columns, style]),
    // Two writings of the same are the same, whenever they were.
    properties: Object.fromEntries(
      [...sheet.customProperties].filter(([key]) => key !== WRITTEN_KEY).sort(),
    ),
    merges: [...sheet.merges()],
    texts: sheet.pageSetup.headersFooters,
    gridlines: sheet.showGridlines,
    frozen: sheet.frozen(),
    widths: Array.from({ length: 60 }, (_, column) => sheet.columnWidth(column)),
    charts: [...sheet.charts]
      .map((chart) => JSON.stringify({ ...chart, id: "", isTouched: true, part: undefined }))
      .sort(),
  };
}

/** Where two such pictures differ: "MSG Checks cells 6,2: one | other". */
export function differences(one: unknown, other: unknown, place = ""): string[] {
  if (isRecord(one) && isRecord(other)) {
    const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...keys].flatMap((key) => differences(one[key], other[key], `${place} ${key}`.trim()));
  }
  const [text, otherText] = [JSON.stringify(one), JSON.stringify(other)];
  if (text === otherText) return [];
  const at = [...(text ?? "")].findIndex((letter, index) => letter !== otherText?.[index]);
  const near = (whole: string | undefined) =>
    whole?.slice(Math.max(0, at - 20), at + 60) ?? "nothing";
  return [`${place}: ${near(text)} | ${near(otherText)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
