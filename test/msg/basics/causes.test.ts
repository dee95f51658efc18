/** One cause is one problem: what follows from it is told under it. */
import { byCause, type Caused, countToLookAt, sourceCause } from "../../../src/msg/basics/causes";

const cause = { name: "no sheet", severity: "error", cause: "source crime" };
const theft = { name: "theft", severity: "error", follows: "source crime" };
const drugs = { name: "drugs", severity: "warning", follows: "source crime" };
const other = { name: "other", severity: "warning" };
const strange = { name: "strange", severity: "error", follows: "source people" };

type Told = Caused & { readonly name: string };

const told = (problems: readonly Told[]) =>
  byCause(problems).map(({ problem, followers }) => [
    problem.name,
    ...followers.map(({ name }) => name),
  ]);

test("what follows stands under its cause, wherever it stood, whatever its severity", () => {
  expect(told([theft, other, cause, drugs])).toEqual([["other"], ["no sheet", "theft", "drugs"]]);
});

test("what follows from a cause that is not there stands by itself, and is lost nowhere", () => {
  expect(told([theft, other, strange])).toEqual([["theft"], ["other"], ["strange"]]);
});

test("of several problems that are one cause the first has what follows", () => {
  const second = { ...cause, name: "no column" };
  expect(told([cause, second, theft])).toEqual([["no sheet", "theft"], ["no column"]]);
});

test("causes are counted, not what follows from them, nor notices", () => {
  expect(countToLookAt([theft, cause, drugs])).toBe(1);
  expect(countToLookAt([theft, cause, drugs, other, { severity: "notice" }])).toBe(2);
  expect(countToLookAt([theft, drugs])).toBe(2);
});

test("a source is the same cause however its name is typed", () => {
  expect(sourceCause(" Crime  data")).toBe(sourceCause("CRIME DATA"));
});
