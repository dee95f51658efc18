/** One cause is one problem: what follows from it is told under it, and counted with it. */
import { nameKey } from "./names";

/** Said where a problem is made, never guessed from its words. */
export interface Caused {
  /** The cause that it is. */
  readonly cause?: string;
  /** The cause that it follows from. */
  readonly follows?: string;
}

/** No other force is in the group. */
export const NO_PEERS = "no peers";

/** A source that cannot be read whole. */
export function sourceCause(source: string): string {
  return `source ${nameKey(source)}`;
}

/** A source without a figure of the home force. */
export function homeCause(source: string): string {
  return `home force in ${sourceCause(source)}`;
}

export interface CauseAndFollowers<One extends Caused> {
  readonly problem: One;
  readonly followers: readonly One[];
}

/**
 * The problems in their order, each cause with all that follow from it. What follows from a cause that is not among
 * them stands by itself; where several problems are one cause, the first has the followers.
 */
export function byCause<One extends Caused>(problems: readonly One[]): CauseAndFollowers<One>[] {
  const causes = new Map<string, One>();
  for (const problem of problems)
    if (problem.cause !== undefined && !causes.has(problem.cause))
      causes.set(problem.cause, problem);
  const followers = new Map<One, One[]>();
  const standing = problems.filter((problem) => {
    const cause = problem.follows === undefined ? undefined : causes.get(problem.follows);
    if (cause) followers.set(cause, [...(followers.get(cause) ?? []), problem]);
    return !cause;
  });
  return standing.map((problem) => ({ problem, followers: followers.get(problem) ?? [] }));
}

/** How many problems a person has to look at: causes, without what follows from them and without notices. */
export function countToLookAt(
  problems: readonly (Caused & { readonly severity: string })[],
): number {
  return byCause(problems).filter(({ problem }) => problem.severity !== "notice").length;
}
