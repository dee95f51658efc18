/** What Excel is told about the functions, and what functions.js makes of it. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import {
  describedFunctions,
  type FunctionDescription,
} from "../../scripts/formulas/customFunctions";
import { BLANK_CELLS, functionsMetadata } from "../../scripts/functionsMetadata.cjs";
import { builtFile } from "../builtAddIn";
import { associated, described, formulaRunner, GOLDEN } from "./runner";
import { standInRuntime } from "./standInRuntime";

const MOST_GZIPPED = 15 * 1024;

beforeAll(formulaRunner);

test("ids, names and arguments are those that were released", async () => {
  expect(JSON.parse(await describedFunctions())).toEqual(JSON.parse(readFileSync(GOLDEN, "utf8")));
});

test("Excel is told to pass error cells", async () => {
  expect(JSON.parse(await describedFunctions())).toHaveProperty("allowErrorForDataTypeAny", true);
});

test("formatted numbers are to come as numbers, and count as numbers where they come as objects", async () => {
  expect(JSON.parse(await describedFunctions())).toHaveProperty(
    "allowCustomDataForDataTypeAny",
    false,
  );
  const formatted = { type: "FormattedNumber", basicType: "Double", basicValue: 10 };
  const name = { type: "String", basicType: "String", basicValue: "Essex" };
  const error = { type: "Error", basicType: "Error", basicValue: "#N/A" };
  const average = associated.get("AVERAGE");
  expect(average?.([[formatted], [20]], null, null)).toEqual([[15]]);
  expect(average?.([[error], [20]], null, null)).toEqual([[20]]);
  const position = associated.get("POSITION");
  const names = [[name], ["Kent"], ["Surrey"], ["Dorset"]];
  const values = [[formatted], [20], [5], [30]];
  expect(position?.("Essex", names, values, "lower", null)).toEqual([[2]]);
});

test("functions over ranges say that blank cells may count as 0, within what Excel shows", () => {
  const overRanges = described.filter(({ parameters }) =>
    parameters.some(({ dimensionality }) => dimensionality === "matrix"),
  );
  expect(overRanges.length).toBeGreaterThan(10);
  for (const { id, description } of described)
    expect([id, description.includes(BLANK_CELLS)]).toEqual([
      id,
      overRanges.some((one) => one.id === id),
    ]);
});

test("Excel's help leads to every function's place on a page of the add-in's own", () => {
  const { functions } = JSON.parse(builtFile("functions.json")) as {
    functions: { id: string; helpUrl?: string }[];
  };
  const page = builtFile("functions.html");
  for (const { id, helpUrl } of functions) {
    expect(helpUrl).toBe(`https://localhost:3000/functions.html#${id}`);
    expect(page).toContain(`<section id="${id}">`);
  }
});

/** The contract: a parameter in brackets may be left out. */
test.each([
  ["RATE", "counts, denominators, [per]"],
  ["ROLLING", "values, [window]"],
  ["POSITION", "force, forces, values, better, [first_is]"],
  ["ORDINAL", "position, [tied]"],
  ["AVERAGE", "values, [weights], [own_row]"],
  ["TOPQUARTILE", "values, better, [method]"],
  ["GAP", "force, forces, values, target, better, [first_is], [method], [average]"],
  [
    "COUNTGAP",
    "force, forces, counts, denominators, target, better, [per], [first_is], [method], [average]",
  ],
  ["STATUS", "force, forces, values, aspiration, better, [first_is], [method], [average]"],
  ["MOVEMENT", "previous_position, position, [first_is]"],
  ["WHYMOVED", "force, forces, previous_values, values, better, [first_is]"],
  ["LEAGUETABLE", "forces, values, better, [first_is]"],
  ["SPARKLINE", "positions, [of], [first_is]"],
  ["RANKRANGE", "force, forces, counts, denominators, better, [confidence], [kind], [variation]"],
  ["USUALVARIATION", "counts, denominators, [kind]"],
  ["EXPECTED", "force, forces, counts, denominators, [per], [confidence], [spread], [kind]"],
  ["CHANGE", "current, previous, [noun]"],
  ["COMPARE", "now, before, noun, [days_now], [days_before]"],
  ["PERDAY", "total, period"],
])("MSG.%s(%s)", (id, parameters) => {
  const found = described.find((each) => each.id === id);
  const written = found?.parameters.map(({ name, optional }) => (optional ? `[${name}]` : name));
  expect(written?.join(", ")).toBe(parameters);
});

test("everything described has code, and all code is described", () => {
  expect([...associated.keys()].sort()).toEqual(described.map(({ id }) => id).sort());
  for (const { id, parameters } of described)
    expect([id, associated.get(id)?.length]).toEqual([id, parameters.length]);
});

test("the formula builder has something to say about every function and argument", () => {
  for (const { id, description, parameters } of described) {
    expect(description).not.toBe("");
    expect(parameters.map((each) => [id, each.name, each.description ?? ""])).not.toContainEqual(
      expect.arrayContaining([""]),
    );
  }
});

test("one id described twice is an error, in one file or in two", async () => {
  const folder = mkdtempSync(join(tmpdir(), "functions-"));
  const files = ["a", "b"].map((name) => join(folder, `${name}.ts`));
  for (const file of files) {
    writeFileSync(
      file,
      "/** Twice.\n * @customfunction SAME\n */\nexport function same(x: number): number { return x; }\n",
    );
  }
  try {
    await expect(functionsMetadata(files)).rejects.toThrow("described twice: SAME");
    await expect(functionsMetadata(files.slice(0, 1))).resolves.toContain("SAME");
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe("the built functions.js", () => {
  test("loads with nothing but the CustomFunctions global", () => {
    const code = new Map<string, (...cells: unknown[]) => unknown>();
    const context = createContext({ CustomFunctions: standInRuntime(code) });
    runInContext(builtFile("functions.js"), context);
    const { functions } = JSON.parse(builtFile("functions.json")) as {
      functions: FunctionDescription[];
    };
    expect([...code.keys()].sort()).toEqual(functions.map(({ id }) => id).sort());
    expect(code.get("ORDINAL")?.(8, null)).toBe("8th");
  });

  test("is under 15 KB gzipped", () => {
    expect(gzipSync(builtFile("functions.js")).length).toBeLessThan(MOST_GZIPPED);
  });
});
