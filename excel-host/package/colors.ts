import { childNamed, parseXml, type XmlElement } from "./xml";

/** The colours that a styles part's elements can name beside plain ones. */
export interface Palette {
  /** "RRGGBB" by the number that theme="n" gives. */
  theme: readonly string[];
  indexed: readonly string[];
}

/** ECMA-376 part 1, 18.8.27: the default palette; 64 and 65 are the system's text and background. */
const DEFAULT_INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333 " +
  "000000 FFFFFF"
).split(" ");

/** Office's colours, in the order of theme="n": light 1, dark 1, light 2, dark 2, accents, links. */
const OFFICE_THEME =
  "FFFFFF 000000 E7E6E6 44546A 5B9BD5 ED7D31 A5A5A5 FFC000 4472C4 70AD47 0563C1 954F72".split(" ");
const THEME_ORDER =
  "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

/** @param themeXml the theme part, @param styles the root of the styles part, for its own palette */
export function readPalette(themeXml: string | undefined, styles: XmlElement): Palette {
  const own = childNamed(childNamed(styles, "colors"), "indexedColors");
  const indexed = [...DEFAULT_INDEXED];
  own?.children.forEach((color, index) => {
    indexed[index] = color.attributes.get("rgb")?.slice(-6) ?? (indexed[index] as string);
  });
  return { theme: themeXml === undefined ? OFFICE_THEME : readTheme(themeXml), indexed };
}

function readTheme(xml: string): string[] {
  const scheme = childNamed(childNamed(parseXml(xml), "themeElements"), "clrScheme");
  return THEME_ORDER.map((name, index) => {
    const color = childNamed(scheme, name)?.children[0]?.attributes;
    return color?.get("lastClr") ?? color?.get("val") ?? (OFFICE_THEME[index] as string);
  });
}

/** "#RRGGBB" for an element with rgb, theme, indexed (and tint); undefined for an automatic or missing colour. */
export function readColor(element: XmlElement | undefined, palette: Palette): string | undefined {
  if (element === undefined) return undefined;
  const { attributes } = element;
  const theme = attributes.get("theme");
  const indexed = attributes.get("indexed");
  const plain =
    attributes.get("rgb")?.slice(-6) ??
    (theme === undefined ? undefined : palette.theme[Number(theme)]) ??
    (indexed === undefined ? undefined : palette.indexed[Number(indexed)]);
  if (plain === undefined) return undefined;
  return `#${tinted(plain, Number(attributes.get("tint") ?? 0)).toUpperCase()}`;
}

/** Lightens (tint > 0) or darkens a colour through its luminance (ECMA-376 part 1, 18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return rgb;
  const [red, green, blue] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [
    number,
    number,
    number,
  ];
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const luminance = (highest + lowest) / 2;
  const shaded = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * shaded - 1)) * saturation;
  return [red, green, blue]
    .map((part) => shaded + chroma * (spread === 0 ? 0 : (part - luminance) / spread))
    .map((part) =>
      Math.round(Math.min(1, Math.max(0, part)) * 255)
        .toString(16)
        .padStart(2, "0"),
    )
    .join("");
}
