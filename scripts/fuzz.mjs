/** npm run fuzz [-- CELLS [SEED]]: see fuzz.ts; then writing is cut off at twenty places of every request. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./prepare.mjs";

ensureInstalled();
const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
const fuzz = path.join(root, "scripts", "fuzz.ts");
const result = spawnSync(process.execPath, ["--import", loader, fuzz, ...process.argv.slice(2)], {
  stdio: "inherit",
  cwd: root,
});
const jest = path.join(root, "node_modules/jest/bin/jest.js");
const tests = ["interruptedRefresh", "cutActions"].map((name) => `test/workbook/actions/${name}`);
const cuts = spawnSync(process.execPath, [jest, "--testTimeout=3600000", ...tests], {
  stdio: "inherit",
  cwd: root,
  env: { ...process.env, CUTS: "20" },
});
process.exit((result.status ?? 1) || (cuts.status ?? 1));
