/** npm run fuzz [-- CELLS [SEED]]: see fuzz.ts. */
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
process.exit(result.status ?? 1);
