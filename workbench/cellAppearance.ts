/** How a cell looks: its format as CSS, and its text as far as the cell has room for it. */
import type { CSSProperties } from "react";
import {
  CellError,
  type BorderFormat,
  type CellFormat,
  type Scalar,
} from "../excel-host/model/types";

const PIXELS_PER_POINT = 4 / 3;
const PADDING = 3;

const BORDER_WIDTHS: Readonly<Record<BorderFormat["weight"], number>> = {
  Hairline: 1,
  Thin: 1,
  Medium: 2,
  Thick: 3,
};

const BORDER_STYLES: Readonly<Record<BorderFormat["style"], string>> = {
  Continuous: "solid",
  Dash: "dashed",
  Dot: "dotted",
  Double: "double",
};

const VERTICAL: Readonly<Record<CellFormat["verticalAlignment"], string>> = {
  Top: "flex-start",
  Center: "center",
  Bottom: "flex-end",
  Justify: "flex-start",
  Distributed: "center",
};

export type TextSide = "left" | "center" | "right";

/** The side a cell's content keeps to: as formatted, else by what it is. */
export function textSide(format: CellFormat, value: Scalar): TextSide {
  switch (format.horizontalAlignment) {
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    case "General":
      if (typeof value === "number") return "right";
      return typeof value === "boolean" || value instanceof CellError ? "center" : "left";
    default:
      return "left";
  }
}

function border(line: BorderFormat | null): string | undefined {
  if (!line) return undefined;
  const width = line.style === "Double" ? 3 : BORDER_WIDTHS[line.weight];
  return `${width}px ${BORDER_STYLES[line.style]} ${line.color}`;
}

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

export function cellStyle(format: CellFormat, value: Scalar, fontScale: number): CSSProperties {
  const edges = format.borders;
  const lines = {
    borderTop: border(edges.EdgeTop),
    borderRight: border(edges.EdgeRight),
    borderBottom: border(edges.EdgeBottom),
    borderLeft: border(edges.EdgeLeft),
  };
  const drawn = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
  return {
    font: fontOf(format, fontScale),
    color: format.fontColor,
    textAlign: textSide(format, value),
    alignItems: VERTICAL[format.verticalAlignment],
    ...(format.fillColor ? { backgroundColor: format.fillColor } : {}),
    ...(format.underline ? { textDecoration: "underline" } : {}),
    ...(format.indentLevel > 0 ? { paddingLeft: PADDING + format.indentLevel * 9 } : {}),
    ...drawn,
  };
}

/**
 * A number as far as it fits: with fewer decimals where its format leaves them to Excel, else "###".
 * @param fits whether a text has room in the cell
 * @example fitNumber(0.795123, "0.795123", "General", (text) => text.length <= 5) // "0.795"
 */
export function fitNumber(
  value: number,
  text: string,
  numberFormat: string,
  fits: (text: string) => boolean,
): string {
  if (fits(text)) return text;
  if (numberFormat === "General") {
    for (let decimals = 8; decimals >= 0; decimals -= 1) {
      const shorter = String(Number(value.toFixed(decimals)));
      if (fits(shorter)) return shorter;
    }
  }
  let hashes = "###";
  while (hashes.length < 255 && fits(`${hashes}#`)) hashes += "#";
  return hashes;
}
