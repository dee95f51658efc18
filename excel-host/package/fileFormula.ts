import { contains } from "../model/areas";
import { formulaPieces, mapPlain } from "../model/formulaText";
import type { TableModel } from "../model/types";
import { FUTURE_FUNCTIONS, WORKSHEET_PREFIXED_FUNCTIONS } from "./futureFunctions";

/** Where a formula stands, for structured references that leave their table out. */
export interface FormulaPlace {
  tables: readonly TableModel[];
  row: number;
  column: number;
}

const STORED_PREFIX = /_xlfn\.(?:_xlws\.)?|_xlws\.|_xlpm\./gi;
const SPILL_CALL = /_xlfn\.ANCHORARRAY\(((?:[^()"']|'[^']*')+)\)/gi;
const SINGLE_CALL = /_xlfn\.SINGLE\(((?:[^()"']|'[^']*')+)\)/gi;

/**
 * A formula as a file has it, the way Excel shows it: with "=", without the prefixes that mark newer
 * functions ([MS-XLSX] 2.2.2, "Future Functions"), with A1# and @ for their stored forms.
 */
export function shownFormula(stored: string, place?: FormulaPlace): string {
  let formula = stored;
  if (/_xl/i.test(formula)) {
    formula = formula.replace(SPILL_CALL, "$1#").replace(SINGLE_CALL, "@$1");
    formula = mapPlain(formula, (text) => text.replace(STORED_PREFIX, ""));
  }
  if (formula.includes("[#")) formula = shortenThisRow(formula, place);
  return `=${formula}`;
}

/** A formula as Excel shows it, the way a file has it: the inverse of shownFormula. */
export function storedFormula(shown: string, place?: FormulaPlace): string {
  let formula = shown.replace(/^=/, "");
  if (formula.includes("[")) formula = expandThisRow(formula, place);
  if (formula.includes("#")) formula = storeSpillReferences(formula);
  return mapPlain(formula, (text) =>
    text.replace(/(?<![\p{L}\p{N}_.\\!])([A-Za-z][A-Za-z0-9.]*)(?=\()/gu, (name) => {
      const upper = name.toUpperCase();
      if (WORKSHEET_PREFIXED_FUNCTIONS.has(upper)) return `_xlfn._xlws.${name}`;
      return FUTURE_FUNCTIONS.has(upper) ? `_xlfn.${name}` : name;
    }),
  );
}

const SPILL_REFERENCE =
  /((?:'(?:[^']|'')*'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Za-z]{1,3}\$?[0-9]{1,7})#/gu;

const storeSpillReferences = (formula: string): string =>
  formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) =>
      index % 2 === 1 ? part : part.replace(SPILL_REFERENCE, "_xlfn.ANCHORARRAY($1)"),
    )
    .join("");

const tableAt = ({ tables, row, column }: FormulaPlace): TableModel | undefined =>
  tables.find(({ area }) => contains(area, row, column));

/** Table[[#This Row],[Name]] is shown as Table[@Name], in the table itself as [@Name]. */
function shortenThisRow(formula: string, place: FormulaPlace | undefined): string {
  const own = place === undefined ? undefined : tableAt(place);
  const pieces = formulaPieces(formula).map(({ kind, text }) => {
    if (kind !== "bracket") return text;
    if (/^\[#This Row\]$/i.test(text)) return "[@]";
    const inner = /^\[\[#This Row\],(.+)\]$/is.exec(text)?.[1];
    if (inner === undefined) return text;
    const name = /^\[([^[\]]*)\]$/.exec(inner)?.[1];
    return name !== undefined && /^[\p{L}\p{N}_.]+$/u.test(name) ? `[@${name}]` : `[@${inner}]`;
  });
  if (own === undefined) return pieces.join("");
  return pieces
    .map((text, index) => {
      const next = pieces[index + 1];
      const isOwn =
        next?.startsWith("[@") === true && text.toLowerCase().endsWith(own.name.toLowerCase());
      const before = text.at(-own.name.length - 1);
      const isWhole = before === undefined || !/[\p{L}\p{N}_.\\]/u.test(before);
      return isOwn && isWhole ? text.slice(0, -own.name.length) : text;
    })
    .join("");
}

/** The inverse: [@Name] and Table[@Name] with the table's name and #This Row. */
function expandThisRow(formula: string, place: FormulaPlace | undefined): string {
  const own = place === undefined ? undefined : tableAt(place);
  const pieces = formulaPieces(formula);
  return pieces
    .map(({ kind, text }, index) => {
      if (kind !== "bracket") return text;
      const before = pieces[index - 1];
      const isNamed = before?.kind === "plain" && /[\p{L}\p{N}_.\\]$/u.test(before.text);
      const after = pieces[index + 1];
      const isOtherWorkbook =
        after?.kind === "plain" && /^[\p{L}_][\p{L}\p{N}_.]*!/u.test(after.text);
      if (isOtherWorkbook || (!isNamed && own === undefined)) return text;
      const table = isNamed ? "" : (own as TableModel).name;
      if (!text.startsWith("[@")) return table + text;
      const inner = text.slice(2, -1);
      if (inner === "") return `${table}[#This Row]`;
      return `${table}[[#This Row],${inner.startsWith("[") ? inner : `[${inner}]`}]`;
    })
    .join("");
}
