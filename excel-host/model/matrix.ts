import type { Scalar } from "./types";

/** Rows of equal length, at least one value; never changed once made, as formulas share them. */
export type Matrix = readonly (readonly Scalar[])[];

export function isMatrix(value: unknown): value is Matrix {
  return Array.isArray(value);
}
