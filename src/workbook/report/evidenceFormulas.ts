/**
 * The sums of one evidence block as native formulas, each as msg computes it: positions by RANK.EQ
 * over contiguous cells (never COUNTIF, whose criterion is compared as text of 15 digits), rates as
 * count / denominator * per in that order. Rows of forces without a value hold "".
 */
import { MOST_COUNTED } from "../../msg/basics/counts";
import { changeAs } from "../../msg/figures/units";
import type { Measure, Settings } from "../../msg/model/setup";
import { columnLetters } from "../names/addresses";
import { absolute, areaReference, numberLiteral } from "./formulas";
import { evidenceColumn, type EvidenceColumn, type EvidenceRows } from "./layout";

/** A block's place and what its measure means. */
export interface EvidenceBlock {
  readonly rows: EvidenceRows;
  readonly measure: Measure;
  readonly settings: Settings;
  /** The home force's row among the forces, from 0. */
  readonly home: number;
  /** The value is a series as it stands, not made of count and denominator. */
  readonly hasValues: boolean;
  readonly hasCounts: boolean;
  readonly hasDenominators: boolean;
}

type RowOf = (column: EvidenceColumn) => string;

/** References to one row's cells, by the name of the column. */
export function rowCells(row: number): RowOf {
  return (column) => `${columnLetters(evidenceColumn(column))}${row + 1}`;
}

/** A whole column of the block's forces. */
export function forcesColumn(block: EvidenceBlock, column: EvidenceColumn): string {
  return areaReference({
    top: block.rows.firstForce,
    left: evidenceColumn(column),
    rows: block.rows.forces,
    columns: 1,
  });
}

export function homeCell(block: EvidenceBlock, column: EvidenceColumn): string {
  return absolute(block.rows.firstForce + block.home, evidenceColumn(column));
}

/** The level of a force: count / denominator * per, or the count itself. */
export function levelExpression(block: EvidenceBlock, count: string, denominator: string): string {
  if (!block.hasDenominators) return `IF(${count}="","",IF(${count}<0,"",${count}))`;
  const rate = `${count}/${denominator}*${numberLiteral(block.measure.per)}`;
  const possible = `IF(${rate}>${MOST_COUNTED},"",${rate})`;
  const cannotBe = `OR(${count}<0,${denominator}<=0)`;
  return `IF(OR(${count}="",${denominator}=""),"",IF(${cannotBe},"",${possible}))`;
}

/** Change against the same period a year before: per cent, or points for percentages. */
export function yearlyChangeExpression(block: EvidenceBlock, now: string, before: string): string {
  const blank = `OR(${now}="",${before}="")`;
  if (changeAs(block.measure) === "points") return `IF(${blank},"",${now}-${before})`;
  return `IF(${blank},"",IF(${before}=0,"",(${now}-${before})/${before}*100))`;
}

/** Position of a row's value by the measure's numbering; "" where nothing is ranked. */
export function positionExpression(block: EvidenceBlock, row: number): string {
  const { better, firstIs } = block.measure;
  if (better === "neither") return '""';
  const ascending = (better === "lower") === (firstIs === "best");
  const value = rowCells(row)("Value");
  return `IF(${value}="","",RANK.EQ(${value},${forcesColumn(block, "Value")},${ascending ? 1 : 0}))`;
}

/** The average of the group: mean or weighted, with or without the home force. */
export function averageExpression(block: EvidenceBlock): string {
  const values = peersAreas(block, "Value").join(",");
  if (values === "") return '""';
  const blank = `COUNT(${values})=0`;
  if (block.settings.average === "mean") return `IF(${blank},"",AVERAGE(${values}))`;
  if (!block.hasDenominators) return '""';
  const level = weightedLevel(block, "Count", "Denominator");
  if (block.measure.basis === "level") return weightedOrBlank(block, blank, level);
  const before = weightedLevel(block, "Count a year before", "Denominator a year before");
  return weightedOrBlank(block, blank, yearlyOfLevels(block, level, before));
}

