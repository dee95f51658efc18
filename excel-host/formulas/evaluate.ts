import type { Area, Scalar, SheetModel, WorkbookModel } from "../model/types";
import { GRID_COLUMNS, GRID_ROWS, sharedArea } from "../model/areas";
import { callCustomFunction, type CustomFunctionCall } from "./custom/arguments";
import { awaitsResult, AwaitsResult } from "./custom/awaitsResult";
import type { CustomFunctionCatalogue } from "./custom/descriptions";
import { callLifted, type FunctionContext } from "./functions/definition";
import { functionTable } from "./functions/table";
import { applyOperator, snapToZero, type ValueOperator } from "./operators";
import { parseFormula } from "./parse";
import { combined, intersected } from "./referenceOperators";
import { areaReference, findName, tableReference } from "./resolve";
import { chainOf, FormulaSyntaxError, type BinaryOperator, type FormulaNode } from "./syntax";
import {
  calculationError,
  isError,
  isMatrix,
  isReference,
  lift,
  nameError,
  Reference,
  referenceError,
  valueError,
  type Matrix,
  type SheetArea,
  type Value,
} from "./values";

/** The formula needs what the host cannot calculate: `what` is a function's name or a description. */
export class UnsupportedFormula extends Error {
  constructor(readonly what: string) {
    super(`The stand-in host cannot calculate ${what}.`);
  }
}

/** What evaluation reads from; recalculation passes a reader that knows which cells are still to come. */
export interface EvaluationSource {
  readonly workbook: WorkbookModel;
  value(sheet: SheetModel, row: number, column: number): Scalar;
  values(sheet: SheetModel, area: Area): Matrix;
  /** Where the sheet holds anything; what fills cells of the area `about` is calculated before. */
  usedArea(sheet: SheetModel, about?: Area): Area | undefined;
  now(): Date;
  random(): number;
  /** The add-in's functions, and the result of a call; it throws AwaitsResult as long as there is none. */
  readonly customFunctions?: CustomFunctionCatalogue | undefined;
  ask?(call: CustomFunctionCall): Scalar | Matrix;
}

type Binary = Extract<FormulaNode, { kind: "binary" }>;

const NO_VARIABLES: ReadonlyMap<string, Value> = new Map();
/** A name that means itself would never end. */
const DEEPEST_NAME = 64;

class Evaluator implements FunctionContext {
  constructor(
    private readonly source: EvaluationSource,
    readonly sheet: SheetModel,
    readonly row: number,
    readonly column: number,
    private readonly variables: ReadonlyMap<string, Value> = NO_VARIABLES,
    private readonly depth = 0,
  ) {}

  get workbook(): WorkbookModel {
    return this.source.workbook;
  }

  now(): Date {
    return this.source.now();
  }

  random(): number {
    return this.source.random();
  }

  evaluate(node: FormulaNode): Value {
    switch (node.kind) {
      case "literal":
        return node.value;
      case "array":
        return node.rows;
      case "missing":
        return undefined;
      case "group":
        return this.evaluate(node.inner);
      case "area":
        return this.area(node);
      case "name":
        return this.name(node.name, node.sheet);
      case "table":
        return tableReference(this.workbook, node, this);
      case "call":
        return this.call(node.name, node.parameters);
      case "unary":
        return this.unary(node.operator, node.operand);
      case "percent":
        return lift([this.contents(this.evaluate(node.operand))], ([value]) =>
          applyOperator("/", value as Scalar, 100),
        );
      case "spill":
        return this.spilled(this.evaluate(node.operand));
      case "binary":
        return this.binary(node);
      case "unsupported":
        throw new UnsupportedFormula(node.what);
    }
  }

  evaluateWith(node: FormulaNode, variables: ReadonlyMap<string, Value>): Value {
    const all = new Map([...this.variables, ...variables]);
    return new Evaluator(this.source, this.sheet, this.row, this.column, all, this.depth).evaluate(
      node,
    );
  }

