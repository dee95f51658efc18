/**
 * Whether the report that would be written is the one that stands on the sheets, but for when it was refreshed. Two
 * things prove it of a sheet: a hash of all that it was given last, kept in its stamp, is the one of all that it would be
 * given now (wholeHash.ts); and what can be seen of it (cells, tables, charts) is what it was given, untouched since.
 */
import { intersection, sameInExcel } from "../names/addresses";
import type { Block, SheetPlan } from "../report/block";
import { REFRESHED_BLOCK } from "../report/summary";
import { contentHash, isContent } from "./fingerprint";
import { contentAt, type OwnSheet } from "./ownSheets";
import { leftovers, type PlacedBlock } from "./placedBlocks";
import type { SheetWriting } from "./writingPlan";

/** Whether every sheet holds what it would be given. */
export function areOnSheets(writings: readonly SheetWriting[]): boolean {
  return writings.every(isOnSheet);
}

function isOnSheet(writing: SheetWriting): boolean {
  const { own, plan, placed, whole } = writing;
  if (!own?.exists || !own.isOurs || own.begun || own.tooLarge) return false;
  return (
    own.stamp?.whole === whole &&
    !changesMore(writing) &&
    leftovers(own, placed).length === 0 &&
    placed.every((place) => isInPlace(own, place)) &&
    areChartsThere(plan, own)
  );
}

/** What is done beside writing blocks. */
function changesMore({ newColumns, emptied, kept, ownColumns }: SheetWriting): boolean {
  return [newColumns, emptied, kept, ownColumns].some((list) => list.length > 0);
}

function isInPlace(own: OwnSheet, { block, area, columns, table }: PlacedBlock): boolean {
  if (block.table !== undefined) {
    const shared = table && table.calledNow === undefined && intersection(table.area, area);
    if (!shared || shared.rows !== table.area.rows || shared.rows !== area.rows) return false;
  }
  if (block.id === REFRESHED_BLOCK) return isAsStamped(own, block, area);
  return block.rows.every(({ cells }, down) =>
    cells.every(({ content }, across) =>
      isContent(contentAt(own, area.top + down, columns[across] ?? -1), content),
    ),
  );
}

/** When the report was refreshed is another time whenever it is: it only must not have been changed by hand. */
function isAsStamped(own: OwnSheet, { id }: Block, { top, left }: PlacedBlock["area"]): boolean {
  const stamp = own.stamp?.blocks.find((one) => one.id === id);
  return stamp?.rows[0]?.cells[0] === contentHash(contentAt(own, top, left));
}

function areChartsThere({ charts = [] }: SheetPlan, own: OwnSheet): boolean {
  return (
    charts.length === own.charts.length &&
    charts.every(({ name, series }) =>
      own.charts.some(
        (there) => sameInExcel(there.name, name) && there.seriesCount === series.length,
      ),
    )
  );
}
