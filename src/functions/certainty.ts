/**
 * Custom functions about how sure a figure is. `function` declarations with inline types, because
 * the metadata generator reads nothing else; null stands for an omitted argument. The examples are
 * formulas over the sample figures of docs/functions.md.
 */
import { isComparable, type CountedGroup } from "../msg/certainty/countedGroup";
import { expectedRange } from "../msg/certainty/expectedRange";
import { FEWEST_PEERS } from "../msg/certainty/predictionInterval";
import { areWholeCounts, rankRange } from "../msg/certainty/rankRange";
import { FEWEST_PAIRS, usualVariation, type YearPair } from "../msg/certainty/usualVariation";
import { MOST_COUNTED } from "../msg/basics/counts";
import { isMissing } from "../msg/basics/missing";
import { blockIn, columnOf, numberIn, requireSameSize } from "./cells";
import { divisionByZero, noAnswer, unusable } from "./errors";
import { figuresIn, groupIn } from "./group";
import { betterIn, confidenceIn, perIn, wordIn } from "./options";
import type { CountKind, UsualVariation } from "../msg/model/certainty";

/**
 * The places that a force may really hold: it is compared with each peer, and a difference counts where it is more than chance makes, or more than usual variation. Places are counted from the best.
 * @customfunction RANKRANGE
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param counts Counts, one column: whole numbers.
 * @param denominators Denominators, such as population, one column.
 * @param better "lower" or "higher": which rates are better.
 * @param [confidence] 0.95 where left out.
 * @param [kind] "rate" (default): counts over a denominator, or "proportion": how many of the denominator, such as victims satisfied.
 * @param [variation] The two cells that MSG.USUALVARIATION gives; by chance alone where left out.
 * @returns Two cells: best and worst place; #N/A where the force has no figure.
 * @example =MSG.RANKRANGE("Essex",A2:A9,B2:B9,C2:C9,"lower") // {8,8}
 */
export function rankrange(
  force: string,
  forces: any[][],
  counts: any[][],
  denominators: any[][],
  better: string,
  confidence?: number,
  kind?: string,
  variation?: any[][],
): any[][] {
  const chosen = kindIn(kind);
  const group = countedGroupIn(force, forces, counts, denominators, chosen);
  const direction = betterIn(better);
  const level = confidenceIn(confidence);
  if (chosen === "rate" && !areWholeCounts(group.counts))
    throw unusable("counts are whole numbers, none below 0.");
  const { best, worst } = rankRange(group, direction, level, chosen, variationIn(variation));
  return [[best, worst]];
}

/**
 * How much the figures of a group usually vary from one year to the next, beyond the chance of counts. What all forces share of a change is no variation.
 * @customfunction USUALVARIATION
 * @param counts Counts, a row a force and a column a year, oldest first, none left out; the latest five pairs of neighbours are used.
 * @param denominators Denominators, such as population, a block of the same size.
 * @param [kind] "rate" (default): counts over a denominator, or "proportion": how many of the denominator, such as victims satisfied.
 * @returns Two cells: how many times as much as chance (1 at least), and the degrees of freedom; #N/A for fewer than two pairs of neighbouring years with every figure.
 * @example =ROUND(MSG.USUALVARIATION({100,120,150;200,210,240;300,290,280},{9,9,9;9,9,9;9,9,9}),4) // {1.3701,4}
 */
export function usualvariation(counts: any[][], denominators: any[][], kind?: string): any[][] {
  const chosen = kindIn(kind);
  const found = usualVariation(yearPairsIn(counts, denominators, chosen), chosen);
  if (!found)
    throw noAnswer(
      "Usual variation needs two forces and two pairs of neighbouring years with every figure.",
    );
  return [[found.phi, found.df]];
}

/**
 * The range in which a force's rate is expected: by chance around the group's weighted average, or where one more force like its peers would stand.
 * @customfunction EXPECTED
 * @param force The force's name.
 * @param forces A column of names; a row without a name is passed over.
 * @param counts Counts, one column.
 * @param denominators Denominators, such as population, one column.
 * @param [per] The limits are per this many; 1,000 where left out.
 * @param [confidence] 0.95 where left out.
 * @param [spread] "chance" (default): by chance alone, or "between": where a force like its peers would stand, from the peers alone.
 * @param [kind] "rate" (default): counts over a denominator, or "proportion": how many of the denominator, such as victims satisfied.
 * @returns Two cells: low and high; #N/A where the force has no figure, or fewer than three peers have one.
 * @example =ROUND(MSG.EXPECTED("Essex",A2:A9,B2:B9,C2:C9,,,"between"),2) // {51.61,87.47}
 */
