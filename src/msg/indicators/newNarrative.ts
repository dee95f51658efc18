/** The words of an update that begins: those of the update before, as drafts. */
import { sameName } from "../basics/names";
import type { NarrativeRow } from "../model/ownSetup";

/**
 * The rows of the published update under the new name, in their order, texts and fields as they are. None where the
 * new update has rows already. A row without an Update is that of whatever update is being written, and stays.
 */
export function narrativeOfNewUpdate(
  narrative: readonly NarrativeRow[],
  previous: string,
  name: string,
): readonly NarrativeRow[] {
  if (narrative.some((row) => sameName(row.update, name))) return [];
  return narrative
    .filter((row) => sameName(row.update, previous))
    .map((row) => ({ ...row, update: name, status: "Draft" }));
}
