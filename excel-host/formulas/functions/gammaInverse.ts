/**
 * GAMMA.INV and CHISQ.INV. formulajs's own are right to nine digits at most, which would show where
 * a limit is compared with another program's.
 */
import { numberError } from "../values";
import { lifted, type FunctionTable } from "./definition";

/** From here on Stirling's series has all digits of a double with the terms used. */
const SERIES_FROM = 16;

export function logGamma(x: number): number {
  if (x < SERIES_FROM) return logGamma(x + 1) - Math.log(x);
  const square = x * x;
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / 1680 / square) / square) / square) / x;
  return (x - 0.5) * Math.log(x) - x + Math.log(2 * Math.PI) / 2 + series;
}

/** The probability of at most x, by its power series below the mean and by Lentz's fraction above. */
function lowerTail(shape: number, x: number): number {
  if (x <= 0) return 0;
  const scale = Math.exp(shape * Math.log(x) - x - logGamma(shape));
  return x < shape + 1 ? scale * powerSeries(shape, x) : 1 - scale * fraction(shape, x);
}

function powerSeries(shape: number, x: number): number {
  let term = 1 / shape;
  let sum = term;
  for (let k = 1; term > sum * Number.EPSILON; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum;
}

function fraction(shape: number, x: number): number {
  let b = x + 1 - shape;
  let c = Number.MAX_VALUE;
  let d = 1 / b;
  let value = d;
  for (let k = 1; ; k++) {
    const a = k * (shape - k);
    b += 2;
    d = 1 / (b + a * d);
    c = b + a / c;
    value *= c * d;
    if (Math.abs(c * d - 1) <= Number.EPSILON) return value;
  }
}

/** By halving: slow and sure. */
function quantile(probability: number, shape: number): number {
  let below = 0;
  let above = shape + 1;
  while (lowerTail(shape, above) < probability) above *= 2;
  for (;;) {
    const middle = below + (above - below) / 2;
    if (middle === below || middle === above) return middle;
    if (lowerTail(shape, middle) < probability) below = middle;
    else above = middle;
  }
}

export const gammaInverseFunctions: FunctionTable = {
  "GAMMA.INV": lifted("n n n", (probability: number, alpha: number, beta: number) =>
    probability >= 0 && probability < 1 && alpha > 0 && beta > 0
      ? beta * quantile(probability, alpha)
      : numberError,
  ),
  // Excel cuts the degrees of freedom to a whole number.
  "CHISQ.INV": lifted("n n", (probability: number, degrees: number) =>
    probability >= 0 && probability < 1 && Math.trunc(degrees) >= 1
      ? 2 * quantile(probability, Math.trunc(degrees) / 2)
      : numberError,
  ),
};
