/** Order statistics that more than one definition is made of. */

/** The figures that are there, ascending; NaN is passed over. */
export function presentAscending(figures: ArrayLike<number>): ArrayLike<number> {
  return figures.length > FEW ? sortedByEngine(figures) : sortedByInsertion(figures);
}

/** Up to here inserting one by one is faster than a general sort: a group has eight. */
const FEW = 64;

function sortedByEngine(figures: ArrayLike<number>): ArrayLike<number> {
  return Float64Array.from(figures)
    .filter((figure) => figure === figure)
    .sort();
}

function sortedByInsertion(figures: ArrayLike<number>): ArrayLike<number> {
  const sorted: number[] = [];
  for (let i = 0; i < figures.length; i++) {
    const figure = figures[i] as number;
    if (figure !== figure) continue;
    let at = sorted.length;
    sorted.push(figure);
    while (at > 0 && (sorted[at - 1] as number) > figure) {
      sorted[at] = sorted[at - 1] as number;
      at--;
    }
    sorted[at] = figure;
  }
  return sorted;
}

/**
 * Between the two neighbours of a fractional index into ascending figures.
 *
 * @example interpolated([1, 2, 4, 7], 1.75) // 3.5
 */
export function interpolated(sorted: ArrayLike<number>, at: number): number {
  const below = Math.floor(at);
  const low = sorted[below] as number;
  const fraction = at - below;
  return fraction === 0 ? low : low + fraction * ((sorted[below + 1] as number) - low);
}

/**
 * The value below which a share of the figures lies, as R's quantile type 7 and PERCENTILE.INC.
 *
 * @example quantile([3, 6, 7, 8, 8, 10, 13, 15, 16, 20], 0.25) // 7.25
 *
 * @internal the oracle of R's quantiles is held against it
 */
export function quantile(figures: ArrayLike<number>, share: number): number {
  const sorted = presentAscending(figures);
  return interpolated(sorted, (sorted.length - 1) * share);
}
