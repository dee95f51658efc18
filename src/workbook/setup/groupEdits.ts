/** A pasted group as changes of MsgForces' In group. */
import { plainText } from "../names/cellText";
import { ForceNames } from "../cells/forceNames";
import { FEWEST_IN_GROUP, pastedForces } from "../cells/pastedForces";
import type { Snapshot } from "../names/snapshot";
import { readForces } from "./readForces";
import { readSettings } from "./readSettings";
import { setUpForm, type SetUpEdit } from "./setUpForm";
import { readTable } from "./setUpTable";

export interface GroupEdits {
  /** What changes in In group; none where the list is no group. */
  readonly edits: readonly SetUpEdit[];
  /** Forces of the list that MsgForces has, and the home force. */
  readonly group: readonly string[];
  /** What of the list MsgForces does not have. */
  readonly unmatched: readonly string[];
}

/** Yes for the forces of a list, and No for the others; nothing for fewer than four. */
export function groupEdits(
  snapshot: Snapshot,
  edits: readonly SetUpEdit[],
  text: string,
): GroupEdits {
  const { forces } = readForces(readTable(snapshot, "forces", false).rows);
  const { settings } = readSettings(readTable(snapshot, "settings", false).rows);
  const names = new ForceNames(forces);
  const { found, unmatched } = pastedForces(text, names);
  const inGroup = new Set([...found, ...names.find(settings.homeForce)]);
  const group = forces.flatMap(({ name }, index) => (inGroup.has(index) ? [name] : []));
  if (group.length < FEWEST_IN_GROUP) return { edits: [], group, unmatched };
  const section = setUpForm(snapshot, edits).find(({ table }) => table === "forces");
  const changed = (section?.entries ?? []).flatMap(({ name, fields }) => {
    const field = fields.find(({ label }) => label === "In group");
    const text = group.includes(plainText(name)) ? "Yes" : "No";
    return field && field.text !== text
      ? [{ table: field.table, row: field.row, column: field.column, text }]
      : [];
  });
  return { edits: changed, group, unmatched };
}
