/**
 * The workbook contract: the names of sheets and tables that are read and written. People's workbooks
 * hold these names, and those of columns, so they change only with a migration. Columns that are read
 * stand in columns/, columns that are written in report/.
 */

/** Sheets, by what they hold. */
export const SHEETS = {
  setup: "MSG Setup",
  summary: "MSG Summary",
  performance: "MSG Performance",
  movement: "MSG Movement",
  indicators: "MSG Indicators",
  update: "MSG Update",
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
  groups: "MsgGroups",
  priorities: "MsgPriorities",
  indicators: "MsgIndicators",
  facts: "MsgFacts",
  narrative: "MsgNarrative",
  historyIndicators: "MsgHistoryIndicators",
  results: "MsgResults",
  indicatorResults: "MsgIndicatorResults",
  positions: "MsgPositions",
} as const;
