/**
 * npm run mutate -- FOLDER [--half] [OPTIONS]: changes the code of src/FOLDER in small ways, one at a time, and
 * tells which changes no test notices. It runs the tests of the room; with --half those of the whole half of
 * src, which takes many times as long. OPTIONS go to Stryker: npm run mutate -- msg/standing --concurrency 1
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root, run } from "./prepare.mjs";

const words = process.argv.slice(2);
const [folder, ...options] = words.filter((word) => word !== "--half");
if (!folder || !existsSync(path.join(root, "src", folder))) {
  console.error(
    "Usage: npm run mutate -- FOLDER [--half]   a folder or file below src, as msg/standing",
  );
  process.exit(2);
}
const inFolder = ["ts", "tsx"].map((ending) => `src/${folder}/**/*.${ending}`);
const code = /\.tsx?$/u.test(folder) ? `src/${folder}` : inFolder.join();
ensureInstalled();
const stryker = path.join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
process.exit(
  run(process.execPath, [stryker, "run", "--mutate", code, ...options], {
    stdio: "inherit",
    env: {
      ...process.env,
      MUTATED: folder,
      MUTATE_WITH: words.includes("--half") ? "half" : "room",
    },
  }),
);
