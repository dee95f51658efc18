import type { CellError, ErrorText, Scalar } from "../../model/types";
import { toBoolean, toNumber } from "../coercion";
import { compareExactly, compareValues } from "../operators";
import {
  isError,
  isMatrix,
  isReference,
  lift,
  nameError,
  notAvailable,
  valueError,
  type Matrix,
  type Value,
} from "../values";
import { eachValue } from "./collect";
import { lazy, lifted, values, type FunctionContext, type FunctionTable } from "./definition";

/** The logical values AND, OR and XOR see: text in ranges is passed over, #VALUE! when none is left. */
function logicalValues(given: readonly Value[], context: FunctionContext): boolean[] | CellError {
  const found: boolean[] = [];
  const error = eachValue(given, context, (value, isDirect) => {
    if (!isDirect && (value === null || typeof value === "string")) return undefined;
    const logical = toBoolean(value);
    if (isError(logical)) return logical;
    found.push(logical);
    return undefined;
  });
  return error ?? (found.length > 0 ? found : valueError);
}

function combining(rule: (all: boolean[]) => boolean) {
  return values(1, "any", (given, context) => {
    const all = logicalValues(given, context);
    return isError(all) ? all : rule(all);
  });
}

/** Own, because only the chosen branch may be evaluated and a branch may be a reference. */
const IF = lazy(2, 3, ([condition, whenTrue, whenFalse], context) => {
  if (!condition || !whenTrue) return valueError;
  const test = context.contents(context.evaluate(condition));
  const otherwise = (): Value => (whenFalse ? context.evaluate(whenFalse) : false);
  if (isMatrix(test)) {
    const branches = [context.evaluate(whenTrue), otherwise()].map((value) =>
      context.contents(value),
    );
    return lift([test, ...branches], ([which = null, yes = null, no = null]) => {
      const logical = toBoolean(which);
      return isError(logical) ? logical : logical ? yes : no;
    });
  }
  const logical = toBoolean(test);
  if (isError(logical)) return logical;
  return logical ? context.evaluate(whenTrue) : otherwise();
});

function replacing(isReplaced: (value: Scalar) => boolean) {
  return lazy(2, 2, ([first, second], context) => {
    if (!first || !second) return valueError;
    const value = context.evaluate(first);
    const contents = context.contents(value);
    if (!isMatrix(contents)) return isReplaced(contents) ? context.evaluate(second) : value;
    if (!contents.some((line) => line.some(isReplaced))) return contents;
    const instead = context.contents(context.evaluate(second));
    return lift([contents, instead], ([scalar = null, other = null]) =>
      isReplaced(scalar) ? other : scalar,
    );
  });
}

/** Pairs of condition and value; arrays of conditions are decided element by element. */
const IFS = lazy(2, "any", (nodes, context) => {
  if (nodes.length % 2 !== 0) return valueError;
  const decide = (at: number): Value => {
    const condition = nodes[at];
    const result = nodes[at + 1];
    if (!condition || !result) return notAvailable;
    const test = context.contents(context.evaluate(condition));
    if (!isMatrix(test)) {
      const logical = toBoolean(test);
      if (isError(logical)) return logical;
      return logical ? context.evaluate(result) : decide(at + 2);
    }
    const yes = context.contents(context.evaluate(result));
    const no = context.contents(decide(at + 2));
    return lift([test, yes, no], ([which = null, a = null, b = null]) => {
      const logical = toBoolean(which);
      return isError(logical) ? logical : logical ? a : b;
    });
  };
  return decide(0);
});

const CHOOSE = lazy(2, "any", ([indexNode, ...choices], context) => {
  if (!indexNode) return valueError;
  const index = context.contents(context.evaluate(indexNode));
  const choose = (scalar: Scalar): Value => {
    const number = toNumber(scalar);
    if (isError(number)) return number;
    const choice = choices[Math.trunc(number) - 1];
    return choice ? context.evaluate(choice) : valueError;
  };
  if (!isMatrix(index)) return choose(index);
  const all = choices.map((choice) => context.contents(context.evaluate(choice)));
  return lift([index, ...all], ([scalar = null, ...options]) => {
    const number = toNumber(scalar);
    if (isError(number)) return number;
    const option = options[Math.trunc(number) - 1];
    return option === undefined ? valueError : option;
  });
});

