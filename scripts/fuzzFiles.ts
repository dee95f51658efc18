/**
 * npm run fuzz -- files [SECONDS [SEED]]: the files of a small workbook and of its report, changed at random in their XML, opened,
 * refreshed twice, saved and opened. Refused in words or read; no crash, no figure on which both calculators do not agree.
 */
import fc from "fast-check";
import { openWorkbook } from "../excel-host/package/open";
import { NotAWorkbookError } from "../excel-host/package/parts";
import { saveWorkbook } from "../excel-host/package/save";
import { unzip, zip } from "../excel-host/package/zip";
import { refreshReport } from "../src/workbook/actions/refresh";
import { smallWorkbook } from "../test/e2e/smallWorkbook";
import { openExcel } from "../test/workbook/inExcel";
import { fuzz } from "./fuzzing";
import { fuzzedRefresh, type FuzzedRefresh } from "./fuzzRefresh";

const REFUSED: FuzzedRefresh = { isReported: false, figures: 0, wrong: [] };

/** What becomes of a piece of XML that is found by a pattern. */
const CHANGES: Readonly<
  Record<string, readonly [pattern: RegExp, by: (found: string, text: string) => string]>
> = {
  "an attribute's value": [/="[^"]*"/g, (_, text) => `="${escaped(text)}"`],
  "a text": [/>[^<>]+</g, (_, text) => `>${escaped(text)}<`],
  "an attribute less": [/ [\w:]+="[^"]*"/g, () => ""],
  "an element twice": [/<(\w+)(?: [^<>]*)?\/>/g, (found) => found + found],
  "an element less": [/<(\w+)(?: [^<>]*)?\/>/g, () => ""],
  "an element with its contents less": [/<(\w+)(?: [^<>]*)?>[^<>]*<\/\1>/g, () => ""],
  "an element with its contents twice": [
    /<(\w+)(?: [^<>]*)?>[^<>]*<\/\1>/g,
    (found) => found + found,
  ],
  "another name": [/<(\w+)(?= |\/|>)/g, (_, text) => `<${text.replace(/\W/g, "") || "x"}`],
  "a tag less": [/<[^<>]+>/g, () => ""],
  "a comment": [/></g, (_, text) => `><!--${escaped(text).replaceAll("-", "")}--><`],
};

const text = fc.oneof(
  fc.constantFrom(
    ...[
      "",
      " ",
      "0",
      "-1",
      "1",
      "3",
      "1e308",
      "1e-320",
      "0x10",
      "NaN",
      "true",
      "s",
      "str",
      "inlineStr",
      "e",
      "b",
      "d",
    ],
    ...[
      "A1",
      "A0",
      "XFE1",
      "ZZZ9999999",
      "A1:B",
      "A1:XFD1048576",
      "rId1",
      "rId99",
      "#REF!",
      "SUM(A1",
      "_xlfn.LET(1)",
    ],
    ...[
      "99999999999999999999",
      "&#0;",
      "\u{1F600}",
      "\u0001",
      "2021-01-31T00:00:00",
      "__proto__",
      "constructor",
    ],
  ),
  fc.string({ maxLength: 8 }),
);

const mutation = fc.record({
  part: fc.nat(),
  kind: fc.constantFrom(...Object.keys(CHANGES), "a part less", "bytes less"),
  at: fc.nat(),
  text,
});

type Mutation = typeof mutation extends fc.Arbitrary<infer Of> ? Of : never;

function escaped(words: string): string {
  return words.replace(/[<>"]/g, " ").replace(/&(?!#?\w+;)/g, "&amp;");
}

function mutated(bytes: Uint8Array, mutations: readonly Mutation[]): Uint8Array {
  const parts = new Map(unzip(bytes));
  for (const { part, kind, at, text: words } of mutations) {
    const names = [...parts.keys()];
    const name = names[part % names.length];
    const old = name === undefined ? undefined : parts.get(name);
    if (name === undefined || !old) continue;
    const [pattern, by] = CHANGES[kind] ?? [];
    if (kind === "a part less") parts.delete(name);
    else if (kind === "bytes less") parts.set(name, old.slice(0, at % old.length));
    else if (pattern && by) {
      const xml = new TextDecoder().decode(old);
      const found = [...xml.matchAll(pattern)];
      const chosen = found[at % Math.max(1, found.length)];
      if (!chosen) continue;
      const [was] = chosen;
      const now =
        xml.slice(0, chosen.index) + by(was, words) + xml.slice(chosen.index + was.length);
      parts.set(name, new TextEncoder().encode(now));
    }
  }
  return zip(parts);
}

async function fuzzedFile(bytes: Uint8Array): Promise<FuzzedRefresh> {
  try {
    return await fuzzedRefresh(openWorkbook(bytes));
  } catch (error) {
    if (error instanceof NotAWorkbookError && error.message.trim() !== "") return REFUSED;
    throw error;
  }
}

async function main(): Promise<void> {
  const made = smallWorkbook();
  const source = saveWorkbook(made);
  const excel = await openExcel(made);
  await refreshReport({ handEdits: "keep" });
  excel.close();
  const files = [source, saveWorkbook(made)];
  const arbitrary = fc.record({
    file: fc.nat({ max: files.length - 1 }),
    mutations: fc.array(mutation, { minLength: 1, maxLength: 4 }),
  });
  await fuzz("files", process.argv.slice(2), arbitrary, ({ file, mutations }) =>
    fuzzedFile(mutated(files[file] ?? source, mutations)),
  );
}

void main();
