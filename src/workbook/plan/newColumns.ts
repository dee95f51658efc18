/**
 * Columns that this release writes and the one that made a table did not: the table is given them at its right. What
 * stands in their way moves over, with all that refers to it, as when a person puts columns into a sheet.
 */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, sameInExcel, type Area } from "../names/addresses";
import type { Block, SheetPlan } from "../report/block";
import { STRIP_GAP } from "../report/layout";
import type { Grid, OwnSheet, OwnTable } from "./ownSheets";

/** Columns of one table. */
export interface NewColumns {
  readonly table: string;
  /** The table's area with them. */
  readonly area: Area;
  readonly names: readonly string[];
  /** In points. */
  readonly widths: readonly (number | undefined)[];
  /** How many columns are put into the whole sheet, where the first of them will stand. */
  readonly inserted: number;
}

/** What the tables of a sheet are to be given, one after the other, and what forbids it. */
export function newColumns(
  plan: SheetPlan,
  found: OwnSheet,
): { readonly columns: readonly NewColumns[]; readonly problems: readonly Problem[] } {
  const columns: NewColumns[] = [];
  const problems: Problem[] = [];
  let sheet = found;
  for (const block of plan.blocks) {
    const table = tableOf(block, sheet);
    const one = table && newColumnsOf(block, table, plan, sheet);
    if (!one) continue;
    if (one.inserted > 0 && tearsApart(plan, first(one))) problems.push(inTheMiddle(sheet, table));
    columns.push(one);
    sheet = withNewColumns(sheet, [one]);
  }
  return { columns, problems };
}

function tableOf(block: Block, { tables }: OwnSheet): OwnTable | undefined {
  return tables.find(({ name }) => block.table !== undefined && sameInExcel(name, block.table));
}

function newColumnsOf(
  block: Block,
  { name, area, headings }: OwnTable,
  { widths }: SheetPlan,
  sheet: OwnSheet,
): NewColumns | undefined {
  const names = block.columns.filter((column) => !headings.includes(column));
  if (names.length === 0) return undefined;
  const free = freeColumns(sheet, area, names);
  // The gap to whatever stands beside stays as it is, up to the one that a new report leaves.
  const inserted = Math.max(0, names.length - Math.max(0, free - STRIP_GAP));
  return {
    table: name,
    area: { ...area, columns: area.columns + names.length },
    names,
    widths: names.map((column) => widths[block.left + block.columns.indexOf(column)]),
    inserted: Number.isFinite(free) ? inserted : 0,
  };
}

/** The first of the new columns on the sheet. */
function first({ area, names }: NewColumns): number {
  return area.left + area.columns - names.length;
}

/**
 * How many columns beside a table hold nothing and belong to no table; Infinity at the sheet's right. The new columns' own
 * headings are nothing: they were written by a refresh that was cut off before the table had them.
 */
function freeColumns(
  { grids, tables, otherTables = [] }: OwnSheet,
  { top: heading, left: first, columns }: Area,
  names: readonly string[],
): number {
  const from = first + columns;
  const isTaken = (content: unknown, row: number, column: number) =>
    content !== "" && !(row === heading && names[column - from] === content);
  const taken = [
    ...grids.flatMap(({ top, left, cells }) =>
      cells.flatMap((row, down) =>
        row.flatMap((content, at) => (isTaken(content, top + down, left + at) ? [left + at] : [])),
      ),
    ),
    ...[...tables, ...otherTables].flatMap(({ area }) => [area.left, area.left + area.columns - 1]),
  ].filter((column) => column >= from);
  return taken.reduce((least, column) => Math.min(least, column), Infinity) - from;
}

/** Whether columns put in here would go through a block that is no table. */
function tearsApart({ blocks }: SheetPlan, at: number): boolean {
  return blocks.some(
    ({ table, left, columns }) => table === undefined && left < at && left + columns.length > at,
  );
}

function inTheMiddle({ name }: OwnSheet, table: OwnTable | undefined): Problem {
  const [tableName, area] = [table?.name ?? "", table?.area];
  return stop(
    `The table ${tableName} is to be given columns that this release writes, and stands above or below the evidence, which they would tear apart.`,
    "Move the table to free columns at the right of the sheet, and refresh again.",
    { sheet: name, address: area ? areaAddress(area) : "A1" },
  );
}

/** The sheet as it is with the columns given. */
export function withNewColumns(sheet: OwnSheet, columns: readonly NewColumns[]): OwnSheet {
  return columns.reduce(withColumns, sheet);
}

function withColumns(sheet: OwnSheet, given: NewColumns): OwnSheet {
  const at = first(given);
  const shift = (column: number) => (column < at ? column : column + given.inserted);
  const moved = <Placed extends { readonly area: Area }>(one: Placed): Placed => {
    const { area } = one;
    return { ...one, area: { ...area, left: shift(area.left) } };
  };
  const movedTable = (table: OwnTable): OwnTable => ({
    ...moved(table),
    own: (table.own ?? []).map((one) => ({ ...one, column: shift(one.column) })),
  });
  return {
    ...sheet,
    grids: sheet.grids.flatMap((grid) => movedGrid(grid, at, given.inserted)),
    tables: sheet.tables.map((table) =>
      table.name === given.table
        ? { ...table, area: given.area, headings: [...table.headings, ...given.names] }
        : movedTable(table),
    ),
    otherTables: (sheet.otherTables ?? []).map(moved),
    stamp: sheet.stamp && { blocks: sheet.stamp.blocks.map(moved) },
    begun: sheet.begun && {
      ...sheet.begun,
      stamp: sheet.begun.stamp && { blocks: sheet.begun.stamp.blocks.map(moved) },
    },
  };
}

function movedGrid(grid: Grid, at: number, inserted: number): readonly Grid[] {
  const { left, cells } = grid;
  if (inserted === 0 || left + (cells[0]?.length ?? 0) <= at) return [grid];
  if (left >= at) return [{ ...grid, left: left + inserted }];
  return [
    { ...grid, cells: cells.map((row) => row.slice(0, at - left)) },
    { ...grid, left: at + inserted, cells: cells.map((row) => row.slice(at - left)) },
  ];
}
