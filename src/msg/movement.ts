/** What moved since the previous update, and why. */
import type { League } from "./league";
import { isMissing, MISSING } from "./missing";
import type { Period } from "./period";
import { agreesAsWritten } from "./rounding";
import type { FirstIs, Measure, PublishedFigure } from "./setup";
import { placeFromBest } from "./standing";

export type MovementKind = "Improved" | "Deteriorated" | "No change" | "No new data" | "New";

export interface PreviousFigure {
  /** The update it was published in; "" when taken from today's data of the period before. */
  readonly update: string;
  /** NaN for none, as where neither direction is better. */
  readonly position: number;
  /** NaN when not known. */
  readonly of: number;
  readonly value: number;
  readonly dataTo: Period | undefined;
}

export interface Movement {
  /** undefined when there is no position now. */
  readonly kind: MovementKind | undefined;
  readonly previous: PreviousFigure | undefined;
  /** Places moved, + is better; NaN where the previous place is not known. */
  readonly places: number;
  /** Of these, by the home force's own change and by its peers'; NaN where figures are missing. */
  readonly byOwn: number;
  readonly byPeers: number;
  /** Published figure and today's for the same data-to, when they differ. */
  readonly revised: { readonly published: number; readonly today: number } | undefined;
}

/** How a measure's values are ranked and numbered. */
type Terms = Pick<Measure, "better" | "firstIs">;

/** The forces' values, the home force's among them. */
interface Values {
  readonly values: ArrayLike<number>;
  readonly home: number;
}

/** A movement of which nothing can be said. */
export const NO_MOVEMENT: Movement = {
  kind: undefined,
  previous: undefined,
  places: Number.NaN,
  byOwn: Number.NaN,
  byPeers: Number.NaN,
  revised: undefined,
};

/**
 * Places moved because the figures of the previous update are not today's any more: what neither
 * the own change nor the peers' explains (halves of places, so exact). NaN: not known.
 */
export function movedByRevision(movement: Movement): number {
  return movement.places - movement.byOwn - movement.byPeers;
}

/** A figure as it was published, to compare with. */
export function previousFromHistory(published: PublishedFigure): PreviousFigure {
  const { update, position, of, value, dataTo } = published;
  return { update, position, of, value, dataTo };
}

/** The figure of an earlier period by today's data, to compare with where nothing was published. */
export function previousFromLeague(league: League): PreviousFigure {
  const position = league.positions[league.home] as number;
  return {
    update: "",
    position: position > 0 ? position : MISSING,
    of: league.ranked,
    value: league.values[league.home] as number,
    dataTo: league.period,
  };
}

/**
 * The movement between a previous figure and now.
 *
 * @param now the league the update stands on
 * @param previous undefined, or without a position: the measure is new
 * @param before today's league at the previous data-to; undefined where today's data have none
 */
export function movementSince(
  measure: Measure,
  now: League,
  previous: PreviousFigure | undefined,
  before: League | undefined,
): Movement {
  const position = now.positions[now.home] as number;
  if (position === 0) return { ...NO_MOVEMENT, previous };
  if (!previous || isMissing(previous.position)) return { ...NO_MOVEMENT, kind: "New", previous };
  const places = placesMoved(measure, previous, position, now.ranked);
  return {
    kind: previous.dataTo?.end === now.period.end ? "No new data" : movementKind(places),
    previous,
    places,
    ...shares(measure, now, before),
    revised: revision(previous, before),
  };
}

/** @example movementKind(-1) // "Deteriorated" */
export function movementKind(places: number): "Improved" | "Deteriorated" | "No change" {
  if (places > 0) return "Improved";
  return places < 0 ? "Deteriorated" : "No change";
}

/** Places moved between two numbers shown, + is better. @example placesBetween(6, 7, "worst") // 1 */
export function placesBetween(previous: number, position: number, firstIs: FirstIs): number {
  return firstIs === "best" ? previous - position : position - previous;
}

/** Places from the best are compared where "of" is known, the numbers otherwise; + is better. */
function placesMoved(
  measure: Measure,
  previous: PreviousFigure,
  position: number,
  of: number,
): number {
  if (measure.firstIs === "best" || isMissing(previous.of))
    return placesBetween(previous.position, position, measure.firstIs);
  return (
    placeFromBest(previous.position, previous.of, "worst") - placeFromBest(position, of, "worst")
  );
}

function shares(
  measure: Measure,
  now: League,
  before: League | undefined,
): { byOwn: number; byPeers: number } {
  if (!before) return { byOwn: Number.NaN, byPeers: Number.NaN };
  const { byOwn, byPeers } = sharesOfMove(measure, before, now);
  return { byOwn, byPeers };
}

/** A move in places, + is better, and who made it. */
export interface SharesOfMove {
  readonly places: number;
  readonly byOwn: number;
  readonly byPeers: number;
}

/**
 * How much of the move between two leagues is the home force's own change and how much its peers':
 * the own share is the mean of what the own change would have done among the old peers and what it
 * did among the new ones; the peers' share is the rest. NaN where an own value is missing.
 *
 * @example sharesOfMove({ better: "lower", firstIs: "best" }, { values: [5, 4, 6], home: 0 }, { values: [5, 4, 3], home: 0 }) // { places: -1, byOwn: 0, byPeers: -1 }
 */
export function sharesOfMove(terms: Terms, before: Values, now: Values): SharesOfMove {
  const ownBefore = before.values[before.home] as number;
  const ownNow = now.values[now.home] as number;
  if (isMissing(ownBefore) || isMissing(ownNow))
    return { places: Number.NaN, byOwn: Number.NaN, byPeers: Number.NaN };
  const start = placeAmong(terms, ownBefore, before);
  const end = placeAmong(terms, ownNow, now);
  const onlyOwn = placeAmong(terms, ownNow, before);
  const onlyPeers = placeAmong(terms, ownBefore, now);
  const byOwn = (start - onlyOwn + (onlyPeers - end)) / 2;
  return { places: start - end, byOwn, byPeers: start - end - byOwn };
}

/**
 * The place from the best that a value has among the peers of a league; ties as the measure's
 * numbering puts them (see `placeFromBest`).
 */
function placeAmong(terms: Terms, value: number, league: Values): number {
  let better = 0;
  let equal = 0;
  for (let i = 0; i < league.values.length; i++) {
    if (i === league.home) continue;
    const other = league.values[i] as number;
    better += +(terms.better === "higher" ? other > value : other < value);
    equal += +(other === value);
  }
  return 1 + better + (terms.firstIs === "worst" ? equal : 0);
}

function revision(previous: PreviousFigure, before: League | undefined): Movement["revised"] {
  const today = before ? (before.values[before.home] as number) : Number.NaN;
  const published = previous.value;
  if (isMissing(today) || isMissing(published) || agreesAsWritten(published, today))
    return undefined;
  return { published, today };
}
