/** What is counted, by the words around a series of counts. */

/** What police figures count, in the plural, as tables name it. */
const NOUNS =
  /\b(offences|crimes|incidents|homicides|victims|officers|staff|specials|pcsos|stops|searches|arrests|complaints|allegations|calls|collisions|casualties|applications|prosecutions|charges|cautions|outcomes|detections|uses)\b/iu;
const NUMBER_OF = /\bnumbers? of (?<noun>\p{L}+(?:-\p{L}+)?)/iu;

/**
 * The noun of the first text that has one: of the series, its column, then its table's title.
 *
 * @returns undefined where none of them says what is counted
 * @example countNoun(["Burglary", "", "Table P1: Police recorded crime, number of offences"]) // "offences"
 * @example countNoun(["Burglary", "number_of_offences"]) // "offences"
 */
export function countNoun(texts: readonly string[]): string | undefined {
  for (const text of texts) {
    const words = text.replaceAll("_", " ");
    const noun = NOUNS.exec(words)?.[1] ?? NUMBER_OF.exec(words)?.groups?.["noun"];
    if (noun !== undefined) return noun.toLowerCase();
  }
  return undefined;
}
