/**
 * npm run fuzz [-- WHAT [...]]: random input for what reads and writes, until it fails or has tried enough.
 *   sheets [CELLS [SEED]]     random sheets through the pure readers (fuzz.ts)
 *   set-ups [SECONDS [SEED]]  random set-up tables through a whole refresh (fuzzSetUps.ts)
 *   files [SECONDS [SEED]]    files changed in their XML through a whole refresh (fuzzFiles.ts)
 *   cuts                      writing cut off at twenty places of every request, publishing behind every action
 * All of them one after another without WHAT.
 */
import { spawnSync } from "node:child_process";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { ensureInstalled, root } from "./prepare.mjs";

const loader = pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href;
const CUT_TESTS = ["interruptedRefresh", "cutActions", "publishCut", "publishIndicators"];

function run(words, env = {}) {
  const options = { stdio: "inherit", cwd: root, env: { ...process.env, ...env } };
  return spawnSync(process.execPath, words, options).status ?? 1;
}

const script = (name) => (words) =>
  run(["--import", loader, path.join(root, "scripts", name), ...words]);

const FUZZERS = {
  sheets: script("fuzz.ts"),
  "set-ups": script("fuzzSetUps.ts"),
  files: script("fuzzFiles.ts"),
  cuts: () =>
    run(
      [
        path.join(root, "node_modules/jest/bin/jest.js"),
        "--testTimeout=3600000",
        ...CUT_TESTS.map((name) => `test/workbook/actions/${name}`),
      ],
      { CUTS: "20", EVERY_ACTION: "1" },
    ),
};

ensureInstalled();
const [what, ...words] = process.argv.slice(2);
if (what !== undefined && !(what in FUZZERS)) {
  console.error(`npm run fuzz -- ${Object.keys(FUZZERS).join(" | ")}`);
  process.exit(2);
}
const chosen = what === undefined ? Object.values(FUZZERS) : [FUZZERS[what]];
process.exit(Math.max(...chosen.map((fuzzer) => fuzzer(words))));
