import type { WorkbookModel } from "../model/types";
import { boundingArea } from "../model/areas";
import { dynamicReferenceFunctions, volatileFunctions } from "./functions/table";
import { parseFormula } from "./parse";
import { areaReference, findName, tableReference, type Position } from "./resolve";
import { chainOf, FormulaSyntaxError, type FormulaNode } from "./syntax";
import { isError, type SheetArea } from "./values";

/** What a formula's value depends on, as its text shows it. */
export interface Precedents {
  areas: SheetArea[];
  /** Recalculated every time (TODAY, OFFSET ...). */
  isVolatile: boolean;
  /** Reads cells that the text does not show (OFFSET, INDIRECT). */
  isDynamic: boolean;
  /** Names, tables and sheets it goes through, resolved; changes when one of them means something else. */
  structure: string;
}

/** Functions that ask where a reference is, not what it holds: no circle when they name their own cell. */
const PLACE_ONLY: ReadonlySet<string> = new Set([
  "ROW",
  "ROWS",
  "COLUMN",
  "COLUMNS",
  "SHEET",
  "ISREF",
  "ISFORMULA",
  "FORMULATEXT",
]);
const DEEPEST_NAME = 64;

class Collector {
  readonly areas: SheetArea[] = [];
  readonly structure: string[] = [];
  isVolatile = false;
  isDynamic = false;

  constructor(
    private readonly workbook: WorkbookModel,
    private readonly position: Position,
  ) {}

  visit(node: FormulaNode, depth = 0): void {
    switch (node.kind) {
      case "area":
        return this.area(node);
      case "name":
        return this.name(node, depth);
      case "table":
        return this.table(node);
      case "group":
        return this.visit(node.inner, depth);
      case "unary":
      case "percent":
      case "spill":
        return this.visit(node.operand, depth);
      case "binary":
        return this.binary(node, depth);
      case "call":
        return this.call(node, depth);
      default:
        return undefined;
    }
  }

  private area(node: Extract<FormulaNode, { kind: "area" }>): void {
    const place = areaReference(this.workbook, node, this.position.sheet);
    if (place) this.areas.push(place);
    if (node.sheet !== undefined) this.structure.push(`${node.sheet}=${place?.sheet.id ?? ""}`);
  }

  private name(node: Extract<FormulaNode, { kind: "name" }>, depth: number): void {
    const defined = findName(this.workbook, node.name, node.sheet ?? this.position.sheet.name);
    if (!defined && this.workbook.tableByName(node.name)) {
      return this.table({ kind: "table", table: node.name, rows: [] });
    }
    this.structure.push(`${node.name}=${defined?.formula ?? ""}`);
    if (!defined || depth > DEEPEST_NAME) return;
    this.visit(parsed(defined.formula), depth + 1);
  }

  private table(node: Extract<FormulaNode, { kind: "table" }>): void {
    const reference = tableReference(this.workbook, node, this.position);
    if (isError(reference)) {
      this.structure.push(`${node.table ?? ""}=${reference.text}`);
      return;
    }
    for (const place of reference.areas) {
      const { row, column, rows, columns } = place.area;
      this.areas.push(place);
      this.structure.push(`${place.sheet.id}:${row}:${column}:${rows}:${columns}`);
    }
  }

  /** A range between references that are found only by calculating lies between all they may be. */
  private binary(node: Extract<FormulaNode, { kind: "binary" }>, depth: number): void {
    const { first: leftmost, others: chain } = chainOf(node);
    const before = this.areas.length;
    this.visit(leftmost, depth);
    for (const { operator, operand } of chain) {
      this.visit(operand, depth);
      if (operator === ":") this.joinAreas(before);
    }
  }

  private joinAreas(before: number): void {
    const [first, ...others] = this.areas.splice(before);
    if (!first) return;
    const same = others.filter(({ sheet }) => sheet === first.sheet);
    this.areas.push({
      sheet: first.sheet,
      area: same.reduce((area, other) => boundingArea(area, other.area), first.area),
    });
    this.areas.push(...others.filter(({ sheet }) => sheet !== first.sheet));
  }

  private call(node: Extract<FormulaNode, { kind: "call" }>, depth: number): void {
    if (volatileFunctions.has(node.name)) this.isVolatile = true;
    if (dynamicReferenceFunctions.has(node.name)) this.isDynamic = true;
    const placeOnly = PLACE_ONLY.has(node.name);
    for (const parameter of node.parameters) {
      if (!placeOnly || parameter.kind !== "area") this.visit(parameter, depth);
    }
  }
}

function parsed(formula: string): FormulaNode {
  try {
    return parseFormula(formula);
  } catch (error) {
    if (error instanceof FormulaSyntaxError) return { kind: "missing" };
    throw error;
  }
}

/** Collects the cells, names and tables a formula refers to. */
export function precedentsOf(
  node: FormulaNode,
  workbook: WorkbookModel,
  position: Position,
): Precedents {
  const collector = new Collector(workbook, position);
  collector.visit(node);
  const { areas, isVolatile, isDynamic, structure } = collector;
  return { areas, isVolatile, isDynamic, structure: structure.join("|") };
}