const WEIGHTED_COLUMNS: readonly EvidenceColumn[] = ["Count", "Denominator"];
const YEARLY_WEIGHTED_COLUMNS: readonly EvidenceColumn[] = [
  ...WEIGHTED_COLUMNS,
  "Count a year before",
  "Denominator a year before",
];

/**
 * Values that are read may stand without counts: there is no weighted average then, nor where the
 * denominators add up to 0. Values made of counts have them.
 */
function weightedOrBlank(block: EvidenceBlock, blank: string, weighted: string): string {
  if (!block.hasValues) return `IF(${blank},"",${weighted})`;
  const columns = block.measure.basis === "level" ? WEIGHTED_COLUMNS : YEARLY_WEIGHTED_COLUMNS;
  const areas = columns.map((column) => peersAreas(block, column));
  const without = peersAreas(block, "Value").map((values, at) => {
    const present = areas.map((spans) => `ISNUMBER(${spans[at] ?? ""})`).join("*");
    return `SUMPRODUCT(ISNUMBER(${values})*(1-${present}))`;
  });
  return `IF(OR(${blank},${without.join("+")}>0),"",IFERROR(${weighted},""))`;
}

function yearlyOfLevels(block: EvidenceBlock, now: string, before: string): string {
  return changeAs(block.measure) === "points"
    ? `${now}-${before}`
    : `(${now}-${before})/(${before})*100`;
}

/** Sum of counts / sum of denominators * per, of the forces that have a value. */
function weightedLevel(
  block: EvidenceBlock,
  counts: EvidenceColumn,
  denominators: EvidenceColumn,
): string {
  const sum = (column: EvidenceColumn) => {
    const values = peersAreas(block, "Value");
    return peersAreas(block, column)
      .map((area, at) => `SUMIF(${values[at]},">-1E+300",${area})`)
      .join("+");
  };
  return `(${sum(counts)})/(${sum(denominators)})*${numberLiteral(block.measure.per)}`;
}

/** The areas of a column that the average is made of; two when the home force stands between. */
function peersAreas(block: EvidenceBlock, column: EvidenceColumn): string[] {
  const { firstForce, forces } = block.rows;
  if (block.settings.homeForceInAverage) return [forcesColumn(block, column)];
  const left = evidenceColumn(column);
  const spans = [
    { top: firstForce, rows: block.home },
    { top: firstForce + block.home + 1, rows: forces - block.home - 1 },
  ];
  return spans
    .filter((span) => span.rows > 0)
    .map((span) => areaReference({ ...span, left, columns: 1 }));
}

const QUARTILES = { inclusive: "QUARTILE.INC", exclusive: "QUARTILE.EXC" } as const;

/** The value at the top quartile; "" below four forces or where no value is better. */
export function topQuartileExpression(block: EvidenceBlock): string {
  const { better } = block.measure;
  if (better === "neither") return '""';
  const values = forcesColumn(block, "Value");
  const method = block.settings.topQuartile;
  const benchmark =
    method === "rank"
      ? `${better === "lower" ? "SMALL" : "LARGE"}(${values},ROUNDUP(COUNT(${values})/4,0))`
      : `${QUARTILES[method]}(${values},${better === "lower" ? 1 : 3})`;
  return `IF(COUNT(${values})<4,"",${benchmark})`;
}

/**
 * How far a benchmark made by arithmetic may be from a value that equals it: n * 2^-52 of the
 * largest magnitude. A benchmark that is a force's own value is compared as it is.
 */
export function toleranceExpression(block: EvidenceBlock, arithmetic: boolean): string {
  if (!arithmetic) return "0";
  const values = forcesColumn(block, "Value");
  return `COUNT(${values})*2^-52*MAX(MAX(${values}),-MIN(${values}))`;
}

/** Cells of a result row that its change is worked out from. */
export interface ChangeCells {
  readonly benchmark: string;
  readonly tolerance: string;
  /** The whole number of counts nearest to the change, still to be tried. */
  readonly nearest: string;
}

