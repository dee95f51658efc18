/** MSG Checks' list of figures that differ today from what was published, with both and their cells. */
import { isMissing } from "../../msg/basics/missing";
import { monthName, shortPeriodName } from "../../msg/basics/period";
import type { Place } from "../../msg/basics/problem";
import { figurePlaces } from "../../msg/figures/figurePlaces";
import { countRevisionWords } from "../../msg/words/revisionWords";
import type { IndicatorRevision } from "../../msg/model/ownFigures";
import type { Indicator } from "../../msg/model/ownSetup";
import type { Update } from "../../msg/model/update";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { whereText } from "./checks";
import { decimalsFormat, WHOLE } from "./formats";
import { REVISED_COLUMNS, REVISED_TITLE } from "./texts";
import type { RevisedFigure, Revision } from "../../msg/model/movement";
import type { MeasureResult } from "../../msg/model/measureResult";

type RevisedCells = Record<(typeof REVISED_COLUMNS)[number]["key"], Cell>;

/** None where nothing is revised. */
export function revisedBlock(update: Update, top: number): Block[] {
  const ofMeasures = update.measures.flatMap((result) =>
    result.movement.revisedFigures.map((figure) => revisedRow(update, result, figure)),
  );
  const ofIndicators = (update.own?.indicators ?? []).flatMap(({ indicator, revised }) =>
    revised.map((revision) => revisedIndicatorRow(update, indicator, revision)),
  );
  const rows = [...ofMeasures, ...ofIndicators];
  if (rows.length === 0) return [];
  const columns = REVISED_COLUMNS.map(({ heading }) => heading);
  const title = columns.map((_, at) =>
    at === 0 ? cell(REVISED_TITLE, "section") : cell("", "plain"),
  );
  return [
    {
      id: "revised figures",
      top,
      left: 0,
      columns,
      style: "body",
      rows: [
        { key: "title", cells: title },
        { key: "heading", cells: columns.map((text) => cell(text, "heading")) },
        ...rows,
      ],
    },
  ];
}

/** The value; where that stands, the count and the denominator behind it changed alike. */
function revisedRow(
  update: Update,
  { measure, movement }: MeasureResult,
  figure: RevisedFigure,
): Row {
  const { value, count, denominator } = figure;
  const shown = value ?? count ?? denominator;
  const format = value ? decimalsFormat(measure.decimals) : WHOLE;
  const today = todaysPlaces(update, movement, figure);
  const cells: RevisedCells = {
    published: figureCell(shown?.published, format),
    wherePublished: linked([figure.place]),
    figure: cell(figureWords(movement, figure)),
    measure: cell(measure.name),
    today: figureCell(shown?.today, format),
    whereToday: linked(today),
  };
  return {
    key: `${measure.name} ${figure.force}`,
    cells: REVISED_COLUMNS.map(({ key }) => cells[key]),
  };
}

/** An indicator is the home force's own, and has one figure. */
function revisedIndicatorRow(
  { observations, setup }: Update,
  { name, decimals }: Indicator,
  { published, today, window }: IndicatorRevision,
): Row {
  const quarter = published.quarter ? shortPeriodName(published.quarter) : "";
  const format = decimalsFormat(decimals);
  const cells: RevisedCells = {
    published: figureCell(published.figure, format),
    wherePublished: linked([published.place]),
    figure: cell(`${setup.settings.homeForce}, ${quarter}`),
    measure: cell(name),
    today: figureCell(today, format),
    whereToday: linked(figurePlaces(observations, window, setup.home)),
  };
  return {
    key: `indicator ${name} ${quarter}`,
    cells: REVISED_COLUMNS.map(({ key }) => cells[key]),
  };
}

function figureCell(figure: number | undefined, format: string): Cell {
  return figure === undefined || isMissing(figure)
    ? cell("missing", "centred")
    : cell(figure, "figure", format);
}

function linked(places: readonly Place[]): Cell {
  const [first] = places;
  return first ? { ...cell(whereText(places), "link"), link: first } : BLANK;
}

/** "Essex, December 2020: count 120 published, 124 today" */
function figureWords({ previous }: MeasureResult["movement"], figure: RevisedFigure): string {
  const month = previous?.dataTo ? `, ${monthName(previous.dataTo.end)}` : "";
  const parts = [partWords("count", figure.count), partWords("denominator", figure.denominator)];
  const made = parts.filter((part) => part !== "").join("; ");
  return `${figure.force}${month}${made === "" ? "" : `: ${made}`}`;
}

function partWords(name: string, revision: Revision | undefined): string {
  return revision ? `${name} ${countRevisionWords(revision)}` : "";
}

/** The cells of what differs: the count, else the denominator, else the value as it stands. */
function todaysPlaces(
  { observations }: Update,
  { revisedSources }: MeasureResult["movement"],
  { index, count, denominator }: RevisedFigure,
): readonly Place[] {
  if (!revisedSources) return [];
  const { value: values, count: counts, denominator: denominators } = revisedSources;
  const differing = count ? counts : denominator ? denominators : values;
  return figurePlaces(observations, differing ?? values ?? counts, index);
}
