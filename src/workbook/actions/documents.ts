/** The update as a document, and documents of others against its figures: a bundle of its own. */
import { plainName } from "../../msg/basics/names";
import { updateName, type UpdateReport } from "../../msg/model/update";
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
import type { TextSection } from "../report/backgroundTexts";
import { reportTitle } from "../report/pages";

export type DocumentForm = "word" | "page" | "accessible";

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

/** What a document is made of: the figures, and the analyst's texts on MSG Background. */
interface Contents {
  readonly report: UpdateReport;
  readonly background: readonly TextSection[] | undefined;
}

interface Form {
  /** Of a file's name. */
  readonly ending: string;
  readonly type: string;
  readonly bytes: (contents: Contents) => Promise<Uint8Array>;
}

const OFFICE_TYPE = "application/vnd.openxmlformats-officedocument";

const FORMS: Readonly<Record<DocumentForm, Form>> = {
  word: {
    ending: ".docx",
    type: `${OFFICE_TYPE}.wordprocessingml.document`,
    bytes: (contents) => theEngine().wordFile(documentOf(contents)),
  },
  page: {
    ending: ".html",
    type: "text/html;charset=utf-8",
    bytes: (contents) => Promise.resolve(new TextEncoder().encode(webPage(documentOf(contents)))),
  },
  accessible: {
    ending: " accessible.xlsx",
    type: `${OFFICE_TYPE}.spreadsheetml.sheet`,
    bytes: ({ report, background }) => theEngine().accessibleFile(report, background),
  },
};

/**
 * Makes a file of the update, with the analyst's texts on MSG Background as they stand there now.
 *
 * @throws an Error for a person, where Excel refuses
 */
export async function makeDocument(report: UpdateReport, form: DocumentForm): Promise<MadeFile> {
  const { ending, type, bytes } = FORMS[form];
  const made = await bytes(await contentsOf(report));
  return { name: fileName(report) + ending, type, bytes: new Uint8Array(made) };
}

/** The same for the clipboard. */
export async function copiedDocument(report: UpdateReport): Promise<CopiedDocument> {
  const document = documentOf(await contentsOf(report));
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

async function contentsOf(report: UpdateReport): Promise<Contents> {
  return { report, background: backgroundSections(await backgroundTexts()) };
}

function documentOf({ report, background }: Contents): UpdateDocument {
  return updateDocument(report, background);
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

/** "Update 2020-21 Q4", by the report's title and the update's name. */
function fileName(report: UpdateReport): string {
  const named = `${reportTitle(report)} ${updateName(report)}`.replace(/[/\\]/gu, "-");
  const words = plainName(named.replace(FORBIDDEN, " ")).replace(/\s+/gu, " ");
  const cut = Array.from(words).slice(0, LONGEST_NAME).join("");
  // A name that ends in a full stop or a blank is another one on Windows.
  return cut.replace(/[. ]+$/u, "") || "Update";
}
