/**
 * Columns beside periods that are not read: no figure of a period is left out in silence. A heading
 * that is nearly a period is a warning, and stops the source where it would be the latest.
 */
import { yearOf, type Period } from "../../../msg/basics/period";
import { error, warning } from "../../../msg/basics/problem";
import { headingLooks, latestYearIn, saysOtherQuantity } from "../../cells/nearPeriods";
import { wordsOfCell } from "../../cells/periodPatterns";
import { periodReadings } from "../../cells/periodText";
import { readTextFigure } from "../../cells/numberText";
import { NUMBER_CODE } from "../../cells/sheetCells";
import { cellPlace, columnLetters } from "../../names/addresses";
import { nameKey, plainText, withoutFootnotes, type CellValue } from "../../names/cellText";
import { headingWords, type HeadingColumn } from "../headings";
import type { LayoutTask, ReadColumn } from "./layout";

/** Tells of every column with figures that is not read, as far as it may be one of a period. */
export function tellUnreadColumns(
  task: LayoutTask,
  headings: readonly HeadingColumn[],
  read: readonly ReadColumn[],
): void {
  const order = new PeriodOrder(read, headings);
  for (const heading of headings) {
    if (order.isRead(heading) || order.isOtherLine(heading)) continue;
    const looks = looksOf(heading);
    const isBeside = order.isBetween(heading) || order.isAdjacent(heading, headings);
    if (looks === "other" || (looks === "unknown" && !isBeside)) continue;
    if (!holdsFigures(task, heading.column) || holdsDates(task, heading)) continue;
    const isBlank = heading.full === "";
    if (isBlank && !isBeside) continue;
    tell(task, heading, order.wouldBeLatest(heading) && looks === "period");
  }
}

function looksOf({ parts }: HeadingColumn): ReturnType<typeof headingLooks> {
  if (parts.length === 0) return headingLooks("");
  if (parts.some((part) => typeof part === "string" && saysOtherQuantity(part))) return "other";
  const looks = parts.map(headingLooks);
  if (looks.includes("period")) return "period";
  return looks.includes("other") ? "other" : "unknown";
}

/** Where the columns of periods stand, and which of them is the latest. */
class PeriodOrder {
  private readonly columns: ReadonlySet<number>;
  private readonly periods: ReadonlySet<string>;
  /** Lines of headings that stand beside periods that are read: "rate" where "number" is read. */
  private readonly lines: ReadonlySet<string>;
  private readonly first: number;
  private readonly last: number;
  private readonly latest: ReadColumn | undefined;

  constructor(
    private readonly read: readonly ReadColumn[],
    headings: readonly HeadingColumn[],
  ) {
    const columns = read.map(({ heading }) => heading.column);
    this.columns = new Set(columns);
    this.periods = new Set(read.map(({ reading }) => keyOf(reading.period)));
    this.first = Math.min(...columns);
    this.last = Math.max(...columns);
    const others = headings.filter((heading) => !this.isRead(heading)).map(splitHeading);
    const known = others.filter((split) => split?.periods.some((one) => this.periods.has(one)));
    this.lines = new Set(known.flatMap((split) => (split ? [split.rest] : [])));
    this.latest = read.reduce<ReadColumn | undefined>(
      (best, one) => (best && best.reading.period.end >= one.reading.period.end ? best : one),
      undefined,
    );
  }

  isRead({ column }: HeadingColumn): boolean {
    return this.columns.has(column);
  }

  isBetween({ column }: HeadingColumn): boolean {
    return column > this.first && column < this.last;
  }

  /** Beside a column of a period, or with nothing but unread columns between. */
  isAdjacent({ column }: HeadingColumn, headings: readonly HeadingColumn[]): boolean {
    if (this.columns.has(column - 1) || this.columns.has(column + 1)) return true;
    const from = column > this.last ? this.last + 1 : column + 1;
    const to = column > this.last ? column : this.first;
    const between = headings.filter((one) => one.column >= from && one.column < to);
    return between.every(({ full }) => full !== "");
  }

