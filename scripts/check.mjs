/** npm run check: everything that must hold before a commit. Stops at the first step that fails. */
import { ensureInstalled, run } from "./prepare.mjs";

ensureInstalled();
for (const [step, args] of [
  ["types", ["run", "--silent", "types"]],
  ["lint", ["run", "--silent", "lint"]],
  ["what nothing needs", ["run", "--silent", "knip"]],
  ["build", ["run", "--silent", "build"]],
  ["manifest", ["run", "--silent", "manifest"]],
  ["tests", ["test", "--silent"]],
]) {
  const status = run("npm", args);
  if (status !== 0) {
    console.error(`\ncheck: ${step} failed.`);
    process.exit(status);
  }
  console.error(`check: ${step} passed.`);
}
