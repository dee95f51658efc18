/** What every block of MSG Evidence compares by, in native formulas. */

/** Equal within 1e-9 of the larger figure, the same word, or both blank: "same", else "not the same". */
export function sameExpression(one: string, other: string): string {
  const close = `ABS(${one}-${other})<=1E-9*MAX(ABS(${one}),ABS(${other}))`;
  const compared = `IF(AND(ISNUMBER(${one}),ISNUMBER(${other})),${close},${one}=${other})`;
  return `IFERROR(IF(${compared},"same","not the same"),"not the same")`;
}

/** MATCH takes *, ? and ~ in a text for wildcards unless ~ stands before them. */
export function withoutWildcards(text: string): string {
  return ["~", "*", "?"].reduce((inner, mark) => `SUBSTITUTE(${inner},"${mark}","~${mark}")`, text);
}
