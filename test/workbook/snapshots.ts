/** Snapshots of workbooks built from small literal grids. */
import type { Area } from "../../src/workbook/names/addresses";
import { intersection, parseAddress } from "../../src/workbook/names/addresses";
import type { CellValue } from "../../src/workbook/names/cellText";
import type { SetUpTable } from "../../src/workbook/names/columns/tables";
import { SHEETS } from "../../src/workbook/names/contract";
import type { NamedArea, Snapshot, TableGrid } from "../../src/workbook/names/snapshot";

export type Rows = readonly (readonly CellValue[])[];

/** A sheet whose values start at A1. */
export interface LiteralSheet {
  readonly name: string;
  readonly rows: Rows;
  /** Addresses of merged cells. */
  readonly merges?: readonly string[];
  /** Addresses of areas with a percentage format. */
  readonly percents?: readonly string[];
}

export interface LiteralWorkbook {
  readonly own?: { readonly [Key in SetUpTable]?: Rows };
  /** Number formats of cells of our tables, by "row,column" of the table (0 is the header). */
  readonly formats?: { readonly [Key in SetUpTable]?: { readonly [cell: string]: string } };
  readonly sheets?: readonly LiteralSheet[];
  readonly tables?: readonly { name: string; sheet: string; address: string }[];
  readonly names?: readonly { name: string; sheet: string; address: string }[];
}

export function areaOf(address: string): Area {
  const area = parseAddress(address)?.area;
  if (!area) throw new Error(`no address: ${address}`);
  return area;
}

function namedAreas(areas: LiteralWorkbook["tables"] = []): NamedArea[] {
  return areas.map(({ name, sheet, address }) => ({ name, sheet, area: areaOf(address) }));
}

/** Our tables stand side by side on MSG Setup from row 3, one column apart. */
function ownTables(workbook: LiteralWorkbook): Snapshot["own"] {
  const own: { [Key in SetUpTable]?: TableGrid } = {};
  let left = 0;
  for (const [key, rows] of Object.entries(workbook.own ?? {}) as [SetUpTable, Rows][]) {
    const columns = Math.max(...rows.map((row) => row.length), 1);
    const values = rows.map((row) => Array.from({ length: columns }, (_, at) => row[at] ?? ""));
    const formats = values.map((row, r) =>
      row.map((_, c) => workbook.formats?.[key]?.[`${r},${c}`] ?? "General"),
    );
    const area = { top: 2, left, rows: rows.length, columns };
    own[key] = { sheet: SHEETS.setup, area, values, formats };
    left += columns + 1;
  }
  return own;
}

export function usedArea(rows: Rows): Area | undefined {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.length > 0 && columns > 0
    ? { top: 0, left: 0, rows: rows.length, columns }
    : undefined;
}

export function snapshotOf(workbook: LiteralWorkbook): Snapshot {
  const sheets = (workbook.sheets ?? []).map(({ name, rows }) => ({ name, used: usedArea(rows) }));
  return {
    sheets: [{ name: SHEETS.setup, used: { top: 0, left: 0, rows: 60, columns: 60 } }, ...sheets],
    tables: namedAreas(workbook.tables),
    names: namedAreas(workbook.names),
    own: ownTables(workbook),
  };
}

/** The cells of an area of a literal sheet. */
export function valuesOf(sheet: LiteralSheet, area: Area): CellValue[][] {
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => sheet.rows[area.top + r]?.[area.left + c] ?? ""),
  );
}

export function areasWithin(addresses: readonly string[] | undefined, area: Area): Area[] {
  return (addresses ?? []).map(areaOf).filter((one) => intersection(one, area) !== undefined);
}
