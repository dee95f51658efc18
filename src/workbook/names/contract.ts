/**
 * The workbook contract: the names of sheets, tables and columns that are read and written.
 * People's workbooks hold these names, so they change only with a migration.
 */

/** Sheets, by what they hold. */
export const SHEETS = {
  setup: "MSG Setup",
  summary: "MSG Summary",
  performance: "MSG Performance",
  movement: "MSG Movement",
  background: "MSG Background",
  evidence: "MSG Evidence",
  charts: "MSG Charts",
  checks: "MSG Checks",
} as const;

/** Tables (list objects), by what they hold. */
export const TABLES = {
  settings: "MsgSettings",
  forces: "MsgForces",
  measures: "MsgMeasures",
  sources: "MsgSources",
  notes: "MsgNotes",
  history: "MsgHistory",
  historyForces: "MsgHistoryForces",
  results: "MsgResults",
  positions: "MsgPositions",
} as const;

/** Columns of every table, in the order in which the add-in makes them. */
export const COLUMNS = {
  settings: ["Setting", "Value"],
  forces: ["Force", "In group", "Also written as", "Area code", "Group from", "Group until"],
  measures: [
    "Measure",
    "Priority",
    "Unit",
    "Better",
    "First is",
    "Basis",
    "Value",
    "Count",
    "Denominator",
    "Per",
    "Window",
    "Denominator is",
    "Denominator at",
    "Change in",
    "Count noun",
    "Decimals",
    "Aspiration",
    "Aspiration from",
    "Rationale",
    "Show",
    "Last data",
    "Check value",
    "Check position",
  ],
  sources: [
    "Source",
    "Sheet",
    "Range",
    "Header rows",
    "Layout",
    "Force column",
    "Period column",
    "Series column",
    "Value column",
    "Fixed period",
    "Fixed series",
    "Only rows",
    "Period is",
    "If twice",
    "No row means",
    "Multiply by",
  ],
  notes: ["Measure", "Update", "Text"],
  history: [
    "Update",
    "Version",
    "Measure",
    "Data to",
    "Value",
    "Position",
    "Of",
    "Average",
    "Change to average",
    "Change to top quartile",
    "Aspiration",
    "Status",
    "Published",
    "Corrects",
  ],
  historyForces: [
    "Update",
    "Version",
    "Measure",
    "Force",
    "Period",
    "Count",
    "Denominator",
    "Value",
  ],
  results: [
    "Measure",
    "Priority",
    "Data to",
    "Value",
    "Unit",
    "Position",
    "Of",
    "Tied",
    "Average",
    "Change to average",
    "Top quartile value",
    "Change to top quartile",
    "Change in",
    "Aspiration",
    "Status",
    "Previous position",
    "Movement",
    "Moved by own",
    "Moved by peers",
    "Moved by revision",
    "Rank best",
    "Rank worst",
    "Expected low",
    "Expected high",
    "Within expected range",
    "Note",
  ],
  positions: ["Measure", "Period", "Value", "Position", "Of", "Average", "Top quartile value"],
  /** MSG Checks; the last two columns are the analyst's. */
  checks: ["Severity", "Where", "What", "Measure", "Accepted by", "Reason"],
} as const;

export type TableKey = keyof typeof TABLES;
export type ColumnOf<Key extends keyof typeof COLUMNS> = (typeof COLUMNS)[Key][number];

/** The rows of MsgSettings. */
export const SETTINGS = [
  "Home force",
  "Group name",
  "Report title",
  "Marking",
  "Version",
  "Produced by",
  "Produced on",
  "Update",
  "Period",
  "Previous update",
  "Average",
  "Home force in average",
  "Top quartile",
  "Confidence",
] as const;

export type SettingName = (typeof SETTINGS)[number];

/** Columns without which a table cannot be read; the rest is optional. */
export const REQUIRED_COLUMNS: { readonly [Key in TableKey]?: readonly ColumnOf<Key>[] } = {
  settings: ["Setting", "Value"],
  forces: ["Force", "In group"],
  measures: ["Measure", "Better"],
  sources: ["Source", "Sheet", "Layout", "Force column"],
  notes: ["Measure", "Update", "Text"],
  history: ["Update", "Measure", "Position"],
};

/** Tables without which there is no report; missing notes and history are empty ones. */
export const REQUIRED_TABLES = ["settings", "forces", "measures", "sources"] as const;

/** Words with a meaning, by table and column or setting; the first one is meant by a blank cell. */
export const WORDS = {
  average: ["mean", "weighted"],
  yesNo: ["Yes", "No"],
  topQuartile: ["rank", "inclusive", "exclusive"],
  better: ["lower", "higher", "neither"],
  firstIs: ["best", "worst"],
  basis: ["level", "yearly change"],
  denominatorIs: ["stock", "flow"],
  changeIn: ["count", "points", "unit", "none"],
  layout: ["long", "wide periods", "wide series"],
  periodIs: [
    "month",
    "quarter",
    "calendar quarter",
    "financial quarter",
    "year",
    "financial year",
    "mid-year",
    "12 months",
  ],
  ifTwice: ["error", "add up", "same", "last"],
  noRowMeans: ["missing", "0"],
} as const;
