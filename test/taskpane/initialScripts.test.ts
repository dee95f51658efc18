/** How much the pane loads before it shows anything. */
import { gzippedBytes, initialScripts } from "./builtScripts";

const MOST_GZIPPED = 220 * 1000;
const MOST_FUNCTIONS_GZIPPED = 15 * 1000;

test("the pane's page loads functions.js and taskpane.js, under 220 KB gzipped with what opens it", () => {
  const scripts = initialScripts();
  expect(scripts).toEqual(["opening.js", "functions.js", "taskpane.js"]);
  expect(scripts.reduce((sum, script) => sum + gzippedBytes(script), 0)).toBeLessThan(MOST_GZIPPED);
});

test("functions.js, which loads before every formula, is under 15 KB gzipped", () => {
  expect(gzippedBytes("functions.js")).toBeLessThan(MOST_FUNCTIONS_GZIPPED);
});
