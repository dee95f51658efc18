/** What a lookbehind would say: older WebKit, which some versions of Excel for Mac run on, cannot read a script with one. */

/**
 * The matches of a pattern that stand behind something; where one does not, the next place is tried, as with a lookbehind at
 * the pattern's beginning.
 *
 * @param pattern with the flag "g"
 * @param behind what the character before a match is asked: "" at the beginning of the text
 * @example matchesBehind("a1 1", /\d/g, (before) => before !== "a").map(({ index }) => index) // [3]
 */
export function matchesBehind(
  text: string,
  pattern: RegExp,
  behind: (before: string, match: RegExpExecArray) => boolean,
): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  const own = new RegExp(pattern);
  for (let match = own.exec(text); match; match = own.exec(text)) {
    const isBehind = behind(text.slice(Math.max(0, match.index - 1), match.index), match);
    if (isBehind) found.push(match);
    if (!isBehind || match[0] === "")
      own.lastIndex = match.index + (own.unicode ? widthAt(text, match.index) : 1);
  }
  return found;
}

/** Half a character is no place to begin at. */
function widthAt(text: string, at: number): number {
  return (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}