/** Change required in the measure's unit: 0 when the own value is as good. */
export function changeInUnit(block: EvidenceBlock, cells: ChangeCells): string {
  const own = homeCell(block, "Value");
  const reached = asGoodAs(block, own, cells);
  return guarded(own, cells, `IF(${reached},0,${cells.benchmark}-${own})`);
}

/** The exact change of counts, rounded down: where the search for the whole change begins. */
export function nearestCounts(block: EvidenceBlock, cells: ChangeCells): string {
  const own = homeCell(block, "Value");
  const scale = block.hasDenominators
    ? `*${homeCell(block, "Denominator")}/${numberLiteral(block.measure.per)}`
    : "";
  const inPerCent = block.measure.basis !== "level" && changeAs(block.measure) === "per cent";
  const level = inPerCent ? `*${homeCell(block, "Level a year before")}/100` : "";
  const nearest = `INT((${cells.benchmark}-${own})${level}${scale})`;
  return guarded(own, cells, block.hasValues ? `IF(${lacksCounts(block)},"",${nearest})` : nearest);
}

/** The smallest whole change of counts that reaches the benchmark; one count less does not. */
export function changeInCounts(block: EvidenceBlock, cells: ChangeCells): string {
  const own = homeCell(block, "Value");
  const tried = (steps: number) => {
    const change = steps === 0 ? cells.nearest : `(${cells.nearest}${signed(steps)})`;
    return { change, reaches: asGoodAs(block, valueWith(block, change), cells) };
  };
  const [first, second, third] =
    block.measure.better === "lower"
      ? [tried(1), tried(0), tried(-1)]
      : [tried(0), tried(1), tried(2)];
  if (!first || !second || !third) return '""';
  const search = `IF(${first.reaches},${first.change},IF(${second.reaches},${second.change},${third.change}))`;
  const known = block.hasValues ? `IF(${lacksCounts(block)},"",${search})` : search;
  return guarded(own, cells, `IF(${asGoodAs(block, own, cells)},0,${known})`);
}

/** 0 when the own value is as good; how many counts it lacks is not known otherwise. */
export function noChangeInCounts(block: EvidenceBlock, cells: ChangeCells): string {
  const own = homeCell(block, "Value");
  return guarded(own, cells, `IF(${asGoodAs(block, own, cells)},0,"")`);
}

/** Whether a value that was read stands without the count or the denominator that would move it. */
function lacksCounts(block: EvidenceBlock): string {
  const [count, denominator] = [homeCell(block, "Count"), homeCell(block, "Denominator")];
  return `OR(${count}="",${denominator}="",${denominator}=0)`;
}

function signed(steps: number): string {
  return steps < 0 ? String(steps) : `+${steps}`;
}

function guarded(own: string, cells: ChangeCells, expression: string): string {
  return `IF(OR(${own}="",${cells.benchmark}=""),"",${expression})`;
}

function asGoodAs(block: EvidenceBlock, value: string, cells: ChangeCells): string {
  return block.measure.better === "lower"
    ? `${value}<=${cells.benchmark}+${cells.tolerance}`
    : `${value}>=${cells.benchmark}-${cells.tolerance}`;
}

/**
 * The own value if its count changed by so much, denominators held. A value read as it stands moves
 * as the rate of its count does.
 */
function valueWith(block: EvidenceBlock, change: string): string {
  const count = homeCell(block, "Count");
  const changed = valueOfCount(block, `(${count}+${change})`);
  return block.hasValues
    ? `${changed}+(${homeCell(block, "Value")}-(${valueOfCount(block, count)}))`
    : changed;
}

function valueOfCount(block: EvidenceBlock, count: string): string {
  const level = block.hasDenominators
    ? `${count}/${homeCell(block, "Denominator")}*${numberLiteral(block.measure.per)}`
    : count;
  if (block.measure.basis === "level") return level;
  return yearlyOfLevels(block, level, homeCell(block, "Level a year before"));
}

/** Whether a change can be put in counts: there are counts, and it is known how the value follows. */
export function changesInCounts(block: EvidenceBlock): boolean {
  return block.hasCounts && (block.hasDenominators || !block.hasValues);
}
