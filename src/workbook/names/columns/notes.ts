/** MsgNotes: the analyst's commentary, a row a measure and update. */
import type { Columns } from "./column";

export const NOTES = {
  measure: { name: "Measure", kind: "text", isRequired: true, help: "the measure's name" },
  update: { name: "Update", kind: "text", isRequired: true, help: "the update it was written for" },
  text: {
    name: "Text",
    kind: "lines",
    isRequired: true,
    blankMeans: "a draft stands in the report",
    help: "the commentary, in your words",
  },
} as const satisfies Columns;
