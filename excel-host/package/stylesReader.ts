import { getFormatFromId } from "numfmt";
import { DEFAULT_FORMAT, StyleBook, type CellStyle } from "../model/styles";
import type { BorderFormat, CellFormat } from "../model/types";
import { readColor, readPalette, type Palette } from "./colors";
import { childNamed, childrenNamed, decodeXstring, isTrue, parseXml, type XmlElement } from "./xml";

type Font = Pick<
  CellFormat,
  "fontName" | "fontSize" | "fontColor" | "bold" | "italic" | "underline"
>;

/** What a cell without a style has where a file lists none: the first font, fill and border. */
const FIRST_OF_ALL = parseXml("<xf/>");

/** Reads the cell styles of a styles part (cellXfs); a workbook without one has the default style alone. */
export function readStyles(xml: string | undefined, themeXml: string | undefined): StyleBook {
  if (xml === undefined) return new StyleBook([]);
  const root = parseXml(xml);
  const palette = readPalette(themeXml, root);
  const formats = readNumberFormats(root);
  const fonts = childrenNamed(childNamed(root, "fonts"), "font").map((font) =>
    readFont(font, palette),
  );
  const fills = childrenNamed(childNamed(root, "fills"), "fill").map((fill) =>
    readFill(fill, palette),
  );
  const borders = childrenNamed(childNamed(root, "borders"), "border").map((border) =>
    readBorders(border, palette),
  );
  const listed = childrenNamed(childNamed(root, "cellXfs"), "xf");
  const styles = (listed.length > 0 ? listed : [FIRST_OF_ALL]).map((xf, base): CellStyle => {
    const id = (name: string): number => Number(xf.attributes.get(name) ?? 0);
    const numberFormat = formats.get(id("numFmtId")) ?? builtInFormat(id("numFmtId"));
    const format: CellFormat = {
      ...DEFAULT_FORMAT,
      ...fonts[id("fontId")],
      ...readAlignment(childNamed(xf, "alignment")),
      numberFormat,
      fillColor: fills[id("fillId")] ?? null,
      quotePrefix: isTrue(xf.attributes.get("quotePrefix")),
      borders: borders[id("borderId")] ?? DEFAULT_FORMAT.borders,
    };
    const locked = childNamed(xf, "protection")?.attributes.get("locked");
    return { format, base, isLocked: locked === undefined || isTrue(locked) };
  });
  return new StyleBook(styles);
}

/** The code of a built-in number format as Office.js reports it under en-US (14 is "m/d/yyyy"). */
export const builtInFormat = (id: number): string => getFormatFromId(id);

/** Codes of the file's own number formats by id. */
export function readNumberFormats(root: XmlElement): Map<number, string> {
  return new Map(
    childrenNamed(childNamed(root, "numFmts"), "numFmt").map(({ attributes }) => [
      Number(attributes.get("numFmtId")),
      decodeXstring(attributes.get("formatCode") ?? "General"),
    ]),
  );
}

function readFont(font: XmlElement, palette: Palette): Font {
  const value = (local: string): string | undefined =>
    childNamed(font, local)?.attributes.get("val");
  const isSet = (local: string): boolean => {
    const element = childNamed(font, local);
    return (
      element !== undefined && (element.attributes.get("val") === undefined || isTrue(value(local)))
    );
  };
  const underline = childNamed(font, "u");
  return {
    fontName: decodeXstring(value("name") ?? DEFAULT_FORMAT.fontName),
    fontSize: Number(value("sz") ?? DEFAULT_FORMAT.fontSize),
    fontColor: readColor(childNamed(font, "color"), palette) ?? DEFAULT_FORMAT.fontColor,
    bold: isSet("b"),
    italic: isSet("i"),
    underline: underline !== undefined && value("u") !== "none",
  };
}

/** A solid fill's colour; a pattern's background, where it has one; null for none. */
function readFill(fill: XmlElement, palette: Palette): string | null {
  const pattern = childNamed(fill, "patternFill");
  const type = pattern?.attributes.get("patternType") ?? "none";
  if (pattern === undefined || type === "none") return null;
  const color = childNamed(pattern, type === "solid" ? "fgColor" : "bgColor");
  return readColor(color, palette) ?? null;
}

/** Office.js's line style and weight for each border style of a file. */
export const BORDER_STYLES: Record<string, Pick<BorderFormat, "style" | "weight">> = {
  thin: { style: "Continuous", weight: "Thin" },
  hair: { style: "Continuous", weight: "Hairline" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  double: { style: "Double", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  // Without a line style of their own in the host; kept in the file unless the border is changed.
  dashDot: { style: "Dash", weight: "Thin" },
  mediumDashDot: { style: "Dash", weight: "Medium" },
  dashDotDot: { style: "Dash", weight: "Thin" },
  mediumDashDotDot: { style: "Dash", weight: "Medium" },
  slantDashDot: { style: "Dash", weight: "Medium" },
};

/** The file's element for each edge. */
export const EDGE_ELEMENTS = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
} as const;

function readBorders(border: XmlElement, palette: Palette): CellFormat["borders"] {
  const edge = (local: string): BorderFormat | null => {
    const element = childNamed(border, local);
    const kind = BORDER_STYLES[element?.attributes.get("style") ?? "none"];
    if (kind === undefined) return null;
    return { ...kind, color: readColor(childNamed(element, "color"), palette) ?? "#000000" };
  };
  return {
    EdgeTop: edge(EDGE_ELEMENTS.EdgeTop),
    EdgeBottom: edge(EDGE_ELEMENTS.EdgeBottom),
    EdgeLeft: edge(EDGE_ELEMENTS.EdgeLeft),
    EdgeRight: edge(EDGE_ELEMENTS.EdgeRight),
  };
}

/** Office.js's alignments for those of a file. */
export const HORIZONTAL: Record<string, CellFormat["horizontalAlignment"]> = {
  general: "General",
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};
export const VERTICAL: Record<string, CellFormat["verticalAlignment"]> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(alignment: XmlElement | undefined): Partial<CellFormat> {
  if (alignment === undefined) return {};
  const { attributes } = alignment;
  return {
    horizontalAlignment: HORIZONTAL[attributes.get("horizontal") ?? "general"] ?? "General",
    verticalAlignment: VERTICAL[attributes.get("vertical") ?? "bottom"] ?? "Bottom",
    wrapText: isTrue(attributes.get("wrapText")),
    indentLevel: Number(attributes.get("indent") ?? 0),
  };
}
