/** Reading a document's file. */
import { linesOfPage, linesOfText, type WrittenLine } from "./writtenDocument";

/** Kinds of files that can be read, by their endings. */
export const DOCUMENT_ENDINGS = [".docx", ".html", ".htm", ".txt"] as const;

export class UnreadableDocument extends Error {}

/**
 * @param parse makes a page of markup, without running anything in it
 * @param wordMarkup makes a Word file a page's markup: `wordMarkup.ts`, or what asks it elsewhere
 * @throws UnreadableDocument with what to do
 */
export async function readDocument(
  name: string,
  bytes: Uint8Array,
  parse: (markup: string) => Document,
  wordMarkup: (name: string, bytes: Uint8Array) => Promise<string>,
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

/** UTF-8, or UTF-16 and what Windows wrote before, where the file says so or cannot be the first. */
function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder("windows-1252").decode(bytes);
  }
}
