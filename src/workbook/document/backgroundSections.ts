/** The analyst's texts on MSG Background, as they stand on the sheet, in sections. */
import { REPORT_TOP } from "../report/titleBlock";
import type { TextSection } from "../report/backgroundTexts";

/** A heading is a short line that ends like none of a text. */
const LONGEST_HEADING = 80;
const ENDS_A_SENTENCE = /[.:;!?)”"']$/u;

/**
 * @param column the texts of the sheet's first column, from its first row on
 * @returns undefined where the sheet has no texts
 */
export function backgroundSections(column: readonly string[]): TextSection[] | undefined {
  const lines = column.slice(REPORT_TOP).filter((line) => line.trim() !== "");
  if (lines.length === 0) return undefined;
  return lines.reduce<TextSection[]>((sections, line) => {
    if (isHeading(line)) return [...sections, { heading: line.trim(), text: "" }];
    const last = sections.at(-1) ?? { heading: "", text: "" };
    const text = [last.text, line].filter((part) => part !== "").join("\n");
    return [...sections.slice(0, -1), { ...last, text }];
  }, []);
}

function isHeading(line: string): boolean {
  const text = line.trim();
  return text.length <= LONGEST_HEADING && !text.includes("\n") && !ENDS_A_SENTENCE.test(text);
}
