/** The value that an aspiration asks for, as a native formula over a block's values. */
import type { Aspiration } from "../../msg/model/aspiration";
import { placeWanted, typedBenchmark } from "../../msg/standing/status";
import { forcesColumn, type EvidenceBlock } from "./evidenceFormulas";
import { numberLiteral } from "./formulas";

/** Cells of the benchmarks that have rows of their own. */
interface BenchmarkCells {
  readonly average: string;
  readonly topQuartile: string;
}

/** "" where no value is asked for. */
export function aspiredValue(
  block: EvidenceBlock,
  aspiration: Aspiration,
  { average, topQuartile }: BenchmarkCells,
): string {
  switch (aspiration.kind) {
    case "average":
      return average;
    case "top quartile":
      return topQuartile;
    case "figure":
      return numberLiteral(aspiration.figure);
    case "best":
      return valueAtPlace(block, 1);
    case "nth":
      return valueAtPlace(
        block,
        placeWanted(aspiration.position, block.rows.forces, block.measure),
      );
    case "none":
    case "unreadable":
      return '""';
  }
}

/** The value of the k-th best force; the last one's for places beyond those that have a value. */
function valueAtPlace(block: EvidenceBlock, place: number): string {
  const values = forcesColumn(block, "Value");
  const inOrder = block.measure.better === "higher" ? "LARGE" : "SMALL";
  return `IF(COUNT(${values})=0,"",${inOrder}(${values},MIN(${place},COUNT(${values}))))`;
}

/** How far a computed value may lie beside a figure that a person typed (see `typedBenchmark`). */
export function typedToleranceExpression(figure: number): string {
  return numberLiteral(typedBenchmark(figure).tolerance);
}
