/** Reads the rows of one source by its plan: whose figures they hold, and the figures. */
import { MISSING } from "../../msg/basics/missing";
import { FigureKind } from "../../msg/model/observations";
import { plainText, type CellValue } from "../names/cellText";
import { addedFigure, cellFigure, NO_FIGURE, type CellFigure } from "../cells/numberText";
import { blankColumn } from "../cells/sheetCells";
import type { ColumnPlan } from "./columnPlan";
import { FigureColumn } from "./figureColumn";
import type { PercentCells } from "./percentCells";
import { filledColumn } from "./mergedLabels";
import { RowCodes } from "./rowCodes";
import { Presence } from "./seriesPresence";
import type { SourceOfRows } from "./sourceOfRows";
import type { MetCell } from "./metCells";

/** A figure or a mark for "missing" as a row has it, with its cells, and whose it is, by codes. */
export interface SourceFigure {
  readonly plan: ColumnPlan;
  /** Row of the sheet and its columns, from 0; several are added. */
  readonly row: number;
  readonly columns: readonly number[];
  readonly force: number;
  readonly series: number;
  readonly period: number;
  /** NaN is missing. */
  readonly value: number;
  readonly kind: FigureKind;
}

/** The code of a series that no measure asks for. */
const NONE = -1;
/** The code of a blank cell among the forces. */
export const NO_NAME = -3;

/** A figure that is filled in again for the next cell. */
class FigureInTurn implements SourceFigure {
  row = 0;
  columns: readonly number[] = [];
  force = NONE;
  series = NONE;
  period = NONE;
  value = MISSING;
  kind = FigureKind.Missing;

  constructor(readonly plan: ColumnPlan) {}
}

/** One figure of each row; codes of its series and period are undefined where rows name them. */
interface FigureReader {
  readonly columns: readonly number[];
  readonly cells: readonly FigureColumn[];
  readonly series: number | undefined;
  readonly period: number | undefined;
  /** The force that a heading or the source names; undefined where rows do. */
  readonly force: number | undefined;
}

export class PlanReader {
  /** undefined where no column names the force. */
  private readonly forces: RowCodes | undefined;
  private readonly series: RowCodes | undefined;
  private readonly periods: RowCodes | undefined;
  private readonly figures: readonly FigureReader[];
  private readonly top: number;

  constructor(
    private readonly source: SourceOfRows,
    private readonly plan: ColumnPlan,
    private readonly index: number,
    percents: PercentCells,
  ) {
    this.top = plan.cells.area.top;
    const { forceColumns, seriesColumns, periodColumns } = plan;
    const codes = (columns: readonly number[], codeOf: (met: MetCell) => number) =>
      columns.length === 0 ? undefined : this.codes(columns, codeOf);
    this.forces = codes(forceColumns, (met) => source.forceCode(met));
    this.series = codes(seriesColumns, ({ cell }) => source.seriesCode(plainText(cell)));
    this.periods = codes(periodColumns, (met) => source.periodCode(met));
    const headingRow = plan.firstRow - 1 - this.top;
    this.figures = plan.figures.map(({ columns, series, period, reading, force }) => ({
      columns,
      force:
        force === undefined ? undefined : source.forceCode(this.met(force, headingRow, columns[0])),
      cells: columns.map((column) => this.figureColumn(column, percents)),
      series: series === undefined ? undefined : source.seriesCode(series),
      period:
        period &&
        source.periodCode(
          this.met("", headingRow, columns[0]),
          reading ?? { period, form: "stretch" },
        ),
    }));
  }

  private codes(columns: readonly number[], codeOf: (met: MetCell) => number): RowCodes {
    const { cells } = this.plan;
    return new RowCodes(
      columns.flatMap((column) => filledColumn(cells, column, this.plan.merges) ?? []),
      (cell, row) => codeOf(this.met(cell, row, columns[0])),
    );
  }

  private figureColumn(column: number, percents: PercentCells): FigureColumn {
    const { cells } = this.plan;
    const found = cells.column(column) ?? blankColumn(cells.area.rows);
    return new FigureColumn(column, found, percents.get(column), this.top);
  }

  private met(cell: CellValue, row: number, column: number | undefined): MetCell {
    const { left } = this.plan.cells.area;
    return { plan: this.index, row: this.top + row, column: column ?? left, cell };
  }

