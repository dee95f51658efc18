/** The part "For statisticians" as native formulas, each as msg computes it. */
import { rowCells, type EvidenceBlock } from "./evidenceFormulas";
import { absolute, numberLiteral } from "./formulas";
import {
  figureCellOf,
  PAIR_ROWS,
  pairColumn,
  pairRow,
  statisticsCell,
  statisticsColumn,
  statisticsForces,
  windowColumns,
  type StatisticsBlock,
  type StatisticsColumn,
  type StatisticsFigure,
} from "./statisticsLayout";
import type { CountKind, KnownCertainty } from "../../msg/model/certainty";

/** What the formulas of one measure's block need to know. */
export interface StatisticsTerms {
  readonly block: EvidenceBlock;
  readonly statistics: StatisticsBlock;
  readonly certainty: KnownCertainty;
}

/** Every force's cells in the windows of a pair, and of the fit. */
interface PairAreas {
  readonly before: string;
  readonly now: string;
  readonly over: string;
  readonly overNow: string;
}

/** A force is in every table of years, or in none; one left out counts nothing of 1. */
export function windowCount(row: number, figure: string): string {
  return `IF(${statisticsCell(row, "Compared (1), left out (0)")}=1,${figure},0)`;
}

export function windowOf(row: number, figure: string): string {
  return `IF(${statisticsCell(row, "Compared (1), left out (0)")}=1,${figure},1)`;
}

/** One cell of a force's row in the named columns after Counted and Of. */
export function forceExpression(
  terms: StatisticsTerms,
  row: number,
  column: Exclude<StatisticsColumn, "Force" | "Counted" | "Of" | "Adjusted p by chance (value)">,
): string {
  const at = (name: StatisticsColumn) => statisticsCell(row, name);
  const isCompared = `${at("Compared (1), left out (0)")}=1`;
  const { kind } = terms.certainty;
  const [x, n] = [at("Counted"), at("Of")];
  switch (column) {
    case "Compared (1), left out (0)": {
      const compared = kind === "rate" ? "1" : `IF(${x}<=${n},1,0)`;
      return `IF(OR(${x}="",${n}=""),0,${compared})`;
    }
    case "y, on its scale":
      return `IF(${isCompared},${scaled(kind, x, n).y},0)`;
    case "v, its variance":
      return `IF(${isCompared},${scaled(kind, x, n).variance},1)`;
    case "Inside it (1)": {
      const apart = `ABS(${at("y, on its scale")}-${at("Peers: random-effects mean")})`;
      const half = at("Half width of the 95% prediction interval");
      return `IF(${isCompared},IF(${apart}<=${half},1,0),0)`;
    }
    case "p with usual variation":
    case "Order of p":
    case "Holm's step of p":
    case "Adjusted p with usual variation":
      return testExpression(terms, row, column);
    default:
      return `IF(${isCompared},${peersExpression(terms.statistics, row, column)},"")`;
  }
}

function scaled(kind: CountKind, x: string, n: string) {
  if (kind === "rate") {
    const entered = `IF(${x}=0,0.5,${x})`;
    return { y: `LN(${entered}/${n})`, variance: `1/${entered}` };
  }
  const isAtEnd = `OR(${x}=0,${x}=${n})`;
  const some = `IF(${isAtEnd},${x}+0.5,${x})`;
  const rest = `IF(${isAtEnd},${n}-${x}+0.5,${n}-${x})`;
  return { y: `LN((${some})/(${rest}))`, variance: `1/(${some})+1/(${rest})` };
}

/** What the peers of a row's force let expect: by DerSimonian and Laird, and the interval's half width. */
function peersExpression(
  statistics: StatisticsBlock,
  row: number,
  column:
    | "Peers: weighted mean"
    | "Peers: tau squared"
    | "Peers: random-effects mean"
    | "Half width of the 95% prediction interval",
): string {
  const at = (name: StatisticsColumn) => statisticsCell(row, name);
  const all = (name: StatisticsColumn) => statisticsForces(statistics, statisticsColumn(name));
  const compared = all("Compared (1), left out (0)");
  const peers = `${compared}*(ROW(${compared})<>ROW(${at("Force")}))`;
  const [y, v] = [all("y, on its scale"), all("v, its variance")];
  const sum = (term: string) => `SUMPRODUCT(${peers}${term})`;
  const degrees = `(SUM(${compared})-2)`;
  const tau2 = at("Peers: tau squared");
  switch (column) {
    case "Peers: weighted mean":
      return `${sum(`/${v}*${y}`)}/${sum(`/${v}`)}`;
    case "Peers: tau squared": {
      const q = sum(`/${v}*(${y}-${at("Peers: weighted mean")})^2`);
      const scale = `(${sum(`/${v}`)}-${sum(`/${v}^2`)}/${sum(`/${v}`)})`;
      return `MAX(0,(${q}-${degrees})/${scale})`;
    }
    case "Peers: random-effects mean":
      return `${sum(`/(${v}+${tau2})*${y}`)}/${sum(`/(${v}+${tau2})`)}`;
    case "Half width of the 95% prediction interval": {
      const variance = `${tau2}+1/${sum(`/(${v}+${tau2})`)}+${at("v, its variance")}`;
      return `T.INV.2T(0.05,${degrees})*SQRT(${variance})`;
    }
  }
}

