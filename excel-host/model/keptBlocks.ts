import { contains, sameArea } from "./areas";
import type { Area, Matrix } from "./types";

/** Blocks of fewer cells are read again as quickly as they are found. */
export const LARGE_BLOCK_CELLS = 1_000;
const MOST_BLOCKS = 8;
const MOST_CELLS = 1_000_000;

interface KeptBlock {
  readonly area: Area;
  readonly values: Matrix;
}

/**
 * The values of large areas as they were last read, each until a cell in it is written: formulas over
 * the same cells, and a formula evaluated once more, get one and the same matrix.
 */
export class KeptBlocks {
  /** The longest kept first. */
  private blocks: KeptBlock[] = [];

  find(area: Area): Matrix | undefined {
    return this.blocks.find((block) => sameArea(block.area, area))?.values;
  }

  keep(area: Area, values: Matrix): void {
    const cells = cellsOf(area);
    if (cells < LARGE_BLOCK_CELLS || cells > MOST_CELLS) return;
    this.blocks.push({ area, values });
    let kept = this.blocks.reduce((sum, block) => sum + cellsOf(block.area), 0);
    while (kept > MOST_CELLS || this.blocks.length > MOST_BLOCKS) {
      kept -= cellsOf((this.blocks.shift() as KeptBlock).area);
    }
  }

  /** A cell's value changes: what was read of it no longer holds. */
  written(row: number, column: number): void {
    if (this.blocks.length === 0) return;
    if (this.blocks.some(({ area }) => contains(area, row, column)))
      this.blocks = this.blocks.filter(({ area }) => !contains(area, row, column));
  }
}

const cellsOf = ({ rows, columns }: Area): number => rows * columns;
