/** From the figures of a source's rows to its series: periods are decided, figures put in place. */
import type { Series } from "../../msg/model/observations";
import type { Period } from "../../msg/basics/period";
import type { Setup } from "../../msg/model/setup";
import { decideReadings, periodReadings, type DecidedReading } from "../cells/periodText";
import { cadenceOf, type Cadence } from "./cadence";
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
  /** Cells with totals of longer periods, such as a year's beside its quarters; they are not read. */
  readonly totals: readonly PeriodCell[];
  /** How the months written were read as longer periods, by their distance; undefined: as they are. */
  readonly cadence: ReadCadence | undefined;
  /** Marks for "missing" where a figure could be. */
  readonly missingMarks: number;
  /** The most rows that were added up to one figure. */
  readonly mostRowsAdded: number;
}

/** Months read as longer periods: the last one's cell, and the period it became. */
export interface ReadCadence extends Cadence {
  readonly cell: PeriodCell;
  readonly period: Period;
}

export interface SourceSeries {
  readonly series: readonly SeriesReading[];
  /** Cells beside figures that are no period, and that may be several. */
  readonly noPeriod: readonly PeriodCell[];
  readonly undecided: readonly PeriodCell[];
  /** Cells met where the latest period would stand: before or behind all that are read, as these go. */
  readonly atTheEnd: ReadonlySet<PeriodCell>;
}

/** Builds all wanted series of a source. */
export function buildSeries(
  source: SourceFigures,
  name: string,
  { forces, home }: Pick<Setup, "forces" | "home">,
): SourceSeries {
  const decided = decideCells(source);
  const slots = new PeriodSlots(decided);
  const used = source.periodCells.map((cell, code) => ({ cell, reading: decided[code] }));
  const where = (wanted: DecidedReading) =>
    used.filter(({ cell, reading }) => cell.used && reading === wanted).map(({ cell }) => cell);
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
  const series = started.map(({ builder, mixed, totals, cadence }) => {
    if (zero && mixed.length === 0) builder.fillZeros(source.forcesMet);
    const { conflicts, revisions, missingMarks, mostRowsAdded } = builder;
    const series = builder.build();
    return { series, conflicts, revisions, mixed, totals, cadence, missingMarks, mostRowsAdded };
  });
  const noPeriod = where(undefined);
  const atTheEnd = cellsAtTheEnd(source.periodCells, decided);
  return { series, noPeriod, undecided: where("undecided"), atTheEnd };
}

/** Period cells are known in the order in which they were met. */
function cellsAtTheEnd(
  cells: readonly PeriodCell[],
  decided: readonly DecidedReading[],
): ReadonlySet<PeriodCell> {
  const read = decided.flatMap((reading, code) =>
    reading && reading !== "undecided" ? [{ code, end: reading.period.end }] : [],
  );
  const first = read[0]?.code ?? 0;
  const last = read.at(-1)?.code ?? 0;
  const latest = read.reduce((best, one) => (one.end > best.end ? one : best), {
    code: -1,
    end: Number.NEGATIVE_INFINITY,
  });
  const isAscending = latest.code === last;
  return new Set(cells.filter((_, code) => (isAscending ? code > last : code < first)));
}

/** Cells of one plan's period column decide each other. */
function decideCells(source: SourceFigures): DecidedReading[] {
  const decided: DecidedReading[] = source.periodCells.map(({ known }) => known);
  for (const [index, plan] of source.plans.entries()) {
    const codes = [...source.periodCells.keys()].filter((code) => {
      const cell = source.periodCells[code];
      return cell?.plan === index && cell.known === undefined;
    });
    const readings = codes.map((code) =>
      periodReadings(source.periodCells[code]?.cell ?? "", plan.source.periodIs),
    );
    for (const [at, one] of decideReadings(readings).entries()) decided[codes[at] ?? -1] = one;
  }
  return decided;
}

/** The distinct periods of a source, by length and end. */
class PeriodSlots {
  readonly periods: Period[] = [];
  /** Slot by code of a period cell; -1 for cells that are no period. */
  readonly ofCode: Int32Array;

