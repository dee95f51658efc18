/** A call of a function as a person puts it together: from texts in fields to a formula. */
import {
  areaAddress,
  intersection,
  parseAddress,
  sameInExcel,
  SHEET_COLUMNS,
  SHEET_ROWS,
  type Area,
  type SheetArea,
} from "../../workbook/names/addresses";
import { sheetReference, textLiteral } from "../../workbook/report/formulas";
import {
  kindOf,
  labelOf,
  type DescribedFunction,
  type DescribedParameter,
} from "./describedFunction";

/** What an argument is: left out, cells, or a constant. */
type Argument =
  | { readonly kind: "left out" }
  | { readonly kind: "cells"; readonly reference: SheetArea }
  | { readonly kind: "constant"; readonly value: string | number | boolean };

/** An argument, or why what was typed is none. */
export type ReadArgument = Argument | { readonly kind: "wrong"; readonly why: string };

/**
 * Reads what was typed for an argument.
 * @param sheet the sheet that an address without one means
 */
export function readArgument(
  parameter: DescribedParameter,
  typed: string,
  sheet: string,
): ReadArgument {
  const text = typed.trim();
  const label = labelOf(parameter);
  if (text === "") {
    if (parameter.optional === true) return { kind: "left out" };
    return { kind: "wrong", why: `${label} is still to be given.` };
  }
  const kind = kindOf(parameter);
  if (kind === "yes or no") return { kind: "constant", value: text.toUpperCase() === "TRUE" };
  if (kind === "word") return { kind: "constant", value: text };
  const address = parseAddress(text);
  if (address) {
    const { area } = address;
    if (kind !== "cells" && area.rows * area.columns > 1)
      return { kind: "wrong", why: `${label}: one cell is wanted, not several.` };
    return { kind: "cells", reference: { sheet: address.sheet ?? sheet, area } };
  }
  if (kind === "cells") return { kind: "wrong", why: `${label}: "${text}" is no range of cells.` };
  const number = numberIn(text);
  if (number !== undefined && (kind === "number" || parameter.type === "any"))
    return { kind: "constant", value: number };
  if (kind === "number") return { kind: "wrong", why: `${label}: "${text}" is no number.` };
  if (text.length > LONGEST_TEXT)
    return {
      kind: "wrong",
      why: `${label}: a formula takes texts of at most ${LONGEST_TEXT} characters.`,
    };
  return { kind: "constant", value: text.replace(/^"(.*)"$/s, "$1") };
}

/** Excel's limit for a text in a formula. */
const LONGEST_TEXT = 255;

/** @example numberIn("1,000") // 1000 */
function numberIn(text: string): number | undefined {
  const plain = text.replace(/(\d),(?=\d{3}(?:\D|$))/g, "$1");
  return /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/i.test(plain) ? Number(plain) : undefined;
}

/** A call that can be made. */
export interface FunctionCall {
  readonly id: string;
  readonly given: readonly Argument[];
}

/** The call, or what keeps it from being made. */
export function readCall(
  { id, parameters }: DescribedFunction,
  typed: Readonly<Record<string, string>>,
  sheet: string,
): { readonly call: FunctionCall } | { readonly wrong: Readonly<Record<string, string>> } {
  const read = parameters.map((parameter) =>
    readArgument(parameter, typed[parameter.name] ?? "", sheet),
  );
  const wrong: Record<string, string> = {};
  const given: Argument[] = [];
  read.forEach((argument, index) => {
    if (argument.kind === "wrong") wrong[parameters[index]?.name ?? ""] = argument.why;
    else given.push(argument);
  });
  return Object.keys(wrong).length > 0 ? { wrong } : { call: { id, given } };
}

/**
 * The formula of a call, as it is entered into a cell of a sheet; arguments left out at the end are
 * not written.
 */
export function formulaOf({ id, given }: FunctionCall, sheet: string): string {
  const last = given.findLastIndex(({ kind }) => kind !== "left out");
  const texts = given.slice(0, last + 1).map((argument) => argumentText(argument, sheet));
  return `=MSG.${id}(${texts.join(",")})`;
}

function argumentText(argument: Argument, sheet: string): string {
  if (argument.kind === "left out") return "";
  if (argument.kind === "cells") return referenceText(argument.reference, sheet);
  const { value } = argument;
  if (typeof value === "string") return textLiteral(value);
  return String(value).toUpperCase();
}

/** @example referenceText({ sheet: "Crime", area: { top: 0, left: 0, rows: 1, columns: 1 } }, "Crime") // "A1" */
export function referenceText({ sheet, area }: SheetArea, from: string): string {
  const address = writtenArea(area);
  return sameInExcel(sheet, from) ? address : sheetReference(sheet) + address;
}

/** Whole columns and rows as people write them: "A:C". */
function writtenArea(area: Area): string {
  const address = areaAddress(area);
  const [first = "", last = first] = address.split(":");
  if (area.rows === SHEET_ROWS) return `${first.replace(/\d+/, "")}:${last.replace(/\d+/, "")}`;
  if (area.columns === SHEET_COLUMNS)
    return `${first.replace(/[A-Z]+/, "")}:${last.replace(/[A-Z]+/, "")}`;
  return address;
}

/** The cells that a call reads. */
export function referencesOf({ given }: FunctionCall): SheetArea[] {
  return given.flatMap((argument) => (argument.kind === "cells" ? [argument.reference] : []));
}

/** Whether a result would stand in cells that its own formula reads. */
export function isCircular(call: FunctionCall, target: SheetArea): boolean {
  return referencesOf(call).some(
    ({ sheet, area }) =>
      sameInExcel(sheet, target.sheet) && intersection(area, target.area) !== undefined,
  );
}
