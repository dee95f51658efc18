/** Pieces of the writing, so that they go to Excel in requests of an allowed length. */

import { areTripsDear } from "./line";

/** A piece of the writing and about how long it is in a request, in characters. */
export interface Step {
  readonly size: number;
  /** Has letters beyond Latin-1 ("✓", a small chart of blocks). */
  readonly isWide?: boolean;
  readonly run: () => void;
}

/** About how long one operation is in a request. */
export const OPERATION_SIZE = 250;

export function operation(run: () => unknown, operations = 1): Step {
  return { size: operations * OPERATION_SIZE, run: () => void run() };
}

/** Excel on the web refuses requests over 5 MB; escapes and addresses come on top of our count. */
const LARGEST_REQUEST = 2_500_000;
/** office.js writes a request out in one go: a longer one is felt while the pane is used. */
const COMFORTABLE_REQUEST = 300_000;
/** A report of many measures goes in longer requests instead of more of them; all in one where each is waited for. */
const COMFORTABLE_REQUESTS = { cheap: 2, dear: 1 } as const;

/** One wide letter doubles the whole request that it is in, and takes office.js half as long again. */
const WEIGHT_OF_WIDE = 1.5;

/**
 * Steps in their order as requests that take about the same time: short ones as long as they are few.
 *
 * @example requestsOf([]) // []
 */
export function requestsOf(
  steps: readonly Step[],
  trips: "cheap" | "dear" = areTripsDear() ? "dear" : "cheap",
): readonly (readonly Step[])[] {
  const total = totalSize(steps);
  const comfortable = Math.min(COMFORTABLE_REQUESTS[trips], Math.ceil(total / COMFORTABLE_REQUEST));
  const most = Math.max(1, comfortable, Math.ceil(total / LARGEST_REQUEST));
  let [tooLow, limit] = [0, total * WEIGHT_OF_WIDE];
  while (limit - tooLow > 1) {
    const middle = (tooLow + limit) / 2;
    if (filled(steps, middle).length <= most) limit = middle;
    else tooLow = middle;
  }
  return filled(steps, limit);
}

/** Requests of no more than a weight each; of one step where that is heavier. */
function filled(steps: readonly Step[], limit: number): readonly (readonly Step[])[] {
  const requests: Step[][] = [];
  let size = 0;
  let isWide = false;
  for (const step of steps) {
    size += step.size;
    isWide ||= step.isWide === true;
    if (requests.length === 0 || size * (isWide ? WEIGHT_OF_WIDE : 1) > limit) {
      requests.push([]);
      size = step.size;
      isWide = step.isWide === true;
    }
    requests.at(-1)?.push(step);
  }
  return requests;
}

export function totalSize(steps: readonly Step[]): number {
  return steps.reduce((sum, { size }) => sum + size, 0);
}

/** Runs steps with as many round trips as their length needs; the last ones go with the next. */
export async function runSteps(
  context: Excel.RequestContext,
  steps: readonly Step[],
): Promise<void> {
  for (const [at, request] of requestsOf(steps).entries()) {
    // eslint-disable-next-line office-addins/no-context-sync-in-loop -- a round trip a chunk
    if (at > 0) await context.sync();
    for (const { run } of request) run();
  }
}
