import { contains } from "../model/areas";
import type { TableModel } from "../model/types";
import {
  FUNCTION_ARGUMENTS,
  FUNCTIONS_AS_ARGUMENTS,
  FUTURE_FUNCTIONS,
  WORKSHEET_PREFIXED_FUNCTIONS,
} from "./formulaForms";
import {
  endOfOperand,
  endOfReference,
  formulaTree,
  isSign,
  type FormulaCall,
  type FormulaNode,
  type FormulaToken,
} from "./formulaTree";

/** What a formula means where it stands. */
export interface FormulaPlace {
  /** The names of the add-in's functions, as formulas write them: "MSG.RATE". */
  customFunctions?: ReadonlySet<string>;
  /** For structured references that leave their table out; a defined name stands in no cell. */
  cell?: { tables: readonly TableModel[]; row: number; column: number };
}

/**
 * A formula as a file has it, the way Excel shows it: with "=", without the prefixes that mark newer
 * functions and the parameters of LET and LAMBDA, with A1# and @ for their stored forms, the add-in's
 * functions under their names. One that would not be stored again as it was stays as the file has it,
 * as Excel shows a function it does not know (_xlfn.NEWER).
 */
export function shownFormula(stored: string, place: FormulaPlace = {}): string {
  if (!/_xl|\[#/i.test(stored)) return `=${stored}`;
  const tree = formulaTree(stored);
  if (tree === undefined) return `=${stored}`;
  const shown = `=${new Shower(place).text(tree)}`;
  return storedFormula(shown, place) === stored ? shown : `=${stored}`;
}

/** A formula as Excel shows it, the way a file has it: the inverse of shownFormula. */
export function storedFormula(shown: string, place: FormulaPlace = {}): string {
  const formula = shown.replace(/^=/, "");
  if (!/[([@#]/.test(formula)) return formula;
  const tree = formulaTree(formula);
  return tree === undefined ? formula : new Storer(place).text(tree, NO_PARAMETERS);
}

/** True for a formula that calls one of the add-in's functions, which Excel stores as dynamic arrays. */
export function callsCustomFunction(shown: string, functions: ReadonlySet<string>): boolean {
  const upper = shown.toUpperCase();
  // Most formulas do not even hold such a name: they need not be taken apart.
  if (![...functions].some((name) => upper.includes(name))) return false;
  const has = (nodes: readonly FormulaNode[]): boolean =>
    nodes.some(
      (node) =>
        node.kind === "call" &&
        (functions.has(node.name.toUpperCase()) || node.parameters.some(has)),
    );
  return has(formulaTree(shown.replace(/^=/, "")) ?? []);
}

/**
 * _xldudf_MSG_RATE for MSG.RATE: as Excel stores it once the add-in's function was known (office-js
 * issues #877 and #3558); under its own name it stays #NAME? even with the add-in there (#6611).
 */
const storedCustomName = (name: string): string =>
  `_xldudf_${name.toUpperCase().replaceAll(".", "_")}`;

/** Parameters of the LET and LAMBDA around a place, in lower case. */
type Parameters = ReadonlySet<string>;
const NO_PARAMETERS: Parameters = new Set();

/** Prefixes of a declared parameter, of one that may be left out (LAMBDA(x,[y],..)), of a function as argument. */
const PARAMETER = "_xlpm.";
const OPTIONAL_PARAMETER = "_xlop.";
const FUNCTION_AS_ARGUMENT = "_xleta.";
const SINGLE = "_xlfn.SINGLE";
const ANCHOR = "_xlfn.ANCHORARRAY";

class Storer {
  private readonly ownTable: TableModel | undefined;

  constructor(private readonly place: FormulaPlace) {
    this.ownTable = tableAround(place);
  }

  text(nodes: readonly FormulaNode[], known: Parameters): string {
    let text = "";
    for (let at = 0; at < nodes.length;) {
      const end = this.endOfForm(nodes, at);
      if (end > at) text += this.form(nodes.slice(at, end), known);
      else text += this.node(nodes, at, known);
      at = Math.max(end, at + 1);
    }
    return text;
  }

  /** Where the operand of @ or the reference before # ends, with its sign; the start where there is neither. */
  private endOfForm(nodes: readonly FormulaNode[], start: number): number {
    if (isSign(nodes[start], "@")) {
      const from = nodes[start + 1]?.kind === "space" ? start + 2 : start + 1;
      const end = endOfOperand(nodes, from);
      return end > from ? end : start;
    }
    const end = endOfReference(nodes, start);
    return end > start && isSign(nodes[end], "#") ? end + 1 : start;
  }

  private form(nodes: readonly FormulaNode[], known: Parameters): string {
    if (!isSign(nodes[0], "@")) return `${ANCHOR}(${this.text(nodes.slice(0, -1), known)})`;
    const operand = nodes.slice(1);
    const [only] = operand;
    const isGroup = operand.length === 1 && only?.kind === "call" && only.name === "";
    const inner = isGroup && only.parameters.length === 1 ? only.parameters[0] : undefined;
    const needsGroup = inner === undefined || isOperand(inner);
    return `${SINGLE}(${this.text(needsGroup ? operand : inner, known)})`;
  }

  private node(nodes: readonly FormulaNode[], at: number, known: Parameters): string {
    const node = nodes[at] as FormulaNode;
    if (node.kind === "call") return this.call(node, known);
    if (node.kind === "bracket") return this.bracket(node, nodes, at);
    const isName = node.kind === "word" && !isSign(nodes[at - 1], "!");
    return isName && isKnown(node.text, nodes[at + 1], known) ? PARAMETER + node.text : node.text;
  }

  private call(call: FormulaCall, known: Parameters): string {
    const upper = call.name.toUpperCase();
    const name = known.has(call.name.toLowerCase())
      ? PARAMETER + call.name
      : this.functionName(call.name, upper);
    return `${name}(${this.parameters(upper, call.parameters, known).join(",")})`;
  }

  private functionName(name: string, upper: string): string {
    if (this.place.customFunctions?.has(upper) === true) return storedCustomName(name);
    if (WORKSHEET_PREFIXED_FUNCTIONS.has(upper)) return `_xlfn._xlws.${upper}`;
    return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${upper}` : name;
  }

  private parameters(name: string, given: FormulaNode[][], known: Parameters): string[] {
    const last = given.length - 1;
    const taken = FUNCTION_ARGUMENTS.get(name);
    const functionAt = taken === undefined ? -1 : taken < 0 ? last : taken;
    const inside = new Set(known);
    return given.map((nodes, index) => {
      const declares = index < last && (name === "LAMBDA" || (name === "LET" && index % 2 === 0));
      const declared = declares ? declaration(nodes) : undefined;
      if (declared !== undefined) {
        const text = this.declared(nodes, declared, name === "LAMBDA");
        if (name === "LAMBDA") inside.add(declared.toLowerCase());
        return text;
      }
      const text =
        index === functionAt ? this.functionAsArgument(nodes, inside) : this.text(nodes, inside);
      // A name of LET is known after its own value.
      const before = name === "LET" && index % 2 === 1 ? declaration(given[index - 1] ?? []) : "";
      if (before !== undefined && before !== "") inside.add(before.toLowerCase());
      return text;
    });
  }

  private declared(nodes: readonly FormulaNode[], name: string, mayBeOptional: boolean): string {
    return nodes
      .map((node) => {
        if (node.kind === "bracket" && mayBeOptional) return OPTIONAL_PARAMETER + name;
        return node.kind === "word" ? PARAMETER + node.text : textOf(node);
      })
      .join("");
  }

  private functionAsArgument(nodes: readonly FormulaNode[], known: Parameters): string {
    const name = onlyWord(nodes)?.text ?? "";
    const isFunction = FUNCTIONS_AS_ARGUMENTS.has(name.toUpperCase());
    if (!isFunction || known.has(name.toLowerCase())) return this.text(nodes, known);
    return nodes
      .map((node) => (node.kind === "word" ? FUNCTION_AS_ARGUMENT + node.text : textOf(node)))
      .join("");
  }

  /** [@Name] and Table[@Name] with the table's name and #This Row. */
  private bracket({ text }: FormulaToken, nodes: readonly FormulaNode[], at: number): string {
    const isNamed = nodes[at - 1]?.kind === "word";
    const isOtherWorkbook = isSign(nodes[at + 2], "!") || isSign(nodes[at + 1], "!");
    if (isOtherWorkbook || (!isNamed && this.ownTable === undefined)) return text;
    const table = isNamed ? "" : (this.ownTable as TableModel).name;
    if (!text.startsWith("[@")) return table + text;
    const inner = text.slice(2, -1);
    if (inner === "") return `${table}[#This Row]`;
    return `${table}[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]`;
  }
}

class Shower {
  private readonly ownTable: TableModel | undefined;
  private readonly customNames: ReadonlyMap<string, string>;

  constructor(place: FormulaPlace) {
    this.ownTable = tableAround(place);
    this.customNames = new Map(
      [...(place.customFunctions ?? [])].map((name) => [storedCustomName(name), name]),
    );
  }

  text(nodes: readonly FormulaNode[]): string {
    return nodes.map((node, at) => this.node(node, nodes[at + 1])).join("");
  }

  private node(node: FormulaNode, next: FormulaNode | undefined): string {
    if (node.kind === "call") return this.call(node);
    if (node.kind === "bracket") return thisRow(node.text);
    if (node.kind !== "word") return node.text;
    if (node.text.startsWith(OPTIONAL_PARAMETER))
      return `[${node.text.slice(OPTIONAL_PARAMETER.length)}]`;
    const isOwn = node.text.toLowerCase() === this.ownTable?.name.toLowerCase();
    if (isOwn && next?.kind === "bracket" && thisRow(next.text).startsWith("[@")) return "";
    return withoutPrefix(withoutPrefix(node.text, PARAMETER), FUNCTION_AS_ARGUMENT);
  }

  private call({ name, parameters }: FormulaCall): string {
    const inner = parameters.map((nodes) => this.text(nodes));
    const [first = []] = parameters;
    if (name === ANCHOR)
      return isReference(first) ? `${inner.join(",")}#` : `(${inner.join(",")})#`;
    if (name === SINGLE) return isOperand(first) ? `@${inner.join(",")}` : `@(${inner.join(",")})`;
    return `${this.functionName(name)}(${inner.join(",")})`;
  }

  private functionName(name: string): string {
    const custom = this.customNames.get(`_xldudf_${name.slice("_xldudf_".length).toUpperCase()}`);
    if (custom !== undefined && name.startsWith("_xldudf_")) return custom;
    const parameter = withoutPrefix(name, PARAMETER);
    if (parameter !== name) return parameter;
    const bare = withoutPrefix(withoutPrefix(name, "_xlfn."), "_xlws.");
    const isNewer = FUTURE_FUNCTIONS.has(bare) || WORKSHEET_PREFIXED_FUNCTIONS.has(bare);
    return isNewer ? bare : name;
  }
}

const withoutPrefix = (text: string, prefix: string): string =>
  text.startsWith(prefix) ? text.slice(prefix.length) : text;

/** Table[[#This Row],[Name]] is shown as Table[@Name]. */
function thisRow(text: string): string {
  if (/^\[#This Row\]$/i.test(text)) return "[@]";
  const inner = /^\[\[#This Row\],(.+)\]$/is.exec(text)?.[1];
  if (inner === undefined) return text;
  const name = /^\[([^[\]]*)\]$/.exec(inner)?.[1];
  return name !== undefined && /^[\p{L}\p{N}_.]+$/u.test(name) ? `[@${name}]` : `[@${inner}]`;
}

const tableAround = ({ cell }: FormulaPlace): TableModel | undefined =>
  cell?.tables.find(({ area }) => contains(area, cell.row, cell.column));

function textOf(node: FormulaNode): string {
  if (node.kind !== "call") return node.text;
  const inner = node.parameters.map((nodes) => nodes.map(textOf).join(""));
  return `${node.name}(${inner.join(",")})`;
}

const withoutSpace = (nodes: readonly FormulaNode[]): FormulaNode[] =>
  nodes.filter(({ kind }) => kind !== "space");

const onlyWord = (nodes: readonly FormulaNode[]): FormulaToken | undefined => {
  const [only, ...others] = withoutSpace(nodes);
  return only?.kind === "word" && others.length === 0 ? only : undefined;
};

/** The name that an argument of LET or LAMBDA declares: "x", or "y" of "[y]". */
function declaration(nodes: readonly FormulaNode[]): string | undefined {
  const [only, ...others] = withoutSpace(nodes);
  if (others.length > 0) return undefined;
  if (only?.kind === "bracket") return /^\[([\p{L}_\\][\p{L}\p{N}_.\\]*)\]$/u.exec(only.text)?.[1];
  return onlyWord(nodes)?.text;
}

const isKnown = (name: string, next: FormulaNode | undefined, known: Parameters): boolean =>
  known.has(name.toLowerCase()) && next?.kind !== "bracket" && !isSign(next, "!");

const isReference = (nodes: readonly FormulaNode[]): boolean =>
  nodes.length > 0 && endOfReference(nodes, 0) === nodes.length;

const isOperand = (nodes: readonly FormulaNode[]): boolean =>
  nodes.length > 0 && endOfOperand(nodes, 0) === nodes.length;
