/** MsgSources: a row a place where figures stand. */
import {
  POSITIVE,
  wholeNumber,
  type ChoiceColumn,
  type Columns,
  type NameOf,
  type OptionalChoiceColumn,
  type RequiredChoiceColumn,
} from "./column";

export type Layout = "long" | "wide periods" | "wide series" | "wide forces";
export type IfTwice = "error" | "add up" | "same" | "last";
type NoRowMeans = "missing" | "0";
export type PeriodIs =
  | "month"
  | "quarter"
  | "calendar quarter"
  | "financial quarter"
  | "year"
  | "financial year"
  | "mid-year"
  | "12 months";

/** The most rows a heading can take. */
const MOST_HEADER_ROWS = 20;

export const SOURCES = {
  name: {
    name: "Source",
    kind: "text",
    isRequired: true,
    blankMeans: "the name of the Sheet",
    help: "its name; rows of one name are parts of one source",
  },
  sheet: {
    name: "Sheet",
    kind: "text",
    isRequired: true,
    isProposed: true,
    blankMeans: "that of the Range",
    help: "the sheet on which the figures stand",
  },
  range: {
    name: "Range",
    kind: "text",
    isProposed: true,
    blankMeans:
      "all that is used on the Sheet, the heading found by the Force column, or without one by that of the periods or series",
    help: "an address, a table or a defined name, from its heading on",
  },
  headerRows: {
    name: "Header rows",
    kind: "number",
    rule: wholeNumber(0, MOST_HEADER_ROWS),
    isProposed: true,
    blank: 1,
    help: "how many rows the heading takes",
  },
  layout: {
    name: "Layout",
    kind: "required choice",
    isRequired: true,
    isProposed: true,
    placeholder: "long",
    help: "how the figures are laid out",
    words: {
      long: "a row for each figure",
      "wide periods": "a column for each period",
      "wide series": "a column for each series",
      "wide forces": "a column for each force",
    },
  } as const satisfies RequiredChoiceColumn<Layout>,
  forceColumn: {
    name: "Force column",
    kind: "text",
    isRequired: true,
    isProposed: true,
    blankMeans: "all figures are those of Fixed force",
    help: 'the column of the forces: its heading, or "column A"; with wide forces there is none',
  },
  periodColumn: {
    name: "Period column",
    kind: "text",
    isProposed: true,
    help: 'the column of the periods; "Year | Month" joins two',
  },
  seriesColumn: {
    name: "Series column",
    kind: "text",
    isProposed: true,
    help: 'the column of the series\' names; "Offence | Outcome" joins two',
  },
  valueColumn: {
    name: "Value column",
    kind: "text",
    isProposed: true,
    help: 'the column of the figures, several to be added up listed with "|"; with wide periods, the second line of the heading to take',
  },
  fixedPeriod: {
    name: "Fixed period",
    kind: "period",
    isProposed: true,
    help: "the period of all figures, where no column holds one",
  },
  fixedSeries: {
    name: "Fixed series",
    kind: "text",
    isProposed: true,
    help: "the series of all figures, where no column holds one",
  },
  fixedForce: {
    name: "Fixed force",
    kind: "text",
    isProposed: true,
    blankMeans: "the home force, where there is no Force column",
    help: "the force of all figures, where no column holds one: every force may have a sheet of its own",
  },
  onlyRows: {
    name: "Only rows",
    kind: "text",
    isProposed: true,
    blankMeans: "all rows",
    help: 'which rows are read: "Offence <> Fraud offences AND Outcome = 1|2|3"; "(blank)" stands for a blank cell',
  },
  periodIs: {
    name: "Period is",
    kind: "optional choice",
    isProposed: true,
    blankMeans: "from the text",
    help: "what its periods are, where their texts alone do not say it",
    words: {
      month: "",
      quarter: "",
      "calendar quarter": "Q1 begins in January",
      "financial quarter": "Q1 begins in April",
      year: "January to December",
      "financial year": "April to March",
      "mid-year": "30 June",
      "12 months": "to the month written",
    },
  } as const satisfies OptionalChoiceColumn<PeriodIs>,
  ifTwice: {
    name: "If twice",
    kind: "choice",
    isProposed: true,
    blank: "error",
    help: "what two figures for the same force, period and series mean",
    words: {
      error: "neither is chosen: the problem names both cells",
      "add up": "parts of one; a missing part makes it missing",
      same: "a repeated figure, taken once; another one is a problem",
      last: "the last one counts, the difference is listed as a revision",
    },
  } as const satisfies ChoiceColumn<IfTwice>,
  noRowMeans: {
    name: "No row means",
    kind: "choice",
    isProposed: true,
    blank: "missing",
    help: "what a force without a row has",
    words: { missing: "no figure", "0": "the figure 0" },
  } as const satisfies ChoiceColumn<NoRowMeans>,
  multiplyBy: {
    name: "Multiply by",
    kind: "number",
    rule: POSITIVE,
    isProposed: true,
    blank: 1,
    help: "1000 where the sheet holds thousands",
  },
} as const satisfies Columns;

export type SourceColumn = NameOf<typeof SOURCES>;
