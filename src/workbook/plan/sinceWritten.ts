/** What MsgResults holds beside what the figures give now: which measures a refresh would change, and in what. */
import { monthOfSerial } from "../../msg/basics/excelDate";
import { monthName } from "../../msg/basics/period";
import type { Update } from "../../msg/model/update";
import { numberText } from "../../msg/words/wording";
import { numberInExcel, type Cell } from "../report/block";
import { MONTH_YEAR } from "../report/formats";
import { RESULTS, resultsTable } from "../report/results";

/** MsgResults as it stands on its sheet, in the analyst's order of columns and rows. */
export interface WrittenResults {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A measure whose row of MsgResults a refresh would change. */
export interface MeasureChange {
  readonly measure: string;
  /** "new": it has no row yet; "gone": it is no measure of the set-up any more. */
  readonly kind: "changed" | "new" | "gone";
  /** Each figure that would change, as it is written and as it is now; "" for none. */
  readonly figures: readonly {
    readonly name: string;
    readonly then: string;
    readonly now: string;
  }[];
}

/**
 * The measures whose rows a refresh would change, in the order of the report, those that are gone last. A column that
 * the table has not got (an earlier release wrote it) says nothing of a measure.
 */
export function changedSinceWritten(
  update: Update,
  { headings, rows }: WrittenResults,
): readonly MeasureChange[] {
  const at = headings.indexOf("Measure");
  const written = new Map(rows.map((row) => [String(row[at] ?? ""), row]));
  const now = resultsTable(update).rows.slice(1, update.measures.length + 1);
  const found = now.flatMap(({ key, cells }): MeasureChange[] => {
    const row = written.get(key);
    if (!row) return [{ measure: key, kind: "new", figures: [] }];
    const figures = RESULTS.flatMap(({ name }, column) => {
      const [place, cell] = [headings.indexOf(name), cells[column]];
      if (place < 0 || !cell || isSame(row[place], cell)) return [];
      return [{ name, ...shownApart(row[place], cell) }];
    });
    return figures.length > 0 ? [{ measure: key, kind: "changed", figures }] : [];
  });
  const measures = new Set(now.map(({ key }) => key));
  const gone = [...written.keys()].filter((name) => name !== "" && !measures.has(name));
  return [...found, ...gone.map((measure) => ({ measure, kind: "gone" as const, figures: [] }))];
}

/** The same within what Excel keeps of a number, relative 1e-9 as in the evidence's own formulas. */
function isSame(written: unknown, { content }: Cell): boolean {
  if (typeof content !== "number") return String(written ?? "") === contentText(content);
  if (!Number.isFinite(content)) return written === "";
  if (typeof written !== "number") return false;
  const now = numberInExcel(content);
  return Math.abs(written - now) <= 1e-9 * Math.max(Math.abs(written), Math.abs(now));
}

function contentText(content: Cell["content"]): string {
  return typeof content === "object" ? content.formula : String(content);
}

/** As many decimals as tell the two apart. */
const MOST_DECIMALS = 12;

/** Both as people read them: in the cell's format, with as many decimals more as tell them apart. */
function shownApart(written: unknown, { content, format = "" }: Cell) {
  const texts = (decimals: number) => ({
    then: shown(written, format, decimals),
    now: shown(typeof content === "object" ? content.formula : content, format, decimals),
  });
  let decimals = /\.(0+)/.exec(format)?.[1]?.length ?? 0;
  while (texts(decimals).then === texts(decimals).now && decimals < MOST_DECIMALS) decimals++;
  return texts(decimals);
}

function shown(held: unknown, format: string, decimals: number): string {
  if (typeof held !== "number") return String(held ?? "");
  const month = format === MONTH_YEAR ? monthOfSerial(held) : undefined;
  return month === undefined ? numberText(held, decimals) : monthName(month);
}
