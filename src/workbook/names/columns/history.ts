/** MsgHistory and MsgHistoryForces: what was published, by the add-in or by hand before there was one. */
import { ANY_NUMBER, wholeNumber, type Columns } from "./column";

/** Stands in Published until all else of a publication is written: its row counts for nothing. */
export const BEING_PUBLISHED = "being published";

export const HISTORY = {
  update: { name: "Update", kind: "text", isRequired: true, help: "the update's name" },
  version: { name: "Version", kind: "text", help: "under which it was published" },
  measure: { name: "Measure", kind: "text", isRequired: true, help: "the measure's name" },
  dataTo: { name: "Data to", kind: "period", help: "the last period of the figures" },
  value: { name: "Value", kind: "number", rule: ANY_NUMBER, help: "the home force's value" },
  position: {
    name: "Position",
    kind: "position",
    isRequired: true,
    help: 'the home force\'s position, as a number or as printed ("=2nd of 7")',
  },
  of: { name: "Of", kind: "number", rule: wholeNumber(1, 1000), help: "how many were ranked" },
  average: { name: "Average", kind: "number", rule: ANY_NUMBER, help: "of the group" },
  changeToAverage: {
    name: "Change to average",
    kind: "number",
    rule: ANY_NUMBER,
    help: "the change required, signed, in what the measure's Change in says",
  },
  changeToTopQuartile: {
    name: "Change to top quartile",
    kind: "number",
    rule: ANY_NUMBER,
    help: "the same to the top quartile's value",
  },
  aspiration: { name: "Aspiration", kind: "text", help: "as it was printed" },
  status: { name: "Status", kind: "text", help: "as it was printed" },
  published: {
    name: "Published",
    kind: "date",
    help: `the day; a row with "${BEING_PUBLISHED}" here counts for nothing yet`,
  },
  corrects: {
    name: "Corrects",
    kind: "text",
    help: 'what it corrects: "January 2021, version 1.0, All crime"',
  },
  changedByHand: {
    name: "Changed by hand",
    kind: "text",
    help: "what was published on a person's word: cells of the report changed by hand (what was computed, what was published) and checks accepted, with who and why",
  },
} as const satisfies Columns;

export const HISTORY_FORCES = {
  update: { name: "Update", kind: "text", help: "as in MsgHistory" },
  version: { name: "Version", kind: "text", help: "as in MsgHistory" },
  measure: { name: "Measure", kind: "text", help: "as in MsgHistory" },
  force: { name: "Force", kind: "text", help: "a force of the group" },
  period: { name: "Period", kind: "period", help: "of its figures" },
  count: { name: "Count", kind: "number", rule: ANY_NUMBER, help: "where the measure has one" },
  denominator: {
    name: "Denominator",
    kind: "number",
    rule: ANY_NUMBER,
    help: "where the measure has one",
  },
  value: { name: "Value", kind: "number", rule: ANY_NUMBER, help: "what was ranked" },
} as const satisfies Columns;
