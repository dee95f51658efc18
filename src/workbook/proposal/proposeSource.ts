/** The rows of MsgSources by which a table of forces can be read, and the series that it then has. */
import {
  nameKey,
  plainText,
  withoutFootnotes,
  withoutNoteMarks,
  type CellValue,
} from "../names/cellText";
import { periodReadings } from "../cells/periodText";
import { columnsNamed, type HeadingColumn } from "../sources/headings";
import { titlePeriod } from "../sources/titlePeriods";
import { cadenceOf } from "../sources/cadence";
import { isPeriod, periodOfParts } from "../sources/layouts/headingPeriods";
import { areaAddress, columnLetters } from "../names/addresses";
import type { Period } from "../../msg/basics/period";
import { figuresByForce, forceColumnName, type ForceTable } from "./forceTable";
import { lookOf, type SeriesLook } from "./seriesKinds";
import type { SetUpRow } from "./setUpRows";

export interface FoundSeries extends SeriesLook {
  /** As measures name it. */
  readonly name: string;
  /** Months of its periods; undefined where they are not known. */
  readonly months: number | undefined;
  /** Of a rate with a row a force: its latest figure as printed, by force. */
  readonly printed?: ReadonlyMap<number, number>;
}

export interface FoundSource {
  readonly row: SetUpRow<"sources">;
  readonly series: readonly FoundSeries[];
  /** The latest of its periods; undefined where they are not known. */
  readonly latest?: Period | undefined;
  /** Indices of the forces that a table with a force column has. */
  readonly forces?: ReadonlySet<number>;
}

/** More texts in a column than this are no names of series. */
const MOST_SERIES = 60;
/** Of a column of periods so many cells are one. */
const MOSTLY = 0.8;
/** A heading's words: "period_end" has two. */
const words = (heading: string) => heading.replaceAll("_", " ");
const PERIOD_HEADING = /\b(?:year|month|quarter|period|date|ending|to)\b/i;
const PART_OF_YEAR = /\b(?:quarter|month)\b/i;
const SERIES_HEADING =
  /\b(?:offence|crime|measure|indicator|series|type|category|subgroup|group)\b/i;

/** The sources of a table: one, or one for each line of figures below its periods. */
export function proposeSources(table: ForceTable): FoundSource[] {
  const { forces } = table;
  return sourcesIn(table).map((source) => ({ ...source, forces }));
}

function sourcesIn(table: ForceTable): FoundSource[] {
  const periods = periodColumns(table);
  if (periods.size > 0) return widePeriods(table, periods);
  return table.rows.length >= 2 * table.forces.size ? repeatedForces(table) : [wideSeries(table)];
}

/** What every row of MsgSources of the table says. */
function commonRow(table: ForceTable): SetUpRow<"sources"> {
  const { heading, cells } = table;
  const count = heading.last - heading.first + 1;
  const row = { Source: plainText(cells.sheet), Sheet: plainText(cells.sheet) };
  const named = forceColumnName(table, nameOf(table.force, [table.force]));
  return {
    ...row,
    ...(table.range ? { Range: areaAddress(table.range) } : {}),
    ...(count > 1 ? { "Header rows": count } : {}),
    "Force column": named,
  };
}

/** The shortest name that means one column only: the heading's last part, the whole, its letters. */
function nameOf(column: HeadingColumn, all: readonly HeadingColumn[]): string {
  const names = [column.texts.at(-1) ?? "", column.full].map(withoutFootnotes);
  const clear = names.find((name) => name !== "" && columnsNamed(all, name).length === 1);
  return clear ?? `column ${columnLetters(column.column)}`;
}

function titleOf(table: ForceTable): string {
  const [title = ""] = table.titles;
  return title;
}

/** What titles call the figures: "Table P6: Knife rates by police force area, ..." is about "Knife rates". */
export function subjectOf(titles: readonly string[]): string {
  const [first = ""] = titles;
  const title = first.replace(/^(?:table|figure)\s+\S+?\s*[:.-]\s*/i, "");
  return withoutFootnotes(plainText(title.split(/,|\bby\b|\brecorded by\b|:/i)[0] ?? ""));
}

function look(table: ForceTable, name: string, column: number): SeriesLook {
  return lookOf([name, table.units.get(column) ?? "", titleOf(table)]);
}

