import type { TextPool } from "../model/cellStore";
import type { StringUse } from "./sharedStringUse";
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
function textElement(text: string, prefix: string): string {
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

  /** How many texts the part will have. */
  get count(): number {
    const { count } = (this.known ??= this.readPart());
    return count + this.added.length;
  }

  /**
   * The part with the new texts at its end, and without those that no cell refers to any more: they leave
   * their places, which others' numbers count on, and nothing of what they said.
   * @param use undefined where it is not known which texts are in use
   * @returns undefined when nothing changes
   */
  result(use: StringUse | undefined): string | undefined {
    const { xml: present, count: before } = (this.known ??= this.readPart());
    if (present === undefined && this.added.length === 0) return undefined;
    const xml =
      present ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const root = rootTag(xml);
    const prefix = prefixOf(root);
    const kept = use === undefined ? xml : withoutUnused(xml, prefix, use);
    if (this.added.length === 0) return kept === present ? undefined : kept;
    const items = this.added.map(
      (text) => `<${prefix}si>${textElement(text, prefix)}</${prefix}si>`,
    );
    const count = Math.max(Number(root.attributes.get("count") ?? 0), before) + this.added.length;
    const tag = startTag(
      root.name,
      new Map([
        ...root.attributes,
        ["count", String(count)],
        ["uniqueCount", String(before + this.added.length)],
      ]),
      false,
    );
    // The items end where the root's end tag or an extension list stands; an empty part has neither.
    const isEmpty = kept[root.contentStart - 2] === "/";
    const extensions = kept.lastIndexOf(`<${prefix}extLst`);
    const end = extensions >= 0 ? extensions : kept.lastIndexOf("</");
    const head = isEmpty ? "" : kept.slice(root.contentStart, end);
    const tail = isEmpty ? `</${root.name}>` : kept.slice(end);
    return kept.slice(0, root.start) + tag + head + items.join("") + tail;
  }
}

function withoutUnused(xml: string, prefix: string, use: StringUse): string {
  let place = -1;
  const empty = `<${prefix}si><${prefix}t/></${prefix}si>`;
  return xml.replace(ITEM, (item) => (use[++place] === 1 ? item : empty));
}
