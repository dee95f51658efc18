/** What else a published figure may have been made of: other denominators, periods, groups, numbers. */
import { sameName } from "../basics/names";
import type { League } from "../model/league";
import { leagueAt } from "../standing/leagueTable";
import { measureTable, type MeasureTable } from "../figures/measureTable";
import { MISSING } from "../basics/missing";
import type { Observations } from "../model/observations";
import { monthName } from "../basics/period";
import type { Force, Measure, PublishedFigure, Setup } from "../model/setup";
import type { Comparable } from "../figures/dataTo";

/** The home force's figures when one thing is taken differently. */
export interface Alternative {
  /** "with the denominator of June 2018": goes on after "It comes out ". */
  readonly how: string;
  readonly remedy: string;
  readonly value: number;
  readonly position: number;
}

/** What the alternatives are made from. */
export interface CheckContext {
  readonly data: Comparable;
  readonly setup: Setup;
  readonly observations: Observations;
  readonly history: readonly PublishedFigure[];
}

const PERIODS_TRIED = 24;
const WINDOWS = [1, 4, 12];
const MOST_POWERS_OF_TEN = 6;

/** One thing taken differently at a time, the likeliest first; computed only as they are asked for. */
export function* alternatives(context: CheckContext): Generator<Alternative> {
  yield* revisions(context);
  yield* denominators(context);
  yield* periods(context);
  yield* windows(context);
  yield* groups(context);
  yield* numberings(context);
  yield* units(context);
}

function homeFigures(league: League): Pick<Alternative, "value" | "position"> {
  const position = league.positions[league.home] as number;
  return {
    value: league.values[league.home] as number,
    position: position > 0 ? position : MISSING,
  };
}

/** The figures with another measure or set-up, at the same period. */
function recomputed(
  { data, setup, observations }: CheckContext,
  changes: { readonly measure?: Partial<Measure>; readonly forces?: readonly Force[] },
): Pick<Alternative, "value" | "position"> | undefined {
  const measure = { ...data.measure, ...changes.measure };
  const group = { ...setup, forces: changes.forces ?? setup.forces };
  const table: MeasureTable | readonly unknown[] = measureTable(observations, group, measure);
  return "ends" in table ? homeFigures(leagueAt(table, data.row)) : undefined;
}

/** Published in an earlier update for the same period, and revised since. */
function* revisions({ data, history }: CheckContext): Generator<Alternative> {
  const { measure, table, row } = data;
  const period = { end: table.ends[row] as number, months: table.months };
  for (const figure of history) {
    const isSame = sameName(figure.measure, measure.name);
    if (!isSame || figure.dataTo?.end !== period.end) continue;
    yield {
      how: `as ${figure.update} published it, before a revision`,
      remedy: "Take over the figure published since, if there is one.",
      value: figure.value,
      position: figure.position,
    };
  }
}

function* denominators(context: CheckContext): Generator<Alternative> {
  const { data, observations } = context;
  const { plan } = data.table;
  const used = plan.now.denominator;
  const series = used && observations.series[used.series];
  if (!series || data.measure.denominatorIs !== "stock") return;
  const usedEnd = series.ends[used.last[data.row] as number];
  const nearestFirst = Array.from(series.ends)
    .filter((end) => end !== usedEnd)
    .sort((a, b) => Math.abs(a - (usedEnd ?? 0)) - Math.abs(b - (usedEnd ?? 0)));
  for (const end of nearestFirst.slice(0, PERIODS_TRIED)) {
    const denominatorAt = { end, months: series.months };
    const figures = recomputed(context, { measure: { denominatorAt } });
    if (!figures) continue;
    const month = monthName(end);
    yield {
      how: `with the denominator of ${month}`,
      remedy: `Write "${month}" in Denominator at, if that is the one to use.`,
      ...figures,
    };
  }
}

function* periods({ data }: CheckContext): Generator<Alternative> {
  const { table, covered, row } = data;
  const others = covered.comparable.filter((other) => other !== row).reverse();
  for (const other of others.slice(0, PERIODS_TRIED)) {
    const month = monthName(table.ends[other] as number);
    yield {
      how: `with data to ${month}`,
      remedy: `Compare with what was published for this period, or set Period to "${month}".`,
      ...homeFigures(leagueAt(table, other)),
    };
  }
}

function* windows(context: CheckContext): Generator<Alternative> {
  const { measure } = context.data;
  if (measure.count.trim() === "" || measure.value.trim() !== "") return;
  for (const window of WINDOWS) {
    const figures =
      window === measure.window ? undefined : recomputed(context, { measure: { window } });
    if (!figures) continue;
    const remedy = `Write ${window} in Window, if that is meant.`;
    yield {
      how: `over ${window === 1 ? "a single period" : `${window} periods`}`,
      remedy,
      ...figures,
    };
  }
}

function* groups(context: CheckContext): Generator<Alternative> {
  const { setup } = context;
  for (const [index, force] of setup.forces.entries()) {
    if (index === setup.home) continue;
    const forces = setup.forces.map((one) =>
      one === force ? { ...force, inGroup: !force.inGroup } : one,
    );
    const figures = recomputed(context, { forces });
    if (!figures) continue;
    const how = `${force.inGroup ? "without" : "with"} ${force.name} in the group`;
    yield { how, remedy: "Check In group, Group from and Group until in MsgForces.", ...figures };
  }
}

function* numberings(context: CheckContext): Generator<Alternative> {
  const { better, firstIs } = context.data.measure;
  const otherFirst = firstIs === "best" ? "worst" : "best";
  const numbered = recomputed(context, { measure: { firstIs: otherFirst } });
  if (numbered) {
    const remedy = `Write "${otherFirst}" in First is, if it is numbered so.`;
    yield { how: `with First is = ${otherFirst}`, remedy, ...numbered };
  }
  if (better === "neither") return;
  const otherBetter = better === "lower" ? "higher" : "lower";
  const turned = recomputed(context, { measure: { better: otherBetter } });
  if (!turned) return;
  const remedy = `Write "${otherBetter}" in Better, if that is better.`;
  yield { how: `with Better = ${otherBetter}`, remedy, ...turned };
}

/** The same digits in another unit: per 1,000 or per million, share or percentage. */
function* units({ data }: CheckContext): Generator<Alternative> {
  const { value, position } = homeFigures(leagueAt(data.table, data.row));
  for (let power = 1; power <= MOST_POWERS_OF_TEN; power++) {
    const times = (10 ** power).toLocaleString("en-GB");
    const remedy = "Check Unit, Per and Multiply by.";
    yield { how: `times ${times}`, remedy, value: value * 10 ** power, position };
    yield { how: `divided by ${times}`, remedy, value: value / 10 ** power, position };
  }
}
