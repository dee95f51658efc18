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
import { columnLetters } from "../names/addresses";
import type { ForceTable } from "./forceTable";
import { lookOf, type SeriesLook } from "./seriesKinds";
import type { SetUpRow } from "./setUpRows";

export interface FoundSeries extends SeriesLook {
  /** As measures name it. */
  readonly name: string;
  /** Months of its periods; undefined where they are not known. */
  readonly months: number | undefined;
}

export interface FoundSource {
  readonly row: SetUpRow<"sources">;
  readonly series: readonly FoundSeries[];
}

/** More texts in a column than this are no names of series. */
const MOST_SERIES = 60;
/** Of a column of periods so many cells are one. */
const MOSTLY = 0.8;
const PERIOD_HEADING = /\b(?:year|month|quarter|period|date|ending|to)\b/i;
const PART_OF_YEAR = /\b(?:quarter|month)\b/i;
const SERIES_HEADING =
  /\b(?:offence|crime|measure|indicator|series|type|category|subgroup|group)\b/i;

/** The sources of a table: one, or one for each line of figures below its periods. */
export function proposeSources(table: ForceTable): FoundSource[] {
  const periods = periodColumns(table);
  if (periods.size > 0) return widePeriods(table, periods);
  return table.rows.length >= 2 * table.forces.size ? repeatedForces(table) : [wideSeries(table)];
}

/** What every row of MsgSources of the table says. */
function commonRow(table: ForceTable): SetUpRow<"sources"> {
  const { heading, cells } = table;
  const count = heading.last - heading.first + 1;
  const row = { Source: plainText(cells.sheet), Sheet: plainText(cells.sheet) };
  const named = nameOf(table.force, [table.force]);
  return { ...row, ...(count > 1 ? { "Header rows": count } : {}), "Force column": named };
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

function look(table: ForceTable, name: string, column: number): SeriesLook {
  return lookOf([name, table.units.get(column) ?? "", titleOf(table)]);
}

/** A column a series; all of one period, which the title names, or of the period of their row. */
function wideSeries(table: ForceTable): FoundSource {
  const period = titlePeriod(table.titles);
  const months = period === undefined ? undefined : monthsOf(period);
  return {
    row: {
      ...commonRow(table),
      Layout: "wide series",
      ...(period ? { "Fixed period": period } : {}),
    },
    series: seriesByColumn(table, table.figures, months),
  };
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
  readonly months: number | undefined;
}

/** Columns whose heading is a period, by the heading's other line; fewer than two are no row of periods. */
function periodColumns(table: ForceTable): ReadonlyMap<string, PeriodColumns> {
  const groups = new Map<string, PeriodColumns>();
  for (const column of table.figures) {
    const split = splitHeading(column);
    if (!split) continue;
    const known = groups.get(split.rest)?.columns ?? [];
    groups.set(split.rest, { columns: [...known, column], months: split.months });
  }
  return new Map([...groups].filter(([, { columns }]) => columns.length > 1));
}

function splitHeading({ parts }: HeadingColumn) {
  const plain = parts.map((part) =>
    typeof part === "string" ? withoutNoteMarks(plainText(part)) : part,
  );
  const [only = ""] = plain;
  const whole = plain.length === 1 ? only : plain.map(plainText).join(" ");
  const wholly = monthsOf(whole);
  if (wholly !== undefined) return { rest: "", months: wholly };
  const at = plain.findIndex((part) => monthsOf(part) !== undefined);
  if (at < 0) return undefined;
  const rest = plain
    .filter((_, index) => index !== at)
    .map((part) => withoutFootnotes(plainText(part)));
  return { rest: rest.join(" / "), months: monthsOf(plain[at] ?? "") };
}

function widePeriods(table: ForceTable, groups: ReadonlyMap<string, PeriodColumns>): FoundSource[] {
  const series = seriesWords(table);
  return [...groups].map(([rest, { columns, months }]) => {
    const row = {
      ...commonRow(table),
      Layout: "wide periods",
      ...(rest === "" ? {} : { "Value column": rest }),
    };
    const [first] = columns;
    const seen = (name: string) => look(table, rest === "" ? name : rest, first?.column ?? -1);
    if (series) {
      const names = distinctTexts(table, series);
      const named = { ...row, "Series column": nameOf(series, [...table.words, ...table.figures]) };
      return { row: named, series: names.map((name) => ({ name, months, ...seen(name) })) };
    }
    const name = rest === "" ? shortTitle(table) : rest;
    return { row: { ...row, "Fixed series": name }, series: [{ name, months, ...seen(name) }] };
  });
}

/** "Table P6: Knife rates by police force area, ..." is about "Knife rates". */
function shortTitle(table: ForceTable): string {
  const title = titleOf(table).replace(/^(?:table|figure)\s+\S+?\s*[:.-]\s*/i, "");
  const short = plainText(title.split(/,|\bby\b|\brecorded by\b|:/i)[0] ?? "");
  return withoutFootnotes(short) || plainText(table.cells.sheet);
}

/** A column of words in which every force has several, each with its own figures. */
function seriesWords(table: ForceTable): HeadingColumn | undefined {
  if (table.rows.length < 2 * table.forces.size) return undefined;
  const possible = table.words.filter((column) => {
    const texts = distinctTexts(table, column);
    return texts.length > 1 && texts.length <= MOST_SERIES && !isPeriodColumn(table, column);
  });
  return possible.find(({ full }) => SERIES_HEADING.test(full)) ?? possible.at(-1);
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
  const months = monthsInRows(table, time);
  const title = titlePeriod(table.titles);
  const period = named !== "" ? { "Period column": named } : title ? { "Fixed period": title } : {};
  const row = { ...commonRow(table), ...period };
  const series = seriesWords(table);
  const value = figures.at(-1);
  if (!value) return [];
  if (!series) {
    return [
      { row: { ...row, Layout: "wide series" }, series: seriesByColumn(table, figures, months) },
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
      series: names.map((name) => ({ name, months, ...look(table, value.full, value.column) })),
    },
  ];
}

/** The column of periods, or a year and the part of it beside. */
function timeColumns(table: ForceTable): readonly HeadingColumn[] {
  const all = [...table.words, ...table.figures].sort((one, two) => one.column - two.column);
  const parts = all.filter(({ full }) => PART_OF_YEAR.test(full));
  const years = all.filter(({ full }) => /\byear\b/i.test(full) && !PART_OF_YEAR.test(full));
  const [part] = parts;
  const [year] = years;
  if (part && isPeriodColumn(table, part)) return [part];
  if (part && year && monthsInRows(table, [year, part]) !== undefined) return [year, part];
  const whole = all.filter((column) => isPeriodColumn(table, column));
  return whole.slice(0, 1);
}

function isPeriodColumn(table: ForceTable, { column, full }: HeadingColumn): boolean {
  const cells = table.rows.map((row) => table.cells.at(row, column)).filter((cell) => cell !== "");
  const isNumber = cells.some((cell) => typeof cell === "number");
  if (cells.length === 0 || (isNumber && !PERIOD_HEADING.test(full))) return false;
  const periods = cells.filter((cell) => monthsOf(cell) !== undefined);
  return periods.length >= MOSTLY * cells.length;
}

function monthsInRows(table: ForceTable, columns: readonly HeadingColumn[]): number | undefined {
  const [row] = table.rows;
  if (row === undefined || columns.length === 0) return undefined;
  const cells = columns.map(({ column }) => table.cells.at(row, column));
  const [only = ""] = cells;
  return monthsOf(cells.length === 1 ? only : cells.map(plainText).join(" "));
}
