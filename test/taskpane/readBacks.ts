/** Read-back as the workbook side tells it: made from what was read, not written by hand. */
import { monthNumber } from "../../src/msg/basics/period";
import { readBackTexts } from "../../src/workbook/report/readBack";
import type { ReadBack } from "../../src/workbook/sources/readBack";
import type { SeriesTexts } from "../../src/taskpane/review/readSeries";

export const GROUP = [
  "Essex",
  "Kent",
  "Sussex",
  "Hampshire",
  "Avon & Somerset",
  "Leicestershire",
  "Hertfordshire",
  "London, City of",
];

export const noChange = {
  isNew: false,
  addedPeriods: [],
  lostPeriods: [],
  changedPeriods: [],
  changedForces: [],
};

/** A series read whole and unchanged, unless told otherwise. */
const readBack = (told: Partial<ReadBack>): ReadBack => ({
  source: "Crime table",
  series: "All crime",
  headings: [{ sheet: "Crime data", address: "C4" }],
  forcesFound: GROUP,
  forcesNotFound: [],
  nearlyFound: [],
  periods: 24,
  first: { end: monthNumber(2019, 4), months: 1 },
  last: { end: monthNumber(2021, 3), months: 1 },
  missingMarks: 0,
  mostRowsAdded: 1,
  latestTotal: 27_410,
  latestMean: Number.NaN,
  changes: noChange,
  ...told,
});

export const textsOf = (told: Partial<ReadBack>): SeriesTexts => readBackTexts(readBack(told));
