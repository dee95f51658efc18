/**
 * Custom functions about targets and aspirations. `function` declarations with inline types, because
 * the metadata generator reads nothing else; null stands for an omitted argument. The examples are
 * formulas over the sample figures of docs/functions.md.
 */
import { aspirationBenchmark } from "../msg/standing/aspirationBenchmark";
import { weightedAverage } from "../msg/standing/average";
import { changeInUnit, countsToReach } from "../msg/standing/change";
import { isMissing } from "../msg/basics/missing";
import { standingOf } from "../msg/standing/standing";
import { judgeStanding } from "../msg/standing/status";
import { blockIn, columnOf, requireSameSize, spill, widthOf } from "./cells";
import { divisionByZero, noAnswer, orError } from "./errors";
import { groupIn, requireRows } from "./group";
import { methodIn, perIn, orderingIn, wordIn } from "./options";
import { aspirationIn, averageOf, benchmarkOf, targetIn, TROUBLES } from "./targets";

/**
 * The change that brings a force to a target, in the values' own unit; 0 when it is there already.
 * @customfunction GAP
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param target "average", "top quartile", "best", a place such as "4th", or a number.
 * @param better "lower" or "higher": which values are better.
 * @param [first_is] "best" (default) or "worst": what 1st means.
 * @param [method] Top quartile: "rank" (default), "inclusive" or "exclusive".
 * @param [average] "mean" (default) of all forces, or "peers": the force itself left out.
 * @returns A signed change a column; #N/A where the force has no value or there is no target.
 * @example =ROUND(MSG.GAP("Essex",A2:A9,D2:D9,"average","lower"),2) // -11.32
 */
export function gap(
  force: string,
  forces: any[][],
  values: any[][],
  target: any,
  better: string,
  first_is?: string,
  method?: string,
  average?: string,
): any[][] {
  const group = groupIn(force, forces);
  const block = blockIn("values", values);
  requireRows(group, "values", block);
  const ordering = orderingIn(better, first_is);
  const wanted = targetIn(target, ordering);
  const definition = methodIn(method);
  const kind = wordIn("average", average, ["mean", "peers"], "mean");
  return spill(widthOf(block), (column) =>
    orError(() => {
      const figures = columnOf(block, column, group.rows);
      const own = figures[group.home] as number;
      if (isMissing(own)) throw noAnswer(`${force} has no value.`);
      // Written out: spreading the ordering takes ten times as long as all the rest of a column.
      const benchmark = benchmarkOf(wanted, figures, {
        better: ordering.better,
        firstIs: ordering.firstIs,
        topQuartile: definition,
        average: averageOf(figures, group.home, kind),
      });
      return changeInUnit(own, benchmark, ordering.better).inUnit;
    }),
  );
}

/**
 * The whole number of counts, such as offences, by which a force's count must change to reach a target; 0 when it is there already.
 * @customfunction COUNTGAP
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param counts Counts: a row a force, a column a period.
 * @param denominators Denominators, such as population, in a block of the same size.
 * @param target "average", "top quartile", "best", a place such as "4th", or a rate as a number.
 * @param better "lower" or "higher": which rates are better.
 * @param [per] Rates are per this many; 1,000 where left out.
 * @param [first_is] "best" (default) or "worst": what 1st means.
 * @param [method] Top quartile: "rank" (default), "inclusive" or "exclusive".
 * @param [average] "mean" (default) of all forces' rates, "peers": the force itself left out, or "weighted": sum of counts / sum of denominators.
 * @returns A signed whole number a column, the smallest that reaches the target held still; #N/A where there is no rate or target, #DIV/0! where the force's denominator is 0.
 * @example =MSG.COUNTGAP("Essex",A2:A9,B2:B9,C2:C9,"average","lower") // -20897
 */
