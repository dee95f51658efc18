/**
 * Custom functions: cell values in, cell values out, over the domain. `function` declarations with
 * inline types, because the metadata generator reads nothing else; null stands for an omitted argument.
 */
import { mean } from "../msg/average";
import { isMissing } from "../msg/missing";
import { topQuartile } from "../msg/topQuartile";
import { mapColumns, numberIn, widthOf, wordIn } from "./cells";
import { divisionByZero, noAnswer, unusable } from "./errors";

const PER_WHERE_LEFT_OUT = 1000;

/**
 * The rate of each cell: count / denominator x per. A block of rates in the shape of the counts.
 * @customfunction RATE
 * @param counts Counts, such as offences: a row a force, a column a period.
 * @param denominators Denominators, such as population, in a block of the same size.
 * @param [per] The rate is per this many; 1000 where left out.
 * @returns The rates; #N/A where a count or denominator is missing, #DIV/0! where it is zero.
 */
export function rate(counts: any[][], denominators: any[][], per?: number): any[][] {
  if (counts.length !== denominators.length || widthOf(counts) !== widthOf(denominators))
    throw unusable("counts and denominators must have the same size.");
  const times = typeof per === "number" ? per : PER_WHERE_LEFT_OUT;
  return counts.map((row, r) =>
    row.map((cell, c) => {
      const count = numberIn(cell);
      const denominator = numberIn(denominators[r]?.[c]);
      if (isMissing(count) || isMissing(denominator))
        return noAnswer("The count or the denominator is missing.");
      return denominator === 0 ? divisionByZero() : (count / denominator) * times;
    }),
  );
}

/**
 * The value at the top quartile of each column of a block.
 * @customfunction TOPQUARTILE
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param better "lower" or "higher": which values are better.
 * @param [method] "rank" (default: the k-th best, k = a quarter of the forces rounded up), "inclusive" or "exclusive".
 * @returns A value a column; #N/A with fewer than four values.
 */
export function topquartile(values: any[][], better: string, method?: string): any[][] {
  const direction = wordIn("better", better, ["lower", "higher"]);
  const definition = wordIn("method", method, ["rank", "inclusive", "exclusive"], "rank");
  return mapColumns(values, (figures) => {
    const value = topQuartile(figures, direction, definition);
    return isMissing(value) ? noAnswer("A top quartile needs at least four values.") : value;
  });
}

/**
 * The mean of each column of a block, missing values passed over.
 * @customfunction AVERAGE
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param [weights] Weights, such as population, in a block of the same size: sum of values x weights / sum of weights.
 * @param [own_row] The row (counted from 1) that is left out of the average.
 * @returns A value a column; #N/A for a column without values, #DIV/0! where the weights add up to zero.
 */
export function average(values: any[][], weights?: any[][], own_row?: number): any[][] {
  const leftOut = typeof own_row === "number" ? own_row - 1 : -1;
  if (leftOut >= values.length || (typeof own_row === "number" && leftOut < 0))
    throw unusable(`own_row is a row of the values, from 1 to ${values.length}.`);
  const weighted = Array.isArray(weights) ? weights : undefined;
  if (weighted && (weighted.length !== values.length || widthOf(weighted) !== widthOf(values)))
    throw unusable("weights must have the same size as values.");
  return mapColumns(values, (figures, column) => {
    if (!weighted) {
      const value = mean(figures, leftOut);
      return isMissing(value) ? noAnswer("There are no values.") : value;
    }
    let total = 0;
    let weight = 0;
    figures.forEach((figure, row) => {
      const share = numberIn(weighted[row]?.[column]);
      if (row === leftOut || isMissing(figure) || isMissing(share)) return;
      total += figure * share;
      weight += share;
    });
    return weight === 0 ? divisionByZero() : total / weight;
  });
}
