/** Whether a status holds beyond chance. */
import type { Aspiration, Status } from "../model/aspiration";
import type { League } from "../model/league";
import type { Measure, Settings } from "../model/setup";
import { judgeStanding, type OwnStanding } from "../standing/status";
import { topQuartilePlaces } from "../standing/topQuartile";
import { countedForces } from "./countedGroup";
import type { CountedLeague } from "./countedLeague";
import { valueInterval } from "./intervals";
import type { RankRange } from "./rankRange";
import type { Interval, StatusCertainty } from "../model/certainty";

/** What certainty of a status is judged on. */
export interface CertaintyTerms {
  readonly measure: Measure;
  readonly settings: Settings;
  readonly league: League;
  readonly counted: CountedLeague;
  /** Places counted from the best. */
  readonly places: RankRange;
}

/**
 * How sure a status is, at the confidence set.
 *
 * "Nth", "best" and the top quartile (of every definition: a value within it is one of its k best)
 * by the rank range: for sure where the best and the worst place left open have the same status.
 * The average by the interval of own value minus average (`differenceFromAverage`), a figure by the
 * interval of the own value (`valueInterval`): for sure where all of it lies on the same side.
 *
 * @returns undefined where there is no status to be sure of
 */
export function statusCertainty(
  aspiration: Aspiration,
  status: Status | "",
  terms: CertaintyTerms | undefined,
): StatusCertainty | undefined {
  if (status !== "Met" && status !== "Not met") return undefined;
  if (!terms) return "not known";
  const isMet = status === "Met";
  const { atBest, atWorst } = openStatuses(aspiration, terms);
  return atBest === isMet && atWorst === isMet ? "for sure" : "within chance";
}

/** Whether the aspiration is met where all that chance leaves open turns out well, or badly. */
interface OpenStatuses {
  readonly atBest: boolean;
  readonly atWorst: boolean;
}

function openStatuses(aspiration: Aspiration, terms: CertaintyTerms): OpenStatuses {
  const { measure, settings, league, counted, places } = terms;
  const { group, kind, per } = counted;
  switch (aspiration.kind) {
    case "average":
      return sidesOf(differenceFromAverage(terms), 0, measure);
    case "figure": {
      const count = group.counts[group.home] as number;
      const over = group.denominators[group.home] as number;
      const { low, high } = valueInterval(count, over, kind, settings.confidence);
      return sidesOf({ low: low * per, high: high * per }, aspiration.figure, measure);
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
function standingAt(place: number, { league }: CertaintyTerms): OwnStanding {
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
function differenceFromAverage({ settings, counted }: CertaintyTerms): Interval {
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
  return { low: difference - Math.sqrt(below), high: difference + Math.sqrt(above) };
}
