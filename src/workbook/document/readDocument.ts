/** Reading a document's file: Word files by the library mammoth, which loads when it is asked for. */
import mammoth from "mammoth";
import { linesOfPage, linesOfText, type WrittenLine } from "./writtenDocument";

/** Kinds of files that can be read, by their endings. */
export const DOCUMENT_ENDINGS = [".docx", ".html", ".htm", ".txt"] as const;

export class UnreadableDocument extends Error {}

/**
 * @param parse makes a page of markup, without running anything in it
 * @throws UnreadableDocument with what to do
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  parse: (markup: string) => Document,
): Promise<WrittenLine[]> {
  const ending = /\.[^.]*$/u.exec(name.toLowerCase())?.[0] ?? "";
  switch (ending) {
    case ".docx":
      return linesOfPage(parse(await wordMarkup(name, bytes)));
    case ".html":
    case ".htm":
      return linesOfPage(parse(decoded(bytes)));
    case ".txt":
      return linesOfText(decoded(bytes));
    default:
      throw new UnreadableDocument(
        `${name} is not a document that can be read. Save it as .docx, .html or .txt.`,
      );
  }
}

async function wordMarkup(name: string, bytes: Uint8Array): Promise<string> {
  // Node's form of the library takes a buffer, the browser's an array buffer.
  const copy = new Uint8Array(bytes);
  const input =
    typeof Buffer === "undefined" ? { arrayBuffer: copy.buffer } : { buffer: Buffer.from(copy) };
  const options = {
    // Pictures hold no words.
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    externalFileAccess: false,
  };
  try {
    const { value } = await mammoth.convertToHtml(input, options);
    return `<!doctype html><body>${value}</body>`;
  } catch (error) {
    throw new UnreadableDocument(
      `${name} is not a Word file that can be read (${(error as Error).message}). Open it in Word and save it anew as .docx.`,
    );
  }
}

/** UTF-8, or UTF-16 and what Windows wrote before, where the file says so or cannot be the first. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