const SWITCH = lazy(3, "any", ([subject, ...rest], context) => {
  if (!subject) return valueError;
  const decide = (value: Scalar): Value => {
    if (isError(value)) return value;
    let at = 0;
    for (; at + 1 < rest.length; at += 2) {
      const wanted = context.contents(context.evaluate(rest[at] as never));
      if (isError(wanted)) return wanted;
      if (!isMatrix(wanted) && compareValues(value, wanted) === 0) {
        return context.evaluate(rest[at + 1] as never);
      }
    }
    const otherwise = rest[at];
    return otherwise ? context.evaluate(otherwise) : notAvailable;
  };
  const value = context.contents(context.evaluate(subject));
  if (!isMatrix(value)) return decide(value);
  return lift([value], ([scalar = null]) => {
    const result = context.contents(decide(scalar));
    return isMatrix(result) ? (result[0]?.[0] ?? null) : result;
  });
});

/** LET(name, value, ..., result): each name is known to what follows it. */
const LET = lazy(3, "any", (nodes, context) => {
  if (nodes.length % 2 === 0) return valueError;
  const variables = new Map<string, Value>();
  for (let at = 0; at + 1 < nodes.length; at += 2) {
    const name = nodes[at];
    if (name?.kind !== "name" || name.sheet !== undefined) return nameError;
    const plain = name.name.replace(/^_xlpm\./i, "").toLowerCase();
    const value = context.evaluateWith(nodes[at + 1] as never, variables);
    variables.set(plain, value);
    variables.set(`_xlpm.${plain}`, value);
  }
  return context.evaluateWith(nodes.at(-1) as never, variables);
});

const ERROR_NUMBERS: Readonly<Partial<Record<ErrorText, number>>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#GETTING_DATA": 8,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function typeNumber(value: Scalar | Matrix): number {
  if (isMatrix(value)) return 64;
  if (isError(value)) return 16;
  return typeof value === "string" ? 2 : typeof value === "boolean" ? 4 : 1;
}

function parity(odd: boolean) {
  return lifted("n", (number: number) => Math.abs(Math.trunc(number)) % 2 === (odd ? 1 : 0));
}

/**
 * Logic and information. Own throughout: formulajs knows neither references nor arrays of
 * conditions, and has no empty cell apart from 0 and "".
 */
export const logicFunctions: FunctionTable = {
  IF,
  IFS,
  CHOOSE,
  SWITCH,
  LET,
  IFERROR: replacing(isError),
  IFNA: replacing((value) => isError(value) && value.text === "#N/A"),
  AND: combining((all) => all.every(Boolean)),
  OR: combining((all) => all.some(Boolean)),
  XOR: combining((all) => all.filter(Boolean).length % 2 === 1),
  NOT: lifted("b", (value: boolean) => !value),
  TRUE: lifted("", () => true),
  FALSE: lifted("", () => false),
  NA: lifted("", () => notAvailable),
  ISBLANK: lifted("e", (value: Scalar) => value === null),
  ISERROR: lifted("e", (value: Scalar) => isError(value)),
  ISERR: lifted("e", (value: Scalar) => isError(value) && value.text !== "#N/A"),
  ISNA: lifted("e", (value: Scalar) => isError(value) && value.text === "#N/A"),
  ISNUMBER: lifted("e", (value: Scalar) => typeof value === "number"),
  ISTEXT: lifted("e", (value: Scalar) => typeof value === "string"),
  ISNONTEXT: lifted("e", (value: Scalar) => typeof value !== "string"),
  ISLOGICAL: lifted("e", (value: Scalar) => typeof value === "boolean"),
  ISEVEN: parity(false),
  ISODD: parity(true),
  ISREF: values(1, 1, ([value]) => isReference(value)),
  N: lifted("v", (value: Scalar) =>
    typeof value === "boolean" ? Number(value) : typeof value === "number" ? value : 0,
  ),
  T: lifted("v", (value: Scalar) => (typeof value === "string" ? value : "")),
  TYPE: values(1, 1, ([value], context) => typeNumber(context.contents(value))),
  "ERROR.TYPE": lifted("e", (value: Scalar) =>
    isError(value) ? (ERROR_NUMBERS[value.text] ?? notAvailable) : notAvailable,
  ),
  DELTA: lifted("n n?", (a: number, b = 0) => (compareExactly(a, b) === 0 ? 1 : 0)),
};
