/** Positions over time as a line of block characters: works everywhere, prints, and stays text. */
import type { FirstIs } from "../model/setup";
import { placeFromBest } from "./standing";

/** From the worst standing to the best: a group of eight has exactly these levels. */
const BLOCKS = "▁▂▃▄▅▆▇█";

/**
 * A higher block is a better standing; other groups than eight are scaled to the eight blocks. A
 * missing position is a space.
 *
 * @param positions numbers from 1 to `of`; NaN: missing
 * @example positionLine([8, 4, NaN, 1], 8, "best") // "▁▅ █"
 */
export function positionLine(positions: ArrayLike<number>, of: number, firstIs: FirstIs): string {
  const steps = BLOCKS.length - 1;
  return Array.from(positions, (position) => {
    const behind = of - placeFromBest(position, of, firstIs);
    const level = Math.round((behind / Math.max(1, of - 1)) * steps);
    return BLOCKS[level] ?? " ";
  }).join("");
}
