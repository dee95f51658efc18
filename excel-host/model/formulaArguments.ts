/** Excel's own limit of arguments (specifications and limits). */
export const MOST_ARGUMENTS = 255;

/**
 * The most arguments that one function of a formula has; texts, names of sheets in quotes, array constants and
 * columns of tables are passed over.
 *
 * @example mostArguments('=SUM(A1,"a,b",B1)') // 3
 */
export function mostArguments(formula: string): number {
  let most = 0;
  const counts: number[] = [];
  const skipped = /"(?:[^"]|"")*"|'(?:[^']|'')*'|\{[^}]*\}|\[(?:[^[\]]|\[[^\]]*\])*\]/g;
  for (const sign of formula.replace(skipped, "x")) {
    if (sign === "(") counts.push(1);
    else if (sign === ",") counts.push((counts.pop() ?? 0) + 1);
    else if (sign === ")") most = Math.max(most, counts.pop() ?? 0);
  }
  return Math.max(most, ...counts);
}
