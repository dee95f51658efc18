/** npm run package: what it refuses before it builds anything. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

test.each([
  ["no address", []],
  ["an address without https", ["--url", "http://example.org/msg"]],
  ["what is no address", ["--url", "example.org"]],
  ["an address with more behind it", ["--url", "https://example.org/msg?a=1"]],
  ["an address that the manifest could not hold", ["--url", 'https://example.org/"><x/>']],
  ["another option", ["--address", "https://example.org/msg"]],
  ["two addresses", ["--url", "https://example.org/msg", "https://example.org/b"]],
])("%s: exit code 2 and how it is used", (_, words) => {
  const run = spawnSync(process.execPath, [join(ROOT, "scripts/package.mjs"), ...words], {
    encoding: "utf8",
  });
  expect([run.status, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toMatch(/^Usage: npm run package -- --url https:\/\//);
});
