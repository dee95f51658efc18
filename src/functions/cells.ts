/** Cell values as Excel passes them, and as the domain wants them. */
import { MISSING } from "../msg/missing";
import { unusable } from "./errors";

/** A rectangle of cells, row by row. */
export type Block = readonly (readonly unknown[])[];

/** A cell's number; blank, text, logical and error cells are missing. */
export function numberIn(cell: unknown): number {
  return typeof cell === "number" ? cell : MISSING;
}

/** The numbers of one column of a block, in order. */
export function columnOf(block: Block, column: number): Float64Array {
  return Float64Array.from(block, (row) => numberIn(row[column]));
}

export function widthOf(block: Block): number {
  return block[0]?.length ?? 0;
}

/** One result a column of the block, as the row that spills. */
export function mapColumns<Result>(
  block: Block,
  resultOf: (figures: Float64Array, column: number) => Result,
): Result[][] {
  const row = Array.from({ length: widthOf(block) }, (_, column) =>
    resultOf(columnOf(block, column), column),
  );
  return [row];
}

/**
 * A word out of the few that an argument allows, case-blind; `fallback` when it was left out.
 *
 * Throws #VALUE! naming the argument and its words.
 */
export function wordIn<Word extends string>(
  argument: string,
  text: unknown,
  words: readonly Word[],
  fallback?: Word,
): Word {
  const given = typeof text === "string" ? text.trim().toLowerCase() : "";
  if (given === "" && fallback !== undefined) return fallback;
  const word = words.find((candidate) => candidate === given);
  if (word === undefined)
    throw unusable(`${argument} is ${words.map((allowed) => `"${allowed}"`).join(" or ")}.`);
  return word;
}
