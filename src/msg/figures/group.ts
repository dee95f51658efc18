/** Who is in the group, and when. */
import type { Force, GroupTime, Setup } from "../model/setup";
import { startOf } from "../basics/period";

/**
 * Whether a force belongs to the group in a period, by the period's end. The home force always
 * does, whatever its mark.
 *
 * @param end last month of the period, as counted by `monthNumber`
 */
export function isMemberAt(force: Force, isHome: boolean, end: number): boolean {
  if (isHome) return true;
  return force.inGroup && [force, ...(force.otherTimes ?? [])].some((time) => isWithin(time, end));
}

function isWithin({ groupFrom, groupUntil }: GroupTime, end: number): boolean {
  if (groupFrom && end < startOf(groupFrom)) return false;
  return !(groupUntil && end > groupUntil.end);
}

/** Every force that is in the group at some time: indices into `Setup.forces`, in its order. */
export function everMembers(setup: Setup): Int32Array {
  return Int32Array.from(
    setup.forces.flatMap((force, i) => (i === setup.home || force.inGroup ? [i] : [])),
  );
}
