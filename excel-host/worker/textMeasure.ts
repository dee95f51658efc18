/** How wide texts are on this screen; the same in the page and in the worker. */
import type { CellFormat } from "../model/types";

const PIXELS_PER_POINT = 4 / 3;

/**
 * Width of a digit in ems. Columns are as wide as so many digits of the workbook's font; where that
 * font is not on this machine and a wider one stands in, texts are drawn smaller to fit as in Excel.
 */
const DIGIT_WIDTHS: Readonly<Record<string, number>> = {
  Arial: 0.556,
  Calibri: 0.507,
  Cambria: 0.554,
  "Segoe UI": 0.539,
};
const USUAL_DIGIT_WIDTH = 0.55;
const SAMPLE_SIZE = 100;

/** Widths kept; a workbook's texts repeat. */
const CACHE_LIMIT = 20_000;

/** The font with those that may stand in for it. */
export function fontStack(fontName: string): string {
  return `"${fontName.replaceAll('"', "")}", Carlito, "Segoe UI", "Liberation Sans", sans-serif`;
}

/**
 * The cell's font for CSS and canvas.
 * @param scale smaller than 1 where a wider font stands in for the cell's own
 */
export function fontOf(format: CellFormat, scale: number): string {
  const style = `${format.italic ? "italic " : ""}${format.bold ? "bold " : ""}`;
  const size = format.fontSize * PIXELS_PER_POINT * scale;
  return `${style}${size.toFixed(2)}px ${fontStack(format.fontName)}`;
}

const canvas =
  typeof OffscreenCanvas === "undefined" ? undefined : new OffscreenCanvas(1, 1).getContext("2d");

function measure(text: string, font: string): number {
  // Without a canvas (Node, old browsers) a character is taken to be as wide as a digit.
  if (!canvas) return text.length * USUAL_DIGIT_WIDTH * Number(/([\d.]+)px/.exec(font)?.[1] ?? 0);
  canvas.font = font;
  return canvas.measureText(text).width;
}

const scales = new Map<string, number>();

/** What the font's size is multiplied by on this machine; at most 1. */
export function fontScale(fontName: string): number {
  const known = scales.get(fontName);
  if (known !== undefined) return known;
  const digit = measure("0", `${SAMPLE_SIZE}px ${fontStack(fontName)}`) / SAMPLE_SIZE;
  const wanted = DIGIT_WIDTHS[fontName] ?? USUAL_DIGIT_WIDTH;
  const scale = digit > 0 ? Math.min(1, wanted / digit) : 1;
  scales.set(fontName, scale);
  return scale;
}

const widths = new Map<string, number>();

/** Pixels a cell's text takes in one line. */
export function textWidth(text: string, format: CellFormat): number {
  return widthIn(fontOf(format, fontScale(format.fontName)), text);
}

/** Pixels a text takes in one line of a CSS font. */
export function widthIn(font: string, text: string): number {
  const key = `${font}\n${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  if (widths.size >= CACHE_LIMIT) widths.clear();
  const width = measure(text, font);
  widths.set(key, width);
  return width;
}
