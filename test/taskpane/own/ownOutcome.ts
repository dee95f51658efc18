/** An outcome with the force's own figures and words, made by hand over a series of calls. */
import type { NarrativeRow } from "../../../src/msg/model/ownSetup";
import type { Outcome } from "../../../src/workbook/actions/outcome";
import { indicator, narrativeRow, ownSetup } from "../../msg/indicators/indicatorBuilders";
import { allCrime, measure, population, type MadeSeries } from "../../workbook/updates";
import { computedOutcome, solvedRate } from "../computedOutcome";

/** Fifteen months of one force. */
const calls: MadeSeries = {
  name: "Calls",
  months: 1,
  figures: [
    [
      27_000, 27_672, 27_672, 1e4, 1e4, 1e4, 1e4, 1e4, 1e4, 24_000, 25_000, 24_887, 21_113, 20_294,
      25_090,
    ],
  ],
};

/** A text of the update, in the cell of that row. */
export function text(row: number, changes: Partial<NarrativeRow>): NarrativeRow {
  return narrativeRow({
    update: "March 2021",
    place: { sheet: "MSG Setup", address: `E${row}` },
    ...changes,
  });
}

export const TEXTS = [
  text(80, { lead: "Emergencies", text: "There were {999 calls} calls.", author: "Ada" }),
  text(81, { area: "North LPA", text: "We met {Nobody}.", status: "Agreed" }),
];

/**
 * @param texts the rows of MsgNarrative
 * @param name of the first indicator
 */
export function ownOutcome(
  texts: readonly NarrativeRow[] = TEXTS,
  name: string = indicator().name,
): Outcome {
  const place = (address: string) => ({ sheet: "MSG Setup", address });
  return computedOutcome({
    series: [allCrime, population, calls],
    measures: [measure, { ...solvedRate, value: "None" }],
    settings: { update: "March 2021" },
    own: ownSetup({
      indicators: [
        indicator({ name }),
        indicator({ name: "Hidden", show: false, place: place("B61") }),
        indicator({ name: "101 calls", series: "None", commitment: "", place: place("B62") }),
      ],
      narrative: texts,
    }),
  });
}
