/** Shares of a movement as the report shows them. */
import type { Movement } from "../../msg/movement";

/**
 * Places moved because figures published before were revised: what neither the own change nor the
 * peers' change explains. NaN where the shares are not known. Plus is better.
 */
export function movedByRevision(movement: Movement): number {
  const rest = movement.places - movement.byOwn - movement.byPeers;
  return Math.abs(rest) < 1e-9 ? 0 : rest;
}
