/**
 * npm run mutate -- FOLDER [OPTIONS]: changes the code of src/FOLDER in small ways, one at a time, and tells
 * which changes no test notices. OPTIONS go to Stryker: npm run mutate -- msg/standing --concurrency 1
 */
import { existsSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, root, run } from "./prepare.mjs";

const [folder, ...options] = process.argv.slice(2);
if (!folder || !existsSync(path.join(root, "src", folder))) {
  console.error(
    "Usage: npm run mutate -- FOLDER   a folder or file below src, such as msg/standing",
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
    env: { ...process.env, MUTATED_HALF: folder.split("/")[0] },
  }),
);
