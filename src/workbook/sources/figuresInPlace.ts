/** The figures of a plain list on their way from their cells straight into their places. */
import { FigureKind } from "../../msg/model/observations";
import { NUMBER_CODE } from "../cells/sheetCells";
import type { ColumnPlan } from "./columnPlan";
import { NO_ROW, type SourceRoom } from "./figureRoom";
import { MOST_PAIRS, type PlainList, type RowKeeper } from "./plainList";
import type { SelectedRows } from "./selectedRows";

/** The place of the first force's figure, by code of a series and of a period cell; -1: there is none. */
type PlaceOf = (series: number, period: number) => number;

/**
 * Puts figures in empty places, in one short loop: several times as quick as batch after batch. Rows whose place is
 * taken already stay selected; what becomes of a second figure is for the series to say.
 *
 * All rows were looked through before: a cell without a code names nothing that is wanted.
 */
export class FiguresInPlace implements RowKeeper {
  /** Marks for "missing" that were put in place, by code of their series. */
  readonly missingMarks: Int32Array;
  /** By series, then period cell. */
  private readonly places: Int32Array;
  private readonly top: number;
  private readonly forceColumn: number;

  private constructor(
    private readonly list: PlainList,
    plan: ColumnPlan,
    private readonly room: SourceRoom,
    private readonly periods: number,
    placeOf: PlaceOf,
  ) {
    const series = room.ofSeries.length;
    this.missingMarks = new Int32Array(series);
    this.places = new Int32Array(series * periods);
    this.top = plan.cells.area.top;
    this.forceColumn = plan.forceColumns[0] ?? -1;
    for (let one = 0, at = 0; one < series; one++) {
      for (let period = 0; period < periods; period++, at++) this.places[at] = placeOf(one, period);
    }
  }

  /**
   * undefined where figures of several columns share the room, or there are too many places to remember.
   *
   * @param plan the list's; all plans of its source read one sheet
   * @param periods how many period cells have a code
   */
  static of(
    list: PlainList,
    plan: ColumnPlan,
    room: SourceRoom,
    periods: number,
    placeOf: PlaceOf,
  ): FiguresInPlace | undefined {
    const isWorthIt = room.ofSeries.length * periods <= MOST_PAIRS;
    return isWorthIt && typeof room.columns === "number"
      ? new FiguresInPlace(list, plan, room, periods, placeOf)
      : undefined;
  }

  keep(selected: SelectedRows): void {
    const { list, places, periods: width, top } = this;
    const { keys: forceKeys, codes: forceCodes } = list.forces;
    const { keys: seriesKeys, codes: seriesCodes } = list.series;
    const { keys: periodKeys, codes: periodCodes } = list.periods;
    const { codes: cells, numbers } = list.figures;
    const { values, rows, kinds, forceRows, forces } = this.room;
    const { rows: selectedRows, length } = selected;
    let kept = 0;
    for (let at = 0; at < length; at++) {
      const row = selectedRows[at] as number;
      const force = forceCodes[forceKeys[row] as number] as number;
      const series = seriesCodes[seriesKeys[row] as number] as number;
      const period = periodCodes[periodKeys[row] as number] as number;
      if (force < 0 || series < 0 || period < 0) continue;
      const first = places[series * width + period] as number;
      if (first < 0) continue;
      const place = first + force;
      if (rows[place] !== NO_ROW) {
        selectedRows[kept++] = row;
        continue;
      }
      rows[place] = top + row;
      if (cells[row] === NUMBER_CODE) {
        values[place] = numbers[row] as number;
        kinds[place] = FigureKind.Number;
      } else {
        this.putText(place, series, cells[row] as number);
      }
      const named = series * forces + force;
      if (forceRows[named] === NO_ROW) this.nameForce(named, row);
    }
    selected.length = kept;
  }

  private putText(place: number, series: number, code: number): void {
    const { figure, kind } = this.list.figures.textFigure(code);
    this.room.values[place] = figure;
    this.room.kinds[place] = kind;
    if (figure !== figure) this.missingMarks[series] = (this.missingMarks[series] as number) + 1;
  }

  private nameForce(named: number, row: number): void {
    this.room.forceRows[named] = this.top + row;
    this.room.forceColumns[named] = this.forceColumn;
  }
}
