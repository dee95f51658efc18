/** Tables with a column a force, and sheets of one force each. */
import { plainText } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import type { SheetCells } from "../cells/sheetCells";
import { isPeriod } from "../sources/layouts/headingPeriods";
import { titlePeriod } from "../sources/titlePeriods";
import { FEWEST_FORCES, isFigure, titlesAbove, type SheetSample } from "./forceTable";
import { periodsOf, subjectOf, type FoundSource } from "./proposeSource";
import { lookOf } from "./seriesKinds";

/** A source with the forces that it has. */
export interface SourceOfForces {
  readonly source: FoundSource;
  readonly title: string;
  readonly forces: readonly number[];
}

const ROWS_SEARCHED = 30;

/** The source of a sheet whose heading names forces; undefined for none. */
export function proposeAcross(
  { cells }: SheetSample,
  names: ForceNames,
): SourceOfForces | undefined {
  const { top, left, rows } = cells.area;
  for (let row = top; row < top + Math.min(rows, ROWS_SEARCHED); row++) {
    const forces = cells
      .inRows(row, 1)
      .flatMap(({ cell }) => (typeof cell === "string" ? (names.find(cell)[0] ?? []) : []));
    if (new Set(forces).size < FEWEST_FORCES) continue;
    const source = acrossFrom(cells, row, left);
    return source && { source, title: titlesAbove(cells, row)[0] ?? "", forces };
  }
  return undefined;
}

function acrossFrom(cells: SheetCells, row: number, left: number): FoundSource | undefined {
  const titles = titlesAbove(cells, row);
  const sheet = plainText(cells.sheet);
  const heading = plainText(cells.at(row, left));
  const labels = columnBelow(cells, row, left);
  const common = { Source: sheet, Sheet: sheet, Layout: "wide forces" };
  const look = (name: string) => lookOf([name, titles[0] ?? ""]);
  if (heading === "" || labels.length === 0) return undefined;
  if (labels.every(isPeriod)) {
    const { months, latest } = periodsOf(labels);
    const name = subjectOf(titles) || sheet;
    return {
      row: { ...common, "Period column": heading, "Fixed series": name },
      latest,
      series: [{ name, months, ...look(name) }],
    };
  }
  const period = titlePeriod(titles);
  const months = period === undefined ? undefined : periodsOf([period]).months;
  return {
    row: {
      ...common,
      "Series column": heading,
      ...(period === undefined ? {} : { "Fixed period": period }),
    },
    series: [...new Set(labels.map(plainText))].map((name) => ({ name, months, ...look(name) })),
  };
}

function columnBelow(cells: SheetCells, row: number, column: number) {
  const { top, rows } = cells.area;
  return cells
    .inRows(row + 1, top + rows - row - 1)
    .filter((placed) => placed.column === column)
    .map(({ cell }) => cell);
}

/** The sources of sheets that are named after forces; none for fewer than three. */
export function proposeSheets(
  samples: readonly SheetSample[],
  names: ForceNames,
): SourceOfForces[] {
  const found = samples.flatMap(({ cells }) => {
    const [force, ...others] = names.find(cells.sheet);
    return force === undefined || others.length > 0 ? [] : (sheetOfForce(cells, force) ?? []);
  });
  return found.length < FEWEST_FORCES ? [] : found;
}

/** What sheets of one force each are called as a source. */
const SHEETS_OF_FORCES = "Forces";

function sheetOfForce(cells: SheetCells, force: number): SourceOfForces | undefined {
  const { left, columns } = cells.area;
  const first = firstRowOfPeriods(cells);
  if (first === undefined) return undefined;
  const period = plainText(cells.at(first - 1, left));
  const sheet = plainText(cells.sheet);
  const { months, latest } = periodsOf(columnBelow(cells, first - 1, left));
  const titles = titlesAbove(cells, first - 1);
  const series = Array.from({ length: columns - 1 }, (_, at) => left + 1 + at)
    .filter((column) => isFigure(cells.at(first, column)))
    .map((column) => plainText(cells.at(first - 1, column)))
    .filter((name) => name !== "")
    .map((name) => ({ name, months, ...lookOf([name, titles[0] ?? ""]) }));
  const row = {
    Source: SHEETS_OF_FORCES,
    Sheet: sheet,
    Layout: "wide series",
    "Period column": period,
    "Fixed force": sheet,
  };
  return { source: { row, latest, series }, title: titles[0] ?? "", forces: [force] };
}

/** The first row that begins with a period and has a figure beside it, below a heading. */
function firstRowOfPeriods(cells: SheetCells): number | undefined {
  const { top, left, rows, columns } = cells.area;
  for (let row = top + 1; row < top + Math.min(rows, ROWS_SEARCHED); row++) {
    const hasFigure = cells
      .inRows(row, 1)
      .some(({ cell, column }) => column > left && column < left + columns && isFigure(cell));
    const isHeaded = plainText(cells.at(row - 1, left)) !== "";
    if (isHeaded && hasFigure && isPeriod(cells.at(row, left))) return row;
  }
  return undefined;
}
