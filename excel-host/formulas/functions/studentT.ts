/** T.DIST.2T and T.INV.2T. formulajs's own are right to nine digits at most. */
import { numberError } from "../values";
import { lifted, type FunctionTable } from "./definition";
import { logGamma } from "./gammaInverse";

/** The probability of a value at least as far from 0: the incomplete beta function of df / (df + t^2). */
function bothTails(t: number, df: number): number {
  if (t === 0) return 1;
  const x = df / (df + t * t);
  const rest = (t * t) / (df + t * t);
  const [a, b] = [df / 2, 0.5];
  const scale = Math.exp(
    a * Math.log(x) + b * Math.log(rest) - logGamma(a) - logGamma(b) + logGamma(a + b),
  );
  return x < (a + 1) / (a + b + 2)
    ? (scale * fraction(x, a, b)) / a
    : 1 - (scale * fraction(rest, b, a)) / b;
}

/** The continued fraction of the incomplete beta function, by its convergents. */
function fraction(x: number, a: number, b: number): number {
  let [above, below, lastAbove, lastBelow] = [1, 1 - ((a + b) * x) / (a + 1), 1, 1];
  for (let m = 1; ; m++) {
    const before = above / below;
    for (const term of [
      (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m)),
      (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1)),
    ]) {
      [above, lastAbove] = [above + term * lastAbove, above];
      [below, lastBelow] = [below + term * lastBelow, below];
    }
    [above, lastAbove, lastBelow, below] = [above / below, lastAbove / below, lastBelow / below, 1];
    if (Math.abs(above - before) <= Number.EPSILON * 2 * Math.abs(above)) return above;
  }
}

/** By halving: slow and sure. */
function quantile(probability: number, df: number): number {
  if (probability === 1) return 0;
  let below = 0;
  let above = 1;
  while (bothTails(above, df) > probability) above *= 2;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) return middle;
    if (bothTails(middle, df) > probability) below = middle;
    else above = middle;
  }
}

export const studentTFunctions: FunctionTable = {
  // Excel cuts the degrees of freedom to a whole number.
  "T.DIST.2T": lifted("n n", (x: number, degrees: number) =>
    x >= 0 && Math.trunc(degrees) >= 1 ? bothTails(x, Math.trunc(degrees)) : numberError,
  ),
  "T.INV.2T": lifted("n n", (probability: number, degrees: number) =>
    probability > 0 && probability <= 1 && Math.trunc(degrees) >= 1
      ? quantile(probability, Math.trunc(degrees))
      : numberError,
  ),
};
