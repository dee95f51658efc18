/**
 * XML with the places where everything stands. Parts are changed by splicing their text, so that
 * whatever the host does not know stays as it was; no DOM says at which character an element begins,
 * which is why this is not one. Well-formedness is checked as far as nesting and quoting go.
 */

/** A part is not as its format has it; the message says in what. */
export class XmlError extends Error {}

export interface XmlElement {
  /** With its prefix ("x14:conditionalFormatting"). */
  name: string;
  /** Without its prefix. */
  local: string;
  /** Decoded values by qualified name. */
  attributes: Map<string, string>;
  children: XmlElement[];
  /** At the "<" of the start tag. */
  start: number;
  /** Past the ">" of the start tag. */
  contentStart: number;
  /** At the "<" of the end tag; contentStart for an empty element. */
  contentEnd: number;
  /** Past the element. */
  end: number;
}

/** Parses a document to its root element. Throws XmlError. */
export function parseXml(text: string): XmlElement {
  const stack: XmlElement[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  for (;;) {
    const open = text.indexOf("<", at);
    if (open < 0) break;
    const next = text[open + 1];
    if (next === "?") at = past(text, "?>", open);
    else if (next === "!") at = pastDeclaration(text, open);
    else if (next === "/") {
      const close = past(text, ">", open);
      const element = stack.pop();
      if (element === undefined || text.slice(open + 2, close - 1).trim() !== element.name)
        throw new XmlError(`Unexpected ${text.slice(open, close)} at character ${open}.`);
      element.contentEnd = open;
      element.end = close;
      at = close;
    } else {
      const element = parseStartTag(text, open);
      const parent = stack.at(-1);
      if (parent !== undefined) parent.children.push(element);
      else if (root === undefined) root = element;
      else throw new XmlError(`A second root element at character ${open}.`);
      if (element.end < 0) stack.push(element);
      at = element.contentStart;
    }
  }
  if (root === undefined || stack.length > 0)
    throw new XmlError(
      root === undefined ? "No root element." : `<${stack.at(-1)?.name}> is not closed.`,
    );
  return root;
}

/** The root element's start tag alone, for documents too large to be parsed whole. Throws XmlError. */
export function rootTag(text: string): XmlElement {
  for (let at = 0; ;) {
    const open = text.indexOf("<", at);
    if (open < 0) throw new XmlError("No root element.");
    if (text[open + 1] === "?") at = past(text, "?>", open);
    else if (text[open + 1] === "!") at = pastDeclaration(text, open);
    else return parseStartTag(text, open);
  }
}

function past(text: string, mark: string, from: number): number {
  const found = text.indexOf(mark, from);
  if (found < 0) throw new XmlError(`"${mark}" is missing after character ${from}.`);
  return found + mark.length;
}

function pastDeclaration(text: string, open: number): number {
  if (text.startsWith("<!--", open)) return past(text, "-->", open + 4);
  if (text.startsWith("<![CDATA[", open)) return past(text, "]]>", open);
  return past(text, ">", open);
}

const ATTRIBUTE = /\s*([^\s=/>"']+)\s*=\s*("[^"]*"|'[^']*')/y;
const TAG_END = /\s*(\/?)>/y;
const TAG_NAME = /[^\s/>]+/y;

function parseStartTag(text: string, open: number): XmlElement {
  TAG_NAME.lastIndex = open + 1;
  const name = TAG_NAME.exec(text)?.[0];
  if (name === undefined) throw new XmlError(`A tag without a name at character ${open}.`);
  const attributes = new Map<string, string>();
  let at = open + 1 + name.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const attribute = ATTRIBUTE.exec(text);
    if (attribute === null) break;
    attributes.set(attribute[1] as string, decodeXml((attribute[2] as string).slice(1, -1)));
    at = ATTRIBUTE.lastIndex;
  }
  TAG_END.lastIndex = at;
  const end = TAG_END.exec(text);
  if (end === null) throw new XmlError(`The tag <${name}> at character ${open} is broken.`);
  const contentStart = TAG_END.lastIndex;
  const isEmpty = end[1] === "/";
  return {
    name,
    local: name.slice(name.indexOf(":") + 1),
    attributes,
    children: [],
    start: open,
    contentStart,
    contentEnd: contentStart,
    end: isEmpty ? contentStart : -1,
  };
}

export const childNamed = (
  element: XmlElement | undefined,
  local: string,
): XmlElement | undefined => element?.children.find((child) => child.local === local);

export const childrenNamed = (element: XmlElement | undefined, local: string): XmlElement[] =>
  element?.children.filter((child) => child.local === local) ?? [];

/** The element's decoded text, its descendants' included. */
export function textOf(xml: string, element: XmlElement): string {
  const inner = xml.slice(element.contentStart, element.contentEnd);
  const text = inner
    .split(/(<!\[CDATA\[[\s\S]*?\]\]>)/)
    .map((piece) =>
      piece.startsWith("<![CDATA[") ? piece.slice(9, -3) : decodeXml(piece.replace(/<[^>]*>/g, "")),
    )
    .join("");
  return decodeXstring(text);
}

/** True for the ways in which xsd:boolean says yes. */
export const isTrue = (value: string | undefined): boolean => value === "1" || value === "true";

/** The relationship that an element names: r:id under whatever prefix. */
export function relationshipId(element: XmlElement): string | undefined {
  for (const [name, value] of element.attributes) if (name.endsWith(":id")) return value;
  return undefined;
}

const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex, decimal, name) => {
    if (hex !== undefined) return characterOf(parseInt(hex as string, 16));
    if (decimal !== undefined) return characterOf(Number(decimal));
    return ENTITIES[name as string] ?? (whole as string);
  });
}

