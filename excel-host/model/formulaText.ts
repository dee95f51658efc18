import { columnLetters, columnOfLetters } from "./addresses";
import { GRID_COLUMNS, GRID_ROWS } from "./areas";

/**
 * Formula texts are changed here without being understood: a formula is cut into strings, quoted
 * names, brackets and the rest, and only the rest can hold references and function names.
 */
export interface FormulaPiece {
  kind: "plain" | "string" | "quoted" | "bracket";
  text: string;
}

/** Cuts a formula into pieces; joined they are the formula again, whatever it is. */
export function formulaPieces(formula: string): FormulaPiece[] {
  const pieces: FormulaPiece[] = [];
  let at = 0;
  let plainStart = 0;
  const add = (kind: FormulaPiece["kind"], end: number): void => {
    if (at > plainStart) pieces.push({ kind: "plain", text: formula.slice(plainStart, at) });
    pieces.push({ kind, text: formula.slice(at, end) });
    at = plainStart = end;
  };
  while (at < formula.length) {
    const character = formula[at];
    if (character === '"') add("string", pastQuote(formula, at, '"'));
    else if (character === "'") add("quoted", pastQuote(formula, at, "'"));
    else if (character === "[") add("bracket", pastBracket(formula, at));
    else at++;
  }
  if (at > plainStart) pieces.push({ kind: "plain", text: formula.slice(plainStart) });
  return pieces;
}

function pastQuote(formula: string, open: number, quote: string): number {
  for (let at = open + 1; at < formula.length; at++) {
    if (formula[at] !== quote) continue;
    if (formula[at + 1] !== quote) return at + 1;
    at++;
  }
  return formula.length;
}

function pastBracket(formula: string, open: number): number {
  let depth = 0;
  for (let at = open; at < formula.length; at++) {
    const character = formula[at];
    // In structured references an apostrophe takes the next character literally.
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}

const REFERENCE =
  /(?<![\p{L}\p{N}_.$\\])(?:(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.(!\\])|(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.(!\\])|(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.\\]))/gu;

/**
 * The formula as it reads after being copied down and to the right: relative references move,
 * absolute ones stay, and ones that leave the sheet come in again at the other side, as shared
 * formulas have it (ECMA-376 part 1, 18.3.1.40; [MS-XLS] 2.5.198.108).
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const column = (dollar: string, letters: string): string =>
    dollar +
    (dollar ? letters : columnLetters(wrapped(columnOfLetters(letters) + columns, GRID_COLUMNS)));
  const row = (dollar: string, digits: string): string =>
    dollar + (dollar ? digits : String(wrapped(Number(digits) - 1 + rows, GRID_ROWS) + 1));
  return mapPlain(formula, (text) =>
    text.replace(REFERENCE, (whole, d1, c1, d2, r1, d3, c3, d4, c4, d5, r5, d6, r6) => {
      if (c1 !== undefined) {
        if (columnOfLetters(c1 as string) >= GRID_COLUMNS) return whole as string;
        return column(d1 as string, c1 as string) + row(d2 as string, r1 as string);
      }
      if (c3 !== undefined)
        return `${column(d3 as string, c3 as string)}:${column(d4 as string, c4 as string)}`;
      return `${row(d5 as string, r5 as string)}:${row(d6 as string, r6 as string)}`;
    }),
  );
}

const wrapped = (index: number, limit: number): number => ((index % limit) + limit) % limit;

/** Changes the parts of a formula in which references and function names stand. */
export function mapPlain(formula: string, change: (text: string) => string): string {
  return formulaPieces(formula)
    .map(({ kind, text }) => (kind === "plain" ? change(text) : text))
    .join("");
}

/** "Sheet1", "'My Sheet'", "'It''s'": a sheet's name as it stands before "!". */
export function quotedSheetName(name: string): string {
  const isPlain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const looksLikeReference =
    /^[A-Za-z]{1,3}[0-9]+$|^[Rr]([0-9]+)?([Cc]([0-9]+)?)?$|^[Cc]([0-9]+)?$/.test(name);
  return isPlain && !looksLikeReference ? name : `'${name.replaceAll("'", "''")}'`;
}

/** Columns that were put into a sheet: they stand from `column` on, and what stood there moved to the right. */
export interface InsertedColumns {
  readonly column: number;
  readonly count: number;
}

/**
 * The formula after columns were put into a sheet: references to what moved follow it, and ranges that
 * span the place grow.
 *
 * @param isOnSheet whether the formula stands on that sheet, so that references without a sheet mean it
 */
