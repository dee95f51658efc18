/** The figures of one source as its rows are read, before periods are decided. */
import { MISSING } from "../../msg/missing";
import { FigureKind } from "../../msg/observations";
import type { Period } from "../../msg/period";
import type { Force } from "../../msg/setup";
import { isBlank, nameKey, plainText, type CellValue } from "../cells/cellText";
import type { ColumnPlan } from "./columnPlan";
import { FigureColumns } from "./figureColumns";
import type { ForceNames } from "../cells/forceNames";
import { percentPoints, readTextFigure } from "../cells/numberText";
import type { PercentCells, PercentColumn } from "../cells/percentCells";
import { RowCodes } from "./rowCodes";

/** A cell that was met, for messages. Row and column of the sheet, from 0. */
export interface MetCell {
  readonly plan: number;
  readonly row: number;
  readonly column: number;
  readonly cell: CellValue;
}

/** Cells of one kind: how many there are, and the first few. */
export class MetCells {
  count = 0;
  readonly first: MetCell[] = [];

  constructor(private readonly keep: number) {}

  add(cell: MetCell): void {
    this.count++;
    if (this.first.length < this.keep) this.first.push(cell);
  }
}

/** A distinct text or number of a period column, or a period that the plan knows. */
export interface PeriodCell extends MetCell {
  readonly known: Period | undefined;
  /** A figure stands in a row with it. */
  used: boolean;
}

/** How many cells of a kind are named in a message. */
export const CELLS_NAMED = 5;
/** How many texts that name no force are kept for near misses. */
const TEXTS_KEPT = 5000;
/** How many series nobody asked for are kept for "did you mean". */
const SERIES_OFFERED = 2000;

/** Everything read from the rows of one source; its plans are the rows of MsgSources of its name. */
export class SourceFigures {
  readonly figures: FigureColumns;
  readonly seriesNames: string[] = [];
  readonly seriesOffered = new Map<string, string>();
  readonly periodCells: PeriodCell[] = [];
  readonly textNumbers = new MetCells(CELLS_NAMED);
  /** Neither figures nor marks: of the group's forces by code of the series, and of others. */
  readonly unreadable = new Map<number, MetCells>();
  readonly unreadableElsewhere = new MetCells(CELLS_NAMED);
  /** Texts of force columns that are no force's, and texts that are several's. */
  readonly noForce = new MetCells(TEXTS_KEPT);
  readonly severalForces = new MetCells(CELLS_NAMED);
  /** 1 for forces that some row names. */
  readonly forcesMet: Uint8Array;
  private readonly seriesCodes = new Map<string, number>();

  constructor(
    readonly plans: readonly ColumnPlan[],
    private readonly forceNames: ForceNames,
    private readonly forces: readonly Force[],
    private readonly isWanted: (series: string) => boolean,
  ) {
    this.forcesMet = new Uint8Array(forces.length);
    this.figures = new FigureColumns(mostFigures(plans));
  }

  addUnreadable(met: MetCell, series: number, force: number): void {
    if (!this.forces[force]?.inGroup) {
      this.unreadableElsewhere.add(met);
      return;
    }
    const cells = this.unreadable.get(series) ?? new MetCells(CELLS_NAMED);
    cells.add(met);
    this.unreadable.set(series, cells);
  }

  /** Reads all rows of a plan. */
  readRows(plan: number, percents: PercentCells): void {
    const read = this.plans[plan];
    if (!read) return;
    for (const name of read.seriesOffered) this.offer(name);
    new PlanReader(this, read, plan, percents).readAll();
  }

  /** The code of a series; -1 when no measure asks for it. */
  seriesCode(name: string): number {
    const key = nameKey(name);
    const known = this.seriesCodes.get(key);
    if (known !== undefined) return known;
    if (key === "" || !this.isWanted(key)) {
      this.offer(name);
      return -1;
    }
    const code = this.seriesNames.push(plainText(name)) - 1;
    this.seriesCodes.set(key, code);
    return code;
  }

  private offer(name: string): void {
    const key = nameKey(name);
    if (key !== "" && this.seriesOffered.size < SERIES_OFFERED) {
      this.seriesOffered.set(key, plainText(name));
    }
  }

  periodCode(cell: MetCell, known?: Period): number {
    return this.periodCells.push({ ...cell, known, used: false }) - 1;
  }

  /** The force that a cell names; -1 for none or several. */
  forceCode(met: MetCell): number {
    const text = plainText(met.cell);
    if (text === "") return -1;
    const found = this.forceNames.find(text);
    if (found.length === 0) this.noForce.add(met);
    if (found.length > 1) this.severalForces.add(met);
    const [force] = found;
    if (force === undefined || found.length > 1) return -1;
    this.forcesMet[force] = 1;
    return force;
  }
}

/** Room for every row's figures at once spares copying columns as they grow; very wide ones grow. */
const MOST_ROOM = 2 ** 20;

function mostFigures(plans: readonly ColumnPlan[]): number {
  const figures = plans.reduce(
    (sum, plan) => sum + plan.grid.values.length * plan.figures.length,
    0,
  );
  return Math.min(MOST_ROOM, figures + 1);
}

/** Columns of one figure as positions in a row, with their percentage flags. */
interface FigureCells {
  readonly offsets: readonly number[];
  readonly percents: readonly (PercentColumn | undefined)[];
  readonly series: number;
  readonly period: number;
}

