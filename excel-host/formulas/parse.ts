import type { CellError } from "../model/types";
import { type Scalar } from "../model/types";
import { parseArea } from "../model/addresses";
import { parseStructured } from "./structured";
import { FormulaSyntaxError, type BinaryOperator, type FormulaNode } from "./syntax";
import { errorLiteral, tokenize, type Token } from "./tokens";

/**
 * How tightly Excel's binary operators bind, all of them from the left (2^3^2 is 64). Source:
 * Microsoft, "Calculation operators and precedence in Excel".
 */
const BINDING: Readonly<Record<BinaryOperator, number>> = {
  "=": 1,
  "<>": 1,
  "<": 1,
  ">": 1,
  "<=": 1,
  ">=": 1,
  "&": 2,
  "+": 3,
  "-": 3,
  "*": 4,
  "/": 4,
  "^": 5,
  ",": 8,
  " ": 9,
  ":": 10,
};
/** The sign before an operand binds tighter than ^ (-2^2 is 4) and than % after it. */
const PERCENT_BINDING = 6;
const SIGN_BINDING = 7;

/** Prefixes that files and add-ins write before functions' names; Excel does not show them. */
const FUNCTION_PREFIX = /^(?:_xlfn\.|_xlws\.|_xludf\.|_xll\.)+/i;

/**
 * Excel nests at most 64 functions ("Excel specifications and limits"); signs, parentheses and percents
 * count here too. What goes deeper is not calculated and told as such.
 */
const DEEPEST = 300;

class NestedTooDeep extends Error {}

class FormulaParser {
  private depth = 0;
  private readonly tokens: Token[];
  private next = 0;

  constructor(text: string) {
    this.tokens = tokenize(text);
  }

  parse(): FormulaNode {
    const node = this.expression(0, false);
    this.skipSpace();
    if (this.current.kind !== "end") this.unexpected();
    return node;
  }

  private get current(): Token {
    return this.tokens[this.next] as Token;
  }

  private take(): Token {
    return this.tokens[this.next++] as Token;
  }

  private skipSpace(): void {
    while (this.current.kind === "space") this.next++;
  }

  private isSign(text: string): boolean {
    return this.current.kind === "sign" && this.current.text === text;
  }

  private unexpected(): never {
    const { kind, text, position } = this.current;
    throw new FormulaSyntaxError(
      kind === "end" ? "The formula ends too early." : `"${text}" is not expected here.`,
      position,
    );
  }

  private expect(sign: string): void {
    this.skipSpace();
    if (!this.isSign(sign)) this.unexpected();
    this.next++;
  }

  /** Whether a space stands between two references, which then intersect. */
  private isIntersection(): boolean {
    const after = this.tokens[this.next + 1];
    if (this.current.kind !== "space" || !after) return false;
    return (
      ["area", "sheet", "word", "function", "table"].includes(after.kind) || after.text === "("
    );
  }

  private binaryOperator(withUnion: boolean): BinaryOperator | undefined {
    if (this.isIntersection()) return " ";
    this.skipSpace();
    const { kind, text } = this.current;
    if (kind !== "sign" || !(text in BINDING) || (text === "," && !withUnion)) return undefined;
    return text as BinaryOperator;
  }

  private expression(binding: number, withUnion: boolean): FormulaNode {
    this.depth += 1;
    if (this.depth > DEEPEST) throw new NestedTooDeep();
    const node = this.unguarded(binding, withUnion);
    this.depth -= 1;
    return node;
  }

  private unguarded(binding: number, withUnion: boolean): FormulaNode {
    let left = this.prefix(withUnion);
    for (;;) {
      left = this.postfix(left, binding);
      const operator = this.binaryOperator(withUnion);
      if (!operator || BINDING[operator] <= binding) return left;
      this.next++;
      const right = this.expression(BINDING[operator], withUnion);
      left = { kind: "binary", operator, left, right };
    }
  }

  private postfix(operand: FormulaNode, binding: number): FormulaNode {
    let node = operand;
    for (let depth = this.depth; ; depth++) {
      if (depth > DEEPEST) throw new NestedTooDeep();
      if (this.isSign("#")) node = { kind: "spill", operand: node };
      else if (this.isPercent() && PERCENT_BINDING > binding)
        node = { kind: "percent", operand: node };
      else return node;
      this.next++;
    }
  }

  private isPercent(): boolean {
    const mark = this.next;
    this.skipSpace();
    if (this.isSign("%")) return true;
    this.next = mark;
    return false;
  }

  private prefix(withUnion: boolean): FormulaNode {
    this.skipSpace();
    const { kind, text } = this.current;
    if (kind !== "sign" || (text !== "-" && text !== "+" && text !== "@")) return this.primary();
    this.next++;
    // The operand takes reference operators with it, but neither ^ nor %.
    return { kind: "unary", operator: text, operand: this.expression(SIGN_BINDING, withUnion) };
  }

