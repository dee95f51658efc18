/** npm run --silent report -- INPUT.xlsx OUTPUT.xlsx [--replace]: see reportCommand.ts. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

ensureInstalled();
await ensureBuilt();
const typescriptLoader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
const result = spawnSync(
  process.execPath,
  [
    "--import",
    typescriptLoader,
    path.join(root, "scripts/headlessReport.ts"),
    ...process.argv.slice(2),
  ],
  // npm runs scripts in the project's folder; file names are meant from where the person stands.
  {
    stdio: "inherit",
    cwd: process.env.INIT_CWD ?? process.cwd(),
    env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
  },
);
process.exit(result.status ?? 1);
