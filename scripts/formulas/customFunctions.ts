/** The custom functions as their JSDoc describes them. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { functionSources, functionsMetadata } from "../functionsMetadata.cjs";

const FOLDER = path.join(process.cwd(), "src/functions");

interface ParameterDescription {
  readonly name: string;
  readonly description: string;
  readonly type: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
}

export interface FunctionDescription {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly ParameterDescription[];
}

/** The text of functions.json as the build makes it. */
export function describedFunctions(): Promise<string> {
  return functionsMetadata(functionSources(FOLDER));
}

/** A tag of a function's JSDoc that functions.json does not carry. */
export interface DocumentedFunction extends FunctionDescription {
  readonly returns: string;
  readonly example: { readonly formula: string; readonly result: string };
}

/** Every described function with its example and what it returns. */
export async function documentedFunctions(): Promise<readonly DocumentedFunction[]> {
  const { functions } = JSON.parse(await describedFunctions()) as {
    functions: FunctionDescription[];
  };
  const texts = functionSources(FOLDER).map((file) => readFileSync(file, "utf8"));
  const comments = texts.flatMap((text) => text.match(/\/\*\*[^]*?\*\//gu) ?? []);
  return functions.map((described) => {
    const own = comments.filter((text) => text.includes(`@customfunction ${described.id}\n`));
    const [, returns = ""] = /@returns (.+)/u.exec(own[0] ?? "") ?? [];
    const [, formula = "", result = ""] = /@example (=.+) \/\/ (.+)/u.exec(own[0] ?? "") ?? [];
    if (returns === "" || formula === "")
      throw new Error(`${described.id}: its comment needs one @returns and one @example.`);
    return { ...described, returns, example: { formula, result } };
  });
}