  /** Another line than the one that is read: "Rate" beside "Number", in this period or in others. */
  isOtherLine(heading: HeadingColumn): boolean {
    const split = splitHeading(heading);
    if (split === undefined || split.rest === "") return false;
    return this.lines.has(split.rest) && headingLooks(split.rest) !== "period";
  }

  /** Whether a column that is not read stands where the latest period would. */
  wouldBeLatest({ column, full }: HeadingColumn): boolean {
    const { latest, read } = this;
    if (!latest) return false;
    const year = latestYearIn(full);
    const known = yearOf(latest.reading.period.end);
    if (year !== undefined && year !== known) return year > known;
    if (read.length === 1) return true;
    const isAscending = latest.heading.column === this.last;
    return isAscending ? column > this.last : column < this.first;
  }
}

function keyOf({ end, months }: Period): string {
  return `${end} ${months}`;
}

/** A heading as a period and the rest of its words; undefined where no part is a period. */
function splitHeading({ parts }: HeadingColumn) {
  for (let from = 0; from < parts.length; from++) {
    for (let to = parts.length; to > from; to--) {
      const some = parts.slice(from, to);
      const [only = ""] = some;
      const cell = some.length === 1 ? only : some.map(wordsOfCell).join(" ");
      const { readings } = periodReadings(cell);
      if (readings.length === 0) continue;
      const rest = [...parts.slice(0, from), ...parts.slice(to)];
      return {
        periods: readings.map(({ period }) => keyOf(period)),
        rest: rest.map((part) => nameKey(withoutFootnotes(plainText(part)))).join(" / "),
      };
    }
  }
  return undefined;
}

/** Whether a column of the table holds a number, or a text that is one. */
function holdsFigures({ cells, rows, endRow }: LayoutTask, column: number): boolean {
  const found = cells.column(column);
  if (!found) return false;
  const { top } = cells.area;
  const codes = found.codes.subarray(rows.last + 1 - top, endRow - top);
  if (codes.includes(NUMBER_CODE)) return true;
  const figures = new Set(
    [...found.texts.keys()].filter((code) => {
      const text = found.texts[code] ?? "";
      return text !== "" && !Number.isNaN(readTextFigure(text).value);
    }),
  );
  return figures.size > 0 && codes.some((code) => figures.has(code));
}

const NAMES_DATES = /^[^\d]*\b(?:dates?|years?|months?|quarters?|periods?)\b[^\d]*$/i;

/** Whether a column says of which time its rows are, and holds no figures. */
function holdsDates({ cells, rows, endRow }: LayoutTask, { column, full }: HeadingColumn): boolean {
  const found = cells.column(column);
  if (!found?.numbers || !NAMES_DATES.test(full)) return false;
  const { top } = cells.area;
  for (let row = rows.last + 1 - top; row < endRow - top; row++)
    if (found.codes[row] === NUMBER_CODE && !isPeriod(found.numbers[row] ?? 0)) return false;
  return true;
}

function isPeriod(cell: CellValue): boolean {
  return periodReadings(cell).readings.length > 0;
}

function tell(task: LayoutTask, heading: HeadingColumn, isLatest: boolean): void {
  const { source, cells, rows, finder } = task;
  const place = cellPlace(cells.sheet, rows.last, heading.column);
  const letters = `column ${columnLetters(heading.column)}`;
  const named =
    heading.full === ""
      ? `Column ${columnLetters(heading.column)} has no heading`
      : `The heading "${headingWords(heading)}" (${letters}) cannot be surely read as a period`;
  const latest = isLatest ? " It stands where the latest period would." : "";
  const what = `Source "${plainText(source.name)}": ${named}; the figures below it are not read.${latest}`;
  const remedy =
    'Write the heading as a period, such as "2020/21" or "March 2021", or give the Range of the columns that are meant.';
  if (isLatest) finder.problems.push(error(what, remedy, place, source.place("Sheet")));
  else finder.warnings.push(warning(what, remedy, place));
}
