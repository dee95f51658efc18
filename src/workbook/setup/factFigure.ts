/** Figures as words print them, read as numbers. */
import { MISSING } from "../../msg/basics/missing";

const ABOUT =
  "(?:(?:over|about|around|approximately|nearly|almost|at least|at most|more than|up to) )?";
const SCALES: Readonly<Record<string, number>> = {
  "": 1,
  "%": 1,
  k: 1e3,
  thousand: 1e3,
  m: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
};
const FIGURE = new RegExp(
  `^${ABOUT}(-?)£?(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)? ?(%|k|thousand|m|million|bn|billion)?\\+?$`,
  "iu",
);

/**
 * The number of a figure as it is printed; NaN for anything else.
 *
 * @example factFigure("£2.1m") // 2100000
 * @example factFigure("over 800") // 800
 * @example factFigure("1.2 million") // 1200000
 */
export function factFigure(text: string): number {
  const found = FIGURE.exec(text.replace(/\s+/gu, " ").trim());
  if (!found) return MISSING;
  const [, minus = "", whole = "", fraction = "", scale = ""] = found;
  const number = Number(whole.replaceAll(",", "") + fraction) * (SCALES[scale.toLowerCase()] ?? 1);
  const rounded = Number(number.toPrecision(15));
  return minus === "-" ? -rounded : rounded;
}
