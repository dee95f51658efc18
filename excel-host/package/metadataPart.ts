import { METADATA_ORDER } from "./worksheetOrder";
import {
  childNamed,
  childrenNamed,
  parseXml,
  prefixOf,
  withAttributes,
  withChild,
  withContentAppended,
} from "./xml";

const NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const DYNAMIC_ARRAYS = "http://schemas.microsoft.com/office/spreadsheetml/2017/dynamicarray";
const TYPE_NAME = "XLDAPR";
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
  let type = typeNumber(xml);
  if (type === 0) {
    xml = addedTo(
      xml,
      "metadataTypes",
      `<${prefix}metadataType name="${TYPE_NAME}" minSupportedVersion="120000" copy="1" pasteAll="1" pasteValues="1" merge="1" splitFirst="1" rowColShift="1" clearFormats="1" clearComments="1" assign="1" coerce="1" cellMeta="1"/>`,
    );
    xml = withFutureMetadata(xml, prefix);
    type = typeNumber(xml);
  }
  const records = childrenNamed(childNamed(parseXml(xml), "cellMetadata"), "bk");
  const known = records.findIndex((record) =>
    record.children.some(({ attributes }) => Number(attributes.get("t")) === type),
  );
  if (known >= 0) return { xml, index: known + 1 };
  const record = `<${prefix}bk><${prefix}rc t="${type}" v="0"/></${prefix}bk>`;
  return { xml: addedTo(xml, "cellMetadata", record), index: records.length + 1 };
}

/** The number of the type of dynamic arrays, 0 when the part has none. */
function typeNumber(xml: string): number {
  const types = childrenNamed(childNamed(parseXml(xml), "metadataTypes"), "metadataType");
  return types.findIndex(({ attributes }) => attributes.get("name") === TYPE_NAME) + 1;
}

function withFutureMetadata(xml: string, prefix: string): string {
  const properties = `<xda:dynamicArrayProperties xmlns:xda="${DYNAMIC_ARRAYS}" fDynamic="1" fCollapsed="0"/>`;
  const record = `<${prefix}bk><${prefix}extLst><${prefix}ext uri="{bdbb8cdc-fa1e-496e-a857-3c3f30c029c3}">${properties}</${prefix}ext></${prefix}extLst></${prefix}bk>`;
  const name = `${prefix}futureMetadata`;
  const element = `<${name} name="${TYPE_NAME}" count="1">${record}</${name}>`;
  const root = parseXml(xml);
  const types = childNamed(root, "metadataTypes");
  // Another type's future metadata may be there; ours stands before it, behind what the schema has first.
  const before = ["mdxMetadata", "metadataStrings"].map((local) => childNamed(root, local));
  const anchor = before.find((found) => found !== undefined) ?? types;
  const at = anchor?.end ?? root.contentStart;
  return xml.slice(0, at) + element + xml.slice(at);
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