/** A row's force against the home force with usual variation, and Holm's method over the peers. */
function testExpression(
  { block, statistics, certainty }: StatisticsTerms,
  row: number,
  column:
    | "p with usual variation"
    | "Order of p"
    | "Holm's step of p"
    | "Adjusted p with usual variation",
): string {
  const at = (name: StatisticsColumn) => statisticsCell(row, name);
  const p = at("p with usual variation");
  const all = statisticsForces(statistics, statisticsColumn("p with usual variation"));
  const homeRow = block.rows.firstForce + block.home;
  const isHome = row === homeRow;
  const isKnown = statistics.pairs.length > 0;
  switch (column) {
    case "p with usual variation": {
      if (isHome || !isKnown) return '""';
      const home = (name: StatisticsColumn) => statisticsCell(homeRow, name);
      const phi = figureCellOf(statistics, "phi");
      const figures = [home("Counted"), home("Of"), at("Counted"), at("Of")] as const;
      const { none, z } =
        certainty.kind === "rate" ? ratesApart(...figures, phi) : sharesApart(...figures, phi);
      const test = `T.DIST.2T(ABS(${z}),${figureCellOf(statistics, "degrees")})`;
      return `IF(${at("Compared (1), left out (0)")}=1,IF(${none},1,${test}),"")`;
    }
    case "Order of p":
      return `IF(${p}="","",RANK.EQ(${p},${all},1))`;
    case "Holm's step of p":
      return `IF(${p}="",0,(COUNT(${all})+1-${at("Order of p")})*${p})`;
    case "Adjusted p with usual variation": {
      if (isHome || !isKnown) return '""';
      const steps = statisticsForces(statistics, statisticsColumn("Holm's step of p"));
      const open = `IF(${at("Counted")}="","",1)`;
      return `IF(${p}="",${open},MIN(1,SUMPRODUCT(MAX((${all}<=${p})*${steps}))))`;
    }
  }
}

function ratesApart(x: string, n: string, other: string, otherOf: string, phi: string) {
  const both = `(${x}+${other})`;
  const share = `${n}/(${n}+${otherOf})`;
  const variance = `${phi}*${both}*${share}*(1-${share})`;
  return { none: `${both}=0`, z: `(${x}-${both}*${share})/SQRT(${variance})` };
}

function sharesApart(x: string, n: string, other: string, otherOf: string, phi: string) {
  const pooled = `(${x}+${other})/(${n}+${otherOf})`;
  const variance = `${phi}*${pooled}*(1-${pooled})*(1/${n}+1/${otherOf})`;
  return {
    none: `OR(${pooled}<=0,${pooled}>=1)`,
    z: `(${x}/${n}-${other}/${otherOf})/SQRT(${variance})`,
  };
}

function areasOf(statistics: StatisticsBlock, pair: number): PairAreas {
  const [now = 0, before = 0] = statistics.pairs[pair] ?? [];
  const area = (column: number) => statisticsForces(statistics, column);
  const [later, earlier] = [windowColumns(now), windowColumns(before)];
  return {
    before: area(earlier.count),
    now: area(later.count),
    over: area(earlier.of),
    overNow: area(later.of),
  };
}

function pairCell(statistics: StatisticsBlock, pair: number, row: number): string {
  return absolute(pairRow(statistics, row), pairColumn(statistics, pair));
}

/** What the later year counts where both years of a force have what they counted together. */
function fitted(kind: CountKind, ratio: string, { before, now, over, overNow }: PairAreas) {
  const both = `(${before}+${now})`;
  if (kind === "rate") {
    const share = `(${ratio}*${overNow}/(${over}+${ratio}*${overNow}))`;
    return {
      both,
      fit: `(${both}*${share})`,
      slope: `${both}*${share}*(1-${share})`,
      apart: `1/(${both}*${share}*(1-${share}))`,
    };
  }
  const b = `(${over}-${both}+${ratio}*(${both}+${overNow}))`;
  const c = `(${ratio}*${both}*${overNow})`;
  const fit = `(2*${c}/(${b}+SQRT(${b}^2+4*(1-${ratio})*${c})))`;
  const variance = `((${both}-${fit})*(1-(${both}-${fit})/${over}))`;
  const varianceNow = `(${fit}*(1-${fit}/${overNow}))`;
  return {
    both,
    fit,
    slope: `${variance}*${varianceNow}/(${variance}+${varianceNow}+1E-300)`,
    apart: `(1/${variance}+1/${varianceNow})`,
  };
}