  /** The formula's result: contents, an empty cell as 0, the last subtraction snapped to zero. */
  result(node: FormulaNode): Scalar | Matrix {
    const value =
      node.kind === "binary" && (node.operator === "+" || node.operator === "-")
        ? this.snapped(node)
        : this.contents(this.evaluate(node));
    if (!isMatrix(value)) return shown(value);
    if (value.length === 0 || value[0]?.length === 0) return calculationError;
    const [[only] = []] = value;
    if (value.length === 1 && value[0]?.length === 1) return shown(only ?? null);
    return value.map((line) => line.map(shown));
  }

  private snapped(node: Binary): Scalar | Matrix {
    const [left, right] = this.evaluateBoth(node);
    return lift([this.contents(left), this.contents(right)], ([a = null, b = null]) =>
      snapToZero(applyOperator(node.operator as ValueOperator, a, b), a, b),
    );
  }

  contents(value: Value): Scalar | Matrix {
    if (value === undefined) return null;
    if (!isReference(value)) return value;
    const single = value.single;
    return isError(single) ? single : this.read(single);
  }

  matrix(value: Value): Matrix {
    const contents = this.contents(value);
    return isMatrix(contents) ? contents : [[contents]];
  }

  private read({ sheet, area }: SheetArea): Scalar | Matrix {
    if (area.rows === 1 && area.columns === 1) {
      return this.source.value(sheet, area.row, area.column);
    }
    return this.source.values(sheet, { ...area, ...this.withinUse({ sheet, area }) });
  }

  /**
   * Whole columns and rows are read as far as any sheet is used, so that two of them keep the
   * same size without a million empty cells each.
   */
  private withinUse({ sheet: on, area }: SheetArea): Pick<Area, "rows" | "columns"> {
    const toTheBottom = area.row + area.rows === GRID_ROWS;
    const toTheRight = area.column + area.columns === GRID_COLUMNS;
    if (!toTheBottom && !toTheRight) return { rows: area.rows, columns: area.columns };
    let bottom = 1;
    let right = 1;
    for (const sheet of this.workbook.sheets) {
      const used = this.source.usedArea(sheet, sheet === on ? area : undefined);
      if (!used) continue;
      bottom = Math.max(bottom, used.row + used.rows);
      right = Math.max(right, used.column + used.columns);
    }
    return {
      rows: toTheBottom ? Math.max(1, bottom - area.row) : area.rows,
      columns: toTheRight ? Math.max(1, right - area.column) : area.columns,
    };
  }

  cell(sheet: SheetModel, row: number, column: number): Scalar {
    return this.source.value(sheet, row, column);
  }

  usedPart({ sheet, area }: SheetArea): Area | undefined {
    const used = this.source.usedArea(sheet, area);
    return used && sharedArea(used, area);
  }

  referenceFromText(text: string): Value {
    try {
      const value = this.evaluate(parseFormula(text));
      return isReference(value) ? value : referenceError;
    } catch (error) {
      if (error instanceof FormulaSyntaxError) return referenceError;
      throw error;
    }
  }

  private area(node: Extract<FormulaNode, { kind: "area" }>): Value {
    const place = areaReference(this.workbook, node, this.sheet);
    return place ? new Reference([place]) : referenceError;
  }

  private name(name: string, sheetName: string | undefined): Value {
    if (sheetName === undefined) {
      const variable = name.toLowerCase();
      if (this.variables.has(variable)) return this.variables.get(variable);
    }
    const defined = findName(this.workbook, name, sheetName ?? this.sheet.name);
    if (!defined && this.workbook.tableByName(name)) {
      return tableReference(this.workbook, { kind: "table", table: name, rows: [] }, this);
    }
    if (!defined || this.depth > DEEPEST_NAME) return nameError;
    const inside = new Evaluator(
      this.source,
      this.sheet,
      this.row,
      this.column,
      NO_VARIABLES,
      this.depth + 1,
    );
    return inside.evaluate(parseFormula(defined.formula));
  }

