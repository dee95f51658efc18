/**
 * npm test: installs what is missing, builds, runs every test and closes with one line of counts.
 * Arguments go to jest: npm test -- test/msg
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt, root, run } from "./prepare.mjs";
import { findTool, installMissingTools, tools } from "./systemTools.mjs";

ensureInstalled();
installMissingTools();
ensureBuilt();
ensureWorkbenchBuilt();

const found = tools.map((tool) => ({ ...tool, path: findTool(tool) }));
const environment = { ...process.env };
for (const tool of found) if (tool.path) environment[tool.variable] = tool.path;

const folder = mkdtempSync(path.join(tmpdir(), "msg-analyst-tests-"));
const results = path.join(folder, "results.json");
const status = run(
  process.execPath,
  [
    path.join(root, "node_modules/jest/bin/jest.js"),
    "--json",
    `--outputFile=${results}`,
    ...process.argv.slice(2),
  ],
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
