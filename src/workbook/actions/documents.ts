/** The update as a document, and documents of others against its figures: a bundle of its own. */
import { plainName } from "../../msg/basics/names";
import type { UpdateReport } from "../../msg/model/update";
import { backgroundSections } from "../document/backgroundSections";
import type { UpdateDocument } from "../document/model";
import type { DocumentFinding } from "../document/proofreadDocument";
import { readDocument } from "../document/readDocument";
import { updateDocument } from "../document/updateDocument";
import { pastedMarkup, plainText, webPage } from "../document/webPage";
import { theEngine } from "../engine/host";
import { inExcel } from "../excel/inExcel";
import { parseAddress } from "../names/addresses";
import { SHEETS } from "../names/contract";

export type DocumentForm = "word" | "page";

/** A file as it is handed to whoever saves it. */
export interface MadeFile {
  readonly name: string;
  /** As browsers name kinds of files. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** The document for the clipboard: with headings, lists and tables, and as plain text. */
export interface CopiedDocument {
  readonly markup: string;
  readonly text: string;
}

const FORMS = {
  word: {
    ending: ".docx",
    type: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    bytes: (document: UpdateDocument) => theEngine().wordFile(document),
  },
  page: {
    ending: ".html",
    type: "text/html;charset=utf-8",
    bytes: (document: UpdateDocument) =>
      Promise.resolve(new TextEncoder().encode(webPage(document))),
  },
} as const;

/**
 * Makes a file of the update, with the analyst's texts on MSG Background as they stand there now.
 *
 * @throws an Error for a person, where Excel refuses
 */
export async function makeDocument(report: UpdateReport, form: DocumentForm): Promise<MadeFile> {
  const document = await documentOf(report);
  const { ending, type, bytes } = FORMS[form];
  return { name: fileName(document) + ending, type, bytes: new Uint8Array(await bytes(document)) };
}

/** The same for the clipboard. */
export async function copiedDocument(report: UpdateReport): Promise<CopiedDocument> {
  const document = await documentOf(report);
  return { markup: pastedMarkup(document), text: plainText(document) };
}

/**
 * What a file says against the figures; nothing of it leaves the machine.
 *
 * @param bytes the file's content
 * @param parse makes a page of markup, without running anything in it
 * @throws an Error for a person, where the file cannot be read
 */
export async function checkDocument(
  report: UpdateReport,
  name: string,
  bytes: Uint8Array,
  parse: (markup: string) => Document,
): Promise<readonly DocumentFinding[]> {
  const engine = theEngine();
  const markup = (file: string, content: Uint8Array) => engine.wordMarkup(file, content);
  return engine.proofread(report, await readDocument(name, bytes, parse, markup));
}

async function documentOf(report: UpdateReport): Promise<UpdateDocument> {
  return updateDocument(report, backgroundSections(await backgroundTexts()));
}

/** The texts in the first column of MSG Background, from its first row on; none where it is not there. */
function backgroundTexts(): Promise<string[]> {
  return inExcel(async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(SHEETS.background);
    const used = sheet.getUsedRangeOrNullObject(true).load("address,values");
    await context.sync();
    const area = used.isNullObject ? undefined : parseAddress(used.address)?.area;
    if (!area || area.left > 0) return [];
    const texts = used.values.map(([value]) => (typeof value === "string" ? value : ""));
    return [...Array<string>(area.top).fill(""), ...texts];
  });
}

/** Characters that some system forbids in a file's name. */
// eslint-disable-next-line no-control-regex -- These are the very characters meant.
const FORBIDDEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069<>:"|?*]/gu;
const LONGEST_NAME = 120;

/** @example fileName({ title: "Update: 2020/21", subtitle: "Q4" }) // "Update 2020-21 Q4" */
function fileName({ title, subtitle }: Pick<UpdateDocument, "title" | "subtitle">): string {
  const words = plainName(
    `${title} ${subtitle}`.replace(/[/\\]/gu, "-").replace(FORBIDDEN, " "),
  ).replace(/\s+/gu, " ");
  const cut = Array.from(words).slice(0, LONGEST_NAME).join("");
  // A name that ends in a full stop or a blank is another one on Windows.
  return cut.replace(/[. ]+$/u, "") || "Update";
}
