/** Which of the force's own figures a paragraph speaks of: by the words of their names. */
import type { IndicatorResult } from "../model/ownFigures";

/** So many letters tell a word, whatever its ending: constables and constabulary. */
const STEM = 7;

/** Words that tell nothing of what is counted. */
const COMMON = new Set(["the", "and", "for", "with", "all", "per", "post", "number", "figures"]);

/** The words of a text by their stems; numbers are words too ("999 calls"). */
export function stemsOf(text: string): Set<string> {
  const words = text.toLowerCase().match(/[a-z]{3,}|\d{3}(?!\d|,\d)/gu) ?? [];
  return new Set(words.filter((word) => !COMMON.has(word)).map(stem));
}

function stem(word: string): string {
  const plain = word.length > 4 ? word.replace(/(?:ing|ed|es|s)$/u, "") : word;
  return plain.slice(0, STEM);
}

/** An indicator that a paragraph may speak of, and how many of its words stand there. */
export interface Candidate {
  readonly result: IndicatorResult;
  readonly words: number;
}

/**
 * The indicators all of whose words stand in a text: those of the name, or of the series.
 *
 * @param text a paragraph, with the headings above it
 */
export function candidatesIn(
  text: string,
  indicators: readonly IndicatorResult[],
): readonly Candidate[] {
  const said = stemsOf(text);
  return indicators.flatMap((result): Candidate[] => {
    if (!result.now) return [];
    const { name, series } = result.indicator;
    const words = [name, series.replace(/^.*!/u, "")]
      .map(stemsOf)
      .filter((stems) => stems.size > 0 && [...stems].every((one) => said.has(one)))
      .map((stems) => stems.size);
    return words.length > 0 ? [{ result, words: Math.max(...words) }] : [];
  });
}
