/** What a script may not hold, because the browser in an older Excel for Mac reads none of it then. */
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { BUILT } from "../builtAddIn";

test("no script of ours has a lookbehind", () => {
  const scripts = readdirSync(BUILT).filter((name) => name.endsWith(".js"));
  expect(scripts.length).toBeGreaterThan(5);
  const found = scripts.filter((name) =>
    /\(\?<[=!]/.test(readFileSync(path.join(BUILT, name), "utf8")),
  );
  expect(found).toEqual([]);
});
