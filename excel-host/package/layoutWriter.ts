import { sameArea } from "../model/areas";
import { areaAddress, cellAddress } from "../model/addresses";
import type { ColumnRun, PlacedHyperlink, SheetLayout } from "../model/sheetLayout";
import { encodeUtf16 } from "./layoutReader";
import { writePageSetup } from "./pageSetupWriter";
import type { Parts } from "./parts";
import { RELATIONSHIP_NAMESPACE, relationshipType } from "./relationshipTypes";
import { SHEET_PROPERTIES_ORDER, SHEET_VIEW_ORDER, WORKSHEET_ORDER } from "./worksheetOrder";
import {
  childNamed,
  childrenNamed,
  encodeXstring,
  parseXml,
  prefixOf,
  relationshipId,
  startTag,
  withAttributes,
  withChild,
  type Find,
} from "./xml";

/** What changing a worksheet's frame needs: the part's name and the package that gets its relationships. */
export interface FrameContext {
  partName: string;
  parts: Parts;
  styleIndex(style: number): number;
}

const root: Find = (element) => element;
const sheetView: Find = (element) => childNamed(childNamed(element, "sheetViews"), "sheetView");

/** The frame with what differs between the two layouts written into it, everything else as it was. */
export function writeLayout(
  frame: string,
  before: SheetLayout,
  after: SheetLayout,
  context: FrameContext,
): string {
  const prefix = prefixOf(parseXml(frame));
  let xml = frame;
  if (before.tabColor !== after.tabColor) xml = writeTabColor(xml, prefix, after.tabColor);
  if (before.showGridlines !== after.showGridlines)
    xml = withAttributes(withSheetView(xml, prefix), sheetView, {
      showGridLines: after.showGridlines ? undefined : 0,
    });
  if (!isSame(before.frozen, after.frozen)) xml = writeFrozen(xml, prefix, after.frozen);
  if (!isSame(before.columns, after.columns))
    xml = withChild(
      xml,
      root,
      "cols",
      columnsElement(prefix, after.columns, context),
      WORKSHEET_ORDER,
    );
  if (!isSame(before.merges, after.merges))
    xml = withChild(xml, root, "mergeCells", mergesElement(prefix, after), WORKSHEET_ORDER);
  if (!isSame(before.hyperlinks, after.hyperlinks))
    xml = writeHyperlinks(xml, prefix, before, after, context);
  xml = writePageSetup(xml, prefix, before.pageSetup, after.pageSetup);
  if (!isSame([...before.customProperties], [...after.customProperties]))
    xml = writeCustomProperties(xml, prefix, after.customProperties, context);
  return xml;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function writeTabColor(frame: string, prefix: string, color: string): string {
  const name = `${prefix}sheetPr`;
  const xml =
    childNamed(parseXml(frame), "sheetPr") === undefined
      ? withChild(frame, root, "sheetPr", `<${name}/>`, WORKSHEET_ORDER)
      : frame;
  const element =
    color === "" ? undefined : startTag(`${prefix}tabColor`, { rgb: `FF${color.slice(1)}` }, true);
  const sheetPr: Find = (worksheet) => childNamed(worksheet, "sheetPr");
  return withChild(xml, sheetPr, "tabColor", element, SHEET_PROPERTIES_ORDER);
}

/** The frame with a sheet view, which a file need not have. */
function withSheetView(frame: string, prefix: string): string {
  if (sheetView(parseXml(frame)) !== undefined) return frame;
  const views = `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`;
  return withChild(frame, root, "sheetViews", views, WORKSHEET_ORDER);
}

/** Marks the sheet's tab as selected or not, where that differs. */
export function writeTabSelected(frame: string, isSelected: boolean): string {
  const present = sheetView(parseXml(frame))?.attributes.get("tabSelected");
  if ((present === "1" || present === "true") === isSelected) return frame;
  const xml = withSheetView(frame, prefixOf(parseXml(frame)));
  return withAttributes(xml, sheetView, { tabSelected: isSelected ? 1 : undefined });
}

/** A frozen pane; selections name panes, so those of the old ones go. */
function writeFrozen(frame: string, prefix: string, frozen: SheetLayout["frozen"]): string {
  let xml = withSheetView(frame, prefix);
  xml = withChild(xml, sheetView, "pane", undefined, SHEET_VIEW_ORDER);
  while (childNamed(sheetView(parseXml(xml)), "selection") !== undefined)
    xml = withChild(xml, sheetView, "selection", undefined, SHEET_VIEW_ORDER);
  const { rows, columns } = frozen;
  if (rows === 0 && columns === 0) return xml;
  const side = columns > 0 ? "Right" : "Left";
  const activePane = `${rows > 0 ? "bottom" : "top"}${side}`;
  const topLeftCell = cellAddress(rows, columns);
  const pane = startTag(
    `${prefix}pane`,
    {
      xSplit: columns > 0 ? columns : undefined,
      ySplit: rows > 0 ? rows : undefined,
      topLeftCell,
      activePane,
      state: "frozen",
    },
    true,
  );
  const selection = { pane: activePane, activeCell: topLeftCell, sqref: topLeftCell };
  const content = pane + startTag(`${prefix}selection`, selection, true);
  return withChild(xml, sheetView, "pane", content, SHEET_VIEW_ORDER);
}

function columnsElement(
  prefix: string,
  columns: readonly ColumnRun[],
  { styleIndex }: FrameContext,
): string | undefined {
  if (columns.length === 0) return undefined;
  const elements = columns.map(({ first, last, width, isHidden, style, otherAttributes }) => {
    const others = { ...otherAttributes };
    if (width !== undefined) others["customWidth"] = "1";
    return startTag(
      `${prefix}col`,
      {
        min: first + 1,
        max: last + 1,
        // Excel takes a missing width for 0.
        width: width ?? 9.140625,
        style: style > 0 ? styleIndex(style) : undefined,
        hidden: isHidden ? 1 : undefined,
        ...others,
      },
      true,
    );
  });
  return `<${prefix}cols>${elements.join("")}</${prefix}cols>`;
}

function mergesElement(prefix: string, { merges }: SheetLayout): string | undefined {
  if (merges.length === 0) return undefined;
  const elements = merges.map((area) =>
    startTag(`${prefix}mergeCell`, { ref: areaAddress(area) }, true),
  );
  return `${startTag(`${prefix}mergeCells`, { count: merges.length }, false)}${elements.join("")}</${prefix}mergeCells>`;
}

function writeHyperlinks(
  frame: string,
  prefix: string,
  before: SheetLayout,
  after: SheetLayout,
  context: FrameContext,
): string {
  const present = childrenNamed(childNamed(parseXml(frame), "hyperlinks"), "hyperlink");
  const written = after.hyperlinks.map((placed) => {
    const kept = before.hyperlinks.findIndex(
      ({ area, link }) => sameArea(area, placed.area) && isSame(link, placed.link),
    );
    const element = present[kept];
    return element === undefined
      ? hyperlinkElement(prefix, placed, context)
      : frame.slice(element.start, element.end);
  });
  const name = `${prefix}hyperlinks`;
  const content = written.length === 0 ? undefined : `<${name}>${written.join("")}</${name}>`;
  return withChild(frame, root, "hyperlinks", content, WORKSHEET_ORDER);
}

function hyperlinkElement(
  prefix: string,
  { area, link }: PlacedHyperlink,
  context: FrameContext,
): string {
  const id =
    link.address === undefined
      ? undefined
      : context.parts.addRelationship(
          context.partName,
          relationshipType("hyperlink"),
          link.address,
          true,
        );
  return startTag(
    `${prefix}hyperlink`,
    {
      "xmlns:r": id === undefined ? undefined : RELATIONSHIP_NAMESPACE,
      ref: areaAddress(area),
      "r:id": id,
      location: link.documentReference,
      tooltip: link.screenTip && encodeXstring(link.screenTip),
      display: link.textToDisplay && encodeXstring(link.textToDisplay),
    },
    true,
  );
}

const CUSTOM_PROPERTY_TYPE =
  "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";

/** Each property has a part of its own with its value in UTF-16, as Excel writes them. */
function writeCustomProperties(
  frame: string,
  prefix: string,
  properties: ReadonlyMap<string, string>,
  { parts, partName }: FrameContext,
): string {
  const present = childrenNamed(childNamed(parseXml(frame), "customProperties"), "customPr");
  const idOf = new Map(
    present.map((element) => [element.attributes.get("name") ?? "", relationshipId(element) ?? ""]),
  );
  const relationships = parts.relationships(partName);
  const targetOf = (id: string | undefined): string | undefined =>
    relationships.find((relationship) => relationship.id === id)?.target;
  for (const [name, id] of idOf) {
    const target = targetOf(id);
    if (properties.has(name) || target === undefined) continue;
    parts.removeRelationships(partName, (relationship) => relationship.id === id);
    parts.remove(target);
  }
  const elements = [...properties].map(([name, value]) => {
    const known = idOf.get(name);
    const part = targetOf(known) ?? parts.freeName("xl/customProperty", "bin");
    parts.set(part, encodeUtf16(value));
    if (known === undefined) parts.setContentType(part, CUSTOM_PROPERTY_TYPE);
    const id = known ?? parts.addRelationship(partName, relationshipType("customProperty"), part);
    return startTag(
      `${prefix}customPr`,
      { "xmlns:r": RELATIONSHIP_NAMESPACE, name, "r:id": id },
      true,
    );
  });
  const element = `${prefix}customProperties`;
  const content =
    elements.length === 0 ? undefined : `<${element}>${elements.join("")}</${element}>`;
  return withChild(frame, root, "customProperties", content, WORKSHEET_ORDER);
}
