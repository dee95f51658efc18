import { DEFAULT_FORMAT, EDGES, type StyleBook } from "../model/styles";
import type { BorderFormat, CellFormat } from "../model/types";
import {
  BORDER_STYLES,
  builtInFormat,
  EDGE_ELEMENTS,
  HORIZONTAL,
  readNumberFormats,
  VERTICAL,
} from "./stylesReader";
import { STYLESHEET_ORDER } from "./worksheetOrder";
import {
  childNamed,
  childrenNamed,
  encodeXstring,
  parseXml,
  prefixOf,
  startTag,
  withAttributes,
  withChild,
  withContentAppended,
  type Attributes,
  type XmlElement,
} from "./xml";

/** Ids up to this one are Excel's own (ECMA-376 part 1, 18.8.30). */
const LAST_OWN_FORMAT = 163;
/** Excel's own codes have the ids below this one; the rest up to 163 is kept for languages. */
const BUILT_IN_FORMATS = 50;

type ListName = "numFmts" | "fonts" | "fills" | "borders" | "cellXfs";

/**
 * Adds the styles that cells use and the file does not have. Each is made from the file's style it was
 * derived from: its elements are copied and only what changed in them is put in, so that what the host
 * does not understand (protection, a font's scheme, diagonal borders, named style) is carried along.
 */
export class StylesWriter {
  private readonly fileIndices = new Map<number, number>();
  private readonly root: XmlElement;
  private readonly prefix: string;
  private readonly added: Record<ListName, string[]> = {
    numFmts: [],
    fonts: [],
    fills: [],
    borders: [],
    cellXfs: [],
  };
  private readonly numberFormatIds = new Map<string, number>();
  private nextNumberFormatId: number;

  /** @param xml the styles part of the file */
  constructor(
    private readonly xml: string,
    private readonly book: StyleBook,
  ) {
    this.root = parseXml(xml);
    this.prefix = prefixOf(this.root);
    const own = readNumberFormats(this.root);
    const idsInUse = [...own.keys(), ...this.numberFormatReferences()];
    this.nextNumberFormatId = Math.max(LAST_OWN_FORMAT, ...idsInUse) + 1;
    const note = (id: number, code: string): void => {
      if (!this.numberFormatIds.has(code)) this.numberFormatIds.set(code, id);
    };
    // An id that the file gives a code of its own means that code, also where Excel has one built in.
    for (let id = 0; id < BUILT_IN_FORMATS; id++) if (!own.has(id)) note(id, builtInFormat(id));
    for (const [id, code] of own) note(id, code);
  }

