/** The browser and the server that the tests of the page have in common. */
import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";

const projectFolder = path.resolve(__dirname, "../..");

export const BROWSER_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/** The variables that tell tests where both are. */
export const PLACES = { page: "PAGE_UNDER_TEST", browser: "BROWSER_UNDER_TEST" } as const;

/** npm test passes the browser that it found or installed. */
export const executablePath = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
].find((candidate) => candidate !== undefined && existsSync(candidate));

/** npm start on the port, as soon as it says where it is; rejected with what it said when it ends. */
export function startPage(port: number): Promise<{ url: string; server: ChildProcess }> {
  const server = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: projectFolder,
    env: { ...process.env, PORT: String(port), BROWSER: "none" },
  });
  return new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: Buffer) => {
      said += String(chunk);
      const url = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (url) resolve({ url, server });
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", (code) => reject(new Error(`${code}: ${said}`)));
  });
}
