/** Explanations of figures: what they ask of the workbook, and the pane's names for the figures. */
import type { ExplainedFigure } from "../../../msg/telling/explanation";
import type { CellsBehind } from "../../../workbook/engine/cellsBehind";
import type { LeagueQuestion } from "../../../workbook/engine/questions";

/** The workbook as explanations use it; every promise may be refused with an error for a person. */
export interface ExplainingWorkbook {
  /** The source cells behind a measure's figures; undefined where there are none. */
  cellsOf(question: LeagueQuestion): Promise<readonly CellsBehind[] | undefined>;
  /** Selects the figure's cell on the report's sheets. */
  showFigure(measure: string, figure: ExplainedFigure): Promise<void>;
}

export const FIGURE_NAMES: Readonly<Record<ExplainedFigure, string>> = {
  value: "Value",
  position: "Position",
  average: "Average",
  topQuartile: "Top quartile",
  toAverage: "To average",
  toTopQuartile: "To top quartile",
  status: "Status",
  movement: "Movement",
};

/** Figures that the measure's head has in words already. */
export const STANDS_ABOVE: ReadonlySet<ExplainedFigure> = new Set<ExplainedFigure>([
  "toAverage",
  "toTopQuartile",
]);

/** Figures that are made of the home force's own cells alone; the others are of the whole group's. */
export const OWN_FIGURES: ReadonlySet<ExplainedFigure> = new Set<ExplainedFigure>(["value"]);
