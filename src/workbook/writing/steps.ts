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
