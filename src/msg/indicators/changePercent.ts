/** Changes in per cent, and when the change per day is told beside one. */

/** A per cent of fewer than these tells of chance rather than of change. */
export const FEW = 50;

/** From this many points on, the change per day is told beside the change. */
const POINTS_APART = 0.5;

/** @example percentChange(90, 100) // -10 */
export function percentChange(now: number, before: number): number {
  return ((now - before) / before) * 100;
}

/**
 * Whether a change per day, in per cent, is another than the change: -8 beside -10 and 0.2 beside -0.2 are, -9.8
 * beside -10 is not.
 */
export function isPerDayTold(change: number, perDay: number): boolean {
  return Math.abs(change - perDay) >= POINTS_APART || Math.sign(change) * Math.sign(perDay) < 0;
}