  private call(name: string, parameters: FormulaNode[]): Value {
    const definition = functionTable.get(name);
    if (!definition) return this.customCall(name, parameters);
    if (parameters.length < definition.least || parameters.length > definition.most) {
      return valueError;
    }
    if (definition.kind === "lazy") return definition.compute(parameters, this);
    const given = this.evaluateAll(parameters);
    if (definition.kind === "values") return definition.compute(given, this);
    return callLifted(definition, given, this);
  }

  private customCall(name: string, parameters: readonly FormulaNode[]): Value {
    const { customFunctions, ask } = this.source;
    const description = customFunctions?.find(name);
    if (!description || !ask) throw new UnsupportedFormula(name);
    if (isError(description)) return description;
    return callCustomFunction(description, this.evaluateAll(parameters), {
      contents: (value) => this.contents(value),
      matrix: (value) => this.matrix(value),
      ask: (call) => ask.call(this.source, call),
    });
  }

  /**
   * Evaluates all nodes before it waits for any of them, so that custom functions called side by
   * side are called together.
   */
  private evaluateAll(nodes: readonly FormulaNode[]): Value[] {
    if (!this.source.customFunctions) return nodes.map((node) => this.evaluate(node));
    const values = nodes.map((node) => this.valueOrWait(node));
    if (values.includes(awaitsResult)) throw awaitsResult;
    return values as Value[];
  }

  private evaluateBoth({ left, right }: Binary): [Value, Value] {
    if (!this.source.customFunctions) return [this.evaluate(left), this.evaluate(right)];
    return this.evaluateAll([left, right]) as [Value, Value];
  }

  private valueOrWait(node: FormulaNode): Value | AwaitsResult {
    try {
      return this.evaluate(node);
    } catch (error) {
      if (error instanceof AwaitsResult) return error;
      throw error;
    }
  }

  private unary(operator: "+" | "-" | "@", operand: FormulaNode): Value {
    const value = this.evaluate(operand);
    if (operator === "+") return value;
    if (operator === "@") return intersected(value, this);
    return lift([this.contents(value)], ([scalar = null]) => applyOperator("-", 0, scalar));
  }

  private spilled(value: Value): Value {
    if (!isReference(value)) return isError(value) ? value : referenceError;
    const single = value.single;
    if (isError(single)) return single;
    const { sheet, area } = single;
    const array = sheet.arrayFormula(area.row, area.column);
    if (array?.isDynamic) return new Reference([{ sheet, area: array.area }]);
    // A cell that waits for its array still is to be waited for; any other has none.
    this.source.value(sheet, area.row, area.column);
    return referenceError;
  }

  private binary(node: Binary): Value {
    if (node.left.kind !== "binary") {
      const [left, right] = this.evaluateBoth(node);
      return this.applied(node.operator, left, right);
    }
    const { first, others } = chainOf(node);
    const [leftmost, ...operands] = this.evaluateAll([
      first,
      ...others.map(({ operand }) => operand),
    ]);
    return operands.reduce(
      (left, right, index) => this.applied(others[index]?.operator as BinaryOperator, left, right),
      leftmost,
    );
  }

  private applied(operator: BinaryOperator, a: Value, b: Value): Value {
    if (operator === ":" || operator === " " || operator === ",") {
      return combined(operator, a, b);
    }
    return lift([this.contents(a), this.contents(b)], ([first = null, second = null]) =>
      applyOperator(operator, first, second),
    );
  }
}

/** What a cell shows of a value: 0 for empty, and Excel has no negative zero. */
function shown(value: Scalar): Scalar {
  return value === null || value === 0 ? 0 : value;
}

/**
 * The result of a parsed formula in a cell: a scalar, or the matrix it spills. Throws
 * UnsupportedFormula when it meets a function the host does not know.
 */
export function evaluateFormula(
  node: FormulaNode,
  source: EvaluationSource,
  position: { sheet: SheetModel; row: number; column: number },
): Scalar | Matrix {
  return new Evaluator(source, position.sheet, position.row, position.column).result(node);
}
