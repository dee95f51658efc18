/** A table of ours, read by the texts of its header row. */
import { MISSING } from "../../msg/basics/missing";
import { stop, type Place, type Problem } from "../../msg/basics/problem";
import { cellPlace } from "../names/addresses";
import { isBlank, nameKey, plainText, type CellValue } from "../names/cellText";
import type { Columns } from "../names/columns/column";
import {
  headingsOf,
  SET_UP,
  SET_UP_TABLES,
  type ColumnOf,
  type SetUpTable,
} from "../names/columns/tables";
import { SHEETS, TABLES } from "../names/contract";
import { isDateFormat, isPercentFormat } from "../names/numberFormats";
import { numberFromText, percentPoints } from "../cells/numberText";
import { dateText, monthText } from "./setUpTexts";
import { sheetsNamed, type Snapshot, type TableGrid } from "../names/snapshot";

/** A row of a table of ours; columns that the table does not have are blank. */
export interface TableRow<Column extends string> {
  /** The cell as it is; "" when its column is absent. */
  cell(column: Column): CellValue;
  /**
   * The text a person typed: what Excel made a date of reads "January 2021", a percentage "20%".
   */
  text(column: Column): string;
  /** The text of a date in full, "14 January 2021"; other cells as `text`. */
  dayText(column: Column): string;
  /**
   * The number in the unit in which it is shown (a cell of 20% is 20, text that is a number is
   * one); NaN for a blank cell, undefined for anything else.
   */
  figure(column: Column): number | undefined;
  place(column: Column): Place;
}

class GridRow<Column extends string> implements TableRow<Column> {
  constructor(
    private readonly grid: TableGrid,
    private readonly columns: ReadonlyMap<string, number>,
    private readonly row: number,
  ) {}

  cell(column: Column): CellValue {
    const at = this.columns.get(nameKey(column));
    return at === undefined ? "" : (this.grid.values[this.row]?.[at] ?? "");
  }

  text(column: Column): string {
    const cell = this.cell(column);
    if (typeof cell !== "number") return plainText(cell);
    if (this.isPercent(column)) return `${percentPoints(cell)}%`;
    return isDateFormat(this.format(column)) ? monthText(cell) : String(cell);
  }

  dayText(column: Column): string {
    const cell = this.cell(column);
    const isDate = typeof cell === "number" && isDateFormat(this.format(column));
    return isDate ? dateText(cell) : this.text(column);
  }

  figure(column: Column): number | undefined {
    const cell = this.cell(column);
    if (typeof cell === "number") return this.isPercent(column) ? percentPoints(cell) : cell;
    if (isBlank(cell)) return MISSING;
    return typeof cell === "string" ? numberFromText(cell) : undefined;
  }

  place(column: Column): Place {
    const at = this.columns.get(nameKey(column)) ?? 0;
    const { sheet, area } = this.grid;
    return cellPlace(sheet, area.top + (this.grid.rows?.[this.row] ?? this.row), area.left + at);
  }

  private isPercent(column: Column): boolean {
    return typeof this.cell(column) === "number" && isPercentFormat(this.format(column));
  }

  private format(column: Column): string {
    const at = this.columns.get(nameKey(column));
    return at === undefined ? "" : (this.grid.formats[this.row]?.[at] ?? "");
  }
}

export interface TableReading<Column extends string> {
  /** Rows with something in a column of ours. */
  readonly rows: readonly TableRow<Column>[];
  /** The table's first heading; undefined where there is no table. */
  readonly place: Place | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The rows of a table of ours. Problems (stops): the table is missing though required, lacks a
 * required column, or has two columns of one name.
 */
export function readTable<Table extends SetUpTable>(
  snapshot: Snapshot,
  key: Table,
  required: boolean = SET_UP[key].isRequired,
): TableReading<ColumnOf<Table>> {
  const grid = snapshot.own[key];
  if (!grid) {
    const problems = required ? [missingTable(snapshot, key)] : [];
    return { rows: [], place: undefined, problems };
  }
  const place = headerPlace(grid, 0);
  const { columns, problems } = columnsOf(grid, key);
  if (problems.length > 0) return { rows: [], place, problems };
  const own = headingsOf(key).flatMap((name) => columns.get(nameKey(name)) ?? []);
  const rows: TableRow<ColumnOf<Table>>[] = [];
  for (let row = 1; row < grid.values.length; row++) {
    const blank = own.every((at) => isBlank(grid.values[row]?.[at] ?? ""));
    if (!blank) rows.push(new GridRow(grid, columns, row));
  }
  return { rows, place, problems };
}

function columnsOf(grid: TableGrid, key: SetUpTable) {
  const columns = new Map<string, number>();
  const problems: Problem[] = [];
  const names = new Set(headingsOf(key).map(nameKey));
  for (const [at, header] of (grid.values[0] ?? []).entries()) {
    const name = nameKey(header);
    if (!names.has(name)) continue;
    if (columns.has(name)) problems.push(columnTwice(grid, key, at, plainText(header)));
    else columns.set(name, at);
  }
  for (const { name, isRequired } of Object.values<Columns[string]>(SET_UP[key].columns)) {
    if (isRequired && !columns.has(nameKey(name))) problems.push(missingColumn(grid, key, name));
  }
  return { columns, problems };
}

/** The sheet that holds the set-up is missing; then so is everything on it. */
export function missingSetupSheet(snapshot: Snapshot): Problem[] {
  if (sheetsNamed(snapshot, SHEETS.setup).length > 0) return [];
  return [
    stop(
      `The workbook has no sheet "${SHEETS.setup}".`,
      `Add a sheet "${SHEETS.setup}" with the tables ${SET_UP_TABLES.filter(
        (table) => SET_UP[table].isRequired,
      )
        .map((table) => TABLES[table])
        .join(", ")}, or give the sheet that holds them this name.`,
    ),
  ];
}

function missingTable(snapshot: Snapshot, key: SetUpTable): Problem {
  const sheet = sheetsNamed(snapshot, SHEETS.setup)[0]?.name ?? SHEETS.setup;
  return stop(
    `The workbook has no table "${TABLES[key]}".`,
    `Make a table with the headings ${headingsOf(key).join(", ")} on the sheet "${sheet}" and name it "${TABLES[key]}".`,
    { sheet, address: "A1" },
  );
}

function headerPlace(grid: TableGrid, at: number): Place {
  return cellPlace(grid.sheet, grid.area.top, grid.area.left + at);
}

function missingColumn(grid: TableGrid, key: SetUpTable, name: string): Problem {
  return stop(
    `The table "${TABLES[key]}" has no column "${name}".`,
    `Add a column with the heading "${name}", or correct the heading that was meant.`,
    headerPlace(grid, 0),
  );
}

function columnTwice(grid: TableGrid, key: SetUpTable, at: number, name: string): Problem {
  return stop(
    `The table "${TABLES[key]}" has two columns "${name}".`,
    "Rename or delete one of them.",
    headerPlace(grid, at),
  );
}
