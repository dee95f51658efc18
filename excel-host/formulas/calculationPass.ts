import type { Area, Scalar, SheetModel, WorkbookModel } from "../model/types";
import { boundingArea } from "../model/areas";
import type { AreaEntry } from "./areaIndex";
import type { CustomFunctionCall } from "./custom/arguments";
import { awaitsResult, AwaitsResult } from "./custom/awaitsResult";
import type { CallingEvaluation, CustomFunctionCalls } from "./custom/calls";
import type { CustomFunctionCatalogue } from "./custom/descriptions";
import { evaluateFormula, UnsupportedFormula, type EvaluationSource } from "./evaluate";
import type { FormulaCell, FormulaGraph } from "./graph";
import { Producers } from "./producers";
import type { CalculationOptions, CellPlace, RecalculationReport } from "./calculation";
import { cellArea, ResultWriter, type ChangedArea } from "./resultWriting";
import { busyError, nameError, type Matrix } from "./values";

type State = "waiting" | "open" | "done";

interface Frame {
  formula: FormulaCell;
  /** Producers still to be looked at before the formula may be evaluated. */
  needs: Iterator<FormulaCell>;
}

/**
 * One round: everything that depends on the changed cells, evaluated after what it depends on.
 * Depth-first with a stack of its own, so that a chain of any length fits.
 */
export class CalculationPass implements EvaluationSource {
  private readonly states = new Map<FormulaCell, State>();
  private readonly finishedEntries = new Set<AreaEntry<FormulaCell>>();
  private readonly usedAreas = new Map<string, Area | undefined>();
  private readonly inCycle = new Set<FormulaCell>();
  private readonly stack: Frame[] = [];
  private readonly results: ResultWriter;
  private producers = new Producers();
  private followsReads = false;
  private evaluation: CallingEvaluation | undefined;

  constructor(
    private readonly graph: FormulaGraph,
    readonly workbook: WorkbookModel,
    private readonly options: CalculationOptions,
    private readonly written: ReadonlySet<FormulaCell>,
    private readonly report: RecalculationReport,
    private readonly calls: CustomFunctionCalls | undefined,
  ) {
    this.results = new ResultWriter(graph, (sheet, area) => this.widenUse(sheet, area));
  }

  /** Evaluates and returns what changed without having been foreseen (new spills). */
  run(changes: readonly ChangedArea[], formulas: readonly FormulaCell[]): readonly ChangedArea[] {
    this.collect(changes, formulas);
    this.producers = new Producers(this.states.keys());
    for (const formula of this.states.keys()) this.settle(formula);
    return this.results.laterChanges;
  }

  get customFunctions(): CustomFunctionCatalogue | undefined {
    return this.calls?.catalogue;
  }

  ask(call: CustomFunctionCall): Scalar | Matrix {
    return (this.evaluation as CallingEvaluation).ask(call);
  }

  now(): Date {
    const clock = this.options.now ?? (() => new Date());
    return this.evaluation ? this.evaluation.now(clock) : clock();
  }

  random(): number {
    const draw = this.options.random ?? Math.random;
    return this.evaluation ? this.evaluation.random(draw) : draw();
  }

  usedArea(sheet: SheetModel, about?: Area): Area | undefined {
    if (about) this.settleWithin(sheet, about);
    if (!this.usedAreas.has(sheet.id)) this.usedAreas.set(sheet.id, sheet.usedArea(true));
    return this.usedAreas.get(sheet.id);
  }

  private widenUse(sheet: SheetModel, area: Area): void {
    if (!this.usedAreas.has(sheet.id)) return;
    const used = this.usedAreas.get(sheet.id);
    this.usedAreas.set(sheet.id, used ? boundingArea(used, area) : area);
  }

  value(sheet: SheetModel, row: number, column: number): Scalar {
    if (this.followsReads) this.settleWithin(sheet, { row, column, rows: 1, columns: 1 });
    const value = sheet.value(row, column);
    if (this.calls && value === busyError) throw awaitsResult;
    return value;
  }

  values(sheet: SheetModel, area: Area): Matrix {
    this.settleWithin(sheet, area);
    const values = sheet.values(area);
    if (this.calls && values.some((line) => line.includes(busyError))) throw awaitsResult;
    return values;
  }

  /** Evaluates what fills the area, where nothing else has seen to it. */
  private settleWithin(sheet: SheetModel, area: Area): void {
    if (!this.followsReads) return;
    for (const producer of this.producers.within(sheet, area)) this.settle(producer);
  }

