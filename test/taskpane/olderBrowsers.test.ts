/** What a script may not hold, because the browser in an older Excel for Mac reads none of it then. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BUILT } from "../builtAddIn";

const LOOKBEHIND = /\(\?<[=!]/;

test("no source of the add-in has a lookbehind", () => {
  const sources = readdirSync("src", { recursive: true, encoding: "utf8" })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => path.join("src", name));
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.filter((name) => LOOKBEHIND.test(readFileSync(name, "utf8")))).toEqual([]);
});

/** Libraries that are loaded when a document is made build some while they run; the pane stands by then. */
test.each(["functions.js", "taskpane.js", "reporting.js", "engine.js", "projection.js"])(
  "nor has %s, with the libraries in it",
  (name) => {
    expect(LOOKBEHIND.test(readFileSync(path.join(BUILT, name), "utf8"))).toBe(false);
  },
);
