/** Which periods each series of a source has rows and figures for, by codes met on the way. */

/** What a series has for a period; whoever has a figure has a row. */
export enum Presence {
  None = 0,
  Row = 1,
  Figure = 2,
}

export class SeriesPresence {
  /** By code of a series, then code of a period cell. */
  private readonly presence: Presence[][] = [];

  add(series: number, period: number, there: Presence): void {
    const own = (this.presence[series] ??= []);
    own[period] = Math.max(own[period] ?? Presence.None, there);
  }

  /** By code of a period cell; a series has nothing for codes that are left out. */
  ofSeries(series: number): readonly (Presence | undefined)[] {
    return this.presence[series] ?? [];
  }
}
