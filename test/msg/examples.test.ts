import { readdirSync } from "node:fs";
import { join } from "node:path";
import { collectExamples, countExamples, evaluate, examplesIn } from "../examples/collectExamples";

const DOMAIN = join(__dirname, "../../src/msg");
const FOLDERS = readdirSync(DOMAIN, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => join(DOMAIN, entry.name));
const examples = FOLDERS.flatMap(collectExamples);
const names: Record<string, unknown> = {};

beforeAll(async () => {
  for (const folder of FOLDERS) {
    for (const file of readdirSync(folder).filter((name) => name.endsWith(".ts"))) {
      Object.assign(names, await import(join(folder, file)));
    }
  }
});

test("every example in the docstrings is one that runs", () => {
  expect(examples.length).toBeGreaterThan(40);
  expect(examples).toHaveLength(
    FOLDERS.reduce((count, folder) => count + countExamples(folder), 0),
  );
});

test.each(examples.map((example) => [`${example.file}:${example.line}`, example] as const))(
  "the example at %s is true",
  (_, example) => {
    const { actual, expected } = evaluate(example, names);
    expect(actual).toEqual(expected);
  },
);

test("an example that is wrong is seen", () => {
  const [wrong] = examplesIn("a.ts", "/** Doubles. @example double(2) // 5 */");
  const { actual, expected } = evaluate(wrong!, { double: (n: number) => 2 * n });
  expect(actual).toBe(4);
  expect(expected).toBe(5);
});
