/** One series from its figures: a dense block by period and force, every figure with its cell. */
import { MISSING } from "../../msg/basics/missing";
import {
  columnOfFigure,
  FigureKind,
  type CellElsewhere,
  type Series,
} from "../../msg/model/observations";
import type { Place } from "../../msg/basics/problem";
import { cellPlace } from "../names/addresses";
import type { ColumnPlan } from "./columnPlan";
import type { FigureBatch } from "./figureBatch";
import { FigurePairs, type FigurePair } from "./figurePairs";
import { NO_ROW, type FigureRoom } from "./figureRoom";

/** The plans of a source, and what every figure of theirs asks of them. */
export interface SourcePlans {
  readonly plans: readonly ColumnPlan[];
  /** By plan: its sheet, and the first column of each of its figures. */
  readonly sheets: readonly string[];
  /** The sheet that all plans read; undefined where there are several. */
  readonly onlySheet: string | undefined;
  readonly firstColumns: readonly Int32Array[];
}

export function sourcePlans(plans: readonly ColumnPlan[]): SourcePlans {
  const sheets = plans.map(({ cells }) => cells.sheet);
  return {
    plans,
    sheets,
    onlySheet: sheets.every((sheet) => sheet === sheets[0]) ? sheets[0] : undefined,
    firstColumns: plans.map(({ figures }) =>
      Int32Array.from(figures, ({ columns }) => columns[0] ?? -1),
    ),
  };
}

export class SeriesBuilder {
  readonly conflicts = new FigurePairs();
  readonly revisions = new FigurePairs();
  /** Marks for "missing", blanks among them, where a figure could be. */
  missingMarks = 0;
  /** The most rows that were added up to one figure. */
  mostRowsAdded = 1;
  private rowsAdded: Uint32Array | undefined;
  private readonly values: Float64Array;
  private readonly rows: Int32Array;
  private readonly columns: Int16Array | number;
  private readonly kinds: Uint8Array;
  private readonly addends = new Map<number, number[]>();
  private readonly elsewhere = new Map<number, CellElsewhere>();
  private readonly conflicting = new Set<number>();
  private readonly forceRows: Int32Array;
  private readonly forceColumns: Int32Array;
  /** The one that figures stand on; else that of the first figure. */
  private sheet: string | undefined;
  private readonly plans: readonly ColumnPlan[];
  private readonly sheets: readonly string[];
  private readonly firstColumns: readonly Int32Array[];

