/** MSG Background: the analyst's texts at the left, and beside them how the figures are made. */
import type { Update } from "../../msg/model/update";
import { SHEETS } from "../names/contract";
import { firstTexts, methodSections, type TextSection } from "./backgroundTexts";
import { cell, type Block, type Row, type SheetPlan } from "./block";
import { fittingPieces } from "./longTexts";
import { pagePlan } from "./pages";
import { REPORT_TOP, titleBlock } from "./titleBlock";

/** Texts, a gap and the method; they fit a page of A4 upright. */
const WIDTHS = [238, 14, 290] as const;
const TEXTS_LEFT = 0;
const METHOD_LEFT = 2;

export function backgroundPlan(update: Update): SheetPlan {
  return {
    sheet: SHEETS.background,
    blocks: backgroundBlocks(update),
    widths: WIDTHS,
    frozenRows: 0,
    page: pagePlan(update, "background"),
  };
}

function backgroundBlocks(update: Update): Block[] {
  return [
    titleBlock(update, "background", 1),
    {
      id: "texts",
      top: REPORT_TOP,
      left: TEXTS_LEFT,
      columns: ["Background"],
      style: "text",
      isWrittenOnce: true,
      rows: sectionRows(firstTexts(update), WIDTHS[TEXTS_LEFT]),
    },
    {
      id: "method",
      top: REPORT_TOP,
      left: METHOD_LEFT,
      columns: ["Method"],
      style: "text",
      // Whoever puts a row into the texts moves these: they are known by their words.
      keyColumns: [0],
      rows: sectionRows(methodSections(update), WIDTHS[METHOD_LEFT]),
    },
  ];
}

/** A row is known by its words; those of two measures may be the same, and only the first is then. */
function sectionRows(sections: readonly TextSection[], width: number): Row[] {
  const seen = new Map<string, number>();
  const row = (text: string, style: "sectionAlone" | "text"): Row => {
    const times = (seen.get(text) ?? 0) + 1;
    seen.set(text, times);
    return { key: times === 1 ? text : `${text} (${times})`, cells: [cell(text, style)] };
  };
  return sections.flatMap(({ heading, text }) => [
    row(heading, "sectionAlone"),
    ...fittingPieces(text, width, "text").map((piece) => row(piece, "text")),
  ]);
}
