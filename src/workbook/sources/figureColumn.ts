/** The cells of one column of a source read as figures. */
import { FigureKind } from "../../msg/model/observations";
import { cellFigure, percentPoints, readTextFigure, type CellFigure } from "../cells/numberText";
import { NUMBER_CODE, type CellColumn } from "../cells/sheetCells";
import type { PercentColumn } from "./percentCells";

export class FigureColumn {
  /** What distinct texts are read as, by code. */
  private readonly textFigures: (CellFigure | undefined)[] = [];

  /**
   * @param column of the sheet, from 0
   * @param top the sheet's row of the first cell
   */
  constructor(
    readonly column: number,
    private readonly cells: CellColumn,
    private readonly percents: PercentColumn | undefined,
    private readonly top: number,
  ) {}

  /** The figure of a row of the area; a cell with a percentage format counts in points. */
  read(row: number): CellFigure {
    const { codes, numbers, texts } = this.cells;
    const code = codes[row] as number;
    if (code !== NUMBER_CODE) {
      return (this.textFigures[code] ??= readTextFigure(texts[code] ?? ""));
    }
    const number = numbers?.[row] as number;
    return this.isPercent(row)
      ? cellFigure(percentPoints(number), FigureKind.Percent)
      : cellFigure(number, FigureKind.Number);
  }

  /** Whether a row of the area holds a figure in its cell. */
  hasFigure(row: number): boolean {
    return !Number.isNaN(this.read(row).value);
  }

  private isPercent(row: number): boolean {
    return this.percents?.flags[this.top + row - this.percents.top] === 1;
  }
}
