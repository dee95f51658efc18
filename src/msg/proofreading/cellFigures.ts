/** Numbers that make up a cell, and what they are by their column. */
import { isShownInPercent, unitOfValue } from "../figures/units";
import type { Measure } from "../model/setup";
import type { WrittenNumber } from "./numberTags";
import { tagged } from "./tags";
import type { Vocabulary } from "./vocabulary";
import { plainWords } from "./writtenText";

const NUMBER_FIRST = /^(?<number>[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(?<words>.*)$/u;
const FIGURE_ALONE = /^‹N0›$/u;
const ACCOUNTING = /^\((?=\d)([^()]*)\)$/u;

/** A number, and the words behind it that are no unit known to prose. */
export interface CellFigure {
  readonly figure: WrittenNumber;
  readonly words: string;
}

/** The number that a cell begins with, words behind it or not; undefined: it is no figure. */
export function figureOf(text: string, vocabulary: Vocabulary): CellFigure | undefined {
  const plain = plainWords(text)
    .trim()
    .replace(ACCOUNTING, "-$1")
    .replace(/[†‡§*]+$/u, "");
  const { number, words = "" } = NUMBER_FIRST.exec(plain)?.groups ?? {};
  if (number === undefined) return undefined;
  const whole = tagged(plain, vocabulary, -1);
  const [figure] = whole.numbers;
  if (figure && FIGURE_ALONE.test(whole.text.replace(/\.$/u, ""))) return { figure, words: "" };
  const [alone] = tagged(number, vocabulary, -1).numbers;
  return alone && { figure: alone, words: words.trim().toLowerCase() };
}

/**
 * A figure as a value of a measure: with its unit in other words, or without one where the column
 * says that it is a value. undefined: it is something else.
 */
export function asValue(
  { figure, words }: CellFigure,
  measure: Measure,
  withoutUnit: boolean,
): WrittenNumber | undefined {
  const shown = asShown(figure, measure);
  const own = ownUnit(measure);
  if (words !== "") return isSameUnit(words, own) ? inOwnUnit(shown, measure) : undefined;
  if (figure.unit !== "none")
    return isSameUnit(figure.unitText, own) ? inOwnUnit(shown, measure) : shown;
  return withoutUnit ? inOwnUnit(shown, measure) : undefined;
}

/** A figure as the change that is required, in counts or in the unit of the values. */
export function asChange(
  { figure, words }: CellFigure,
  measure: Measure,
): WrittenNumber | undefined {
  const shown = asShown(figure, measure);
  const own = ownUnit(measure);
  if (words !== "" && isSameUnit(words, own)) return inOwnUnit(shown, measure);
  const isCount = measure.changeIn === "count" && figure.decimals === 0;
  // "-3 homicides": what is counted, in words of the writer's own.
  if (words !== "") return isCount && /^[a-z ]{3,30}$/u.test(words) ? shown : undefined;
  if (figure.unit !== "none" || isCount) return shown;
  return isShownInPercent(measure) ? { ...shown, unit: "points" } : inOwnUnit(shown, measure);
}

/** A figure taken to be in a measure's own unit. */
export function inOwnUnit(figure: WrittenNumber, measure: Measure): WrittenNumber {
  return { ...figure, unit: "own", unitText: ownUnit(measure) };
}

function ownUnit(measure: Measure): string {
  return unitOfValue(measure).toLowerCase();
}

/**
 * A cell's format may add decimals that nobody wrote ("48.60%" for 48.6%): zeros behind the
 * measure's own decimals say nothing.
 */
function asShown(figure: WrittenNumber, { decimals: own }: Measure): WrittenNumber {
  let { decimals } = figure;
  while (
    decimals > own &&
    Number.isInteger(Number((figure.size * 10 ** (decimals - 1)).toFixed(6)))
  )
    decimals--;
  return { ...figure, decimals };
}

/** "Casualties per 100M veh kms" is "casualties per 100m vehicle km": words cut short. */
function isSameUnit(written: string, own: string): boolean {
  const wordsOf = (unit: string) =>
    unit
      .toLowerCase()
      .replace(/[.,]/gu, "")
      .match(/[\p{L}\d%]+/gu) ?? [];
  const [one, other] = [wordsOf(written), wordsOf(own)];
  if (one.length !== other.length || one.length === 0) return false;
  return one.every((word, at) => {
    const its = other[at] ?? "";
    return word.startsWith(its) || its.startsWith(word);
  });
}
