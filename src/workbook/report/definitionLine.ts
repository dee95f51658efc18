/** The line of a block of MSG Evidence that says what its figures mean. */
import type { MeasureResult } from "../../msg/model/measureResult";
import type { Settings } from "../../msg/model/setup";
import { SHEETS } from "../names/contract";
import { definitionSentences, ownShareText } from "./evidenceTexts";
import { EVIDENCE_COLUMNS } from "./layout";
import { textWidth } from "./longTexts";
import type { MeasureEvidence } from "./measureEvidence";

const RANGES: Readonly<Record<"usual variation" | "chance", string>> = {
  "usual variation": "Range of the position: by usual variation from one year to the next.",
  chance: "Range of the position: by chance alone.",
};

const MORE_ON_BACKGROUND = `Its whole definition stands on ${SHEETS.background}.`;

/**
 * As many sentences as the row has room for; where some are left out, one says where they stand. How its range is
 * made, and the change that allows for the own share, stand nowhere else on the sheets, and are always there.
 */
export function definitionLine(
  settings: Settings,
  { result, league: { period } }: MeasureEvidence,
): string {
  const sentences = definitionSentences(settings, result, period);
  const ownShare = ownShareText(settings, result);
  const range = rangeSentence(result);
  const room = EVIDENCE_COLUMNS.reduce((sum, { width }) => sum + width, 0);
  const fits = (text: string) => textWidth(text, "aside") <= room;
  const line = (parts: readonly string[]) =>
    [...parts, range, ownShare].filter((part) => part !== "").join(" ");
  const whole = line(sentences);
  if (fits(whole)) return whole;
  const shorter = sentences.map((_, dropped) =>
    line([...sentences.slice(0, sentences.length - 1 - dropped), MORE_ON_BACKGROUND]),
  );
  return shorter.find(fits) ?? line([MORE_ON_BACKGROUND]);
}

function rangeSentence({ certainty }: MeasureResult): string {
  if (!certainty?.isKnown || Number.isNaN(certainty.rankBest)) return "";
  return RANGES[certainty.basis === "usual variation" ? "usual variation" : "chance"];
}
