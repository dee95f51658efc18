import type { CellError } from "../../model/types";
import { nameError } from "../values";

/**
 * The file that describes an add-in's custom functions to Excel, as far as the host goes by it
 * (Microsoft, "Manually create JSON metadata for custom functions").
 */
export interface CustomFunctionsMetadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly options?: Readonly<Record<string, unknown>>;
}

interface ParameterMetadata {
  readonly name: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface CustomFunctionsOptions {
  /** "MSG", as the manifest has it; formulas write MSG.RATE(...). */
  readonly namespace: string;
  /** The content of functions.json. */
  readonly metadata: CustomFunctionsMetadata;
  /** What an empty cell is to a function: null as in Excel on the web (default), or 0 as in some desktop builds. */
  readonly emptyCells?: null | 0;
}

export interface ParameterDescription {
  readonly type: ParameterType;
  /** Takes a whole range; one that does not is called for each cell of a range. */
  readonly isMatrix: boolean;
}

const PARAMETER_TYPES = ["any", "boolean", "number", "string"] as const;
type ParameterType = (typeof PARAMETER_TYPES)[number];

export interface CustomFunctionDescription {
  /** By which the page's code is found. */
  readonly id: string;
  readonly parameters: readonly ParameterDescription[];
  /** How many arguments a call must have at least. */
  readonly least: number;
  /** Error cells reach parameters of type "any"; otherwise an error argument is the result. */
  readonly allowsErrors: boolean;
  readonly emptyCells: null | 0;
}

/** What Excel offers and this host does not: said when the host is made, not answered wrongly later. */
const NOT_SIMULATED = ["stream", "cancelable", "volatile"] as const;

/**
 * The custom functions of one add-in, by the names that formulas call them by: MSG.RATE, and
 * _xldudf_MSG_RATE as Excel stores it in a file.
 */
export class CustomFunctionCatalogue {
  private readonly byName: ReadonlyMap<string, CustomFunctionDescription>;
  private readonly prefixes: readonly string[];

  /** @throws Error for metadata that asks for what the host does not simulate */
  constructor({ namespace, metadata, emptyCells = null }: CustomFunctionsOptions) {
    const upper = namespace.toUpperCase();
    this.prefixes = [`${upper}.`, `_XLDUDF_${upper}_`];
    const allowsErrors = metadata.allowErrorForDataTypeAny === true;
    this.byName = new Map(
      metadata.functions.flatMap((described) => {
        const description = describe(described, { allowsErrors, emptyCells });
        const name = described.name.toUpperCase();
        return this.prefixes.map((prefix) => [`${prefix}${name}`, description] as const);
      }),
    );
  }

  /**
   * The function a formula calls by an upper-case name; #NAME? for one that the add-in's namespace
   * does not have; undefined for a name outside of it.
   */
  find(name: string): CustomFunctionDescription | CellError | undefined {
    const isOurs = this.prefixes.some((prefix) => name.startsWith(prefix));
    return isOurs ? (this.byName.get(name) ?? nameError) : undefined;
  }
}

/** The names by which formulas call an add-in's functions, in upper case: "MSG.RATE". */
export const customFunctionNames = ({ namespace, metadata }: CustomFunctionsOptions): string[] =>
  metadata.functions.map(({ name }) => `${namespace}.${name}`.toUpperCase());

function describe(
  { id, name, parameters, options = {} }: FunctionMetadata,
  settings: Pick<CustomFunctionDescription, "allowsErrors" | "emptyCells">,
): CustomFunctionDescription {
  const unknown = NOT_SIMULATED.find((option) => options[option] === true);
  if (unknown) throw new Error(`${name}: the option "${unknown}" is not simulated.`);
  return {
    id,
    parameters: parameters.map((parameter) => describeParameter(name, parameter)),
    least: parameters.filter(({ optional }) => optional !== true).length,
    ...settings,
  };
}

function describeParameter(
  functionName: string,
  { name, type = "any", dimensionality, repeating }: ParameterMetadata,
): ParameterDescription {
  const known = PARAMETER_TYPES.find((candidate) => candidate === type);
  if (!known || repeating === true) {
    const what = repeating === true ? "a repeating parameter" : `the type "${type}"`;
    throw new Error(`${functionName}, ${name}: ${what} is not simulated.`);
  }
  return { type: known, isMatrix: dimensionality === "matrix" };
}
