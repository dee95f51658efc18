/** Every text of the code is written our way. */
import { EXCEPTIONS, FOR_STATISTICIANS, NOT_SAID } from "./exceptions";
import { codeFiles, literalsOf, literalsOfFile, type Literal } from "./literals";
import { faultsIn, FORMS, PLAIN_WORDS, PUT_TOGETHER, TOO_SURE } from "./rules";

const all = ["src", "workbench", "scripts"].flatMap(codeFiles);
const files = all.filter((file) => !NOT_SAID.some(({ path }) => path.test(file)));
const literals = files.flatMap(literalsOfFile);

function isExcepted({ file, text }: Literal): boolean {
  return EXCEPTIONS.some((one) => one.file.test(file) && text.includes(one.text));
}

function faultsOf(literal: Literal): string[] {
  if (isExcepted(literal)) return [];
  const plain = FOR_STATISTICIANS.test(literal.file) ? [] : PLAIN_WORDS;
  const faults = faultsIn(literal.text, [...FORMS, ...TOO_SURE, ...plain]);
  return faults.map((fault) => `${literal.file}:${literal.line}: ${fault}`);
}

const RULES = [...FORMS, ...TOO_SURE, ...PLAIN_WORDS, ...PUT_TOGETHER];

test.each(RULES.map((rule) => [rule.but, rule] as const))(
  "%s: told where it is broken, and there alone",
  (_, rule) => {
    expect(faultsIn(rule.breaks, [rule])).toHaveLength(1);
    expect(faultsIn(rule.keeps, RULES)).toEqual([]);
  },
);

test("texts are found in literals, templates and between tags", () => {
  const code =
    'const a = "Fell 4 % now"; const b = `Was ${a} % last`; const c = <p title="An “x” is">It fell 3 % too</p>;';
  expect(literalsOf("src/planted.tsx", code).flatMap(faultsOf)).toEqual([
    expect.stringMatching(/^src\/planted\.tsx:1: "4 %"/u),
    expect.stringMatching(/"\} %"/u),
    expect.stringMatching(/"“"/u),
    expect.stringMatching(/"3 %"/u),
  ]);
});

test("every text of the code is written our way", () => {
  expect(literals.length).toBeGreaterThan(1500);
  expect(literals.flatMap(faultsOf)).toEqual([]);
});

test("every exception is needed", () => {
  const needed = (one: (typeof EXCEPTIONS)[number]) =>
    literals.some(({ file, text }) => one.file.test(file) && text.includes(one.text));
  expect(EXCEPTIONS.filter((one) => !needed(one))).toEqual([]);
  for (const { path } of NOT_SAID) expect(all.filter((file) => path.test(file))).not.toEqual([]);
});
