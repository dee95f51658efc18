import type { Area, SheetModel, WorkbookModel } from "../model/types";
import { cellKey } from "../model/areas";
import { AreaIndex, type AreaEntry } from "./areaIndex";
import { parseFormula } from "./parse";
import { precedentsOf } from "./precedents";
import { FormulaSyntaxError, type FormulaNode } from "./syntax";
import type { SheetArea } from "./values";

/** A formula in its cell, with what it depends on. */
export interface FormulaCell {
  readonly sheet: SheetModel;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** undefined when the text cannot be parsed (kept from a file). */
  readonly node: FormulaNode | undefined;
  readonly areas: readonly SheetArea[];
  readonly entries: readonly AreaEntry<FormulaCell>[];
  readonly isVolatile: boolean;
  readonly isDynamic: boolean;
  readonly structure: string;
  /** Where its array stands or, when something is in the way, would stand. */
  spill: Area | undefined;
}

interface SheetGraph {
  formulas: Map<number, FormulaCell>;
  dependents: AreaIndex<FormulaCell>;
  spills: AreaIndex<FormulaCell>;
}

/** All formulas of a workbook and who depends on which cells. */
export class FormulaGraph {
  private readonly sheets = new Map<string, SheetGraph>();
  readonly volatiles = new Set<FormulaCell>();

  constructor(private readonly workbook: WorkbookModel) {
    for (const sheet of workbook.sheets) {
      for (const { row, column } of sheet.formulaCells()) this.update(sheet, row, column);
    }
  }

  of(sheet: SheetModel): SheetGraph {
    let graph = this.sheets.get(sheet.id);
    if (!graph) {
      graph = { formulas: new Map(), dependents: new AreaIndex(), spills: new AreaIndex() };
      this.sheets.set(sheet.id, graph);
    }
    return graph;
  }

  at(sheet: SheetModel, row: number, column: number): FormulaCell | undefined {
    return this.sheets.get(sheet.id)?.formulas.get(cellKey(row, column));
  }

  *all(): Iterable<FormulaCell> {
    for (const { formulas } of this.sheets.values()) yield* formulas.values();
  }

  /** Takes a cell's formula in anew, after its content changed; returns the area the old one's results took. */
  update(sheet: SheetModel, row: number, column: number): Area | undefined {
    const before = this.at(sheet, row, column);
    const spill = before?.spill;
    if (before) this.remove(before);
    const text = sheet.formula(row, column);
    if (text !== undefined) this.add(sheet, row, column, text);
    return spill;
  }

  private add(sheet: SheetModel, row: number, column: number, text: string): void {
    const node = parsedOrUndefined(text);
    const position = { sheet, row, column };
    const precedents = node
      ? precedentsOf(node, this.workbook, position)
      : { areas: [], isVolatile: false, isDynamic: false, structure: "" };
    const entries: AreaEntry<FormulaCell>[] = [];
    const formula = { ...position, ...precedents, text, node, entries, spill: undefined };
    for (const { sheet: on, area } of precedents.areas) {
      entries.push(this.of(on).dependents.add(area, formula));
    }
    this.of(sheet).formulas.set(cellKey(row, column), formula);
    if (formula.isVolatile) this.volatiles.add(formula);
    this.setSpill(formula, sheet.arrayFormula(row, column)?.area);
  }

  private remove(formula: FormulaCell): void {
    for (const { sheet, area } of formula.areas) this.of(sheet).dependents.remove(area, formula);
    this.setSpill(formula, undefined);
    this.of(formula.sheet).formulas.delete(cellKey(formula.row, formula.column));
    this.volatiles.delete(formula);
  }

  /** Notes the area a formula's results take or need. */
  setSpill(formula: FormulaCell, area: Area | undefined): void {
    const { spills } = this.of(formula.sheet);
    if (formula.spill) spills.remove(formula.spill, formula);
    formula.spill = area;
    if (area) spills.add(area, formula);
  }
}

function parsedOrUndefined(text: string): FormulaNode | undefined {
  try {
    return parseFormula(text);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return undefined;
    throw error;
  }
}
