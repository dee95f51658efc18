/** MSG Movement: what moved since the previous update, why, and the analyst's commentary. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { isMissing } from "../../msg/basics/missing";
import type { Period } from "../../msg/basics/period";
import type { Measure } from "../../msg/model/setup";
import { updateName, type Update } from "../../msg/model/update";
import { ordinal } from "../../msg/basics/ordinal";
import { revisionTexts, revisionWords } from "../../msg/words/revisionWords";
import { aspirationText } from "../../msg/words/wording";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { MONTH_YEAR, PLACES_MOVED, WHOLE_PLACES_MOVED } from "./formats";
import type { StyleName } from "./styles";
import { MOVEMENT_COLUMNS, movementText, positionOf, previousUpdateName } from "./texts";
import { REPORT_TOP, titleBlock } from "./titleBlock";
import type { Movement, MovementKind } from "../../msg/model/movement";
import type { MeasureResult } from "../../msg/model/measureResult";

type ColumnKey = (typeof MOVEMENT_COLUMNS)[number]["key"];

const WIDTHS: Record<ColumnKey, number> = {
  measure: 125,
  aspiration: 80,
  previousPosition: 72,
  previousDataTo: 60,
  position: 72,
  dataTo: 56,
  movement: 84,
  places: 48,
  byOwn: 60,
  byPeers: 60,
  byRevision: 60,
  revised: 130,
  commentary: 240,
};

export const MOVEMENT_WIDTHS = MOVEMENT_COLUMNS.map(({ key }) => WIDTHS[key]);

const MOVEMENT_STYLES: Record<MovementKind, StyleName> = {
  Improved: "good",
  Deteriorated: "poor",
  "No change": "neutral",
  "No new data": "neutral",
  New: "neutral",
};

export function movementBlocks(update: Update): Block[] {
  const names = {
    previous: previousUpdateName(update),
    now: updateName(update),
    ...homeOf(update),
  };
  const columns = MOVEMENT_COLUMNS.map(({ heading }) => heading(names));
  const rows = update.measures.filter(({ measure }) => measure.show).map(movementRow);
  return [
    titleBlock(update, "movement", columns.length),
    {
      id: "movement",
      top: REPORT_TOP,
      left: 0,
      columns,
      style: "body",
      keyColumns: [MOVEMENT_COLUMNS.findIndex(({ key }) => key === "measure")],
      rows: [{ key: "heading", cells: columns.map((name) => cell(name, "heading")) }, ...rows],
    },
  ];
}

function homeOf(update: Update): { readonly home: string } {
  return { home: update.setup.settings.homeForce };
}

function movementRow(result: MeasureResult): Row {
  const { measure, movement, league } = result;
  const { previous, kind } = movement;
  const cells: Record<ColumnKey, Cell> = {
    measure: cell(measure.name, "bodyBold"),
    aspiration: cell(aspirationText(result)),
    previousPosition: cell(previousPosition(movement), "position"),
    previousDataTo: month(previous?.dataTo),
    position: cell(positionOf(result), "position"),
    dataTo: month(league?.period),
    movement: cell(movementText(kind), kind ? MOVEMENT_STYLES[kind] : "body"),
    places: cell(movement.places, "centred", WHOLE_PLACES_MOVED),
    byOwn: cell(movement.byOwn, "centred", PLACES_MOVED),
    byPeers: cell(movement.byPeers, "centred", PLACES_MOVED),
    byRevision: cell(movement.byRevision, "centred", PLACES_MOVED),
    revised: cell(revisedText(measure, movement)),
    commentary: cell(result.commentary),
  };
  return { key: measure.name, cells: MOVEMENT_COLUMNS.map(({ key }) => cells[key]) };
}

function month(period: Period | undefined): Cell {
  return period ? cell(monthEndSerial(period.end), "centred", MONTH_YEAR) : BLANK;
}

function previousPosition({ previous }: Movement): string {
  return previous && !isMissing(previous.position) ? ordinal(previous.position) : "";
}

/** Peers named in a cell; MSG Checks lists all of them. */
const MOST_PEERS = 3;

/**
 * "Revised: 4.10 published, 4.25 in today's data", then the peers whose figures were revised; "" when
 * all figures stand.
 */
function revisedText(measure: Measure, { revised, revisedFigures }: Movement): string {
  const shown =
    revised && !isMissing(revised.published) && revisionTexts(revised, measure.decimals);
  const own = shown
    ? [`Revised: ${shown.published} published, ${shown.today} in today's data`]
    : [];
  const peers = revisedFigures.filter(({ isHome }) => !isHome);
  const named = peers.slice(0, MOST_PEERS).map(({ force, value }) => {
    return value ? `${force} (${revisionWords(value, measure.decimals)})` : force;
  });
  const more = peers.length > MOST_PEERS ? ` and ${peers.length - MOST_PEERS} more` : "";
  const others = peers.length > 0 ? [`Peers revised: ${named.join(", ")}${more}`] : [];
  return [...own, ...others].join("\n");
}
