/**
 * The force's own figures and words: MsgPriorities, MsgIndicators, MsgFacts and MsgNarrative, and
 * MsgHistoryIndicators, in which they are kept as published. All of them are optional.
 */
import type { IndicatorKind, NarrativeRow } from "../../../msg/model/ownSetup";
import type { Better } from "../../../msg/model/setup";
import { ANY_NUMBER, POSITIVE, wholeNumber, type ChoiceColumn, type Columns } from "./column";

export const PRIORITIES = {
  priority: {
    name: "Priority",
    kind: "text",
    isRequired: true,
    help: "as in MsgMeasures; commitments of one priority stand together",
  },
  intro: {
    name: "Intro",
    kind: "text",
    blankMeans: "We will:",
    help: 'what stands before the commitment, "Working with partners we will:"',
  },
  commitment: {
    name: "Commitment",
    kind: "lines",
    isRequired: true,
    blankMeans: "the row is left out",
    help: "what the force set out to do, in full",
  },
  key: {
    name: "Key",
    kind: "text",
    blankMeans: "the commitment's text",
    help: "a short name by which the other tables call it",
  },
} as const satisfies Columns;

export const INDICATORS = {
  name: {
    name: "Indicator",
    kind: "text",
    isRequired: true,
    isProposed: true,
    blankMeans: "the row is left out",
    help: "its name; no two indicators share one",
  },
  commitment: {
    name: "Commitment",
    kind: "text",
    blankMeans: "it belongs to none",
    help: "the Key of a commitment in MsgPriorities",
  },
  series: {
    name: "Series",
    kind: "text",
    isRequired: true,
    isProposed: true,
    blankMeans: "not allowed",
    help: 'the series of the home force; "Source!Series" where two sources have one of the name',
  },
  shareOf: {
    name: "Share of",
    kind: "text",
    isProposed: true,
    blankMeans: "no share",
    help: "the series of which it is a share, in per cent of the same quarter",
  },
  kind: {
    name: "Kind",
    kind: "choice",
    isProposed: true,
    blank: "flow",
    help: "how a quarter's figure is made",
    words: {
      flow: "added up over the quarter",
      stock: "the last figure at or before its end",
      value: "as it stands for the quarter: a percentage, a rate",
    },
  } as const satisfies ChoiceColumn<IndicatorKind>,
  unit: {
    name: "Unit",
    kind: "text",
    isProposed: true,
    blankMeans: "things are counted",
    help: '"%", "£", "hours"; chance is tested for counts alone',
  },
  noun: {
    name: "Noun",
    kind: "text",
    isProposed: true,
    help: 'what is counted, in the plural: "calls"',
  },
  better: {
    name: "Better",
    kind: "choice",
    isProposed: true,
    blank: "neither",
    help: "which figures are better; a target needs it, or says so itself",
    words: { lower: "", higher: "", neither: "" },
  } as const satisfies ChoiceColumn<Better>,
  compare: {
    name: "Compare",
    kind: "text",
    blankMeans: "previous | last year",
    help: 'with what: "previous", "last year", "baseline Jun 2019", several separated by "|"; as at the same day where Kind is stock',
  },
  decimals: {
    name: "Decimals",
    kind: "number",
    rule: wholeNumber(0, 12),
    blank: 0,
    help: "of the printed figure",
  },
  target: {
    name: "Target",
    kind: "text",
    blankMeans: "none",
    help: '"at most 70,000", "at least 90%"; of an indicator with a share, of the share',
  },
  hoursPerFte: {
    name: "Hours per FTE",
    kind: "number",
    rule: POSITIVE,
    help: "hours that a full-time officer works in a year; a quarter's hours are then told in officers",
  },
  costPerFte: {
    name: "Cost per FTE",
    kind: "number",
    rule: POSITIVE,
    help: "pounds that a full-time officer costs in a year",
  },
  dataTo: {
    name: "Data to",
    kind: "period",
    blankMeans: "the end of the quarter",
    help: "the last month of its figures, where they end before the quarter: the quarter to that month is told",
  },
  checkValue: {
    name: "Check value",
    kind: "number",
    rule: ANY_NUMBER,
    isForChecks: true,
    help: "a published figure to compare with",
  },
  show: {
    name: "Show",
    kind: "yes/no",
    blank: true,
    help: "whether the pane and drafts tell of it; MsgIndicatorResults has it all the same",
  },
} as const satisfies Columns;

export const FACTS = {
  commitment: { name: "Commitment", kind: "text", help: "the Key of a commitment" },
  area: { name: "Area", kind: "text", blankMeans: "the force", help: "a part of the force" },
  name: {
    name: "Fact",
    kind: "text",
    isRequired: true,
    blankMeans: "the row is left out",
    help: "what the figure is of; a field in braces may name it",
  },
  figureText: {
    name: "Figure",
    kind: "text",
    isRequired: true,
    help: 'a figure that no series holds, as printed: "33", "£2.1m", "over 800"',
  },
  unit: { name: "Unit", kind: "text", help: '"£", "%", "kg"' },
  asAt: { name: "As at", kind: "day", help: "the day or the time it is of" },
  source: { name: "Source", kind: "text", help: "where it comes from" },
  owner: { name: "Owner", kind: "text", help: "who says so" },
} as const satisfies Columns;

export const NARRATIVE = {
  update: { name: "Update", kind: "text", blankMeans: "this update", help: "the update's name" },
  commitment: {
    name: "Commitment",
    kind: "text",
    isRequired: true,
    help: "the Key of a commitment in MsgPriorities, or its whole text",
  },
  area: { name: "Area", kind: "text", blankMeans: "the force", help: "a sub-heading: North LPA" },
  lead: { name: "Lead", kind: "text", help: "printed bold before the text: Extra Eyes" },
  text: {
    name: "Text",
    kind: "lines",
    isRequired: true,
    blankMeans: "drafted, where the commitment has indicators",
    help: "a bullet of the update; fields in braces are filled with figures",
  },
  author: { name: "Author", kind: "text", help: "who wrote it" },
  status: {
    name: "Status",
    kind: "choice",
    blank: "Draft",
    help: "whether somebody answers for the words",
    words: { Draft: "", Agreed: "" },
  } as const satisfies ChoiceColumn<NarrativeRow["status"]>,
} as const satisfies Columns;

export const HISTORY_INDICATORS = {
  update: { name: "Update", kind: "text", help: "as in MsgHistory" },
  version: { name: "Version", kind: "text", help: "as in MsgHistory" },
  indicator: { name: "Indicator", kind: "text", isRequired: true, help: "the indicator's name" },
  quarter: { name: "Quarter", kind: "period", help: "the quarter its figures are of" },
  figure: { name: "This", kind: "number", rule: ANY_NUMBER, help: "its figure" },
  previous: {
    name: "Previous",
    kind: "number",
    rule: ANY_NUMBER,
    help: "the figure of the quarter before, as it was then",
  },
  lastYear: {
    name: "Last year",
    kind: "number",
    rule: ANY_NUMBER,
    help: "the figure of the quarter a year before, as it was then",
  },
} as const satisfies Columns;
