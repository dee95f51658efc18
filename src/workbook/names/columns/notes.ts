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
  status: {
    name: "Status",
    kind: "text",
    blankMeans: "your words, or words you agree with",
    help: 'says "Draft" where a refresh has written the text; goes once you change it, or clear it to agree',
  },
} as const satisfies Columns;
