/**
 * Custom functions about figures themselves. `function` declarations with inline types, because the
 * metadata generator reads nothing else; null stands for an omitted argument. The examples are
 * formulas over the sample figures of docs/functions.md.
 */
import { mean, weightedMean } from "../msg/standing/average";
import { isMissing } from "../msg/basics/missing";
import { topQuartile } from "../msg/standing/topQuartile";
import { rollingSums } from "../msg/figures/windows";
import { changeSentence } from "../msg/words/wording";
import { blockIn, columnOf, numberIn, requireSameSize, spill, widthOf } from "./cells";
import { divisionByZero, noAnswer, unusable } from "./errors";
import { betterIn, isPlace, methodIn, numberOption, perIn } from "./options";
import { TROUBLES } from "./targets";

/**
 * The rate of each cell: count / denominator x per. A block of rates in the shape of the counts.
 * @customfunction RATE
 * @param counts Counts, such as offences: a row a force, a column a period.
 * @param denominators Denominators, such as population, in a block of the same size.
 * @param [per] The rate is per this many; 1,000 where left out.
 * @returns The rates; #N/A where a count or denominator is missing, #DIV/0! where the denominator is 0.
 * @example =ROUND(MSG.RATE(B2,C2),2) // 80.46
 */
export function rate(counts: any[][], denominators: any[][], per?: number): any[][] {
  const over = blockIn("denominators", denominators);
  const block = blockIn("counts", counts);
  requireSameSize("counts", block, "denominators", over);
  const times = perIn(per);
  return block.map((row, r) =>
    row.map((cell, c) => {
      const count = numberIn(cell);
      const denominator = numberIn(over[r]?.[c]);
      if (isMissing(count) || isMissing(denominator))
        return noAnswer("The count or the denominator is missing.");
      return denominator === 0 ? divisionByZero() : (count / denominator) * times;
    }),
  );
}

/**
 * Rolling sums along each row, such as 12 months to each month. A block in the shape of the values.
 * @customfunction ROLLING
 * @param values A row a force, a column a period, oldest first.
 * @param [window] How many periods are summed; 12 where left out.
 * @returns The sums; #N/A until a window is full and where a value in it is missing.
 * @example =MSG.ROLLING(G2:K2,4) // {#N/A,#N/A,#N/A,155110,148586}
 */
export function rolling(values: any[][], window?: number): any[][] {
  const length = numberOption("window", window, 12, "a whole number from 1 on", isPlace);
  return blockIn("values", values).map((row) =>
    Array.from(rollingSums(Float64Array.from(row, numberIn), length), (sum) =>
      isMissing(sum)
        ? noAnswer("There are fewer values than window says, or one of them is missing.")
        : sum,
    ),
  );
}

/**
 * The average of each column: the mean, or weighted by weights. Missing values are passed over.
 * @customfunction AVERAGE
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param [weights] Weights, such as population, in a block of the same size: sum of values x weights / sum of weights.
 * @param [own_row] The row (counted from 1) that is left out of the average.
 * @returns An average a column; #N/A for a column without values, #DIV/0! where the weights add up to zero.
 * @example =ROUND(MSG.AVERAGE(D2:D9),2) // 69.15
 */
export function average(values: any[][], weights?: any[][], own_row?: number): any[][] {
  const block = blockIn("values", values);
  const mustBe = `a row of the values, from 1 to ${block.length}`;
  const isRow = (row: number): boolean => isPlace(row) && row <= block.length;
  const leftOut = numberOption("own_row", own_row, 0, mustBe, isRow) - 1;
  const shares =
    weights === null || weights === undefined ? undefined : blockIn("weights", weights);
  if (shares) requireSameSize("weights", shares, "values", block);
  return spill(widthOf(block), (column) => {
    const figures = columnOf(block, column);
    const plain = mean(figures, leftOut);
    if (isMissing(plain)) return noAnswer("There are no values.");
    if (!shares) return plain;
    const each = columnOf(shares, column);
    if (
      isMissing(
        mean(
          figures.map((figure, row) => figure * (each[row] as number)),
          leftOut,
        ),
      )
    )
      return noAnswer("No value has a weight.");
    const weighted = weightedMean(figures, each, leftOut);
    return isMissing(weighted) ? divisionByZero() : weighted;
  });
}

/**
 * The value at the top quartile of each column: what a force must reach to be in it.
 * @customfunction TOPQUARTILE
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param better "lower" or "higher": which values are better.
 * @param [method] "rank" (default: the last one in the best quarter, rounded up: the 2nd best of 8), "inclusive" (QUARTILE.INC) or "exclusive" (QUARTILE.EXC).
 * @returns A value a column; #N/A with fewer than four values.
 * @example =ROUND(MSG.TOPQUARTILE(D2:D9,"lower"),2) // 60
 */
export function topquartile(values: any[][], better: string, method?: string): any[][] {
  const block = blockIn("values", values);
  const direction = betterIn(better);
  const definition = methodIn(method);
  return spill(widthOf(block), (column) => {
    const value = topQuartile(columnOf(block, column), direction, definition);
    return isMissing(value) ? noAnswer(TROUBLES["no top quartile"]) : value;
  });
}

/**
 * The change between two figures in words, as updates write it: "a decrease of 10.0% (7,390 fewer calls)".
 * @customfunction CHANGE
 * @param current The figure now.
 * @param previous The figure before, 0 or more.
 * @param [noun] What is counted, such as "calls"; "%" for cells that show percentages, "% points" for percentages that are numbers such as 16.2; may be left out.
 * @returns The words; "no change" for equal figures, "from 0 to 5 calls" where previous is 0, #N/A where a figure is missing.
 * @example =MSG.CHANGE(B2,E2,"offences") // "a decrease of 11.1% (18,542 fewer offences)"
 */
export function change(current: any, previous: any, noun?: string): string {
  const now = numberIn(current);
  const before = numberIn(previous);
  if (isMissing(now) || isMissing(before)) throw noAnswer("A figure is missing.");
  if (now !== before && before < 0) throw unusable("previous is a number, 0 or more.");
  return changeSentence(now, before, typeof noun === "string" ? noun : "");
}
