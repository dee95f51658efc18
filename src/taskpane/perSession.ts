/** Stores of features that live as long as the pane, so that leaving a view forgets nothing. */
import type { PaneSession } from "./session";

/** One store for a session, made when it is first asked for. */
export function perSession<Kept>(
  make: (session: PaneSession) => Kept,
): (session: PaneSession) => Kept {
  const made = new WeakMap<PaneSession, Kept>();
  return (session) => {
    const known = made.get(session);
    if (known !== undefined) return known;
    const kept = make(session);
    made.set(session, kept);
    return kept;
  };
}
