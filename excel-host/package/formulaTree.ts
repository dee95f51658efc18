import { formulaPieces } from "../model/formulaText";

/**
 * A formula cut into what a file stores differently from what Excel shows: calls with their arguments,
 * and between them words, brackets and signs. Nothing is understood beyond that and nothing is lost:
 * the texts of the nodes joined are the formula again.
 */
export type FormulaNode = FormulaToken | FormulaCall;

export interface FormulaToken {
  kind: "space" | "string" | "quoted" | "bracket" | "error" | "word" | "number" | "sign" | "array";
  text: string;
}

/** "name(a,b)", or "(a)" and "(a,b)" where the name is "": parentheses, a union, a call of what stands before. */
export interface FormulaCall {
  kind: "call";
  name: string;
  parameters: FormulaNode[][];
}

/** Spaces, errors, words, numbers, arrays, and else one character, a sign. */
const TOKEN =
  /\s+|#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)|[\p{L}_\\$][\p{L}\p{N}_.\\$?]*|(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?|\{[^}]*\}|[\s\S]/giu;

function formulaTokens(formula: string): FormulaToken[] {
  return formulaPieces(formula).flatMap(({ kind, text }): FormulaToken[] => {
    if (kind !== "plain") return [{ kind, text }];
    return (text.match(TOKEN) ?? []).map((token) => ({ kind: kindOf(token), text: token }));
  });
}

/** By how a token begins. */
function kindOf(token: string): FormulaToken["kind"] {
  if (/^[\p{L}_\\$]/u.test(token)) return "word";
  if (/^\.?\d/.test(token)) return "number";
  if (/^\s/.test(token)) return "space";
  if (token.length === 1) return "sign";
  if (token.startsWith("#")) return "error";
  return token.startsWith("{") ? "array" : "sign";
}

/** Excel nests at most 64 calls ("Excel specifications and limits"); parentheses count here too. */
const DEEPEST = 500;

/** The nodes of a formula (without "="); undefined where its parentheses do not match or nest too deep. */
export function formulaTree(formula: string): FormulaNode[] | undefined {
  const open: FormulaCall[] = [];
  const whole: FormulaNode[] = [];
  const here = (): FormulaNode[] => open.at(-1)?.parameters.at(-1) ?? whole;
  for (const token of formulaTokens(formula)) {
    const sign = token.kind === "sign" ? token.text : "";
    if (sign === "(") {
      const nodes = here();
      const before = nodes.at(-1);
      const call: FormulaCall = { kind: "call", name: "", parameters: [[]] };
      if (before?.kind === "word") {
        call.name = before.text;
        nodes.pop();
      }
      nodes.push(call);
      open.push(call);
      if (open.length > DEEPEST) return undefined;
    } else if (sign === ")") {
      if (open.pop() === undefined) return undefined;
    } else if (sign === "," && open.length > 0) open.at(-1)?.parameters.push([]);
    else here().push(token);
  }
  return open.length > 0 ? undefined : whole;
}

export const isSign = (node: FormulaNode | undefined, text: string): boolean =>
  node?.kind === "sign" && node.text === text;

/**
 * Where the reference that begins at this node ends: an address, a name, a table's part, a call, something
 * in parentheses, with its sheet before it. The start itself when none begins there.
 */
export function endOfReference(nodes: readonly FormulaNode[], start: number): number {
  let at = start;
  if (nodes[at]?.kind === "bracket" && isSign(nodes[at + 2], "!")) at += 1;
  if (isSign(nodes[at + 1], "!") && ["word", "quoted"].includes(nodes[at]?.kind ?? "")) at += 2;
  const node = nodes[at];
  if (node === undefined) return start;
  if (node.kind === "word") return nodes[at + 1]?.kind === "bracket" ? at + 2 : at + 1;
  if (node.kind === "call") return pastCalls(nodes, at + 1);
  if (node.kind === "bracket" || node.kind === "error") return at + 1;
  return node.kind === "number" && isSign(nodes[at + 1], ":") ? at + 1 : start;
}

/** LAMBDA(x,x)(1)(2) */
function pastCalls(nodes: readonly FormulaNode[], start: number): number {
  let at = start;
  for (;;) {
    const node = nodes[at];
    if (node?.kind !== "call" || node.name !== "") return at;
    at++;
  }
}

/** The same for what @ takes: references with "#", ":" and the space of an intersection between them. */
export function endOfOperand(nodes: readonly FormulaNode[], start: number): number {
  let end = endOfReference(nodes, start);
  if (end === start) return start;
  for (;;) {
    while (isSign(nodes[end], "#")) end++;
    const isIntersection = nodes[end]?.kind === "space";
    if (!isIntersection && !isSign(nodes[end], ":")) return end;
    const next = isRowNumber(nodes, end + 1) ? end + 2 : endOfReference(nodes, end + 1);
    if (next === end + 1) return end;
    end = next;
  }
}

/** The second number of 1:3. */
const isRowNumber = (nodes: readonly FormulaNode[], at: number): boolean =>
  nodes[at]?.kind === "number" && isSign(nodes[at - 1], ":");
