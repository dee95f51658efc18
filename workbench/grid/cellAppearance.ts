/** How a cell looks: its format as CSS, and its text as far as the cell has room for it. */
import type { CSSProperties } from "react";
import type { BorderFormat, CellFormat } from "../../excel-host/model/types";
import { CellKind } from "../../excel-host/worker/messages";
import { fontOf } from "../../excel-host/worker/textMeasure";

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

/** The side a cell's content keeps to: as formatted, else by what it is (a CellKind). */
export function textSide(format: CellFormat, kind: number): TextSide {
  switch (format.horizontalAlignment) {
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    case "General":
      if (kind === CellKind.number) return "right";
      return kind === CellKind.boolean || kind === CellKind.error ? "center" : "left";
    default:
      return "left";
  }
}

function border(line: BorderFormat | null): string | undefined {
  if (!line) return undefined;
  const width = line.style === "Double" ? 3 : BORDER_WIDTHS[line.weight];
  return `${width}px ${BORDER_STYLES[line.style]} ${line.color}`;
}

export function cellStyle(format: CellFormat, kind: number, fontScale: number): CSSProperties {
  const edges = format.borders;
  const lines = {
    borderTop: border(edges.EdgeTop),
    borderRight: border(edges.EdgeRight),
    borderBottom: border(edges.EdgeBottom),
    borderLeft: border(edges.EdgeLeft),
  };
  const drawn = Object.fromEntries(Object.entries(lines).filter(([, line]) => line !== undefined));
  const side = textSide(format, kind);
  const indent = PADDING + format.indentLevel * 9;
  return {
    font: fontOf(format, fontScale),
    color: format.fontColor,
    textAlign: side,
    justifyContent: side === "left" ? "flex-start" : side === "right" ? "flex-end" : "center",
    alignItems: VERTICAL[format.verticalAlignment],
    ...(format.fillColor ? { backgroundColor: format.fillColor } : {}),
    ...(format.underline ? { textDecoration: "underline" } : {}),
    ...(format.indentLevel > 0
      ? side === "right"
        ? { paddingRight: indent }
        : { paddingLeft: indent }
      : {}),
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
