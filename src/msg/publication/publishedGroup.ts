/** The group behind a published figure: as it was published, and by today's figures. */
import { nameKey, sameName } from "../basics/names";
import type { League } from "../model/league";
import { isMissing } from "../basics/missing";
import { isSameFigure } from "../basics/rounding";
import { compareVersions } from "./previousUpdate";
import type { Measure, PublishedFigure, PublishedForce } from "../model/setup";
import { positionNumber, standingOf } from "../standing/standing";
import type { RevisedFigure, Revision } from "../model/movement";

/** Values of a group; `home` is the home force's index among them. */
export interface GroupValues {
  readonly values: readonly number[];
  readonly home: number;
}

/**
 * Every force's figures behind a published figure, those of its update, version and period; of
 * several rows of one force the last. Empty where the home force is not among them: then nothing
 * can be compared.
 */
export function forcesBehind(
  historyForces: readonly PublishedForce[],
  published: PublishedFigure,
  home: number,
): readonly PublishedForce[] {
  const byForce = new Map<string, PublishedForce>();
  for (const row of historyForces) {
    if (!sameName(row.measure, published.measure)) continue;
    if (!sameName(row.update, published.update)) continue;
    if (compareVersions(row.version, published.version) !== 0) continue;
    if (row.period && published.dataTo && row.period.end !== published.dataTo.end) continue;
    byForce.set(row.index >= 0 ? String(row.index) : nameKey(row.force), row);
  }
  return byForce.has(String(home)) ? [...byForce.values()] : [];
}

/**
 * The published group with today's figures of the same period. A force that today's data leave out
 * of the group then keeps its published figure: that it left is a change of the group, no revision.
 */
export function groupByTodaysFigures(
  forces: readonly PublishedForce[],
  today: League,
): GroupValues {
  return {
    values: forces.map((force) => todays(force, today)?.value ?? force.value),
    home: forces.findIndex(({ index }) => index === today.forces[today.home]),
  };
}

/** The home force's position by the figures published with it; 0 where it has none. */
export function positionAsPublished(
  forces: readonly PublishedForce[],
  home: number,
  { better, firstIs }: Pick<Measure, "better" | "firstIs">,
): number {
  const own = forces.findIndex(({ index }) => index === home);
  const values = Float64Array.from(forces, ({ value }) => value);
  const standing = standingOf(values, own, better);
  return positionNumber(standing.better, standing.tied, standing.ranked, firstIs);
}

/** The forces whose figures differ today, in their order. */
export function revisedFigures(
  forces: readonly PublishedForce[],
  today: League,
): readonly RevisedFigure[] {
  return forces.flatMap((force): RevisedFigure[] => {
    const now = todays(force, today);
    if (!now) return [];
    const value = isSame(force.value, now.value)
      ? undefined
      : { published: force.value, today: now.value };
    const count = partRevised(force.count, now.count);
    const denominator = partRevised(force.denominator, now.denominator);
    if (!value && !count && !denominator) return [];
    const isHome = force.index === today.forces[today.home];
    const { force: name, index, place } = force;
    return [{ force: name, index, isHome, value, count, denominator, place }];
  });
}

function todays(force: PublishedForce, today: League) {
  const at = force.index < 0 ? -1 : today.forces.indexOf(force.index);
  if (at < 0) return undefined;
  return {
    value: today.values[at] as number,
    count: today.counts[at] as number,
    denominator: today.denominators[at] as number,
  };
}

function partRevised(published: number, today: number): Revision | undefined {
  if (isMissing(published) || isMissing(today) || isSame(published, today)) return undefined;
  return { published, today };
}

/** Figures of MsgHistoryForces are published unrounded. */
function isSame(one: number, other: number): boolean {
  if (isMissing(one) || isMissing(other)) return isMissing(one) && isMissing(other);
  return isSameFigure(one, other);
}
