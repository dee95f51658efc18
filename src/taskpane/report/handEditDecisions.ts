/** What a person decides about the changes found by hand, before a refresh. */
import type { FoundHandEdit } from "../../workbook/actions/previewRefresh";
import type { HandEditDecision } from "../../workbook/plan/handEdits";

export type Decisions = Readonly<Record<string, HandEditDecision>>;

/** What was decided on a change; kept where nothing was. */
export function decisionOf(decisions: Decisions, { id }: FoundHandEdit): HandEditDecision {
  return decisions[id] ?? "keep";
}

/** The same decision on every change. */
export function decideAll(edits: readonly FoundHandEdit[], decision: HandEditDecision): Decisions {
  return Object.fromEntries(edits.map(({ id }) => [id, decision]));
}

/** Changes that a person can decide on: those whose row the report still has. */
export function decidable(edits: readonly FoundHandEdit[]): readonly FoundHandEdit[] {
  return edits.filter(({ isRowGone }) => !isRowGone);
}
