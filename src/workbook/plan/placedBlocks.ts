/** Blocks at the places where they will stand: tables stay where the workbook has them. */
import { stop, type Problem } from "../../msg/basics/problem";
import { areaAddress, intersection, sameInExcel, type Area } from "../names/addresses";
import { blockArea, type Block, type SheetPlan } from "../report/block";
import { writtenBlocks, type OwnSheet, type OwnTable } from "./ownSheets";
import { without } from "./rectangles";

export interface PlacedBlock {
  readonly block: Block;
  /** The rectangle it takes; a table's includes columns that the analyst added. */
  readonly area: Area;
  /** The sheet's column of each of the block's columns. */
  readonly columns: readonly number[];
  /** The table that is there already, for a block that is one. */
  readonly table: OwnTable | undefined;
}

/** Where each block of a sheet goes. Tables must have all our columns (`ownershipProblems`). */
export function placeBlocks(plan: SheetPlan, sheet: OwnSheet | undefined): readonly PlacedBlock[] {
  return plan.blocks.map((block) => {
    const table = sheet?.tables.find(
      ({ name }) => block.table !== undefined && sameInExcel(name, block.table),
    );
    return table ? placedInTable(block, table) : placedAsPlanned(block);
  });
}

function placedAsPlanned(block: Block): PlacedBlock {
  const columns = block.columns.map((_, at) => block.left + at);
  return { block, area: blockArea(block), columns, table: undefined };
}

function placedInTable(block: Block, table: OwnTable): PlacedBlock {
  const { top, left } = table.area;
  return {
    block,
    area: { ...table.area, rows: block.rows.length },
    columns: block.columns.map((name) => left + table.headings.indexOf(name)),
    table: { ...table, area: { ...table.area, top, left } },
  };
}

/** What an earlier report covered and this one does not. */
export function leftovers(own: OwnSheet, placed: readonly PlacedBlock[]): Area[] {
  const now = placed.map(({ area }) => area);
  const before = writtenBlocks(own).map((stamp) => {
    const table = placed.find(({ block }) => block.id === stamp.id)?.table;
    // A table's rows go as far as it reaches, whatever the analyst made of it.
    return table ? table.area : stamp.area;
  });
  return before.flatMap((area) => without(area, now));
}

/** Tables that were moved into the way of something else of ours. */
export function collisions(sheet: string, placed: readonly PlacedBlock[]): Problem[] {
  return placed
    .filter(({ block }) => block.table !== undefined)
    .flatMap((moved) => {
      const other = placed.find(
        (block) => block !== moved && intersection(block.area, moved.area) !== undefined,
      );
      return other ? [collision(sheet, moved, other)] : [];
    });
}

function collision(sheet: string, moved: PlacedBlock, other: PlacedBlock): Problem {
  return stop(
    `The table ${moved.block.table ?? ""} stands where ${other.block.id} has to go (${areaAddress(other.area)}).`,
    "Move the table to free columns at the right, and refresh again.",
    { sheet, address: areaAddress(moved.area) },
  );
}