  /** Looks through all rows once: what there is, and what is wrong. */
  lookThrough(): void {
    const { presence, periodCells } = this.source;
    this.eachFigure((figure, cells) => {
      const { series, period, value, kind } = figure;
      const hasFigure = value === value;
      presence.add(series, period, hasFigure ? Presence.Figure : Presence.Row);
      const cell = periodCells[period];
      if (cell && hasFigure) cell.used = true;
      if (kind === FigureKind.Number) return;
      for (const column of cells) this.tellText(column, figure);
    });
    this.tellNameless();
  }

  /** Tells of a number that is written as text or marked, and of a text that is no figure. */
  private tellText(column: FigureColumn, { row, series, force }: SourceFigure): void {
    const { readable, kind, mark } = column.read(row - this.top);
    if (readable && kind !== FigureKind.Text) return;
    const cell = this.plan.cells.at(row, column.column);
    const met = { plan: this.index, row, column: column.column, cell };
    if (!readable) this.source.addUnreadable(met, series, force);
    else if (mark === undefined) this.source.textNumbers.add(met);
    else this.source.markedFigures.add(met);
  }

  /** Tells of rows with figures and no force: whose they are is for a person to say. */
  private tellNameless(): void {
    const { plan, top, source } = this;
    for (let row = plan.firstRow - top; row < plan.endRow - top; row++) {
      const force = this.forces?.of(row) ?? NONE;
      if (force >= 0) source.namedRows++;
      if (force !== NO_NAME || (plan.keepRow && !plan.keepRow(row))) continue;
      const column = this.columnWithFigure(row);
      if (column === undefined || (this.series && this.series.of(row) === NONE)) continue;
      const cell = plan.cells.at(top + row, column);
      source.nameless.add({ plan: this.index, row: top + row, column, cell });
      if (this.isLabelled(row)) source.labelledNameless++;
    }
  }

  private columnWithFigure(row: number): number | undefined {
    for (const { cells } of this.figures)
      for (const one of cells) if (one.hasFigure(row)) return one.column;
    return undefined;
  }

  /** Whether a row says of which series or period it is. */
  private isLabelled(row: number): boolean {
    const { cells, seriesColumns, periodColumns } = this.plan;
    const labels = [...seriesColumns, ...periodColumns];
    return labels.length > 0 && labels.every((column) => cells.at(this.top + row, column) !== "");
  }

  /**
   * Figures and marks for "missing" of forces and series that are wanted, row by row. The object is the same each
   * time: a million of them would take longer than all that is done with them.
   */
  eachFigure(take: (figure: SourceFigure, cells: readonly FigureColumn[]) => void): void {
    const { plan, figures, top } = this;
    const { multiplyBy } = plan.source;
    const end = plan.endRow - top;
    const met = new FigureInTurn(plan);
    for (let row = plan.firstRow - top; row < end; row++) {
      if (!this.nameRow(row, met)) continue;
      met.row = top + row;
      for (const { columns, cells, series, period, force } of figures) {
        if (force !== undefined) met.force = force;
        if (met.force < 0) continue;
        if (series !== undefined) met.series = series;
        if (period !== undefined) met.period = period;
        if (met.series === NONE || met.period === NONE) continue;
        const { value, kind } = multiplied(added(cells, row), multiplyBy);
        met.columns = columns;
        met.value = value;
        met.kind = kind;
        take(met, cells);
      }
    }
  }

  /**
   * Fills in what a row names; false for rows without figures that are wanted.
   *
   * Where no row means 0, a row that is left out still tells which forces and periods the source has.
   */
  private nameRow(row: number, met: FigureInTurn): boolean {
    const { keepRow, source } = this.plan;
    const isKept = !keepRow || keepRow(row);
    if (!isKept && !source.noRowIsZero) return false;
    if (this.forces) {
      met.force = this.forces.of(row);
      if (met.force < 0) return false;
    }
    if (this.series) met.series = this.series.of(row);
    const isWanted = !this.series || met.series !== NONE;
    if (!isWanted && !source.noRowIsZero) return false;
    if (this.periods) met.period = this.periods.of(row);
    return isKept && isWanted;
  }
}

/** What the cells of a row make together; a missing one makes the whole missing. */
function added(cells: readonly FigureColumn[], row: number): CellFigure {
  let whole = cells[0]?.read(row) ?? NO_FIGURE;
  for (let at = 1; at < cells.length; at++) {
    whole = addedFigure(whole, (cells[at] as FigureColumn).read(row));
  }
  return whole;
}

function multiplied(figure: CellFigure, by: number): CellFigure {
  return by === 1 ? figure : cellFigure(figure.value * by, FigureKind.Derived);
}
