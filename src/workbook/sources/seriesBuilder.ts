/** One series from its figures: a dense block by period and force, every figure with its cell. */
import { MISSING } from "../../msg/missing";
import { FigureKind, type CellElsewhere, type Series } from "../../msg/observations";
import type { Place } from "../../msg/problem";
import { cellPlace } from "../addresses";
import type { ColumnPlan } from "./columnPlan";
import type { ReadFigure } from "./planReader";

/** Two cells with a figure each for the same force and period. */
export interface FigurePair {
  readonly force: number;
  readonly end: number;
  readonly values: readonly [number, number];
  readonly cells: readonly [Place, Place];
}

/** Pairs of one kind: how many, the first few, and the forces they are about. */
export class FigurePairs {
  count = 0;
  readonly first: FigurePair[] = [];
  readonly forces = new Set<number>();

  add(pair: FigurePair): void {
    this.count++;
    this.forces.add(pair.force);
    if (this.first.length < 5) this.first.push(pair);
  }
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
  private readonly columns: Int32Array;
  private readonly kinds: Uint8Array;
  /** 1 for places that some row has filled, with a figure or a mark for "missing". */
  private readonly met: Uint8Array;
  private readonly addends = new Map<number, number[]>();
  private readonly elsewhere = new Map<number, CellElsewhere>();
  private readonly conflicting = new Set<number>();
  private readonly forceRows: Int32Array;
  private readonly forceColumns: Int32Array;
  private sheet: string | undefined;

  /**
   * @param months length of the periods
   * @param ends the periods' ends, ascending
   */
  constructor(
    private readonly name: string,
    private readonly source: string,
    private readonly months: number,
    private readonly ends: Int32Array,
    private readonly forces: number,
    private readonly plans: readonly ColumnPlan[],
  ) {
    const size = ends.length * forces;
    this.values = new Float64Array(size).fill(MISSING);
    this.rows = new Int32Array(size).fill(-1);
    this.columns = new Int32Array(size).fill(-1);
    this.kinds = new Uint8Array(size);
    this.met = new Uint8Array(size);
    this.forceRows = new Int32Array(forces).fill(-1);
    this.forceColumns = new Int32Array(forces).fill(-1);
  }

  /**
   * Puts a figure in its place; a second one there is treated as If twice says.
   *
   * @param period index of its period among the series' ends
   */
  add(read: ReadFigure, period: number): void {
    const at = period * this.forces + read.force;
    if (read.value !== read.value) this.missingMarks++;
    if (this.met[at] === 0) {
      this.met[at] = 1;
      this.put(at, read);
      return;
    }
    const missing = read.value !== read.value;
    switch (this.plans[read.plan]?.source.ifTwice) {
      case "add up":
        this.addUp(at, read);
        return;
      case "same":
        if (!missing && read.value !== this.values[at]) this.differ(at, read);
        return;
      case "last":
        if (!missing) this.revise(at, read);
        return;
      default:
        if (!missing) this.differ(at, read);
    }
  }

  private cellOf(at: number): Place {
    const other = this.elsewhere.get(at);
    return other
      ? cellPlace(other.sheet, other.row, other.column)
      : cellPlace(this.sheet ?? "", this.rows[at] ?? -1, this.columns[at] ?? -1);
  }

  private put(at: number, read: ReadFigure): void {
    const plan = this.plans[read.plan];
    const columns = plan?.figures[read.figure]?.columns ?? [];
    const sheet = plan?.cells.sheet ?? "";
    this.sheet ??= sheet;
    this.values[at] = read.value;
    this.kinds[at] = read.kind;
    if (sheet !== this.sheet) {
      this.putElsewhere(at, read, sheet, columns[0] ?? 0);
      return;
    }
    this.rows[at] = read.row;
    this.columns[at] = columns[0] ?? -1;
    if (read.kind === FigureKind.Sum) {
      this.addends.set(
        at,
        columns.flatMap((column) => [read.row, column]),
      );
    }
    this.nameForce(read, plan);
  }

  private putElsewhere(at: number, read: ReadFigure, sheet: string, column: number): void {
    this.rows[at] = -1;
    this.columns[at] = -1;
    if (read.kind !== FigureKind.Missing) this.kinds[at] = FigureKind.Derived;
    this.elsewhere.set(at, { sheet, row: read.row, column });
  }

  private nameForce(read: ReadFigure, plan: ColumnPlan | undefined): void {
    if (this.forceRows[read.force] !== -1) return;
    this.forceRows[read.force] = read.row;
    this.forceColumns[read.force] = plan?.forceColumns[0] ?? -1;
  }

  private pair(at: number, read: ReadFigure, earlier: number): FigurePair {
    const plan = this.plans[read.plan];
    const column = plan?.figures[read.figure]?.columns[0] ?? 0;
    return {
      force: read.force,
      end: this.ends[Math.floor(at / this.forces)] ?? 0,
      values: [earlier, read.value],
      cells: [this.cellOf(at), cellPlace(plan?.cells.sheet ?? "", read.row, column)],
    };
  }

  /** Two figures where there must be one: neither is taken. */
  private differ(at: number, read: ReadFigure): void {
    const earlier = this.values[at] ?? MISSING;
    const known = this.conflicting.has(at);
    if (!known && earlier !== earlier) {
      this.replace(at, read);
      return;
    }
    this.conflicts.add(this.pair(at, read, earlier));
    this.conflicting.add(at);
    this.values[at] = MISSING;
    this.kinds[at] = FigureKind.Missing;
    this.addends.delete(at);
  }

  private revise(at: number, read: ReadFigure): void {
    const earlier = this.values[at] ?? MISSING;
    if (earlier === earlier && earlier !== read.value) {
      this.revisions.add(this.pair(at, read, earlier));
    }
    this.replace(at, read);
  }

  private replace(at: number, read: ReadFigure): void {
    this.addends.delete(at);
    this.elsewhere.delete(at);
    this.put(at, read);
  }

  /** Adds a part; a missing part makes the whole missing. */
  private addUp(at: number, read: ReadFigure): void {
    this.rowsAdded ??= new Uint32Array(this.values.length).fill(1);
    const rows = (this.rowsAdded[at] ?? 1) + 1;
    this.rowsAdded[at] = rows;
    this.mostRowsAdded = Math.max(this.mostRowsAdded, rows);
    const plan = this.plans[read.plan];
    const columns = plan?.figures[read.figure]?.columns ?? [];
    const sum = (this.values[at] ?? MISSING) + read.value;
    const whole = Number.isFinite(sum) ? sum : MISSING;
    const isPlain = (kind: FigureKind | undefined) =>
      kind === FigureKind.Number || kind === FigureKind.Sum;
    const sameSheet = plan?.cells.sheet === this.sheet && !this.elsewhere.has(at);
    const plain = sameSheet && isPlain(this.kinds[at]) && isPlain(read.kind);
    const own = [this.rows[at] ?? -1, this.columns[at] ?? -1];
    const parts = [...(this.addends.get(at) ?? own), ...columns.flatMap((c) => [read.row, c])];
    this.addends.delete(at);
    this.values[at] = whole;
    if (whole !== whole) this.kinds[at] = FigureKind.Missing;
    else this.kinds[at] = plain ? FigureKind.Sum : FigureKind.Derived;
    if (plain && whole === whole) this.addends.set(at, parts);
  }

  /** Places of forces that some row of the source names are 0 where no row is. */
  fillZeros(forcesMet: Uint8Array): void {
    for (let at = 0; at < this.met.length; at++) {
      if (this.met[at] !== 0 || forcesMet[at % this.forces] === 0) continue;
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
