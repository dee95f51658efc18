import type { CellError, Scalar } from "../../model/types";
import {
  divisionError,
  isError,
  isReference,
  lift,
  valueError,
  type SheetArea,
  type Value,
} from "../values";
import { mean } from "./statistics";
import { sum } from "./arithmetic";
import { readCriterion, type Criterion } from "./criteria";
import { values, type FunctionContext, type FunctionTable } from "./definition";

interface Condition {
  place: SheetArea;
  meets: Criterion;
}

function placeOf(value: Value): SheetArea | CellError {
  if (isReference(value)) return value.single;
  return isError(value) ? value : valueError;
}

/** The rows and columns, from the top left, beyond which all the places are empty. */
function usedExtent(places: readonly SheetArea[], context: FunctionContext): [number, number] {
  let rows = 0;
  let columns = 0;
  for (const place of places) {
    const part = context.usedPart(place);
    if (!part) continue;
    rows = Math.max(rows, part.row + part.rows - place.area.row);
    columns = Math.max(columns, part.column + part.columns - place.area.column);
  }
  return [rows, columns];
}

function at(
  context: FunctionContext,
  { sheet, area }: SheetArea,
  row: number,
  column: number,
): Scalar {
  return context.cell(sheet, area.row + row, area.column + column);
}

function countMatches(conditions: readonly Condition[], context: FunctionContext): number {
  const places = conditions.map(({ place }) => place);
  const { area } = places[0] as SheetArea;
  const [rows, columns] = usedExtent(places, context);
  let count = 0;
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      if (conditions.every(({ place, meets }) => meets(at(context, place, row, column)))) count++;
    }
  }
  const isEmptyCounted = conditions.every(({ meets }) => meets(null));
  return count + (isEmptyCounted ? area.rows * area.columns - rows * columns : 0);
}

/** The numbers of `target` where all conditions hold; an error among them is the answer. */
function matchingNumbers(
  target: SheetArea,
  conditions: readonly Condition[],
  context: FunctionContext,
): number[] | CellError {
  const [rows, columns] = usedExtent([target], context);
  const { area } = conditions[0]?.place ?? target;
  const numbers: number[] = [];
  for (let row = 0; row < Math.min(rows, area.rows); row++) {
    for (let column = 0; column < Math.min(columns, area.columns); column++) {
      const value = at(context, target, row, column);
      if (typeof value !== "number" && !isError(value)) continue;
      if (!conditions.every(({ place, meets }) => meets(at(context, place, row, column)))) continue;
      if (isError(value)) return value;
      numbers.push(value);
    }
  }
  return numbers;
}

/** Pairs of range and criterion; an array of criteria gives an array of answers. */
function overConditions(
  pairs: readonly Value[],
  context: FunctionContext,
  answer: (conditions: Condition[]) => Scalar,
  size?: SheetArea,
): Value {
  if (pairs.length % 2 !== 0) return valueError;
  const places: SheetArea[] = [];
  for (let index = 0; index < pairs.length; index += 2) {
    const place = placeOf(pairs[index]);
    if (isError(place)) return place;
    places.push(place);
  }
  const { area } = size ?? (places[0] as SheetArea);
  if (
    places.some((place) => place.area.rows !== area.rows || place.area.columns !== area.columns)
  ) {
    return valueError;
  }
  const criteria = pairs.filter((_, index) => index % 2 === 1);
  return lift(
    criteria.map((criterion) => context.contents(criterion)),
    (scalars) =>
      answer(
        places.map((place, index) => ({ place, meets: readCriterion(scalars[index] ?? null) })),
      ),
  );
}

type Summary = (numbers: number[]) => Scalar;

const average: Summary = (numbers) => (numbers.length > 0 ? mean(numbers) : divisionError);
const most: Summary = (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0);
const least: Summary = (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0);

/** SUMIFS and its kin: the summarised range first, then pairs. */
function summaryOfMany(summary: Summary) {
  return values(3, "any", ([range, ...pairs], context) => {
    const target = placeOf(range);
    if (isError(target)) return target;
    const answer = (conditions: Condition[]): Scalar => {
      const numbers = matchingNumbers(target, conditions, context);
      return isError(numbers) ? numbers : summary(numbers);
    };
    return overConditions(pairs, context, answer, target);
  });
}

/** SUMIF and AVERAGEIF: the summarised range last, of the tested range's size from its own first cell. */
function summaryOfOne(summary: Summary) {
  return values(2, 3, ([tested, criterion, range = tested], context) => {
    const start = placeOf(range);
    if (isError(start)) return start;
    const answer = (conditions: Condition[]): Scalar => {
      const { rows, columns } = (conditions[0] as Condition).place.area;
      const target = { sheet: start.sheet, area: { ...start.area, rows, columns } };
      const numbers = matchingNumbers(target, conditions, context);
      return isError(numbers) ? numbers : summary(numbers);
    };
    return overConditions([tested, criterion], context, answer);
  });
}

const count = (pairs: Value[], context: FunctionContext): Value =>
  overConditions(pairs, context, (conditions) => countMatches(conditions, context));

/**
 * Own, because formulajs compares with JavaScript's ==, knows no wildcards beyond a few and no
 * empty cells.
 */
export const conditionalFunctions: FunctionTable = {
  COUNTIF: values(2, 2, count),
  COUNTIFS: values(2, "any", count),
  SUMIF: summaryOfOne(sum),
  SUMIFS: summaryOfMany(sum),
  AVERAGEIF: summaryOfOne(average),
  AVERAGEIFS: summaryOfMany(average),
  MAXIFS: summaryOfMany(most),
  MINIFS: summaryOfMany(least),
};
