/** Which periods each series of a source has rows and figures for, by codes met on the way. */
import type { FigureBatch } from "./figureBatch";

/** What a series has for a period; whoever has a figure has a row. */
export enum Presence {
  None = 0,
  Row = 1,
  Figure = 2,
}

export class SeriesPresence {
  /** By code of a series, then code of a period cell. */
  private readonly presence: Presence[][] = [];

  addAll({ length, series, periods, values }: FigureBatch): void {
    for (let at = 0; at < length; at++) {
      const code = series[at] as number;
      const period = periods[at] as number;
      if (code < 0 || period < 0) continue;
      const own = this.reaching(code, period);
      const value = values[at] as number;
      own[period] = Math.max(own[period] as number, Presence.Row + Number(value === value));
    }
  }

  /** What is known of a series, as far as a period cell. */
  private reaching(series: number, period: number): Presence[] {
    const known = this.presence[series];
    if (known && period < known.length) return known;
    while (this.presence.length <= series) this.presence.push([]);
    const own = this.presence[series] as Presence[];
    while (own.length <= period) own.push(Presence.None);
    return own;
  }

  /** By code of a period cell; codes at the end that the series does not have may be left out. */
  ofSeries(series: number): readonly Presence[] {
    return this.presence[series] ?? [];
  }

  /** Whether some series has a figure for a period cell. */
  hasFigure(period: number): boolean {
    return this.presence.some((own) => own[period] === Presence.Figure);
  }
}
