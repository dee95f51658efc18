/** Names that a mistyped one may have meant; offered to a person, never taken. */
import { nameKey } from "./names";

/** How many are offered. */
const AT_MOST = 3;

/**
 * The known names nearest to a text, best first: at most a third of the letters differ, or one
 * holds the other. Case-blind.
 *
 * @example nearNames("Populaton", ["Population", "All crime"]) // ["Population"]
 */
export function nearNames(text: string, known: readonly string[]): readonly string[] {
  const wanted = nameKey(text);
  return known
    .map((name) => ({ name, distance: editDistance(wanted, nameKey(name)) }))
    .filter(({ name, distance }) => holds(wanted, name) || distance <= longer(wanted, name) / 3)
    .sort((a, b) => a.distance - b.distance)
    .slice(0, AT_MOST)
    .map(({ name }) => name);
}

/** Shorter names are part of too many others. */
const SHORTEST_PART = 4;

function holds(wanted: string, name: string): boolean {
  const other = nameKey(name);
  const [part, whole] = wanted.length < other.length ? [wanted, other] : [other, wanted];
  return part.length >= SHORTEST_PART && whole.includes(part);
}

function longer(one: string, other: string): number {
  return Math.max(one.length, other.length);
}

/**
 * Letters to insert, delete or replace (Levenshtein).
 *
 * @example editDistance("kitten", "sitting") // 3
 */
export function editDistance(one: string, other: string): number {
  let row = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const replaced = (row[j - 1] as number) + (one[i - 1] === other[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[other.length] as number;
}
