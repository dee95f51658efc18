/** Colours, lines and fonts of DrawingML (ECMA-376 part 1, 20.1). */
import {
  automaticFont,
  automaticLine,
  type ChartColor,
  type ChartFont,
  type ChartLine,
} from "../../model/charts";
import type { Palette } from "../colors";
import { childNamed, isTrue, type XmlElement } from "../xml";
import { DASHES } from "./chartNames";

/** English Metric Units in a point. */
export const EMU = 12_700;

/** The theme's colours as charts name them, by their place in the palette. */
const SCHEME: Readonly<Record<string, number>> = {
  lt1: 0,
  bg1: 0,
  dk1: 1,
  tx1: 1,
  lt2: 2,
  bg2: 2,
  dk2: 3,
  tx2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

const PRESET: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  gray: "808080",
  grey: "808080",
  orange: "FFA500",
  purple: "800080",
};

/** What an spPr (or ln) paints its inside with; a gradient or picture counts as automatic. */
export function readFill(properties: XmlElement | undefined, palette: Palette): ChartColor {
  if (childNamed(properties, "noFill") !== undefined) return "none";
  return readPaint(childNamed(properties, "solidFill"), palette) ?? "automatic";
}

export function readLine(properties: XmlElement | undefined, palette: Palette): ChartLine {
  const line = childNamed(properties, "ln");
  if (line === undefined) return automaticLine();
  const width = line.attributes.get("w");
  const dash = childNamed(line, "prstDash")?.attributes.get("val");
  return {
    color: readFill(line, palette),
    width: width === undefined ? null : Number(width) / EMU,
    dash: DASHES.inModel(dash) ?? "Continuous",
  };
}

/** "#RRGGBB" of a solidFill; undefined for what cannot be told. */
function readPaint(fill: XmlElement | undefined, palette: Palette): ChartColor | undefined {
  const color = fill?.children[0];
  if (color === undefined) return undefined;
  const value = color.attributes.get("val") ?? "";
  const plain =
    color.local === "srgbClr"
      ? value
      : color.local === "schemeClr"
        ? palette.theme[SCHEME[value] ?? -1]
        : color.local === "sysClr"
          ? color.attributes.get("lastClr")
          : PRESET[value];
  if (plain === undefined || !/^[0-9A-Fa-f]{6}$/.test(plain)) return undefined;
  return `#${modified(plain, color).toUpperCase()}`;
}

/** lumMod, lumOff, shade and tint, as charts of Excel use them (20.1.2.3.20). */
function modified(rgb: string, color: XmlElement): string {
  const share = (name: string): number | undefined => {
    const value = childNamed(color, name)?.attributes.get("val");
    return value === undefined ? undefined : Number(value) / 100_000;
  };
  const [modulation, offset] = [share("lumMod"), share("lumOff")];
  const [shade, tint] = [share("shade"), share("tint")];
  let parts = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255);
  if (modulation !== undefined || offset !== undefined)
    parts = withLuminance(parts, (luminance) => luminance * (modulation ?? 1) + (offset ?? 0));
  if (shade !== undefined) parts = parts.map((part) => part * shade);
  if (tint !== undefined) parts = parts.map((part) => 1 - (1 - part) * tint);
  return parts
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}

function withLuminance(parts: readonly number[], change: (luminance: number) => number): number[] {
  const highest = Math.max(...parts);
  const lowest = Math.min(...parts);
  const luminance = (highest + lowest) / 2;
  const wanted = Math.min(1, Math.max(0, change(luminance)));
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * wanted - 1)) * saturation;
  return parts.map((part) => wanted + chroma * (spread === 0 ? 0 : (part - luminance) / spread));
}

/** The font that a txPr, or the first run of a rich text, sets; the rest is Excel's choice. */
export function readFont(element: XmlElement | undefined, palette: Palette): ChartFont {
  const paragraph = childNamed(element, "p");
  const run = childNamed(childNamed(paragraph, "r"), "rPr");
  const standard = childNamed(childNamed(paragraph, "pPr"), "defRPr");
  const font = automaticFont();
  for (const properties of [standard, run]) {
    if (properties === undefined) continue;
    const { attributes } = properties;
    const size = attributes.get("sz");
    if (size !== undefined) font.size = Number(size) / 100;
    if (attributes.has("b")) font.bold = isTrue(attributes.get("b"));
    if (attributes.has("i")) font.italic = isTrue(attributes.get("i"));
    font.color = readPaint(childNamed(properties, "solidFill"), palette) ?? font.color;
    const name = childNamed(properties, "latin")?.attributes.get("typeface");
    if (name !== undefined && !name.startsWith("+")) font.name = name;
  }
  return font;
}
