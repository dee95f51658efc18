/** One series from its figures: a dense block by period and force, every figure with its cell. */
import { MISSING } from "../../msg/basics/missing";
import {
  FigureKind,
  type CellElsewhere,
  type CellWithoutFigure,
  type Series,
} from "../../msg/model/observations";
import type { Place } from "../../msg/basics/problem";
import { addedFigure, readTextFigure } from "../cells/numberText";
import { cellPlace } from "../names/addresses";
import { plainText, type CellValue } from "../names/cellText";
import { FigurePairs, type FigurePair } from "./figurePairs";
import type { SourceFigure } from "./planReader";

/** The row of a place that no cell has filled, and of a figure that stands on another sheet. */
const NO_ROW = -1;

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
  private readonly columns: Int16Array;
  private readonly kinds: Uint8Array;
  private readonly addends = new Map<number, number[]>();
  private readonly ownMissing = new Map<number, CellWithoutFigure>();
  private readonly elsewhere = new Map<number, CellElsewhere>();
  private readonly conflicting = new Set<number>();
  private readonly forceRows: Int32Array;
  private readonly forceColumns: Int32Array;
  /** That of the first figure. */
  private sheet: string | undefined;

  /**
   * @param months length of the periods
   * @param ends the periods' ends, ascending
   * @param home index of the home force
   */
  constructor(
    private readonly name: string,
    private readonly source: string,
    private readonly months: number,
    private readonly ends: Int32Array,
    private readonly forces: number,
    private readonly home: number,
  ) {
    const places = ends.length * forces;
    this.values = new Float64Array(places).fill(MISSING);
    this.rows = new Int32Array(places).fill(NO_ROW);
    this.columns = new Int16Array(places).fill(-1);
    this.kinds = new Uint8Array(places);
    this.forceRows = new Int32Array(forces).fill(NO_ROW);
    this.forceColumns = new Int32Array(forces).fill(-1);
  }

  /**
   * Puts a figure in its place; a second one there is treated as If twice says.
   *
   * @param period index of its period among the series' ends
   */
  add(figure: SourceFigure, period: number): void {
    const at = period * this.forces + figure.force;
    if (isMissing(figure)) this.missingMarks++;
    if (this.isFilled(at)) this.addAnother(at, figure);
    else this.put(at, figure);
  }

  /** Whether some row has filled a place, with a figure or a mark for "missing". */
  private isFilled(at: number): boolean {
    return this.rows[at] !== NO_ROW || (this.elsewhere.size > 0 && this.elsewhere.has(at));
  }

  private addAnother(at: number, figure: SourceFigure): void {
    const { ifTwice } = figure.plan.source;
    if (ifTwice === "add up") this.addUp(at, figure);
    else if (isMissing(figure)) return;
    else if (ifTwice === "last") this.revise(at, figure);
    else if (ifTwice === "error" || figure.value !== this.values[at]) this.differ(at, figure);
  }

  private put(at: number, figure: SourceFigure): void {
    const { row, columns, value, kind, force, plan } = figure;
    this.sheet ??= sheetOf(figure);
    this.values[at] = value;
    this.kinds[at] = kind;
    if (force === this.home) {
      this.ownMissing.delete(at);
      this.noteMissing(at, figure);
    }
    if (sheetOf(figure) !== this.sheet) {
      this.putElsewhere(at, figure);
      return;
    }
    this.rows[at] = row;
    this.columns[at] = columns[0] ?? -1;
    if (kind === FigureKind.Sum) this.addends.set(at, cellsOf(figure));
    if (this.forceRows[force] !== NO_ROW) return;
    this.forceRows[force] = row;
    this.forceColumns[force] = plan.forceColumns[0] ?? -1;
  }

  /** Keeps the first cell that makes a figure of the home force missing. */
  private noteMissing(at: number, figure: SourceFigure): void {
    if (!isMissing(figure) || this.ownMissing.has(at)) return;
    const { plan, row, columns } = figure;
    const empty = columns.find((column) => !holdsFigure(plan.cells.at(row, column)));
    if (empty === undefined) return;
    const place = cellPlace(sheetOf(figure), row, empty);
    this.ownMissing.set(at, { place, text: plainText(plan.cells.at(row, empty)) });
  }

  private putElsewhere(at: number, figure: SourceFigure): void {
    this.rows[at] = NO_ROW;
    this.columns[at] = -1;
    if (figure.kind !== FigureKind.Missing) this.kinds[at] = FigureKind.Derived;
    this.elsewhere.set(at, cellOf(figure));
  }

  private pair(at: number, figure: SourceFigure, earlier: number): FigurePair {
    return {
      force: figure.force,
      end: this.ends[Math.floor(at / this.forces)] ?? 0,
      values: [earlier, figure.value],
      cells: [placeOf(this.cellAt(at)), placeOf(cellOf(figure))],
    };
  }

  private cellAt(at: number): CellElsewhere {
    const { sheet = "", rows, columns } = this;
    return this.elsewhere.get(at) ?? { sheet, row: rows[at] ?? NO_ROW, column: columns[at] ?? -1 };
  }

  /** Two figures where there must be one: neither is taken. */
  private differ(at: number, figure: SourceFigure): void {
    const earlier = this.values[at] ?? MISSING;
    if (earlier !== earlier && !this.conflicting.has(at)) {
      this.replace(at, figure);
      return;
    }
    this.conflicts.add(this.pair(at, figure, earlier));
    this.conflicting.add(at);
    this.values[at] = MISSING;
    this.kinds[at] = FigureKind.Missing;
    this.addends.delete(at);
  }

  private revise(at: number, figure: SourceFigure): void {
    const earlier = this.values[at] ?? MISSING;
    if (earlier === earlier && earlier !== figure.value) {
      this.revisions.add(this.pair(at, figure, earlier));
    }
    this.replace(at, figure);
  }

  private replace(at: number, figure: SourceFigure): void {
    this.addends.delete(at);
    this.elsewhere.delete(at);
    this.put(at, figure);
  }

  /** Adds a part; a missing part makes the whole missing. */
  private addUp(at: number, figure: SourceFigure): void {
    this.rowsAdded ??= new Uint32Array(this.values.length).fill(1);
    const rows = (this.rowsAdded[at] ?? 1) + 1;
    this.rowsAdded[at] = rows;
    this.mostRowsAdded = Math.max(this.mostRowsAdded, rows);
    const isHere = sheetOf(figure) === this.sheet && !this.elsewhere.has(at);
    const kind = (isHere ? this.kinds[at] : undefined) ?? FigureKind.Derived;
    const whole = addedFigure({ value: this.values[at] ?? MISSING, kind }, figure);
    if (figure.force === this.home) this.noteMissing(at, figure);
    const { row, column } = this.cellAt(at);
    this.values[at] = whole.value;
    this.kinds[at] = whole.kind;
    if (whole.kind !== FigureKind.Sum) {
      this.addends.delete(at);
      return;
    }
    const parts = this.addends.get(at) ?? [row, column];
    parts.push(...cellsOf(figure));
    this.addends.set(at, parts);
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
        ...(this.ownMissing.size > 0 ? { ownMissing: this.ownMissing } : {}),
        ...(this.elsewhere.size > 0 ? { elsewhere: this.elsewhere } : {}),
        forceRows: this.forceRows,
        forceColumns: this.forceColumns,
      },
    };
  }
}

function isMissing({ value }: SourceFigure): boolean {
  return value !== value;
}

function holdsFigure(cell: CellValue): boolean {
  return typeof cell === "number" || !Number.isNaN(readTextFigure(cell).value);
}

function sheetOf({ plan }: SourceFigure): string {
  return plan.cells.sheet;
}

/** The cell of a figure; the first one of a sum. */
function cellOf(figure: SourceFigure): CellElsewhere {
  return { sheet: sheetOf(figure), row: figure.row, column: figure.columns[0] ?? -1 };
}

/** The cells that make a figure: [row, column, row, column, ...]. */
function cellsOf({ row, columns }: SourceFigure): number[] {
  return columns.flatMap((column) => [row, column]);
}

function placeOf({ sheet, row, column }: CellElsewhere): Place {
  return cellPlace(sheet, row, column);
}
