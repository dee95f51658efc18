import { cellError } from "../model/cellErrors";
import type { CellError, ErrorText } from "../model/types";
import { readRichValuePlaces, withRichValueMetadata } from "./metadataPart";
import type { Parts } from "./parts";
import {
  childrenNamed,
  parseXml,
  prefixOf,
  startTag,
  textOf,
  withAttributes,
  withContentAppended,
} from "./xml";

/**
 * Errors that came after the file format was fixed. A cell holds #VALUE! for them, and by its vm a rich
 * value of the structure "_error" that says which it is. So do files of Excel 16.0 (build 20326), with the
 * numbers 8 and 13 and the keys (errorType, subType) or (colOffset, errorType, rwOffset, subType); 14 is
 * from Aspose.Cells' list of these numbers (ErrorCellValueType), where 8 and 13 are the same.
 */
const ERROR_TYPES: ReadonlyMap<ErrorText, number> = new Map([
  ["#SPILL!", 8],
  ["#CALC!", 13],
  ["#BUSY!", 14],
]);

/** What an older Excel shows in such a cell. */
export const isRichError = ({ text }: CellError): boolean => ERROR_TYPES.has(text);

const NAMESPACE = "http://schemas.microsoft.com/office/spreadsheetml/2017/richdata";
const RELATIONSHIPS = "http://schemas.microsoft.com/office/2017/06/relationships";
const ERROR_STRUCTURE = "_error";
const UNKNOWN_SUBTYPE = 0;

/** One of the parts that rich values are in. */
interface RichPart {
  type: string;
  name: string;
  contentType: string;
  root: string;
}
const VALUES: RichPart = {
  type: `${RELATIONSHIPS}/rdRichValue`,
  name: "xl/richData/rdrichvalue.xml",
  contentType: "application/vnd.ms-excel.rdrichvalue+xml",
  root: "rvData",
};
const STRUCTURES: RichPart = {
  type: `${RELATIONSHIPS}/rdRichValueStructure`,
  name: "xl/richData/rdrichvaluestructure.xml",
  contentType: "application/vnd.ms-excel.rdrichvaluestructure+xml",
  root: "rvStructures",
};

const emptyPart = ({ root }: RichPart): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${root} xmlns="${NAMESPACE}" count="0"/>`;

/** The part's name in this package, where it has one. */
const nameIn = (parts: Parts, workbookPart: string, { type }: RichPart): string | undefined =>
  parts.relationships(workbookPart).find((relationship) => relationship.type === type)?.target;

/**
 * The errors among a package's rich values, by the vm of their cells.
 * @param metadata the text of the metadata part
 */
export function readRichErrors(
  parts: Parts,
  workbookPart: string,
  metadata: string | undefined,
): Map<number, CellError> {
  const errors = new Map<number, CellError>();
  const [values, structures] = [VALUES, STRUCTURES].map((part) => {
    const name = nameIn(parts, workbookPart, part);
    return name === undefined ? undefined : parts.text(name);
  });
  if (values === undefined || structures === undefined) return errors;
  const typePlaces = childrenNamed(parseXml(structures), "s").map((structure) => {
    const keys = childrenNamed(structure, "k").map(({ attributes }) => attributes.get("n"));
    return structure.attributes.get("t") === ERROR_STRUCTURE ? keys.indexOf("errorType") : -1;
  });
  const byPlace = childrenNamed(parseXml(values), "rv").map((value) => {
    const place = typePlaces[Number(value.attributes.get("s"))] ?? -1;
    const type = childrenNamed(value, "v")[place];
    return type === undefined ? undefined : errorOfType(Number(textOf(values, type)));
  });
  for (const [vm, place] of readRichValuePlaces(metadata)) {
    const error = byPlace[place];
    if (error !== undefined) errors.set(vm, error);
  }
  return errors;
}

function errorOfType(type: number): CellError | undefined {
  for (const [text, number] of ERROR_TYPES) if (number === type) return cellError(text);
  return undefined;
}

/**
 * Puts a rich value for an error into the package.
 * @returns the metadata part's text and the number for a cell's vm
 */
export function addRichError(
  parts: Parts,
  workbookPart: string,
  metadata: string | undefined,
  error: CellError,
): { xml: string; index: number } {
  const structure = errorStructure(parts, workbookPart);
  const type = ERROR_TYPES.get(error.text) as number;
  const value = appendTo(
    parts,
    workbookPart,
    VALUES,
    (p) =>
      `<${p}rv s="${structure}"><${p}v>${type}</${p}v><${p}v>${UNKNOWN_SUBTYPE}</${p}v></${p}rv>`,
  );
  return withRichValueMetadata(metadata, value);
}

const KEYS = ["errorType", "subType"];

/** The place of the structure with the two keys that are written here, added where the file has none. */
function errorStructure(parts: Parts, workbookPart: string): number {
  const name = nameIn(parts, workbookPart, STRUCTURES);
  const present = name === undefined ? undefined : parts.text(name);
  const structures = present === undefined ? [] : childrenNamed(parseXml(present), "s");
  const known = structures.findIndex((structure) => {
    const keys = childrenNamed(structure, "k").map(({ attributes }) => attributes.get("n"));
    return structure.attributes.get("t") === ERROR_STRUCTURE && keys.join() === KEYS.join();
  });
  if (known >= 0) return known;
  return appendTo(parts, workbookPart, STRUCTURES, (p) => {
    const keys = KEYS.map((n) => startTag(`${p}k`, { n, t: "i" }, true)).join("");
    return `<${p}s t="${ERROR_STRUCTURE}">${keys}</${p}s>`;
  });
}

/** Adds an element to a part's root; returns its place there. */
function appendTo(
  parts: Parts,
  workbookPart: string,
  part: RichPart,
  element: (prefix: string) => string,
): number {
  const present = nameIn(parts, workbookPart, part);
  const name = present ?? part.name;
  const xml = (present === undefined ? undefined : parts.text(present)) ?? emptyPart(part);
  const root = parseXml(xml);
  const place = root.children.filter(({ local }) => local !== "extLst").length;
  const appended = withContentAppended(xml, root, element(prefixOf(root)));
  parts.set(
    name,
    withAttributes(appended, (element) => element, { count: place + 1 }),
  );
  if (present === undefined) {
    parts.setContentType(name, part.contentType);
    parts.addRelationship(workbookPart, part.type, name);
  }
  return place;
}
