/**
 * Figures that may be slips: far from their neighbours in time, or left behind while others went on.
 * Nothing here is an error: crime does double now and then, and a person decides.
 */
import { nameKey } from "../basics/names";
import { everMembers } from "../figures/group";
import type { Observations, Series } from "../model/observations";
import { indexOfEnd, spacingOf } from "../basics/period";
import { fullSeriesName } from "../figures/seriesNames";
import type { Measure, Setup } from "../model/setup";

/** A figure under half or over double its neighbours. */
export interface OddFigure {
  readonly force: number;
  /** Index among the series' ends. */
  readonly period: number;
  readonly value: number;
  /** The figures of the periods before and after; NaN for none. */
  readonly before: number;
  readonly after: number;
}

const YEAR = 12;

/** Older figures have been seen by many. */
const MONTHS_LOOKED_AT = 36;
const TIMES = 2;
/**
 * Two Poisson counts a and b differ by chance with (a - b)^2 / (a + b) about 1; 16 is four standard
 * errors, which a thousand pairs of counts reach by chance less than once in ten.
 */
const BEYOND_CHANCE = 16;
/** A force whose figures leap anyway must leap this many times as far. */
const TIMES_USUAL = 3;
const FEWEST_STEPS = 3;

/**
 * Figures of the group in the last three years of a series that are under half the lower, or over
 * double the higher, of their neighbours in time (the last two, at the end or before a gap):
 * beyond what chance does to counts, beyond what the force's figures usually do, and unlike the
 * same time of the year before and after (campaigns come back every December).
 *
 * @param last the last month to look at; undefined: all
 */
export function oddFigures(series: Series, setup: Setup, last: number | undefined): OddFigure[] {
  const members = everMembers(setup);
  const steps = new Steps(series, setup.forces.length, members);
  if (series.values.some((figure) => figure < 0)) return [];
  const isCount = series.values.every((figure) => figure !== figure || Number.isInteger(figure));
  const rows = rowsLookedAt(series, setup.forces.length, last);
  return rows.flatMap((period) =>
    [...members].flatMap((force) => {
      const odd = steps.at(period, force);
      const neighbours = steps.neighbours(odd);
      const isFound =
        isOdd(odd.value, neighbours, isCount, () => steps.usual(period, force)) &&
        !steps.isOfSeason(odd);
      return isFound ? [odd] : [];
    }),
  );
}

function rowsLookedAt(series: Series, stride: number, last: number | undefined): number[] {
  const rows = [...series.ends.keys()].filter((row) => {
    const inTime = last === undefined || (series.ends[row] as number) <= last;
    return inTime && series.values.subarray(row * stride, (row + 1) * stride).some(Number.isFinite);
  });
  const latest = series.ends[rows.at(-1) ?? -1] ?? 0;
  return rows.filter((row) => (series.ends[row] as number) > latest - MONTHS_LOOKED_AT);
}

function isOdd(
  value: number,
  neighbours: readonly number[],
  isCount: boolean,
  usual: () => number,
): boolean {
  if (value !== value || neighbours.length === 0) return false;
  const nearest =
    value > Math.max(...neighbours) ? Math.max(...neighbours) : Math.min(...neighbours);
  const isFar = value > TIMES * nearest || value < nearest / TIMES;
  const isBetween = value >= Math.min(...neighbours) && value <= Math.max(...neighbours);
  if (!isFar || isBetween) return false;
  if (isCount && (value - nearest) ** 2 / (value + nearest) < BEYOND_CHANCE) return false;
  return step(value, nearest) > TIMES_USUAL * usual();
}

/** How far one figure is from another: the logarithm of their ratio, without its sign. */
function step(one: number, other: number): number {
  return one === other ? 0 : Math.abs(Math.log(one / other));
}

/** The figures of a series beside their neighbours, and how far they usually are apart. */
class Steps {
  private readonly previous: Int32Array;
  private readonly next: Int32Array;

  constructor(
    private readonly series: Series,
    private readonly stride: number,
    private readonly members: Int32Array,
  ) {
    const spacing = spacingOf(series.ends);
    this.previous = series.ends.map((end) => indexOfEnd(series.ends, end - spacing));
    this.next = series.ends.map((end) => indexOfEnd(series.ends, end + spacing));
  }

