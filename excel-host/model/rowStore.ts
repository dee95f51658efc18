import { GRID_ROWS } from "./areas";

const HIDDEN = 1;
const CUSTOM_HEIGHT = 2;
const TOUCHED = 4;

/** Heights (points), styles and visibility of a sheet's rows, where the file gives them. */
export class RowStore {
  private heights = new Float64Array(0);
  private styles = new Uint16Array(0);
  private flags = new Uint8Array(0);

  /** One past the last row that says anything. */
  get length(): number {
    return this.heights.length;
  }

  /** The row's own height in points, undefined for the sheet's default. */
  height(row: number): number | undefined {
    const height = this.heights[row] ?? 0;
    return height === 0 && !this.isHeightCustom(row) ? undefined : height;
  }

  isHeightCustom(row: number): boolean {
    return this.has(row, CUSTOM_HEIGHT);
  }

  isHidden(row: number): boolean {
    return this.has(row, HIDDEN);
  }

  /** Height or style were changed since the file was opened. */
  isTouched(row: number): boolean {
    return this.has(row, TOUCHED);
  }

  /** The style of the row's cells that have none of their own, -1 when the row has none. */
  style(row: number): number {
    return (this.styles[row] ?? 0) - 1;
  }

  /** What a file says of a row. */
  read(row: number, height: number, isCustom: boolean, isHidden: boolean, style: number): void {
    this.grow(row);
    this.heights[row] = height;
    this.styles[row] = style + 1;
    this.flags[row] = (isHidden ? HIDDEN : 0) | (isCustom ? CUSTOM_HEIGHT : 0);
  }

  /** undefined lets the row take the height its content wants again. */
  setHeight(row: number, height: number | undefined): void {
    this.grow(row);
    this.heights[row] = height ?? 0;
    const others = (this.flags[row] as number) & ~CUSTOM_HEIGHT;
    this.flags[row] = others | TOUCHED | (height === undefined ? 0 : CUSTOM_HEIGHT);
  }

  setStyle(row: number, style: number): void {
    this.grow(row);
    this.styles[row] = style + 1;
    this.flags[row] = (this.flags[row] as number) | TOUCHED;
  }

  private has(row: number, flag: number): boolean {
    return ((this.flags[row] ?? 0) & flag) !== 0;
  }

  private grow(row: number): void {
    if (row < this.heights.length) return;
    const length = Math.min(GRID_ROWS, Math.max(64, Math.ceil(row * 1.5) + 1));
    const [heights, styles, flags] = [this.heights, this.styles, this.flags];
    this.heights = new Float64Array(length);
    this.heights.set(heights);
    this.styles = new Uint16Array(length);
    this.styles.set(styles);
    this.flags = new Uint8Array(length);
    this.flags.set(flags);
  }
}
