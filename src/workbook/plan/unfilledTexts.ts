/** Texts of MSG Background that only the analyst can write, and that are not written yet. */
import { notice, type Problem } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { cellPlace, type Area } from "../names/addresses";
import { nameKey } from "../names/cellText";
import { SHEETS } from "../names/contract";
import { DIRECTIONS, firstTexts, type TextSection } from "../report/backgroundTexts";
import { REPORT_TOP } from "../report/titleBlock";
import { contentAt, type OwnSheet } from "./ownSheets";

/** Texts stand in the first column, a heading and what belongs under it. */
const COLUMN = 0;

/**
 * A problem for each text to fill: as the add-in left it blank, or as an earlier release wrote its direction there.
 * A heading that the analyst has deleted asks for nothing.
 */
export function unfilledTexts(update: Update, own: OwnSheet | undefined): Problem[] {
  const sections = firstTexts(update);
  return sections.flatMap((section, at): Problem[] => {
    if (section.direction === undefined) return [];
    const row = own && hasTexts(own) ? rowToFill(own, section, sections) : REPORT_TOP + 2 * at + 1;
    return row === undefined ? [] : [unfilled(section, row)];
  });
}

/** Cells of MSG Background with a direction that an earlier release wrote there: they are emptied, so that it never prints. */
export function directionsWritten(own: OwnSheet | undefined): readonly Area[] {
  if (own?.name !== SHEETS.background) return [];
  const directions = new Set(DIRECTIONS.map(nameKey));
  return own.grids.flatMap(({ top, cells }) =>
    cells.flatMap((_, at): Area[] => {
      const text = nameKey(String(contentAt(own, top + at, COLUMN)));
      return directions.has(text) ? [{ top: top + at, left: COLUMN, rows: 1, columns: 1 }] : [];
    }),
  );
}

/** Where there is none, the texts are written anew. */
function hasTexts({ grids }: OwnSheet): boolean {
  return grids.some(
    ({ top, left, cells }) =>
      left <= COLUMN &&
      cells.some((row, at) => top + at >= REPORT_TOP && (row[COLUMN - left] ?? "") !== ""),
  );
}

function rowToFill(
  own: OwnSheet,
  { heading, direction = "" }: TextSection,
  sections: readonly TextSection[],
): number | undefined {
  const headings = new Set(sections.map((section) => nameKey(section.heading)));
  const last = Math.max(-1, ...own.grids.map(({ top, cells }) => top + cells.length - 1));
  const textAt = (row: number) => nameKey(String(contentAt(own, row, COLUMN)));
  for (let row = REPORT_TOP; row <= last; row++) {
    if (textAt(row) === nameKey(direction)) return row;
    if (textAt(row) !== nameKey(heading)) continue;
    let next = row + 1;
    while (next <= last && textAt(next) === "") next++;
    if (next > last || headings.has(textAt(next))) return row + 1;
  }
  return undefined;
}

function unfilled({ heading, direction = "" }: TextSection, row: number): Problem {
  return {
    ...notice(
      `${SHEETS.background} has no text under "${heading}" yet.`,
      `${direction} Or delete the heading.`,
      cellPlace(SHEETS.background, row, COLUMN),
    ),
    needs: "name",
  };
}
