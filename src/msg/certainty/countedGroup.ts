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

/**
 * The forces that can be compared: of proportions those whose count is at most its denominator. A count
 * above it is a mistake of that force's figures and says nothing of the others'.
 */
export function comparableForces(group: CountedGroup, kind: CountKind): readonly number[] {
  return countedForces(group).filter((force) => isComparable(group, force, kind));
}

export function isComparable(group: CountedGroup, force: number, kind: CountKind): boolean {
  if (!isCounted(group, force)) return false;
  return (
    kind === "rate" || (group.counts[force] as number) <= (group.denominators[force] as number)
  );
}
