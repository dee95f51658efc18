/** The source cells behind the figures of a league, force by force, as plain data. */
import { figurePlaces } from "../../msg/figures/figurePlaces";
import { whenBefore } from "../../msg/figures/missingFigures";
import type { League, SeriesWindow } from "../../msg/model/league";
import type { Place } from "../../msg/basics/problem";
import type { Update } from "../../msg/model/update";
import { areaAddress, parseAddress } from "../names/addresses";
import { figureCell, type FigureCell } from "../report/figureCells";
import { joinedAreas } from "../report/formulas";

const FIGURE_PARTS = [
  "count",
  "denominator",
  "value",
  "count a year before",
  "denominator a year before",
  "value a year before",
] as const;

type FigurePart = (typeof FIGURE_PARTS)[number];
type Changing = Parameters<typeof whenBefore>[0];

/** Where one force's figure stands. */
export interface CellsOfForce {
  readonly force: string;
  readonly isHome: boolean;
  /** Areas, oldest period first, each in one sheet; none: its cells are not known. */
  readonly cells: readonly Place[];
  /** Whether MSG Evidence refers to these cells, has a copy of what they come to, or nothing. */
  readonly evidence: FigureCell["from"];
  /** Why it has a copy, as a clause: "the cell holds text"; "" otherwise. */
  readonly why: string;
}

/** One part of a measure's figures, for every force of the group in the order of MsgForces. */
export interface CellsBehind {
  /** "count", "count a year before", "count in December 2019". */
  readonly part: string;
  /** The series it is read from. */
  readonly series: string;
  readonly forces: readonly CellsOfForce[];
}

/** The parts that a league is made of, in the order of `FIGURE_PARTS`; those not used are left out. */
export function cellsBehind(update: Update, league: League, measure: Changing): CellsBehind[] {
  const { sources } = league;
  const windows: Readonly<Record<FigurePart, SeriesWindow | undefined>> = {
    count: sources.count,
    denominator: sources.denominator,
    value: sources.value,
    "count a year before": sources.yearBefore?.count,
    "denominator a year before": sources.yearBefore?.denominator,
    "value a year before": sources.yearBefore?.value,
  };
  return FIGURE_PARTS.flatMap((part) => {
    const window = windows[part];
    const words = part.replace("a year before", whenBefore(measure));
    return window ? [cellsOfPart(update, league, words, window)] : [];
  });
}

function cellsOfPart(
  { observations, setup }: Update,
  league: League,
  part: string,
  window: SeriesWindow,
): CellsBehind {
  return {
    part,
    series: observations.series[window.series]?.name ?? "",
    forces: Array.from(league.forces, (force, at) => {
      const { from, why } = figureCell(observations, window, force);
      return {
        force: setup.forces[force]?.name ?? "",
        isHome: at === league.home,
        cells: joinedPlaces(figurePlaces(observations, window, force)),
        evidence: from,
        why,
      };
    }),
  };
}

/** Cells with neighbours joined to areas, sheet by sheet. */
export function joinedPlaces(places: readonly Place[]): Place[] {
  const sheets = [...new Set(places.map(({ sheet }) => sheet))];
  return sheets.flatMap((sheet) => {
    const cells = places.flatMap((place) => {
      const area = place.sheet === sheet ? parseAddress(place.address)?.area : undefined;
      return area ? [[area.top, area.left] as const] : [];
    });
    return joinedAreas(cells).map((area) => ({ sheet, address: areaAddress(area) }));
  });
}
