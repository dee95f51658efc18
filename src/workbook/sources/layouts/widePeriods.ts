/** Layout "wide periods": a column a period, named by its heading. */
import {
  listEntries,
  nameKey,
  plainText,
  withoutFootnotes,
  withoutNoteMarks,
  type CellValue,
} from "../../names/cellText";
import { offered } from "../columnFinder";
import { describeColumn, type HeadingColumn } from "../headings";
import { decidePeriods, periodReadings } from "../../cells/periodText";
import type { LayoutColumns, LayoutTask, RowFigure } from "./layout";

/** A column whose heading is a period, once the words of the Value column are taken away. */
interface PeriodColumn {
  readonly heading: HeadingColumn;
  readonly period: CellValue;
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
  const figures = figuresByPeriod(task, found, series);
  if (figures.length === 0) noPeriods(task, headings);
  const seriesOffered = series === undefined ? [] : [series];
  return { seriesColumns, periodColumns: [], figures, seriesOffered, unclear: [] };
}

/** A heading without the parts of a wanted value, joined; undefined when it has not got them. */
function periodPart(
  heading: HeadingColumn,
  value: string,
  reading: (text: string) => string,
): CellValue | undefined {
  const rest = [...heading.parts];
  for (const segment of value === "" ? [] : value.split(" / ")) {
    const key = nameKey(segment);
    const at = rest.findIndex((part) => nameKey(reading(plainText(part))) === key);
    if (at < 0) return undefined;
    rest.splice(at, 1);
  }
  const [first = "", ...others] = rest.map(withoutMarks);
  return others.length === 0 ? first : [first, ...others].map(plainText).join(" ");
}

/** Note marks are no part of a period; fused digits cannot be told from its year. */
function withoutMarks(cell: CellValue): CellValue {
  return typeof cell === "string" ? withoutNoteMarks(plainText(cell)) : cell;
}

function isPeriod(cell: CellValue): boolean {
  return periodReadings(cell).readings.length > 0;
}

function periodColumns(headings: readonly HeadingColumn[], value: string): PeriodColumn[] {
  for (const reading of [(text: string) => text, withoutFootnotes]) {
    const found = headings.flatMap((heading) => {
      const part = periodPart(heading, value, reading);
      return part !== undefined && isPeriod(part) ? [{ heading, period: part }] : [];
    });
    if (found.length > 0) return found;
  }
  return [];
}

/** The figures of every period: one column of each wanted value, added when there are several. */
function figuresByPeriod(
  task: LayoutTask,
  found: readonly (readonly PeriodColumn[])[],
  series: string | undefined,
): RowFigure[] {
  const all = found.flat();
  const decided = decidePeriods(
    all.map(({ period }) => periodReadings(period, task.source.periodIs)),
  );
  const figures = new Map<string, { columns: HeadingColumn[]; figure: RowFigure }>();
  for (const [index, { heading }] of all.entries()) {
    const period = decided[index];
    if (period === undefined || period === "undecided") {
      unreadable(task, heading, period);
      continue;
    }
    const key = `${period.end} ${period.months}`;
    const columns = [...(figures.get(key)?.columns ?? []), heading];
    const figure = { columns: columns.map(({ column }) => column), period, series };
    figures.set(key, { columns, figure });
  }
  for (const { columns } of figures.values()) {
    if (columns.length !== found.length) wrongCount(task, columns, found.length);
  }
  return [...figures.values()].map(({ figure }) => figure);
}

function unreadable(task: LayoutTask, heading: HeadingColumn, found: "undecided" | undefined) {
  const { periodIs } = task.source;
  const what =
    found === "undecided"
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
