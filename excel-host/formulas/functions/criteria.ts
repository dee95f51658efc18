import type { Scalar } from "../../model/types";
import { numberFromText } from "../coercion";
import { compareNumbers, compareTexts } from "../operators";
import { errorLiteral } from "../tokens";
import { isError } from "../values";

/** Whether a cell's value meets a criterion of COUNTIF, SUMIFS and the like. */
export type Criterion = (value: Scalar) => boolean;

const WITH_OPERATOR = /^(<>|<=|>=|=|<|>)?([\s\S]*)$/;

/**
 * Excel's wildcards as a rule over whole texts, case-blind: ? one character, * any number, ~
 * before ?, * or ~ the character itself. undefined when the text has none of them.
 */
export function wildcardRule(pattern: string): ((text: string) => boolean) | undefined {
  if (!/[?*~]/.test(pattern)) return undefined;
  const expression = pattern.replace(/~([?*~])|([?*])|([\s\S])/g, (_, escaped, wild, other) => {
    if (wild) return wild === "?" ? "[\\s\\S]" : "[\\s\\S]*";
    return String(escaped ?? other).replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
  });
  const whole = new RegExp(`^${expression}$`, "iu");
  return (text) => whole.test(text);
}

function isInOrder(operator: string, order: number): boolean {
  switch (operator) {
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    default:
      return order === 0;
  }
}

function numberCriterion(operator: string, wanted: number): Criterion {
  return (value) => {
    if (typeof value === "number") return isInOrder(operator, compareNumbers(value, wanted));
    // Text that is a number equals it, but is neither above nor below.
    return operator === "=" && typeof value === "string" && numberFromText(value) === wanted;
  };
}

function textCriterion(operator: string, wanted: string): Criterion {
  if (operator !== "=") {
    return (value) => typeof value === "string" && isInOrder(operator, compareTexts(value, wanted));
  }
  const matches = wildcardRule(wanted) ?? ((text) => compareTexts(text, wanted) === 0);
  return (value) => typeof value === "string" && matches(value);
}

function equalityOrOrder(operator: string, operand: string): Criterion {
  const number = operand.trim() === "" ? undefined : numberFromText(operand);
  if (number !== undefined) return numberCriterion(operator, number);
  const upper = operand.toUpperCase();
  if (upper === "TRUE" || upper === "FALSE") {
    const wanted = upper === "TRUE";
    return (value) =>
      typeof value === "boolean" && isInOrder(operator, Number(value) - Number(wanted));
  }
  const error = errorLiteral(operand);
  if (error) return (value) => isError(value) && value.text === error.text;
  return textCriterion(operator, operand);
}

/**
 * Reads a criterion: 5, "x", ">=5", "<>", "a*". "=" means empty cells, "" empty cells and "";
 * "<>x" is everything that "=x" is not, empty cells too. Source: Microsoft, COUNTIF and "Criteria
 * in SUMIFS".
 */
export function readCriterion(criterion: Scalar): Criterion {
  if (criterion === null) return numberCriterion("=", 0);
  if (typeof criterion === "number") return numberCriterion("=", criterion);
  if (typeof criterion === "boolean") return (value) => value === criterion;
  if (isError(criterion)) return (value) => isError(value) && value.text === criterion.text;
  const [, operator, operand = ""] = WITH_OPERATOR.exec(criterion) ?? [];
  if (operand === "") {
    if (operator === undefined) return (value) => value === null || value === "";
    if (operator === "=") return (value) => value === null;
    return operator === "<>" ? (value) => value !== null : () => false;
  }
  if (operator !== "<>") return equalityOrOrder(operator ?? "=", operand);
  const equal = equalityOrOrder("=", operand);
  return (value) => !equal(value);
}
