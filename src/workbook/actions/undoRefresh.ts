/** Undo last refresh: what it overwrote is written back. */
import { notice, stop, type Problem } from "../../msg/basics/problem";
import { cellPlace } from "../names/addresses";
import { outcomeProblem, type OutcomeProblem } from "./outcome";
import { forgetRefresh, rememberedRefresh } from "./lastRefresh";
import { isOfficeError, officeProblem } from "../excel/officeProblems";
import { isStop } from "./run";
import type { SheetBackup } from "../excel/backup";
import { handEdits } from "../plan/handEdits";
import { standingOwnWords } from "../plan/ownColumns";
import { readOwnState } from "../excel/readOwnSheets";
import { inTurn } from "../excel/turns";
import { restore } from "../excel/restore";
import type { OwnState } from "../plan/ownSheets";
import { foreignSheetProblems, ownershipProblems } from "../plan/ownership";

export interface UndoOutcome {
  readonly ok: boolean;
  /** Not ok, and yet something was written: it can be undone again, or refreshed. */
  readonly isBegun?: boolean;
  readonly problems: readonly OutcomeProblem[];
  readonly cellsWritten: number;
}

const NOTHING: Problem = stop(
  "There is no refresh to undo: only the last one of this session can be.",
  "Refresh again, or go back to an earlier version of the file.",
);

/**
 * Writes the report's sheets back as they were before the last refresh. Changes made by hand since
 * then are overwritten, and told.
 */
export function undoLastRefresh(): Promise<UndoOutcome> {
  return inTurn(undo);
}

async function undo(): Promise<UndoOutcome> {
  const backups = rememberedRefresh();
  if (!backups) return refused([NOTHING]);
  let hasBegun = false;
  try {
    return await Excel.run({ delayForCellEdit: true }, async (context) => {
      const state = await readOwnState(context);
      const stops = [
        ...ownershipProblems(
          state,
          backups.map(({ sheet }) => sheet),
        ),
        ...backups.flatMap(({ sheet }) => {
          const own = state.sheets.get(sheet);
          return own ? foreignSheetProblems(own) : [];
        }),
        ...missingSheets(backups, state),
      ].filter(isStop);
      if (stops.length > 0) return refused(stops);
      const changed = changedSince(backups, state);
      hasBegun = true;
      const { cells: cellsWritten, problems: notPrinted } = await restore(context, backups, state);
      forgetRefresh();
      return {
        ok: true,
        problems: [
          ...changed,
          ...ownWordsSince(backups, state),
          ...unknownSeries(backups),
          ...notPrinted,
        ].map(outcomeProblem),
        cellsWritten,
      };
    });
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const problem = officeProblem(error, false);
    return hasBegun ? { ...refused([cutOff(problem)]), isBegun: true } : refused([problem]);
  }
}

function cutOff({ what }: Problem): Problem {
  return stop(
    `${what} The sheets were written back in part only, and say so.`,
    "Undo again, or refresh: either finishes them.",
  );
}

function refused(problems: readonly Problem[]): UndoOutcome {
  return { ok: false, problems: problems.map(outcomeProblem), cellsWritten: 0 };
}

function missingSheets(backups: readonly SheetBackup[], state: OwnState): Problem[] {
  return backups
    .filter(({ sheet }) => state.sheets.get(sheet)?.exists !== true)
    .map(({ sheet }) =>
      stop(
        `The sheet ${sheet} is no longer there, so that the refresh cannot be undone.`,
        "Refresh again to have it made anew.",
      ),
    );
}

/** Charts of a report that did not keep what its charts were given. */
function unknownSeries(backups: readonly SheetBackup[]): Problem[] {
  return backups
    .filter(({ own, charts }) => charts.length > 0 && own?.chartPlans === undefined)
    .map(({ sheet }) =>
      notice(
        `The charts on ${sheet} have their titles again, but show the cells that the refresh gave them: the report before did not keep its own.`,
        "Refresh again to have charts and words agree.",
        { sheet, address: "A1" },
      ),
    );
}

/** What was written into columns of the analyst's own since the refresh: these go back with their table. */
function ownWordsSince(backups: readonly SheetBackup[], state: OwnState): Problem[] {
  return backups.flatMap(({ sheet, own, placed }) => {
    const now = state.sheets.get(sheet);
    if (!now || !own) return [];
    const before = standingOwnWords(own, placed);
    return standingOwnWords(now, placed)
      .filter(
        ({ row, column, content, isFormula }) =>
          !isFormula &&
          !before.some(
            (word) => word.row === row && word.column === column && word.content === content,
          ),
      )
      .map(({ table, name, column, content, at }): Problem =>
        notice(
          `Written into ${table} since the refresh, and undone with it: ${name}, ${column}: "${String(content)}".`,
          "Write it again if it still holds.",
          cellPlace(sheet, at, 0),
        ),
      );
  });
}

/** Changes by hand since the refresh; those that it kept are in the backup as they were. */
function changedSince(backups: readonly SheetBackup[], state: OwnState): Problem[] {
  return backups.flatMap(({ sheet, placed, kept }) => {
    const own = state.sheets.get(sheet);
    const edits = own ? handEdits(own, placed) : [];
    return edits
      .filter(({ id }) => !kept.has(id))
      .map(({ at, found }): Problem =>
        notice(
          `Changed by hand since the refresh, and undone with it: "${String(found)}".`,
          "Write it again if it still holds.",
          cellPlace(sheet, at.row, at.column),
        ),
      );
  });
}
