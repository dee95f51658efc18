/**
 * A text from a workbook as it may stand in a terminal: control characters, which could move the cursor,
 * change colours or hide what follows, become the signs that Unicode has for them (U+2400..), those that turn
 * the direction of writing and the rest that does not print become U+FFFD. Line breaks and tabs stay.
 *
 * @example harmless("Theft\u001b[2J") // "Theft␛[2J"
 */
export function harmless(text: string): string {
  return text.replace(HARMFUL, (character) => {
    const code = character.charCodeAt(0);
    if (code < 0x20) return String.fromCharCode(0x2400 + code);
    return code === 0x7f ? "\u2421" : "\ufffd";
  });
}

/** C0 without tab and line feed, DEL, C1, marks and embeddings of direction, halves of surrogate pairs. */
const HARMFUL =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]|\p{Cs}/gu;
