/**
 * npm run mutate -- FOLDER [--part 1/8] [--half] [OPTIONS]: changes the code of src/FOLDER in small ways, one at a
 * time, and tells which changes no test notices. It runs the tests of the room; with --half those of the whole
 * half of src, which takes many times as long. With --part 1/8 it changes every eighth stretch of lines alone.
 * OPTIONS go to Stryker: npm run mutate -- msg/standing --concurrency 1
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled, root, run } from "./prepare.mjs";

const USAGE =
  "Usage: npm run mutate -- FOLDER [--part 1/8] [--half]   a folder or file below src, as msg/standing";
/** Lines that are taken or left together: changes that span two stretches are left out. */
const STRETCH = 12;

const options = { half: { type: "boolean" }, part: { type: "string", default: "1/1" } };
const { values, positionals, tokens } = parseArgs({
  options,
  strict: false,
  allowPositionals: true,
  tokens: true,
});
const [folder] = positionals;
const [, part, parts] = /^(\d+)\/(\d+)$/u.exec(values.part) ?? [];
const place = path.join(root, "src", folder ?? "");
if (!folder || !existsSync(place) || !parts || +part < 1 || +part > +parts) {
  console.error(USAGE);
  process.exit(2);
}

function codeFiles(at) {
  if (statSync(at).isFile()) return /\.tsx?$/u.test(at) ? [at] : [];
  return readdirSync(at)
    .toSorted()
    .flatMap((name) => codeFiles(path.join(at, name)));
}

/** FILE:FROM-TO of the stretches that belong to the part asked for, counted through all files. */
function chosenStretches() {
  const stretches = codeFiles(place).flatMap((file) => {
    const lines = readFileSync(file, "utf8").split("\n").length;
    const starts = Array.from({ length: Math.ceil(lines / STRETCH) }, (_, at) => at * STRETCH + 1);
    const name = path.relative(root, file).replaceAll(path.sep, "/");
    return starts.map((from) => `${name}:${from}-${from + STRETCH - 1}`);
  });
  return stretches.filter((_, at) => at % +parts === +part - 1);
}

const whole = statSync(place).isFile() ? [`src/${folder}`] : [`src/${folder}/**/*.{ts,tsx}`];
const changed = +parts === 1 ? whole : chosenStretches();
const ours = new Set(tokens.filter(({ name }) => name in options).map(({ index }) => index));
const forStryker = process.argv
  .slice(2)
  .filter((word, at) => !ours.has(at) && word !== folder && word !== values.part);
ensureInstalled();
const stryker = path.join(root, "node_modules", "@stryker-mutator", "core", "bin", "stryker.js");
process.exit(
  run(process.execPath, [stryker, "run", "--mutate", changed.join(), ...forStryker], {
    stdio: "inherit",
    env: {
      ...process.env,
      // Random cases beyond the usual find little more in code that was changed this grossly.
      GROUPS: process.env.GROUPS ?? "50",
      MUTATED: folder,
      MUTATE_WITH: values.half ? "half" : "room",
    },
  }),
);
