/** Sheets of one force's own figures, months or quarters down or across and no force named: indicators. */
import { shortPeriodName, type Period } from "../../msg/basics/period";
import { nameKey, plainText, withoutFootnotes, type CellValue } from "../names/cellText";
import { columnLetters } from "../names/addresses";
import type { SheetCells } from "../cells/sheetCells";
import { isPeriod } from "../sources/layouts/headingPeriods";
import { isFigure, titlesAbove, type SheetSample } from "./forceTable";
import { periodsOf } from "./proposeSource";
import { lookOf } from "./seriesKinds";
import type { SetUpRow } from "./setUpRows";

/** A sheet of the force's own figures. */
export interface ProposedOwn {
  readonly use: boolean;
  /** The first line above the figures; "" for none. */
  readonly title: string;
  readonly source: SetUpRow<"sources">;
  readonly indicators: readonly SetUpRow<"indicators">[];
  /** The latest quarter that the figures fill; undefined: they fill none. */
  readonly quarter: Period | undefined;
}

/** A series as it stands on the sheet. */
interface OwnSeries {
  readonly name: string;
  /** The periods in which it has a figure. */
  readonly periods: readonly CellValue[];
}

const ROWS_SEARCHED = 30;
/** Fewer periods are hardly a series. */
const FEWEST_PERIODS = 3;
const QUARTER = 3;

/** @param samples sheets that name no forces */
export function proposeOwn(samples: readonly SheetSample[]): readonly ProposedOwn[] {
  const found = samples.flatMap(({ cells }) => periodsDown(cells) ?? periodsAcross(cells) ?? []);
  return withNames(found);
}

/** A column of periods at the left, and a heading above it that names the series. */
function periodsDown(cells: SheetCells): ProposedOwn | undefined {
  const { left, columns } = cells.area;
  const first = firstRow(cells, (row) => isPeriod(cells.at(row, left)) && hasFigure(cells, row));
  if (first === undefined || isBlankText(cells.at(first - 1, left))) return undefined;
  const rows = rowsFrom(cells, first).filter((row) => isPeriod(cells.at(row, left)));
  const series = columnsFrom(left + 1, columns - 1).map((column) => ({
    name: headingText(cells.at(first - 1, column)),
    periods: rows
      .filter((row) => isFigure(cells.at(row, column)))
      .map((row) => cells.at(row, left)),
  }));
  const source = { Layout: "wide series", "Period column": plainText(cells.at(first - 1, left)) };
  return proposal(cells, first - 1, source, series);
}

/** A heading of periods, and below it a row a series with its name at the left. */
function periodsAcross(cells: SheetCells): ProposedOwn | undefined {
  const { left, columns } = cells.area;
  const others = columnsFrom(left + 1, columns - 1);
  const heading = firstRow(
    cells,
    (row) => others.filter((column) => isPeriod(cells.at(row, column))).length >= FEWEST_PERIODS,
  );
  if (heading === undefined) return undefined;
  const periods = others.filter((column) => isPeriod(cells.at(heading, column)));
  const series = rowsFrom(cells, heading + 1).map((row) => ({
    name: headingText(cells.at(row, left)),
    periods: periods
      .filter((column) => isFigure(cells.at(row, column)))
      .map((column) => cells.at(heading, column)),
  }));
  const corner = plainText(cells.at(heading, left));
  const named = corner === "" ? `column ${columnLetters(left)}` : corner;
  return proposal(cells, heading, { Layout: "wide periods", "Series column": named }, series);
}

/** undefined where no series has figures, or its periods are neither months nor quarters. */
function proposal(
  cells: SheetCells,
  heading: number,
  layout: SetUpRow<"sources">,
  all: readonly OwnSeries[],
): ProposedOwn | undefined {
  const series = all.filter(({ name, periods }) => name !== "" && periods.length > 0);
  const { months, latest } = periodsOf(series.flatMap(({ periods }) => periods));
  const most = Math.max(0, ...series.map(({ periods }) => periods.length));
  if (most < FEWEST_PERIODS || latest === undefined || (months !== 1 && months !== QUARTER))
    return undefined;
  const titles = titlesAbove(cells, heading);
  const sheet = plainText(cells.sheet);
  return {
    use: true,
    title: titles[0] ?? "",
    source: { Source: sheet, Sheet: sheet, ...layout },
    indicators: series.map(({ name }) => ({ Indicator: name, Series: name, ...lookedAt(name) })),
    quarter: quarterUpTo(latest),
  };
}

/** Percentages and rates stand as they are; everything else is added up. */
function lookedAt(name: string): SetUpRow<"indicators"> {
  const { kind, unit } = lookOf([name]);
  if (kind === "percentage") return { Kind: "value", Unit: "%", Decimals: 1 };
  return kind === "rate" ? { Kind: "value", Unit: unit, Decimals: 2 } : { Kind: "flow" };
}

/** The last quarter that has ended by then. */
function quarterUpTo({ end }: Period): Period {
  const last = end - ((end + 1) % QUARTER);
  return { end: last, months: QUARTER };
}

/** Two series of one name are told apart by their sources. */
function withNames(found: readonly ProposedOwn[]): readonly ProposedOwn[] {
  const names = found.flatMap(({ indicators }) =>
    indicators.map((row) => nameKey(String(row.Indicator))),
  );
  const isTwice = (name: string) =>
    names.indexOf(nameKey(name)) !== names.lastIndexOf(nameKey(name));
  return found.map((own) => ({
    ...own,
    indicators: own.indicators.map((row) => {
      const name = String(row.Indicator);
      const source = String(own.source.Source);
      return isTwice(name)
        ? { ...row, Indicator: `${name} (${source})`, Series: `${source}!${name}` }
        : row;
    }),
  }));
}

/** What MSG Setup gets of them; nothing where none is taken. */
export function ownRows(proposed: readonly ProposedOwn[]): {
  readonly sources: readonly SetUpRow<"sources">[];
  readonly indicators: readonly SetUpRow<"indicators">[];
  readonly settings: readonly SetUpRow<"settings">[];
} {
  const used = proposed.filter(({ use }) => use);
  const quarters = used.flatMap(({ quarter }) => quarter ?? []);
  const latest = quarters.reduce<Period | undefined>(
    (last, quarter) => (last && last.end >= quarter.end ? last : quarter),
    undefined,
  );
  return {
    sources: used.map(({ source }) => source),
    indicators: used.flatMap(({ indicators }) => indicators),
    settings: latest ? [{ Setting: "Quarter", Value: shortPeriodName(latest) }] : [],
  };
}

function firstRow(cells: SheetCells, is: (row: number) => boolean): number | undefined {
  const { top, rows } = cells.area;
  const last = top + Math.min(rows, ROWS_SEARCHED);
  for (let row = top; row < last; row++) if (is(row)) return row;
  return undefined;
}

function rowsFrom(cells: SheetCells, first: number): readonly number[] {
  const end = cells.area.top + cells.area.rows;
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
}

function columnsFrom(first: number, count: number): readonly number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => first + at);
}

function hasFigure(cells: SheetCells, row: number): boolean {
  const { left } = cells.area;
  return cells.inRows(row, 1).some(({ cell, column }) => column > left && isFigure(cell));
}

function headingText(cell: CellValue): string {
  return typeof cell === "string" ? withoutFootnotes(plainText(cell)) : "";
}

function isBlankText(cell: CellValue): boolean {
  return plainText(cell) === "";
}
