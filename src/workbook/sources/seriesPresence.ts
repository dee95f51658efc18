/** Which periods each series of a source has rows and figures for, by codes met on the way. */
import type { FigureBatch } from "./figureBatch";

const HAS_ROW = 1;
const HAS_FIGURE = 2;

export class SeriesPresence {
  /** By code of a series, then code of a period cell. */
  private readonly flags: number[][] = [];

  addAll({ length, series, periods, values }: FigureBatch): void {
    for (let at = 0; at < length; at++) {
      const code = series[at] as number;
      const period = periods[at] as number;
      if (code < 0 || period < 0) continue;
      const flags = this.flagsOf(code, period);
      const value = values[at] as number;
      flags[period] = (flags[period] as number) | HAS_ROW | (HAS_FIGURE * Number(value === value));
    }
  }

  /** The flags of a series, as far as a period cell. */
  private flagsOf(series: number, period: number): number[] {
    const known = this.flags[series];
    if (known && period < known.length) return known;
    while (this.flags.length <= series) this.flags.push([]);
    const flags = this.flags[series] as number[];
    while (flags.length <= period) flags.push(0);
    return flags;
  }

  /** Codes of the period cells for which a series has a row. */
  rows(series: number): number[] {
    return this.flagged(series, HAS_ROW);
  }

  /** Codes of the period cells for which a series has a figure. */
  figures(series: number): number[] {
    return this.flagged(series, HAS_FIGURE);
  }

  /** Whether some series has a figure for a period cell. */
  hasFigure(period: number): boolean {
    return this.flags.some((flags) => ((flags[period] ?? 0) & HAS_FIGURE) !== 0);
  }

  private flagged(series: number, flag: number): number[] {
    const flags = this.flags[series] ?? [];
    const codes: number[] = [];
    for (let code = 0; code < flags.length; code++)
      if (((flags[code] as number) & flag) !== 0) codes.push(code);
    return codes;
  }
}