/** A column a series; all of one period, which the title names, or of the period of their row. */
function wideSeries(table: ForceTable): FoundSource {
  const period = titlePeriod(table.titles);
  const { months, latest } = periodsOf(period === undefined ? [] : [period]);
  return {
    row: {
      ...commonRow(table),
      Layout: "wide series",
      ...(period ? { "Fixed period": period } : {}),
    },
    latest,
    series: seriesByColumn(table, table.figures, months).map((series, at) => ({
      ...series,
      ...printedOf(table, series, table.figures[at]),
    })),
  };
}

function printedOf(
  table: ForceTable,
  { kind }: SeriesLook,
  column: HeadingColumn | undefined,
): Pick<FoundSeries, "printed"> {
  return kind === "rate" && column ? { printed: figuresByForce(table, column) } : {};
}

function seriesByColumn(
  table: ForceTable,
  columns: readonly HeadingColumn[],
  months: number | undefined,
): FoundSeries[] {
  const all = [...table.figures, ...table.words];
  return columns.map((column) => {
    const name = nameOf(column, all);
    return { name, months, ...look(table, column.full, column.column) };
  });
}

function monthsOf(cell: CellValue): number | undefined {
  return periodReadings(cell).readings[0]?.period.months;
}

interface PeriodColumns {
  readonly columns: readonly HeadingColumn[];
  readonly periods: readonly CellValue[];
}

/** Columns whose heading is a period, by the heading's other line; a single one has to be wholly a period. */
function periodColumns(table: ForceTable): ReadonlyMap<string, PeriodColumns> {
  const groups = new Map<string, PeriodColumns>();
  for (const column of table.figures) {
    const split = splitHeading(column);
    if (!split) continue;
    const { columns = [], periods = [] } = groups.get(split.rest) ?? {};
    const known = { columns: [...columns, column], periods: [...periods, split.period] };
    groups.set(split.rest, known);
  }
  return new Map([...groups].filter(([rest, { columns }]) => columns.length > 1 || rest === ""));
}

/** The length and the last of periods as they will be read; their distance may make quarters of months. */
export function periodsOf(cells: readonly CellValue[]): {
  readonly months: number | undefined;
  readonly latest: Period | undefined;
} {
  const readings = cells.flatMap((cell) => periodReadings(cell).readings[0] ?? []);
  const ends = [...new Set(readings.map(({ period }) => period.end))].sort((a, b) => a - b);
  const last = readings.find(({ period }) => period.end === ends.at(-1));
  const areMonths = readings.every(({ form }) => form === "month");
  const isFirstDay = readings.every(({ day = 1 }) => day === 1);
  const cadence = areMonths ? cadenceOf(ends, isFirstDay) : undefined;
  if (!last) return { months: undefined, latest: undefined };
  const months = cadence?.months ?? last.period.months;
  return { months, latest: { end: last.period.end + (cadence?.shift ?? 0), months } };
}

function endOf(cell: CellValue): number {
  return periodReadings(cell).readings[0]?.period.end ?? -Infinity;
}

const latestEnd = (cells: readonly CellValue[]) => Math.max(...cells.map(endOf));

function splitHeading({ parts }: HeadingColumn) {
  const whole = periodOfParts(parts);
  if (isPeriod(whole)) return { rest: "", period: whole };
  const plain = parts.map((part) =>
    typeof part === "string" ? withoutNoteMarks(plainText(part)) : part,
  );
  const at = plain.findIndex(isPeriod);
  if (at < 0) return undefined;
  const rest = plain
    .filter((_, index) => index !== at)
    .map((part) => withoutFootnotes(plainText(part)));
  return { rest: rest.join(" / "), period: plain[at] ?? "" };
}

function widePeriods(table: ForceTable, groups: ReadonlyMap<string, PeriodColumns>): FoundSource[] {
  const named = seriesWords(table);
  return [...groups].map(([rest, { columns, periods }]) => {
    const { months, latest } = periodsOf(periods);
    const row = {
      ...commonRow(table),
      Layout: "wide periods",
      ...(rest === "" ? {} : { "Value column": rest }),
    };
    const [first] = columns;
    const seen = (name: string) => look(table, rest === "" ? name : rest, first?.column ?? -1);
    if (named) {
      const names = distinctTexts(table, named);
      const column = nameOf(named, [...table.words, ...table.figures]);
      return {
        row: { ...row, "Series column": column },
        latest,
        series: names.map((name) => ({ name, months, ...seen(name) })),
      };
    }
    const name = rest === "" ? shortTitle(table) : rest;
    const last = columns[periods.findIndex((period) => endOf(period) === latestEnd(periods))];
    const looks = seen(name);
    const series = [{ name, months, ...looks, ...printedOf(table, looks, last) }];
    return { row: { ...row, "Fixed series": name }, latest, series };
  });
}

