/** The cells of one column of a source read as figures, many rows at a time. */
import { FigureKind } from "../../msg/model/observations";
import { percentPoints, readTextFigure, type TextFigure } from "../cells/numberText";
import type { PercentColumn } from "./percentCells";
import { NUMBER_CODE, type CellCodes, type CellColumn, type TextCell } from "../cells/sheetCells";
import type { SelectedRows } from "./selectedRows";

/** Where figures go: a value and a FigureKind each, `figures` of them a row. */
export interface FiguresRead {
  readonly figures: number;
  readonly values: Float64Array;
  readonly kinds: Uint8Array;
}

/** A text where a figure should be and that is no mark for "missing". */
export interface TextMet {
  readonly cell: TextCell;
  /** A number written as text; else nothing that can be read. */
  readonly readable: boolean;
  /** Row of the area and column of the sheet, from 0. */
  readonly row: number;
  readonly column: number;
  /** Its place among the figures read. */
  readonly place: number;
}

const NO_NUMBERS = new Float64Array(0);

export class FigureColumn {
  /** By row of the area. */
  readonly codes: CellCodes;
  readonly numbers: Float64Array;
  private readonly texts: readonly TextCell[];
  /** What distinct texts are read as, by code. */
  private readonly textFigures: (TextFigure | undefined)[] = [];

  /**
   * @param column of the sheet, from 0
   * @param top the sheet's row of the first cell
   */
  constructor(
    private readonly column: number,
    { codes, numbers = NO_NUMBERS, texts }: CellColumn,
    private readonly percents: PercentColumn | undefined,
    private readonly top: number,
  ) {
    this.codes = codes;
    this.numbers = numbers;
    this.texts = texts;
  }

  /**
   * Reads the cells of the selected rows.
   *
   * @param figure which one of each row's figures they are
   */
  read(
    { rows, length }: SelectedRows,
    into: FiguresRead,
    figure: number,
    tell?: (met: TextMet) => void,
  ): void {
    const { codes, numbers } = this;
    const { values, kinds, figures } = into;
    for (let at = 0, place = figure; at < length; at++, place += figures) {
      const row = rows[at] as number;
      const code = codes[row] as number;
      if (code === NUMBER_CODE) {
        values[place] = numbers[row] as number;
        kinds[place] = FigureKind.Number;
        continue;
      }
      const read = this.textFigure(code);
      values[place] = read.figure;
      kinds[place] = read.kind;
      const isMark = read.readable && read.kind === FigureKind.Missing;
      if (!tell || isMark) continue;
      const { readable } = read;
      tell({ cell: this.texts[code] ?? "", readable, row, column: this.column, place });
    }
    if (this.percents) this.turnPercentages(this.percents, { rows, length }, into, figure);
  }

  /** What a text is read as, by its code. */
  textFigure(code: number): TextFigure {
    return (this.textFigures[code] ??= readTextFigure(this.texts[code] ?? ""));
  }

  /** Cells with a percentage format count in points. */
  private turnPercentages(
    { flags, top }: PercentColumn,
    { rows, length }: Pick<SelectedRows, "rows" | "length">,
    { values, kinds, figures }: FiguresRead,
    figure: number,
  ): void {
    for (let at = 0, place = figure; at < length; at++, place += figures) {
      const isPercent = flags[this.top + (rows[at] as number) - top] === 1;
      if (!isPercent || kinds[place] !== FigureKind.Number) continue;
      values[place] = percentPoints(values[place] as number);
      kinds[place] = FigureKind.Percent;
    }
  }
}
