/**
 * npm start -- --excel: for a machine with Excel. Serves dist/ over https on localhost with the certificates that
 * Microsoft's package for developing add-ins makes (a person is asked to trust them), and has its tool put the manifest
 * into Excel. Both come by npx when they are asked for: nobody else needs them.
 */
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureInstalled, root } from "./prepare.mjs";
import { serveFolder } from "./serve.mjs";

/** The manifest names this port. */
const PORT = 3000;
const CERTIFICATES = "office-addin-dev-certs@3.0.0";
const SIDELOADING = "office-addin-dev-settings@4.0.0";

function npx(...words) {
  const { status } = spawnSync("npx", ["--yes", ...words], {
    cwd: root,
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  return status === 0;
}

/** Serves dist/ and puts the add-in into Excel; what a person must do by hand is said. */
export async function startExcel() {
  ensureInstalled();
  await ensureBuilt();
  if (!npx(CERTIFICATES, "install")) {
    console.error(`The certificates could not be made; see the messages above (${CERTIFICATES}).`);
    process.exit(1);
  }
  const folder = path.join(homedir(), ".office-addin-dev-certs");
  const of = (name) => readFileSync(path.join(folder, name));
  const dist = path.join(root, "dist");
  const secrets = { key: of("localhost.key"), cert: of("localhost.crt") };
  await serveFolder({ folder: dist, port: PORT, secrets });
  console.log(`The add-in is served at https://localhost:${PORT} (stop with Ctrl+C).`);
  const manifest = path.join(dist, "manifest.xml");
  if (!npx(SIDELOADING, "sideload", manifest, "desktop", "--app", "excel"))
    console.log(
      `Excel was not opened. Put ${manifest} into Excel yourself: see docs/deploying.md.`,
    );
}
