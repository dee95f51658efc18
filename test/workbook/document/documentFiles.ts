/** Documents written and read back, for tests. */
import { strFromU8, unzipSync } from "fflate";
import { JSDOM } from "jsdom";
import { proofreadDocument } from "../../../src/workbook/document/proofreadDocument";
import { readDocument } from "../../../src/workbook/document/readDocument";
import { wordMarkup } from "../../../src/workbook/document/wordMarkup";
import type { UpdateReport } from "../../../src/msg/model/update";

export function parsePage(markup: string): Document {
  return new JSDOM(markup).window.document;
}

/** A part of a Word file or workbook as XML. */
export function partOf(bytes: Uint8Array, name: string): Document {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`There is no part ${name}.`);
  return new JSDOM(strFromU8(part), { contentType: "text/xml" }).window.document;
}

export async function findingsIn(update: UpdateReport, name: string, bytes: Uint8Array) {
  return proofreadDocument(update, await readDocument(name, bytes, parsePage, wordMarkup));
}