export function expected(
  force: string,
  forces: any[][],
  counts: any[][],
  denominators: any[][],
  per?: number,
  confidence?: number,
  spread?: string,
  kind?: string,
): any[][] {
  const chosen = kindIn(kind);
  const group = countedGroupIn(force, forces, counts, denominators, chosen);
  const { low, high } = expectedRange(
    group,
    perIn(per),
    confidenceIn(confidence),
    wordIn("spread", spread, ["chance", "between"], "chance"),
    chosen,
  );
  if (isMissing(low) || isMissing(high))
    throw noAnswer(`Fewer than ${FEWEST_PEERS} peers have figures to say how much forces differ.`);
  if (!Number.isFinite(high)) throw noAnswer("The upper limit is beyond what a cell can hold.");
  return [[low, high]];
}

function kindIn(kind: unknown): CountKind {
  return wordIn("kind", kind, ["rate", "proportion"], "rate");
}

/** Counts and denominators of a group in which the home force has both. */
function countedGroupIn(
  force: string,
  forces: unknown,
  counts: unknown,
  denominators: unknown,
  kind: CountKind,
): CountedGroup {
  const group = groupIn(force, forces);
  const each = figuresIn(group, "counts", counts);
  const over = figuresIn(group, "denominators", denominators);
  requireCounted(each, over);
  const own = over[group.home] as number;
  if (isMissing(each[group.home] as number) || isMissing(own))
    throw noAnswer(`${force} has no count or no denominator.`);
  if (own === 0) throw divisionByZero();
  const counted = { counts: each, denominators: over, home: group.home };
  if (!isComparable(counted, group.home, kind))
    throw unusable(`${force} has a count above its denominator, which is no proportion.`);
  return counted;
}

function requireCounted(counts: Float64Array, denominators: Float64Array): void {
  if (counts.some((count) => count < 0)) throw unusable("counts are not below 0.");
  if (denominators.some((figure) => figure < 0)) throw unusable("denominators are not below 0.");
  if ([...counts, ...denominators].some((figure) => figure > MOST_COUNTED))
    throw unusable(`counts and denominators are at most ${MOST_COUNTED.toLocaleString("en-GB")}.`);
}

/** The answer of MSG.USUALVARIATION; undefined where it is left out. */
function variationIn(cells: unknown): UsualVariation | undefined {
  if (cells === null || cells === undefined) return undefined;
  const [row = []] = blockIn("variation", cells);
  const [phi, df] = row.map(numberIn);
  const isGiven = row.length === 2 && phi !== undefined && df !== undefined;
  if (!isGiven || !(phi >= 1) || !(df >= 1))
    throw unusable("variation is the two cells that MSG.USUALVARIATION gives.");
  return { phi, df, pairs: FEWEST_PAIRS };
}

/** Neighbouring years in which every force has both figures, the latest first. */
function yearPairsIn(counts: unknown, denominators: unknown, kind: CountKind): readonly YearPair[] {
  const [each, over] = [blockIn("counts", counts), blockIn("denominators", denominators)];
  requireSameSize("denominators", over, "counts", each);
  const hasFigures = (row: number): boolean =>
    [each, over].some((block) => (block[row] ?? []).some((cell) => !isMissing(numberIn(cell))));
  const rows = Int32Array.from([...each.keys()].filter(hasFigures));
  const years = (each[0] ?? []).map((_, year) => {
    const columns = { counts: columnOf(each, year, rows), over: columnOf(over, year, rows) };
    requireCounted(columns.counts, columns.over);
    if (kind === "proportion" && columns.counts.some((n, row) => n > (columns.over[row] as number)))
      throw unusable("counts are at most their denominators where kind is proportion.");
    return columns;
  });
  return years
    .flatMap((now, year): YearPair[] => {
      const before = years[year - 1];
      const isWhole = [before, now].every(
        (one) => one && one.counts.every((n) => n >= 0) && one.over.every((n) => n > 0),
      );
      if (!before || !isWhole) return [];
      return [{ counts: [before.counts, now.counts], denominators: [before.over, now.over] }];
    })
    .reverse();
}
