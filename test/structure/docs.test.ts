/** What docs say of files is so: every path they name is there. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const ROOT = join(__dirname, "../..");

/** A path in code marks that begins with a folder of ours: `src/msg/basics/missing.ts`, `scripts/lint`. */
const PATH = /`((?:src|excel-host|workbench|samples|scripts|test|bench|docs)\/[\w./-]+)`/gu;

function pages(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return pages(path);
    return path.endsWith(".md") ? [path] : [];
  });
}

function pathsIn(text: string): string[] {
  return [...text.matchAll(PATH)].map(([, path]) => path ?? "");
}

const named = ["README.md", "CONTRIBUTING.md", ...pages("docs"), "excel-host/README.md"].flatMap(
  (page) => pathsIn(readFileSync(join(ROOT, page), "utf8")).map((path) => ({ page, path })),
);

test("docs name files", () => {
  expect(named.length).toBeGreaterThan(40);
  expect(pathsIn("`src/nowhere.ts` and src/else.ts")).toEqual(["src/nowhere.ts"]);
});

test("every file and folder that docs name is there", () => {
  expect(named.filter(({ path }) => !existsSync(join(ROOT, path)))).toEqual([]);
});
