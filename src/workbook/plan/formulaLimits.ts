/** Every formula is known before the first is written: one that Excel would refuse stops the whole. */
import { stop, type Problem } from "../../msg/basics/problem";
import { cellAddress } from "../names/addresses";
import { isFormula } from "../report/block";
import { LONGEST_FORMULA } from "../report/formulas";
import type { PlacedBlock } from "./placedBlocks";

/** The formulas of a sheet that are longer than Excel takes. */
export function formulaProblems(sheet: string, placed: readonly PlacedBlock[]): Problem[] {
  return placed.flatMap(({ block, area, columns }) =>
    block.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ content }, at) => {
        if (!isFormula(content) || content.formula.length <= LONGEST_FORMULA) return [];
        const address = cellAddress(area.top + row, columns[at] ?? area.left + at);
        return [tooLong(sheet, address, content.formula.length)];
      }),
    ),
  );
}

function tooLong(sheet: string, address: string, length: number): Problem {
  return stop(
    `The formula for ${address} of "${sheet}" would have ${length.toLocaleString("en-GB")} characters, more than Excel takes (${LONGEST_FORMULA.toLocaleString("en-GB")}). Nothing was written.`,
    "Shorten the name of the sheet with the figures, or compare fewer of them in one measure.",
    { sheet, address },
  );
}
