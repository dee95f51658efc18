/**
 * What changed in the figures between two runs. Of the figures before only short hashes are kept,
 * one a period and one a force, so that a workbook of a million figures carries a few kilobytes.
 */
import type { Observations, Series } from "../../msg/model/observations";
import { keyHash } from "../names/hashes";
import { nameKey } from "../names/cellText";
import type { FigureChanges } from "../sources/readBack";

/** A series' figures as hashes. */
export interface SeriesStamp {
  /** Hash of source and name. */
  readonly key: string;
  readonly months: number;
  /** Ends of the periods that have a figure, ascending. */
  readonly ends: readonly number[];
  /** One hash for each of `ends`. */
  readonly periods: readonly string[];
  /** By hash of the force's name: a hash of its figures in all of `ends`. */
  readonly forces: ReadonlyMap<string, string>;
}

/** The figures of a run, and those that were there before they last changed. */
export interface FigureStamps {
  readonly now: readonly SeriesStamp[];
  readonly before: readonly SeriesStamp[] | undefined;
}

const UNCHANGED: FigureChanges = {
  isNew: false,
  addedPeriods: [],
  lostPeriods: [],
  changedPeriods: [],
  changedForces: [],
};

export function seriesKey(source: string, name: string): string {
  return keyHash(`${nameKey(source)}|${nameKey(name)}`);
}

/** The figures of every series that has any. */
function stampFigures(observations: Observations): SeriesStamp[] {
  return observations.series
    .filter(({ ends }) => ends.length > 0)
    .map((series) => {
      const rows = rowsWithFigures(series, observations.forces.length);
      return stampOf(series, observations.forces, rows);
    });
}

function rowsWithFigures({ ends, values }: Series, stride: number): number[] {
  return [...ends.keys()].filter((row) =>
    values.subarray(row * stride, (row + 1) * stride).some((figure) => figure === figure),
  );
}

function stampOf(series: Series, forces: readonly string[], rows: readonly number[]): SeriesStamp {
  const { source, name, months, ends, values } = series;
  const names = forces.map((force) => keyHash(nameKey(force)));
  const seeds = names.map(seedOf);
  const ofPeriods = new Uint32Array(rows.length);
  const ofForces = new Uint32Array(forces.length);
  for (const [at, row] of rows.entries()) {
    const end = ends[row] as number;
    for (let force = 0; force < forces.length; force++) {
      const figure = values[row * forces.length + force] as number;
      // Missing figures have no part in a hash, so that a force without any can be added.
      if (figure !== figure) continue;
      // Sums wrap around and do not depend on the order of MsgForces.
      ofPeriods[at] = (ofPeriods[at] as number) + hashedFigure(seeds[force] as number, figure);
      ofForces[force] = (ofForces[force] as number) + hashedFigure(end, figure);
    }
  }
  return {
    key: seriesKey(source, name),
    months,
    ends: rows.map((row) => ends[row] ?? 0),
    periods: Array.from(ofPeriods, hashText),
    forces: new Map(names.map((force, index) => [force, hashText(ofForces[index] ?? 0)])),
  };
}

const DOUBLE = new Float64Array(1);
const HALVES = new Uint32Array(DOUBLE.buffer);

/** A hash of a figure's bits with whose it is: the finaliser of MurmurHash3 over both halves. */
function hashedFigure(seed: number, figure: number): number {
  DOUBLE[0] = figure === 0 ? 0 : figure;
  const low = mixed(seed ^ (HALVES[0] as number));
  return mixed(Math.imul(low, 31) ^ (HALVES[1] as number));
}

function mixed(bits: number): number {
  let hash = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

function seedOf(text: string): number {
  let seed = 0;
  for (const letter of text) seed = mixed(seed ^ letter.charCodeAt(0));
  return seed;
}

const HASH_LENGTH = 7;
const NO_FIGURES = hashText(0);

function hashText(hash: number): string {
  return hash.toString(36).padStart(HASH_LENGTH, "0");
}

/**
 * The stamps to keep: the figures before stay the same while nothing changes, so that a second run
 * says what the first one said.
 */
export function nextStamps(
  observations: Observations,
  kept: FigureStamps | undefined,
): FigureStamps {
  const now = stampFigures(observations);
  if (!kept) return { now, before: undefined };
  const isSame = JSON.stringify(plain(now)) === JSON.stringify(plain(kept.now));
  return { now, before: isSame ? kept.before : kept.now };
}

/** What changed in one series; undefined where nothing is known of any figures before. */
export function changesOf(
  series: Series,
  forces: readonly string[],
  before: readonly SeriesStamp[] | undefined,
): FigureChanges | undefined {
  if (!before) return undefined;
  const old = before.find(({ key }) => key === seriesKey(series.source, series.name));
  if (!old || old.months !== series.months) return { ...UNCHANGED, isNew: true };
  const rows = rowsWithFigures(series, forces.length);
  const now = stampOf(series, forces, rows);
  const hashesBefore = new Map(old.ends.map((end, at) => [end, old.periods[at]]));
  const hashesNow = new Map(now.ends.map((end, at) => [end, now.periods[at]]));
  const common = rows.filter((row) => hashesBefore.has(series.ends[row] ?? 0));
  const lostPeriods = old.ends.filter((end) => !hashesNow.has(end));
  return {
    isNew: false,
    addedPeriods: now.ends.filter((end) => !hashesBefore.has(end)),
    lostPeriods,
    changedPeriods: old.ends.filter(
      (end) => hashesNow.has(end) && hashesNow.get(end) !== hashesBefore.get(end),
    ),
    // A force's hash covers all periods there were: with some lost it cannot be compared.
    changedForces:
      lostPeriods.length > 0 ? [] : changedForces(stampOf(series, forces, common), old, forces),
  };
}

function changedForces(now: SeriesStamp, old: SeriesStamp, forces: readonly string[]): string[] {
  return forces.filter((force) => {
    const key = keyHash(nameKey(force));
    return now.forces.get(key) !== (old.forces.get(key) ?? NO_FIGURES);
  });
}

type PlainStamp = readonly [string, number, readonly number[], string, readonly string[]];

function plain(stamps: readonly SeriesStamp[]): PlainStamp[] {
  return stamps.map(({ key, months, ends, periods, forces }) => [
    key,
    months,
    ends.map((end, at) => end - (ends[at - 1] ?? 0)),
    periods.join(""),
    [...forces].map(([name, hash]) => name + hash).sort(),
  ]);
}

function unplain([key, months, steps, periods, forces]: PlainStamp): SeriesStamp {
  let end = 0;
  return {
    key,
    months,
    ends: steps.map((step) => (end += step)),
    periods: steps.map((_, at) => periods.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH)),
    forces: new Map(
      forces.map((text) => [text.slice(0, -HASH_LENGTH), text.slice(-HASH_LENGTH)] as const),
    ),
  };
}

const VERSION = 1;

/** The stamps as text, for a custom property of a sheet. */
export function writeFigureStamps({ now, before }: FigureStamps): string {
  return JSON.stringify({
    version: VERSION,
    now: plain(now),
    ...(before === undefined ? {} : { before: plain(before) }),
  });
}

/** undefined when the text holds no stamps of this version: then nothing is known of changes. */
export function readFigureStamps(text: string): FigureStamps | undefined {
  try {
    const read = JSON.parse(text) as {
      version?: number;
      now?: PlainStamp[];
      before?: PlainStamp[];
    } | null;
    if (read?.version !== VERSION || !read.now) return undefined;
    return { now: read.now.map(unplain), before: read.before?.map(unplain) };
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined;
    throw error;
  }
}
