import type { Area, Scalar } from "../model/types";

export type BinaryOperator =
  | "+"
  | "-"
  | "*"
  | "/"
  | "^"
  | "&"
  | "="
  | "<>"
  | "<"
  | ">"
  | "<="
  | ">="
  /** Reference operators: range, intersection (a space), union (a comma). */
  | ":"
  | " "
  | ",";

/** Which rows of a table a structured reference means. */
export type TableRows = "#All" | "#Data" | "#Headers" | "#Totals" | "#This Row";

/** A formula as parsed; `group` is a pair of parentheses, which Excel's near-zero rule looks at. */
export type FormulaNode =
  | { kind: "literal"; value: Exclude<Scalar, null> }
  | { kind: "array"; rows: Scalar[][] }
  | { kind: "missing" }
  | { kind: "area"; sheet?: string; area: Area }
  | { kind: "name"; sheet?: string; name: string }
  | { kind: "table"; table?: string; rows: TableRows[]; columns?: [string, string] }
  | { kind: "call"; name: string; parameters: FormulaNode[] }
  | { kind: "unary"; operator: "+" | "-" | "@"; operand: FormulaNode }
  | { kind: "percent"; operand: FormulaNode }
  | { kind: "spill"; operand: FormulaNode }
  | { kind: "binary"; operator: BinaryOperator; left: FormulaNode; right: FormulaNode }
  | { kind: "group"; inner: FormulaNode }
  /** What the host does not follow (other workbooks); the cell keeps its value. */
  | { kind: "unsupported"; what: string };

type BinaryNode = Extract<FormulaNode, { kind: "binary" }>;

/**
 * The operands of a+b+c from the left, each but the first with the operator before it. Such chains are long
 * in practice, a sum of thousands of cells, and are walked over rather than gone down into.
 */
export function chainOf(node: BinaryNode): {
  first: FormulaNode;
  others: { operator: BinaryOperator; operand: FormulaNode }[];
} {
  const others: { operator: BinaryOperator; operand: FormulaNode }[] = [];
  let first: FormulaNode = node;
  while (first.kind === "binary") {
    others.push({ operator: first.operator, operand: first.right });
    first = first.left;
  }
  return { first, others: others.reverse() };
}

/** The text is no formula as Excel reads it; `position` counts from 0 in the text after "=". */
export class FormulaSyntaxError extends Error {
  constructor(
    message: string,
    readonly position: number,
  ) {
    super(message);
  }
}
