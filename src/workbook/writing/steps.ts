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

/** Excel on the web refuses requests over 5 MB; escapes and addresses come on top of our count. */
const LARGEST_REQUEST = 3_000_000;
/** office.js writes a request out in one go: a longer one is felt while the pane is used. */
const COMFORTABLE_REQUEST = 600_000;
/** A report of many measures goes in longer requests instead of more of them. */
const COMFORTABLE_REQUESTS = 5;

/** The length of a request for steps of that length together: short ones as long as they are few. */
export function requestLimit(total: number): number {
  return Math.min(LARGEST_REQUEST, Math.max(COMFORTABLE_REQUEST, total / COMFORTABLE_REQUESTS));
}

export function totalSize(steps: readonly Step[]): number {
  return steps.reduce((sum, { size }) => sum + size, 0);
}

/** Runs steps with as many round trips as their length needs; the last ones go with the next. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
): Promise<void> {
  const limit = requestLimit(totalSize(steps));
  let pending = 0;
  for (const { size, run } of steps) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk
    if (pending > 0 && pending + size > limit) await context.sync();
    pending = pending + size > limit ? size : pending + size;
    run();
  }
}
