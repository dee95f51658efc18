/** Pieces of the writing, so that they go to Excel in requests of an allowed length. */

/** A piece of the writing and about how long it is in a request, in characters. */
export interface Step {
  readonly size: number;
  readonly run: () => void;
}

/** About how long one operation is in a request. */
export const OPERATION_SIZE = 250;

export function operation(run: () => unknown, operations = 1): Step {
  return { size: operations * OPERATION_SIZE, run: () => void run() };
}

/**
 * Excel on the web refuses requests over 5 MB, and office.js writes one out in one go, which at 1 MB is felt already;
 * escapes and addresses come on top of our count.
 */
export const REQUEST_LIMIT = 1_000_000;

/** Runs steps with as many round trips as their length needs; the last ones go with the next. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
): Promise<void> {
  let pending = 0;
  for (const { size, run } of steps) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk of 1 MB
    if (pending > 0 && pending + size > REQUEST_LIMIT) await context.sync();
    pending = pending + size > REQUEST_LIMIT ? size : pending + size;
    run();
  }
}
