/** From the figures of a source's rows to its series: periods are decided, figures put in place. */
import type { Series } from "../../msg/model/observations";
import type { Period } from "../../msg/basics/period";
import type { Setup } from "../../msg/model/setup";
import { decidePeriods, periodReadings, type DecidedPeriod } from "../cells/periodText";
import type { FigurePairs } from "./figurePairs";
import { SeriesBuilder } from "./seriesBuilder";
import { Presence } from "./seriesPresence";
import type { SourceFigures } from "./sourceFigures";
import type { PeriodCell } from "./metCells";

/** A series with what is wrong in it. */
export interface SeriesReading {
  readonly series: Series;
  readonly conflicts: FigurePairs;
  readonly revisions: FigurePairs;
  /** Cells with periods of different lengths; the series then has no figures. */
  readonly mixed: readonly PeriodCell[];
  /** Marks for "missing" where a figure could be. */
  readonly missingMarks: number;
  /** The most rows that were added up to one figure. */
  readonly mostRowsAdded: number;
}

export interface SourceSeries {
  readonly series: readonly SeriesReading[];
  /** Cells beside figures that are no period, and that may be several. */
  readonly noPeriod: readonly PeriodCell[];
  readonly undecided: readonly PeriodCell[];
}

/** Builds all wanted series of a source. */
export function buildSeries(
  source: SourceFigures,
  name: string,
  { forces, home }: Pick<Setup, "forces" | "home">,
): SourceSeries {
  const decided = decideCells(source);
  const slots = new PeriodSlots(decided);
  const used = source.periodCells.map((cell, code) => ({ cell, period: decided[code] }));
  const where = (wanted: DecidedPeriod) =>
    used.filter(({ cell, period }) => cell.used && period === wanted).map(({ cell }) => cell);
  const started = source.seriesNames.map((series, code): StartedSeries => {
    const periods = planPeriods(source, slots, code);
    const { months, ends } = periods;
    return {
      ...periods,
      builder: new SeriesBuilder(series, name, months, ends, forces.length, home),
    };
  });
  source.eachFigure((figure) => {
    const { builder, endOfSlot } = started[figure.series] as StartedSeries;
    const period = endOfSlot[slots.ofCode[figure.period] as number];
    if (period !== undefined && period >= 0) builder.add(figure, period);
  });
  const zero = source.plans.some((plan) => plan.source.noRowIsZero);
  const series = started.map(({ builder, mixed }) => {
    if (zero && mixed.length === 0) builder.fillZeros(source.forcesMet);
    const { conflicts, revisions, missingMarks, mostRowsAdded } = builder;
    const series = builder.build();
    return { series, conflicts, revisions, mixed, missingMarks, mostRowsAdded };
  });
  return { series, noPeriod: where(undefined), undecided: where("undecided") };
}

/** Cells of one plan's period column decide each other. */
function decideCells(source: SourceFigures): DecidedPeriod[] {
  const decided: DecidedPeriod[] = source.periodCells.map(({ known }) => known);
  for (const [index, plan] of source.plans.entries()) {
    const codes = [...source.periodCells.keys()].filter((code) => {
      const cell = source.periodCells[code];
      return cell?.plan === index && cell.known === undefined;
    });
    const readings = codes.map((code) =>
      periodReadings(source.periodCells[code]?.cell ?? "", plan.source.periodIs),
    );
    for (const [at, period] of decidePeriods(readings).entries()) decided[codes[at] ?? -1] = period;
  }
  return decided;
}

/** The distinct periods of a source, by length and end. */
class PeriodSlots {
  readonly periods: Period[] = [];
  /** Slot by code of a period cell; -1 for cells that are no period. */
  readonly ofCode: Int32Array;

  constructor(decided: readonly DecidedPeriod[]) {
    const known = new Map<string, Period>();
    for (const period of decided) {
      if (period && period !== "undecided") known.set(`${period.months} ${period.end}`, period);
    }
    this.periods = [...known.values()].sort((a, b) => a.months - b.months || a.end - b.end);
    const slots = new Map(this.periods.map(({ months, end }, slot) => [`${months} ${end}`, slot]));
    this.ofCode = Int32Array.from(decided, (period) =>
      period && period !== "undecided" ? (slots.get(`${period.months} ${period.end}`) ?? -1) : -1,
    );
  }
}

/** By slot, what a series has there. */
function presenceBySlot(
  { presence }: SourceFigures,
  { periods, ofCode }: PeriodSlots,
  series: number,
): Uint8Array {
  const bySlot = new Uint8Array(periods.length);
  const ofSeries = presence.ofSeries(series);
  for (let code = 0; code < ofSeries.length; code++) {
    const slot = ofCode[code] ?? -1;
    const there = ofSeries[code] ?? Presence.None;
    if (slot >= 0 && there > (bySlot[slot] as number)) bySlot[slot] = there;
  }
  return bySlot;
}

/** The periods of a series: of one length, ascending. */
interface SeriesPeriods {
  readonly months: number;
  readonly ends: Int32Array;
  /** Index among the series' ends by slot; -1 where it has none. */
  readonly endOfSlot: Int32Array;
  readonly mixed: readonly PeriodCell[];
}

interface StartedSeries extends SeriesPeriods {
  readonly builder: SeriesBuilder;
}

function planPeriods(source: SourceFigures, slots: PeriodSlots, series: number): SeriesPeriods {
  const present = presenceBySlot(source, slots, series);
  const hasRow = present.some((there) => there >= Presence.Row);
  const least = present.includes(Presence.Figure) ? Presence.Figure : Presence.Row;
  const lengths = new Set<number>();
  slots.periods.forEach((period, slot) => {
    if ((present[slot] as number) >= least) lengths.add(period.months);
  });
  const [months = 1] = lengths;
  const isMixed = lengths.size > 1;
  const zero = hasRow && source.plans.some((plan) => plan.source.noRowIsZero);
  const ends = new Int32Array(slots.periods.length);
  const endOfSlot = new Int32Array(slots.periods.length).fill(-1);
  let count = 0;
  slots.periods.forEach((period, slot) => {
    const isThere = zero || (present[slot] as number) >= Presence.Row;
    if (isMixed || !isThere || period.months !== months) return;
    endOfSlot[slot] = count;
    ends[count++] = period.end;
  });
  return {
    months,
    ends: ends.slice(0, count),
    endOfSlot,
    mixed: isMixed ? oneOfEachLength(source, slots, present) : [],
  };
}

function oneOfEachLength(
  source: SourceFigures,
  slots: PeriodSlots,
  present: Uint8Array,
): PeriodCell[] {
  const cells = new Map<number, PeriodCell>();
  for (const [code, cell] of source.periodCells.entries()) {
    const slot = slots.ofCode[code] ?? -1;
    const months = slots.periods[slot]?.months;
    const hasFigure = present[slot] === Presence.Figure;
    if (months !== undefined && hasFigure && !cells.has(months)) cells.set(months, cell);
  }
  return [...cells.values()];
}