  private primary(): FormulaNode {
    const token = this.take();
    switch (token.kind) {
      case "number":
        return { kind: "literal", value: Number(token.text) };
      case "text":
        return { kind: "literal", value: token.text };
      case "error":
        return { kind: "literal", value: errorLiteral(token.text) as CellError };
      case "area":
        return this.areaNode(token);
      case "sheet":
        return this.onSheet(token.text);
      case "external":
        this.primary();
        return { kind: "unsupported", what: "a reference to another workbook" };
      case "function":
        return this.call(token.text);
      case "word":
        return this.word(token);
      case "table":
        return parseStructured(token.text, undefined, token.position);
      default:
        return this.bracketed(token);
    }
  }

  private bracketed(token: Token): FormulaNode {
    if (token.kind === "sign" && token.text === "(") {
      const inner = this.expression(0, true);
      this.expect(")");
      return { kind: "group", inner };
    }
    if (token.kind === "sign" && token.text === "{") return this.arrayConstant();
    this.next--;
    return this.unexpected();
  }

  private areaNode(token: Token, sheet?: string): FormulaNode {
    const area = parseArea(token.text);
    if (!area) throw new FormulaSyntaxError(`"${token.text}" is no address.`, token.position);
    return sheet === undefined ? { kind: "area", area } : { kind: "area", sheet, area };
  }

  /** After "Sheet1!": an area, a name or #REF!. A span of sheets ("Jan:Mar!A1") is not calculated: #REF!. */
  private onSheet(sheet: string): FormulaNode {
    const token = this.take();
    if (sheet.includes(":"))
      return { kind: "unsupported", what: "a reference over several sheets" };
    if (token.kind === "area") return this.areaNode(token, sheet);
    if (token.kind === "word") return { kind: "name", sheet, name: token.text };
    if (token.kind === "error")
      return { kind: "literal", value: errorLiteral(token.text) as CellError };
    this.next--;
    return this.unexpected();
  }

  private word(token: Token): FormulaNode {
    if (this.current.kind === "table") {
      const inside = this.take();
      return parseStructured(inside.text, token.text, inside.position);
    }
    const upper = token.text.toUpperCase();
    if (upper === "TRUE" || upper === "FALSE") return { kind: "literal", value: upper === "TRUE" };
    return { kind: "name", name: token.text };
  }

  private call(name: string): FormulaNode {
    const parameters: FormulaNode[] = [];
    this.skipSpace();
    if (!this.isSign(")")) {
      do {
        parameters.push(this.parameter());
        this.skipSpace();
      } while (this.isSign(",") && this.take());
    }
    this.expect(")");
    return { kind: "call", name: name.replace(FUNCTION_PREFIX, "").toUpperCase(), parameters };
  }

  private parameter(): FormulaNode {
    this.skipSpace();
    if (this.isSign(",") || this.isSign(")")) return { kind: "missing" };
    return this.expression(0, false);
  }

  private arrayConstant(): FormulaNode {
    const rows: Scalar[][] = [[]];
    for (;;) {
      rows.at(-1)?.push(this.constant());
      this.skipSpace();
      const sign = this.take();
      if (sign.text === "}") break;
      if (sign.text === ";") rows.push([]);
      else if (sign.text !== ",") {
        this.next--;
        this.unexpected();
      }
    }
    const width = rows[0]?.length;
    if (rows.some((row) => row.length !== width)) {
      throw new FormulaSyntaxError(
        "The rows of an array constant differ in length.",
        this.current.position,
      );
    }
    return { kind: "array", rows };
  }

  private constant(): Scalar {
    const start = this.current.position;
    const node = this.prefix(false);
    if (node.kind === "literal") return node.value;
    if (node.kind === "unary" && node.operator !== "@" && node.operand.kind === "literal") {
      const { value } = node.operand;
      if (typeof value === "number") return node.operator === "-" ? -value : value;
    }
    throw new FormulaSyntaxError("An array constant holds constants only.", start);
  }
}

const CACHE_LIMIT = 50_000;
const cache = new Map<string, FormulaNode>();

/**
 * Parses "=SUM(A1:A3)" (en-US, A1; the "=" may be absent). Results are kept by text, so that a
 * column of a thousand equal formulas is parsed once. Throws FormulaSyntaxError.
 */
export function parseFormula(formula: string): FormulaNode {
  const known = cache.get(formula);
  if (known) return known;
  const node = parsed(formula.startsWith("=") ? formula.slice(1) : formula);
  if (cache.size >= CACHE_LIMIT) cache.clear();
  cache.set(formula, node);
  return node;
}

function parsed(formula: string): FormulaNode {
  try {
    return new FormulaParser(formula).parse();
  } catch (error) {
    if (!(error instanceof NestedTooDeep)) throw error;
    return { kind: "unsupported", what: `a formula nested deeper than ${DEEPEST} levels` };
  }
}
