/** Runs a TypeScript program of ours over the built add-in, from where the person stands. */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, root } from "./prepare.mjs";

/** Ends with the program's own exit code. */
export async function runScript(script) {
  ensureInstalled();
  await ensureBuilt();
  const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
  const result = spawnSync(
    process.execPath,
    ["--import", loader, path.join(root, script), ...process.argv.slice(2)],
    // npm runs scripts in the project's folder; file names are meant from where the person stands.
    {
      stdio: "inherit",
      cwd: process.env.INIT_CWD ?? process.cwd(),
      env: { ...process.env, TSX_TSCONFIG_PATH: path.join(root, "tsconfig.json") },
    },
  );
  process.exit(result.status ?? 1);
}
