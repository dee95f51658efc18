/** What moved since the previous update, and why. */
import type { League, LeagueSources } from "../model/league";
import { isMissing, MISSING } from "../basics/missing";
import { agreesAsWritten } from "../basics/rounding";
import type { FirstIs, Measure, Ordering, PublishedFigure } from "../model/setup";
import { placeFromBest } from "../standing/standing";
import {
  type RevisedFigure,
  type Revision,
  type PreviousFigure,
  type Movement,
  NO_MOVEMENT,
} from "../model/movement";

/** The forces' values, the home force's among them. */
interface Values {
  readonly values: ArrayLike<number>;
  readonly home: number;
}

/** Whether the position differs from the published one by revised figures alone. */
export function isRevisionOnly({ kind, places, byRevision }: Movement): boolean {
  return kind === "No change" && places !== 0 && byRevision !== 0;
}

/** A figure as it was published, to compare with. */
export function previousFromHistory(published: PublishedFigure): PreviousFigure {
  const { update, position, of, value, dataTo, aspiration, status } = published;
  return { update, position, of, value, dataTo, aspiration, status };
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
    aspiration: "",
    status: "",
  };
}

/** Today's figures of the previous data-to, and what of the published ones they revise. */
export interface TodaysPrevious {
  readonly group: Values;
  readonly revised: Revision | undefined;
  readonly revisedFigures: readonly RevisedFigure[];
  readonly sources: LeagueSources;
}

/** The period before by today's data: nothing was published, so nothing is revised. */
export function todaysFigures(league: League): TodaysPrevious {
  return { group: league, revised: undefined, revisedFigures: [], sources: league.sources };
}

/**
 * The movement between a previous figure and now.
 *
 * @param now the league the update stands on
 * @param previous undefined, or without a position: the measure is new
 * @param before by today's figures; undefined where today's data have none of that data-to
 */
export function movementSince(
  measure: Measure,
  now: League,
  previous: PreviousFigure | undefined,
  before: TodaysPrevious | undefined,
): Movement {
  const position = now.positions[now.home] as number;
  if (position === 0) return { ...NO_MOVEMENT, previous };
  if (!previous || isMissing(previous.position)) return { ...NO_MOVEMENT, kind: "New", previous };
  const places = placesMoved(measure, previous, position, now.ranked);
  const shares = before ? sharesOfMove(measure, before.group, now) : NOT_KNOWN;
  const byRevision = places - shares.byOwn - shares.byPeers;
  const isSameData = previous.dataTo?.end === now.period.end;
  return {
    ...NO_MOVEMENT,
    kind: isSameData ? "No new data" : kindOf(places, byRevision),
    previous,
    places,
    byOwn: shares.byOwn,
    byPeers: shares.byPeers,
    byRevision,
    revised: before?.revised,
    revisedFigures: before?.revisedFigures ?? [],
    revisedSources: before?.sources,
  };
}

const NOT_KNOWN = { byOwn: Number.NaN, byPeers: Number.NaN };

/**
 * A move is called one only where some of it, in its direction, is no revision.
 *
 * @param byRevision NaN where not known: then the places decide
 */
function kindOf(places: number, byRevision: number): ReturnType<typeof movementKind> {
  const real = isMissing(byRevision) ? places : places - byRevision;
  return Math.sign(real) === Math.sign(places) ? movementKind(places) : "No change";
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
export function sharesOfMove(ordering: Ordering, before: Values, now: Values): SharesOfMove {
  const ownBefore = before.values[before.home] as number;
  const ownNow = now.values[now.home] as number;
  if (isMissing(ownBefore) || isMissing(ownNow))
    return { places: Number.NaN, byOwn: Number.NaN, byPeers: Number.NaN };
  const start = placeAmong(ordering, ownBefore, before);
  const end = placeAmong(ordering, ownNow, now);
  const onlyOwn = placeAmong(ordering, ownNow, before);
  const onlyPeers = placeAmong(ordering, ownBefore, now);
  const byOwn = (start - onlyOwn + (onlyPeers - end)) / 2;
  return { places: start - end, byOwn, byPeers: start - end - byOwn };
}

/**
 * The place from the best that a value has among the peers of a league; ties as the measure's
 * numbering puts them (see `placeFromBest`).
 */
function placeAmong(ordering: Ordering, value: number, league: Values): number {
  let better = 0;
  let equal = 0;
  for (let i = 0; i < league.values.length; i++) {
    if (i === league.home) continue;
    const other = league.values[i] as number;
    better += +(ordering.better === "higher" ? other > value : other < value);
    equal += +(other === value);
  }
  return 1 + better + (ordering.firstIs === "worst" ? equal : 0);
}

/**
 * A published figure and today's; undefined where they are the same as written, or one is missing.
 */
export function revisionAsWritten(published: number, today: number): Revision | undefined {
  if (isMissing(today) || isMissing(published) || agreesAsWritten(published, today))
    return undefined;
  return { published, today };
}
