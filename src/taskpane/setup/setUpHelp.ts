/** What helps with the fields of the set-up: which of them are rarely needed, and what there is to choose from. */
import type { Outcome } from "../../workbook/actions/outcome";
import type { FormTable, SetUpField, SetUpSection } from "../../workbook/setup/setUpForm";

/** The fields that most rows need; the rest is folded. */
const COMMON: Readonly<Record<FormTable, readonly string[]>> = {
  settings: [
    "Home force",
    "Group name",
    "Report title",
    "Marking",
    "Version",
    "Produced by",
    "Produced on",
    "Contact",
    "Update",
    "Period",
    "Previous update",
  ],
  forces: ["Force", "In group", "Also written as"],
  measures: [
    "Measure",
    "Priority",
    "Unit",
    "Better",
    "Value",
    "Count",
    "Denominator",
    "Per",
    "Window",
    "Aspiration",
    "Aspiration from",
    "Rationale",
  ],
  sources: [
    "Source",
    "Sheet",
    "Layout",
    "Force column",
    "Period column",
    "Series column",
    "Value column",
  ],
};

/** A field that is rarely needed, and about which there is nothing to say. */
export function isFolded({ table, label, problems, isChanged }: SetUpField): boolean {
  return !COMMON[table].includes(label) && problems.length === 0 && !isChanged;
}

/** @example "14 more fields, 3 of them filled in" */
export function rareText(fields: readonly SetUpField[]): string {
  const filled = fields.filter(({ text }) => text !== "").length;
  const more = fields.length === 1 ? "1 more field" : `${fields.length} more fields`;
  return filled === 0 ? more : `${more}, ${filled} of them filled in`;
}

type ReadBack = NonNullable<Outcome["readBack"]>;

/** The series as fields name them: "Source!Series" where two sources have one of the name. */
export function seriesNames(read: Readonly<ReadBack>): readonly string[] {
  const times = (name: string) => read.filter(({ series }) => series === name).length;
  return read.map(({ source, series }) => (times(series) > 1 ? `${source}!${series}` : series));
}

/** What a field may be filled with, as far as the workbook tells. */
export type Suggestions = (field: Pick<SetUpField, "table" | "label">) => readonly string[];

/** Fields of MsgMeasures that name a series. */
const NAMES_A_SERIES = ["Value", "Count", "Denominator", "Sample size", "Low", "High"];

const ASPIRATIONS = ["MSG Average", "Top quartile", "Best in MSG", "4th in MSG"];

export function suggestionsOf(
  sections: readonly SetUpSection[],
  series: readonly string[],
): Suggestions {
  const names = (table: FormTable) =>
    sections.find((section) => section.table === table)?.entries.map(({ name }) => name) ?? [];
  return ({ table, label }) => {
    if (table === "settings" && label === "Home force") return names("forces");
    if (table !== "measures") return [];
    if (label === "Aspiration") return ASPIRATIONS;
    return NAMES_A_SERIES.includes(label) ? series : [];
  };
}
