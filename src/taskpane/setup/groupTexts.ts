/** Sentences about a group that was pasted. */
import { FEWEST_IN_GROUP } from "../../workbook/cells/pastedForces";
import { listText } from "../../msg/telling/leagueWording";

interface Pasted {
  /** Forces in the group now, the home force among them. */
  readonly group: readonly string[];
  readonly unmatched: readonly string[];
  /** Forces of the list that are not there to be compared. */
  readonly notThere?: string;
}

/** @returns what was matched, what was not, and whether that is a group */
export function pastedText({ group, unmatched, notThere = "" }: Pasted): string {
  const few =
    group.length < FEWEST_IN_GROUP ? ` A group needs at least ${FEWEST_IN_GROUP} forces.` : "";
  const none =
    unmatched.length === 0
      ? ""
      : ` Not matched: ${listText(unmatched.map((name) => `"${name}"`))}.`;
  return `The group has ${group.length} ${group.length === 1 ? "force" : "forces"}: ${listText(group)}.${few}${none}${notThere}`;
}
