/** How much the pane loads before it shows anything. */
import { builtFile } from "../builtAddIn";
import { builtScripts, gzippedBytes, initialScripts } from "./builtScripts";

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

/** What each library writes or reads, and nothing else does. */
const LIBRARIES = { docx: "word/numbering.xml", mammoth: "style-map" } as const;

test.each(Object.entries(LIBRARIES))(
  "%s is a script of its own, not among the first",
  (_, mark) => {
    const holding = builtScripts().filter((script) => builtFile(script).includes(mark));
    expect(holding).toHaveLength(1);
    expect(initialScripts()).not.toEqual(expect.arrayContaining(holding));
    for (const other of Object.values(LIBRARIES).filter((one) => one !== mark))
      expect(builtFile(holding[0]!)).not.toContain(other);
  },
);