  private figure(period: number, force: number): number {
    return period < 0 ? Number.NaN : (this.series.values[period * this.stride + force] as number);
  }

  at(period: number, force: number): OddFigure {
    return {
      force,
      period,
      value: this.figure(period, force),
      before: this.figure(this.previous[period] as number, force),
      after: this.figure(this.next[period] as number, force),
    };
  }

  /**
   * The figures before and after; where one is missing, the two nearest on the other side, so that
   * a figure beside a spike is none. A first figure beside a single other is not judged.
   */
  neighbours({ period, force, before, after }: OddFigure): readonly number[] {
    const [previous, next] = [this.previous[period] as number, this.next[period] as number];
    const further = (beside: Int32Array, from: number) =>
      from < 0 ? Number.NaN : this.figure(beside[from] as number, force);
    const isThere = (figure: number) => figure === figure;
    if (isThere(before) && isThere(after)) return [before, after];
    if (isThere(before)) return [before, further(this.previous, previous)].filter(isThere);
    const later = [after, further(this.next, next)];
    return later.every(isThere) ? later : [];
  }

  /** Whether a year before or after it was about as high or low. */
  isOfSeason({ period, force, value }: OddFigure): boolean {
    const { ends } = this.series;
    const end = ends[period] as number;
    return [end - YEAR, end + YEAR].some((other) => {
      const figure = this.figure(indexOfEnd(ends, other), force);
      return value <= TIMES * figure && value >= figure / TIMES;
    });
  }

  /** The median step of the force elsewhere in the series; of the whole group where it has few. */
  usual(period: number, force: number): number {
    const own = this.stepsOf(force, period);
    const steps =
      own.length >= FEWEST_STEPS
        ? own
        : [...this.members].flatMap((member) => this.stepsOf(member, period));
    if (steps.length < FEWEST_STEPS) return 0;
    return steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] as number;
  }

  /** Steps from period to period, without those to and from one of them. */
  private stepsOf(force: number, without: number): number[] {
    return [...this.previous].flatMap((previous, period) => {
      if (period === without || previous === without) return [];
      const [one, other] = [this.figure(previous, force), this.figure(period, force)];
      return one === one && other === other ? [step(one, other)] : [];
    });
  }
}

/** A series that has no newer period than before, while others have. */
export interface StalledSeries {
  readonly series: Series;
  /** Its last month with a figure, and that of the newest series of its kind. */
  readonly last: number;
  readonly newest: number;
}

/**
 * Series whose last period is where it was, although another with periods of the same length went
 * on, and one of their own is due. Discontinued measures (Last data) and stock denominators, which
 * come once a year, are left out.
 *
 * @param lastBefore the last month of a series the time before; undefined where not known
 */
export function stalledSeries(
  { series, forces }: Observations,
  measures: readonly Measure[],
  lastBefore: (series: Series) => number | undefined,
): StalledSeries[] {
  const known = series.flatMap((one) => {
    const before = lastBefore(one);
    const last = lastMonth(one, forces.length);
    return before === undefined || last === undefined ? [] : [{ series: one, before, last }];
  });
  return known.flatMap(({ series: one, before, last }) => {
    if (last !== before || !isExpectedToGoOn(one, measures)) return [];
    const advanced = known.filter(
      (other) => other.series.months === one.months && other.last > other.before,
    );
    const newest = Math.max(...advanced.map((other) => other.last));
    const spacing = spacingOf(one.ends);
    const due = last + (spacing === spacing ? spacing : one.months);
    return newest >= due ? [{ series: one, last, newest }] : [];
  });
}

function lastMonth({ ends, values }: Series, stride: number): number | undefined {
  for (let row = ends.length - 1; row >= 0; row--) {
    if (values.subarray(row * stride, (row + 1) * stride).some(Number.isFinite)) return ends[row];
  }
  return undefined;
}

function isExpectedToGoOn(series: Series, measures: readonly Measure[]): boolean {
  const names = new Set([nameKey(series.name), nameKey(fullSeriesName(series))]);
  return measures.some((measure) => {
    const { value, count, denominator, denominatorIs, lastData } = measure;
    const used = [value, count, ...(denominatorIs === "flow" ? [denominator] : [])];
    return lastData === undefined && used.some((name) => names.has(nameKey(name)));
  });
}