  /** Ids that the part's styles name, whether or not the part says what they mean. */
  private numberFormatReferences(): number[] {
    return [...this.xml.matchAll(/\snumFmtId\s*=\s*["'](\d+)["']/g)].map(([, id]) => Number(id));
  }

  /** The place in the saved file's cellXfs of a style of the book. */
  fileIndex(style: number): number {
    if (style < this.book.originalCount) return style;
    const known = this.fileIndices.get(style);
    if (known !== undefined) return known;
    const index = this.append("cellXfs", this.formatElement(style));
    this.fileIndices.set(style, index);
    return index;
  }

  /** The part with what was asked for added; undefined when nothing was. */
  result(): string | undefined {
    if (this.fileIndices.size === 0) return undefined;
    return (Object.keys(this.added) as ListName[]).reduce(
      (xml, list) => (this.added[list].length === 0 ? xml : this.withAdded(xml, list)),
      this.xml,
    );
  }

  private withAdded(xml: string, list: ListName): string {
    const content = this.added[list].join("");
    const present = childNamed(parseXml(xml), list);
    const name = `${this.prefix}${list}`;
    if (present === undefined) {
      const element = `${startTag(name, { count: this.added[list].length }, false)}${content}</${name}>`;
      return withChild(xml, (root) => root, list, element, STYLESHEET_ORDER);
    }
    const count = present.children.length + this.added[list].length;
    const appended = withContentAppended(xml, present, content);
    return withAttributes(appended, (root) => childNamed(root, list), { count });
  }

  private append(list: ListName, element: string): number {
    const before = this.present(list).length;
    const added = this.added[list];
    if (added.length === 0) added.push(...this.reserved(list).slice(before));
    const same = added.indexOf(element);
    if (same >= 0) return before + same;
    added.push(element);
    return before + added.length - 1;
  }

  /** What the first places of a list mean also where a file leaves them out (Excel keeps two fills for itself). */
  private reserved(list: ListName): string[] {
    const p = this.prefix;
    const fill = (pattern: string): string =>
      `<${p}fill>${startTag(`${p}patternFill`, { patternType: pattern }, true)}</${p}fill>`;
    switch (list) {
      case "numFmts":
        return [];
      case "fonts":
        return [
          `<${p}font>${startTag(`${p}sz`, { val: DEFAULT_FORMAT.fontSize }, true)}${startTag(`${p}name`, { val: DEFAULT_FORMAT.fontName }, true)}</${p}font>`,
        ];
      case "fills":
        return [fill("none"), fill("gray125")];
      case "borders":
        return [`<${p}border/>`];
      case "cellXfs":
        return [startTag(`${p}xf`, { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 }, true)];
    }
  }

  private present(list: ListName): XmlElement[] {
    return childNamed(this.root, list)?.children ?? [];
  }

  private formatElement(style: number): string {
    const { format, base } = this.book.style(style);
    const original = this.book.format(base);
    const xf = childrenNamed(childNamed(this.root, "cellXfs"), "xf")[base];
    const attributes: Attributes = Object.fromEntries(xf?.attributes ?? []);
    const id = (name: string): number => Number(xf?.attributes.get(name) ?? 0);
    if (format.numberFormat !== original.numberFormat)
      Object.assign(attributes, {
        numFmtId: this.numberFormatId(format.numberFormat),
        applyNumberFormat: 1,
      });
    if (differs(format, original, FONT_PROPERTIES))
      Object.assign(attributes, {
        fontId: this.font(id("fontId"), format, original),
        applyFont: 1,
      });
    if (differs(format, original, ["fillColor"]))
      Object.assign(attributes, { fillId: this.fill(format.fillColor), applyFill: 1 });
    if (differs(format, original, ["borders"]))
      Object.assign(attributes, {
        borderId: this.border(id("borderId"), format, original),
        applyBorder: 1,
      });
    const isAligned = differs(format, original, ALIGNMENT_PROPERTIES);
    if (isAligned) attributes["applyAlignment"] = 1;
    attributes["quotePrefix"] = format.quotePrefix ? 1 : undefined;
    const kept = (xf?.children ?? [])
      .filter(({ local }) => local !== "alignment")
      .map(({ start, end }) => this.xml.slice(start, end));
    const present = childNamed(xf, "alignment");
    const alignment = isAligned
      ? this.alignment(present, format)
      : present === undefined
        ? ""
        : this.xml.slice(present.start, present.end);
    const content = alignment + kept.join("");
    const name = `${this.prefix}xf`;
    if (content === "") return startTag(name, attributes, true);
    return `${startTag(name, attributes, false)}${content}</${name}>`;
  }

  private numberFormatId(code: string): number {
    const known = this.numberFormatIds.get(code);
    if (known !== undefined) return known;
    const numFmtId = this.nextNumberFormatId++;
    this.numberFormatIds.set(code, numFmtId);
    const formatCode = encodeXstring(code);
    this.append("numFmts", startTag(`${this.prefix}numFmt`, { numFmtId, formatCode }, true));
    return numFmtId;
  }

  /** A font's elements in the order in which Excel writes them; those not listed stay in front of "name". */
  private font(base: number, format: CellFormat, original: CellFormat): number {
    const font = this.present("fonts")[base];
    const elements = new Map<string, string>();
    for (const child of font?.children ?? [])
      elements.set(child.local, this.xml.slice(child.start, child.end));
    const set = (local: string, attributes: Attributes | undefined): void => {
      if (attributes === undefined) elements.delete(local);
      else elements.set(local, startTag(`${this.prefix}${local}`, attributes, true));
    };
    const isChanged = (property: keyof CellFormat): boolean =>
      format[property] !== original[property];
    if (isChanged("bold")) set("b", format.bold ? {} : undefined);
    if (isChanged("italic")) set("i", format.italic ? {} : undefined);
    if (isChanged("underline")) set("u", format.underline ? {} : undefined);
    if (isChanged("fontSize")) set("sz", { val: format.fontSize });
    if (isChanged("fontColor")) set("color", { rgb: argb(format.fontColor) });
    if (isChanged("fontName")) {
      set("name", { val: encodeXstring(format.fontName) });
      // The theme's scheme would win over the name; family and charset are the old font's.
      for (const local of ["scheme", "family", "charset"]) elements.delete(local);
    }
    const content = [...elements]
      .sort(([a], [b]) => FONT_ORDER.indexOf(a) - FONT_ORDER.indexOf(b))
      .map(([, text]) => text);
    const name = `${this.prefix}font`;
    return this.append("fonts", `<${name}>${content.join("")}</${name}>`);
  }

  private fill(color: string | null): number {
    const p = this.prefix;
    const pattern =
      color === null
        ? `<${p}patternFill patternType="none"/>`
        : `<${p}patternFill patternType="solid"><${p}fgColor rgb="${argb(color)}"/><${p}bgColor indexed="64"/></${p}patternFill>`;
    return this.append("fills", `<${p}fill>${pattern}</${p}fill>`);
  }

  private border(base: number, format: CellFormat, original: CellFormat): number {
    const border = this.present("borders")[base];
    const elements = new Map<string, string>();
    for (const child of border?.children ?? [])
      elements.set(child.local, this.xml.slice(child.start, child.end));
    for (const edge of EDGES) {
      const line = format.borders[edge];
      if (JSON.stringify(line) === JSON.stringify(original.borders[edge])) continue;
      elements.set(EDGE_ELEMENTS[edge], this.edge(EDGE_ELEMENTS[edge], line));
    }
    const content = BORDER_ORDER.flatMap((local) => elements.get(local) ?? []);
    const name = `${this.prefix}border`;
    const attributes = border?.attributes ?? new Map<string, string>();
    return this.append(
      "borders",
      `${startTag(name, attributes, false)}${content.join("")}</${name}>`,
    );
  }

  private edge(local: string, line: BorderFormat | null): string {
    const name = `${this.prefix}${local}`;
    if (line === null) return `<${name}/>`;
    const color = startTag(`${this.prefix}color`, { rgb: argb(line.color) }, true);
    return `${startTag(name, { style: borderStyle(line) }, false)}${color}</${name}>`;
  }

  private alignment(present: XmlElement | undefined, format: CellFormat): string {
    const keyOf = (table: Record<string, string>, value: string): string =>
      Object.keys(table).find((key) => table[key] === value) as string;
    const horizontal = keyOf(HORIZONTAL, format.horizontalAlignment);
    const vertical = keyOf(VERTICAL, format.verticalAlignment);
    return startTag(
      `${this.prefix}alignment`,
      {
        ...Object.fromEntries(present?.attributes ?? []),
        horizontal: horizontal === "general" ? undefined : horizontal,
        vertical: vertical === "bottom" ? undefined : vertical,
        wrapText: format.wrapText ? 1 : undefined,
        indent: format.indentLevel === 0 ? undefined : format.indentLevel,
      },
      true,
    );
  }
}

const FONT_PROPERTIES = [
  "fontName",
  "fontSize",
  "fontColor",
  "bold",
  "italic",
  "underline",
] as const;
const ALIGNMENT_PROPERTIES = [
  "horizontalAlignment",
  "verticalAlignment",
  "wrapText",
  "indentLevel",
] as const;
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(
    " ",
  );
const BORDER_ORDER = "start end left right top bottom diagonal vertical horizontal".split(" ");

const argb = (color: string): string => `FF${color.slice(1).toUpperCase()}`;

const differs = (
  a: CellFormat,
  b: CellFormat,
  properties: readonly (keyof CellFormat)[],
): boolean =>
  properties.some((property) => JSON.stringify(a[property]) !== JSON.stringify(b[property]));

/** The file's border style for a line; the nearest one for combinations that no file has. */
function borderStyle({ style, weight }: BorderFormat): string {
  const names = Object.keys(BORDER_STYLES);
  const exact = names.find(
    (name) => BORDER_STYLES[name]?.style === style && BORDER_STYLES[name].weight === weight,
  );
  return exact ?? (names.find((name) => BORDER_STYLES[name]?.style === style) as string);
}
