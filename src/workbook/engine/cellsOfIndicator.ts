/** The source cells behind an indicator's figures, as plain data. */
import { figurePlaces } from "../../msg/figures/figurePlaces";
import type { Place } from "../../msg/basics/problem";
import type { QuarterFigure } from "../../msg/model/ownFigures";
import type { Update } from "../../msg/model/update";
import { figureCell } from "../report/figureCells";
import { joinedPlaces } from "./cellsBehind";

const FIGURES = ["now", "previous", "lastYear", "baseline", "whole"] as const;

export type IndicatorFigure = (typeof FIGURES)[number];

export interface IndicatorCells {
  readonly figure: IndicatorFigure;
  /** Areas, oldest period first, each in one sheet; none: its cells are not known. */
  readonly cells: readonly Place[];
  /** Why MSG Evidence has a copy in place of a formula, as a clause; "" where it has none. */
  readonly why: string;
}

/** The figures that an indicator has, each with its cells. */
export function cellsOfIndicator(update: Update, name: string): readonly IndicatorCells[] {
  const result = update.own?.indicators.find(({ indicator }) => indicator.name === name);
  return FIGURES.flatMap((figure): IndicatorCells[] => {
    const found: QuarterFigure | undefined = result?.[figure];
    if (!found) return [];
    const { observations, setup } = update;
    const cells = joinedPlaces(figurePlaces(observations, found.window, setup.home));
    return [{ figure, cells, why: figureCell(observations, found.window, setup.home).why }];
  });
}
