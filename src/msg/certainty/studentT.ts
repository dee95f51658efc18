/**
 * Student's t distribution, as exact as R's to about twelve digits, from the incomplete beta function
 * by its continued fraction (Abramowitz and Stegun 26.5.8 and 26.7.1).
 */
import { lnGamma } from "./distributions";

/**
 * The probability of a value at least as far from 0, on either side: R's 2 * pt(-abs(t), df).
 *
 * @param df degrees of freedom, above 0
 * @example studentTest(2.364624, 7).toFixed(6) // "0.050000"
 */
export function studentTest(t: number, df: number): number {
  const square = t * t;
  if (square === 0) return 1;
  if (Number.isNaN(square)) return NaN;
  if (square === Number.POSITIVE_INFINITY) return 0;
  const x = df / (df + square);
  return incompleteBeta(x, square / (df + square), df / 2, 0.5);
}

/** A step this small, of t, doubles its right digits to more than a double holds. */
const LAST_STEP = 1e-9;

/**
 * How far from 0 a value lies with this probability at most, on either side: R's qt((1 + p) / 2, df).
 *
 * Newton's method on the logarithm of t, kept between bounds that are halved where it would leave them.
 *
 * @param probability strictly between 0 and 1
 * @example studentWidth(0.95, 6).toFixed(6) // "2.446912"
 */
export function studentWidth(probability: number, df: number): number {
  const tail = 1 - probability;
  let below = 0;
  let above = 1;
  while (studentTest(above, df) > tail) {
    below = above;
    above *= 2;
  }
  let t = above;
  for (;;) {
    if (!(t > below && t < above)) t = below + (above - below) / 2;
    if (t === below || t === above) return t;
    const excess = studentTest(t, df) - tail;
    if (excess > 0) below = t;
    else above = t;
    const next = t * Math.exp(excess / (2 * density(t, df) * t));
    if (Math.abs(next - t) <= LAST_STEP * t) return next;
    t = next;
  }
}

function density(t: number, df: number): number {
  const scale = lnGamma((df + 1) / 2) - lnGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  return Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
}

/** The regularised incomplete beta function of x; `rest` is 1 - x, which may have more digits of its own. */
function incompleteBeta(x: number, rest: number, a: number, b: number): number {
  const logarithm = a * Math.log(x) + b * Math.log(rest) - lnGamma(a) - lnGamma(b) + lnGamma(a + b);
  const front = Math.exp(logarithm);
  return x < (a + 1) / (a + b + 2)
    ? (front * fraction(x, a, b)) / a
    : 1 - (front * fraction(rest, b, a)) / b;
}

/** It ends after a few dozen; no loop is left without a bound, whatever it is given. */
const MOST_STEPS = 1e5;

/** Lentz's evaluation of the continued fraction. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / (1 - ((a + b) * x) / (a + 1));
  let value = d;
  for (let m = 1; m <= MOST_STEPS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / (1 + even * d);
    c = 1 + even / c;
    value *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / (1 + odd * d);
    c = 1 + odd / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON * 2) break;
  }
  return value;
}
