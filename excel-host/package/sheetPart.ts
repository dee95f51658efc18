import { strFromU8 } from "fflate";
import { NotAWorkbookError } from "./parts";
import { prefixOf, rootTag, XmlError, type XmlElement } from "./xml";

/**
 * A worksheet part in two: the cells, which stay bytes, and the frame around them with an empty
 * sheetData in their place, which is small enough to be a text.
 */
export interface SheetPart {
  bytes: Uint8Array;
  frame: string;
  /** Content of sheetData as places in `bytes`. */
  dataStart: number;
  dataEnd: number;
  /** "x:" where the part's elements have a prefix. */
  prefix: string;
}

const SPREADSHEET_NAMESPACE = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const STRICT_NAMESPACE = "http://purl.oclc.org/ooxml/spreadsheetml/main";

/** @throws XmlError when the part is no worksheet; NotAWorkbookError for a strict one */
export function splitSheetPart(bytes: Uint8Array): SheetPart {
  const root = rootTag(strFromU8(bytes.subarray(0, 100_000)));
  requireSpreadsheet(root, "worksheet");
  const prefix = prefixOf(root);
  const name = `${prefix}sheetData`;
  const open = find(bytes, `<${name}`, 0);
  if (open < 0) throw new XmlError("it has no place for cells");
  const dataStart = bytes.indexOf(62, open) + 1;
  const isEmpty = bytes[dataStart - 2] === 47;
  const close = isEmpty ? dataStart : findLast(bytes, `</${name}`);
  const end = isEmpty ? dataStart : bytes.indexOf(62, close) + 1;
  if (close < 0 || end === 0) throw new XmlError("it is cut off");
  const head = strFromU8(bytes.subarray(0, open)).replace(/^\ufeff/, "");
  const tail = strFromU8(bytes.subarray(end));
  return { bytes, frame: `${head}<${name}/>${tail}`, dataStart, dataEnd: close, prefix };
}

/** Refuses roots of other documents and of the strict variant of the format. */
export function requireSpreadsheet(root: XmlElement, local: string): void {
  const prefix = prefixOf(root).slice(0, -1);
  const namespace = root.attributes.get(prefix === "" ? "xmlns" : `xmlns:${prefix}`);
  if (namespace === STRICT_NAMESPACE)
    throw new NotAWorkbookError(
      "The workbook is saved as Strict Open XML Spreadsheet. Save it as Excel Workbook (.xlsx).",
    );
  if (root.local !== local || namespace !== SPREADSHEET_NAMESPACE)
    throw new XmlError(`a part that should be a ${local} is none`);
}

function find(bytes: Uint8Array, text: string, from: number): number {
  const codes = [...text].map((character) => character.charCodeAt(0));
  for (let at = bytes.indexOf(60, from); at >= 0; at = bytes.indexOf(60, at + 1))
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
  return -1;
}

function findLast(bytes: Uint8Array, text: string): number {
  const codes = [...text].map((character) => character.charCodeAt(0));
  for (let at = bytes.lastIndexOf(60); at >= 0; at = bytes.lastIndexOf(60, at - 1)) {
    if (codes.every((code, index) => bytes[at + index] === code)) return at;
    if (at === 0) break;
  }
  return -1;
}
