/** Which series a name means. Names match trimmed and case-blind; "Source!Series" chooses a source. */
import { nameKey } from "../basics/names";
import { nearNames } from "../basics/nearNames";
import type { Observations, Series } from "../model/observations";
import { error, type Place, type Problem } from "../basics/problem";
import type { Measure, MeasureSeries } from "../model/setup";

/** Index into `Observations.series`, or what is wrong with the name. */
export type SeriesFound = { readonly index: number } | { readonly problem: Problem };

/** A series by its full name, as it can always be written. */
export function fullSeriesName(series: Series): string {
  return `${series.source}!${series.name}`;
}

/** The series of a set of observations by name; made once for all measures. */
export class SeriesNames {
  private readonly byName = new Map<string, number[]>();

  constructor(private readonly observations: Observations) {
    observations.series.forEach((series, index) => {
      this.add(series.name, index);
      this.add(fullSeriesName(series), index);
    });
  }

  private add(name: string, index: number): void {
    const key = nameKey(name);
    const known = this.byName.get(key);
    if (known) known.push(index);
    else this.byName.set(key, [index]);
  }

  /**
   * The series of a name as written in a set-up.
   *
   * Problems: no series of that name (near names are listed), or one in several sources.
   */
  find(name: string, measure: string, place: Place): SeriesFound {
    const found = this.byName.get(nameKey(name)) ?? this.byName.get(nameKey(around(name))) ?? [];
    const [index] = found;
    if (index === undefined) return { problem: this.unknown(name, measure, place) };
    if (found.length === 1) return { index };
    const names = found.map((i) => `"${fullSeriesName(this.observations.series[i] as Series)}"`);
    return {
      problem: {
        ...error(
          `"${name}" of ${measure} is the name of ${found.length} series: ${names.join(", ")}.`,
          "Write the one you mean with its source.",
          place,
        ),
        measure,
      },
    };
  }

  private unknown(name: string, measure: string, place: Place): Problem {
    const nameOf = name.includes("!") ? fullSeriesName : (series: Series) => series.name;
    const known = [...new Set(this.observations.series.map(nameOf))];
    const near = nearNames(name, known).map((text) => `"${text}"`);
    const offer = near.length > 0 ? ` Names like it: ${near.join(", ")}.` : "";
    return {
      ...error(
        `No source has a series "${name}", which ${measure} uses.${offer}`,
        "Write the name as it stands in the source, or add the source to MsgSources.",
        place,
      ),
      measure,
    };
  }
}

/** "Source ! Series" without the blanks around the mark. */
function around(name: string): string {
  return name.replace(/\s*!\s*/gu, "!");
}

/**
 * The series a measure is made of (-1 where its name is blank), or every problem with their names.
 */
export function findMeasureSeries(
  names: SeriesNames,
  measure: Measure,
): { readonly series: MeasureSeries } | { readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const indexOf = (name: string): number => {
    if (name.trim() === "") return -1;
    const found = names.find(name, measure.name, measure.place);
    if ("index" in found) return found.index;
    problems.push(found.problem);
    return -1;
  };
  const series = {
    value: indexOf(measure.value),
    count: indexOf(measure.count),
    denominator: indexOf(measure.denominator),
    sampleSize: indexOf(measure.sampleSize),
    low: indexOf(measure.low),
    high: indexOf(measure.high),
  };
  return problems.length > 0 ? { problems } : { series };
}