  constructor(readonly decided: readonly DecidedReading[]) {
    const known = new Map<string, Period>();
    for (const reading of decided) {
      if (reading && reading !== "undecided") known.set(keyOf(reading.period), reading.period);
    }
    this.periods = [...known.values()].sort((a, b) => a.months - b.months || a.end - b.end);
    const slots = new Map(this.periods.map((period, slot) => [keyOf(period), slot]));
    this.ofCode = Int32Array.from(decided, (reading) =>
      reading && reading !== "undecided" ? (slots.get(keyOf(reading.period)) ?? -1) : -1,
    );
  }
}

function keyOf({ months, end }: Period): string {
  return `${months} ${end}`;
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
  readonly totals: readonly PeriodCell[];
  readonly cadence: ReadCadence | undefined;
}

interface StartedSeries extends SeriesPeriods {
  readonly builder: SeriesBuilder;
}

function planPeriods(source: SourceFigures, slots: PeriodSlots, series: number): SeriesPeriods {
  const present = presenceBySlot(source, slots, series);
  const hasRow = present.some((there) => there >= Presence.Row);
  const least = present.includes(Presence.Figure) ? Presence.Figure : Presence.Row;
  const there = slots.periods.filter((_, slot) => (present[slot] as number) >= least);
  const lengths = new Set(there.map(({ months }) => months));
  const [months = 1] = lengths;
  const hasTotals = lengths.size > 1 && longerOnesAreTotals(there, months);
  const isMixed = lengths.size > 1 && !hasTotals;
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
  const own = ends.slice(0, count);
  const cadence = months === 1 ? readCadence(source, slots, endOfSlot, own) : undefined;
  return {
    months: cadence?.months ?? months,
    ends: cadence ? own.map((end) => end + cadence.shift) : own,
    endOfSlot,
    mixed: isMixed ? oneOfEachLength(source, slots, present) : [],
    totals: hasTotals ? cellsOfLongerPeriods(source, slots, present, months) : [],
    cadence,
  };
}

/** Whether the shortest periods are the series, and every longer one is made of several of them. */
function longerOnesAreTotals(there: readonly Period[], shortest: number): boolean {
  const parts = there.filter(({ months }) => months === shortest);
  const totals = there.filter(({ months }) => months > shortest);
  const isMadeOf = (total: Period) =>
    parts.filter(({ end }) => end <= total.end && end > total.end - total.months).length > 1;
  return parts.length > totals.length && totals.every(isMadeOf);
}

function cellsOfLongerPeriods(
  source: SourceFigures,
  slots: PeriodSlots,
  present: Uint8Array,
  shortest: number,
): PeriodCell[] {
  return source.periodCells.filter((_, code) => {
    const slot = slots.ofCode[code] ?? -1;
    const months = slots.periods[slot]?.months ?? 0;
    return months > shortest && present[slot] === Presence.Figure;
  });
}

/** What the distances of a series' months say, where no Period is says what they are. */
function readCadence(
  source: SourceFigures,
  { decided, ofCode }: PeriodSlots,
  endOfSlot: Int32Array,
  ends: Int32Array,
): ReadCadence | undefined {
  const own = source.periodCells.flatMap((cell, code) => {
    const reading = decided[code];
    const at = endOfSlot[ofCode[code] ?? -1] ?? -1;
    return reading && reading !== "undecided" && at >= 0 ? [{ cell, reading }] : [];
  });
  const isOpen = own.every(
    ({ cell, reading }) =>
      reading.form === "month" && source.plans[cell.plan]?.source.periodIs === undefined,
  );
  if (!isOpen) return undefined;
  const isFirstDay = own.every(({ reading }) => (reading.day ?? 1) === 1);
  const cadence = cadenceOf([...ends], isFirstDay);
  const end = ends.at(-1) ?? 0;
  const last = own.find(({ reading }) => reading.period.end === end);
  if (!cadence || !last) return undefined;
  const period = { end: end + cadence.shift, months: cadence.months };
  return { ...cadence, cell: last.cell, period };
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
