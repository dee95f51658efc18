/** Whether something was typed on our sheets while a report was computed: seen before it is overwritten. */
import type { Area } from "../names/addresses";
import { contentHash } from "./fingerprint";
import { contentAt, type OwnSheet } from "./ownSheets";

/** Cells of one of our sheets, read once more: formulas, or constants. */
interface ReadAgain {
  readonly sheet: string;
  readonly area: Area;
  readonly formulas: readonly (readonly unknown[])[];
}

/** @param sheets as they were read before the report was computed */
export function wasTypedOn(sheets: readonly OwnSheet[], again: readonly ReadAgain[]): boolean {
  return again.some(({ sheet, area, formulas }) => {
    const own = sheets.find(({ name }) => name === sheet);
    if (!own) return false;
    return formulas.some((row, down) =>
      row.some((content, across) =>
        isOther(content, contentAt(own, area.top + down, area.left + across)),
      ),
    );
  });
}

/** References in formulas move when columns are given to a table: that is nobody's typing. */
function isOther(content: unknown, before: unknown): boolean {
  return (content ?? "") !== before && contentHash(content) !== contentHash(before);
}