function shortTitle(table: ForceTable): string {
  return subjectOf(table.titles) || plainText(table.cells.sheet);
}

/** A column of words in which every force has several, each with its own figures. */
function seriesWords(table: ForceTable): HeadingColumn | undefined {
  if (table.rows.length < 2 * table.forces.size) return undefined;
  const possible = table.words.filter((column) => {
    const texts = distinctTexts(table, column);
    const isSeries = texts.length > 1 && texts.length <= MOST_SERIES && !isAttribute(table, column);
    return isSeries && !isPeriodColumn(table, column);
  });
  return possible.find(({ full }) => SERIES_HEADING.test(words(full))) ?? possible.at(-1);
}

/** Whether a column says the same of a force in all of its rows, as its region. */
function isAttribute({ cells, forceOfRow }: ForceTable, { column }: HeadingColumn): boolean {
  const said = new Map<number, CellValue>();
  for (const [row, force] of forceOfRow) {
    const cell = cells.at(row, column);
    if ((said.get(force) ?? cell) !== cell) return false;
    said.set(force, cell);
  }
  return true;
}

function distinctTexts(table: ForceTable, { column }: HeadingColumn): string[] {
  const texts = new Map<string, string>();
  for (const row of table.rows) {
    const text = plainText(table.cells.at(row, column));
    if (text !== "" && !texts.has(nameKey(text))) texts.set(nameKey(text), text);
  }
  return [...texts.values()];
}

/** A row a force and period: one column of figures for each series, or the series in a column. */
function repeatedForces(table: ForceTable): FoundSource[] {
  const all = [...table.words, ...table.figures];
  const time = timeColumns(table);
  const figures = table.figures.filter((column) => !time.includes(column));
  const named = time.map((column) => nameOf(column, all)).join(" | ");
  const { months, latest } = periodsInRows(table, time);
  const title = titlePeriod(table.titles);
  const period = named !== "" ? { "Period column": named } : title ? { "Fixed period": title } : {};
  const row = { ...commonRow(table), ...period };
  const series = seriesWords(table);
  const value = figures.at(-1);
  if (!value) return [];
  if (!series) {
    return [
      {
        row: { ...row, Layout: "wide series" },
        latest,
        series: seriesByColumn(table, figures, months),
      },
    ];
  }
  const names = distinctTexts(table, series);
  return [
    {
      row: {
        ...row,
        Layout: "long",
        "Series column": nameOf(series, all),
        "Value column": nameOf(value, all),
      },
      latest,
      series: names.map((name) => ({ name, months, ...look(table, value.full, value.column) })),
    },
  ];
}

/** The column of periods, or a year and the part of it beside. */
function timeColumns(table: ForceTable): readonly HeadingColumn[] {
  const all = [...table.words, ...table.figures].sort((one, two) => one.column - two.column);
  const parts = all.filter(({ full }) => PART_OF_YEAR.test(words(full)));
  const years = all.filter(
    ({ full }) => /\byear\b/i.test(words(full)) && !PART_OF_YEAR.test(words(full)),
  );
  const [part] = parts;
  const [year] = years;
  if (part && isPeriodColumn(table, part)) return [part];
  if (part && year && periodsInRows(table, [year, part]).months !== undefined) return [year, part];
  const whole = all.filter((column) => isPeriodColumn(table, column));
  return whole.slice(0, 1);
}

function isPeriodColumn(table: ForceTable, { column, full }: HeadingColumn): boolean {
  const cells = table.rows.map((row) => table.cells.at(row, column)).filter((cell) => cell !== "");
  const isNumber = cells.some((cell) => typeof cell === "number");
  if (cells.length === 0 || (isNumber && !PERIOD_HEADING.test(words(full)))) return false;
  const periods = cells.filter((cell) => monthsOf(cell) !== undefined);
  return periods.length >= MOSTLY * cells.length;
}

function periodsInRows(table: ForceTable, columns: readonly HeadingColumn[]) {
  if (columns.length === 0) return { months: undefined, latest: undefined };
  const cells = table.rows.map((row) => {
    const parts = columns.map(({ column }) => table.cells.at(row, column));
    const [only = ""] = parts;
    return parts.length === 1 ? only : parts.map(plainText).join(" ");
  });
  return periodsOf([...new Set(cells)]);
}
