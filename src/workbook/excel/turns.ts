/** Who writes to the workbook writes alone: pane and ribbon share one page, and this. */

let last: Promise<unknown> = Promise.resolve();

/**
 * Starts when everything has ended that was asked for before, however it ended. Not to be asked for by work that has
 * its turn: it would wait for itself.
 */
export function inTurn<Result>(start: () => Promise<Result>): Promise<Result> {
  const result = last.then(start);
  last = result.catch(() => undefined);
  return result;
}
