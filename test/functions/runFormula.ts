/** Runs formulas of custom functions over cells, as far as examples and tables of cases need it. */
import type { FunctionDescription } from "../../scripts/formulas/customFunctions";
import { lettersOf, type Constant } from "../../scripts/formulas/exampleSheet";
import { roundAsExcel } from "../../src/msg/basics/rounding";
import { readFormula, type Formula } from "./readFormula";
import { StandInError } from "./standInRuntime";

/** Cells by address; one that is not there is empty, an error its text: "#N/A". */
export type Cells = Readonly<Record<string, Constant>>;

/** A single result, or a block of them. */
export type Result = Constant | readonly (readonly Constant[])[];

export interface Outcome {
  readonly result: Result;
  /** What functions said about their errors. */
  readonly messages: readonly string[];
}

type Value =
  Constant | null | StandInError | readonly (readonly (Constant | null | StandInError)[])[];

export class FormulaRunner {
  private messages: string[] = [];

  constructor(
    private readonly code: ReadonlyMap<string, (...cells: unknown[]) => unknown>,
    private readonly described: readonly FunctionDescription[],
  ) {}

  /** @throws Error for a formula that cannot be read, and whatever a function throws beside its errors */
  run(formula: string, cells: Cells): Outcome {
    this.messages = [];
    const value = this.evaluate(readFormula(formula), cells);
    const rows = asRows(value).map((row) => row.map(asConstant));
    const isSingle = rows.length === 1 && rows[0]?.length === 1;
    return { result: isSingle ? (rows[0]?.[0] ?? "") : rows, messages: this.messages };
  }

  /** A function as Excel calls it. @throws Error for one that is not associated */
  codeOf(id: string): (...cells: unknown[]) => unknown {
    const code = this.code.get(id);
    if (!code) throw new Error(`MSG.${id} is not associated.`);
    return code;
  }

  private evaluate(formula: Formula, cells: Cells): Value {
    if (formula.kind === "constant") return fromText(formula.value);
    if (formula.kind === "array") return formula.rows;
    if (formula.kind === "range") return cellsOf(formula.from, formula.to, cells);
    const given = formula.given.map((each) => (each ? this.evaluate(each, cells) : null));
    if (formula.name.startsWith("MSG.")) return this.call(formula.name.slice(4), given);
    const [first = null, ...rest] = given;
    if (formula.name === "ROUND") return rounded(first, rest[0] as number);
    if (formula.name === "INDEX")
      return asRows(first)[(rest[0] as number) - 1]?.[(rest[1] as number) - 1] ?? null;
    throw new Error(`${formula.name} is not simulated.`);
  }

  private call(id: string, given: readonly Value[]): Value {
    const parameters = this.described.find((each) => each.id === id)?.parameters ?? [];
    const code = this.codeOf(id);
    const cells = parameters.map(({ dimensionality }, index) => {
      const value = given[index];
      if (value === undefined || value === null) return null;
      return dimensionality === "matrix" ? asRows(value) : (asRows(value)[0]?.[0] ?? null);
    });
    try {
      const value = code(...cells) as Value;
      asRows(value)
        .flat()
        .forEach((cell) => this.note(cell));
      return value;
    } catch (error) {
      if (!(error instanceof StandInError)) throw error;
      this.note(error);
      return error;
    }
  }

  private note(cell: unknown): void {
    if (cell instanceof StandInError) this.messages.push(cell.message);
  }
}

const ERROR = /^#[A-Z0-9/]+[!?]?$/u;

function fromText(value: Constant): Constant | StandInError {
  return typeof value === "string" && ERROR.test(value) ? new StandInError(value) : value;
}

function asRows(value: Value): readonly (readonly (Constant | null | StandInError)[])[] {
  return Array.isArray(value) ? (value as readonly Constant[][]) : [[value as Constant]];
}

function asConstant(cell: Constant | null | StandInError): Constant {
  if (cell instanceof StandInError) return cell.code;
  return cell ?? 0;
}

function rounded(value: Value, decimals: number): Value {
  return asRows(value).map((row) =>
    row.map((cell) => (typeof cell === "number" ? roundAsExcel(cell, decimals) : cell)),
  );
}

function cellsOf(from: string, to: string, cells: Cells): Value {
  const [left, top] = placeOf(from);
  const [right, bottom] = placeOf(to);
  return Array.from({ length: bottom - top + 1 }, (_, row) =>
    Array.from({ length: right - left + 1 }, (_unused, column) => {
      const cell = cells[`${lettersOf(left + column)}${top + row}`];
      return cell === undefined ? null : fromText(cell);
    }),
  );
}

/** One-letter columns are enough here. */
function placeOf(address: string): [column: number, row: number] {
  return [address.charCodeAt(0) - 65, Number(address.slice(1))];
}

/** Rows of values as cells from A1 on; null leaves a cell empty. */
export function cellsFrom(rows: readonly (readonly (Constant | null)[])[]): Cells {
  const cells: Record<string, Constant> = {};
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value !== null) cells[`${lettersOf(c)}${r + 1}`] = value;
    }),
  );
  return cells;
}
