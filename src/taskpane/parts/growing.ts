/** Long lists are drawn a little at a time, so that the pane answers to its person meanwhile. */
import { useEffect, useState } from "react";

/** Rows that are drawn anew at once: as many as a screen shows, and a few. */
const STEP = 20;

/**
 * How many of a list's rows to draw now; more follow until all are there. Rows of the list before that are in the new
 * one too are there already.
 */
export function useGrowing<Row>(rows: readonly Row[]): number {
  const [grown, setGrown] = useState({ rows, count: STEP });
  const count = grown.rows === rows ? grown.count : countWith(rows, grown);
  const isAll = count >= rows.length;
  if (grown.rows !== rows) setGrown({ rows, count });
  useEffect(() => {
    if (isAll) return undefined;
    const next = setTimeout(() => setGrown({ rows, count: count + STEP }), 0);
    return () => clearTimeout(next);
  }, [rows, count, isAll]);
  return count;
}

/** Up to the row before which a step's rows are new. */
function countWith<Row>(
  rows: readonly Row[],
  before: { readonly rows: readonly Row[]; readonly count: number },
): number {
  const drawn = new Set(before.rows.slice(0, before.count));
  let fresh = 0;
  const end = rows.findIndex((row) => !drawn.has(row) && ++fresh > STEP);
  return end < 0 ? Math.max(rows.length, STEP) : end;
}
