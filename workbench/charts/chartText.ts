/** Texts of a chart: their fonts, their numbers, and how they are broken into lines. */
import { displayText } from "../../excel-host/model/displayText";
import type { ChartFont } from "../../excel-host/model/charts";
import { fontScale, fontStack, widthIn } from "../../excel-host/worker/textMeasure";

const PIXELS_PER_POINT = 4 / 3;
const USUAL_FONT = "Calibri";
const USUAL_SIZE = 10;
const USUAL_COLOR = "#595959";
const LINE_HEIGHT = 1.25;

/** A font as SVG and canvas take it. */
export interface TextStyle {
  readonly font: string;
  readonly color: string;
  /** Pixels from line to line. */
  readonly line: number;
}

/** The first of the fonts that says something counts: a part's own, then the chart's. */
export function textStyle(...fonts: readonly ChartFont[]): TextStyle {
  const first = <Key extends keyof ChartFont>(
    key: Key,
    isSaid: (value: ChartFont[Key]) => boolean,
  ) => fonts.map((font) => font[key]).find(isSaid);
  const name = first("name", (value) => value !== null) ?? USUAL_FONT;
  const points = first("size", (value) => value !== null) ?? USUAL_SIZE;
  const color = first("color", (value) => value !== "automatic" && value !== "none");
  const bold = first("bold", (value) => value !== null) ? "bold " : "";
  const italic = first("italic", (value) => value !== null) ? "italic " : "";
  const size = points * PIXELS_PER_POINT * fontScale(name);
  return {
    font: `${italic}${bold}${size.toFixed(2)}px ${fontStack(name)}`,
    color: color ?? USUAL_COLOR,
    line: points * PIXELS_PER_POINT * LINE_HEIGHT,
  };
}

/** A number under a format; one without end is rounded as far as an axis needs. */
export function numberText(value: number, numberFormat: string): string {
  const shown = numberFormat === "General" ? Number(value.toPrecision(12)) : value;
  return displayText(shown, numberFormat);
}

/** The text in lines no wider than asked, broken between words; what is left is cut with an ellipsis. */
export function textLines(
  text: string,
  width: number,
  style: TextStyle,
  mostLines: number,
): string[] {
  const fits = (candidate: string) => widthIn(style.font, candidate) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/)) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line === "" || fits(longer)) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  const kept = lines.slice(0, mostLines);
  const isCut = lines.length > mostLines;
  return kept.map((each, index) =>
    shortened(isCut && index === kept.length - 1 ? `${each}…` : each, fits),
  );
}

function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let end = text.length - 1;
  while (end > 1 && !fits(`${text.slice(0, end)}…`)) end -= 1;
  return `${text.slice(0, end).trimEnd()}…`;
}
