/** What every command needs first: installed packages, and a build that is as new as its sources. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, readdirSync, statSync, utimesSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a program in the project's folder; what it prints goes to stderr, so that stdout stays ours. */
export function run(program, args, options = {}) {
  const result = spawnSync(program, args, {
    cwd: root,
    stdio: ["inherit", 2, 2],
    shell: process.platform === "win32",
    ...options,
  });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

function runOrExit(what, program, args) {
  const status = run(program, args);
  if (status !== 0) {
    console.error(`${what} failed (${program} ${args.join(" ")}).`);
    process.exit(status);
  }
}

/** The packages a lockfile names, with their versions; those of other platforms may be absent. */
function packagesOf(lockfile) {
  if (!existsSync(lockfile)) return {};
  return JSON.parse(readFileSync(lockfile, "utf8")).packages ?? {};
}

function isInstalled() {
  const installed = packagesOf(path.join(root, "node_modules", ".package-lock.json"));
  return Object.entries(packagesOf(path.join(root, "package-lock.json"))).every(
    ([place, { version, optional }]) =>
      place === "" ||
      installed[place]?.version === version ||
      (optional === true && installed[place] === undefined),
  );
}

/** Installs the packages of the lockfile unless they are there already. */
export function ensureInstalled() {
  if (isInstalled()) return;
  console.error("Installing packages (npm ci)…");
  runOrExit("Installing", "npm", ["ci", "--no-audit", "--no-fund", "--loglevel=error"]);
}

const builds = {
  "the add-in": {
    output: "dist/taskpane.html",
    sources: [
      "src",
      "assets",
      "manifest.xml",
      "package.json",
      "samples",
      "scripts/functionsMetadata.cjs",
    ],
    config: "webpack.config.js",
  },
  "the workbench": {
    output: "build/workbench/index.html",
    sources: ["workbench", "excel-host", "assets"],
    config: "webpack.workbench.config.js",
  },
};

/** What both are made with. */
const BUILT_WITH = ["webpack.shared.config.js", "scripts/fluentIcons.cjs", "package-lock.json"];

/** Builds when a source is newer than what was built of it. */
async function ensureUpToDate(what) {
  const { output, sources, config } = builds[what];
  const built = path.join(root, output);
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : -1;
  const places = [...sources, config, ...BUILT_WITH].map((source) => path.join(root, source));
  if (newest(places) <= builtAt) return;
  console.error(`Building ${what}…`);
  const started = new Date();
  const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
  const args = ["--mode", "production", "--config", config, "--stats", "errors-warnings"];
  const build = spawn(process.execPath, [webpack, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  const [status] = await once(build, "exit");
  if (status !== 0) {
    console.error(`Building ${what} failed.`);
    process.exit(status ?? 1);
  }
  // webpack leaves a file alone whose content is the same; what counts is when it was looked at.
  utimesSync(built, started, started);
}

/** The add-in itself, as it is shipped: dist/. */
export function ensureBuilt() {
  return ensureUpToDate("the add-in");
}

/** The page of `npm start`: build/workbench/. It is built beside the add-in when both are awaited at once. */
export function ensureWorkbenchBuilt() {
  return ensureUpToDate("the workbench");
}

function newest(files) {
  let latest = 0;
  for (const file of files) {
    if (!existsSync(file)) continue;
    const status = statSync(file);
    if (status.isDirectory()) {
      latest = Math.max(latest, newest(readdirSync(file).map((name) => path.join(file, name))));
    } else latest = Math.max(latest, status.mtimeMs);
  }
  return latest;
}
