/** The product's custom functions, called as Excel calls them: three calls, each a row that spills. */
import { gap, status } from "../../src/functions/gaps";
import { position } from "../../src/functions/positions";
import { ASPIRATION, FORCES, type Answers, type Questions } from "./workload";

const HOME = FORCES[0] as string;

export function customFunctions({ forces, values }: Questions): Answers {
  return {
    positions: position(HOME, forces, values, "lower")[0] as number[],
    gaps: gap(HOME, forces, values, "average", "lower")[0] as number[],
    statuses: status(HOME, forces, values, ASPIRATION, "lower")[0] as string[],
  };
}
