/**
 * Asking ahead: a run reads mostly what the run before it read. Where trips are dear that is asked for together with where
 * everything stands, and what is still wanted when that is known needs no trip of its own. It is asked anew by each run,
 * and what nobody asks for in the end is passed over: what is remembered can be out of date, and cost bytes alone.
 */
import { areaAddress, intersection, type Area, type SheetArea } from "../names/addresses";
import { areTripsDear } from "./line";

/** The property of a range that is read. */
export type CellProperty = "values" | "numberFormat" | "formulas";

type Property = CellProperty | "merges";

interface Asked extends SheetArea {
  readonly property: Property;
}

interface Answer extends Asked {
  readonly range: Excel.Range;
  readonly merged: Excel.RangeAreas | undefined;
}

/** Some 2 MB, as figures, blanks and formulas are; where they are more than Excel answers, nothing is asked ahead. */
const MOST_CELLS = 200_000;

let remembered: readonly Asked[] = [];

/**
 * As at the start of a session.
 *
 * @internal tests of one session after the other
 */
export function forgetWhatWasRead(): void {
  remembered = [];
}

/** What a run asks for ahead, and what it reads: that is what the next one asks for. */
export class Ahead {
  private readonly noted: Asked[] = [];
  private readonly answers: Answer[] = [];

  /**
   * Queues what the run before read for the next round trip, where trips are dear.
   *
   * @param sheets those that are there
   */
  ask(sheets: readonly { readonly name: string; readonly sheet: Excel.Worksheet }[]): void {
    if (!areTripsDear()) return;
    let left = MOST_CELLS;
    for (const asked of remembered) {
      const found = sheets.find(({ name }) => name === asked.sheet);
      const cells = asked.area.rows * asked.area.columns;
      if (!found || cells > left) continue;
      if (asked.property !== "merges") left -= cells;
      this.answers.push({ ...asked, ...queued(found.sheet, asked) });
    }
  }

  /** Notes what this run reads. */
  note(property: Property, areas: readonly SheetArea[]): void {
    this.noted.push(...areas.map(({ sheet, area }) => ({ sheet, area, property })));
  }

  /** From now on the next run asks for what this one has noted, and notes yet. */
  remember(): void {
    remembered = this.noted;
  }

  /** As `note`, instead of all that was noted of the property. */
  noteInstead(property: Property, areas: readonly SheetArea[]): void {
    const others = this.noted.filter((asked) => asked.property !== property);
    this.noted.splice(0, this.noted.length, ...others);
    this.note(property, areas);
  }

  /** The cells of an area as they were when this was asked; undefined where they were not asked for. */
  cells({ sheet, area }: SheetArea, property: CellProperty): unknown[][] | undefined {
    const answer = this.answers.find(
      (one) => one.property === property && one.sheet === sheet && contains(one.area, area),
    );
    const cells = answer && answered(() => answer.range[property] as unknown[][]);
    return cells && part(cells, answer.area, area);
  }

  /** What was asked of an area's merged cells; undefined where nothing was. */
  merges({ sheet, area }: SheetArea): Excel.RangeAreas | undefined {
    return this.answers.find(
      (one) =>
        one.property === "merges" &&
        one.sheet === sheet &&
        areaAddress(one.area) === areaAddress(area),
    )?.merged;
  }
}

function queued(sheet: Excel.Worksheet, { area, property }: Asked) {
  const range = sheet.getRange(areaAddress(area)).untrack();
  if (property === "merges")
    return { range, merged: range.getMergedAreasOrNullObject().load("address") };
  if (property === "values") range.load("values");
  else if (property === "formulas") range.load("formulas");
  else range.load("numberFormat");
  return { range, merged: undefined };
}

/** undefined where the request that asked was refused, as one whose answer is too large. */
export function answered<Result>(read: () => Result): Result | undefined {
  try {
    return read();
  } catch (error) {
    if ((error as { readonly code?: unknown }).code !== "PropertyNotLoaded") throw error;
    return undefined;
  }
}

function contains(outer: Area, inner: Area): boolean {
  const shared = intersection(outer, inner);
  return shared !== undefined && areaAddress(shared) === areaAddress(inner);
}

function part(cells: unknown[][], outer: Area, inner: Area): unknown[][] {
  const [down, across] = [inner.top - outer.top, inner.left - outer.left];
  return cells
    .slice(down, down + inner.rows)
    .map((row) => row.slice(across, across + inner.columns));
}
