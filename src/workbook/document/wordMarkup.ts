/** A Word file as a page's markup, by the library mammoth, which loads when it is asked for. */
import mammoth from "mammoth";
import { UnreadableDocument } from "./readDocument";

/** The paragraphs of a table of contents, left out. */
const CONTENTS = Array.from({ length: 9 }, (_, at) => `p[style-name='toc ${at + 1}'] => !`);

/** @throws UnreadableDocument with what to do */
export async function wordMarkup(name: string, bytes: Uint8Array): Promise<string> {
  // Node's form of the library takes a buffer, the browser's an array buffer.
  const copy = new Uint8Array(bytes);
  const input =
    typeof Buffer === "undefined" ? { arrayBuffer: copy.buffer } : { buffer: Buffer.from(copy) };
  const options = {
    // Pictures hold no words.
    convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: "" })),
    externalFileAccess: false,
    // Numbers of pages are no figures.
    styleMap: CONTENTS,
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
