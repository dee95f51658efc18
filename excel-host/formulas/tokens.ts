import { parseArea } from "../model/addresses";
import { errorNamed } from "../model/cellErrors";
import type { CellError } from "../model/types";
import { FormulaSyntaxError } from "./syntax";

type TokenKind =
  | "number"
  | "text"
  | "error"
  | "area"
  | "sheet"
  | "external"
  | "function"
  | "word"
  | "table"
  | "space"
  | "sign"
  | "end";

/** `text` is the source for areas, words and signs; decoded (no quotes) for texts, sheets and table parts. */
export interface Token {
  kind: TokenKind;
  text: string;
  position: number;
}

/** The error value written as `text` in a formula, any case; undefined when there is none such. */
export function errorLiteral(text: string): CellError | undefined {
  return errorNamed(text.toUpperCase());
}

const SPACE = /[ \t\r\n\u00a0]+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|GETTING_DATA|BUSY!)/iy;
const QUOTED_SHEET = /'((?:[^']|'')+)'!/y;
const PLAIN_SHEET = /((?:\[[^\]]+\])?[\p{L}_][\p{L}\p{N}_.]*(?::[\p{L}_][\p{L}\p{N}_.]*)?)!/uy;
const AREA =
  /(?:\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(])/iuy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iy;
const FUNCTION = /([\p{L}_][\p{L}\p{N}_.]*)\(/uy;
const WORD = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const SIGN = /<>|<=|>=|[-+*/^&=<>%,;:(){}#@]/y;

function matchAt(pattern: RegExp, text: string, position: number): RegExpExecArray | null {
  pattern.lastIndex = position;
  return pattern.exec(text);
}

/** The end of the bracketed part that begins at `start`; ' escapes the character after it. */
function closingBracket(text: string, start: number): number {
  let depth = 0;
  for (let at = start; at < text.length; at++) {
    const character = text[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at;
  }
  throw new FormulaSyntaxError("A bracket is not closed.", start);
}

type Reader = (
  text: string,
  position: number,
) => (Omit<Token, "position"> & { length: number }) | undefined;

function simple(kind: TokenKind, pattern: RegExp): Reader {
  return (text, position) => {
    const found = matchAt(pattern, text, position);
    return found ? { kind, text: found[0], length: found[0].length } : undefined;
  };
}

function sheet(pattern: RegExp): Reader {
  return (text, position) => {
    const found = matchAt(pattern, text, position);
    if (!found) return undefined;
    const name = (found[1] as string).replaceAll("''", "'");
    const kind = name.includes("[") ? "external" : "sheet";
    return { kind, text: name, length: found[0].length };
  };
}

/** An address; outside the grid it is a word ("ABCD1", "A9999999" may be names). */
function address(text: string, position: number): ReturnType<Reader> {
  const found = matchAt(AREA, text, position);
  if (!found || !parseArea(found[0])) return undefined;
  return { kind: "area", text: found[0], length: found[0].length };
}

/** In order: what comes first wins where two could begin alike. */
const READERS: readonly Reader[] = [
  simple("space", SPACE),
  (text, position) => {
    const found = matchAt(TEXT, text, position);
    if (!found) return undefined;
    return {
      kind: "text",
      text: (found[1] as string).replaceAll('""', '"'),
      length: found[0].length,
    };
  },
  simple("error", ERROR),
  sheet(QUOTED_SHEET),
  sheet(PLAIN_SHEET),
  address,
  simple("number", NUMBER),
  (text, position) => {
    const found = matchAt(FUNCTION, text, position);
    return found
      ? { kind: "function", text: found[1] as string, length: found[0].length }
      : undefined;
  },
  simple("word", WORD),
  (text, position) => {
    if (text[position] !== "[") return undefined;
    const end = closingBracket(text, position);
    return { kind: "table", text: text.slice(position + 1, end), length: end + 1 - position };
  },
  simple("sign", SIGN),
];

/**
 * Splits a formula (without its "=") into tokens, the last one of kind "end".
 * Throws FormulaSyntaxError at the first character that begins nothing known.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let position = 0;
  while (position < text.length) {
    const read = firstToken(text, position);
    if (!read) throw new FormulaSyntaxError(`"${text[position]}" is not expected here.`, position);
    tokens.push({ kind: read.kind, text: read.text, position });
    position += read.length;
  }
  tokens.push({ kind: "end", text: "", position });
  return tokens;
}

function firstToken(text: string, position: number): ReturnType<Reader> {
  for (const reader of READERS) {
    const read = reader(text, position);
    if (read) return read;
  }
  return undefined;
}
