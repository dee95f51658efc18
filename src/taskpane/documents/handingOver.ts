/** Files and rich text out of the pane, where a host lets them out. */
import type { CopiedDocument, MadeFile } from "../../workbook/actions/documents";

/** A file that the browser was given, and the address by which it can be had again. */
export interface SavedFile {
  readonly name: string;
  readonly address: string;
}

/**
 * Hands a file to the browser to be saved. Whether it was, nobody tells: a host that forbids downloads
 * drops it in silence.
 */
export function saveFile({ name, type, bytes }: MadeFile): SavedFile {
  const address = URL.createObjectURL(new Blob([bytes], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return { name, address };
}

export function forgetFile({ address }: SavedFile): void {
  URL.revokeObjectURL(address);
}

/** Whether headings, lists and tables were copied, with plain text for programs that take nothing else. */
export async function copyDocument(copied: CopiedDocument): Promise<boolean> {
  try {
    const kinds = { "text/html": copied.markup, "text/plain": copied.text };
    const blobs = Object.entries(kinds).map(([type, text]) => [type, new Blob([text], { type })]);
    await navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
    return true;
  } catch {
    // Refused, or not there: frames of Excel on the web have no such permission everywhere.
    return copyByEvent(copied);
  }
}

/** The older way, which needs no permission but the person's click. */
function copyByEvent({ markup, text }: CopiedDocument): boolean {
  let isTaken = false;
  const fill = (event: ClipboardEvent) => {
    if (!event.clipboardData) return;
    event.clipboardData.setData("text/html", markup);
    event.clipboardData.setData("text/plain", text);
    event.preventDefault();
    isTaken = true;
  };
  document.addEventListener("copy", fill);
  const isCopied = document.execCommand("copy");
  document.removeEventListener("copy", fill);
  return isCopied && isTaken;
}