  /**
   * @param months length of the periods
   * @param ends the periods' ends, ascending
   * @param room a place for every end and force, empty
   */
  constructor(
    private readonly name: string,
    private readonly source: string,
    private readonly months: number,
    private readonly ends: Int32Array,
    private readonly forces: number,
    { plans, sheets, onlySheet, firstColumns }: SourcePlans,
    { values, rows, columns, kinds, forceRows, forceColumns }: FigureRoom,
  ) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
    this.kinds = kinds;
    this.forceRows = forceRows;
    this.forceColumns = forceColumns;
    this.plans = plans;
    this.sheets = sheets;
    this.firstColumns = firstColumns;
    this.sheet = onlySheet;
  }

  /**
   * Puts a figure of a batch in its place; a second one there is treated as If twice says.
   *
   * @param from its place in the batch
   * @param period index of its period among the series' ends
   */
  add(batch: FigureBatch, from: number, period: number): void {
    const at = period * this.forces + (batch.forces[from] as number);
    const value = batch.values[from] as number;
    if (value !== value) this.missingMarks++;
    if (this.isFilled(at)) this.addAnother(at, batch, from);
    else this.put(at, batch, from);
  }

  /** Whether some row has filled a place, with a figure or a mark for "missing". */
  private isFilled(at: number): boolean {
    return this.rows[at] !== NO_ROW || (this.elsewhere.size > 0 && this.elsewhere.has(at));
  }

  private addAnother(at: number, batch: FigureBatch, from: number): void {
    const value = batch.values[from] as number;
    const isMissing = value !== value;
    switch (this.plans[batch.plan]?.source.ifTwice) {
      case "add up":
        this.addUp(at, batch, from);
        return;
      case "same":
        if (!isMissing && value !== this.values[at]) this.differ(at, batch, from);
        return;
      case "last":
        if (!isMissing) this.revise(at, batch, from);
        return;
      default:
        if (!isMissing) this.differ(at, batch, from);
    }
  }

  private columnOf(at: number): number {
    return columnOfFigure({ columns: this.columns }, at);
  }

  private cellOf(at: number): Place {
    const other = this.elsewhere.get(at);
    return other
      ? cellPlace(other.sheet, other.row, other.column)
      : cellPlace(this.sheet ?? "", this.rows[at] ?? -1, this.columnOf(at));
  }

  private put(at: number, batch: FigureBatch, from: number): void {
    const sheet = this.sheets[batch.plan] as string;
    const row = batch.rowAt(from);
    const kind = batch.kinds[from] as FigureKind;
    this.sheet ??= sheet;
    this.values[at] = batch.values[from] as number;
    this.kinds[at] = kind;
    if (sheet !== this.sheet) {
      this.putElsewhere(at, batch, from);
      return;
    }
    this.rows[at] = row;
    if (typeof this.columns !== "number") this.columns[at] = this.firstColumn(batch, from);
    if (kind === FigureKind.Sum) this.addends.set(at, this.cellsOf(batch, from));
    const force = batch.forces[from] as number;
    if (this.forceRows[force] === NO_ROW) this.nameForce(force, row, batch.plan);
  }

  private firstColumn(batch: FigureBatch, from: number): number {
    return (this.firstColumns[batch.plan] as Int32Array)[batch.figureAt(from)] as number;
  }

  /** The cells that make a figure: [row, column, row, column, ...]. */
  private cellsOf(batch: FigureBatch, from: number): number[] {
    const columns = this.plans[batch.plan]?.figures[batch.figureAt(from)]?.columns ?? [];
    return columns.flatMap((column) => [batch.rowAt(from), column]);
  }

  private putElsewhere(at: number, batch: FigureBatch, from: number): void {
    this.rows[at] = NO_ROW;
    if (typeof this.columns !== "number") this.columns[at] = -1;
    if (batch.kinds[from] !== FigureKind.Missing) this.kinds[at] = FigureKind.Derived;
    const sheet = this.sheets[batch.plan] ?? "";
    const [row, column] = [batch.rowAt(from), this.firstColumn(batch, from)];
    this.elsewhere.set(at, { sheet, row, column });
  }

  private nameForce(force: number, row: number, plan: number): void {
    this.forceRows[force] = row;
    this.forceColumns[force] = this.plans[plan]?.forceColumns[0] ?? -1;
  }

  private pair(at: number, batch: FigureBatch, from: number, earlier: number): FigurePair {
    const sheet = this.sheets[batch.plan] ?? "";
    const [row, column] = [batch.rowAt(from), this.firstColumn(batch, from)];
    return {
      force: batch.forces[from] ?? -1,
      end: this.ends[Math.floor(at / this.forces)] ?? 0,
      values: [earlier, batch.values[from] ?? MISSING],
      cells: [this.cellOf(at), cellPlace(sheet, row, column)],
    };
  }

  /** Two figures where there must be one: neither is taken. */
  private differ(at: number, batch: FigureBatch, from: number): void {
    const earlier = this.values[at] ?? MISSING;
    const known = this.conflicting.has(at);
    if (!known && earlier !== earlier) {
      this.replace(at, batch, from);
      return;
    }
    this.conflicts.add(this.pair(at, batch, from, earlier));
    this.conflicting.add(at);
    this.values[at] = MISSING;
    this.kinds[at] = FigureKind.Missing;
    this.addends.delete(at);
  }

  private revise(at: number, batch: FigureBatch, from: number): void {
    const earlier = this.values[at] ?? MISSING;
    if (earlier === earlier && earlier !== batch.values[from]) {
      this.revisions.add(this.pair(at, batch, from, earlier));
    }
    this.replace(at, batch, from);
  }

  private replace(at: number, batch: FigureBatch, from: number): void {
    this.addends.delete(at);
    this.elsewhere.delete(at);
    this.put(at, batch, from);
  }

  /** Adds a part; a missing part makes the whole missing. */
  private addUp(at: number, batch: FigureBatch, from: number): void {
    this.rowsAdded ??= new Uint32Array(this.values.length).fill(1);
    const rows = (this.rowsAdded[at] ?? 1) + 1;
    this.rowsAdded[at] = rows;
    this.mostRowsAdded = Math.max(this.mostRowsAdded, rows);
    const sum = (this.values[at] ?? MISSING) + (batch.values[from] ?? MISSING);
    const whole = Number.isFinite(sum) ? sum : MISSING;
    const isPlain = (kind: FigureKind | undefined) =>
      kind === FigureKind.Number || kind === FigureKind.Sum;
    const sameSheet = this.sheets[batch.plan] === this.sheet && !this.elsewhere.has(at);
    const plain = sameSheet && isPlain(this.kinds[at]) && isPlain(batch.kinds[from]);
    const own = [this.rows[at] ?? -1, this.columnOf(at)];
    const parts = [...(this.addends.get(at) ?? own), ...this.cellsOf(batch, from)];
    this.addends.delete(at);
    this.values[at] = whole;
    if (whole !== whole) this.kinds[at] = FigureKind.Missing;
    else this.kinds[at] = plain ? FigureKind.Sum : FigureKind.Derived;
    if (plain && whole === whole) this.addends.set(at, parts);
  }

  /** Places of forces that some row of the source names are 0 where no row is. */
  fillZeros(forcesMet: Uint8Array): void {
    for (let at = 0; at < this.values.length; at++) {
      if (this.isFilled(at) || forcesMet[at % this.forces] === 0) continue;
      this.values[at] = 0;
      this.kinds[at] = FigureKind.Derived;
    }
  }

  build(): Series {
    return {
      name: this.name,
      source: this.source,
      months: this.months,
      ends: this.ends,
      values: this.values,
      cells: {
        sheet: this.sheet ?? "",
        rows: this.rows,
        columns: this.columns,
        kinds: this.kinds,
        addends: this.addends,
        ...(this.elsewhere.size > 0 ? { elsewhere: this.elsewhere } : {}),
        forceRows: this.forceRows,
        forceColumns: this.forceColumns,
      },
    };
  }
}
