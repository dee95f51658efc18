/** What every contestant makes of a grid of cells: the home force's place in every period. */
import { expectAll } from "../kernel/rankedColumns";

/** Columns by measure, then period; 0 and NaN where the home force has no place. */
export interface HomeHistory {
  readonly position: Int32Array;
  readonly of: Int32Array;
  readonly value: Float64Array;
  readonly average: Float64Array;
  readonly topQuartile: Float64Array;
}

export function emptyHistory(places: number): HomeHistory {
  const none = () => new Float64Array(places).fill(Number.NaN);
  return {
    position: new Int32Array(places),
    of: new Int32Array(places),
    value: none(),
    average: none(),
    topQuartile: none(),
  };
}

/** Takes a measure's places away. */
export function forgetMeasure(history: HomeHistory, measure: number, periods: number): void {
  const [from, to] = [measure * periods, (measure + 1) * periods];
  for (const column of [history.position, history.of]) column.fill(0, from, to);
  for (const column of [history.value, history.average, history.topQuartile])
    column.fill(Number.NaN, from, to);
}

export function checkSameHistory(name: string, expected: HomeHistory, found: HomeHistory): void {
  expectAll(`${name}: positions`, expected.position, found.position, 0);
  expectAll(`${name}: forces ranked`, expected.of, found.of, 0);
  expectAll(`${name}: values`, expected.value, found.value, 0);
  expectAll(`${name}: averages`, expected.average, found.average, 1e-12);
  expectAll(`${name}: top quartiles`, expected.topQuartile, found.topQuartile, 0);
}
