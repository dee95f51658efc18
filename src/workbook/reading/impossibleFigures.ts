/** Counts and denominators that cannot be, with their cells: one problem a series. */
import { placesAt } from "../../msg/figures/figurePlaces";
import { everMembers } from "../../msg/figures/group";
import { findMeasureSeries, fullSeriesName, SeriesNames } from "../../msg/figures/seriesNames";
import { monthName } from "../../msg/basics/period";
import { warning, type Problem } from "../../msg/basics/problem";
import type { Observations, Series } from "../../msg/model/observations";
import type { Setup } from "../../msg/model/setup";

const FIGURES_NAMED = 5;

interface Impossible {
  readonly force: number;
  readonly period: number;
  readonly value: number;
}

/** How small a population or another denominator may be; 0 is told where it is divided by. */
const LEAST_DIVISOR = 1e-6;

/**
 * Negative figures of the group in series that measures count or divide by, and divisors next to 0. A
 * correction may be negative where it is summed with others; a count that is so as a whole has no value.
 */
export function impossibleFigures(observations: Observations, setup: Setup): Problem[] {
  const names = new SeriesNames(observations);
  const used = setup.measures.flatMap((measure) => {
    const found = findMeasureSeries(names, measure);
    return "problems" in found ? [] : [found.series];
  });
  const divisors = new Set(used.map(({ denominator }) => denominator));
  const counted = new Set([...used.map(({ count }) => count), ...divisors]);
  return [...counted].flatMap((index) => {
    const series = observations.series[index];
    if (!series) return [];
    const isImpossible = (value: number) =>
      value < 0 || (divisors.has(index) && value > 0 && value < LEAST_DIVISOR);
    const found = figuresOf(series, setup).filter(({ value }) => isImpossible(value));
    return found.length === 0 ? [] : [problemOf(series, found, setup)];
  });
}

function figuresOf({ ends, values }: Series, setup: Setup): readonly Impossible[] {
  const stride = setup.forces.length;
  const forces = Array.from(everMembers(setup));
  return [...ends.keys()].flatMap((period) =>
    forces.map((force) => ({ force, period, value: values[period * stride + force] as number })),
  );
}

function problemOf(series: Series, found: readonly Impossible[], setup: Setup): Problem {
  const named = found.slice(-FIGURES_NAMED);
  const texts = named.map(
    ({ force, period, value }) =>
      `${setup.forces[force]?.name ?? ""}, ${monthName(series.ends[period] ?? 0)}: ${value}`,
  );
  const more = found.length - named.length;
  const number = found.length === 1 ? "a figure" : `${found.length} figures`;
  const rest = more > 0 ? `; and ${more} earlier` : "";
  return warning(
    `"${fullSeriesName(series)}" has ${number} that it cannot have, below 0 or next to it: ${texts.join("; ")}${rest}.`,
    "Look at the source. A correction is added up with the periods beside it; a count that stays negative has no value.",
    ...named.flatMap(({ period, force }) => placesAt(series, period * setup.forces.length + force)),
  );
}
