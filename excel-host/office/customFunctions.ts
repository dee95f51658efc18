import type { Calculation, RecalculationReport } from "../formulas/calculation";
import type { Invocation, InvocationResult } from "../formulas/custom/calls";
import { cellError, valueError, type Matrix } from "../formulas/values";
import type { CellError, ErrorText, Scalar, SheetModel } from "../model/types";
import { rangeAddress } from "./cells/addresses";
import { excelError } from "./contract/errors";
import type { Argument, FunctionAnswers, Json } from "./contract/hostObject";

/** The client's numbers for a message that asks for a custom function. */
const INVOCATION_CATEGORY = 1;
const INVOCATION_TYPE = 1000;
/** The arguments hold error cells as the client's error objects. */
const HOLDS_ERRORS = 4;

/** The client's numbers for why a function failed; every other is #VALUE!. */
const FAILURES: Readonly<Record<number, CellError>> = {
  1: cellError("#N/A"),
  5: cellError("#DIV/0!"),
  6: cellError("#NUM!"),
  7: valueError,
  8: cellError("#NULL!"),
};

/** Errors a function may put into a result; Excel shows #VALUE! for others. */
const RETURNABLE: readonly ErrorText[] = ["#N/A", "#DIV/0!", "#NUM!", "#VALUE!", "#NULL!"];

/** The custom functions of the add-in's page: calls go to it, and its answers to the formulas. */
export class CustomFunctionRuntime implements FunctionAnswers {
  private idle: (() => void)[] = [];

  constructor(
    private readonly calculation: Pick<Calculation, "customCalls" | "resume">,
    private readonly report: (report: RecalculationReport) => void,
  ) {}

  /** The page can be called from now on. */
  start(): void {
    this.calculation.customCalls?.start();
  }

  /** The page is gone; formulas keep what they show. */
  stop(): void {
    this.calculation.customCalls?.stop();
  }

  /** The messages by which the client calls what formulas wait for, each once. */
  takeMessages(): readonly (readonly Json[])[] {
    return (this.calculation.customCalls?.takeInvocations() ?? []).map(messageEntry);
  }

  /**
   * Takes the client's answers and evaluates what waited for them.
   * @throws HostError for answers that are none
   */
  receive(answers: Argument): void {
    if (!Array.isArray(answers)) throw excelError("InvalidArgument", "Results come as a list.");
    this.calculation.customCalls?.receive(answers.map((answer: Json) => invocationResult(answer)));
    this.report(this.calculation.resume());
    this.settled();
  }

  /** Fulfilled when no formula waits for a custom function. */
  calculated(): Promise<void> {
    return new Promise((resolve) => {
      this.idle.push(resolve);
      this.settled();
    });
  }

  /** To be called whenever formulas may have ceased to wait. */
  settled(): void {
    if (this.idle.length === 0 || this.calculation.customCalls?.isWaiting) return;
    const resolves = this.idle;
    this.idle = [];
    for (const resolve of resolves) resolve();
  }

  /** What the functions called in a cell said about its errors. */
  messagesAt(sheet: SheetModel, row: number, column: number): readonly string[] {
    return this.calculation.customCalls?.messagesAt(sheet, row, column) ?? [];
  }
}

function messageEntry({ id, body, allowsErrors, formula }: Invocation): readonly Json[] {
  const { sheet, row, column } = formula;
  const address = rangeAddress({ sheet, area: { row, column, rows: 1, columns: 1 } });
  const flags = allowsErrors ? HOLDS_ERRORS : 0;
  const message = `[${id},${body},${JSON.stringify(address)},${flags}]`;
  return [INVOCATION_CATEGORY, INVOCATION_TYPE, "", message, id, false];
}

/** [id, true, value, ...] or [id, false, message, code, ...]. */
function invocationResult(answer: Json): InvocationResult {
  const [id, succeeded, value = null, code] = Array.isArray(answer) ? (answer as Json[]) : [];
  if (typeof id !== "number") {
    throw excelError("InvalidArgument", "A result begins with the id of its invocation.");
  }
  if (succeeded === true) {
    const messages: string[] = [];
    return { id, value: resultValue(value, messages), messages };
  }
  const messages = typeof value === "string" && value !== "" ? [value] : [];
  return { id, value: FAILURES[Number(code)] ?? valueError, messages };
}

/** One value, or rows of equal length; anything else is #VALUE! as in Excel. */
function resultValue(value: Json, messages: string[]): Scalar | Matrix {
  if (!Array.isArray(value)) return resultScalar(value, messages);
  const rows = value as readonly Json[];
  const width = Array.isArray(rows[0]) ? rows[0].length : 0;
  const isGrid = width > 0 && rows.every((row) => Array.isArray(row) && row.length === width);
  if (!isGrid) {
    messages.push("The result is neither one value nor rows of equal length.");
    return valueError;
  }
  return (rows as readonly (readonly Json[])[]).map((row) =>
    row.map((cell) => resultScalar(cell, messages)),
  );
}

function resultScalar(value: Json, messages: string[]): Scalar {
  if (value === null || typeof value !== "object") return value;
  const { type, code, message } = value as { readonly [key: string]: Json };
  if (type !== "Error") {
    // Refusing it would have the client send it again and again.
    messages.push(`Results of the type "${String(type)}" are not simulated.`);
    return valueError;
  }
  if (typeof message === "string" && message !== "") messages.push(message);
  const text = RETURNABLE.find((candidate) => candidate === code);
  return text ? cellError(text) : valueError;
}
