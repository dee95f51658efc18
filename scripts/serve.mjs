/**
 * Serves the page of `npm start` on this machine alone:
 *
 *   /             build/workbench: the page
 *   /pane/        dist: the add-in as it is shipped; only its reference to Microsoft's CDN becomes /office-js/
 *   /office-js/   office.js, unmodified, from the installed package
 *   /samples/     the sample workbooks
 */
import { Buffer } from "node:buffer";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import path from "node:path";
import { root } from "./prepare.mjs";

const OFFICE_JS_ON_CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/**
 * Over plain http office.js asks, in a hidden frame, whether the person trusts the host. Here the host
 * is the very page that shows the pane, served by the same server.
 */
const TRUST_PAGE = "/office-js/agaveerrorux/index.html";
const TRUST_ANSWER = `<!doctype html><meta charset="utf-8"><title>Trust</title>
<script>parent.postMessage(JSON.stringify({ hostUserTrusted: true }), location.origin);</script>`;

const FOLDERS = [
  { address: "/pane/", folder: "dist" },
  { address: "/office-js/", folder: "node_modules/@microsoft/office-js/dist", lowerCase: true },
  { address: "/samples/", folder: "samples", only: ".xlsx" },
  { address: "/", folder: "build/workbench" },
];

const CONTENT_TYPES = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};

/** The page asks nobody but this server; the pane's own page carries its policy itself. */
const PAGE_POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'self'";

/** The file of a name within a folder; undefined when the name leads out of it. */
function fileWithin(folder, name) {
  const file = path.join(folder, name);
  return file.startsWith(folder + path.sep) && !name.includes("\0") ? file : undefined;
}

/** The file behind an address; undefined when there is none to give. */
function fileBehind(pathname) {
  const served = FOLDERS.find(({ address }) => pathname.startsWith(address));
  if (!served) return undefined;
  const name = pathname.slice(served.address.length) || "index.html";
  const file = fileWithin(
    path.join(root, served.folder),
    served.lowerCase ? name.toLowerCase() : name,
  );
  if (!file) return undefined;
  if (served.only && path.extname(file) !== served.only) return undefined;
  return file;
}

function decodedPath(url) {
  try {
    return decodeURIComponent(new URL(url, "http://localhost").pathname);
  } catch {
    return undefined;
  }
}

async function contentOf(pathname) {
  if (pathname.toLowerCase() === TRUST_PAGE) return { body: TRUST_ANSWER, type: ".html" };
  const file = fileBehind(pathname);
  if (!file) return undefined;
  try {
    const type = path.extname(file);
    if (pathname !== "/pane/taskpane.html") return { body: await readFile(file), type };
    const page = await readFile(file, "utf8");
    return { body: page.replaceAll(OFFICE_JS_ON_CDN, "/office-js/office.js"), type };
  } catch (error) {
    if (isNoFile(error)) return undefined;
    throw error;
  }
}

function isNoFile({ code }) {
  return ["ENOENT", "EISDIR", "ENOTDIR"].includes(code);
}

async function answer(request, response) {
  if (request.method !== "GET" && request.method !== "HEAD")
    return response.writeHead(405, { Allow: "GET, HEAD" }).end();
  const pathname = decodedPath(request.url);
  const content = pathname === undefined ? undefined : await contentOf(pathname);
  if (!content) return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  const isPage = pathname === "/" || pathname === "/index.html";
  return send(request, response, content, isPage ? { "Content-Security-Policy": PAGE_POLICY } : {});
}

function send(request, response, { body, type }, headers = {}) {
  response.writeHead(200, {
    "Content-Type": CONTENT_TYPES[type] ?? "application/octet-stream",
    "Cache-Control": "no-store",
    "X-Content-Type-Options": "nosniff",
    ...headers,
  });
  return response.end(request.method === "HEAD" ? undefined : body);
}

/** The files of one folder as they are. */
async function answerFrom(folder, request, response) {
  const pathname = decodedPath(request.url) ?? "/";
  const file = fileWithin(folder, pathname.slice(1));
  const body =
    file && (await readFile(file).catch((error) => isNoFile(error) || Promise.reject(error)));
  if (!Buffer.isBuffer(body))
    return response.writeHead(404, { "Content-Type": "text/plain" }).end("Not found\n");
  return send(request, response, { body, type: path.extname(file) });
}

/**
 * Starts the server; `port` 0 takes a free one.
 * @returns {Promise<{ url: string, close: () => Promise<void> }>} rejected with code EADDRINUSE when the port is taken
 */
export function serve({ port }) {
  return listen(createServer(handling(answer)), port, "http");
}

/**
 * Serves a folder over https on this machine alone.
 * @param {{ folder: string, port: number, secrets: { key: Buffer, cert: Buffer } }} options
 */
export function serveFolder({ folder, port, secrets }) {
  const handle = handling((...exchange) => answerFrom(folder, ...exchange));
  return listen(createSecureServer(secrets, handle), port, "https");
}

function handling(answerTo) {
  return (request, response) => {
    answerTo(request, response).catch((error) => {
      console.error(`${request.url}: ${error.message}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  };
}

function listen(server, port, protocol) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      server.off("error", reject);
      resolve({
        url: `${protocol}://localhost:${server.address().port}`,
        close: () =>
          new Promise((closed) => {
            server.close(() => closed());
            server.closeAllConnections();
          }),
      });
    });
  });
}
