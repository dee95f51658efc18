import { parseArea } from "../model/addresses";
import {
  emptyLayout,
  type ColumnRun,
  type PlacedHyperlink,
  type SheetLayout,
} from "../model/sheetLayout";
import type { Area, HyperlinkModel } from "../model/types";
import { readColor, type Palette } from "./colors";
import { readPageSetup } from "./pageSetupReader";
import type { Parts, Relationship } from "./parts";
import {
  childNamed,
  childrenNamed,
  decodeXstring,
  isTrue,
  parseXml,
  relationshipId,
  type XmlElement,
} from "./xml";

/** Reads what a worksheet has beside its cells. `frame` is the part without them. */
export function readLayout(
  frame: string,
  partName: string,
  parts: Parts,
  palette: Palette,
): SheetLayout {
  const root = parseXml(frame);
  const relationships = parts.relationships(partName);
  const view = childNamed(childNamed(root, "sheetViews"), "sheetView");
  const format = childNamed(root, "sheetFormatPr")?.attributes;
  const standard = emptyLayout();
  return {
    tabColor: readColor(childNamed(childNamed(root, "sheetPr"), "tabColor"), palette) ?? "",
    showGridlines:
      view?.attributes.get("showGridLines") !== "0" &&
      view?.attributes.get("showGridLines") !== "false",
    frozen: readFrozen(childNamed(view, "pane")),
    isProtected: isTrue(childNamed(root, "sheetProtection")?.attributes.get("sheet")),
    defaultColumnWidth: defaultWidth(format?.get("defaultColWidth"), format?.get("baseColWidth")),
    defaultRowHeight: Number(format?.get("defaultRowHeight") ?? standard.defaultRowHeight),
    columns: childrenNamed(childNamed(root, "cols"), "col").map(readColumnRun),
    merges: readMerges(root),
    hyperlinks: readHyperlinks(root, relationships),
    customProperties: readCustomProperties(root, relationships, parts),
    pageSetup: readPageSetup(frame, root),
  };
}

/** ECMA-376 part 1, 18.3.1.81: without a width of its own a column has baseColWidth (8) digits and padding, up to a multiple of 8 pixels. */
function defaultWidth(width: string | undefined, base: string | undefined): number {
  if (width !== undefined) return Number(width);
  return (Math.ceil((Number(base ?? 8) * 7 + 5) / 8) * 8) / 7;
}

function readFrozen(pane: XmlElement | undefined): SheetLayout["frozen"] {
  const state = pane?.attributes.get("state");
  if (pane === undefined || (state !== "frozen" && state !== "frozenSplit"))
    return { rows: 0, columns: 0 };
  const split = (name: string): number => Number(pane.attributes.get(name) ?? 0);
  return { rows: split("ySplit"), columns: split("xSplit") };
}

const UNDERSTOOD_COLUMN_ATTRIBUTES = new Set(["min", "max", "width", "hidden", "style"]);

function readColumnRun({ attributes }: XmlElement): ColumnRun {
  const width = attributes.get("width");
  return {
    first: Number(attributes.get("min")) - 1,
    last: Number(attributes.get("max")) - 1,
    width: width === undefined ? undefined : Number(width),
    isHidden: isTrue(attributes.get("hidden")),
    style: Number(attributes.get("style") ?? -1),
    otherAttributes: Object.fromEntries(
      [...attributes].filter(([name]) => !UNDERSTOOD_COLUMN_ATTRIBUTES.has(name)),
    ),
  };
}

const readMerges = (root: XmlElement): Area[] =>
  childrenNamed(childNamed(root, "mergeCells"), "mergeCell").flatMap(
    ({ attributes }) => parseArea(attributes.get("ref") ?? "") ?? [],
  );

function readHyperlinks(root: XmlElement, relationships: Relationship[]): PlacedHyperlink[] {
  return childrenNamed(childNamed(root, "hyperlinks"), "hyperlink").flatMap((element) => {
    const area = parseArea(element.attributes.get("ref") ?? "");
    if (area === undefined) return [];
    const target = relationships.find(({ id }) => id === relationshipId(element))?.target;
    return [{ area, link: readLink(element.attributes, target) }];
  });
}

function readLink(attributes: Map<string, string>, target: string | undefined): HyperlinkModel {
  const link: HyperlinkModel = {};
  const location = attributes.get("location");
  const tooltip = attributes.get("tooltip");
  if (target !== undefined)
    link.address = location === undefined ? target : `${target}#${location}`;
  else if (location !== undefined) link.documentReference = location;
  if (tooltip !== undefined) link.screenTip = decodeXstring(tooltip);
  return link;
}

/** <customPr name r:id> with the value in a part of its own, as UTF-16 ([MS-OI29500] 2.1.585). */
function readCustomProperties(
  root: XmlElement,
  relationships: Relationship[],
  parts: Parts,
): Map<string, string> {
  const elements = childrenNamed(childNamed(root, "customProperties"), "customPr");
  return new Map(
    elements.map((element) => {
      const part = relationships.find(({ id }) => id === relationshipId(element))?.target;
      const bytes = part === undefined ? undefined : parts.bytes(part);
      return [element.attributes.get("name") ?? "", bytes === undefined ? "" : decodeUtf16(bytes)];
    }),
  );
}

function decodeUtf16(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at + 1 < bytes.length; at += 2)
    text += String.fromCharCode((bytes[at] as number) | ((bytes[at + 1] as number) << 8));
  return text.replace(/^\ufeff/, "").replace(/\0+$/, "");
}

export function encodeUtf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let index = 0; index < text.length; index++) {
    bytes[index * 2] = text.charCodeAt(index) & 0xff;
    bytes[index * 2 + 1] = text.charCodeAt(index) >> 8;
  }
  return bytes;
}
