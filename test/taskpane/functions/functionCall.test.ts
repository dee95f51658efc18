import {
  formulaOf,
  isCircular,
  readArgument,
  readCall,
} from "../../../src/taskpane/functions/functionCall";
import {
  kindOf,
  wordsOf,
  type DescribedFunction,
} from "../../../src/taskpane/functions/describedFunction";
import { described } from "../../functions/runner";

const functionNamed = (id: string): DescribedFunction => described.find((one) => one.id === id)!;
const parameter = (id: string, name: string) =>
  functionNamed(id).parameters.find((one) => one.name === name)!;

test.each([
  ["POSITION", "forces", "cells", []],
  ["POSITION", "force", "text or cell", []],
  ["POSITION", "better", "word", ["lower", "higher"]],
  ["POSITION", "first_is", "word", ["best", "worst"]],
  ["TOPQUARTILE", "method", "word", ["rank", "inclusive", "exclusive"]],
  ["GAP", "method", "word", ["rank", "inclusive", "exclusive"]],
  ["GAP", "average", "word", ["mean", "peers"]],
  ["COUNTGAP", "average", "word", ["mean", "peers", "weighted"]],
  ["EXPECTED", "spread", "word", ["chance", "between"]],
  ["EXPECTED", "kind", "word", ["rate", "proportion"]],
  ["RANKRANGE", "kind", "word", ["rate", "proportion"]],
  ["GAP", "target", "text or cell", ["average", "top quartile", "best", "4th"]],
  ["CHANGE", "noun", "text or cell", []],
  ["CHANGE", "current", "text or cell", []],
  ["ORDINAL", "tied", "yes or no", []],
  ["RATE", "per", "number", []],
])("%s: %s is given as %s", (id, name, kind, words) => {
  expect(kindOf(parameter(id, name))).toBe(kind);
  expect(wordsOf(parameter(id, name))).toEqual(words);
});

test.each([
  ["POSITION", "force", "Essex", { kind: "constant", value: "Essex" }],
  ["POSITION", "force", '"B2"', { kind: "constant", value: "B2" }],
  ["RATE", "per", "1,000", { kind: "constant", value: 1000 }],
  ["RATE", "per", "", { kind: "left out" }],
  ["GAP", "target", "69.5", { kind: "constant", value: 69.5 }],
  ["GAP", "target", "4th", { kind: "constant", value: "4th" }],
  ["RATE", "per", "many", { kind: "wrong", why: 'per: "many" is no number.' }],
  ["RATE", "counts", "many", { kind: "wrong", why: 'counts: "many" is no range of cells.' }],
  ["RATE", "counts", " ", { kind: "wrong", why: "counts is still to be given." }],
  ["RATE", "per", "A1:A2", { kind: "wrong", why: "per: one cell is wanted, not several." }],
  ["POSITION", "force", "x".repeat(256), { kind: "wrong", why: expect.stringContaining("255") }],
  [
    "RATE",
    "counts",
    "$B$2:b4",
    { kind: "cells", reference: { sheet: "Here", area: { top: 1, left: 1, rows: 3, columns: 1 } } },
  ],
  [
    "RATE",
    "counts",
    "'Crime, all'!B2",
    {
      kind: "cells",
      reference: { sheet: "Crime, all", area: { top: 1, left: 1, rows: 1, columns: 1 } },
    },
  ],
])("%s, %s: %s", (id, name, typed, expected) => {
  expect(readArgument(parameter(id, name), typed, "Here")).toEqual(expected);
});

const formulaFor = (id: string, typed: Record<string, string>) => {
  const read = readCall(functionNamed(id), typed, "Here");
  return "call" in read ? formulaOf(read.call, "Here") : read.wrong;
};

test.each([
  ["RATE", { counts: "B2:B9", denominators: "Here!C2:C9" }, "=MSG.RATE(B2:B9,C2:C9)"],
  [
    "POSITION",
    { force: 'The "Met"', forces: "A2:A9", values: "'Crime, all'!B:C", better: "lower" },
    `=MSG.POSITION("The ""Met""",A2:A9,'Crime, all'!B:C,"lower")`,
  ],
  [
    "GAP",
    {
      force: "A2",
      forces: "A2:A9",
      values: "3:4",
      target: "average",
      better: "lower",
      average: "peers",
    },
    '=MSG.GAP(A2,A2:A9,3:4,"average","lower",,,"peers")',
  ],
  ["ORDINAL", { position: "8", tied: "TRUE" }, "=MSG.ORDINAL(8,TRUE)"],
  ["RATE", { counts: "B2" }, { denominators: "denominators is still to be given." }],
])("the formula of %s", (id, typed, expected) => {
  expect(formulaFor(id, typed)).toEqual(expected);
});

test("a result in cells that its formula reads is circular", () => {
  const read = readCall(functionNamed("RATE"), { counts: "B2:B9", denominators: "C2:C9" }, "Here");
  if (!("call" in read)) throw new Error("The call can be made.");
  const at = (sheet: string, row: number) => ({
    sheet,
    area: { top: row, left: 1, rows: 2, columns: 1 },
  });
  expect(isCircular(read.call, at("HERE", 8))).toBe(true);
  expect(isCircular(read.call, at("Here", 9))).toBe(false);
  expect(isCircular(read.call, at("There", 8))).toBe(false);
});
