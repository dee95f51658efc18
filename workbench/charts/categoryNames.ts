/** The names of categories along their axis: lying, leaning or standing, and in how many lines. */
import { widthIn } from "../../excel-host/worker/textMeasure";
import type { Label } from "./axisLayout";
import { textLines, type TextStyle } from "./chartText";

const LONGEST_TURNED = 110;
/** Of the chart's width, what the category names beside bars take at most. */
const NAMES_SHARE = 0.38;

export interface Turned {
  readonly turn: number;
  /** Pixels that the labels take across their axis. */
  readonly size: number;
}

export function flatNamesWidth(names: readonly string[], style: TextStyle, width: number): number {
  const widest = Math.max(0, ...names.map((name) => widthIn(style.font, name)));
  return Math.min(widest, width * NAMES_SHARE);
}

/** Names below columns lie as long as they fit in a few lines, then lean, then stand. */
export function uprightNames(
  names: readonly string[],
  room: number,
  style: TextStyle,
  angle: number | null,
): Turned {
  if (names.length === 0) return { turn: 0, size: 0 };
  const band = room / names.length;
  const widths = names.map((name) => widthIn(style.font, name));
  const longestWord = Math.max(
    ...names.flatMap((name) => name.split(/\s+/).map((word) => widthIn(style.font, word))),
  );
  const lines = Math.max(...names.map((name) => textLines(name, band - 4, style, 3).length));
  if (angle === null || angle === 0) {
    const fits = Math.max(...widths) <= band - 4 || longestWord <= band - 4;
    if (fits || angle === 0) return { turn: 0, size: lines * style.line };
  }
  const turn = angle === null ? (band > style.line * 1.5 ? -45 : -90) : -angle;
  const longest = Math.min(LONGEST_TURNED, Math.max(...widths));
  const radians = (Math.abs(turn) * Math.PI) / 180;
  return { turn, size: longest * Math.sin(radians) + style.line * Math.cos(radians) };
}

export function nameLabels(
  names: readonly string[],
  at: (index: number) => number,
  band: number,
  style: TextStyle,
  { turn, size }: Turned,
  isFlat: boolean,
): Label[] {
  // Where there is no room for all, every second, third, .. is named.
  const needed = isFlat || turn !== 0 ? style.line : 0;
  const every = Math.max(1, Math.ceil(needed / Math.max(1, band)));
  const room = isFlat ? size : turn === 0 ? band - 4 : LONGEST_TURNED;
  const most =
    turn !== 0 ? 1 : isFlat ? Math.max(1, Math.min(3, Math.floor(band / style.line))) : 3;
  return names.flatMap((name, index) =>
    index % every === 0 ? [{ at: at(index), lines: textLines(name, room, style, most) }] : [],
  );
}
