/**
 * Random counts and levels, the same for the same seed. Exact methods: none turns into a normal
 * curve for large counts.
 */

import { binomialProbability, countProbability } from "./distributions";

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

/** Means up to this are drawn one event at a time. */
const FEW = 16;

/**
 * A Poisson count, for greater means by transformed rejection (PTRS: Hörmann, The transformed
 * rejection method for generating Poisson random variables, 1993): two numbers for nearly all draws.
 */
export function drawPoisson(mean: number, random: RandomSource): number {
  if (mean <= FEW) return countUpTo(mean, random);
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const size = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = 1 - random();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= quick) return count;
    if (count < 0 || (edge < 0.013 && v > edge)) continue;
    if ((v * size) / (a / (edge * edge) + b) <= countProbability(count, mean)) return count;
  }
}

function countUpTo(mean: number, random: RandomSource): number {
  const limit = Math.exp(-mean);
  let count = 0;
  for (let product = 1 - random(); product > limit; product *= 1 - random()) count++;
  return count;
}

/**
 * A binomial count, for greater means by transformed rejection (BTRS: Hörmann, The generation of
 * binomial random variates, 1993).
 */
export function drawBinomial(trials: number, chance: number, random: RandomSource): number {
  if (chance > 0.5) return trials - drawBinomial(trials, 1 - chance, random);
  const mean = trials * chance;
  if (mean <= FEW) return successesUpTo(trials, chance, random);
  const deviation = Math.sqrt(mean * (1 - chance));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * chance;
  const size = (2.83 + 5.1 / b) * deviation;
  const quick = 0.92 - 4.2 / b;
  const mode = binomialProbability(Math.floor((trials + 1) * chance), trials, chance);
  for (;;) {
    const u = random() - 0.5;
    const v = 1 - random();
    const edge = 0.5 - Math.abs(u);
    const count = Math.floor(((2 * a) / edge + b) * u + mean + 0.5);
    if (!(count >= 0 && count <= trials)) continue;
    if (edge >= 0.07 && v <= quick) return count;
    const share = (v * size) / (a / (edge * edge) + b);
    if (share <= binomialProbability(count, trials, chance) / mode) return count;
  }
}

/** By the gaps between successes, which are geometric. */
function successesUpTo(trials: number, chance: number, random: RandomSource): number {
  if (chance <= 0) return 0;
  const miss = Math.log1p(-chance);
  let count = -1;
  for (let at = 0; at <= trials; count++) at += 1 + Math.floor(Math.log(1 - random()) / miss);
  return count;
}
