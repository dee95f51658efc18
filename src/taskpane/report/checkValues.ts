/** Clearing the Check values: what it asks of the workbook, and its sentences. */
import type {
  CheckValueColumn,
  CheckValues,
  TypedCheckValue,
} from "../../workbook/actions/clearCheckValues";

/** Every promise may be refused with an error for a person. */
export interface CheckValuesWorkbook {
  /** What clearing would clear; writes nothing. */
  find(): Promise<CheckValues>;
  clear(typed: readonly TypedCheckValue[]): Promise<void>;
}

/** @example typedText(12) // "12 typed figures" */
function typedText(count: number): string {
  return `${count} typed figure${count === 1 ? "" : "s"}`;
}

/** @example "Clear 23 typed figures? Their cells stay, blank." */
export function clearQuestion({ typed }: CheckValues): string {
  const cells = typed.length === 1 ? "Its cell stays, blank" : "Their cells stay, blank";
  return `Clear ${typedText(typed.length)}? ${cells}, and no other cell changes.`;
}

/** @example "Check value of MsgMeasures: 12, in 'MSG Setup'!V5:V16" */
export function columnText({ table, column, count, where }: CheckValueColumn): string {
  return `${column} of ${table}: ${count}, in ${where}`;
}

/** What stays; "" where everything goes. */
export function formulasText(formulas: number): string {
  if (formulas === 0) return "";
  return formulas === 1
    ? "1 more cell holds a formula, and stays as it is."
    : `${formulas} more cells hold formulas, and stay as they are.`;
}

export function nothingToClear({ formulas }: CheckValues): string {
  return ["No Check value and no Check position is typed.", formulasText(formulas)]
    .join(" ")
    .trim();
}

/** @example "12 typed figures cleared. Refresh, or choose Check, to have the checks without them." */
export function clearedText(count: number): string {
  return `${typedText(count)} cleared. Refresh, or choose Check, to have the checks without ${count === 1 ? "it" : "them"}.`;
}