export function countgap(
  force: string,
  forces: any[][],
  counts: any[][],
  denominators: any[][],
  target: any,
  better: string,
  per?: number,
  first_is?: string,
  method?: string,
  average?: string,
): any[][] {
  const group = groupIn(force, forces);
  const block = blockIn("counts", counts);
  const over = blockIn("denominators", denominators);
  requireRows(group, "counts", block);
  requireSameSize("counts", block, "denominators", over);
  const ordering = orderingIn(better, first_is);
  const wanted = targetIn(target, ordering);
  const times = perIn(per);
  const definition = methodIn(method);
  const kind = wordIn("average", average, ["mean", "peers", "weighted"], "mean");
  return spill(widthOf(block), (column) =>
    orError(() => {
      const { home } = group;
      const each = columnOf(block, column, group.rows);
      const bases = columnOf(over, column, group.rows);
      const rates = each.map((count, i) => rateOf(count, bases[i] as number, times));
      const count = each[home] as number;
      const base = bases[home] as number;
      if (base === 0 && !isMissing(count)) throw divisionByZero();
      if (isMissing(rates[home] as number)) throw noAnswer(`${force} has no rate.`);
      const benchmark = benchmarkOf(wanted, rates, {
        better: ordering.better,
        firstIs: ordering.firstIs,
        topQuartile: definition,
        average:
          kind === "weighted"
            ? weightedAverage(each, bases, rates, times, -1)
            : averageOf(rates, home, kind),
      });
      const { inUnit } = changeInUnit(rates[home] as number, benchmark, ordering.better);
      const valueOf = (other: number): number => rateOf(other, base, times);
      const counted = countsToReach(count, valueOf, inUnit, ordering.better, benchmark);
      if (isMissing(counted) || (count >= 0 && count + counted < 0))
        throw noAnswer("No count reaches the target.");
      return counted;
    }),
  );
}

/** In this order, as everywhere; a zero denominator leaves no rate. */
function rateOf(count: number, denominator: number, per: number): number {
  return denominator === 0 ? Number.NaN : (count / denominator) * per;
}

/**
 * Whether a force meets its aspiration.
 * @customfunction STATUS
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param values A row a force, a column a period; blank, text and error cells are missing.
 * @param aspiration As analysts write it: "MSG Average", "4th in MSG", "Upper Quartile Rank", "Best in MSG", "at most 70", a number; blank, "-" or words in brackets for none.
 * @param better "lower" or "higher": which values are better.
 * @param [first_is] "best" (default) or "worst": what 1st means.
 * @param [method] Top quartile: "rank" (default), "inclusive" or "exclusive".
 * @param [average] "mean" (default) of all forces, or "peers": the force itself left out.
 * @returns "Met", "Not met", "No aspiration" or "No data" a column; #N/A where there is nothing to judge by.
 * @example =MSG.STATUS("Essex",A2:A9,D2:D9,"4th in MSG","lower") // "Not met"
 */
export function status(
  force: string,
  forces: any[][],
  values: any[][],
  aspiration: any,
  better: string,
  first_is?: string,
  method?: string,
  average?: string,
): any[][] {
  const group = groupIn(force, forces);
  const block = blockIn("values", values);
  requireRows(group, "values", block);
  const ordering = orderingIn(better, first_is);
  const asked = aspirationIn("aspiration", aspiration, ordering);
  const definition = methodIn(method);
  const kind = wordIn("average", average, ["mean", "peers"], "mean");
  return spill(widthOf(block), (column) => {
    if (asked.kind === "none" || asked.kind === "unreadable") return "No aspiration";
    const figures = columnOf(block, column, group.rows);
    const value = figures[group.home] as number;
    if (isMissing(value)) return "No data";
    const { better: strictlyBetter } = standingOf(figures, group.home, ordering.better);
    const own = { value, strictlyBetter, groupSize: figures.length };
    // Places and figures are judged by themselves.
    const isBenchmark = asked.kind === "average" || asked.kind === "top quartile";
    const benchmark = isBenchmark
      ? aspirationBenchmark(asked, figures, {
          better: ordering.better,
          firstIs: ordering.firstIs,
          topQuartile: definition,
          average: averageOf(figures, group.home, kind),
        })
      : undefined;
    // The one that this aspiration is about; the other is not looked at.
    const judged = judgeStanding(asked, ordering, own, benchmark, benchmark);
    return judged === "Met" || judged === "Not met" ? judged : noAnswer(TROUBLES[judged]);
  });
}
