/**
 * What the two sample workbooks must give.
 *
 * Essex, 2020/21 Q4: Essex Police, Police and Crime Plan 2016-2021, Quarterly Update including MSG
 * aspiration document, Quarter 4 2020/21 (version 2.0, April 2021), its table of twelve measures.
 * Two statuses of its summary contradict its own table and follow the table here: officers'
 * sickness (6th, aspiration 7th, 8th is best) is Not met, violence with injury offences (4th to
 * 5th) deteriorated.
 *
 * Open data: worked out from the Home Office's and ONS's figures apart from this project; the
 * positions are those of the published update wherever it covers the same measure.
 */

export const BETTER_THAN_AVERAGE = "N/A - already better than average";
export const WITHIN_TOP_QUARTILE = "N/A - already within top quartile";
export const NOT_APPLICABLE = "N/A";

export interface ExpectedMeasure {
  readonly measure: string;
  /** End of the data, as people write it. */
  readonly dataTo: string;
  readonly position: number;
  /** Forces ranked. */
  readonly of: number;
  /** Of the home force, in the measure's unit, rounded to `decimals`. */
  readonly value: number;
  readonly decimals: number;
  /** Signed, in whole counts where `inCounts`, else in the unit rounded to `decimals`; or the text. */
  readonly toAverage: number | string;
  readonly toTopQuartile: number | string;
  readonly inCounts: boolean;
  readonly aspiration: string;
  readonly status: "Met" | "Not met" | "No aspiration";
  readonly previousPosition: number;
  readonly movement: "Improved" | "Deteriorated" | "No change" | "No new data";
}

const COUNTS = { of: 8, inCounts: true } as const;
const UNITS = { of: 8, inCounts: false } as const;

export const ESSEX_Q4_2020_21: readonly ExpectedMeasure[] = [
  {
    measure: "Public confidence (CSEW)",
    dataTo: "March 2020",
    position: 8,
    value: 48.6,
    decimals: 1,
    toAverage: 6.5,
    toTopQuartile: 12.6,
    ...UNITS,
    aspiration: "MSG Average",
    status: "Not met",
    previousPosition: 8,
    movement: "No new data",
  },
  {
    measure: "All crime offences",
    dataTo: "January 2021",
    position: 8,
    value: 79.35,
    decimals: 2,
    toAverage: -18586,
    toTopQuartile: -27410,
    ...COUNTS,
    aspiration: "4th in MSG",
    status: "Not met",
    previousPosition: 8,
    movement: "No change",
  },
  {
    measure: "All crime solved rate",
    dataTo: "January 2021",
    position: 2,
    value: 16.2,
    decimals: 1,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: WITHIN_TOP_QUARTILE,
    ...UNITS,
    aspiration: "Upper Quartile Rank",
    status: "Met",
    previousPosition: 2,
    movement: "No change",
  },
  {
    measure: "Violence with injury offences",
    dataTo: "January 2021",
    position: 5,
    value: 6.93,
    decimals: 2,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: -476,
    ...COUNTS,
    aspiration: "4th in MSG",
    status: "Not met",
    previousPosition: 4,
    movement: "Deteriorated",
  },
  {
    measure: "Violence with injury solved rate",
    dataTo: "January 2021",
    position: 4,
    value: 18.2,
    decimals: 1,
    toAverage: 1.2,
    toTopQuartile: 2.0,
    ...UNITS,
    aspiration: "Upper Quartile Rank",
    status: "Not met",
    previousPosition: 4,
    movement: "No change",
  },
  {
    measure: "Killed or seriously injured (KSI)",
    dataTo: "June 2020",
    position: 6,
    value: 0.795,
    decimals: 3,
    toAverage: NOT_APPLICABLE,
    toTopQuartile: NOT_APPLICABLE,
    ...UNITS,
    aspiration: "(Not just police dependent)",
    status: "No aspiration",
    previousPosition: 7,
    movement: "Improved",
  },
  {
    // The published text prints neither its value nor its changes: these are the sample's own.
    measure: "Trafficking of drugs offences",
    dataTo: "January 2021",
    position: 3,
    value: 0.71,
    decimals: 2,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: 186,
    ...COUNTS,
    aspiration: "2nd in MSG.",
    status: "Not met",
    previousPosition: 4,
    movement: "Improved",
  },
  {
    measure: "Trafficking of drugs solved rate",
    dataTo: "January 2021",
    position: 4,
    value: 78.3,
    decimals: 1,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: 9.0,
    ...UNITS,
    aspiration: "3rd in MSG.",
    status: "Not met",
    previousPosition: 4,
    movement: "No change",
  },
  {
    measure: "Homicide offences",
    dataTo: "January 2021",
    position: 7,
    value: 0.01,
    decimals: 3,
    toAverage: -3,
    toTopQuartile: -10,
    ...COUNTS,
    aspiration: "(Small numbers)",
    status: "No aspiration",
    previousPosition: 4,
    movement: "Deteriorated",
  },
  {
    measure: "Homicide solved rate",
    dataTo: "January 2021",
    position: 3,
    value: 105.3,
    decimals: 1,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: 1.8,
    ...UNITS,
    aspiration: "Best in MSG",
    status: "Not met",
    previousPosition: 2,
    movement: "Deteriorated",
  },
  {
    measure: "Percentage sick (police officers)",
    dataTo: "March 2020",
    position: 6,
    value: 4.3,
    decimals: 2,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: -0.01,
    ...UNITS,
    aspiration: "7th in MSG.",
    status: "Not met",
    previousPosition: 6,
    movement: "No new data",
  },
  {
    measure: "Percentage sick (police staff)",
    dataTo: "March 2020",
    position: 2,
    value: 5.2,
    decimals: 1,
    toAverage: -0.6,
    toTopQuartile: -1.0,
    ...UNITS,
    aspiration: "5th in MSG.",
    status: "Not met",
    previousPosition: 2,
    movement: "No new data",
  },
];

/** Year ending March 2021, against the year ending December 2020. */
export const OPEN_DATA_MARCH_2021: readonly ExpectedMeasure[] = [
  {
    measure: "All crime",
    dataTo: "March 2021",
    position: 8,
    value: 80.46,
    decimals: 2,
    toAverage: -20897,
    toTopQuartile: -37780,
    ...COUNTS,
    aspiration: "4th in MSG",
    status: "Not met",
    previousPosition: 8,
    movement: "No change",
  },
  {
    measure: "Violence with injury",
    dataTo: "March 2021",
    position: 5,
    value: 7.19,
    decimals: 2,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: -2061,
    ...COUNTS,
    aspiration: "4th in MSG",
    status: "Not met",
    previousPosition: 4,
    movement: "Deteriorated",
  },
  {
    measure: "Drug trafficking",
    dataTo: "March 2021",
    position: 3,
    value: 0.718,
    decimals: 3,
    toAverage: BETTER_THAN_AVERAGE,
    toTopQuartile: 220,
    ...COUNTS,
    aspiration: "2nd in MSG",
    status: "Not met",
    previousPosition: 3,
    movement: "No change",
  },
  {
    measure: "Homicide",
    dataTo: "March 2021",
    position: 7,
    value: 0.0092,
    decimals: 4,
    toAverage: -4,
    toTopQuartile: -11,
    ...COUNTS,
    aspiration: "(Small numbers)",
    status: "No aspiration",
    previousPosition: 6,
    movement: "Deteriorated",
  },
];
