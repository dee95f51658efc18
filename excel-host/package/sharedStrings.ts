import type { TextPool } from "../model/cellStore";
import { decodeXml, decodeXstring, encodeText, prefixOf, rootTag, startTag } from "./xml";

/**
 * The text of a string item (<si>, <is>): its runs joined, phonetic hints left out
 * (ECMA-376 part 1, 18.4.8).
 */
export function stringItemText(xml: string): string {
  const spoken = xml.includes("rPh")
    ? xml.replace(/<(\w+:)?rPh[\s>][\s\S]*?<\/(\w+:)?rPh>/g, "")
    : xml;
  let text = "";
  for (const match of spoken.matchAll(/<(?:\w+:)?t(?:\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?t>)/g))
    text += decodeCharacters(match[1] ?? "");
  return decodeXstring(text);
}

/** XML text, CDATA sections included, with line ends as XML has them. */
function decodeCharacters(xml: string): string {
  const text = xml.includes("\r") ? xml.replace(/\r\n?/g, "\n") : xml;
  if (!text.includes("<![CDATA[")) return decodeXml(text);
  return text
    .split(/<!\[CDATA\[([\s\S]*?)\]\]>/)
    .map((piece, index) => (index % 2 === 1 ? piece : decodeXml(piece)))
    .join("");
}

/** `<t>text</t>` with its white space kept. */
export function textElement(text: string, prefix: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : "";
  return `<${prefix}t${keep}>${encodeText(text)}</${prefix}t>`;
}

/** The texts of a shared strings part as indices into the pool, in the part's order. */
export function readSharedStrings(xml: string | undefined, pool: TextPool): Int32Array {
  const items = xml === undefined ? [] : stringItems(xml);
  return Int32Array.from(items, (item) => pool.indexOf(stringItemText(item)));
}

const ITEM = /<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?si>)/g;

const stringItems = (xml: string): string[] =>
  Array.from(xml.matchAll(ITEM), (match) => match[1] ?? "");

/**
 * Gives out indices into the shared strings of a file about to be saved and notes the texts to be added.
 * The part is taken apart only when the first text is written.
 */
export class SharedStringsWriter {
  private readonly added: string[] = [];
  private known:
    { indices: Map<string, number>; count: number; xml: string | undefined } | undefined;

  /** @param read the part as it is, undefined when there is none */
  constructor(private readonly read: () => string | undefined) {}

  indexOf(text: string): number {
    const { indices, count } = (this.known ??= this.readPart());
    const known = indices.get(text);
    if (known !== undefined) return known;
    const index = count + this.added.length;
    this.added.push(text);
    indices.set(text, index);
    return index;
  }

  private readPart(): { indices: Map<string, number>; count: number; xml: string | undefined } {
    const xml = this.read();
    const indices = new Map<string, number>();
    const items = xml === undefined ? [] : stringItems(xml);
    items.forEach((item, index) => {
      // A text with runs or phonetic hints looks different from the same text without.
      if (/<(?:\w+:)?(?:r|rPh|phoneticPr)[\s>/]/.test(item)) return;
      const text = stringItemText(item);
      if (!indices.has(text)) indices.set(text, index);
    });
    return { indices, count: items.length, xml };
  }

  /** The part with the new texts at its end; undefined when there are none. */
  result(): string | undefined {
    if (this.known === undefined || this.added.length === 0) return undefined;
    const xml =
      this.known.xml ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const root = rootTag(xml);
    const prefix = prefixOf(root);
    const items = this.added.map(
      (text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`,
    );
    const unique = this.known.count + this.added.length;
    const count =
      Math.max(Number(root.attributes.get("count") ?? 0), this.known.count) + this.added.length;
    const tag = startTag(
      root.name,
      new Map([...root.attributes, ["count", String(count)], ["uniqueCount", String(unique)]]),
      false,
    );
    // The items end where the root's end tag or an extension list stands; an empty part has neither.
    const isEmpty = xml[root.contentStart - 2] === "/";
    const extensions = xml.lastIndexOf(`<${prefix}extLst`);
    const end = extensions >= 0 ? extensions : xml.lastIndexOf("</");
    const before = isEmpty ? "" : xml.slice(root.contentStart, end);
    const after = isEmpty ? `</${root.name}>` : xml.slice(end);
    return xml.slice(0, root.start) + tag + before + items.join("") + after;
  }
}
