/** MSG Movement: what moved since the previous update, why, and the analyst's commentary. */
import { monthEndSerial } from "../../msg/basics/excelDate";
import { moveCertaintyWord, moveRestsOnText } from "../../msg/certainty/certaintyWords";
import { isMissing } from "../../msg/basics/missing";
import type { Period } from "../../msg/basics/period";
import type { Measure } from "../../msg/model/setup";
import { updateName, type Update } from "../../msg/model/update";
import { ordinal } from "../../msg/basics/ordinal";
import { revisionTexts, revisionWords } from "../../msg/words/revisionWords";
import { aspirationText, withBest } from "../../msg/words/wording";
import { BLANK, cell, type Block, type Cell, type Row } from "./block";
import { emptyColumns } from "./emptyColumns";
import { MONTH_YEAR, PLACES_MOVED, WHOLE_PLACES_MOVED } from "./formats";
import type { StyleName } from "./styles";
import { movementText, positionOf, previousUpdateName } from "./texts";
import { inRowsThatFit } from "./longTexts";
import { REPORT_TOP, titleBlock } from "./titleBlock";
import type { Movement, MovementKind } from "../../msg/model/movement";
import type { MeasureResult } from "../../msg/model/measureResult";

const MOVEMENT_STYLES: Record<MovementKind, StyleName> = {
  Improved: "good",
  Deteriorated: "poor",
  "No change": "neutral",
  "No new data": "neutral",
  New: "neutral",
};

interface MovementNames {
  readonly previous: string;
  readonly now: string;
  readonly home: string;
}

interface MovementColumn {
  readonly key: string;
  readonly heading: (names: MovementNames) => string;
  /** In points. */
  readonly width: number;
  readonly cell: (result: MeasureResult) => Cell;
}

export const MOVEMENT_COLUMNS = [
  {
    key: "measure",
    heading: () => "Measure",
    width: 125,
    cell: ({ measure }) => cell(measure.name, "bodyBold"),
  },
  {
    key: "aspiration",
    heading: () => "Aspiration",
    width: 80,
    cell: (result) => cell(aspirationText(result)),
  },
  {
    key: "previousPosition",
    heading: ({ previous }) =>
      previous === "" ? "Previous MSG position" : `${previous} MSG position`,
    width: 72,
    cell: (result) => cell(previousPosition(result), "position"),
  },
  {
    key: "previousDataTo",
    heading: () => "Previous data to",
    width: 60,
    cell: ({ movement }) => month(movement.previous?.dataTo),
  },
  {
    key: "position",
    heading: ({ now }) => `${now} MSG position`.trim(),
    width: 72,
    cell: (result) => cell(positionOf(result), "position"),
  },
  {
    key: "dataTo",
    heading: () => "Data to",
    width: 56,
    cell: ({ dataTo }) => month(dataTo),
  },
  {
    key: "movement",
    heading: () => "Movement",
    width: 84,
    cell: ({ movement: { kind } }) =>
      cell(movementText(kind), kind ? MOVEMENT_STYLES[kind] : "body"),
  },
  {
    key: "places",
    heading: () => "Places moved (+ is better)",
    width: 48,
    cell: ({ movement }) => cell(movement.places, "centred", WHOLE_PLACES_MOVED),
  },
  {
    key: "howSure",
    heading: () => "How sure is the move",
    width: 62,
    cell: ({ movement }) => cell(moveCertaintyWord(movement)),
  },
  {
    key: "restsOn",
    heading: ({ home }) => `What the move rests on (${home}'s counts)`,
    width: 100,
    cell: ({ movement }) => cell(moveRestsOnText(movement)),
  },
  {
    key: "byOwn",
    heading: ({ home }) => `Places by ${home}'s own change, by the figures as they stand`,
    width: 60,
    cell: ({ movement }) => cell(movement.byOwn, "centred", PLACES_MOVED),
  },
  {
    key: "byPeers",
    heading: () => "Places by the peers' change, by the figures as they stand",
    width: 60,
    cell: ({ movement }) => cell(movement.byPeers, "centred", PLACES_MOVED),
  },
  {
    key: "byRevision",
    heading: () => "Places by revised figures",
    width: 60,
    cell: ({ movement }) => cell(movement.byRevision, "centred", PLACES_MOVED),
  },
  {
    key: "revised",
    heading: () => "Figures revised since",
    width: 130,
    cell: ({ measure, movement }) => cell(revisedText(measure, movement)),
  },
  {
    key: "commentary",
    heading: () => "Commentary",
    width: 240,
    cell: ({ commentary }) => cell(commentary),
  },
] as const satisfies readonly MovementColumn[];

export const MOVEMENT_WIDTHS = MOVEMENT_COLUMNS.map(({ width }) => width);

export function movementBlocks(update: Update): Block[] {
  const names = {
    previous: previousUpdateName(update),
    now: updateName(update),
    ...homeOf(update),
  };
  const columns = MOVEMENT_COLUMNS.map(({ heading }) => heading(names));
  const rows = update.measures.filter(({ measure }) => measure.show).map(movementRow);
  const block: Block = {
    id: "movement",
    top: REPORT_TOP,
    left: 0,
    columns,
    style: "body",
    keyColumns: [MOVEMENT_COLUMNS.findIndex(({ key }) => key === "measure")],
    rows: [{ key: "heading", cells: columns.map((name) => cell(name, "heading")) }, ...rows],
    emptyColumns: emptyColumns(rows, columns.length),
  };
  return [titleBlock(update, "movement", columns.length), inRowsThatFit(block, MOVEMENT_WIDTHS)];
}

function homeOf(update: Update): { readonly home: string } {
  return { home: update.setup.settings.homeForce };
}

function movementRow(result: MeasureResult): Row {
  return {
    key: result.measure.name,
    cells: MOVEMENT_COLUMNS.map((column) => column.cell(result)),
  };
}

function month(period: Period | undefined): Cell {
  return period ? cell(monthEndSerial(period.end), "centred", MONTH_YEAR) : BLANK;
}

/** Rows of the history that do not say of how many leave open which number was the best. */
function previousPosition({ measure, movement: { previous } }: MeasureResult): string {
  if (!previous || isMissing(previous.position)) return "";
  return withBest(ordinal(previous.position), measure, previous.of);
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
