/** Trouble in the set-up that shows only when it is used. */
import { everMembers } from "../figures/group";
import { periodName } from "../basics/period";
import { NO_PEERS } from "../basics/causes";
import { error, warning, type Problem } from "../basics/problem";
import type { Force, Setup } from "../model/setup";

/** What the group itself has to say: no peers, and dates of membership that go unused. */
export function setupProblems(setup: Setup): readonly Problem[] {
  const problems = setup.forces.flatMap((force, index) =>
    index === setup.home ? [] : membershipProblems(force),
  );
  if (everMembers(setup).length > 1) return problems;
  const home = setup.forces[setup.home];
  return [
    ...problems,
    {
      ...error(
        `${setup.settings.homeForce} has no peers: no other force of MsgForces is in the group.`,
        'Write "Yes" in the column In group for each force of the Most Similar Group.',
        ...(home ? [home.place] : []),
      ),
      cause: NO_PEERS,
    },
  ];
}

function membershipProblems(force: Force): readonly Problem[] {
  const { name, groupFrom, groupUntil, place } = force;
  if (!force.inGroup && (groupFrom || groupUntil)) {
    const what = `${name} has a time in the group, but In group says No; it is left out throughout.`;
    const remedy = 'Write "Yes" in In group if it was a member in that time.';
    return [warning(what, remedy, place)];
  }
  if (groupFrom && groupUntil && groupFrom.end > groupUntil.end) {
    const what = `${name} is in the group from ${periodName(groupFrom)} until ${periodName(groupUntil)}, which is earlier.`;
    return [error(what, "Correct Group from or Group until.", place)];
  }
  return [];
}