  /** Marks everything downstream of the changes as waiting. */
  private collect(changes: readonly ChangedArea[], formulas: readonly FormulaCell[]): void {
    const reached = new Set<AreaEntry<FormulaCell>>();
    const queue: FormulaCell[] = [];
    const mark = (formula: FormulaCell): void => {
      if (this.states.has(formula)) return;
      this.states.set(formula, "waiting");
      queue.push(formula);
    };
    const changed = (sheet: SheetModel, area: Area): void => {
      this.graph.of(sheet).dependents.eachTouching(area, (entry) => {
        if (reached.has(entry)) return;
        reached.add(entry);
        entry.owners.forEach(mark);
      });
    };
    for (const { sheet, area, by, wasForeseen } of changes) {
      if (!wasForeseen) changed(sheet, area);
      this.graph.of(sheet).spills.eachTouching(area, ({ owners }) => {
        for (const owner of owners) if (owner !== by) mark(owner);
      });
    }
    formulas.forEach(mark);
    for (let formula = queue.pop(); formula; formula = queue.pop()) {
      changed(formula.sheet, formula.spill ?? cellArea(formula));
    }
  }

  private settle(start: FormulaCell): void {
    if (this.states.get(start) === "open") this.noteCycle(start);
    if (this.states.get(start) !== "waiting") return;
    const base = this.stack.length;
    this.open(start);
    while (this.stack.length > base) {
      const frame = this.stack.at(-1) as Frame;
      const next = frame.needs.next();
      if (next.done) {
        this.finish(frame.formula);
        this.stack.pop();
      } else if (this.states.get(next.value) === "waiting") this.open(next.value);
      else if (this.states.get(next.value) === "open") this.noteCycle(next.value);
    }
  }

  private open(formula: FormulaCell): void {
    this.states.set(formula, "open");
    this.stack.push({ formula, needs: this.needsOf(formula) });
  }

  /** An area that many formulas refer to is walked through once. */
  private *needsOf(formula: FormulaCell): Iterator<FormulaCell> {
    for (const [index, { sheet, area }] of formula.areas.entries()) {
      const entry = formula.entries[index] as AreaEntry<FormulaCell>;
      if (this.finishedEntries.has(entry)) continue;
      for (const producer of this.producers.within(sheet, area)) {
        if (this.states.get(producer) !== "done") yield producer;
      }
      this.finishedEntries.add(entry);
    }
  }

  /** Everything opened since `first` was waits for itself. */
  private noteCycle(first: FormulaCell): void {
    for (let at = this.stack.length - 1; at >= 0; at--) {
      const { formula } = this.stack[at] as Frame;
      this.inCycle.add(formula);
      if (formula === first) return;
    }
  }

  private finish(formula: FormulaCell): void {
    const place = { sheet: formula.sheet, row: formula.row, column: formula.column };
    const result = this.evaluated(formula, place);
    if (this.inCycle.has(formula)) {
      this.report.cycles.push(place);
      this.calls?.forget(formula);
      this.results.write(formula, 0);
    } else if (result !== undefined) this.results.write(formula, result);
    this.states.set(formula, "done");
  }

  /** undefined when the cell is to keep what it shows. */
  private evaluated(formula: FormulaCell, place: CellPlace): Scalar | Matrix | undefined {
    if (!formula.node) return this.unsupported(formula, "this formula's syntax");
    const { followsReads: followed, evaluation: interrupted } = this;
    const evaluation = this.calls?.attempt(formula);
    this.followsReads = formula.isDynamic;
    this.evaluation = evaluation;
    try {
      this.report.calculated++;
      const result = evaluateFormula(formula.node, this, place);
      if (evaluation) this.calls?.close(evaluation);
      return result;
    } catch (error) {
      if (error instanceof UnsupportedFormula) return this.unsupported(formula, error.what);
      if (error instanceof AwaitsResult && evaluation) return this.waiting(formula, evaluation);
      throw error;
    } finally {
      this.followsReads = followed;
      this.evaluation = interrupted;
    }
  }

  /**
   * While its functions are called a formula shows #BUSY!, and so does what depends on it. Where no
   * page can be called it keeps its value, and a saved file must ask for full calculation.
   */
  private waiting(formula: FormulaCell, evaluation: CallingEvaluation): Scalar | undefined {
    this.calls?.keep(evaluation);
    if (this.calls?.isRunning) return busyError;
    const { sheet, row, column } = formula;
    this.report.unsupported.push({ sheet, row, column, function: "custom functions" });
    return this.written.has(formula) ? busyError : undefined;
  }

  /** A formula just written shows #NAME?; one from the file keeps its cached value and is reported. */
  private unsupported(formula: FormulaCell, what: string): Scalar | undefined {
    const { sheet, row, column } = formula;
    this.report.unsupported.push({ sheet, row, column, function: what });
    return this.written.has(formula) ? nameError : undefined;
  }
}
