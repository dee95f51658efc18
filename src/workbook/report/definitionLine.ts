/** The line of a block of MSG Evidence that says what its figures mean. */
import type { Settings } from "../../msg/model/setup";
import { SHEETS } from "../names/contract";
import { definitionSentences } from "./evidenceTexts";
import { EVIDENCE_COLUMNS } from "./layout";
import { textWidth } from "./longTexts";
import type { MeasureEvidence } from "./measureEvidence";

const MORE_ON_BACKGROUND = `Its whole definition stands on ${SHEETS.background}.`;

/** As many sentences as the row has room for; the last one says where the others stand. */
export function definitionLine(
  settings: Settings,
  { result: { measure }, league: { period } }: MeasureEvidence,
): string {
  const sentences = definitionSentences(settings, measure, period);
  const room = EVIDENCE_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const fits = (text: string) => textWidth(text, "aside") <= room;
  const whole = sentences.join(" ");
  if (fits(whole)) return whole;
  const shorter = sentences.map((_, dropped) =>
    [...sentences.slice(0, sentences.length - 1 - dropped), MORE_ON_BACKGROUND].join(" "),
  );
  return shorter.find(fits) ?? MORE_ON_BACKGROUND;
}
