/** A fact put behind the product's own words, and never behind or into an analyst's. */

/** What becomes of a cell of commentary. */
export type FactAdded =
  | { readonly kind: "added"; readonly text: string }
  /** It is there already. */
  | { readonly kind: "there" }
  /** The cell holds an analyst's words. */
  | { readonly kind: "own words" };

/**
 * The text of a cell with a fact added: behind the product's own sentences, or alone in an empty cell.
 *
 * @param ownSentences what the product drafts or offers today; a cell made of nothing else is its own
 * @example withFact("Essex remains 8th.", "All forces fell.", ["Essex remains 8th."]) // { kind: "added", text: "Essex remains 8th. All forces fell." }
 */
export function withFact(text: string, fact: string, ownSentences: readonly string[]): FactAdded {
  const held = text.trim();
  if (!isMadeOf(held, ownSentences)) return { kind: "own words" };
  if (held.includes(fact)) return { kind: "there" };
  return { kind: "added", text: held === "" ? fact : `${held} ${fact}` };
}

function isMadeOf(text: string, sentences: readonly string[]): boolean {
  // The longest first: one sentence may begin another.
  const known = sentences
    .filter((sentence) => sentence !== "")
    .sort((one, other) => other.length - one.length);
  let rest = text.trim();
  while (rest !== "") {
    const next = known.find((sentence) => rest.startsWith(sentence));
    if (next === undefined) return false;
    rest = rest.slice(next.length).trimStart();
  }
  return true;
}
