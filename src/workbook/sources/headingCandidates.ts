/** What a heading that is not there any more may be called now; offered to a person, never taken. */
import { nearNames } from "../../msg/basics/nearNames";
import { columnLetters } from "../names/addresses";
import { listEntries, plainText } from "../names/cellText";
import type { ForceNames } from "../cells/forceNames";
import type { PlacedCell, SheetCells } from "../cells/sheetCells";
import { describeColumn, type HeadingColumn } from "./headings";

const ROWS_SEARCHED = 200;
const LONGEST_HEADING = 80;

function quoted(names: readonly string[]): string {
  return names.map((name) => `"${name}"`).join(", ");
}

/** " Headings like it: ..." among the columns of a source; "" for none. */
export function headingsLike(headings: readonly HeadingColumn[], name: string): string {
  const byText = new Map(
    headings.flatMap((heading) =>
      [heading.full, heading.texts.at(-1) ?? ""]
        .filter((text) => text !== "")
        .map((text) => [text, heading] as const),
    ),
  );
  const near = new Set(nearNames(name, [...byText.keys()]).map((text) => byText.get(text)));
  const named = [...near].flatMap((heading) => (heading ? [describeColumn(heading)] : []));
  return named.length === 0 ? "" : `Like it: ${named.join(", ")}. `;
}

/**
 * Sentences about where the heading of a sheet's forces may be: texts like it, and the column in
 * which the forces stand.
 */
export function headingCandidates(cells: SheetCells, wanted: string, forces: ForceNames): string {
  const [name = wanted] = listEntries(wanted, "|");
  const searched = cells.inRows(cells.area.top, ROWS_SEARCHED);
  const texts = new Set(
    searched.flatMap(({ cell }) => (typeof cell === "string" ? [plainText(cell)] : [])),
  );
  const short = [...texts].filter((text) => text !== "" && text.length <= LONGEST_HEADING);
  const near = nearNames(name, short);
  const column = forceColumn(searched, forces);
  return [
    near.length > 0 ? ` Like it: ${quoted(near)}.` : "",
    column === undefined ? "" : ` Names of forces stand in column ${columnLetters(column)}.`,
  ].join("");
}

/** The column with the most names of forces, at least two; from 0. */
function forceColumn(searched: readonly PlacedCell[], forces: ForceNames): number | undefined {
  const counts = new Map<number, number>();
  for (const { cell, column } of searched) {
    if (typeof cell !== "string" || forces.find(plainText(cell)).length !== 1) continue;
    counts.set(column, (counts.get(column) ?? 0) + 1);
  }
  const [best] = [...counts].sort(([, one], [, other]) => other - one);
  return best && best[1] > 1 ? best[0] : undefined;
}