/** The cells below the forces of a pair's column: Newton's method on the logarithm of the ratio of years. */
export function pairExpression(terms: StatisticsTerms, pair: number, row: number): string {
  const { statistics, certainty } = terms;
  const areas = areasOf(statistics, pair);
  const { before, now, over, overNow } = areas;
  const counted = pairCell(statistics, pair, PAIR_ROWS.indexOf("counted"));
  switch (PAIR_ROWS[row]) {
    case "counted":
      return `SUM(${now})`;
    case "start": {
      if (certainty.kind === "rate") {
        const ratio = `SUM(${now})/SUM(${before})*SUM(${over})/SUM(${overNow})`;
        return `IF(OR(SUM(${now})=0,SUM(${before})=0),"",${ratio})`;
      }
      const both = `(${before}+${now})`;
      const least = `SUMPRODUCT((${both}-${over}+ABS(${both}-${over}))/2)`;
      const most = `SUMPRODUCT((${both}+${overNow}-ABS(${both}-${overNow}))/2)`;
      return `IF(OR(${counted}<=${least},${counted}>=${most}),"",1)`;
    }
    case "distance": {
      const distances = statisticsForces(statistics, pairColumn(statistics, pair));
      return `SUM(${distances})`;
    }
    case "degrees":
      return `SUM(${statisticsForces(statistics, statisticsColumn("Compared (1), left out (0)"))})-1`;
    default: {
      const last = pairCell(statistics, pair, row - 1);
      const { fit, slope } = fitted(certainty.kind, last, areas);
      const step = `(${counted}-SUMPRODUCT(${fit}))/SUMPRODUCT(${slope})`;
      return `IF(${last}="","",${last}*EXP(${step}))`;
    }
  }
}

/** A force's distance from the fit of a pair, over its variance by chance. */
export function distanceExpression(terms: StatisticsTerms, pair: number, row: number): string {
  const { statistics, certainty } = terms;
  const ratio = pairCell(statistics, pair, PAIR_ROWS.indexOf("distance") - 1);
  const [now = 0, before = 0] = statistics.pairs[pair] ?? [];
  const cells: PairAreas = {
    before: absolute(row, windowColumns(before).count),
    now: absolute(row, windowColumns(now).count),
    over: absolute(row, windowColumns(before).of),
    overNow: absolute(row, windowColumns(now).of),
  };
  const { both, fit, apart } = fitted(certainty.kind, ratio, cells);
  const none =
    certainty.kind === "rate"
      ? `OR(${both}=0,${ratio}="")`
      : `OR(${both}=0,${both}=${cells.over}+${cells.overNow},${ratio}="")`;
  return `IF(${none},0,(${cells.now}-${fit})^2*${apart})`;
}

/** A value is count / denominator times this. */
export function perText({ certainty }: Pick<StatisticsTerms, "certainty">): string {
  return numberLiteral(certainty.per);
}

/** Single figures below the forces. */
export function figureExpression(terms: StatisticsTerms, figure: StatisticsFigure): string {
  const { block, statistics } = terms;
  const compared = statisticsForces(statistics, statisticsColumn("Compared (1), left out (0)"));
  const ofPairs = (row: (typeof PAIR_ROWS)[number]) =>
    statistics.pairs.map((_, pair) => pairCell(statistics, pair, PAIR_ROWS.indexOf(row))).join("+");
  const isKnown = statistics.pairs.length > 0;
  switch (figure) {
    case "phi":
      return isKnown ? `MAX(1,(${ofPairs("distance")})/(${ofPairs("degrees")}))` : '""';
    case "degrees":
      return isKnown ? ofPairs("degrees") : '""';
    case "peers":
      return `SUM(${compared})-1`;
    case "average": {
      const sum = (name: StatisticsColumn) =>
        `SUMIF(${compared},1,${statisticsForces(statistics, statisticsColumn(name))})`;
      return `${sum("Counted")}/${sum("Of")}*${perText(terms)}`;
    }
    case "expected count": {
      const of = statisticsCell(block.rows.firstForce + block.home, "Of");
      return `${figureCellOf(statistics, "average")}/${perText(terms)}*${of}`;
    }
  }
}

/** The value of a survey's figure in answers: its share of those asked. */
export function answersExpression(value: string, asked: string, terms: StatisticsTerms): string {
  return `IF(OR(${value}="",${asked}=""),"",${value}/${perText(terms)}*${asked})`;
}

/** Counted and Of of a force, from the block's own cells. */
export function countedExpression(row: number): string {
  const of = rowCells(row);
  return `IF(${of("Value")}="","",${of("Count")})`;
}

export function ofExpression(block: EvidenceBlock, row: number): string {
  const of = rowCells(row);
  return `IF(${of("Value")}="","",${block.hasDenominators ? of("Denominator") : "1"})`;
}
