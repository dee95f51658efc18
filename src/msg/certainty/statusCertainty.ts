/** Whether a status holds beyond chance, or beyond usual variation. */
import type { Aspiration, Status } from "../model/aspiration";
import type { League } from "../model/league";
import type { Measure, Settings } from "../model/setup";
import { judgeStanding, type OwnStanding } from "../standing/status";
import { topQuartilePlaces } from "../standing/topQuartile";
import { countedForces, isComparable } from "./countedGroup";
import type { CountedLeague } from "./countedLeague";
import { normalWidth } from "./distributions";
import { valueInterval } from "./intervals";
import type { RankRange } from "./rankRange";
import { studentWidth } from "./studentT";
import type { Interval, RangeBasis, StatusCertainty, UsualVariation } from "../model/certainty";

/** What certainty of a status is judged on. */
export interface StatusTerms {
  readonly measure: Measure;
  readonly settings: Settings;
  readonly league: League;
  readonly counted: CountedLeague;
  /** Places counted from the best: the range that is printed. */
  readonly places: RankRange;
  readonly basis: RangeBasis;
  readonly variation: UsualVariation | undefined;
  readonly areAllWithinExpected: boolean;
}

/**
 * How sure a status is, at the confidence set.
 *
 * "Nth", "best" and the top quartile (of every definition: a value within it is one of its k best)
 * by the rank range: where the best and the worst place left open have the same status.
 * The average by the interval of own value minus average (`differenceFromAverage`), a figure by the
 * interval of the own value: where all of it lies on the same side. With usual variation these
 * intervals are as much wider as its spread is than that of chance.
 *
 * Where every force stands where its peers let expect it, nothing is concluded from how they stand to
 * each other.
 *
 * @returns undefined where there is no status to be sure of
 */
export function statusCertainty(
  aspiration: Aspiration,
  status: Status | "",
  terms: StatusTerms | undefined,
): StatusCertainty | undefined {
  if (status !== "Met" && status !== "Not met") return undefined;
  if (!terms || !canBeJudged(aspiration, terms)) return "not known";
  const isOnFigure = aspiration.kind === "figure";
  if (terms.areAllWithinExpected && !isOnFigure) return "differences no larger than usual";
  const isMet = status === "Met";
  const { atBest, atWorst } = openStatuses(aspiration, terms);
  const isSettled = atBest === isMet && atWorst === isMet;
  if (terms.basis !== "usual variation") return isSettled ? "more than chance" : "could be chance";
  if (!isSettled) return "could be usual variation";
  return terms.areAllWithinExpected ? "more than usual variation" : "clearly";
}

/** An average of forces one of which counts more than it counts of has no interval. */
function canBeJudged(aspiration: Aspiration, { counted }: StatusTerms): boolean {
  const { group, kind } = counted;
  if (aspiration.kind !== "average") return true;
  return countedForces(group).every((force) => isComparable(group, force, kind));
}

/** How many times the half widths of intervals by chance those with usual variation are. */
function widening({ basis, variation, settings }: StatusTerms): number {
  if (basis !== "usual variation" || !variation) return 1;
  const { phi, df } = variation;
  const { confidence } = settings;
  return (Math.sqrt(phi) * studentWidth(confidence, df)) / normalWidth(confidence);
}

/** Whether the aspiration is met where all that chance leaves open turns out well, or badly. */
interface OpenStatuses {
  readonly atBest: boolean;
  readonly atWorst: boolean;
}

function openStatuses(aspiration: Aspiration, terms: StatusTerms): OpenStatuses {
  const { measure, settings, league, counted, places } = terms;
  const { group, kind, per } = counted;
  switch (aspiration.kind) {
    case "average":
      return sidesOf(differenceFromAverage(terms), 0, measure);
    case "figure": {
      const count = group.counts[group.home] as number;
      const over = group.denominators[group.home] as number;
      const { low, high } = valueInterval(count, over, kind, settings.confidence);
      const [own, wider] = [count / over, widening(terms)];
      const interval = {
        low: Math.max(0, own - (own - low) * wider) * per,
        high: Math.min(kind === "proportion" ? 1 : Infinity, own + (high - own) * wider) * per,
      };
      return sidesOf(interval, aspiration.figure, measure);
    }
    case "top quartile": {
      const within = topQuartilePlaces(league.ranked, settings.topQuartile);
      return { atBest: places.best <= within, atWorst: places.worst <= within };
    }
    case "nth":
    case "best": {
      const isMetAt = (place: number): boolean =>
        judgeStanding(aspiration, measure, standingAt(place, terms), undefined, undefined) ===
        "Met";
      return { atBest: isMetAt(places.best), atWorst: isMetAt(places.worst) };
    }
    case "none":
    case "unreadable":
      throw new RangeError("An aspiration without a figure has no status.");
  }
}

/** The home force as it would stand at a place counted from the best. */
function standingAt(place: number, { league }: StatusTerms): OwnStanding {
  const { values, home, forces } = league;
  return {
    value: values[home] as number,
    strictlyBetter: place - 1,
    groupSize: forces.length,
  };
}

function sidesOf({ low, high }: Interval, figure: number, { better }: Measure): OpenStatuses {
  return better === "higher"
    ? { atBest: high >= figure, atWorst: low >= figure }
    : { atBest: low <= figure, atWorst: high <= figure };
}

/**
 * The interval of own value minus average, both per 1 of the denominator, by the square-and-add
 * method (MOVER: Zou and Donner, Construction of confidence limits about effect measures, 2008)
 * from the forces' own intervals: the home force's chance and its peers' add up as squares do.
 *
 * The average is the one set: mean or weighted, the home force included or not. Where it is
 * included, its own share of the average moves with it.
 */
function differenceFromAverage(terms: StatusTerms): Interval {
  const { settings, counted } = terms;
  const { group, kind } = counted;
  const { counts, denominators, home } = group;
  const forces = countedForces(group);
  const averaged = forces.filter((force) => force !== home || settings.homeForceInAverage);
  const weight = (force: number): number =>
    settings.average === "weighted" ? (denominators[force] as number) : 1;
  const total = averaged.reduce((sum, force) => sum + weight(force), 0);
  let difference = 0;
  let below = 0;
  let above = 0;
  for (const force of forces) {
    const share = averaged.includes(force) ? weight(force) / total : 0;
    const factor = Number(force === home) - share;
    const [count, over] = [counts[force] as number, denominators[force] as number];
    const { low, high } = valueInterval(count, over, kind, settings.confidence);
    const part = (factor * count) / over;
    const [least, most] =
      factor < 0 ? [factor * high, factor * low] : [factor * low, factor * high];
    difference += part;
    below += (part - least) ** 2;
    above += (most - part) ** 2;
  }
  const wider = widening(terms);
  return {
    low: difference - wider * Math.sqrt(below),
    high: difference + wider * Math.sqrt(above),
  };
}
