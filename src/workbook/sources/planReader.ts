/** Reads the rows of one source by its plan: whose figures they hold, and the figures. */
import { MISSING } from "../../msg/missing";
import { FigureKind } from "../../msg/observations";
import { plainText, type CellValue } from "../cells/cellText";
import { percentPoints, readTextFigure, type TextFigure } from "../cells/numberText";
import type { PercentCells, PercentColumn } from "../cells/percentCells";
import { NUMBER_CODE, type CellCodes, type CellColumn } from "../cells/sheetCells";
import type { ColumnPlan } from "./columnPlan";
import { FigureBatch } from "./figureBatch";
import { RowCodes } from "./rowCodes";
import { ROWS_AT_ONCE, SelectedRows } from "./selectedRows";
import type { MetCell, SourceFigures } from "./sourceFigures";

/** One column of figures with its percentage flags, and what its distinct texts are read as. */
interface FigureColumn {
  readonly column: number;
  readonly codes: CellCodes;
  readonly numbers: Float64Array | undefined;
  readonly texts: CellColumn["texts"];
  readonly percents: PercentColumn | undefined;
  readonly textFigures: (TextFigure | undefined)[];
}

/** The columns that make one figure of a row. */
interface FigureCells {
  readonly columns: readonly FigureColumn[];
  readonly series: number;
  readonly period: number;
}

export class PlanReader {
  private readonly forces: RowCodes;
  private readonly series: RowCodes | undefined;
  private readonly periods: RowCodes | undefined;
  private readonly cells: readonly FigureCells[];
  private readonly top: number;
  private readonly rows = new SelectedRows();
  private readonly batch: FigureBatch;
  /** The figure last read, and whose it is. */
  private value = MISSING;
  private kind = FigureKind.Missing;
  private ofSeries = -1;
  private ofForce = -1;
  /** Whether unreadable cells and numbers written as text are told to the source. */
  private isTelling = false;

  constructor(
    private readonly source: SourceFigures,
    private readonly plan: ColumnPlan,
    private readonly index: number,
    percents: PercentCells,
  ) {
    this.top = plan.cells.area.top;
    const { forceColumns, seriesColumns, periodColumns } = plan;
    this.forces = this.codes(forceColumns, (met) => source.forceCode(met));
    this.series =
      seriesColumns.length > 0
        ? this.codes(seriesColumns, ({ cell }) => source.seriesCode(plainText(cell)))
        : undefined;
    this.periods =
      periodColumns.length > 0
        ? this.codes(periodColumns, (met) => source.periodCode(met))
        : undefined;
    this.cells = plan.figures.map((figure) => ({
      columns: figure.columns.flatMap((column) => this.figureColumn(column, percents)),
      series: figure.series === undefined ? -1 : source.seriesCode(figure.series),
      period:
        figure.period === undefined
          ? -1
          : source.periodCode(this.met("", 0, figure.columns[0]), figure.period),
    }));
    this.batch = new FigureBatch(index);
  }

  private codes(columns: readonly number[], codeOf: (met: MetCell) => number): RowCodes {
    const { cells } = this.plan;
    return new RowCodes(
      columns.flatMap((column) => cells.column(column) ?? []),
      (cell, row) => codeOf(this.met(cell, row, columns[0])),
    );
  }

  private figureColumn(column: number, percents: PercentCells): FigureColumn[] {
    const cells = this.plan.cells.column(column);
    return cells ? [{ column, ...cells, percents: percents.get(column), textFigures: [] }] : [];
  }

  private met(cell: CellValue, row: number, column: number | undefined): MetCell {
    const { left } = this.plan.cells.area;
    return { plan: this.index, row: this.top + row, column: column ?? left, cell };
  }

  /** Looks through all rows once: what there is, and what is wrong. */
  lookThrough(): void {
    const { presence, periodCells } = this.source;
    this.isTelling = true;
    this.eachBatch((batch) => presence.addAll(batch));
    this.isTelling = false;
    for (const [code, cell] of periodCells.entries()) cell.used ||= presence.hasFigure(code);
  }

