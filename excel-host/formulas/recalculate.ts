import type { Scalar, SheetModel, WorkbookModel } from "../model/types";
import { CalculationPass } from "./calculationPass";
import { eachCell, GRID_COLUMNS } from "./addresses";
import { FormulaGraph, type FormulaCell } from "./graph";

/** Where custom functions (MSG.*) will be called; without it they keep their cells' values. */
export interface CustomFunctionHost {
  call(
    name: string,
    parameters: readonly (Scalar | Scalar[][])[],
    address: string,
    parameterAddresses: readonly (string | null)[],
  ): Promise<Scalar | Scalar[][]>;
}

export interface CalculationOptions {
  customFunctions?: CustomFunctionHost;
  /** For tests: TODAY and NOW. */
  now?: () => Date;
  /** For tests: RAND and RANDBETWEEN, from 0 to below 1. */
  random?: () => number;
}

export interface CellPlace {
  sheet: SheetModel;
  row: number;
  column: number;
}

export interface RecalculationReport {
  /** How many formulas were evaluated. */
  calculated: number;
  /** Cells in a circle; they show 0. */
  cycles: CellPlace[];
  /**
   * Formulas whose inputs changed but which the host cannot calculate: the cell keeps its value
   * and the saved file must ask for full calculation on load.
   */
  unsupported: (CellPlace & { function: string })[];
}

export interface Calculation {
  /** Brings every formula up to date that depends on what changed; "Full" evaluates all formulas. */
  recalculate(extent?: "Changes" | "Full"): RecalculationReport;
}

/** More rounds than this mean that spilled arrays chase one another; the rest is left as it stands. */
const MOST_ROUNDS = 100;

class WorkbookCalculation implements Calculation {
  private graph: FormulaGraph | undefined;
  private structure = "";

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly options: CalculationOptions,
  ) {}

  recalculate(extent: "Changes" | "Full" = "Changes"): RecalculationReport {
    const report: RecalculationReport = { calculated: 0, cycles: [], unsupported: [] };
    const changes = this.workbook.takeChanges();
    const isFull = extent === "Full" || changes.everything;
    const structure = structureOf(this.workbook);
    const before = this.graph;
    const { graph, restructured } = this.graphFor(structure);
    const isNew = graph !== before;
    const written = new Set<FormulaCell>();
    let cells: CellPlace[] = [];
    for (const [id, keys] of changes.cells) {
      const sheet = this.workbook.sheetById(id);
      if (!sheet) continue;
      for (const key of keys) {
        const place = { sheet, row: Math.floor(key / GRID_COLUMNS), column: key % GRID_COLUMNS };
        cells.push(place);
        const spill = isNew
          ? before?.at(sheet, place.row, place.column)?.spill
          : graph.update(sheet, place.row, place.column);
        if (spill) eachCell(spill, (row, column) => cells.push({ sheet, row, column }));
        const formula = graph.at(place.sheet, place.row, place.column);
        if (formula) written.add(formula);
      }
    }
    let formulas: FormulaCell[] = [...written, ...restructured, ...graph.volatiles];
    if (isFull) formulas = [...graph.all()];
    for (let round = 0; round < MOST_ROUNDS && cells.length + formulas.length > 0; round++) {
      const pass = new CalculationPass(graph, this.workbook, this.options, written, report);
      cells = pass.run(cells, formulas);
      formulas = [];
    }
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
