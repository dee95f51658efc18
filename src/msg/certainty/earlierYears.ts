/** The windows of a measure that end one year, two years and more before another, in pairs. */
import { indexOfEnd } from "../basics/period";
import type { MeasureTable } from "../figures/measureTable";
import { windowAt } from "../figures/windows";
import type { League } from "../model/league";
import type {
  UsualVariation,
  VariationUnknown,
  WindowBehind,
  YearsBehind,
} from "../model/certainty";
import { isComparable } from "./countedGroup";
import { countsBehind, type CountedLeague } from "./countedLeague";
import { FEWEST_PAIRS, MOST_PAIRS, usualVariation, type YearPair } from "./usualVariation";

const YEAR = 12;

/** A period of a measure's table. */
export interface TableRow {
  readonly table: MeasureTable;
  readonly row: number;
}

export interface VariationBehind {
  readonly variation: UsualVariation | undefined;
  /** The pairs it is made from, the latest first. */
  readonly years: readonly YearsBehind[];
  /** undefined: it is known. */
  readonly because: VariationUnknown | undefined;
}

/**
 * How much the figures of a league's forces usually vary from year to year: from the latest five pairs
 * of windows a year apart that do not overlap and in which every force has its count and denominator.
 *
 * @param at the league's period; undefined: no other is known
 */
export function variationBehind(
  counted: CountedLeague,
  league: League,
  at: TableRow | undefined,
): VariationBehind {
  const unknown = (because: VariationUnknown): VariationBehind => ({
    variation: undefined,
    years: [],
    because,
  });
  if (!at) return unknown("few years");
  const { table, row } = at;
  if (table.months > YEAR) return unknown("long periods");
  const rows = yearsBack(table, row);
  const found = pairsOfYears(counted, league, table, rows);
  const variation = usualVariation(
    found.map(({ pair }) => pair),
    counted.kind,
  );
  if (variation) {
    const years = found.map(({ rows }) => ({
      now: windowsAt(table, rows[0]),
      before: windowsAt(table, rows[1]),
    }));
    return { variation, years, because: undefined };
  }
  const possible = rows.filter(
    (earlier, back) => back > 0 && earlier >= 0 && (rows[back - 1] as number) >= 0,
  );
  return unknown(possible.length < FEWEST_PAIRS ? "few years" : "missing figures");
}

/** Rows of the windows that end 0, 1, 2, ... years earlier; -1 where there is none. */
function yearsBack({ ends }: MeasureTable, row: number): readonly number[] {
  const last = ends[row] as number;
  const first = ends[0] as number;
  const count = 1 + Math.floor((last - first) / YEAR);
  return Array.from({ length: count }, (_, back) => indexOfEnd(ends, last - back * YEAR));
}

interface FoundPair {
  readonly pair: YearPair;
  /** The later one first. */
  readonly rows: readonly [number, number];
}

/** The latest first, no more than are used. */
function pairsOfYears(
  counted: CountedLeague,
  league: League,
  table: MeasureTable,
  rows: readonly number[],
): readonly FoundPair[] {
  const { group, kind } = counted;
  const compared = Array.from(league.forces)
    .map((force, member) => ({ column: table.forces.indexOf(force), member }))
    .filter(({ member }) => isComparable(group, member, kind))
    .map(({ column }) => column);
  const found: FoundPair[] = [];
  let now = figuresOf(table, rows[0] ?? -1, compared, counted);
  for (let back = 1; back < rows.length && found.length < MOST_PAIRS; back++) {
    const before = figuresOf(table, rows[back] as number, compared, counted);
    if (now && before) {
      found.push({
        pair: {
          counts: [before.counts, now.counts],
          denominators: [before.denominators, now.denominators],
        },
        rows: [now.row, before.row],
      });
    }
    now = before;
  }
  return found;
}

/** What the forces counted in a row; undefined where one of them has no figure, or one too large. */
function figuresOf(
  table: MeasureTable,
  row: number,
  columns: readonly number[],
  { kind }: CountedLeague,
) {
  if (row < 0) return undefined;
  const pick = (figures: Float64Array): Float64Array =>
    Float64Array.from(columns, (column) => figures[row * table.forces.length + column] as number);
  const { survey } = table;
  const counts = pick(table.counts);
  const figures = countsBehind(table.measure, {
    counts,
    denominators: pick(table.denominators),
    // Values are of members alone; a force counts as one in years before it joined.
    values: survey ? pick(table.values) : counts,
    survey: survey && {
      sampleSizes: pick(survey.sampleSizes),
      lows: pick(survey.lows),
      highs: pick(survey.highs),
    },
  });
  const group = { ...figures, home: 0 };
  const isWhole = columns.every((_, force) => isComparable(group, force, kind));
  return isWhole ? { ...figures, row } : undefined;
}

function windowsAt({ ends, plan }: MeasureTable, row: number): WindowBehind {
  return {
    end: ends[row] as number,
    value: windowAt(plan.now.value, row),
    count: windowAt(plan.now.count, row),
    denominator: windowAt(plan.now.denominator, row),
    sampleSize: windowAt(plan.survey?.sampleSize, row),
  };
}
