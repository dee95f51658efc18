/** Finds the examples in docstrings ("@example expression // result") and runs them. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";

export interface Example {
  readonly file: string;
  readonly line: number;
  readonly expression: string;
  readonly result: string;
}

const EXAMPLE = /@example (?<expression>.+?) \/\/ (?<result>.+?)(?= @example|\s*\*\/|$)/gu;

/** Every example of a folder's TypeScript files. */
export function collectExamples(folder: string): readonly Example[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => examplesIn(file, readFileSync(join(folder, file), "utf8")));
}

/** The examples of one source text. */
export function examplesIn(file: string, text: string): readonly Example[] {
  return text.split("\n").flatMap((line, index) =>
    [...line.matchAll(EXAMPLE)].map(({ groups }) => ({
      file,
      line: index + 1,
      expression: (groups?.["expression"] ?? "").trim(),
      result: (groups?.["result"] ?? "").trim(),
    })),
  );
}

/** How many "@example" a folder's files hold, run or not: none may go unread. */
export function countExamples(folder: string): number {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => readFileSync(join(folder, file), "utf8").match(/@example\b/gu) ?? []).length;
}

/**
 * Both sides of an example, evaluated with the given names in scope, as JSON-like data of this
 * realm, so that they compare by content.
 */
export function evaluate(
  example: Example,
  names: Readonly<Record<string, unknown>>,
): { readonly actual: unknown; readonly expected: unknown } {
  const value = (code: string): unknown =>
    structuredClone(runInNewContext(`(${code})`, { ...names }));
  return { actual: value(example.expression), expected: value(example.result) };
}
