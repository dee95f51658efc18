/** MsgSettings: a row a setting. */
import type { AverageMethod, TopQuartileMethod, UncertaintyBasis } from "../../../msg/model/setup";
import type { ChoiceColumn, Columns, NameOf } from "./column";

/** The table's own two columns. */
export const SETTING_ROWS = {
  setting: { name: "Setting", kind: "text", isRequired: true, help: "the setting's name" },
  value: { name: "Value", kind: "text", isRequired: true, help: "what it is set to" },
} as const satisfies Columns;

/** The settings, each read as if it were a column. */
export const SETTINGS = {
  homeForce: {
    name: "Home force",
    kind: "text",
    blankMeans: "not allowed",
    help: "the force the report is about; the only setting that is required",
  },
  groupName: { name: "Group name", kind: "text", help: "for the sheets' titles" },
  reportTitle: { name: "Report title", kind: "text", help: "for the sheets' titles" },
  marking: {
    name: "Marking",
    kind: "text",
    help: "the protective marking, in the sheets' titles and on every printed page",
  },
  version: {
    name: "Version",
    kind: "text",
    help: "of this update; a published update is corrected under a later one",
  },
  producedBy: { name: "Produced by", kind: "text", help: "for the sheets' titles" },
  producedOn: { name: "Produced on", kind: "day", help: "for the sheets' titles" },
  contact: { name: "Contact", kind: "text", help: "whom to ask about the update" },
  nextUpdate: { name: "Next update", kind: "day", help: "when the next one is to be published" },
  update: { name: "Update", kind: "text", help: 'the name of this update, "January 2021"' },
  period: { name: "Period", kind: "period", blankMeans: "the latest", help: "data up to" },
  quarter: {
    name: "Quarter",
    kind: "text",
    blankMeans: "no indicators",
    help: 'the quarter that the force\'s own figures are for, "Q4 2020/21"; it may end later than Period',
  },
  previousUpdate: {
    name: "Previous update",
    kind: "text",
    blankMeans: "the last one in MsgHistory",
    help: "the update to compare with",
  },
  average: {
    name: "Average",
    kind: "choice",
    blank: "mean",
    help: "of the group's values",
    words: { mean: "every force counts alike", weighted: "sum of counts / sum of denominators" },
  } as const satisfies ChoiceColumn<AverageMethod>,
  homeForceInAverage: {
    name: "Home force in average",
    kind: "yes/no",
    blank: true,
    help: "whether the home force's own value counts in the average",
  },
  topQuartile: {
    name: "Top quartile",
    kind: "choice",
    blank: "rank",
    help: "how its value is found",
    words: {
      rank: "the value at its last position",
      inclusive: "QUARTILE.INC",
      exclusive: "QUARTILE.EXC",
    },
  } as const satisfies ChoiceColumn<TopQuartileMethod>,
  confidence: {
    name: "Confidence",
    kind: "share",
    blank: 0.95,
    help: "how sure a range of positions and a status have to be, 0.95 or 95%",
  },
  baseline: {
    name: "Baseline",
    kind: "period",
    blankMeans: "none",
    help: 'the period that Basis "change since" compares with, where the measure names none itself',
  },
  national: {
    name: "National",
    kind: "yes/no",
    blank: false,
    help: "whether the position among all forces stands beside the group's",
  },
  uncertainty: {
    name: "Uncertainty",
    kind: "choice",
    blank: "usual variation",
    help: "what the range beside a position allows for",
    words: {
      "usual variation": "changes as large as these forces usually see from one year to the next",
      chance: "the chance of counts alone",
    },
  } as const satisfies ChoiceColumn<UncertaintyBasis>,
} as const satisfies Columns;

export type SettingName = NameOf<typeof SETTINGS>;
