/** Reads the rows of one source by its plan: whose figures they hold, and the figures. */
import { MISSING } from "../../msg/basics/missing";
import { FigureKind } from "../../msg/model/observations";
import { plainText, type CellValue } from "../names/cellText";
import type { PercentCells } from "./percentCells";
import { blankColumn } from "../cells/sheetCells";
import type { ColumnPlan } from "./columnPlan";
import { FigureBatch } from "./figureBatch";
import { FigureColumn, type FiguresRead, type TextMet } from "./figureColumn";
import type { PlainList, RowKeeper } from "./plainList";
import { RowCodes } from "./rowCodes";
import { RowsWithNews } from "./rowsWithNews";
import type { SelectedRows } from "./selectedRows";
import type { SourceOfRows } from "./sourceOfRows";
import type { MetCell } from "./metCells";

/** One figure of each row: its columns, and codes of its series and period, -1 where rows name them. */
interface FigureCells {
  readonly columns: readonly FigureColumn[];
  readonly series: number;
  readonly period: number;
  /** It is the number of its cell, unchanged. */
  readonly isAsItStands: boolean;
}

export class PlanReader {
  /** undefined for other layouts, and where figures are not taken as they stand. */
  readonly plainList: PlainList | undefined;
  private readonly forces: RowCodes;
  private readonly series: RowCodes | undefined;
  private readonly periods: RowCodes | undefined;
  private readonly cells: readonly FigureCells[];
  private readonly top: number;
  private readonly batch: FigureBatch;
  private readonly rows: SelectedRows;
  /** What is added to the first cell of figures that several cells make. */
  private readonly addends: FiguresRead;
  /** Given the texts of figures while the source is looked through. */
  private tell: ((met: TextMet) => void) | undefined;

  constructor(
    private readonly source: SourceOfRows,
    readonly plan: ColumnPlan,
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
      columns: figure.columns.map((column) => this.figureColumn(column, percents)),
      isAsItStands:
        plan.source.multiplyBy === 1 &&
        figure.columns.length === 1 &&
        figure.columns.every((column) => !percents.has(column)),
      series: figure.series === undefined ? -1 : source.seriesCode(figure.series),
      period:
        figure.period === undefined
          ? -1
          : source.periodCode(this.met("", 0, figure.columns[0]), figure.period),
    }));
    this.plainList = this.asPlainList();
    this.batch = new FigureBatch(index, this.top, this.cells.length);
    const { figures, values, kinds } = this.batch;
    this.rows = this.batch.selected;
    this.addends = { figures, values: values.slice(), kinds: kinds.slice() };
  }

  private codes(columns: readonly number[], codeOf: (met: MetCell) => number): RowCodes {
    const { cells } = this.plan;
    return new RowCodes(
      columns.flatMap((column) => cells.column(column) ?? []),
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
    this.tell = (text) => this.tellText(text);
    const news = this.plainList && RowsWithNews.of(this.plainList);
    this.eachBatch((batch) => presence.addAll(batch), news);
    this.tell = undefined;
    for (const [code, cell] of periodCells.entries()) cell.used ||= presence.hasFigure(code);
  }

  private asPlainList(): PlainList | undefined {
    const { cells, forces, series, periods, plan } = this;
    const [one, ...others] = cells;
    const figures = others.length === 0 && one?.isAsItStands ? one.columns[0] : undefined;
    if (!figures || plan.keepRow || plan.source.noRowIsZero) return undefined;
    return series && periods && { forces, series, periods, figures };
  }

  private tellText({ cell, readable, row, column, place }: TextMet): void {
    const { batch, source } = this;
    const series = batch.series[place] as number;
    if (series < 0) return;
    const met = this.met(cell, row, column);
    if (readable) source.textNumbers.add(met);
    else source.addUnreadable(met, series, batch.forces[place] as number);
  }

  /**
   * Figures and marks for "missing" in the order of the rows; the object is the same each time.
   *
   * @param keeper chooses the rows that are read; without it all are
   */
  eachBatch(take: (batch: FigureBatch) => void, keeper?: RowKeeper): void {
    const { plan, batch, top, cells, rows } = this;
    const end = plan.cells.area.rows;
    for (let first = plan.firstRow - top; first < end; first += batch.mostRows) {
      rows.fill(first, Math.min(end, first + batch.mostRows));
      keeper?.keep(rows);
      if (rows.length === 0) continue;
      this.readRows();
      for (let figure = 0; figure < cells.length; figure++)
        this.readFigures(cells[figure] as FigureCells, figure);
      take(batch);
    }
  }

  /**
   * Finds those of the selected rows whose figures are wanted, column after column: a short loop over one column
   * is several times as quick as a long one over all.
   */
  private readRows(): void {
    const { rows, forces, series, periods } = this;
    const { keepRow, source } = this.plan;
    // A row that is left out still tells which forces and periods the source has.
    if (keepRow && !source.noRowIsZero) rows.keep(keepRow);
    rows.readAndKeep(forces, rows.forces);
    if (series && !source.noRowIsZero) rows.readAndKeep(series, rows.series);
    if (series && source.noRowIsZero) rows.read(series, rows.series);
    if (periods) rows.read(periods, rows.periods);
    if (!source.noRowIsZero) return;
    if (keepRow) rows.keep(keepRow);
    if (series) rows.keepCoded(rows.series);
  }

  /** Reads one figure of every selected row. */
  private readFigures(one: FigureCells, figure: number): void {
    const { columns, series, period, isAsItStands } = one;
    const { batch, rows, tell, plan } = this;
    const { multiplyBy } = plan.source;
    batch.label(
      figure,
      this.series ? undefined : series,
      period < 0 && this.periods ? undefined : period,
    );
    const [first, ...others] = columns;
    first?.read(rows, batch, figure, tell);
    for (const other of others) this.add(other, figure);
    if (multiplyBy !== 1) this.multiply(figure, multiplyBy);
    if (!isAsItStands) this.dropInfinite(figure);
  }

  /** Adds another cell of each row to its figure. */
  private add(column: FigureColumn, figure: number): void {
    const { batch, addends, rows, tell } = this;
    const { values, kinds } = batch;
    column.read(rows, addends, figure, tell);
    for (let at = 0, place = figure; at < rows.length; at++, place += batch.figures) {
      const isPlain =
        (kinds[place] === FigureKind.Number || kinds[place] === FigureKind.Sum) &&
        addends.kinds[place] === FigureKind.Number;
      values[place] = (values[place] as number) + (addends.values[place] as number);
      kinds[place] = isPlain ? FigureKind.Sum : FigureKind.Derived;
    }
  }

  private multiply(figure: number, by: number): void {
    const { values, kinds, figures } = this.batch;
    for (let at = 0, place = figure; at < this.rows.length; at++, place += figures) {
      if (kinds[place] === FigureKind.Missing) continue;
      values[place] = (values[place] as number) * by;
      kinds[place] = FigureKind.Derived;
    }
  }

  /** What is no finite number after all is missing. */
  private dropInfinite(figure: number): void {
    const { values, kinds, figures } = this.batch;
    for (let at = 0, place = figure; at < this.rows.length; at++, place += figures) {
      if (Number.isFinite(values[place])) continue;
      values[place] = MISSING;
      kinds[place] = FigureKind.Missing;
    }
  }
}
