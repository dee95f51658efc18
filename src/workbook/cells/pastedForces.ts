/** Forces named in a list that a person pastes: a line a name, or names between commas. */
import type { ForceNames } from "./forceNames";

/** With fewer, the home force among them, a position says little. */
export const FEWEST_IN_GROUP = 4;

export interface PastedForces {
  /** Indices of the forces named, in their order, each once. */
  readonly found: readonly number[];
  /** What names none of them, or several. */
  readonly unmatched: readonly string[];
}

const LINES = /[\r\n]+/u;
const BETWEEN = /[,;\t|]+/u;
/** What stands before a name in a list: a bullet, a number. */
const BULLET = /^\s*(?:[•·*–—-]|\(?\d{1,2}[.):]?\s)\s*/u;

/**
 * @example pastedForces("1. Kent Police\n2. Sussex and Surrey", names).found // the indices of Kent, Sussex and Surrey
 */
export function pastedForces(text: string, names: ForceNames): PastedForces {
  const found = new Set<number>();
  const unmatched: string[] = [];
  /** Whether the text, or every part of it, is a force. */
  const take = (name: string): boolean => {
    const forces = names.find(name);
    if (forces.length !== 1) return false;
    forces.forEach((force) => found.add(force));
    return true;
  };
  for (const line of text.split(LINES)) {
    const whole = plain(line);
    if (whole === "" || take(whole)) continue;
    for (const part of whole.split(BETWEEN).map(plain)) {
      if (part === "" || take(part)) continue;
      // "Avon and Somerset" is one force, "Sussex and Surrey" are two.
      const halves = part.split(/\s+and\s+/iu).map(plain);
      const areForces = halves.every((half) => names.find(half).length === 1);
      if (halves.length > 1 && areForces) halves.forEach(take);
      else unmatched.push(part);
    }
  }
  return { found: [...found], unmatched };
}

function plain(text: string): string {
  return text.replace(BULLET, "").trim();
}
