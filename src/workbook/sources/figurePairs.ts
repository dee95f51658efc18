/** Figures that stand twice: where one was expected, two cells have one each. */
import type { Place } from "../../msg/basics/problem";

/** Two cells with a figure each for the same force and period. */
export interface FigurePair {
  readonly force: number;
  readonly end: number;
  readonly values: readonly [number, number];
  readonly cells: readonly [Place, Place];
}

/** Pairs of one kind: how many, the first few, and the forces they are about. */
export class FigurePairs {
  count = 0;
  readonly first: FigurePair[] = [];
  readonly forces = new Set<number>();

  add(pair: FigurePair): void {
    this.count++;
    this.forces.add(pair.force);
    if (this.first.length < 5) this.first.push(pair);
  }
}
