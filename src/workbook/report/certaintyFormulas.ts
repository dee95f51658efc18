/**
 * The results of "How sure is it" as native formulas over the part "For statisticians". Only the adjusted
 * p-values by chance stand as values: no native formula has the exact test.
 */
import { forcesColumn, homeCell, type EvidenceBlock } from "./evidenceFormulas";
import { numberLiteral } from "./formulas";
import type { CertaintyRow } from "./layout";
import { perText, type StatisticsTerms } from "./statisticsFormulas";
import {
  figureCellOf,
  statisticsCell,
  statisticsColumn,
  statisticsForces,
  type StatisticsColumn,
} from "./statisticsLayout";

/** NORM.S.INV(0.975): how many standard errors hold 95%. */
const WIDTH_95 = "1.959963984540054";

/** The row's formula. */
export function certaintyExpression(terms: StatisticsTerms, key: CertaintyRow): string {
  const { block, statistics, certainty } = terms;
  switch (key) {
    case "variation":
      return figureCellOf(statistics, "phi");
    case "pairs":
      return statistics.pairs.length > 0 ? String(statistics.pairs.length) : '""';
    case "low":
    case "high":
      return predictionLimit(terms, key);
    case "within":
      return `IF(${homeStatistic(block, "Inside it (1)")}=1,"Yes","No")`;
    case "allWithin": {
      const inside = statisticsForces(statistics, statisticsColumn("Inside it (1)"));
      return `IF(SUM(${inside})=COUNT(${forcesColumn(block, "Value")}),"Yes","No")`;
    }
    case "chanceLow":
    case "chanceHigh":
      return certainty.kind === "rate"
        ? poissonLimit(terms, key)
        : wilsonLimit(terms, key === "chanceLow" ? "-" : "+");
    case "rankBest":
    case "rankWorst":
    case "chanceBest":
    case "chanceWorst":
      return rankExpression(terms, key);
  }
}

function homeStatistic({ rows, home }: EvidenceBlock, name: StatisticsColumn): string {
  return statisticsCell(rows.firstForce + home, name);
}

function predictionLimit(terms: StatisticsTerms, key: "low" | "high"): string {
  const { block, certainty } = terms;
  const sign = key === "low" ? "-" : "+";
  const limit =
    `${homeStatistic(block, "Peers: random-effects mean")}${sign}` +
    homeStatistic(block, "Half width of the 95% prediction interval");
  const back = certainty.kind === "rate" ? `EXP(${limit})` : `1/(1+EXP(-(${limit})))`;
  return `${back}*${perText(terms)}`;
}

/** Half the chi-square limit: GAMMA.INV, because CHISQ.INV cuts degrees of freedom to whole ones. */
function poissonLimit(terms: StatisticsTerms, key: "chanceLow" | "chanceHigh"): string {
  const { block, statistics } = terms;
  const expected = figureCellOf(statistics, "expected count");
  const scale = `/${homeStatistic(block, "Of")}*${perText(terms)}`;
  const limit =
    key === "chanceLow"
      ? `IF(${expected}=0,0,GAMMA.INV(0.025,${expected},1))`
      : `GAMMA.INV(0.975,${expected}+1,1)`;
  return `${limit}${scale}`;
}

function wilsonLimit(terms: StatisticsTerms, sign: "-" | "+"): string {
  const { block, statistics } = terms;
  const share = `(${figureCellOf(statistics, "average")}/${perText(terms)})`;
  const n = homeStatistic(block, "Of");
  const z = WIDTH_95;
  const width = `${z}*SQRT(${share}*(1-${share})/${n}+${z}^2/(4*${n}^2))`;
  const limit = `(${share}+${z}^2/(2*${n})${sign}${width})/(1+${z}^2/${n})`;
  const kept = sign === "-" ? `MAX(0,${limit})` : `MIN(1,${limit})`;
  return `${kept}*${perText(terms)}`;
}

/**
 * Peers significantly better, or worse, counted from the adjusted p-values. With usual variation those
 * that both tests find: chance leaves open nothing that usual variation does not.
 */
function rankExpression(
  terms: StatisticsTerms,
  key: "rankBest" | "rankWorst" | "chanceBest" | "chanceWorst",
): string {
  const { block, statistics, certainty } = terms;
  const { better, firstIs } = block.measure;
  if (better === "neither") return '""';
  const own = homeCell(block, "Value");
  const values = forcesColumn(block, "Value");
  const isBest = key === "rankBest" || key === "chanceBest";
  const side = isBest === (better === "lower") ? "<" : ">";
  const limit = `1-${numberLiteral(certainty.confidence)}`;
  const count = (column: StatisticsColumn) => {
    const p = statisticsForces(statistics, statisticsColumn(column));
    return `SUMPRODUCT(ISNUMBER(${p})*(${p}<=${limit})*(${values}${side}${own}))`;
  };
  const byChance = count("Adjusted p by chance (value)");
  const isPrinted = key === "rankBest" || key === "rankWorst";
  const usesVariation = isPrinted && certainty.basis === "usual variation";
  const counted = usesVariation
    ? `MIN(${byChance},${count("Adjusted p with usual variation")})`
    : byChance;
  const fromFirst = isBest === (firstIs === "best");
  const number = fromFirst ? `1+${counted}` : `COUNT(${values})-${counted}`;
  return `IF(${own}="","",${number})`;
}
