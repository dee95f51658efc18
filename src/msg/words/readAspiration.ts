/** Aspirations as analysts write them, read. */
import { ordinal } from "../basics/ordinal";
import type { Better } from "../model/setup";
import type { Aspiration } from "../model/aspiration";

const IN_GROUP = "(?: in (?:the |its )?msg)?";

const NO_ASPIRATION = /^[-–—]?$/u;

const REASON = /^\((.*)\)$/u;

const AVERAGE = new RegExp(`^(?:the )?(?:msg )?average${IN_GROUP}$`, "u");

const TOP_QUARTILE = new RegExp(`^(?:upper|top) quartile(?: rank)?${IN_GROUP}$`, "u");

const BEST = new RegExp(`^best${IN_GROUP}$`, "u");

const NTH = new RegExp(`^(\\d+(?:st|nd|rd|th))${IN_GROUP}$`, "u");

const FIGURE =
  /^(at most|at least|<=|>=|≤|≥)? ?([+-]?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?) ?(%?)$/u;

const DIRECTIONS: Readonly<Record<string, "at most" | "at least">> = {
  "at most": "at most",
  "<=": "at most",
  "≤": "at most",
  "at least": "at least",
  ">=": "at least",
  "≥": "at least",
};

/** What a figure with % is: points, as a measure's values are, or hundredths, as a cell holds it. */
export type PercentIs = "points" | "hundredths";

/**
 * What an aspiration's text means; case, full stops and doubled blanks do not matter. 20% means 20
 * points, as the measure's values are in points. Nothing is guessed: any other text is unreadable.
 *
 * @example readAspiration("7th in MSG.") // { kind: "nth", position: 7 }
 * @example readAspiration("Upper Quartile Rank") // { kind: "top quartile" }
 * @example readAspiration("at least 20%") // { kind: "figure", direction: "at least", figure: 20 }
 * @example readAspiration("at least 20%", "hundredths") // { kind: "figure", direction: "at least", figure: 0.2 }
 * @example readAspiration("(Small numbers)") // { kind: "none", reason: "Small numbers" }
 */
export function readAspiration(text: string, percentIs: PercentIs = "points"): Aspiration {
  const written = text.replace(/\s+/gu, " ").trim();
  const words = written
    .replace(/\.(?!\d)/gu, "")
    .trim()
    .toLowerCase();
  if (NO_ASPIRATION.test(words)) return { kind: "none", reason: "" };
  const reason = REASON.exec(written.replace(/\.$/u, ""));
  if (reason) return { kind: "none", reason: (reason[1] ?? "").trim() };
  if (AVERAGE.test(words)) return { kind: "average" };
  if (TOP_QUARTILE.test(words)) return { kind: "top quartile" };
  if (BEST.test(words)) return { kind: "best" };
  return readNth(words) ?? readFigure(words, percentIs) ?? { kind: "unreadable", text: written };
}

function readNth(words: string): Aspiration | undefined {
  const written = NTH.exec(words)?.[1];
  if (written === undefined) return undefined;
  const position = Number.parseInt(written, 10);
  return position > 0 && ordinal(position) === written ? { kind: "nth", position } : undefined;
}

function readFigure(words: string, percentIs: PercentIs): Aspiration | undefined {
  const match = FIGURE.exec(words);
  if (!match) return undefined;
  const written = Number((match[2] ?? "").replaceAll(",", ""));
  const figure = match[3] === "%" && percentIs === "hundredths" ? written / 100 : written;
  return { kind: "figure", direction: DIRECTIONS[match[1] ?? ""] ?? "by better", figure };
}

/** The aspiration with a bare figure's direction taken from Better. */
export function withDirection(aspiration: Aspiration, better: Better): Aspiration {
  if (aspiration.kind !== "figure" || aspiration.direction !== "by better") return aspiration;
  if (better === "neither") return aspiration;
  return { ...aspiration, direction: better === "higher" ? "at least" : "at most" };
}
