/** How wide texts are on this screen. */
import type { CellFormat } from "../excel-host/model/types";
import { fontOf, fontStack } from "./cellAppearance";

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

let canvas: CanvasRenderingContext2D | null | undefined;

function measure(text: string, font: string): number {
  canvas ??= document.createElement("canvas").getContext("2d");
  if (!canvas) return 0;
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

/** Pixels a text takes in one line. */
export function textWidth(text: string, format: CellFormat): number {
  return measure(text, fontOf(format, fontScale(format.fontName)));
}
