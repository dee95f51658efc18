import { METADATA_ORDER } from "./worksheetOrder";
import {
  childNamed,
  childrenNamed,
  parseXml,
  prefixOf,
  withAttributes,
  withChild,
  withContentAppended,
  type XmlElement,
} from "./xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC_ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const DYNAMIC_ARRAY = "XLDAPR";
const RICH_VALUE = "XLRICHVALUE";
const RICH_DATA = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
/** What both types of metadata do when cells are copied, sorted, cleared: as Excel writes them. */
const BEHAVIOUR =
  'minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1"';
const EMPTY = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<metadata xmlns="${NAMESPACE}"/>`;

/**
 * Finds or makes the cell metadata that marks a formula as a dynamic array ([MS-XLSX] 2.3.10.1,
 * CT_DynamicArrayProperties).
 * @param part the metadata part, undefined when the file has none
 * @returns the part and the number (counted from 1) for a cell's cm attribute
 */
export function withDynamicArrayMetadata(part: string | undefined): { xml: string; index: number } {
  let xml = part ?? EMPTY;
  const prefix = prefixOf(parseXml(xml));
  let type = typeNumber(xml, DYNAMIC_ARRAY);
  if (type === 0) {
    xml = withType(xml, prefix, DYNAMIC_ARRAY, ' cellMeta="1"');
    const properties = `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAYS}" fDynamic="1" fCollapsed="0"/>`;
    const record = extension(prefix, "{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}", properties);
    xml = withFutureMetadata(xml, prefix, DYNAMIC_ARRAY, record).xml;
    type = typeNumber(xml, DYNAMIC_ARRAY);
  }
  const records = childrenNamed(childNamed(parseXml(xml), "cellMetadata"), "bk");
  const known = records.findIndex((record) =>
    record.children.some(({ attributes }) => Number(attributes.get("t")) === type),
  );
  if (known >= 0) return { xml, index: known + 1 };
  const record = `<${prefix}bk><${prefix}rc t="${type}" v="0"/></${prefix}bk>`;
  return { xml: addedTo(xml, "cellMetadata", record), index: records.length + 1 };
}

/**
 * Adds the value metadata by which a cell's vm leads to a rich value ([MS-XLSX] 2.3.10, XLRICHVALUE).
 * @param richValue the rich value's place in its part, from 0
 * @returns the part and the number (counted from 1) for a cell's vm attribute
 */
export function withRichValueMetadata(
  part: string | undefined,
  richValue: number,
): { xml: string; index: number } {
  let xml = part ?? EMPTY;
  const prefix = prefixOf(parseXml(xml));
  if (typeNumber(xml, RICH_VALUE) === 0) xml = withType(xml, prefix, RICH_VALUE, "");
  const block = `<xlrd:rvb xmlns:xlrd="${RICH_DATA}" i="${richValue}"/>`;
  const record = extension(prefix, "{3e2802c4-a4d2-4d8b-9148-e3be6c30e623}", block);
  const future = withFutureMetadata(xml, prefix, RICH_VALUE, record);
  const type = typeNumber(future.xml, RICH_VALUE);
  const value = `<${prefix}bk><${prefix}rc t="${type}" v="${future.place}"/></${prefix}bk>`;
  const added = addedTo(future.xml, "valueMetadata", value);
  return { xml: added, index: valueMetadata(parseXml(added)).length };
}

/** Places of rich values by the vm of the cells that have them. */
export function readRichValuePlaces(part: string | undefined): Map<number, number> {
  if (part === undefined) return new Map();
  const type = typeNumber(part, RICH_VALUE);
  const root = parseXml(part);
  const blocks = childrenNamed(futureMetadata(root, RICH_VALUE), "bk").map((block) => {
    const found = childNamed(childNamed(childNamed(block, "extLst"), "ext"), "rvb");
    return Number(found?.attributes.get("i") ?? NaN);
  });
  const places = new Map<number, number>();
  valueMetadata(root).forEach((record, index) => {
    for (const { attributes } of childrenNamed(record, "rc")) {
      const place = blocks[Number(attributes.get("v"))];
      if (Number(attributes.get("t")) === type && place !== undefined) places.set(index + 1, place);
    }
  });
  return places;
}

const valueMetadata = (root: XmlElement): XmlElement[] =>
  childrenNamed(childNamed(root, "valueMetadata"), "bk");

/** The number of a type of metadata, 0 when the part has none of it. */
function typeNumber(xml: string, type: string): number {
  const types = childrenNamed(childNamed(parseXml(xml), "metadataTypes"), "metadataType");
  return types.findIndex(({ attributes }) => attributes.get("name") === type) + 1;
}

const withType = (xml: string, prefix: string, type: string, more: string): string =>
  addedTo(xml, "metadataTypes", `<${prefix}metadataType name="${type}" ${BEHAVIOUR}${more}/>`);

const futureMetadata = (root: XmlElement, type: string): XmlElement | undefined =>
  childrenNamed(root, "futureMetadata").find(({ attributes }) => attributes.get("name") === type);

const extension = (prefix: string, uri: string, content: string): string =>
  `<${prefix}bk><${prefix}extLst><${prefix}ext uri="${uri}">${content}</${prefix}ext></${prefix}extLst></${prefix}bk>`;

/** The part with a record more of a type's future metadata, and the record's place there. */
function withFutureMetadata(
  xml: string,
  prefix: string,
  type: string,
  record: string,
): { xml: string; place: number } {
  const root = parseXml(xml);
  const present = futureMetadata(root, type);
  if (present !== undefined) {
    const place = present.children.length;
    const appended = withContentAppended(xml, present, record);
    const find = (element: XmlElement) => futureMetadata(element, type);
    return { xml: withAttributes(appended, find, { count: place + 1 }), place };
  }
  const name = `${prefix}futureMetadata`;
  const element = `<${name} name="${type}" count="1">${record}</${name}>`;
  const types = childNamed(root, "metadataTypes");
  // Another type's future metadata may be there; ours stands before it, behind what the schema has first.
  const before = ["mdxMetadata", "metadataStrings"].map((local) => childNamed(root, local));
  const anchor = before.find((found) => found !== undefined) ?? types;
  const at = anchor?.end ?? root.contentStart;
  return { xml: xml.slice(0, at) + element + xml.slice(at), place: 0 };
}

function addedTo(xml: string, local: string, content: string): string {
  const root = parseXml(xml);
  const present = childNamed(root, local);
  const name = `${prefixOf(root)}${local}`;
  if (present === undefined)
    return withChild(
      xml,
      (element) => element,
      local,
      `<${name} count="1">${content}</${name}>`,
      METADATA_ORDER,
    );
  const count = present.children.length + 1;
  const appended = withContentAppended(xml, present, content);
  return withAttributes(appended, (element) => childNamed(element, local), { count });
}
