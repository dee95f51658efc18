/** Layout "wide periods": a column a period, named by its heading. */
import {
  listEntries,
  nameKey,
  plainText,
  withoutFootnotes,
  type CellValue,
} from "../../names/cellText";
import { notice } from "../../../msg/basics/problem";
import { cellPlace } from "../../names/addresses";
import { offered } from "../columnFinder";
import { describeColumn, type HeadingColumn } from "../headings";
import { unmarkedWords } from "../../cells/periodMarks";
import { wordsOfCell } from "../../cells/periodPatterns";
import { decideReadings, periodReadings } from "../../cells/periodText";
import type { LayoutColumns, LayoutTask, ReadColumn, RowFigure } from "./layout";
import { isPeriod, periodOfParts, withoutMarks } from "./headingPeriods";
import { tellUnreadColumns } from "./unreadColumns";

/** A column whose heading is a period, once the words of the Value column are taken away. */
interface PeriodColumn {
  readonly heading: HeadingColumn;
  readonly period: CellValue;
  /** The words of the Value column stand there exactly, without footnote marks. */
  readonly isExact: boolean;
}

/** Every heading that is wholly a period, or a period and the wanted value, is a column of figures. */
export function layoutWidePeriods(task: LayoutTask): LayoutColumns {
  const { source, finder } = task;
  const seriesColumns = finder.columns("Series column", source.seriesColumn);
  const taken = new Set([...task.forceColumns, ...seriesColumns]);
  const headings = task.headings.filter(({ column }) => !taken.has(column));
  const values = listEntries(source.valueColumn, "|");
  const found = (values.length === 0 ? [""] : values).map((value) =>
    periodColumns(headings, value),
  );
  const series = source.fixedSeries === "" ? undefined : source.fixedSeries;
  const read = readColumns(task, found.flat());
  const figures = figuresByPeriod(task, read, found.length, series);
  if (figures.length === 0) noPeriods(task, headings);
  else
    tellUnreadColumns(
      task,
      headings.filter((heading) => !isTotal(task, heading)),
      read,
    );
  const seriesOffered = series === undefined ? [] : [series];
  return { seriesColumns, periodColumns: [], figures, seriesOffered, unclear: [] };
}

/** A heading without the parts of a wanted value, joined; undefined when it has not got them. */
function periodPart(
  heading: HeadingColumn,
  value: string,
): Omit<PeriodColumn, "heading"> | undefined {
  const rest = [...heading.parts];
  let isExact = true;
  for (const segment of value === "" ? [] : value.split(" / ")) {
    const key = nameKey(segment);
    const exact = rest.findIndex((part) => nameKey(part) === key);
    const at = exact < 0 ? rest.findIndex((part) => isMarked(part, key)) : exact;
    if (at < 0) return undefined;
    isExact &&= exact >= 0;
    rest.splice(at, 1);
  }
  return { period: periodOfParts(rest), isExact };
}

/** Whether a part of a heading is a value's name with footnotes or "(provisional)" behind it. */
function isMarked(part: CellValue, key: string): boolean {
  const text = plainText(part);
  if (nameKey(withoutFootnotes(text)) === key) return true;
  return unmarkedWords(text.toLowerCase()).some((words) => nameKey(words) === key);
}

/** The columns of one value; where a period has several, those that name the value exactly. */
function periodColumns(headings: readonly HeadingColumn[], value: string): PeriodColumn[] {
  const found = headings.flatMap((heading) => {
    const part = periodPart(heading, value);
    return part && isPeriod(part.period) ? [{ heading, ...part }] : [];
  });
  const exact = new Set(found.flatMap(({ period, isExact }) => (isExact ? [keyOf(period)] : [])));
  return found.filter(({ period, isExact }) => isExact || !exact.has(keyOf(period)));
}

function keyOf(period: CellValue): string {
  return nameKey(wordsOfCell(period));
}

/** "2020/21 3" may be a third quarter or a year with a footnote. */
const YEAR_AND_NUMBER = /^(?:19|20)\d\d ?[/-] ?\d{2,4} [1-4]$/;

