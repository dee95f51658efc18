/** Elements of a chart part, in the prefixes that its text uses. */
import type { ChartColor, ChartFont, ChartLine, ChartTitle } from "../../model/charts";
import {
  childrenNamed,
  encodeText,
  parseXml,
  prefixOf,
  splice,
  startTag,
  withContentAppended,
  type Attributes,
  type Find,
  type XmlElement,
} from "../xml";
import { DASHES, DRAWING_NAMESPACE } from "./chartNames";
import { EMU } from "./paintReader";

/** A child element by its local name; undefined where there is none, several texts joined for a list. */
export type Piece = readonly [local: string, xml: string | undefined];

export class Markup {
  private readonly chart: string;
  /** Declares DrawingML's prefix where the root does not. */
  private readonly declaration: Attributes;

  constructor(root: XmlElement) {
    this.chart = prefixOf(root);
    this.declaration =
      root.attributes.get("xmlns:a") === DRAWING_NAMESPACE ? {} : { "xmlns:a": DRAWING_NAMESPACE };
  }

  element(local: string, content: string, attributes: Attributes = {}): string {
    const name = this.chart + local;
    if (content === "") return startTag(name, attributes, true);
    return `${startTag(name, attributes, false)}${content}</${name}>`;
  }

  /** `<c:local val="..."/>` */
  value(local: string, val: string | number): string {
    return this.element(local, "", { val });
  }

  flag(local: string, is: boolean): string {
    return this.value(local, is ? 1 : 0);
  }

  /** An element whose children are DrawingML's. */
  drawing(local: string, content: string): string {
    return this.element(local, content, this.declaration);
  }

  /** undefined where everything is automatic. */
  shapeProperties(fill: ChartColor, line: ChartLine): string | undefined {
    const content = fillMarkup(fill) + lineMarkup(line);
    return content === "" ? undefined : this.drawing("spPr", content);
  }

  /** How an element's texts look; undefined where everything is automatic. */
  textProperties(font: ChartFont, angle: number | null = null): string | undefined {
    const properties = fontMarkup("a:defRPr", font, {});
    if (properties === undefined && angle === null) return undefined;
    const rotation = angle === null ? {} : { rot: Math.round(-angle * 60_000) || 0, vert: "horz" };
    const body = startTag("a:bodyPr", rotation, true);
    const paragraph = `<a:p><a:pPr>${properties ?? "<a:defRPr/>"}</a:pPr><a:endParaRPr lang="en-GB"/></a:p>`;
    return this.drawing("txPr", `${body}<a:lstStyle/>${paragraph}`);
  }

  /** A title; undefined for none. `cached` is the text that a reference shows now. */
  title(title: ChartTitle, isVertical: boolean, cached: string): string | undefined {
    if (!title.isVisible) return undefined;
    const overlay = this.flag("overlay", title.isOverlaid);
    if (title.reference !== null) {
      const points =
        this.value("ptCount", 1) +
        this.element("pt", this.element("v", encodeText(cached)), { idx: 0 });
      const source =
        this.element("f", encodeText(title.reference)) + this.element("strCache", points);
      const text = this.element("tx", this.element("strRef", source));
      return this.element("title", text + overlay + (this.textProperties(title.font) ?? ""));
    }
    if (title.text === null)
      return this.element("title", overlay + (this.textProperties(title.font) ?? ""));
    const body = isVertical ? { rot: -5_400_000, vert: "horz" } : {};
    const properties = fontMarkup("a:rPr", title.font, { lang: "en-GB" }) ?? "";
    const standard = fontMarkup("a:defRPr", title.font, {}) ?? "<a:defRPr/>";
    const paragraphs = title.text.split("\n").map((text) => {
      const run = `<a:r>${properties}<a:t>${encodeText(text)}</a:t></a:r>`;
      return `<a:p><a:pPr>${standard}</a:pPr>${text === "" ? "" : run}</a:p>`;
    });
    const rich = `${startTag("a:bodyPr", body, true)}<a:lstStyle/>${paragraphs.join("")}`;
    return this.element("title", this.element("tx", this.drawing("rich", rich)) + overlay);
  }
}

function fillMarkup(fill: ChartColor): string {
  if (fill === "automatic") return "";
  if (fill === "none") return "<a:noFill/>";
  return `<a:solidFill><a:srgbClr val="${fill.slice(1)}"/></a:solidFill>`;
}

function lineMarkup({ color, width, dash }: ChartLine): string {
  if (color === "automatic" && width === null && dash === "Continuous") return "";
  const tag = startTag(
    "a:ln",
    { w: width === null ? undefined : Math.round(width * EMU), cap: "rnd" },
    false,
  );
  const pattern = dash === "Continuous" ? "" : `<a:prstDash val="${DASHES.inFile(dash)}"/>`;
  return `${tag}${fillMarkup(color)}${color === "none" ? "" : pattern}<a:round/></a:ln>`;
}

function fontMarkup(name: string, font: ChartFont, others: Attributes): string | undefined {
  const flag = (is: boolean | null): number | undefined => (is === null ? undefined : is ? 1 : 0);
  const attributes: Attributes = {
    ...others,
    sz: font.size === null ? undefined : Math.round(font.size * 100),
    b: flag(font.bold),
    i: flag(font.italic),
  };
  const content =
    fillMarkup(font.color) +
    (font.name === null ? "" : startTag("a:latin", { typeface: font.name }, true));
  const isAutomatic =
    content === "" && Object.values(attributes).every((value) => value === undefined);
  if (isAutomatic) return undefined;
  if (content === "") return startTag(name, attributes, true);
  return `${startTag(name, attributes, false)}${content}</${name}>`;
}

/** The element's text with all its children of that name replaced by the piece, at its place in the order. */
export function withPiece(
  xml: string,
  find: Find,
  [local, replacement = ""]: Piece,
  order: readonly string[],
): string {
  const present = childrenNamed(find(parseXml(xml)), local);
  const without = present.reduceRight((text, { start, end }) => splice(text, start, end, ""), xml);
  if (replacement === "") return without;
  const parent = find(parseXml(without));
  if (parent === undefined) throw new TypeError(`There is nothing to put a ${local} into.`);
  const rank = order.indexOf(local);
  const follower = parent.children.find((child) => order.indexOf(child.local) > rank);
  if (follower === undefined) return withContentAppended(without, parent, replacement);
  return splice(without, follower.start, follower.start, replacement);
}

/** The element's text with those pieces put in that differ between before and after. */
export function withDifferences(
  xml: string,
  find: Find,
  before: readonly Piece[],
  after: readonly Piece[],
  order: readonly string[],
): string {
  const was = new Map(before);
  return after.reduce(
    (text, piece) => (was.get(piece[0]) === piece[1] ? text : withPiece(text, find, piece, order)),
    xml,
  );
}

export const joined = (pieces: readonly Piece[]): string =>
  pieces.map(([, xml]) => xml ?? "").join("");