  /** Figures and marks for "missing" in the order of the rows; the object is the same each time. */
  eachBatch(take: (batch: FigureBatch) => void): void {
    const { plan, batch, top, rows } = this;
    const end = plan.cells.area.rows;
    batch.length = 0;
    for (let first = plan.firstRow - top; first < end; first += ROWS_AT_ONCE) {
      this.selectRows(first, Math.min(end, first + ROWS_AT_ONCE));
      for (let at = 0; at < rows.length; at++) this.readRow(at, take);
    }
    if (batch.length > 0) take(batch);
  }

  /**
   * Finds the rows with figures that are wanted, column after column: a short loop over one column is
   * several times as quick as a long one over all.
   *
   * @param from first row of the area, from 0
   * @param to the row after the last
   */
  private selectRows(from: number, to: number): void {
    const { rows, forces, series, periods } = this;
    const { keepRow, source } = this.plan;
    rows.fill(from, to);
    // A row that is left out still tells which forces and periods the source has.
    if (keepRow && !source.noRowIsZero) rows.keep(keepRow);
    rows.read(forces, rows.forces);
    rows.keepCoded(rows.forces);
    if (series) rows.read(series, rows.series);
    if (series && !source.noRowIsZero) rows.keepCoded(rows.series);
    if (periods) rows.read(periods, rows.periods);
    if (!source.noRowIsZero) return;
    if (keepRow) rows.keep(keepRow);
    if (series) rows.keepCoded(rows.series);
  }

  /** @param at place among the selected rows */
  private readRow(at: number, take: (batch: FigureBatch) => void): void {
    const { cells, batch, rows } = this;
    const row = rows.rows[at] as number;
    const force = rows.forces[at] as number;
    for (let figure = 0; figure < cells.length; figure++) {
      const one = cells[figure] as FigureCells;
      const series = this.series ? (rows.series[at] as number) : one.series;
      if (series < 0) continue;
      this.ofSeries = series;
      this.ofForce = force;
      this.readFigure(row, one);
      const period = one.period < 0 && this.periods ? (rows.periods[at] as number) : one.period;
      if (batch.add(series, period, force, this.value, this.kind, this.top + row, figure)) continue;
      take(batch);
      batch.length = 0;
    }
  }

  /** Reads one figure, or the sum of several cells, into `value` and `kind`. */
  private readFigure(row: number, { columns }: FigureCells): void {
    this.readCell(row, columns[0] as FigureColumn);
    if (columns.length > 1) this.addCells(row, columns);
    const { multiplyBy } = this.plan.source;
    if (multiplyBy !== 1 && this.kind !== FigureKind.Missing) {
      this.value *= multiplyBy;
      this.kind = FigureKind.Derived;
    }
    if (!Number.isFinite(this.value)) {
      this.value = MISSING;
      this.kind = FigureKind.Missing;
    }
  }

  private addCells(row: number, columns: readonly FigureColumn[]): void {
    let sum = this.value;
    let plain = this.kind === FigureKind.Number;
    for (let at = 1; at < columns.length; at++) {
      this.readCell(row, columns[at] as FigureColumn);
      sum += this.value;
      plain &&= this.kind === FigureKind.Number;
    }
    this.value = sum;
    this.kind = plain ? FigureKind.Sum : FigureKind.Derived;
  }

  private readCell(row: number, column: FigureColumn): void {
    const { codes, numbers, percents } = column;
    const code = codes[row] as number;
    if (code !== NUMBER_CODE || !numbers) {
      this.readText(row, code, column);
      return;
    }
    const number = numbers[row] as number;
    const isPercent = percents !== undefined && percents.flags[this.top + row - percents.top] === 1;
    this.value = isPercent ? percentPoints(number) : number;
    this.kind = isPercent ? FigureKind.Percent : FigureKind.Number;
  }

  private readText(row: number, code: number, { column, texts, textFigures }: FigureColumn): void {
    const text = texts[code] ?? "";
    const { figure, kind, readable } = (textFigures[code] ??= readTextFigure(text));
    this.value = figure;
    this.kind = kind;
    if (!this.isTelling || (readable && kind !== FigureKind.Text)) return;
    const met = this.met(text, row, column);
    if (readable) this.source.textNumbers.add(met);
    else this.source.addUnreadable(met, this.ofSeries, this.ofForce);
  }
}
