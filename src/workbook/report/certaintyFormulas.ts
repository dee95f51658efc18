/**
 * The sums of "How sure is it" as native formulas over an evidence block, each as msg computes it.
 * Only the adjusted p-values stand as values: no native formula has the exact test.
 */
import { absolute, numberLiteral } from "./formulas";
import { forcesColumn, homeCell, rowCells, type EvidenceBlock } from "./evidenceFormulas";
import { CERTAINTY_ROWS, RESULT_COLUMNS, type CertaintyRow, type EvidenceRows } from "./layout";
import type { KnownCertainty } from "../../msg/model/certainty";

/** NORM.S.INV(0.975): how many standard errors hold 95 %. */
const WIDTH_95 = "1.959963984540054";

/** The cell of one row of the block's "How sure is it". */
function certaintyCell(rows: EvidenceRows, key: CertaintyRow): string {
  const row = rows.firstCertainty + CERTAINTY_ROWS.findIndex((one) => one.key === key);
  return absolute(row, RESULT_COLUMNS.here);
}

/** What a force counts over: its denominator, or 1 where there is none. */
function over(block: EvidenceBlock, row: number): string {
  return block.hasDenominators ? rowCells(row)("Denominator") : "1";
}

function homeRow({ rows, home }: EvidenceBlock): number {
  return rows.firstForce + home;
}

/** A value is count / denominator times this. */
function perText({ hasDenominators, measure }: EvidenceBlock): string {
  return hasDenominators ? numberLiteral(measure.per) : "1";
}

/** Expected count of a force: the average times what it counts over. */
export function expectedCount(block: EvidenceBlock, row: number): string {
  const average = certaintyCell(block.rows, "average");
  const value = rowCells(row)("Value");
  return `IF(OR(${value}="",${average}=""),"",${average}/${perText(block)}*${over(block, row)})`;
}

/** ln(count / expected) in standard errors; a count of 0 enters as 0.5. */
export function distance(row: number): string {
  const of = rowCells(row);
  const [count, expected] = [of("Count"), of("Expected count")];
  const ratio = `IF(${count}=0,0.5,${count})/${expected}`;
  return `IF(N(${expected})=0,"",LN(${ratio})*SQRT(${expected}))`;
}

/** The distance, cut off at the 10 % and 90 % quantiles of all of them. */
export function distanceCutOff(block: EvidenceBlock, row: number): string {
  const own = rowCells(row)("Distance from it");
  const all = forcesColumn(block, "Distance from it");
  const limit = (share: string) => `PERCENTILE.INC(${all},${share})`;
  return `IF(${own}="","",MEDIAN(${own},${limit("0.1")},${limit("0.9")}))`;
}

/** The row's formula. */
export function certaintyExpression(
  block: EvidenceBlock,
  certainty: KnownCertainty,
  key: CertaintyRow,
): string {
  const cell = (other: CertaintyRow) => certaintyCell(block.rows, other);
  switch (key) {
    case "average":
      return averageExpression(block);
    case "expectedCount":
      return rowCells(homeRow(block))("Expected count");
    case "spread":
      return spreadExpression(block);
    case "low":
    case "high": {
      const sign = key === "low" ? "-" : "";
      const error = `SQRT(1/${cell("expectedCount")}+${cell("spread")})`;
      return `IF(${cell("spread")}="","",${cell("average")}*EXP(${sign}${WIDTH_95}*${error}))`;
    }
    case "within": {
      const value = homeCell(block, "Value");
      const inside = `AND(${value}>=${cell("low")},${value}<=${cell("high")})`;
      return `IF(OR(${value}="",${cell("low")}=""),"",IF(${inside},"Yes","No"))`;
    }
    case "chanceLow":
    case "chanceHigh":
      return certainty.kind === "rate"
        ? poissonLimit(block, key)
        : wilsonLimit(block, key === "chanceLow" ? "-" : "+");
    case "rankBest":
    case "rankWorst":
      return rankExpression(block, certainty, key);
  }
}

function averageExpression(block: EvidenceBlock): string {
  const values = forcesColumn(block, "Value");
  const sum = (column: "Count" | "Denominator") =>
    `SUMIF(${values},">-1E+300",${forcesColumn(block, column)})`;
  const total = block.hasDenominators ? sum("Denominator") : `COUNT(${values})`;
  return `IF(COUNT(${values})=0,"",${sum("Count")}/${total}*${perText(block)})`;
}

/** tau^2: "" for fewer than two forces or no counts at all. */
function spreadExpression(block: EvidenceBlock): string {
  const expected = forcesColumn(block, "Expected count");
  const cut = forcesColumn(block, "Distance cut off");
  const excess = `SUMSQ(${cut})-(COUNT(${cut})-1)`;
  const scale = `SUM(${expected})-SUMSQ(${expected})/SUM(${expected})`;
  return `IF(COUNT(${cut})<2,"",MAX(0,(${excess})/(${scale})))`;
}

/** Half the chi-square limit: GAMMA.INV, because CHISQ.INV cuts degrees of freedom to whole ones. */
function poissonLimit(block: EvidenceBlock, key: "chanceLow" | "chanceHigh"): string {
  const expected = certaintyCell(block.rows, "expectedCount");
  const scale = `/${over(block, homeRow(block))}*${perText(block)}`;
  const limit =
    key === "chanceLow"
      ? `IF(${expected}=0,0,GAMMA.INV(0.025,${expected},1))`
      : `GAMMA.INV(0.975,${expected}+1,1)`;
  return `IF(${expected}="","",${limit}${scale})`;
}

function wilsonLimit(block: EvidenceBlock, sign: "-" | "+"): string {
  const average = certaintyCell(block.rows, "average");
  const share = `(${average}/${perText(block)})`;
  const n = over(block, homeRow(block));
  const z = WIDTH_95;
  const width = `${z}*SQRT(${share}*(1-${share})/${n}+${z}^2/(4*${n}^2))`;
  const limit = `(${share}+${z}^2/(2*${n})${sign}${width})/(1+${z}^2/${n})`;
  const kept = sign === "-" ? `MAX(0,${limit})` : `MIN(1,${limit})`;
  return `IF(${average}="","",${kept}*${perText(block)})`;
}

/** Peers significantly better, or worse, counted from the adjusted p-values beside them. */
function rankExpression(
  block: EvidenceBlock,
  certainty: KnownCertainty,
  key: "rankBest" | "rankWorst",
): string {
  const { better, firstIs } = block.measure;
  if (better === "neither") return '""';
  const own = homeCell(block, "Value");
  const [values, p] = [forcesColumn(block, "Value"), forcesColumn(block, "Adjusted p")];
  const isBetter = (key === "rankBest") === (better === "lower") ? "<" : ">";
  const limit = `1-${numberLiteral(certainty.confidence)}`;
  const counted = `SUMPRODUCT(ISNUMBER(${p})*(${p}<=${limit})*(${values}${isBetter}${own}))`;
  const fromFirst = (key === "rankBest") === (firstIs === "best");
  const number = fromFirst ? `1+${counted}` : `COUNT(${values})-${counted}`;
  return `IF(${own}="","",${number})`;
}
