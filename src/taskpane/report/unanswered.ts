/** What keeps an update from being published, less what a person has answered for since. */
import type { Outcome, OutcomeProblem } from "../../workbook/actions/outcome";
import { checkKey } from "../../workbook/report/checks";

/** Accepting in the pane asks for name and reason: what has a word is answered for. */
export function unansweredIn({ unanswered = [], checks = [] }: Outcome): readonly OutcomeProblem[] {
  const answered = new Set(
    checks.flatMap(({ acceptable, acceptedBy, reason }) =>
      acceptable && acceptedBy !== "" && reason !== "" ? [checkKey(acceptable)] : [],
    ),
  );
  return unanswered.filter(({ acceptable }) => !acceptable || !answered.has(checkKey(acceptable)));
}
