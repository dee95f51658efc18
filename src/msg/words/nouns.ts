/** Names of what is counted, given in the plural, beside a count of one. */

const SINGULARS: Readonly<Record<string, string>> = {
  children: "child",
  knives: "knife",
  lives: "life",
  men: "man",
  people: "person",
  thieves: "thief",
  wives: "wife",
  women: "woman",
};

/** The same in both numbers, or singular already. */
const UNCHANGED: ReadonlySet<string> = new Set([
  "crossroads",
  "headquarters",
  "means",
  "premises",
  "series",
  "species",
]);

/** Words after the one that is counted: "victims of crime", "calls for service". */
const PREPOSITION = /\s(?:against|at|by|for|from|in|involving|of|on|per|to|under|where|with)\s/iu;

/**
 * What one of a noun in the plural is called; undefined where its singular cannot be formed surely.
 * A noun that shows no plural stands as it is.
 *
 * @example singularOf("fatalities") // "fatality"
 * @example singularOf("victims of knife crimes") // "victim of knife crimes"
 * @example singularOf("viruses") // undefined
 */
export function singularOf(noun: string): string | undefined {
  const at = noun.search(PREPOSITION);
  const [counted, rest] = at < 0 ? [noun, ""] : [noun.slice(0, at), noun.slice(at)];
  const [last = ""] = /[a-z]+$/iu.exec(counted) ?? [];
  const singular = singularWord(last);
  return singular === undefined
    ? undefined
    : counted.slice(0, counted.length - last.length) + singular + rest;
}

function singularWord(word: string): string | undefined {
  const lower = word.toLowerCase();
  const irregular = SINGULARS[lower];
  if (irregular !== undefined) return sameCase(word, irregular);
  if (UNCHANGED.has(lower) || !lower.endsWith("s") || /(?:ss|us|is)$/u.test(lower)) return word;
  // "viruses" and "causes", "heroes" and "shoes", "caches" and "watches" look alike.
  if (/(?:us|o|[^tr]ch|v|z)es$/u.test(lower)) return undefined;
  if (/[^aeiou]ies$/u.test(lower) && lower.length > "ties".length) return `${word.slice(0, -3)}y`;
  return word.slice(0, /(?:ss|sh|ch|x)es$/u.test(lower) ? -2 : -1);
}

function sameCase(like: string, word: string): string {
  const isCapital = like.charAt(0) !== like.charAt(0).toLowerCase();
  return isCapital ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

/**
 * Words of a number, and what is counted behind them; in brackets where it is one and the noun's
 * singular is not known.
 *
 * @example countedText("1 fewer", 1, "fatalities") // "1 fewer fatality"
 * @example countedText("1 more", 1, "viruses") // "1 more (viruses)"
 */
export function countedText(words: string, count: number, noun: string): string {
  const written = noun.trim();
  if (written === "") return words;
  if (count !== 1) return `${words} ${written}`;
  const singular = singularOf(written);
  return singular === undefined ? `${words} (${written})` : `${words} ${singular}`;
}