/** Reads the rows of one plan. */
class PlanReader {
  private readonly forces: RowCodes;
  private readonly series: RowCodes | undefined;
  private readonly periods: RowCodes | undefined;
  private readonly cells: readonly FigureCells[];
  private readonly left: number;
  private readonly top: number;
  /** The figure last read. */
  private value = MISSING;
  private kind = FigureKind.Missing;
  /** Whose figure it is. */
  private ofSeries = -1;
  private ofForce = -1;

  constructor(
    private readonly source: SourceFigures,
    private readonly plan: ColumnPlan,
    private readonly index: number,
    percents: PercentCells,
  ) {
    this.left = plan.grid.area.left;
    this.top = plan.grid.area.top;
    const offsets = (columns: readonly number[]) => columns.map((column) => column - this.left);
    this.forces = new RowCodes(offsets(plan.forceColumns), (cell, row) =>
      source.forceCode(this.met(cell, row, plan.forceColumns[0])),
    );
    this.series =
      plan.seriesColumns.length > 0
        ? new RowCodes(offsets(plan.seriesColumns), (cell) => source.seriesCode(plainText(cell)))
        : undefined;
    this.periods =
      plan.periodColumns.length > 0
        ? new RowCodes(offsets(plan.periodColumns), (cell, row) =>
            source.periodCode(this.met(cell, row, plan.periodColumns[0])),
          )
        : undefined;
    this.cells = plan.figures.map((figure) => ({
      offsets: offsets(figure.columns),
      percents: figure.columns.map((column) => percents.get(column)),
      series: figure.series === undefined ? -1 : source.seriesCode(figure.series),
      period:
        figure.period === undefined
          ? -1
          : source.periodCode(this.met("", this.top, figure.columns[0]), figure.period),
    }));
  }

  private met(cell: CellValue, index: number, column: number | undefined): MetCell {
    return { plan: this.index, row: this.top + index, column: column ?? this.left, cell };
  }

  readAll(): void {
    const { grid, firstRow } = this.plan;
    for (let index = firstRow - this.top; index < grid.values.length; index++) {
      const row = grid.values[index];
      if (row) this.readRow(row, index);
    }
  }

  private readRow(row: readonly CellValue[], index: number): void {
    const { keepRow, source } = this.plan;
    const kept = !keepRow || keepRow(row);
    // A row that is left out still tells which forces and periods the source has.
    if (!kept && !source.noRowIsZero) return;
    const force = this.forces.of(row, index);
    if (force < 0) return;
    const rowSeries = this.series ? this.series.of(row, index) : -1;
    const wanted = kept && (!this.series || rowSeries >= 0);
    if (!wanted && !source.noRowIsZero) return;
    const rowPeriod = this.periods ? this.periods.of(row, index) : -1;
    if (!wanted) return;
    for (let figure = 0; figure < this.cells.length; figure++) {
      const cells = this.cells[figure] as FigureCells;
      const series = this.series ? rowSeries : cells.series;
      const period = cells.period < 0 ? rowPeriod : cells.period;
      if (series < 0) continue;
      this.ofSeries = series;
      this.ofForce = force;
      this.readFigure(row, index, cells);
      if (this.value === this.value) this.markUsed(period);
      const { figures } = this.source;
      figures.add(
        series,
        force,
        period,
        this.value,
        this.kind,
        this.top + index,
        this.index,
        figure,
      );
    }
  }

  private markUsed(period: number): void {
    const cell = this.source.periodCells[period];
    if (cell) cell.used = true;
  }

  /** Reads one figure, or the sum of several cells, into `value` and `kind`. */
  private readFigure(row: readonly CellValue[], index: number, cells: FigureCells): void {
    this.readCell(row, index, cells, 0);
    if (cells.offsets.length > 1) this.addCells(row, index, cells);
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

  private addCells(row: readonly CellValue[], index: number, cells: FigureCells): void {
    let sum = this.value;
    let plain = this.kind === FigureKind.Number;
    for (let at = 1; at < cells.offsets.length; at++) {
      this.readCell(row, index, cells, at);
      sum += this.value;
      plain &&= this.kind === FigureKind.Number;
    }
    this.value = sum;
    this.kind = plain ? FigureKind.Sum : FigureKind.Derived;
  }

  private readCell(row: readonly CellValue[], index: number, cells: FigureCells, at: number): void {
    const offset = cells.offsets[at] as number;
    const cell = row[offset] ?? "";
    if (typeof cell !== "number") {
      this.readText(cell, index, offset);
      return;
    }
    const percents = cells.percents[at];
    const percent = percents !== undefined && percents.flags[this.top + index - percents.top] === 1;
    this.value = percent ? percentPoints(cell) : cell;
    this.kind = percent ? FigureKind.Percent : FigureKind.Number;
  }

  private readText(cell: string | boolean, index: number, offset: number): void {
    if (isBlank(cell)) {
      this.value = MISSING;
      this.kind = FigureKind.Missing;
      return;
    }
    const { figure, kind, readable } = readTextFigure(cell);
    this.value = figure;
    this.kind = kind;
    const met = this.met(cell, index, this.left + offset);
    if (!readable) this.source.addUnreadable(met, this.ofSeries, this.ofForce);
    else if (kind === FigureKind.Text) this.source.textNumbers.add(met);
  }
}
