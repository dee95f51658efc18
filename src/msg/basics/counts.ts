/** Counts are whole numbers up to here, 2^52: beyond it, a number is a reference in the wrong column. */
export const MOST_COUNTED = 2 ** 52;
