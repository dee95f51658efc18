/** Thrown out of a formula's evaluation when it needs a custom function's result that is still to come. */
export class AwaitsResult extends Error {
  constructor() {
    super("A custom function has still to answer.");
  }
}

/** One for all: it is thrown for every waiting formula, and nobody asks from where. */
export const awaitsResult = new AwaitsResult();
