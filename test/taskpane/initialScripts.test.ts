/** How much the pane loads before it shows anything. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const BUILT = join(__dirname, "../../dist");
const MOST_GZIPPED = 220 * 1000;

/** The add-in's own scripts that the page names; office.js is Microsoft's. */
function initialScripts(): string[] {
  const page = readFileSync(join(BUILT, "taskpane.html"), "utf8");
  return Array.from(
    page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/gu),
    ([, src]) => src ?? "",
  ).filter((src) => !src.endsWith("office.js"));
}

test("the pane's page loads functions.js and taskpane.js, under 220 KB gzipped together", () => {
  const scripts = initialScripts();
  expect(scripts).toEqual(["functions.js", "taskpane.js"]);
  const sizes = scripts.map((name) => gzipSync(readFileSync(join(BUILT, name))).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(MOST_GZIPPED);
});
