/** Cell values as Excel passes them, and as the domain wants them. */
import { MISSING } from "../msg/basics/missing";
import { unusable } from "./errors";

/** A rectangle of cells, row by row. */
export type Block = readonly (readonly unknown[])[];

/**
 * What a cell holds; what stands behind it where a version of Excel passes a data type, a formatted number say, as an
 * object.
 */
export function plainCell(cell: unknown): unknown {
  if (typeof cell !== "object" || cell === null || !("basicValue" in cell)) return cell;
  return "basicType" in cell && cell.basicType === "Error" ? null : cell.basicValue;
}

/** A cell's number; blank, text, logical and error cells are missing. */
export function numberIn(cell: unknown): number {
  if (typeof cell === "number") return cell;
  const plain = plainCell(cell);
  return typeof plain === "number" ? plain : MISSING;
}

/** A block that must be given; a single cell is one of one row and one column. #VALUE! for none. */
export function blockIn(argument: string, cells: unknown): Block {
  if (Array.isArray(cells)) return cells as Block;
  if (cells === null || cells === undefined) throw unusable(`${argument} is left out.`);
  return [[cells]];
}

/** As `blockIn`, of one column. */
export function columnIn(argument: string, cells: unknown): Block {
  const block = blockIn(argument, cells);
  if (widthOf(block) !== 1) throw unusable(`${argument} is one column.`);
  return block;
}

/** The numbers of one column of a block, in order; of some rows where these are given. */
export function columnOf(block: Block, column: number, rows?: Int32Array): Float64Array {
  // Loops: Float64Array.from with a function takes several times as long over thousands of columns.
  const figures = new Float64Array(rows ? rows.length : block.length);
  for (let i = 0; i < figures.length; i++) {
    figures[i] = numberIn(block[rows ? (rows[i] as number) : i]?.[column]);
  }
  return figures;
}

export function widthOf(block: Block): number {
  return block[0]?.length ?? 0;
}

/** #VALUE! where two blocks differ in rows or columns. */
export function requireSameSize(name: string, block: Block, otherName: string, other: Block): void {
  if (block.length !== other.length || widthOf(block) !== widthOf(other))
    throw unusable(`${name} and ${otherName} must have the same size.`);
}

/** One result a column, as the row that spills. */
export function spill<Result>(width: number, resultOf: (column: number) => Result): Result[][] {
  return [Array.from({ length: width }, (_, column) => resultOf(column))];
}