/** What the headings are read as; those that are several periods, or not what Period is says, are problems. */
function readColumns(task: LayoutTask, all: readonly PeriodColumn[]): ReadColumn[] {
  const decided = decideReadings(
    all.map(({ period }) => periodReadings(period, task.source.periodIs)),
  );
  return all.flatMap(({ heading, period }, index) => {
    const reading = decided[index];
    const isSingle = heading.parts.length === 1 && task.source.periodIs === undefined;
    const isUnclear = isSingle && YEAR_AND_NUMBER.test(plainText(period));
    if (reading !== undefined && reading !== "undecided" && !isUnclear)
      return [{ heading, reading }];
    if (isLongerTotal(task, period)) leaveTotal(task, heading);
    else unreadable(task, heading, isUnclear || reading === "undecided");
    return [];
  });
}

const MONTHS_OF = { month: 1, "mid-year": 1 } as const;

/** A year's total beside quarters or months, where Period is says these. */
function isLongerTotal({ source: { periodIs } }: LayoutTask, period: CellValue): boolean {
  if (periodIs === undefined) return false;
  const said = periodIs in MONTHS_OF ? 1 : periodIs.endsWith("quarter") ? 3 : 12;
  const [only, ...others] = periodReadings(period).readings;
  return only !== undefined && others.length === 0 && only.period.months > said;
}

function isTotal(task: LayoutTask, { parts }: HeadingColumn): boolean {
  return parts.some((part) => isLongerTotal(task, withoutMarks(part)));
}

function leaveTotal({ source, cells, rows, finder }: LayoutTask, heading: HeadingColumn): void {
  finder.warnings.push(
    notice(
      `Source "${source.name}": the heading ${describeColumn(heading)} is a longer period than "${source.periodIs ?? ""}", as Period is says; its figures are not read.`,
      "",
      cellPlace(cells.sheet, rows.last, heading.column),
    ),
  );
}

/** The figures of every period: one column of each wanted value, added when there are several. */
function figuresByPeriod(
  task: LayoutTask,
  read: readonly ReadColumn[],
  values: number,
  series: string | undefined,
): RowFigure[] {
  const figures = new Map<string, { columns: HeadingColumn[]; figure: RowFigure }>();
  for (const { heading, reading } of read) {
    const { period } = reading;
    const key = `${period.end} ${period.months}`;
    const columns = [...(figures.get(key)?.columns ?? []), heading];
    const figure = { columns: columns.map(({ column }) => column), period, reading, series };
    figures.set(key, { columns, figure });
  }
  for (const { columns } of figures.values()) {
    if (columns.length !== values) wrongCount(task, columns, values);
  }
  return [...figures.values()].map(({ figure }) => figure);
}

function unreadable(task: LayoutTask, heading: HeadingColumn, isUndecided: boolean) {
  const { periodIs } = task.source;
  const what = isUndecided
    ? `The heading ${describeColumn(heading)} can be read as more than one period.`
    : `The heading ${describeColumn(heading)} is not a ${periodIs ?? "period"}, as Period is says.`;
  task.finder.problem("Period is", what, "Say in Period is what the periods are.");
}

function wrongCount(task: LayoutTask, columns: readonly HeadingColumn[], expected: number): void {
  const named = columns.map(describeColumn).join(", ");
  const what =
    columns.length > expected
      ? `Several columns have the same period: ${named}.`
      : `Not every column to be added is there for the period of ${named}.`;
  task.finder.problem("Value column", what, "Name the wanted line of the heading in Value column.");
}

function noPeriods(task: LayoutTask, headings: readonly HeadingColumn[]): void {
  if (task.finder.problems.length > 0) return;
  const { valueColumn } = task.source;
  const wanted = valueColumn === "" ? "a period" : `a period with "${valueColumn}"`;
  task.finder.problem(
    "Value column",
    `No heading is ${wanted}. ${offered(headings)}`,
    "Correct Header rows or Value column; where the heading has a second line, Value column names the wanted one.",
  );
}
