/** What tests need beside the installed packages, told by the files of test/ that they import. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./prepare.mjs";

const NEEDED_BY = {
  "test/builtAddIn.ts": ["the add-in"],
  "test/host/libreoffice.ts": ["LibreOffice"],
  "test/e2e/pageDriver.ts": ["the add-in", "the workbench", "Chromium"],
};

const IMPORT = /^(?:import|export)\b[^"]*?\bfrom "(\.[^"]+)";|^import "(\.[^"]+)";/gmu;

function importedBy(file) {
  return Array.from(readFileSync(file, "utf8").matchAll(IMPORT), ([, from, alone]) => {
    const place = path.resolve(path.dirname(file), from ?? alone);
    return [".ts", ".tsx", ""].map((ending) => place + ending).find((each) => existsSync(each));
  });
}

/**
 * @param {readonly string[]} files test files, by absolute paths
 * @returns {Set<string>} of "the add-in", "the workbench", "LibreOffice", "Chromium"
 */
export function needsOf(files) {
  const tests = path.join(root, "test") + path.sep;
  const reached = new Set(files);
  for (const file of reached)
    for (const imported of importedBy(file)) if (imported?.startsWith(tests)) reached.add(imported);
  return new Set(
    Object.entries(NEEDED_BY).flatMap(([file, needs]) =>
      reached.has(path.join(root, file)) ? needs : [],
    ),
  );
}
