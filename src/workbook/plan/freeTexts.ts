/** Sheets whose texts belong to the analyst: written once, and free to be moved and edited after that. */
import { contentHash } from "./fingerprint";
import type { Block, SheetPlan } from "../report/block";
import { contentAt, type OwnSheet } from "./ownSheets";

/** Leaves out what is written once where its columns hold something already, from its top on. */
export function withoutWritten(plan: SheetPlan, own: OwnSheet | undefined): SheetPlan {
  if (!own?.exists) return plan;
  const blocks = plan.blocks.filter(
    (block) => block.isWrittenOnce !== true || !holdsSomething(own, block),
  );
  return { ...plan, blocks };
}

function holdsSomething(own: OwnSheet, { top, left, columns }: Block): boolean {
  const last = lastRow(own);
  for (let row = top; row <= last; row++)
    if (columns.some((_, across) => contentAt(own, row, left + across) !== "")) return true;
  return false;
}

function lastRow({ grids }: OwnSheet): number {
  return Math.max(-1, ...grids.map(({ top, cells }) => top + cells.length - 1));
}

/**
 * The sheet with the stamps of blocks beside such texts reaching down to where their own words stand
 * now: rows put into the texts have moved them down, and what is below is not the analyst's.
 */
export function withMovedRows(plan: SheetPlan, own: OwnSheet): OwnSheet {
  const free = plan.blocks.filter(({ isWrittenOnce }) => isWrittenOnce);
  if (!own.stamp || free.length === 0) return own;
  const last = lastRow(own);
  const blocks = own.stamp.blocks.map((stamp) => {
    const { top, left, columns, rows } = stamp.area;
    if (columns !== 1 || free.some((block) => block.left === left)) return stamp;
    const words = new Set(stamp.rows.flatMap(({ cells }) => cells));
    let bottom = top + rows;
    for (let row = bottom; row <= last; row++) {
      const content = contentAt(own, row, left);
      if (content !== "" && words.has(contentHash(content))) bottom = row + 1;
    }
    return { ...stamp, area: { ...stamp.area, rows: bottom - top } };
  });
  return { ...own, stamp: { ...own.stamp, blocks } };
}
