import { readdirSync } from "node:fs";
import { join } from "node:path";
import { collectExamples, countExamples, evaluate, examplesIn } from "../examples/collectExamples";

const FOLDER = join(__dirname, "../../src/msg");
const examples = collectExamples(FOLDER);
const names: Record<string, unknown> = {};

beforeAll(async () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith(".ts"))) {
    Object.assign(names, await import(join(FOLDER, file)));
  }
});

test("every example in the docstrings is one that runs", () => {
  expect(examples.length).toBeGreaterThan(40);
  expect(examples).toHaveLength(countExamples(FOLDER));
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
