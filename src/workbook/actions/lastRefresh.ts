/** What the last refresh overwrote: kept in memory, this session, until it is written back. */
import type { SheetBackup } from "../excel/backup";

/** A workbook has one pane, and its page one such memory. */
let lastRefresh: readonly SheetBackup[] | undefined;

/** Keeps what a refresh is about to overwrite. */
export function rememberRefresh(backups: readonly SheetBackup[]): void {
  lastRefresh = backups;
}

/** After a publication, say: what was there before it is no longer to be brought back. */
export function forgetRefresh(): void {
  lastRefresh = undefined;
}

/** What there is to undo; undefined for nothing. */
export function rememberedRefresh(): readonly SheetBackup[] | undefined {
  return lastRefresh;
}

/** Whether there is a refresh of this session to undo. */
export function canUndoRefresh(): boolean {
  return lastRefresh !== undefined;
}
