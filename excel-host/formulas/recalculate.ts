import type { WorkbookModel } from "../model/types";
import { keyColumn, keyRow } from "../model/areas";
import type { Calculation, CalculationOptions, RecalculationReport } from "./calculation";
import { CalculationPass } from "./calculationPass";
import { CustomFunctionCalls } from "./custom/calls";
import { customFunctionNames } from "./custom/descriptions";
import { FormulaGraph, type FormulaCell } from "./graph";
import type { ChangedArea } from "./resultWriting";
import { busyError } from "./values";

/** More rounds than this mean that spilled arrays chase one another; the rest is left as it stands. */
const MOST_ROUNDS = 100;

class WorkbookCalculation implements Calculation {
  private graph: FormulaGraph | undefined;
  private structure = "";
  readonly customCalls: CustomFunctionCalls | undefined = undefined;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly options: CalculationOptions,
  ) {
    const { customFunctions } = options;
    if (!customFunctions) return;
    this.customCalls = new CustomFunctionCalls(customFunctions);
    for (const name of customFunctionNames(customFunctions)) workbook.customFunctions.add(name);
  }

  recalculate(extent: "Changes" | "Full" = "Changes"): RecalculationReport {
    const changes = this.workbook.takeChanges();
    const isFull = extent === "Full" || changes.everything;
    const structure = structureOf(this.workbook);
    const before = this.graph;
    const { graph, restructured } = this.graphFor(structure);
    const isNew = graph !== before;
    const written = new Set<FormulaCell>();
    const changed: ChangedArea[] = [];
    for (const [id, keys] of changes.cells) {
      const sheet = this.workbook.sheetById(id);
      if (!sheet) continue;
      for (const key of keys) {
        const [row, column] = [keyRow(key), keyColumn(key)];
        changed.push({ sheet, area: { row, column, rows: 1, columns: 1 } });
        const spill = isNew
          ? before?.at(sheet, row, column)?.spill
          : graph.update(sheet, row, column);
        if (spill) changed.push({ sheet, area: spill });
        const formula = graph.at(sheet, row, column);
        if (formula) written.add(formula);
      }
    }
    let formulas: FormulaCell[] = [...written, ...restructured, ...graph.volatiles];
    if (isFull) formulas = [...graph.all()];
    return this.evaluate(graph, changed, formulas, written);
  }

  resume(): RecalculationReport {
    const { graph } = this;
    const answered = (this.customCalls?.takeAnswered() ?? []).flatMap((waiting) => {
      const formula = graph?.at(waiting.sheet, waiting.row, waiting.column);
      return formula?.text === waiting.text ? [formula] : [];
    });
    if (!graph) return emptyReport();
    // Nothing shows that these depend on the answers: they read cells that their text does not name.
    const following = [...graph.volatiles].filter(
      ({ isDynamic, sheet, row, column }) => isDynamic && sheet.value(row, column) === busyError,
    );
    return this.evaluate(graph, [], [...answered, ...following], new Set());
  }

  private evaluate(
    graph: FormulaGraph,
    changed: readonly ChangedArea[],
    first: FormulaCell[],
    written: ReadonlySet<FormulaCell>,
  ): RecalculationReport {
    const report = emptyReport();
    let changes = changed;
    let formulas = first;
    for (let round = 0; round < MOST_ROUNDS && changes.length + formulas.length > 0; round++) {
      const { workbook, options, customCalls } = this;
      const pass = new CalculationPass(graph, workbook, options, written, report, customCalls);
      changes = pass.run(changes, formulas);
      formulas = [];
    }
    this.customCalls?.endRecalculation();
    return report;
  }

  /** The graph, made anew when sheets, tables or names changed, and the formulas that now mean other cells. */
  private graphFor(structure: string): { graph: FormulaGraph; restructured: FormulaCell[] } {
    const before = this.graph;
    if (before && structure === this.structure) return { graph: before, restructured: [] };
    const graph = new FormulaGraph(this.workbook);
    this.graph = graph;
    this.structure = structure;
    const restructured: FormulaCell[] = [];
    if (!before) return { graph, restructured };
    for (const formula of graph.all()) {
      const old = before.at(formula.sheet, formula.row, formula.column);
      if (!old || old.structure !== formula.structure) restructured.push(formula);
    }
    return { graph, restructured };
  }
}

function emptyReport(): RecalculationReport {
  return { calculated: 0, cycles: [], unsupported: [] };
}

/** Everything formulas may go through by name: sheets, tables, defined names. */
function structureOf(workbook: WorkbookModel): string {
  const sheets = workbook.sheets.map(({ id, name, tables }) => [
    id,
    name,
    tables.map((table) => [
      table.name,
      Object.values(table.area),
      table.columns,
      table.hasHeaders,
      table.hasTotals,
    ]),
  ]);
  return JSON.stringify([
    sheets,
    workbook.names.map(({ name, scope, formula }) => [name, scope, formula]),
  ]);
}

/**
 * Makes the calculation of one workbook; keep it as long as the workbook is open. Formulas opened
 * from a file keep their cached values until something they depend on changes.
 */
export function createCalculation(
  workbook: WorkbookModel,
  options: CalculationOptions = {},
): Calculation {
  return new WorkbookCalculation(workbook, options);
}
