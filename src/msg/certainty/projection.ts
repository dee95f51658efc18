/**
 * "What would it take": the chance that a change in the home force's counts reaches the aspiration,
 * by simulation. A projection, not a figure of the report.
 *
 * In each simulation every force's level is drawn from what its count says of it (Jeffreys' prior: a
 * gamma variable of count + 1/2; proportions: a beta variable), the home force's is moved by the
 * change asked about, and next counts are drawn around the levels. Peers that move do so by the
 * changes of the last 12 periods, drawn with replacement; all peers by those of the same periods,
 * so that what hit all of them together does so again. Denominators stay.
 */
import type { Aspiration } from "../model/aspiration";
import { averageBenchmark, topQuartileBenchmark } from "../standing/benchmarks";
import type { League } from "../model/league";
import type { Measure, Setup, Settings } from "../model/setup";
import { ascendingSign } from "../standing/standing";
import { judgeStanding, type OwnStanding } from "../standing/status";
import {
  drawBeta,
  drawBinomial,
  drawGamma,
  drawPoisson,
  randomSource,
  type RandomSource,
} from "./randomDraws";
import { countedLeague } from "./countedLeague";
import type { CountKind, RecentChanges } from "../model/certainty";
import type { MeasureResult } from "../model/measureResult";

/** What a projection is made from; plain data, so that a worker can be sent it. */
export interface ProjectionTerms {
  readonly measure: Measure;
  readonly settings: Settings;
  readonly aspiration: Exclude<Aspiration, { kind: "none" | "unreadable" }>;
  readonly league: League;
  readonly kind: CountKind;
  /** A value is count / denominator * per. */
  readonly per: number;
  /** Denominators as divided by; 1 where the measure has none. */
  readonly over: Float64Array;
  /** undefined: how peers move is not known. */
  readonly recentChanges: RecentChanges | undefined;
}

export interface ProjectionRequest {
  readonly terms: ProjectionTerms;
  /** What the home force's count changes by: below 0 for a reduction. */
  readonly change: number;
  /** The same seed gives the same answer. */
  readonly seed: number;
  readonly simulations: number;
}

/** Chances from 0 to 1 that the aspiration is reached. */
export interface Projection {
  readonly ifPeersStay: number;
  /** undefined: the last 12 periods are not there to repeat. */
  readonly ifPeersMove: number | undefined;
  readonly simulations: number;
}

/** Enough to be within half a point of the exact chance two times out of three, in under a second. */
export const SIMULATIONS = 10_000;
export const PROJECTION_SEED = 20_210_331;

/** undefined where a projection says nothing: no counts, no direction, no aspiration to reach. */
export function projectionTerms(
  result: MeasureResult,
  { settings }: Pick<Setup, "settings">,
): ProjectionTerms | undefined {
  const { measure, league, aspiration, status, recentChanges } = result;
  // A survey's value has no count that could be changed.
  if (!league || league.survey) return undefined;
  if (measure.better === "neither" || (status !== "Met" && status !== "Not met")) return undefined;
  if (aspiration.kind === "none" || aspiration.kind === "unreadable") return undefined;
  const counted = countedLeague(measure, league);
  if ("because" in counted) return undefined;
  const { kind, per } = counted;
  const hasDenominator = measure.denominator.trim() !== "";
  const over = hasDenominator ? league.denominators : league.values.map(() => 1);
  return { measure, settings, aspiration, league, kind, per, over, recentChanges };
}

/** Simulations between two reports of how far it is. */
const SLICE = 250;

/** Yields the share done, from 0 to 1, and returns the projection. */
export function* project(request: ProjectionRequest): Generator<number, Projection> {
  const { terms, simulations } = request;
  const scenarios = terms.recentChanges ? [false, true] : [false];
  const reached: number[] = [];
  for (const [at, doPeersMove] of scenarios.entries()) {
    const isReached = simulation(request, doPeersMove);
    let count = 0;
    for (let done = 0; done < simulations; done++) {
      count += Number(isReached());
      if ((done + 1) % SLICE === 0) yield (at + (done + 1) / simulations) / scenarios.length;
    }
    reached.push(count / simulations);
  }
  return { ifPeersStay: reached[0] as number, ifPeersMove: reached[1], simulations };
}

/** A simulation to be run again and again: whether the aspiration is reached in it. */
function simulation({ terms, change, seed }: ProjectionRequest, doPeersMove: boolean) {
  const { league } = terms;
  // The home force draws from a source of its own: another change leaves the peers' draws as they are.
  const [ofPeers, ofHome] = [randomSource(seed), randomSource(seed + 1)];
  const ranked = Array.from(league.values.keys()).filter((at) => !Number.isNaN(league.values[at]));
  const [counts, values] = [league.counts.slice(), league.values.slice()];
  const next = { ...league, counts, values };
  return (): boolean => {
    const factors = doPeersMove ? repeatedChanges(terms, ofPeers) : undefined;
    for (const member of ranked) {
      const isHome = member === league.home;
      const count = isHome
        ? nextCount(terms, member, change, 1, ofHome)
        : nextCount(terms, member, 0, factors?.[member] ?? 1, ofPeers);
      counts[member] = count;
      values[member] = (count / (terms.over[member] as number)) * terms.per;
    }
    return isMet(terms, next);
  };
}

/** What the changes of as many periods, drawn with replacement, come to for each force. */
function repeatedChanges({ recentChanges }: ProjectionTerms, random: RandomSource): Float64Array {
  if (!recentChanges) return new Float64Array(0);
  const { steps, members, factors } = recentChanges;
  const all = new Float64Array(members).fill(1);
  for (let drawn = 0; drawn < steps; drawn++) {
    const row = Math.floor(random() * steps) * members;
    for (let member = 0; member < members; member++)
      all[member] = (all[member] as number) * (factors[row + member] as number);
  }
  return all;
}

/** A count around a level drawn from the count of now, moved by a change in counts and a factor. */
function nextCount(
  { league, kind, over }: ProjectionTerms,
  member: number,
  change: number,
  factor: number,
  random: RandomSource,
): number {
  const count = league.counts[member] as number;
  if (kind === "rate")
    return drawPoisson(Math.max(0, drawGamma(count + 0.5, random) * factor + change), random);
  const trials = Math.round(over[member] as number);
  const share = drawBeta(count + 0.5, Math.max(0, trials - count) + 0.5, random);
  const moved = (share * factor) / (1 - share + share * factor);
  const chance = Math.min(1, Math.max(0, moved + change / trials));
  return drawBinomial(trials, chance, random);
}

function isMet(terms: ProjectionTerms, league: League): boolean {
  const { aspiration, measure, settings } = terms;
  const average =
    aspiration.kind === "average" ? averageBenchmark(league, measure, settings) : undefined;
  const topQuartile =
    aspiration.kind === "top quartile"
      ? topQuartileBenchmark(league, measure, settings)
      : undefined;
  return (
    judgeStanding(aspiration, measure, ownStanding(league, measure), average, topQuartile) === "Met"
  );
}

function ownStanding({ values, home, forces }: League, measure: Measure): OwnStanding {
  const own = values[home] as number;
  const sign = ascendingSign(measure.better);
  let strictlyBetter = 0;
  for (const value of values) strictlyBetter += Number(value * sign < own * sign);
  return { value: own, strictlyBetter, groupSize: forces.length };
}
