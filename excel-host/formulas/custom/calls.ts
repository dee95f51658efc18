import type { Scalar, SheetModel } from "../../model/types";
import type { Matrix } from "../values";
import type { CustomFunctionCall } from "./arguments";
import { awaitsResult } from "./awaitsResult";
import { CustomFunctionCatalogue, type CustomFunctionsOptions } from "./descriptions";

/** Where a formula stands, and what it says there. */
export interface CallingFormula {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A call on its way to the page. */
export interface Invocation {
  readonly id: number;
  /** The function's id and its arguments, as two elements of a JSON array without the brackets. */
  readonly body: string;
  readonly allowsErrors: boolean;
  readonly formula: CallingFormula;
}

/** What the page answered to an invocation. */
export interface InvocationResult {
  readonly id: number;
  readonly value: Scalar | Matrix;
  /** What the function said about its errors. */
  readonly messages: readonly string[];
}

interface Wanted {
  readonly allowsErrors: boolean;
}

/**
 * One evaluation of a formula, over as many attempts as its nested calls need. Attempts must ask the
 * same calls again, so what changes by itself (RAND, NOW) stays as it was at the first.
 */
export class CallingEvaluation {
  /** The calls of the running attempt, by their bodies. */
  readonly wanted = new Map<string, Wanted>();
  readonly answers = new Map<string, InvocationResult>();
  readonly sent = new Set<string>();
  private readonly draws: number[] = [];
  private drawn = 0;
  private moment: Date | undefined;

  constructor(readonly formula: CallingFormula) {}

  startAttempt(): void {
    this.wanted.clear();
    this.drawn = 0;
  }

  /** The call's result; throws AwaitsResult as long as there is none. */
  ask({ body, allowsErrors }: CustomFunctionCall): Scalar | Matrix {
    this.wanted.set(body, { allowsErrors });
    const answer = this.answers.get(body);
    if (!answer) throw awaitsResult;
    return answer.value;
  }

  random(draw: () => number): number {
    const number = (this.draws[this.drawn] ??= draw());
    this.drawn += 1;
    return number;
  }

  now(clock: () => Date): Date {
    return (this.moment ??= clock());
  }

  get unanswered(): string[] {
    return [...this.wanted.keys()].filter((body) => !this.answers.has(body));
  }

  get messages(): string[] {
    const said = [...this.wanted.keys()].flatMap((body) => this.answers.get(body)?.messages ?? []);
    return [...new Set(said)];
  }
}

/** The custom functions of a workbook: which there are, whose results formulas wait for, what they said. */
export class CustomFunctionCalls {
  readonly catalogue: CustomFunctionCatalogue;
  private readonly waiting = new Map<string, CallingEvaluation>();
  private readonly finished = new Map<string, CallingEvaluation>();
  private readonly answered = new Set<CallingEvaluation>();
  private readonly invoked = new Map<number, { evaluation: CallingEvaluation; body: string }>();
  private readonly said = new Map<string, { text: string; messages: string[] }>();
  private lastId = 0;
  private hasRuntime = false;

  /** @throws Error for metadata that asks for what the host does not simulate */
  constructor(options: CustomFunctionsOptions) {
    this.catalogue = new CustomFunctionCatalogue(options);
  }

  // For recalculation.

  /** Begins an attempt at a formula; the evaluation goes on where an earlier attempt had to wait. */
  attempt(formula: CallingFormula): CallingEvaluation {
    const key = placeKey(formula);
    const known = this.waiting.get(key) ?? this.finished.get(key);
    const evaluation =
      known?.formula.text === formula.text ? known : new CallingEvaluation(formula);
    evaluation.startAttempt();
    return evaluation;
  }

  /** The attempt needs results that are still to come. */
  keep(evaluation: CallingEvaluation): void {
    this.waiting.set(placeKey(evaluation.formula), evaluation);
  }

  /** The formula has its result. */
  close(evaluation: CallingEvaluation): void {
    const { formula, messages } = evaluation;
    const key = placeKey(formula);
    if (this.waiting.delete(key)) this.finished.set(key, evaluation);
    if (messages.length > 0) this.said.set(key, { text: formula.text, messages });
    else this.said.delete(key);
  }

  /**
   * The recalculation is over. Only now answers that were used are let go: within one, a formula
   * whose results spill is evaluated once more and must not call again.
   */
  endRecalculation(): void {
    this.finished.clear();
  }

  /** Waits no more for what the formula asked for. */
  forget(formula: CallingFormula): void {
    this.waiting.delete(placeKey(formula));
  }

  /** The formulas all of whose calls were answered since the last time. */
  takeAnswered(): CallingFormula[] {
    const complete = [...this.answered].filter(
      (evaluation) =>
        this.waiting.get(placeKey(evaluation.formula)) === evaluation &&
        evaluation.unanswered.length === 0,
    );
    this.answered.clear();
    return complete.map(({ formula }) => formula);
  }

  // For the host.

  /** Whether a page is there to be called. */
  get isRunning(): boolean {
    return this.hasRuntime;
  }

  /** A page is ready; calls that an earlier one left unanswered are made again. */
  start(): void {
    this.hasRuntime = true;
    this.invoked.clear();
    for (const { sent } of this.waiting.values()) sent.clear();
  }

  /** The page is gone. */
  stop(): void {
    this.hasRuntime = false;
  }

  /** True while formulas wait for calls, made or still to be made. */
  get isWaiting(): boolean {
    this.dropRemoved();
    return [...this.waiting.values()].some(({ unanswered }) => unanswered.length > 0);
  }

  /** The calls to be made now; none as long as there is no page. */
  takeInvocations(): Invocation[] {
    if (!this.hasRuntime || this.waiting.size === 0) return [];
    this.dropRemoved();
    const invocations: Invocation[] = [];
    for (const evaluation of this.waiting.values()) {
      for (const body of evaluation.unanswered) {
        if (evaluation.sent.has(body)) continue;
        evaluation.sent.add(body);
        const id = (this.lastId += 1);
        this.invoked.set(id, { evaluation, body });
        const { allowsErrors } = evaluation.wanted.get(body) as Wanted;
        invocations.push({ id, body, allowsErrors, formula: evaluation.formula });
      }
    }
    return invocations;
  }

  /** Takes what the page answered; answers to calls nobody waits for are passed over. */
  receive(results: readonly InvocationResult[]): void {
    for (const result of results) {
      const invoked = this.invoked.get(result.id);
      if (!invoked) continue;
      this.invoked.delete(result.id);
      invoked.evaluation.answers.set(invoked.body, result);
      this.answered.add(invoked.evaluation);
    }
  }

  /** What the functions called in a cell said about the errors it shows. */
  messagesAt(sheet: SheetModel, row: number, column: number): readonly string[] {
    const found = this.said.get(placeKey({ sheet, row, column }));
    return found?.text === sheet.formula(row, column) ? (found?.messages ?? []) : [];
  }

  /** Formulas that were overwritten or whose sheet is gone wait for nothing. */
  private dropRemoved(): void {
    for (const [key, { formula }] of this.waiting) {
      const { sheet, row, column, text } = formula;
      const isThere = sheet.workbook.sheetById(sheet.id) && sheet.formula(row, column) === text;
      if (!isThere) this.waiting.delete(key);
    }
  }
}

function placeKey({ sheet, row, column }: Omit<CallingFormula, "text">): string {
  return `${sheet.id} ${row} ${column}`;
}
