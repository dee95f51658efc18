/** Words in cells, and what proof-reading says of them. */
import { proofRead } from "../../../src/msg/proofreading/proofRead";
import type { WrittenArea } from "../../../src/msg/proofreading/writtenText";
import type { Problem } from "../../../src/msg/basics/problem";
import type { UpdateReport } from "../../../src/msg/model/update";

export function areaOf(
  rows: readonly (readonly string[])[],
  measure = "",
  sheet = "Summary",
): WrittenArea {
  const cells = rows.map((row, at) =>
    row.map((text, column) => ({
      text,
      place: { sheet, address: `${String.fromCharCode(65 + column)}${at + 1}` },
    })),
  );
  return { rows: cells, measure };
}

/** One paragraph a cell, under one another. */
export function paragraphs(text: string): WrittenArea {
  return areaOf(text.split("\n").map((line) => [line]));
}

export function note(update: UpdateReport, measure: string, text: string): readonly Problem[] {
  return proofRead(update, [areaOf([[text]], measure)]);
}
