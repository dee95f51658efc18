/**
 * Periods as people write them. A cell may be readable in two ways ("2011-12" is a financial year
 * or a month); then the other cells of its column decide.
 */
import type { Period } from "../../msg/basics/period";
import type { CellValue } from "../names/cellText";
import { periodOf, type PeriodIs, type WrittenPeriod } from "./periodKinds";
import { writtenPeriods } from "./periodPatterns";

export type { PeriodIs } from "./periodKinds";

/** One way to read a cell as a period. */
export interface PeriodReading {
  readonly period: Period;
  /** How it was written; cells of one column are written alike. */
  readonly form: WrittenPeriod["form"];
  /** The day of the month, where a date was written. */
  readonly day?: number | undefined;
}

/** All ways to read a cell; the first is to be preferred when `preferred` and nothing else decides. */
export interface PeriodReadings {
  readonly readings: readonly PeriodReading[];
  readonly preferred: boolean;
}

/**
 * All periods that a whole cell may be, by the given "Period is" (blank: from the text alone).
 * No readings: it is no period.
 */
export function periodReadings(cell: CellValue, periodIs?: PeriodIs): PeriodReadings {
  const { ways, preferred } = writtenPeriods(cell);
  const native = ways.filter((way) => isNative(way.form, periodIs));
  const readings: PeriodReading[] = [];
  for (const way of native.length > 0 ? native : ways) {
    const period = periodOf(way, periodIs);
    const known = readings.some((other) => other.period.end === period?.end);
    const day = way.form === "month" ? way.day : undefined;
    if (period && !known) readings.push({ period, form: way.form, day });
  }
  return { readings, preferred };
}

/** "2020 4" of a source of quarters is its fourth quarter, not April. */
function isNative(form: WrittenPeriod["form"], periodIs: PeriodIs | undefined): boolean {
  const quarters = periodIs?.endsWith("quarter") === true && form.endsWith("quarter");
  return form === periodIs || quarters;
}

/** How a cell is read; "undecided" when it may be several periods and nothing decides, undefined for none. */
export type DecidedReading = PeriodReading | "undecided" | undefined;

/** A cell's period; as `DecidedReading`. */
export type DecidedPeriod = Period | "undecided" | undefined;

/** Decides cells that belong together, such as the distinct cells of a column. */
export function decideReadings(cells: readonly PeriodReadings[]): DecidedReading[] {
  const forms = new Set<string>();
  for (const { readings } of cells) {
    if (readings.length === 1 && readings[0]) forms.add(readings[0].form);
  }
  return cells.map(({ readings, preferred }) => {
    if (readings.length < 2) return readings[0];
    const alike = readings.filter((reading) => forms.has(reading.form));
    if (alike.length === 1) return alike[0];
    return preferred && alike.length === 0 ? readings[0] : "undecided";
  });
}

/** The periods of cells that belong together. */
export function decidePeriods(cells: readonly PeriodReadings[]): DecidedPeriod[] {
  return decideReadings(cells).map((reading) =>
    reading === "undecided" ? reading : reading?.period,
  );
}

/**
 * The period of one cell that stands alone.
 * @example readPeriod("Q4 2020/21") // { end: 24254, months: 3 }
 */
export function readPeriod(cell: CellValue, periodIs?: PeriodIs): DecidedPeriod {
  return decidePeriods([periodReadings(cell, periodIs)])[0];
}
