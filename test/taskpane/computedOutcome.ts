/** An outcome as computed over figures made by hand: three measures of eight forces. */
import type { Outcome } from "../../src/workbook/actions/outcome";
import { finishedOutcome } from "../../src/workbook/actions/outcome";
import type { Measure } from "../../src/msg/model/setup";
import { allCrime, madeUpdate, measure, population, type MadeInput } from "../workbook/updates";

/** The solved rates of eight forces: Essex shares 2nd with D; H has none. */
const solved = {
  name: "Solved",
  figures: [16.2, 12, 14, 16.2, 18, 9.5, 11, Number.NaN].map((rate) => [rate - 1, rate]),
};

export const solvedRate: Measure = {
  ...measure,
  name: "Solved rate",
  priority: "Priority 2",
  unit: "%",
  better: "higher",
  count: "",
  denominator: "",
  value: "Solved",
  per: 1,
  changeIn: "unit",
  decimals: 1,
  aspiration: { kind: "top quartile" },
  aspirationText: "Upper Quartile Rank",
};

const response: Measure = {
  ...solvedRate,
  name: "Calls",
  priority: "",
  better: "neither",
  aspiration: { kind: "none", reason: "Demand" },
  aspirationText: "(Demand)",
};

/** @param changed what differs from three measures over their series */
export function computedOutcome(changed: Partial<MadeInput> = {}): Outcome {
  const { update } = madeUpdate({
    series: [allCrime, population, solved],
    measures: [measure, solvedRate, response],
    ...changed,
  });
  return finishedOutcome(update, update.problems, 4210, []);
}
