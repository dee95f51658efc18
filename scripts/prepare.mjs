/** What every command needs first: installed packages, and a build that is as new as its sources. */
import { spawnSync } from "node:child_process";
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

/** Builds `output` when a source is newer than it. */
function ensureNewerThan(output, sources, what, args) {
  const built = path.join(root, output);
  const builtAt = existsSync(built) ? statSync(built).mtimeMs : -1;
  if (newest(sources.map((source) => path.join(root, source))) <= builtAt) return;
  console.error(`Building ${what}…`);
  const started = new Date();
  runOrExit(`Building ${what}`, process.execPath, [
    path.join(root, "node_modules", "webpack", "bin", "webpack.js"),
    "--stats",
    "errors-warnings",
    ...args,
  ]);
  // webpack leaves a file alone whose content is the same; what counts is when it was looked at.
  utimesSync(built, started, started);
}

/** The add-in itself, as it is shipped: dist/. */
export function ensureBuilt() {
  ensureNewerThan(
    "dist/taskpane.html",
    ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
    "the add-in",
    ["--mode", "production"],
  );
}

/** The page of `npm start`: build/workbench/. */
export function ensureWorkbenchBuilt() {
  ensureNewerThan(
    "build/workbench/index.html",
    ["workbench", "excel-host", "webpack.workbench.config.js", "package-lock.json"],
    "the workbench",
    ["--mode", "production", "--config", "webpack.workbench.config.js"],
  );
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
