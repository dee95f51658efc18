/**
 * Binomial and gamma distributions, as exact as R's to about twelve digits.
 *
 * Probabilities of single values by Loader's saddle-point expansion (C. Loader, Fast and Accurate
 * Computation of Binomial Probabilities, 2000; R's dbinom and dpois): logarithms of factorials of
 * large counts would cancel each other's digits. Tails are summed or expanded from there (Abramowitz
 * and Stegun 6.5.29 and 6.5.31).
 */

/** From here on Stirling's series has all digits of a double with the terms used. */
const SERIES_FROM = 16;
const ENOUGH = Number.EPSILON / 4;

/** ln Γ(n + 1) minus Stirling's (n + 1/2) ln n - n + ln √2π, for n > 0. */
function stirlingError(n: number): number {
  if (n < SERIES_FROM) return stirlingError(n + 1) + (n + 0.5) * Math.log1p(1 / n) - 1;
  const square = n * n;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    n
  );
}

/**
 * ln Γ(x), as R's lgamma.
 *
 * @param x above 0
 * @example lnGamma(0.5).toFixed(12) // "0.572364942925"
 */
export function lnGamma(x: number): number {
  return stirlingError(x) + (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2;
}

/** x ln(x / mean) + mean - x, without cancellation where x is near the mean. */
function deviance(x: number, mean: number): number {
  const distance = x - mean;
  if (Math.abs(distance) >= 0.1 * (x + mean)) return x * Math.log(x / mean) - distance;
  const v = distance / (x + mean);
  let sum = distance * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/**
 * The probability of `count` successes in `trials`, as R's dbinom.
 *
 * @param count whole, from 0 to `trials`
 * @param chance strictly between 0 and 1
 * @example binomialProbability(2, 4, 0.5).toFixed(12) // "0.375000000000"
 */
export function binomialProbability(count: number, trials: number, chance: number): number {
  if (count === 0) return Math.exp(trials * Math.log1p(-chance));
  if (count === trials) return Math.exp(trials * Math.log(chance));
  const rest = trials - count;
  const exponent =
    stirlingError(trials) -
    stirlingError(count) -
    stirlingError(rest) -
    deviance(count, trials * chance) -
    deviance(rest, trials * (1 - chance));
  return Math.exp(exponent) * Math.sqrt(trials / (2 * Math.PI * count * rest));
}

/**
 * The probability of at most `count` successes, as R's pbinom; for counts not above the mean, where
 * the terms fall away from `count` downwards.
 *
 * @example binomialLowerTail(1, 4, 0.5).toFixed(12) // "0.312500000000"
 */
export function binomialLowerTail(count: number, trials: number, chance: number): number {
  if (count < 0) return 0;
  const odds = (1 - chance) / chance;
  let term = binomialProbability(count, trials, chance);
  let sum = 0;
  for (let k = count; k >= 0 && term > sum * ENOUGH; k--) {
    sum += term;
    term *= (k / (trials - k + 1)) * odds;
  }
  return sum;
}

/** x^shape e^-x / Γ(shape + 1): R's dpois(shape, x), for any shape above 0. */
function poissonProbability(shape: number, x: number): number {
  const exponent = -stirlingError(shape) - deviance(shape, x);
  return Math.exp(exponent) / Math.sqrt(2 * Math.PI * shape);
}

/**
 * The probability that a gamma variable of this shape and scale 1 is at most x, as R's pgamma.
 *
 * @param shape above 0
 * @example gammaLowerTail(1, 2).toFixed(12) // "0.864664716763"
 */
export function gammaLowerTail(shape: number, x: number): number {
  if (x <= 0) return 0;
  if (!Number.isFinite(x)) return x > 0 ? 1 : NaN;
  return x < shape + 1 ? lowerSeries(shape, x) : 1 - upperFraction(shape, x);
}

/** The probability that it is above x. @example gammaUpperTail(1, 2).toFixed(12) // "0.135335283237" */
export function gammaUpperTail(shape: number, x: number): number {
  if (x <= 0) return 1;
  if (!Number.isFinite(x)) return x > 0 ? 0 : NaN;
  return x < shape + 1 ? 1 - lowerSeries(shape, x) : upperFraction(shape, x);
}

function lowerSeries(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > sum * ENOUGH; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return poissonProbability(shape, x) * sum;
}

/** As many as the largest shape that is added up needs, and more; no loop is left without a bound. */
const MOST_STEPS = 1e7;

/** Lentz's evaluation of the continued fraction. */
function upperFraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let fraction = d;
  for (let k = 1; k <= MOST_STEPS; k++) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    fraction *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) break;
  }
  return poissonProbability(shape, x) * shape * fraction;
}

/** Beyond this shape the first guess is right to nine digits, and a tail has too many terms to add up. */
const LARGEST_ADDED_UP = 1e10;

/** A step this small, of x, doubles its right digits to more than a double holds. */
const LAST_STEP = 1e-9;

/**
 * The probability of a Poisson count, as R's dpois.
 *
 * @param count whole, from 0 on
 * @param mean above 0
 * @example countProbability(2, 3).toFixed(12) // "0.224041807655"
 */
export function countProbability(count: number, mean: number): number {
  return count === 0 ? Math.exp(-mean) : poissonProbability(count, mean);
}

/**
 * The x that a gamma variable of this shape and scale 1 is at most with this probability, as R's
 * qgamma. Half of the chi-square quantile with 2 x shape degrees of freedom.
 *
 * Newton's method on the logarithm of x, kept between bounds that are halved where it would leave
 * them, from Wilson and Hilferty's approximation.
 *
 * @param probability strictly between 0 and 1
 * @example gammaQuantile(1, 0.5).toFixed(12) // "0.693147180560"
 */
export function gammaQuantile(shape: number, probability: number): number {
  if (shape > LARGEST_ADDED_UP) return firstGuess(shape, probability);
  let below = 0;
  let above = shape + 1;
  while (gammaLowerTail(shape, above) < probability) {
    below = above;
    above *= 2;
  }
  let x = firstGuess(shape, probability);
  for (;;) {
    if (!(x > below && x < above)) x = below + (above - below) / 2;
    if (x === below || x === above) return x;
    const excess = gammaLowerTail(shape, x) - probability;
    if (excess < 0) below = x;
    else above = x;
    const next = x * Math.exp(-excess / (poissonProbability(shape, x) * shape));
    if (Math.abs(next - x) <= LAST_STEP * x) return next;
    x = next;
  }
}

/** The cube root of gamma / shape is nearly normal (Wilson and Hilferty 1931). */
function firstGuess(shape: number, probability: number): number {
  const ninth = 1 / (9 * shape);
  return shape * (1 - ninth + normalQuantile(probability) * Math.sqrt(ninth)) ** 3;
}

/** Abramowitz and Stegun 26.2.23, right to 4.5e-4: good enough to begin with. */
function normalQuantile(probability: number): number {
  const tail = Math.min(probability, 1 - probability);
  const t = Math.sqrt(-2 * Math.log(tail));
  const size =
    t -
    (2.515517 + 0.802853 * t + 0.010328 * t * t) /
      (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t);
  return probability < 0.5 ? -size : size;
}

/**
 * How many standard deviations around the mean of a normal variable hold this probability.
 *
 * @example normalWidth(0.95).toFixed(6) // "1.959964"
 */
export function normalWidth(probability: number): number {
  return Math.sqrt(2 * gammaQuantile(0.5, probability));
}
