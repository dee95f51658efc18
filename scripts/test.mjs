/**
 * npm test: installs and builds what the tests need, runs them and closes with one line of counts.
 * Arguments go to jest and may choose tests: npm test -- test/msg
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt, root, run } from "./prepare.mjs";
import { findTool, installMissingTools, tools } from "./systemTools.mjs";
import { needsOf } from "./testNeeds.mjs";

ensureInstalled();
const jest = path.join(root, "node_modules/jest/bin/jest.js");
/**
 * How Node runs jest, and jest its workers. There are as many workers as processors, so that threads beside them
 * (collecting garbage, optimising) gain nothing; and modules are new with each file, so that optimising what runs
 * a few times costs more than it saves.
 */
const MANY_SHORT_RUNS = [
  "--single-threaded-gc",
  "--max-semi-space-size=128",
  "--always-sparkplug",
  "--interrupt-budget=500000",
];
const chosen = process.argv.slice(2);

/** The files of the tests chosen, by absolute paths. */
function testFiles() {
  const listed = spawnSync(process.execPath, [jest, "--listTests", "--json", ...chosen], {
    cwd: root,
    encoding: "utf8",
    stdio: ["inherit", "pipe", 2],
  });
  if (listed.status !== 0) {
    console.log("Tests: jest could not list them; see its messages above.");
    process.exit(listed.status ?? 1);
  }
  return JSON.parse(listed.stdout);
}

const needs = needsOf(testFiles());
const neededTools = tools.filter(({ name }) => needs.has(name));
installMissingTools(neededTools);
await Promise.all([
  needs.has("the add-in") && ensureBuilt(),
  needs.has("the workbench") && ensureWorkbenchBuilt(),
]);

const found = neededTools.map((tool) => ({ ...tool, path: findTool(tool) }));
const environment = { ...process.env };
for (const tool of found) if (tool.path) environment[tool.variable] = tool.path;

const folder = mkdtempSync(path.join(tmpdir(), "msg-analyst-tests-"));
const results = path.join(folder, "results.json");
const status = run(
  process.execPath,
  [...MANY_SHORT_RUNS, jest, "--json", `--outputFile=${results}`, ...chosen],
  { env: environment, stdio: ["inherit", "ignore", 2] },
);

let summary;
try {
  summary = JSON.parse(readFileSync(results, "utf8"));
} catch {
  console.log("Tests: jest did not finish; see its messages above.");
  process.exit(status || 1);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
for (const tool of found.filter(({ path: program }) => !program))
  console.log(`Left out: ${tool.without} (no ${tool.name}). To run them: ${tool.howToGet}.`);
console.log(
  `Tests: ${summary.numPassedTests} passed, ${summary.numFailedTests} failed, ` +
    `${summary.numPendingTests} left out, in ${summary.numTotalTestSuites} files` +
    `${summary.numFailedTestSuites > 0 ? ` (${summary.numFailedTestSuites} files failed)` : ""}.`,
);
process.exit(status);
