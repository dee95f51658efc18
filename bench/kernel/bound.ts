/**
 * The practical bound: typed arrays, groups of exactly eight unrolled, no branch that depends on
 * the figures but the rare one for missing ones. No product could be written like this; it says
 * how far away the product is from what JavaScript can do.
 */
import { FORCES, GROUP_SIZE, type Workload } from "../workloads";
import type { RankedColumns } from "./rankedColumns";

export function bound({ figures, groups }: Workload, into: RankedColumns): void {
  rankRows(figures, Int32Array.from(groups.flatMap((group) => Array.from(group))), into);
}

function rankRows(figures: Float64Array, groups: Int32Array, into: RankedColumns): void {
  const { position, average, topQuartile, gap } = into;
  for (let row = 0; row < figures.length; row += FORCES) {
    for (let force = 0; force < FORCES; force++) {
      const group = force * GROUP_SIZE;
      const own = figures[row + force] as number;
      const a = figures[row + (groups[group] as number)] as number;
      const b = figures[row + (groups[group + 1] as number)] as number;
      const c = figures[row + (groups[group + 2] as number)] as number;
      const d = figures[row + (groups[group + 3] as number)] as number;
      const e = figures[row + (groups[group + 4] as number)] as number;
      const f = figures[row + (groups[group + 5] as number)] as number;
      const g = figures[row + (groups[group + 6] as number)] as number;
      const h = figures[row + (groups[group + 7] as number)] as number;
      const better =
        Number(a < own) +
        Number(b < own) +
        Number(c < own) +
        Number(d < own) +
        Number(e < own) +
        Number(f < own) +
        Number(g < own) +
        Number(h < own);
      let ranked = 8;
      let sum = a + b + c + d + e + f + g + h;
      if (sum !== sum) {
        ranked =
          Number(a === a) +
          Number(b === b) +
          Number(c === c) +
          Number(d === d) +
          Number(e === e) +
          Number(f === f) +
          Number(g === g) +
          Number(h === h);
        sum =
          (a === a ? a : 0) +
          (b === b ? b : 0) +
          (c === c ? c : 0) +
          (d === d ? d : 0) +
          (e === e ? e : 0) +
          (f === f ? f : 0) +
          (g === g ? g : 0) +
          (h === h ? h : 0);
      }
      let best = Infinity;
      let second = Infinity;
      if (a < second) {
        if (a < best) {
          second = best;
          best = a;
        } else second = a;
      }
      if (b < second) {
        if (b < best) {
          second = best;
          best = b;
        } else second = b;
      }
      if (c < second) {
        if (c < best) {
          second = best;
          best = c;
        } else second = c;
      }
      if (d < second) {
        if (d < best) {
          second = best;
          best = d;
        } else second = d;
      }
      if (e < second) {
        if (e < best) {
          second = best;
          best = e;
        } else second = e;
      }
      if (f < second) {
        if (f < best) {
          second = best;
          best = f;
        } else second = f;
      }
      if (g < second) {
        if (g < best) {
          second = best;
          best = g;
        } else second = g;
      }
      if (h < second) {
        if (h < best) {
          second = best;
          best = h;
        } else second = h;
      }
      const at = row + force;
      const mean = sum / ranked;
      position[at] = own === own ? better + 1 : 0;
      average[at] = mean;
      topQuartile[at] = ranked < 4 ? Number.NaN : ranked === 4 ? best : second;
      gap[at] = own - mean;
    }
  }
}
