/** What the production build has the pane load. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { BUILT, builtFile } from "../builtAddIn";

/** The add-in's own scripts that the page names; office.js is Microsoft's. */
export function initialScripts(): string[] {
  const page = builtFile("taskpane.html");
  return Array.from(
    page.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/gu),
    ([, src]) => src ?? "",
  ).filter((src) => !src.endsWith("office.js"));
}

/** Every script of the add-in's own. */
export function builtScripts(): string[] {
  return readdirSync(BUILT).filter((file) => file.endsWith(".js"));
}

/** Bytes of a built script as a server sends it. */
export function gzippedBytes(script: string): number {
  return gzipSync(readFileSync(join(BUILT, script))).length;
}
