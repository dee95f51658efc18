/** A sheet without the columns that say nothing of any measure; a change by hand that is kept keeps its column. */
import type { Block, SheetPlan } from "../report/block";
import type { SheetStamp } from "./fingerprint";
import { decisionOn, handEdits, type HandEdits } from "./handEdits";
import type { OwnSheet } from "./ownSheets";
import { placeBlocks, type PlacedBlock } from "./placedBlocks";
import { namesInStamp } from "./stampedColumns";

export function withoutEmptyColumns(
  plan: SheetPlan,
  own: OwnSheet | undefined,
  handling: HandEdits,
): SheetPlan {
  const table = plan.blocks.find(({ emptyColumns }) => (emptyColumns ?? []).length > 0);
  if (!table) return plan;
  const edits = own?.exists ? handEdits(own, placeBlocks(plan, own)) : [];
  const wanted = new Set(
    edits
      .filter((edit) => edit.block === table.id && decisionOn(edit, handling) === "keep")
      .map(({ column }) => column),
  );
  const left = new Set(table.emptyColumns?.filter((at) => !wanted.has(at)));
  const shown = table.columns.map((_, at) => at).filter((at) => !left.has(at));
  return {
    ...plan,
    // What is as wide as the table, its title, is as wide as the columns that are left.
    blocks: plan.blocks.map((block) =>
      block === table
        ? ofColumns(block, shown)
        : ofColumns(block, block.columns.map((_, at) => at).slice(0, shown.length)),
    ),
    widths: wideEnough(shown.map((at) => plan.widths[table.left + at] ?? 0)),
    frozenColumns: shown.filter((at) => at < (plan.frozenColumns ?? 0)).length,
  };
}

/** In points: the lines above the table, which are not wrapped, stand in it whole. */
const LEAST_WIDTH = 1060;

/** The last column, one of texts, gets what the others leave of that. */
function wideEnough(widths: readonly number[]): readonly number[] {
  const left = LEAST_WIDTH - widths.reduce((sum, width) => sum + width, 0);
  return widths.map((width, at) => (at === widths.length - 1 ? width + Math.max(0, left) : width));
}

function ofColumns(block: Block, shown: readonly number[]): Block {
  const pick = <Item>(items: readonly Item[]) =>
    shown.flatMap((at) => (at in items ? [items[at] as Item] : []));
  return {
    ...block,
    columns: pick(block.columns),
    rows: block.rows.map((row) => ({ ...row, cells: pick(row.cells) })),
    ...(block.keyColumns && { keyColumns: block.keyColumns.map((key) => shown.indexOf(key)) }),
  };
}

/**
 * Whether columns of such a table stand elsewhere than they did: the sheet's widths are then those of others. A heading
 * that holds an update's name may change its column, and no other goes with it.
 */
export function haveColumnsMoved(stamp: SheetStamp, placed: readonly PlacedBlock[]): boolean {
  return placed.some(({ block }) => {
    const before = stamp.blocks.find(({ id }) => id === block.id);
    if (!before || block.emptyColumns === undefined) return false;
    const names = namesInStamp(before) ?? [];
    const now = block.columns;
    return (
      before.area.columns !== now.length ||
      names.some(
        (name, at) => now[at] !== name && now.includes(name) && names.includes(now[at] ?? ""),
      )
    );
  });
}
