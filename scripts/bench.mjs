/**
 * npm run bench [-- --quick]: see bench/run.ts. Installs what the add-in is measured beside.
 * npm run bench -- pane: see bench/paneBench.ts. npm run bench -- loads: see bench/loads.ts.
 */
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt, root, run } from "./prepare.mjs";

function orExit(status) {
  if (status !== 0) process.exit(status);
}

const options = process.argv.slice(2);
const node = (...args) =>
  spawnSync(process.execPath, args, { stdio: "inherit", cwd: root }).status ?? 1;
const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;

ensureInstalled();
if (options.includes("pane")) {
  await Promise.all([ensureBuilt(), ensureWorkbenchBuilt()]);
  process.exit(node("--import", loader, path.join(root, "bench", "paneBench.ts")));
}
if (options[0] === "loads") {
  await ensureBuilt();
  process.exit(node("--import", loader, path.join(root, "bench", "loads.ts"), ...options.slice(1)));
}
const bench = path.join(root, "bench");
if (!existsSync(path.join(bench, "node_modules", ".package-lock.json"))) {
  console.error("Installing what the add-in is measured beside (npm ci in bench)…");
  orExit(run("npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"], { cwd: bench }));
}
await ensureBuilt();
const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
const config = path.join(root, "webpack.bench.config.js");
orExit(run(process.execPath, [webpack, "--config", config, "--stats", "errors-warnings"]));

orExit(node("--expose-gc", path.join(bench, "node_modules", ".cache", "run.js"), ...options));
for (const script of ["roundTrips.ts", "functionsThroughHost.ts"])
  orExit(node("--import", loader, path.join(bench, script)));
