/** Which formulas call the add-in's own functions, told by their text. */

/** Texts and quoted names of sheets, in which anything may be written. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

/** MSG.RATE( as people see it, or as Excel shows it where the add-in is not loaded. */
const CALL = /(?:^|[^\w.])(?:MSG\.[A-Z]{3,}|_xldudf_MSG_[A-Z]{3,})\s*\(/i;

/**
 * Whether a cell's formula calls one of the add-in's functions, alone or inside others.
 * @param formula as Range.formulas gives it; anything that is no formula is none of ours
 * @example callsMsgFunction('=ROUND(MSG.RATE(B2,C2),1)') // true
 * @example callsMsgFunction('="MSG.RATE(B2)"') // false
 */
export function callsMsgFunction(formula: unknown): formula is string {
  if (typeof formula !== "string" || !formula.startsWith("=")) return false;
  return CALL.test(formula) && CALL.test(formula.replace(QUOTED, "''"));
}
