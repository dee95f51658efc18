/** A group's counts and denominators, as the questions "how sure is it" take them. */
import type { CountKind } from "../model/certainty";

export interface CountedGroup {
  /** By force; NaN is missing. */
  readonly counts: ArrayLike<number>;
  readonly denominators: ArrayLike<number>;
  /** Index of the home force. */
  readonly home: number;
}

/** A force has a figure when its count is there and its denominator is above 0. */
export function isCounted({ counts, denominators }: CountedGroup, force: number): boolean {
  const count = counts[force] as number;
  return count >= 0 && (denominators[force] as number) > 0;
}

/** The forces that have a figure. */
export function countedForces(group: CountedGroup): readonly number[] {
  return Array.from(group.counts, (_, force) => force).filter((force) => isCounted(group, force));
}

/** A numerator above its denominator, in any force, makes all of them rates: 105 % solved. */
export function kindThatHolds(group: CountedGroup, kind: CountKind): CountKind {
  const { counts, denominators } = group;
  const isAbove = (force: number): boolean =>
    (counts[force] as number) > (denominators[force] as number);
  return kind === "proportion" && countedForces(group).some(isAbove) ? "rate" : kind;
}
