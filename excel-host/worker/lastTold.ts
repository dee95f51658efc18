/** What was told last of a sheet: by it what did not change is not told twice. */
import type { Sheet } from "../model/sheet";

export class LastTold<Told extends { readonly number: number }> {
  private last: { sheet: Sheet; revision: number | undefined; told: Told } | undefined;
  private lastNumber = 0;

  constructor(private readonly looksSame: (a: Told, b: Told) => boolean) {}

  /**
   * What is to be told now: what was told last, when it looks the same.
   * @param revision of the workbook; when it is the one of the last time nothing is read. Undefined reads always.
   * @param read reads it under a number that was not given before
   */
  read(sheet: Sheet, revision: number | undefined, read: (number: number) => Told): Told {
    const { last } = this;
    const isOfSheet = last?.sheet === sheet;
    if (isOfSheet && revision !== undefined && last.revision === revision) return last.told;
    let told = read(this.lastNumber + 1);
    if (isOfSheet && this.looksSame(last.told, told)) told = last.told;
    else this.lastNumber = told.number;
    this.last = { sheet, revision, told };
    return told;
  }
}
