/** Every formula and text is known before the first is written: one that Excel would refuse stops the whole. */
import { stop, type Problem } from "../../msg/basics/problem";
import { cellAddress } from "../names/addresses";
import { isFormula } from "../report/block";
import { LONGEST_FORMULA } from "../report/formulas";
import { charactersText, charactersTooMany } from "./cellEntries";
import type { PlacedBlock } from "./placedBlocks";

/** The formulas and texts of a sheet that are longer than Excel takes. */
export function contentProblems(sheet: string, placed: readonly PlacedBlock[]): Problem[] {
  return placed.flatMap(({ block, area, columns }) =>
    block.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ content }, at) => {
        const address = () => cellAddress(area.top + row, columns[at] ?? area.left + at);
        if (isFormula(content))
          return content.formula.length <= LONGEST_FORMULA
            ? []
            : [tooLong(sheet, address(), content.formula.length)];
        const tooMany = typeof content === "string" ? charactersTooMany(content) : 0;
        return tooMany > 0 ? [tooLongText(sheet, address(), tooMany)] : [];
      }),
    ),
  );
}

function tooLongText(sheet: string, address: string, tooMany: number): Problem {
  return stop(
    `The text for ${address} of "${sheet}" has ${charactersText(tooMany)} more than a cell takes. Nothing was written.`,
    "Shorten the text of MSG Setup that it comes from.",
    { sheet, address },
  );
}

function tooLong(sheet: string, address: string, length: number): Problem {
  return stop(
    `The formula for ${address} of "${sheet}" would have ${length.toLocaleString("en-GB")} characters, more than Excel takes (${LONGEST_FORMULA.toLocaleString("en-GB")}). Nothing was written.`,
    "Shorten the name of the sheet with the figures, or compare fewer of them in one measure.",
    { sheet, address },
  );
}
