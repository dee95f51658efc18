/** The plain function bodies: what one writes for these cells alone, with nothing checked. */
import { WANTED_PLACE, QUESTIONS, type Answers, type Questions } from "./workload";

export function plainBodies({ values }: Questions): Answers {
  const columns = Array.from({ length: QUESTIONS }, (_, at) => at);
  return {
    positions: columns.map((at) => position(values, at)),
    gaps: columns.map((at) => gap(values, at)),
    statuses: columns.map((at) => status(values, at)),
  };
}

type Cells = Questions["values"];

function position(values: Cells, at: number): number {
  const own = values[0]?.[at] as number;
  let better = 0;
  for (const row of values) {
    const other = row[at];
    if (typeof other === "number" && other < own) better++;
  }
  return better + 1;
}

function gap(values: Cells, at: number): number {
  const own = values[0]?.[at] as number;
  let sum = 0;
  let count = 0;
  for (const row of values) {
    const other = row[at];
    if (typeof other !== "number") continue;
    sum += other;
    count++;
  }
  const average = sum / count;
  return own <= average ? 0 : average - own;
}

function status(values: Cells, at: number): string {
  return position(values, at) <= WANTED_PLACE ? "Met" : "Not met";
}
