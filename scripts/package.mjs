/**
 * npm run package -- --url https://example.org/msg: one zip for whoever runs the web server: the site for that
 * address with office.js in it, the manifest, and how to deploy it.
 */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import { ensureInstalled, root, run } from "./prepare.mjs";

const USAGE =
  "Usage: npm run package -- --url https://example.org/msg   the address it will be served at";

/** The address asked for, without a slash at its end; undefined when there is none to use. */
function addressIn([option, address, ...others]) {
  if (option !== "--url" || !URL.canParse(address) || others.length > 0) return undefined;
  const { protocol, search, hash } = new URL(address);
  const isPlain = search === "" && hash === "" && !/["<>&\s]/u.test(address);
  return protocol === "https:" && isPlain ? address.replace(/\/+$/u, "") : undefined;
}

/** Files below a folder, by names with "/" from there. */
function filesBelow(folder, within = "") {
  return readdirSync(path.join(folder, within), { withFileTypes: true }).flatMap((entry) => {
    const name = within === "" ? entry.name : `${within}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}

const address = addressIn(process.argv.slice(2));
if (!address) {
  console.error(USAGE);
  process.exit(2);
}
ensureInstalled();
const site = path.join(root, "build", "package");
rmSync(site, { recursive: true, force: true });
mkdirSync(site, { recursive: true });
const webpack = path.join(root, "node_modules", "webpack", "bin", "webpack.js");
const status = run(process.execPath, [
  webpack,
  ...["--mode", "production", "--output-path", site, "--stats", "errors-warnings"],
  ...["--env", "selfhosted", "--env", `url=${address}`],
]);
if (status !== 0 || !existsSync(path.join(site, "taskpane.html"))) {
  console.error("The add-in could not be built; see the messages above.");
  process.exit(status || 1);
}

const { version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const text = (file) => strToU8(readFileSync(file, "utf8"));
const zip = path.join(root, "build", `msg-analyst-${version}.zip`);
const content = {
  "README.md": text(path.join(root, "docs/deploying.md")),
  "try-in-excel.md": text(path.join(root, "docs/try-in-excel.md")),
  "manifest.xml": text(path.join(site, "manifest.xml")),
};
for (const name of filesBelow(site)) content[`site/${name}`] = readFileSync(path.join(site, name));
writeFileSync(zip, zipSync(content, { level: 9 }));
console.log(
  `${path.relative(root, zip)}: ${Object.keys(content).length} files, to be served at ${address}/`,
);