export function insertColumnsInFormula(
  formula: string,
  sheetName: string,
  isOnSheet: boolean,
  { column: from, count }: InsertedColumns,
): string {
  const wanted = sheetName.toLowerCase();
  const moved = (letters: string): string => {
    const column = columnOfLetters(letters);
    return column < from || column >= GRID_COLUMNS ? letters : columnLetters(column + count);
  };
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, index) => {
      if (kind !== "plain") return text;
      let lastEnd = -1;
      let isMeant = false;
      return text.replace(REFERENCE, (whole: string, ...parts: unknown[]) => {
        const [d1, c1, d2, r1, d3, c3, d4, c4] = parts as (string | undefined)[];
        const at = parts.find((part) => typeof part === "number") as number;
        const isSecondCorner = at === lastEnd + 1 && text[at - 1] === ":";
        if (!isSecondCorner) isMeant = namesSheet(pieces, index, at, wanted) ?? isOnSheet;
        lastEnd = at + whole.length;
        if (!isMeant) return whole;
        if (c1 !== undefined) return `${d1}${moved(c1)}${d2}${r1}`;
        if (c3 !== undefined) return `${d3}${moved(c3)}:${d4}${moved(c4 ?? "")}`;
        return whole;
      });
    })
    .join("");
}

/** Whether the reference at a place of a piece names the sheet; undefined where it names none. */
function namesSheet(
  pieces: readonly FormulaPiece[],
  piece: number,
  at: number,
  wanted: string,
): boolean | undefined {
  const text = (pieces[piece] as FormulaPiece).text.slice(0, at);
  const before = pieces[piece - 1];
  if (!text.endsWith("!")) return undefined;
  if (text.length === 1)
    return (
      before?.kind === "quoted" &&
      before.text.slice(1, -1).replaceAll("''", "'").toLowerCase() === wanted
    );
  const name = /([\p{L}_\\][\p{L}\p{N}_.\\]*)!$/u.exec(text);
  const isOtherWorkbooks = name?.index === 0 && before?.kind === "bracket";
  return !isOtherWorkbooks && name?.[1]?.toLowerCase() === wanted;
}

const NAME_BEFORE_REFERENCE = /(?<![\p{L}\p{N}_.\]'])([\p{L}_\\][\p{L}\p{N}_.\\]*)!/gu;
const REFERENCE_AFTER =
  /^!\$?(?:[A-Za-z]{1,3}\$?[0-9]*|[0-9]+)(?::\$?(?:[A-Za-z]{1,3}\$?[0-9]*|[0-9]+))?/;

/**
 * The formula after a sheet was renamed, or deleted (newName undefined: what referred to it becomes
 * #REF!). Names are compared without regard to case; other workbooks' sheets stay.
 */
export function renameSheetInFormula(
  formula: string,
  oldName: string,
  newName: string | undefined,
): string {
  const wanted = oldName.toLowerCase();
  const pieces = formulaPieces(formula);
  let result = "";
  for (let index = 0; index < pieces.length; index++) {
    const { kind, text } = pieces[index] as FormulaPiece;
    const next = pieces[index + 1];
    const afterBracket = pieces[index - 1]?.kind === "bracket";
    if (kind === "quoted" && next?.text.startsWith("!")) {
      const name = text.slice(1, -1).replaceAll("''", "'");
      if (name.toLowerCase() !== wanted) result += text;
      else if (newName !== undefined) result += quotedSheetName(newName);
      else {
        result += "#REF!";
        pieces[index + 1] = { kind: "plain", text: next.text.replace(REFERENCE_AFTER, "") };
      }
    } else if (kind === "plain") result += renamePlain(text, wanted, newName, afterBracket);
    else result += text;
  }
  return result;
}

function renamePlain(
  text: string,
  wanted: string,
  newName: string | undefined,
  afterBracket: boolean,
): string {
  let result = "";
  let done = 0;
  for (const match of text.matchAll(NAME_BEFORE_REFERENCE)) {
    if (match.index < done || (match.index === 0 && afterBracket)) continue;
    if ((match[1] as string).toLowerCase() !== wanted) continue;
    const mark = match.index + match[0].length - 1;
    result += text.slice(done, match.index);
    if (newName !== undefined) {
      result += quotedSheetName(newName);
      done = mark;
    } else {
      result += "#REF!";
      done = mark + (REFERENCE_AFTER.exec(text.slice(mark))?.[0].length ?? 1);
    }
  }
  return result + text.slice(done);
}
