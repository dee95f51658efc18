/**
 * Where one more force like the others would stand: the prediction interval of a random-effects
 * meta-analysis (J. Higgins, S. Thompson and D. Spiegelhalter, A re-evaluation of random-effects
 * meta-analysis, 2009), with the spread between forces by DerSimonian and Laird (1986).
 *
 * From the peers alone, so that an unusual force does not widen its own limits. Rates on the scale of
 * logarithms, proportions on that of log odds: limits are never below 0, nor above 100%.
 */
import { comparableForces, type CountedGroup } from "./countedGroup";
import { studentWidth } from "./studentT";
import type { CountKind, Interval, LikePeers } from "../model/certainty";

/** Fewer say nothing of how much forces differ. */
export const FEWEST_PEERS = 3;

/** What a count of 0, or of all, enters as: half a one more than none. */
const HALF = 0.5;

/** A force's figure on its scale, and how much it varies by chance. */
interface Scaled {
  readonly y: number;
  readonly variance: number;
}

/** @example scaledFigure(0, 100, "rate").variance // 2 */
export function scaledFigure(count: number, over: number, kind: CountKind): Scaled {
  if (kind === "rate") {
    const entered = count === 0 ? HALF : count;
    return { y: Math.log(entered / over), variance: 1 / entered };
  }
  const isAtEnd = count === 0 || count === over;
  const some = isAtEnd ? count + HALF : count;
  const rest = isAtEnd ? over - count + HALF : over - count;
  return { y: Math.log(some / rest), variance: 1 / some + 1 / rest };
}

/**
 * What the peers of a force let expect of it.
 *
 * @param force index of the force whose peers they are
 * @returns undefined for fewer than three peers with figures
 */
export function likePeers(
  group: CountedGroup,
  force: number,
  kind: CountKind,
): LikePeers | undefined {
  const peers = comparableForces(group, kind).filter((other) => other !== force);
  if (peers.length < FEWEST_PEERS) return undefined;
  const scaled = peers.map((peer) =>
    scaledFigure(group.counts[peer] as number, group.denominators[peer] as number, kind),
  );
  const weights = scaled.map(({ variance }) => 1 / variance);
  const total = sum(weights);
  const fixed = sum(scaled.map(({ y }, i) => y * (weights[i] as number))) / total;
  const q = sum(scaled.map(({ y }, i) => (weights[i] as number) * (y - fixed) ** 2));
  const scale = total - sum(weights.map((w) => w * w)) / total;
  const betweenVariance = Math.max(0, (q - (peers.length - 1)) / scale);
  const allowing = scaled.map(({ variance }) => 1 / (variance + betweenVariance));
  const precision = sum(allowing);
  return {
    kind,
    peers: peers.length,
    mean: sum(scaled.map(({ y }, i) => y * (allowing[i] as number))) / precision,
    meanVariance: 1 / precision,
    betweenVariance,
  };
}

/**
 * The limits for a force whose figure varies by chance as `variance` on its scale.
 *
 * @returns per 1 of the denominator
 */
export function predictionInterval(
  like: LikePeers,
  variance: number,
  confidence: number,
): Interval {
  const half = halfWidth(like, variance, confidence);
  const back = like.kind === "rate" ? Math.exp : logistic;
  return { low: back(like.mean - half), high: back(like.mean + half) };
}

function halfWidth(like: LikePeers, variance: number, confidence: number): number {
  const spread = Math.sqrt(like.betweenVariance + like.meanVariance + variance);
  return studentWidth(confidence, like.peers - 1) * spread;
}

/** How much a force that stands where its peers do would vary by chance, of this size. */
export function varianceOfSize({ kind, mean }: LikePeers, over: number): number {
  if (kind === "rate") return 1 / (Math.exp(mean) * over);
  const share = logistic(mean);
  return 1 / (over * share) + 1 / (over * (1 - share));
}

/** Whether a force's figure lies within its limits; a count of 0, or of all, as it enters them. */
export function isWithin(
  like: LikePeers,
  count: number,
  over: number,
  confidence: number,
): boolean {
  const { y, variance } = scaledFigure(count, over, like.kind);
  return Math.abs(y - like.mean) <= halfWidth(like, variance, confidence);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

function sum(figures: readonly number[]): number {
  return figures.reduce((total, figure) => total + figure, 0);
}
