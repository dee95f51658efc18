/**
 * npm start: installs and builds what is missing, serves the page on localhost and opens it.
 * PORT chooses another port than 3000; BROWSER=none opens no browser, BROWSER=program opens that one.
 * npm start -- --excel: the add-in in Excel itself, on a machine that has it (see startExcel.mjs).
 */
import { spawn } from "node:child_process";
import { ensureBuilt, ensureInstalled, ensureWorkbenchBuilt } from "./prepare.mjs";
import { serve } from "./serve.mjs";
import { startExcel } from "./startExcel.mjs";

const DEFAULT_PORT = 3000;

function portWanted() {
  const text = process.env.PORT;
  if (!text) return DEFAULT_PORT;
  const port = Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`PORT is "${text}"; it must be a whole number from 0 to 65535.`);
  process.exit(2);
}

function browserCommand(url) {
  const named = process.env.BROWSER;
  if (named) return [named, [url]];
  if (process.platform === "darwin") return ["open", [url]];
  if (process.platform === "win32") return ["cmd", ["/c", "start", "", url]];
  return ["xdg-open", [url]];
}

function openBrowser(url) {
  if (process.env.BROWSER === "none") return;
  const [program, args] = browserCommand(url);
  const browser = spawn(program, args, { stdio: "ignore", detached: true });
  browser.once("error", () => console.log(`No browser could be opened; go to ${url} yourself.`));
  browser.unref();
}

async function startPage() {
  const port = portWanted();
  ensureInstalled();
  await Promise.all([ensureBuilt(), ensureWorkbenchBuilt()]);
  try {
    const { url } = await serve({ port });
    console.log(`MSG Analyst is at ${url} (stop with Ctrl+C).`);
    openBrowser(url);
  } catch (error) {
    if (error.code !== "EADDRINUSE" && error.code !== "EACCES") throw error;
    const why = error.code === "EADDRINUSE" ? "is in use by another program" : "may not be used";
    console.error(`Port ${port} ${why}. Choose another one: PORT=${port + 1} npm start`);
    process.exit(1);
  }
}

const [option, ...others] = process.argv.slice(2);
if (others.length > 0 || (option !== undefined && option !== "--excel")) {
  console.error("Usage: npm start, or npm start -- --excel on a machine with Excel");
  process.exit(2);
}
await (option === "--excel" ? startExcel() : startPage());
