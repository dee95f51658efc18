/**
 * ESLint rule: no file uses itself by way of others. Imports of types count, and those that load
 * later: import-x/no-cycle looks past the first, and parses every file a second time.
 */
import { readFileSync, statSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

const ENDINGS = ["", ".ts", ".tsx", "/index.ts", "/index.tsx", ".mjs", ".js"];

/** How long what a file was read as holds good: editors keep a rule loaded, and files change. */
const FRESH = 1000;

/** By file: what it imports, when it was last looked at, and how old it was. */
const known = new Map();

function isFile(path) {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function resolved(from, specifier) {
  if (!specifier.startsWith(".")) return undefined;
  const path = join(dirname(from), specifier);
  return ENDINGS.map((ending) => path + ending).find(isFile);
}

/** The files of ours that a file imports. */
function importsOf(file) {
  const before = known.get(file);
  if (before && Date.now() - before.seen < FRESH) return before.files;
  const { mtimeMs } = statSync(file);
  const files = before?.mtimeMs === mtimeMs ? before.files : readImports(file);
  known.set(file, { mtimeMs, files, seen: Date.now() });
  return files;
}

function readImports(file) {
  const { importedFiles } = ts.preProcessFile(readFileSync(file, "utf8"), true, true);
  return importedFiles.flatMap(({ fileName }) => resolved(file, fileName) ?? []);
}

/**
 * The shortest way from one file to another, both of them in it; undefined for none.
 *
 * @param deadEnds files that do not lead there; grows
 */
function wayBetween(start, goal, deadEnds) {
  const cameFrom = new Map([[start, undefined]]);
  for (const file of cameFrom.keys()) {
    if (file === goal) return wayTo(file, cameFrom);
    for (const next of importsOf(file))
      if (!cameFrom.has(next) && !deadEnds.has(next)) cameFrom.set(next, file);
  }
  for (const file of cameFrom.keys()) deadEnds.add(file);
  return undefined;
}

function wayTo(file, cameFrom) {
  const way = [];
  for (let at = file; at !== undefined; at = cameFrom.get(at)) way.unshift(at);
  return way;
}

export default {
  meta: {
    type: "problem",
    docs: { description: "No file uses itself by way of others; imports of types count." },
    messages: { circle: "A circle of imports: {{way}}. See docs/architecture.md." },
    schema: [],
  },
  create(context) {
    const file = context.physicalFilename;
    const deadEnds = new Set();
    const check = (node, source) => {
      const imported = typeof source?.value === "string" && resolved(file, source.value);
      if (!imported) return;
      const back = deadEnds.has(imported) ? undefined : wayBetween(imported, file, deadEnds);
      if (!back) return;
      const way = [file, ...back].map((path) => relative(context.cwd, path)).join(" -> ");
      context.report({ node, messageId: "circle", data: { way } });
    };
    return {
      ImportDeclaration: (node) => check(node, node.source),
      ExportNamedDeclaration: (node) => check(node, node.source),
      ExportAllDeclaration: (node) => check(node, node.source),
      ImportExpression: (node) => check(node, node.source),
      TSImportType: (node) => check(node, node.source ?? node.argument?.literal),
    };
  },
};
