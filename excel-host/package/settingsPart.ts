import type { Parts } from "./parts";
import { RELATIONSHIP_NAMESPACE } from "./relationshipTypes";
import { childNamed, childrenNamed, parseXml, prefixOf, startTag, withChild } from "./xml";

const EXTENSION_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const PANES_TYPE = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";

/** The first web extension part of the package, reached through its task panes ([MS-OWEXML] 2.1). */
function findExtensionPart(parts: Parts): string | undefined {
  const panes = parts.relationships("").find(({ type }) => type === PANES_TYPE)?.target;
  if (panes === undefined) return undefined;
  return parts.relationships(panes).find(({ type }) => type === EXTENSION_TYPE)?.target;
}

/** Document settings: the properties of the web extension, values as JSON texts. */
export function readSettings(parts: Parts): Map<string, string> {
  const name = findExtensionPart(parts);
  const xml = name === undefined ? undefined : parts.text(name);
  if (xml === undefined) return new Map();
  const properties = childrenNamed(childNamed(parseXml(xml), "properties"), "property");
  return new Map(
    properties.map(({ attributes }) => [
      attributes.get("name") ?? "",
      attributes.get("value") ?? "",
    ]),
  );
}

/**
 * Writes document settings that changed into the first web extension of the package; a file without one
 * gets the parts that an add-in put into a workbook has, without a task pane that opens by itself.
 */
export function writeSettings(
  parts: Parts,
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): void {
  if (JSON.stringify([...before]) === JSON.stringify([...after])) return;
  const name = findExtensionPart(parts) ?? addExtension(parts);
  const xml = parts.text(name) as string;
  const root = parseXml(xml);
  const prefix = prefixOf(root);
  const elements = [...after].map(([key, value]) =>
    startTag(`${prefix}property`, { name: key, value }, true),
  );
  const content = `<${prefix}properties>${elements.join("")}</${prefix}properties>`;
  parts.set(
    name,
    withChild(xml, (element) => element, "properties", content, EXTENSION_ORDER),
  );
}

/** CT_OsfWebExtension ([MS-OWEXML] 2.3.4). */
const EXTENSION_ORDER = [
  "reference",
  "alternateReferences",
  "properties",
  "bindings",
  "snapshot",
  "extLst",
];
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function addExtension(parts: Parts): string {
  const extension = parts.freeName("xl/webextensions/webextension", "xml");
  parts.set(
    extension,
    `${DECLARATION}<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{${ADD_IN_ID}}"><we:reference id="${ADD_IN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`,
  );
  parts.setContentType(extension, "application/vnd.ms-office.webextension+xml");
  const panes = parts
    .freeName("xl/webextensions/taskpanes", "xml")
    .replace("taskpanes1", "taskpanes");
  parts.set(panes, `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}"/>`);
  parts.setContentType(panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  const id = parts.addRelationship(panes, EXTENSION_TYPE, extension);
  const pane = `<wetp:taskpane dockstate="right" visibility="0" width="350" row="1"><wetp:webextensionref xmlns:r="${RELATIONSHIP_NAMESPACE}" r:id="${id}"/></wetp:taskpane>`;
  parts.set(
    panes,
    `${DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES_NAMESPACE}">${pane}</wetp:taskpanes>`,
  );
  parts.addRelationship("", PANES_TYPE, panes);
  return extension;
}

const PANES_NAMESPACE = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
/** Names the extension within the file; Excel looks no further while the pane is not shown. */
const ADD_IN_ID = "00000000-0000-0000-0000-000000000001";
