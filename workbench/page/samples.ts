/** The workbooks a newcomer opens first. */
export interface Sample {
  readonly file: string;
  readonly title: string;
  readonly about: string;
}

export const samples: readonly [Sample, ...Sample[]] = [
  {
    file: "essex-q4-2020-21.xlsx",
    title: "Essex, Q4 2020/21",
    about: "The published table of twelve measures; peers' figures are constructed",
  },
  {
    file: "open-data.xlsx",
    title: "Essex and its peers, open data",
    about: "Recorded crime to March 2021, from Home Office and ONS",
  },
];
