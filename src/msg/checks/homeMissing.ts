/** Sources without a single figure of the home force: one cause for every measure that is made of them. */
import { homeCause } from "../basics/causes";
import { error, type Problem } from "../basics/problem";
import type { Observations } from "../model/observations";
import type { Setup } from "../model/setup";

/** Whether no series of a source has any figure of the home force. */
export function lacksHome({ series, forces }: Observations, source: string, home: number): boolean {
  return series
    .filter((one) => one.source === source)
    .every(({ ends, values }) =>
      ends.every((_, row) => Number.isNaN(values[row * forces.length + home])),
    );
}

/** The causes that problems of measures follow from, a problem a source. */
export function homeProblems(
  problems: readonly Problem[],
  { series }: Observations,
  { settings, forces, home }: Setup,
): Problem[] {
  const followed = new Set(problems.map(({ follows }) => follows));
  const sources = [...new Set(series.map(({ source }) => source))];
  const place = forces[home]?.place;
  return sources
    .filter((source) => followed.has(homeCause(source)))
    .map((source) => ({
      ...error(
        `Source "${source}" has no figure of ${settings.homeForce}, the home force.`,
        "Write how the source spells the force in Also written as in MsgForces, or add its figures to the source.",
        ...(place ? [place] : []),
      ),
      cause: homeCause(source),
    }));
}
