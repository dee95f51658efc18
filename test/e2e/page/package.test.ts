/**
 * The zip of npm run package as a web server would have it: unpacked, served over https with a certificate of its own at the
 * address that it was made for, and opened from there beside the page's workbook.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { chromium } from "playwright-core";
import { BROWSER_ARGUMENTS, executablePath } from "../browser";
import { expectMeasures, paneOf, refresh, troubleOf, violations } from "../pageDriver";

const ADDRESS = "https://example.org/msg";
const PROJECT = path.resolve(__dirname, "../../..");
const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
};

const hasOpenSsl = spawnSync("openssl", ["version"]).status === 0;
const withAll = executablePath && hasOpenSsl ? test : test.skip;

let folder: string;
let server: Server | undefined;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "msg-analyst-package-"));
});
afterAll(() => {
  server?.close();
  server?.closeAllConnections();
  rmSync(folder, { recursive: true, force: true });
});

/** The files of the zip, by their names. */
function packageFiles(): Readonly<Record<string, Uint8Array>> {
  const made = execFileSync(process.execPath, ["scripts/package.mjs", "--url", ADDRESS], {
    cwd: PROJECT,
    encoding: "utf8",
  });
  const zip = /^(\S+\.zip): \d+ files/mu.exec(made)?.[1];
  if (zip === undefined) throw new Error(`No zip is named: ${made}`);
  return unzipSync(readFileSync(path.join(PROJECT, zip)));
}

function certificate(): { key: Buffer; cert: Buffer } {
  const [key, cert] = [path.join(folder, "key.pem"), path.join(folder, "cert.pem")];
  const made = [
    "-x509",
    "-newkey",
    "rsa:2048",
    "-nodes",
    "-days",
    "1",
    "-keyout",
    key,
    "-out",
    cert,
  ];
  const named = ["-subj", "/CN=example.org", "-addext", "subjectAltName=DNS:example.org"];
  execFileSync("openssl", ["req", ...made, ...named], { stdio: "ignore" });
  return { key: readFileSync(key), cert: readFileSync(cert) };
}

/** The package below /msg/, each file by its very name; beside it the page with the workbook. */
async function serve(files: Readonly<Record<string, Uint8Array>>): Promise<number> {
  const contentOf = (pathname: string): Uint8Array | undefined => {
    const inPackage = /^\/msg\/(.*)$/u.exec(pathname)?.[1];
    if (inPackage !== undefined) return files[`site/${inPackage}`];
    const ofPage = /^\/samples\//u.test(pathname) ? pathname : `/build/workbench${pathname}`;
    const file = path.join(PROJECT, ofPage);
    return existsSync(file) ? readFileSync(file) : undefined;
  };
  const made = createServer(certificate(), (request, response) => {
    const { pathname } = new URL(request.url ?? "/", ADDRESS);
    const name = pathname === "/" ? "/index.html" : pathname;
    const content = contentOf(name);
    const type = TYPES[path.extname(name)] ?? "application/octet-stream";
    response.writeHead(content ? 200 : 404, { "Content-Type": type }).end(content);
  });
  server = made;
  await new Promise<void>((resolve) => made.listen(0, "127.0.0.1", resolve));
  return (made.address() as AddressInfo).port;
}

withAll(
  "the package works from the address it was made for",
  async () => {
    const files = packageFiles();
    const manifest = new TextDecoder().decode(files["manifest.xml"]);
    expect(manifest).toContain(`${ADDRESS}/taskpane.html`);
    expect(manifest).not.toContain("localhost");
    // Whatever the manifest names is in the package.
    for (const [, name] of manifest.matchAll(/"https:\/\/example\.org\/msg\/([^"]+)"/gu))
      expect(Object.keys(files)).toContain(`site/${name}`);
    const port = await serve(files);
    const browser = await chromium.launch({
      executablePath: executablePath as string,
      args: [...BROWSER_ARGUMENTS, `--host-resolver-rules=MAP example.org:443 127.0.0.1:${port}`],
    });
    try {
      const page = await browser.newPage({
        ignoreHTTPSErrors: true,
        viewport: { width: 1280, height: 800 },
      });
      page.setDefaultTimeout(120_000);
      const trouble = troubleOf(page, "https://example.org");
      await page.goto("https://example.org/?addIn=/msg/");
      const pane = paneOf(page);
      await refresh(pane);
      await expectMeasures(pane, 12);
      expect(page.frames().map((frame) => frame.url())).toContain(`${ADDRESS}/taskpane.html`);
      expect(await violations(page)).toEqual([]);
      for (const name of ["about.html", "privacy.html"]) {
        await page.goto(`${ADDRESS}/${name}`);
        await page.getByRole("heading", { level: 1 }).waitFor();
      }
      expect(trouble).toEqual([]);
    } finally {
      await browser.close();
    }
  },
  600_000,
);
