import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join, normalize, sep } from "node:path";

/** Where Microsoft serves office.js; the host answers these addresses from the installed package. */
const OFFICE_JS_ADDRESS =
  /^https:\/\/appsforoffice\.microsoft\.com\/lib\/1(?:\.\d+)?\/hosted\/([^?#]+)/;

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "application/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
};

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

/**
 * The file behind an address that a page may ask for: the page's own folder under `origin`, and
 * office.js (unmodified, from the installed package). undefined for everything else.
 */
export function pageFile(address: string, origin: string, directory: string): PageFile | undefined {
  const office = OFFICE_JS_ADDRESS.exec(address);
  if (office) return readWithin(officeDirectory(), (office[1] ?? "").toLowerCase());
  if (!address.startsWith(`${origin}/`)) return undefined;
  return readWithin(directory, decodeURIComponent(new URL(address).pathname).slice(1));
}

function readWithin(directory: string, name: string): PageFile | undefined {
  const file = normalize(join(directory, name));
  if (!file.startsWith(normalize(directory + sep)) || !existsSync(file)) return undefined;
  return {
    bytes: new Uint8Array(readFileSync(file)),
    contentType: CONTENT_TYPES[extname(file)] ?? "application/octet-stream",
  };
}

/** The folder of the installed office.js. */
function officeDirectory(): string {
  const require = createRequire(__filename);
  return dirname(require.resolve("@microsoft/office-js/dist/office.js"));
}
