/**
 * Random counts and levels, the same for the same seed. Exact methods: none turns into a normal
 * curve for large counts.
 */

/** The next number, from 0 to under 1. */
export type RandomSource = () => number;

/**
 * Chris Doty-Humphrey's sfc32 (PractRand): 32-bit steps, passes its own and TestU01's batteries.
 *
 * @param seed a whole number
 */
export function randomSource(seed: number): RandomSource {
  let a = 0;
  let b = seed | 0;
  let c = 0;
  let counter = 1;
  const next = (): number => {
    const sum = (a + b + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 2 ** 32;
  };
  for (let i = 0; i < 12; i++) next();
  return next;
}

/** Marsaglia's polar method; the second number of each pair is not used. */
function drawNormal(random: RandomSource): number {
  for (;;) {
    const x = 2 * random() - 1;
    const y = 2 * random() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * A gamma variable of scale 1 (Marsaglia and Tsang, A simple method for generating gamma variables,
 * 2000).
 *
 * @param shape above 0
 */
export function drawGamma(shape: number, random: RandomSource): number {
  if (shape < 1) return drawGamma(shape + 1, random) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const z = drawNormal(random);
    const v = (1 + c * z) ** 3;
    if (v > 0 && Math.log(1 - random()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** A beta variable, from two gamma ones. */
export function drawBeta(a: number, b: number, random: RandomSource): number {
  const x = drawGamma(a, random);
  return x / (x + drawGamma(b, random));
}

/** Counts up to this many are drawn one event at a time. */
const FEW = 16;

/**
 * A Poisson count: the time of an event far along is drawn first, and what lies beside it next
 * (Ahrens and Dieter 1974). Takes steps by the logarithm of the mean.
 */
export function drawPoisson(mean: number, random: RandomSource): number {
  let count = 0;
  let rest = mean;
  while (rest > FEW) {
    const events = Math.floor((rest * 7) / 8);
    const time = drawGamma(events, random);
    if (time > rest) return count + drawBinomial(events - 1, rest / time, random);
    count += events;
    rest -= time;
  }
  const limit = Math.exp(-rest);
  for (let product = 1 - random(); product > limit; product *= 1 - random()) count++;
  return count;
}

/** A binomial count: by the median of its trials, which is a beta variable (Ahrens and Dieter 1974). */
export function drawBinomial(trials: number, chance: number, random: RandomSource): number {
  let count = 0;
  let left = trials;
  let share = chance;
  while (left > FEW) {
    const middle = 1 + Math.floor(left / 2);
    const at = drawBeta(middle, left + 1 - middle, random);
    if (at <= share) {
      count += middle;
      left -= middle;
      share = (share - at) / (1 - at);
    } else {
      left = middle - 1;
      share /= at;
    }
  }
  for (; left > 0; left--) count += Number(random() < share);
  return count;
}
