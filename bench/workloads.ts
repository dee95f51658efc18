/** The workloads: figures as they stand in a force's workbook, in columns and as a grid of cells. */
import type { CellValue } from "../src/workbook/names/cellText";

const FORCES = 44;
const GROUP_SIZE = 8;
/** How far the members of a force's group stand from it; no two groups are the same. */
const MEMBER_STEPS = [0, 1, 3, 7, 12, 20, 29, 38];
const MISSING_SHARE = 0.01;
const FIRST_YEAR = 2011;
const MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split(" ");

/** Figures lie by measure, period and force, as the rows of a sheet do. */
export interface Workload {
  readonly name: string;
  readonly forces: readonly string[];
  /** The group of each force, itself first: indices of forces. */
  readonly groups: readonly Int32Array[];
  readonly measures: readonly string[];
  readonly periods: readonly string[];
  /** NaN is missing; the places of a last period that is not whole are too. */
  readonly figures: Float64Array;
  /** How many of the figures have a row. */
  readonly rows: number;
}

interface Size {
  readonly measures: number;
  readonly periods: number;
  /** Fewer rows than figures: the last ones do not fit on a sheet. */
  readonly rows?: number;
}

const SIZES = {
  W1: { measures: 12, periods: 24 },
  W2: { measures: 100, periods: 120 },
  /** All rows of an Excel sheet below its heading. */
  W3: { measures: 199, periods: 120, rows: 1_048_575 },
} satisfies { readonly [name: string]: Size };

export type WorkloadName = keyof typeof SIZES;

/** The same figures at every run. */
export function workload(name: WorkloadName): Workload {
  const { measures, periods, rows }: Size = SIZES[name];
  const size = measures * periods * FORCES;
  const random = randomNumbers(20_210_401);
  // Two decimals: some forces tie. One in a hundred is missing.
  const figures = Float64Array.from({ length: size }, () =>
    random() < MISSING_SHARE ? Number.NaN : Math.round((5 + 10 * random()) * 100) / 100,
  );
  if (rows !== undefined) figures.fill(Number.NaN, rows);
  return {
    name,
    forces: names("Force", FORCES),
    groups: Array.from({ length: FORCES }, (_, force) =>
      Int32Array.from(MEMBER_STEPS, (step) => (force + step) % FORCES),
    ),
    measures: names("Offence", measures),
    periods: Array.from(
      { length: periods },
      (_, at) => `${MONTHS[at % 12] ?? ""} ${FIRST_YEAR + Math.floor(at / 12)}`,
    ),
    figures,
    rows: rows ?? size,
  };
}

/** A sheet with a heading and one figure a row; a missing one is "..". */
export function gridOf({ forces, measures, periods, figures, rows }: Workload): CellValue[][] {
  const grid: CellValue[][] = [["Force", "Period", "Offence", "Number"]];
  for (let at = 0; at < rows; at++) {
    const figure = figures[at] as number;
    const period = Math.floor(at / FORCES) % periods.length;
    const measure = Math.floor(at / FORCES / periods.length);
    grid.push([
      forces[at % FORCES] ?? "",
      periods[period] ?? "",
      measures[measure] ?? "",
      figure === figure ? figure : "..",
    ]);
  }
  return grid;
}

export { FORCES, GROUP_SIZE };

function names(word: string, count: number): string[] {
  return Array.from({ length: count }, (_, at) => `${word} ${String(at + 1).padStart(3, "0")}`);
}

/** Mulberry32: even numbers in [0, 1) from a seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
