/** What the pane changed last on MSG Setup without it being typed: kept in memory, this session, until it is undone. */
interface SetUpChange {
  /** As the button says it: "clearing the Check values". */
  readonly what: string;
  /** Brings back what is kept. @returns what was brought back, in a sentence */
  readonly undo: () => Promise<string>;
}

/** A workbook has one pane, and its page one such memory. */
let last: SetUpChange | undefined;

/** Keeps what is about to be changed; undefined: there is nothing to undo any more. */
export function rememberSetUpChange(change: SetUpChange | undefined): void {
  last = change;
}

export function lastSetUpChange(): SetUpChange | undefined {
  return last;
}

/** @throws an Error for a person, where it cannot be undone; it stays to be undone then */
export async function undoSetUpChange(): Promise<string> {
  const change = last;
  if (!change) throw new Error("There is no change of the set-up to undo in this session.");
  const done = await change.undo();
  if (last === change) last = undefined;
  return done;
}
