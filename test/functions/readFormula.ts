/** Reads formulas made of calls, constants, cells and ranges: what examples need, no operators. */
import type { Constant } from "../../scripts/formulas/exampleSheet";

export type Formula =
  | { readonly kind: "constant"; readonly value: Constant }
  | { readonly kind: "array"; readonly rows: readonly (readonly Constant[])[] }
  | { readonly kind: "range"; readonly from: string; readonly to: string }
  | {
      readonly kind: "call";
      readonly name: string;
      readonly given: readonly (Formula | undefined)[];
    };

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<number>-?\d+(?:\.\d+)?(?:E[+-]?\d+)?%?)|(?<error>#[A-Z0-9/]+[!?]?)|(?<call>[A-Z.]+)\(|(?<range>[A-Z]+\d+(?::[A-Z]+\d+)?)|(?<logical>TRUE|FALSE)|(?<mark>[{},;)]))/uy;

class Reader {
  private at: number;

  constructor(private readonly formula: string) {
    this.at = formula.startsWith("=") ? 1 : 0;
  }

  /** The next token; undefined where none fits. */
  private next(): { readonly kind: string; readonly text: string } | undefined {
    TOKEN.lastIndex = this.at;
    const groups = TOKEN.exec(this.formula)?.groups;
    const found = Object.entries(groups ?? {}).find(([, text]) => text !== undefined);
    if (!found) return undefined;
    this.at = TOKEN.lastIndex;
    return { kind: found[0], text: found[1] };
  }

  private peek(): string | undefined {
    const start = this.at;
    const text = this.next()?.text;
    this.at = start;
    return text;
  }

  get isDone(): boolean {
    return this.formula.slice(this.at).trim() === "";
  }

  expression(): Formula {
    const token = this.next();
    if (!token)
      throw new Error(`${this.formula}: cannot be read from "${this.formula.slice(this.at)}".`);
    if (token.kind === "call") return this.call(token.text);
    if (token.kind === "range") {
      const [from = "", to = from] = token.text.split(":");
      return { kind: "range", from, to };
    }
    if (token.text === "{") return this.array();
    return { kind: "constant", value: constantOf(token) };
  }

  private call(name: string): Formula {
    const given: (Formula | undefined)[] = [];
    for (;;) {
      const mark = this.peek();
      if (mark === ")" && given.length === 0) return this.closed(name, given);
      given.push(mark === "," || mark === ")" ? undefined : this.expression());
      if (this.next()?.text === ")") return { kind: "call", name, given };
    }
  }

  private closed(name: string, given: readonly (Formula | undefined)[]): Formula {
    this.next();
    return { kind: "call", name, given };
  }

  private array(): Formula {
    const rows: Constant[][] = [[]];
    for (;;) {
      const value = this.expression();
      if (value.kind !== "constant") throw new Error(`${this.formula}: arrays hold constants.`);
      rows[rows.length - 1]?.push(value.value);
      const mark = this.next()?.text;
      if (mark === "}") return { kind: "array", rows };
      if (mark === ";") rows.push([]);
      else if (mark !== ",") throw new Error(`${this.formula}: an array does not end.`);
    }
  }
}

function constantOf({ kind, text }: { readonly kind: string; readonly text: string }): Constant {
  if (kind === "text") return text.slice(1, -1).replaceAll('""', '"');
  if (kind === "logical") return text === "TRUE";
  if (kind === "error") return text;
  if (kind !== "number") throw new Error(`"${text}" is out of place.`);
  return text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text);
}

/** @throws Error for anything else than calls, constants, cells and ranges */
export function readFormula(formula: string): Formula {
  const reader = new Reader(formula);
  const read = reader.expression();
  if (!reader.isDone) throw new Error(`${formula}: goes on where it should end.`);
  return read;
}

/** What a formula that is a constant or an array of constants stands for. */
export function readConstant(text: string): Constant | readonly (readonly Constant[])[] {
  const formula = readFormula(text);
  if (formula.kind === "constant") return formula.value;
  if (formula.kind === "array") return formula.rows;
  throw new Error(`${text} is no constant.`);
}
