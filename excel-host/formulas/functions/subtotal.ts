import type { CellError, Scalar } from "../../model/types";
import { parseFormula } from "../parse";
import { chainOf, type FormulaNode } from "../syntax";
import { isError, isReference, valueError, type Matrix, type Value } from "../values";
import {
  values,
  type FunctionContext,
  type FunctionDefinition,
  type FunctionTable,
} from "./definition";
import { optionalNumber } from "./lookup";
import { arithmeticFunctions } from "./arithmetic";
import { statisticsFunctions } from "./statistics";

/** What the function numbers 1 to 19 stand for. Source: Microsoft, AGGREGATE and SUBTOTAL. */
const NUMBERED = [
  "AVERAGE",
  "COUNT",
  "COUNTA",
  "MAX",
  "MIN",
  "PRODUCT",
  "STDEV.S",
  "STDEV.P",
  "SUM",
  "VAR.S",
  "VAR.P",
  "MEDIAN",
  "MODE.SNGL",
  "LARGE",
  "SMALL",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "PERCENTILE.EXC",
  "QUARTILE.EXC",
];

interface Filter {
  hiddenRows: boolean;
  errors: boolean;
  subtotals: boolean;
}

/** Whether a formula's outermost calculations hold a SUBTOTAL or AGGREGATE. */
function isSubtotal(formula: string | undefined): boolean {
  return (
    formula !== undefined &&
    /SUBTOTAL|AGGREGATE/i.test(formula) &&
    holdsSubtotal(parseFormula(formula))
  );
}

function holdsSubtotal(node: FormulaNode): boolean {
  switch (node.kind) {
    case "call":
      return ["SUBTOTAL", "AGGREGATE"].includes(node.name) || node.parameters.some(holdsSubtotal);
    case "binary": {
      const { first, others } = chainOf(node);
      return holdsSubtotal(first) || others.some(({ operand }) => holdsSubtotal(operand));
    }
    case "unary":
    case "percent":
    case "spill":
      return holdsSubtotal(node.operand);
    case "group":
      return holdsSubtotal(node.inner);
    default:
      return false;
  }
}

/** The range's values without those the filter leaves out, as one column. */
function kept(value: Value, filter: Filter, context: FunctionContext): Matrix {
  const column: Scalar[][] = [];
  if (!isReference(value)) {
    for (const scalar of context.matrix(value).flat()) {
      if (!(filter.errors && isError(scalar))) column.push([scalar]);
    }
    return column;
  }
  for (const place of value.areas) {
    const part = context.usedPart(place);
    if (!part) continue;
    for (let row = part.row; row < part.row + part.rows; row++) {
      if (filter.hiddenRows && place.sheet.isRowHidden(row)) continue;
      for (let x = part.column; x < part.column + part.columns; x++) {
        const scalar = context.cell(place.sheet, row, x);
        if (filter.errors && isError(scalar)) continue;
        if (filter.subtotals && isSubtotal(place.sheet.formula(row, x))) continue;
        column.push([scalar]);
      }
    }
  }
  return column;
}

function apply(number: number, given: Value[], context: FunctionContext): Scalar {
  const name = NUMBERED[number - 1] as string;
  const definition = (arithmeticFunctions[name] ?? statisticsFunctions[name]) as FunctionDefinition;
  if (definition.kind === "values") return definition.compute(given, context) as Scalar;
  if (definition.kind !== "lifted") return valueError;
  const compute = definition.compute as (...all: unknown[]) => Scalar;
  return compute(context, ...given);
}

/** 1 to 11; 101 to 111 leave hidden rows out as well. (Rows hidden by a filter count as hidden in both.) */
function subtotal([which, ...ranges]: Value[], context: FunctionContext): Scalar {
  const number = optionalNumber(which, context, 0);
  if (isError(number)) return number;
  const base = number > 100 ? number - 100 : number;
  if (base < 1 || base > 11) return valueError;
  const filter = { hiddenRows: number > 100, errors: false, subtotals: true };
  return apply(
    base,
    ranges.map((range) => kept(range, filter, context)),
    context,
  );
}

/** Options 0 to 7: subtotals, hidden rows and errors left out, as Microsoft's table has them. */
function filterOf(option: number): Filter | CellError {
  if (option < 0 || option > 7) return valueError;
  return {
    subtotals: option < 4,
    hiddenRows: option % 2 === 1,
    errors: [2, 3, 6, 7].includes(option),
  };
}

function aggregate([which, optionValue, ...rest]: Value[], context: FunctionContext): Scalar {
  const number = optionalNumber(which, context, 0);
  if (isError(number)) return number;
  const option = optionalNumber(optionValue, context, 0);
  if (isError(option)) return option;
  const filter = filterOf(Math.trunc(option));
  if (isError(filter)) return filter;
  if (number < 1 || number > 19) return valueError;
  if (number < 14)
    return apply(
      number,
      rest.map((range) => kept(range, filter, context)),
      context,
    );
  const k = optionalNumber(rest[1], context, NaN);
  if (isError(k)) return k;
  return Number.isNaN(k) ? valueError : apply(number, [kept(rest[0], filter, context), k], context);
}

/** Own: hidden rows and nested subtotals are the sheet's, which formulajs does not see. */
export const subtotalFunctions: FunctionTable = {
  SUBTOTAL: values(2, "any", subtotal),
  AGGREGATE: values(3, "any", aggregate),
};