function characterOf(code: number): string {
  if (code > 0x10ffff) throw new XmlError(`There is no character ${code}.`);
  return String.fromCodePoint(code);
}

/** What XML 1.0 cannot hold: control characters, U+FFFE and U+FFFF, halves of surrogate pairs. */
const NOT_XML = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const hexEscape = (character: string): string =>
  `_x${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`;

/**
 * _xHHHH_ stands for a character that XML cannot hold, in texts of the type ST_Xstring (ECMA-376 part 1,
 * 22.9.2.19): cells, formulas, headers, number formats, chart caches. PowerPoint writes a control
 * character in a drawing's text so too (python-pptx, "TextFrame.text").
 */
export const decodeXstring = (text: string): string =>
  text.includes("_x")
    ? text.replace(/_x([0-9a-fA-F]{4})_/g, (_, hex: string) =>
        String.fromCharCode(parseInt(hex, 16)),
      )
    : text;

/** The inverse of decodeXstring; a text that looks like an escape has its underscore escaped. */
export const encodeXstring = (text: string): string =>
  text
    .replace(/_(?=x[0-9a-fA-F]{4}_)/g, "_x005F_")
    .replace(/\r/g, hexEscape)
    .replace(NOT_XML, hexEscape);

const escapeMarkup = (text: string): string =>
  text.replace(/[&<>]/g, (character) =>
    character === "&" ? "&amp;" : character === "<" ? "&lt;" : "&gt;",
  );

/** Text as an element of the type ST_Xstring holds it. */
export const encodeText = (text: string): string => escapeMarkup(encodeXstring(text));

/**
 * An attribute's value. One of the type ST_Xstring is to be given as encodeXstring makes it; in any
 * other a character that XML cannot hold is escaped so too, for no program would open the file.
 */
const encodeAttribute = (text: string): string =>
  escapeMarkup(text.replace(NOT_XML, hexEscape)).replace(/["\n\r\t]/g, (character) =>
    character === '"' ? "&quot;" : `&#${character.charCodeAt(0)};`,
  );

/** Values by attribute name; undefined leaves an attribute out. */
export type Attributes = Record<string, string | number | undefined>;

/** `<name a="1" b="2">`, or `<name a="1" b="2"/>` when isEmpty. */
export function startTag(
  name: string,
  attributes: Attributes | Map<string, string>,
  isEmpty: boolean,
): string {
  const entries = attributes instanceof Map ? [...attributes] : Object.entries(attributes);
  const written = entries
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${encodeAttribute(String(value))}"`);
  return `<${name}${written.join("")}${isEmpty ? "/>" : ">"}`;
}

/** Finds the element to change in a freshly parsed document. */
export type Find = (root: XmlElement) => XmlElement | undefined;

/** The document with some attributes of one element set (or taken away by undefined). Throws when it is not there. */
export function withAttributes(xml: string, find: Find, changes: Attributes): string {
  const element = found(xml, find);
  const attributes = new Map(element.attributes);
  for (const [key, value] of Object.entries(changes)) {
    if (value === undefined) attributes.delete(key);
    else attributes.set(key, String(value));
  }
  const isEmpty = element.end === element.contentStart;
  return splice(
    xml,
    element.start,
    element.contentStart,
    startTag(element.name, attributes, isEmpty),
  );
}

/**
 * The document with the element's child of this local name replaced, put in (at its place in `order`,
 * the schema's sequence of local names) or taken away (replacement undefined).
 */
export function withChild(
  xml: string,
  find: Find,
  local: string,
  replacement: string | undefined,
  order: readonly string[],
): string {
  const parent = found(xml, find);
  const present = childNamed(parent, local);
  if (present !== undefined) return splice(xml, present.start, present.end, replacement ?? "");
  if (replacement === undefined) return xml;
  const rank = order.indexOf(local);
  const follower = parent.children.find((child) => order.indexOf(child.local) > rank);
  if (follower !== undefined) return splice(xml, follower.start, follower.start, replacement);
  return withContentAppended(xml, parent, replacement);
}

/** The document with text put in before the element's end tag, which an empty element is given. */
export function withContentAppended(xml: string, element: XmlElement, content: string): string {
  if (element.end !== element.contentStart)
    return splice(xml, element.contentEnd, element.contentEnd, content);
  const opened = xml.slice(element.start, element.contentStart).replace(/\s*\/>$/, ">");
  return splice(xml, element.start, element.end, `${opened}${content}</${element.name}>`);
}

export const splice = (text: string, start: number, end: number, replacement: string): string =>
  text.slice(0, start) + replacement + text.slice(end);

function found(xml: string, find: Find): XmlElement {
  const element = find(parseXml(xml));
  if (element === undefined) throw new XmlError("An element to be changed is not there.");
  return element;
}

/** "x:" in a document whose root is <x:worksheet>, "" in one without a prefix. */
export const prefixOf = (root: XmlElement): string => root.name.slice(0, -root.local.length);
