/** The first sheet of a sample: what its figures are and where they come from, in plain words. */
import { TAB_COLORS, type PlannedGrid, type PlannedLine, type PlannedSheet } from "./workbookPlan";

/** A heading and the sentences under it. */
export type Passage = readonly [heading: string, ...sentences: string[]];

const FIRST_ROW = 2;
const TEXT_WIDTH = 24;

/** Plans the sheet: a title, the passages below one another, then the grid if there is one. */
export function aboutSheet(
  name: string,
  title: string,
  passages: readonly Passage[],
  grid?: Omit<PlannedGrid, "row" | "column"> & { readonly caption: string },
): PlannedSheet {
  const lines: PlannedLine[] = [{ row: 0, column: 0, text: title, style: "title" }];
  let row = FIRST_ROW;
  for (const [heading, ...sentences] of passages) {
    lines.push({ row, column: 0, text: heading, style: "heading" });
    for (const text of sentences) lines.push({ row: ++row, column: 0, text, style: "body" });
    row += 2;
  }
  const grids: PlannedGrid[] = [];
  if (grid !== undefined) {
    const { caption, ...rest } = grid;
    lines.push({ row, column: 0, text: caption, style: "heading" });
    grids.push({ ...rest, row: row + 1, column: 0 });
  }
  return {
    name,
    tabColor: TAB_COLORS.about,
    lines,
    grids,
    widths: grid === undefined ? { 0: TEXT_WIDTH } : {},
    frozen: { rows: 1, columns: 0 },
    gridlines: false,
  };
}
