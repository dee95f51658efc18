/** The group of a first run from a pasted list of names. */
import { ForceNames } from "../cells/forceNames";
import { FEWEST_IN_GROUP, pastedForces } from "../cells/pastedForces";
import { POLICE_FORCES } from "./policeForces";
import type { Proposal } from "./proposal";

export interface GroupPasted {
  readonly proposal: Proposal;
  /** Names of the list that are no police force. */
  readonly unmatched: readonly string[];
  /** Forces of the list for which no table has figures; they are in the group without a value. */
  readonly withoutFigures: readonly string[];
}

/** The proposal with exactly the forces of the list, and the home force, in its group. */
export function withPastedGroup(proposal: Proposal, text: string): GroupPasted {
  const { found, unmatched } = pastedForces(text, new ForceNames(POLICE_FORCES));
  const listed = new Set(found.map((index) => POLICE_FORCES[index]?.name ?? ""));
  const known = new Set(proposal.forces.map(({ name }) => name));
  const added = POLICE_FORCES.filter(({ name }) => listed.has(name) && !known.has(name));
  const isIn = (name: string) => listed.has(name) || name === proposal.homeForce;
  return {
    proposal: {
      ...proposal,
      forces: [
        ...proposal.forces.map((force) => ({ ...force, inGroup: isIn(force.name) })),
        ...added.map(({ name, areaCode, aliases }) => ({ name, areaCode, aliases, inGroup: true })),
      ],
    },
    unmatched,
    withoutFigures: added.map(({ name }) => name),
  };
}

/** Why a set-up cannot be written yet; "" where it can. */
export function whyNotWritten({ homeForce, forces, measures }: Proposal): string {
  if (homeForce === "") return "Choose the home force first.";
  if (!measures.some(({ use }) => use)) return "Choose at least one measure first.";
  const group = forces.filter(({ name, inGroup }) => inGroup || name === homeForce).length;
  if (group >= FEWEST_IN_GROUP) return "";
  return `A group needs at least ${FEWEST_IN_GROUP} forces: ${homeForce} and ${FEWEST_IN_GROUP - 1} others. So far it has ${group}.`;
}
